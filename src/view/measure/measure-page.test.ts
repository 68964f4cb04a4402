import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../domain/indicator.ts';
import type { PublishedIndicator, Publication } from '../../publication/publication.ts';
import { councilOf, indicator } from '../council.fixture.ts';
import type { ReleaseLines } from '../council.fixture.ts';
import type { Cell, TableView } from '../table.ts';
import type { MeasureView } from './measure-page.ts';
import { measureView } from './measure-page.ts';

const QUARTERS = ['23Q1', '23Q2', '23Q3', '23Q4', '24Q1', '24Q2', '24Q3', '24Q4', '25Q1', '25Q2'];

function viewOf(
	releases: readonly Omit<ReleaseLines, 'id' | 'publishAt'>[],
	more: Partial<Indicator> = {},
): MeasureView {
	return measureView(published(releases, more), 'recycling', new Map());
}

function published(
	releases: readonly Omit<ReleaseLines, 'id' | 'publishAt'>[],
	more: Partial<Indicator> = {},
): Publication {
	return councilOf({
		indicators: [indicator('recycling', { title: 'Household waste recycled', ...more })],
		releases: releases.map((release, at) => ({ id: `r${at}`, publishAt: `2025-1${at}-06T09:30:00+00:00`, ...release })),
		asOf: '2025-12-31T00:00:00Z',
		groups: [
			{ id: 'england', title: 'England', kind: 'area' },
			{ id: 'similar-2023', title: 'Similar councils 2023', kind: 'members', source: 'A model', asOf: '2023' },
			{ id: 'similar-2025', title: 'Similar councils 2025', kind: 'members', source: 'A model', asOf: '2025' },
		],
		council: { areaCode: 'E07000001' },
	});
}

const textsOf = ({ text, detail, direction, markers, status }: Cell): string =>
	[status?.word, direction?.text, text, ...(markers ?? []).map(({ letter }) => `[${letter}]`), detail]
		.filter(Boolean)
		.join(' ');
const rowsOf = ({ rows, more }: TableView): string[] =>
	[...rows, ...(more?.rows ?? [])].map(({ cells }) => cells.map(textsOf).join(' | '));
const numbersIn = (text: string): number[] =>
	[...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replaceAll(',', '')));

describe('the table of periods', () => {
	const view = viewOf([
		{
			figures: [
				'recycling 24Q2 44.1',
				'recycling 24Q3 x',
				'recycling 24Q4 45.2 b',
				'recycling 25Q1 44.96',
				'recycling 25Q2 47.3 p',
			],
			targets: ['recycling 24 45 2', 'recycling 25 45 2'],
		},
		{ figures: ['recycling 24Q2 44.3'], revisions: [{ indicator: 'recycling', kind: 'error', reason: 'A mistake' }] },
	]);

	it('says each period newest first, with markers, status, and the change on a year earlier', () => {
		expect(rowsOf(view.figures!)).toEqual([
			'July to September 2025 | 47.3 [p] | 45.0 | Target met | Cannot compare: break in the series',
			'April to June 2025 | 44.96 | 45.00 | Close to target by 0.04 percentage points | Cannot compare: no earlier figure',
			'January to March 2025 | 45.2 [b] | 45.0 | Target met | Cannot compare: no earlier figure',
			'October to December 2024 | [x] | 45.0 | No data | Cannot compare: no figure',
			'July to September 2024 | 44.3 [r] | 45.0 | Close to target by 0.7 percentage points | Cannot compare: no earlier figure',
		]);
	});

	it('explains its shorthand above, not far away', () => {
		expect(view.figures!.note).toContain(
			'[p] = provisional, [b] = break in the series, [x] = not available, [r] = revised',
		);
	});

	it('prints enough decimals that a result and the target that it did not meet differ', () => {
		expect(view.figures!.rows[1]!.cells.slice(1, 3).map(({ text }) => text)).toEqual(['44.96', '45.00']);
	});

	it('shows eight periods and folds the others away', () => {
		const long = viewOf([{ figures: QUARTERS.map((quarter, at) => `recycling ${quarter} ${40 + at}`) }]).figures!;
		expect([long.rows.length, long.more?.rows.length, long.more?.summary]).toEqual([8, 2, 'Show 2 earlier periods']);
	});

	it('has no columns of targets where there are none, and says so once', () => {
		const none = viewOf([{ figures: ['recycling 25Q2 47.3'] }]);
		expect(none.figures!.columns.map(({ title }) => title)).toEqual([
			'Period',
			'Result (%)',
			'Change (percentage points)',
		]);
		expect(none.opening.answer).toContain('No target is set for this measure.');
	});

	it('keeps targets of later periods out of the way of the results', () => {
		const ahead = viewOf([{ figures: ['recycling 25Q2 47.3'], targets: ['recycling 25Q2 45', 'recycling 25Q3 46'] }]);
		expect(rowsOf(ahead.figures!)).toHaveLength(1);
		expect(ahead.ahead).toBe('Targets for periods without a figure: 46% for October to December 2025.');
	});
});

it('prints both statuses of a target that was moved after the fact', () => {
	const view = viewOf([
		{ figures: ['recycling 25Q2 44'], targets: ['recycling 25Q2 45'] },
		{ targets: ['recycling 25Q2 43'] },
	]);
	expect(view.opening.status?.word).toBe('Target missed');
	expect(rowsOf(view.figures!)[0]).toContain('Target met against the changed target of 43%');
	expect(rowsOf(view.movedTargets!).join()).toContain('45% July to September 2025 | 43%');
});

describe('the answer', () => {
	/** Values with at most one decimal more than is shown, so that rounding is put to the test. */
	const value = fc.integer({ min: 0, max: 9999 }).map((hundredths) => hundredths / 100);
	const figure = fc.oneof(
		{ weight: 6, arbitrary: value.map(String) },
		{ weight: 1, arbitrary: value.map((number) => `${number} p`) },
		{ weight: 1, arbitrary: fc.constantFrom('x', 'c', 'w') },
	);
	const polarity = fc.constantFrom('higher', 'lower', 'neither' as const);

	it('says no number that the table of periods does not show', () => {
		fc.assert(
			fc.property(
				fc.array(figure, { minLength: 1, maxLength: 10 }),
				fc.option(value),
				polarity,
				(figures, target, way) => {
					const view = viewOf(
						[
							{
								figures: figures.map(
									(text, at) => `recycling ${QUARTERS[QUARTERS.length - figures.length + at]} ${text}`,
								),
								targets: target === null ? [] : QUARTERS.map((quarter) => `recycling ${quarter} ${target} 3`),
							},
						],
						{ polarity: way },
					);
					const periods = view.figures!.rows.map(({ cells }) => cells[0]!.text!);
					const others = (view.figures!.more?.rows ?? []).map(({ cells }) => cells[0]!.text!);
					const said = [...periods, ...others].reduce(
						(text, period) => text.replaceAll(period, ''),
						view.opening.answer,
					);
					const shown = new Set(rowsOf(view.figures!).flatMap((row) => numbersIn(row)));
					for (const number of numbersIn(said))
						expect(shown, `${view.opening.answer} says ${number}`).toContain(number);
				},
			),
			{ numRuns: 200 },
		);
	});

	it('compares year-to-date figures only with a year earlier', () => {
		const view = viewOf([{ figures: ['recycling 25Q1 20', 'recycling 25Q2 45'] }], { basis: 'year-to-date' });
		expect(view.opening.answer).toBe(
			'The result was 45.0% so far this year, April to September 2025. No target is set for this measure.',
		);
	});

	it('calls a change that cannot be seen at the published precision no change', () => {
		const view = viewOf([{ figures: ['recycling 24Q2 45.01', 'recycling 25Q2 45.04'] }]);
		expect(view.opening.answer).toContain('unchanged on the same quarter last year');
		expect(view.opening.direction?.word).toBe('No real change');
	});

	it('says "a year earlier" of figures that are no longer of the past year', () => {
		const view = viewOf([{ figures: ['recycling 22Q2 45', 'recycling 23Q2 46'] }]);
		expect(view.opening.answer).toContain('the same quarter a year earlier');
	});
});

describe('comparison with other areas', () => {
	const compared = viewOf([
		{
			figures: ['recycling 25Q1 45.0', 'recycling 25Q2 47.0'],
			comparisons: [
				'recycling 25Q1 england E92000001 England 43.0',
				'recycling 25Q1 similar-2025 E07000001 Ourselves 45.0',
				...Array.from({ length: 9 }, (_, at) => `recycling 25Q1 similar-2025 E0700010${at} Area_${9 - at} ${40 + at}`),
				'recycling 25Q1 similar-2023 E07000200 Elsewhere 70',
			],
		},
	]).comparisons!;

	it('says when the figures of others are older than ours', () => {
		expect(compared.lead).toContain('The newest period with figures for other areas is April to June 2025.');
		expect(compared.table.caption).toContain('April to June 2025');
	});

	it('names the statistic, counts who reports, and never sets the council against itself', () => {
		expect(rowsOf(compared.table)).toEqual([
			'Exampleshire | 45.0 | Ours',
			'England | 43.0 | Exampleshire is 2.0 percentage points higher',
			'Similar councils 2025 (median) 9 other councils have a figure: 5 are lower, 1 is the same, 3 are higher. The middle half lies between 42.0% and 46.0%. | 44.0 | Exampleshire is 1.0 percentage points higher',
		]);
	});

	it('lists members by name, never by result', () => {
		const names = compared.members[0]!.table.rows.map(({ cells }) => cells[0]!.text);
		expect(names).toEqual([...names].sort());
		expect(names).toContain('Exampleshire');
	});

	it('shows only the newest edition of a group', () => {
		expect(JSON.stringify(compared)).not.toContain('Similar councils 2023');
	});
});

it('tells field by field what a later release changed in the definition', () => {
	const publication = published([{ figures: ['recycling 25Q2 47.3'] }]);
	const measure = publication.byId.get('recycling')!;
	const now: Indicator = { ...measure.indicator, definition: 'Garden waste counts too.', lagDays: 20 };
	const changed: PublishedIndicator = {
		...measure,
		indicator: now,
		descriptions: [...measure.descriptions, { release: 0, indicator: now }],
	};
	const again = { ...publication, indicators: [changed], byId: new Map([['recycling', changed]]) };
	expect(measureView(again, 'recycling', new Map()).definitionChanges.flatMap(rowsOf)).toEqual([
		'What is counted | What is counted. | Garden waste counts too.',
		'When figures are due | Not stated | Within 20 working days of the end of the period',
	]);
});

it('says of a measure with breakdowns alone that there is no total', () => {
	const view = viewOf([{ breakdowns: ['recycling 25Q2 ward Abbey 41.0', 'recycling 25Q2 ward Bridge 45.5'] }]);
	expect(view.opening.answer).toContain('There is no single figure for this measure.');
	expect([view.figures, view.chart]).toEqual([undefined, undefined]);
	expect(rowsOf(view.breakdowns!.dimensions[0]!.table)).toEqual(['Abbey | 41.0', 'Bridge | 45.5']);
});

it('tells at the top of a mistake that the newest release put right', () => {
	const view = viewOf([
		{ figures: ['recycling 25Q2 46.1'] },
		{
			figures: ['recycling 25Q2 47.3'],
			revisions: [{ indicator: 'recycling', kind: 'error', reason: 'A return was counted twice' }],
		},
	]);
	expect(view.notices.map(({ text }) => text)).toEqual([
		'On 6 November 2025 we corrected the figure for July to September 2025. It was 46.1% and is now 47.3%. A return was counted twice.',
	]);
});
