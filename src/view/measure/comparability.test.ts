import { describe, expect, it, test } from 'vitest';
import type { Indicator } from '../../domain/indicator.ts';
import { action, councilOf, indicator } from '../council.fixture.ts';
import type { ReleaseLines } from '../council.fixture.ts';
import type { MeasureView } from './measure-page.ts';
import { measureView } from './measure-page.ts';

type Lines = Omit<ReleaseLines, 'id' | 'publishAt'>;

function viewOf(releases: readonly Lines[], more: Partial<Indicator> = {}): MeasureView {
	const publication = councilOf({
		indicators: [indicator('health', { title: 'Health', ...more })],
		releases: releases.map((release, at) => ({ id: `r${at}`, publishAt: `2025-1${at}-06T09:30:00+00:00`, ...release })),
		asOf: '2025-12-31T00:00:00Z',
		groups: [
			{ id: 'england', title: 'England', kind: 'area' },
			{ id: 'similar', title: 'Similar councils', kind: 'members' },
		],
		council: {
			areaCode: 'E07000001',
			status: { tolerance: { kind: 'percent', value: 5 }, words: {}, marks: 'shapes' },
		},
	});
	return measureView(publication, 'health', new Map());
}
const tileOf = ({ tiles }: MeasureView, label: string): string =>
	tiles
		.filter((tile) => tile.label === label)
		.map(({ figure, detail }) => `${figure} | ${detail}`)
		.join();

describe('periods that overlap', () => {
	const pooled = ['2015..2017 60', '2016..2018 61', '2017..2019 62', '2018..2020 63'].map((line) => `health ${line}`);
	const view = viewOf([{ figures: pooled }], { basis: 'pooled', frequency: 'year', calendar: 'calendar' });

	it('are passed over, and the change says how far back it goes', () => {
		expect(tileOf(view, 'Change since 2015 to 2017')).toBe(
			'3.0 | percentage points, improving; the last period that does not overlap',
		);
		expect(view.figures!.note).toContain('Change is on the last period that does not overlap');
	});

	it('leave the words of results that follow one another alone', () => {
		const yearly = viewOf([{ figures: ['health 2023 60', 'health 2024 61'] }], {
			frequency: 'year',
			calendar: 'calendar',
		});
		expect(tileOf(yearly, 'Change on the result before')).toContain('since 2023');
		expect(yearly.figures!.note).toContain('Change is on the result before.');
	});
});

describe('figures that are no counted results', () => {
	it('are told apart in the answer, by a chip, on the tile and beside the chart', () => {
		const view = viewOf([{ figures: ['health 25Q1 45', 'health 25Q2 47.3 f'], targets: ['health 25Q2 45'] }]);
		expect(view.opening.answer).toMatch(/^The forecast is 47\.3% for July to September 2025\./);
		expect(view.opening.answer).not.toMatch(/met|missed/);
		expect(view.opening.tags).toEqual(['Forecast']);
		expect(view.tiles[0]!.label).toBe('Forecast');
		expect(view.chart!.description).toContain('The figure for July to September 2025 is a forecast, not a result.');
	});

	it('name an estimate', () => {
		const view = viewOf([{ figures: ['health 25Q2 47.3 e'] }]);
		expect(view.opening.answer).toMatch(/^The estimated result was 47\.3%/);
		expect(view.opening.tags).toEqual(['Estimate']);
	});
});

describe('results counted from the start of each year', () => {
	const view = viewOf(
		[
			{
				figures: ['health 24Q1 28.7', 'health 24Q2 55', 'health 24Q3 80', 'health 24Q4 97', 'health 25Q1 28.9'],
				comparisons: ['health 24Q4 england E92000001 England 96'],
			},
		],
		{ basis: 'year-to-date' },
	);

	it('are told so in the answer and the caption', () => {
		expect(view.opening.answer).toContain('28.9% so far this year, April to June 2025');
		expect(view.opening.answer).toContain('on the same period last year');
		expect(view.figures!.caption).toContain('year to date by quarter');
	});

	it('are compared only with the same part of other years', () => {
		expect(view.chart!.title).toBe('From 28.7% in April to June 2024 to 28.9% in April to June 2025');
		expect(view.chart!.description).toContain('28.7% in April to June 2024 and 28.9% in April to June 2025');
		expect(view.chart!.description).not.toMatch(/lowest|highest|England/);
		expect(view.tiles.map(({ label }) => label)).not.toContain('England');
	});

	it('stand beside a line of another period only under its name', () => {
		expect(view.chart!.series.map(({ title }) => title)).toEqual([
			'Exampleshire',
			'England (April 2024 to March 2025)',
		]);
	});
});

describe('a range', () => {
	const range = { polarity: 'range', frequency: 'year' } as const;
	const lines = [{ figures: ['health 23 12.8', 'health 24 10'], targets: ['health 23 8..14', 'health 24 8..14'] }];

	it('says of a change inside it that it was inside both times, not that nothing changed', () => {
		const view = viewOf(lines, range);
		expect(view.opening.answer).toContain(
			'down 2.8 percentage points on the year before, inside the target range both times.',
		);
		expect(view.opening.direction).toMatchObject({ arrow: 'down', text: 'Inside the target range both times' });
		expect(tileOf(view, 'Change on the result before')).toContain('inside the target range both times');
		expect(view.figures!.rows[0]!.cells.at(-1)!.direction?.text).toBe('−2.8, inside the range');
	});

	it('says "no real change" within a declared width', () => {
		const view = viewOf(lines, { ...range, noChangeBand: { kind: 'absolute', value: 3 } });
		expect(view.opening.answer).toContain('which is no real change');
	});
});

describe('one date', () => {
	it('is that of the release that said the newest figure, whatever was published since about others', () => {
		const view = viewOf([
			{ figures: ['health 25Q1 45', 'health 25Q2 46'] },
			{ comparisons: ['health 25Q1 england E92000001 England 43'] },
		]);
		expect(view.opening.facts[0]).toEqual({ term: 'Published', text: '6 October 2025' });
		expect(view.chart!.credit).toContain('published 6 October 2025');
		expect(view.provenance.published).toBe('6 October 2025');
	});

	it('is that of the newest part where there is no total', () => {
		const view = viewOf([
			{ breakdowns: ['health 25Q2 ward Abbey 41', 'health 25Q2 ward Bridge 45'] },
			{ targets: ['health 25Q3 50'] },
		]);
		expect(view.opening.facts[0]).toEqual({ term: 'Published', text: '6 October 2025' });
		expect(view.breakdowns!.dimensions[0]!.chart!.credit).toContain('published 6 October 2025');
	});
});

describe('commentary on an earlier result', () => {
	const words = { indicator: 'health', by: 'Head of Health', on: '2025-10-01', body: 'Why.' };
	const spoken = { figures: ['health 25Q1 40'], targets: ['health 25Q1 45', 'health 25Q2 45'], commentary: [words] };

	it('stands open with its period, and the newest result is said to have none', () => {
		const { commentary } = viewOf([spoken, { figures: ['health 25Q2 40'] }]);
		expect(commentary?.newest?.title).toBe('On the result for April to June 2025');
		expect(commentary?.nothing).toBe('Nothing has been said about July to September 2025 yet.');
		expect(commentary?.earlier).toEqual([]);
	});

	test.each([
		[{ due: '2026-03-31' }, 'What we are doing'],
		[{ due: '2025-10-31', done: '2025-10-27', status: 'complete' }, 'What we had promised'],
	] as const)('names what was promised by whether it goes on: %o', (state, term) => {
		const own = { ...spoken, commentary: [{ ...words, action: 'crew' }], actions: [action('crew', state)] };
		expect(viewOf([own]).commentary?.newest?.action?.[0]?.term).toBe(term);
	});

	it('stands alone where the newest result met its target', () => {
		const { commentary } = viewOf([spoken, { figures: ['health 25Q2 46'] }]);
		expect([commentary?.newest !== undefined, commentary?.nothing]).toEqual([true, undefined]);
	});
});

describe('other areas', () => {
	it('lead the page with the newest period that both have, under its name', () => {
		const view = viewOf([
			{
				figures: ['health 25Q1 45', 'health 25Q2 47'],
				comparisons: ['health 25Q1 england E92000001 England 43'],
			},
		]);
		expect(tileOf(view, 'England')).toBe('43.0% | April to June 2025, when Exampleshire was at 45.0%');
	});

	it('are counted without us', () => {
		const { comparisons } = viewOf([
			{
				figures: ['health 25Q2 47'],
				comparisons: [
					'health 25Q2 similar E07000001 Us 47',
					'health 25Q2 similar E07000002 Them 40',
					'health 25Q2 similar E07000003 Others x',
				],
			},
		]);
		expect(comparisons!.table.rows[1]!.cells[0]!.detail).toBe('1 of 2 other councils has a figure: 1 is lower.');
		expect(comparisons!.members[0]!.summary).toBe('Similar councils: show the 2 areas and Exampleshire');
	});
});

test.each([
	[
		'names',
		['Abbey 18.7', 'Bridge_End 28'],
		'Lowest 18.7% (Abbey), highest 28.0% (Bridge End), in July to September 2025',
	],
	[
		'no name of several',
		['Abbey 18', 'Bridge 18', 'Cross 28'],
		'Lowest 18.0%, highest 28.0% (Cross), in July to September 2025',
	],
	[
		'no long names',
		['The_Old_Town_and_Port 18', 'Upper_and_Lower_Bridge 28'],
		'Lowest 18.0%, highest 28.0%, in July to September 2025',
	],
])('the title of parts says lowest and highest, with %s', (_, parts, title) => {
	const view = viewOf([{ breakdowns: parts.map((part) => `health 25Q2 ward ${part}`) }]);
	expect(view.breakdowns!.dimensions[0]!.chart!.title).toBe(title);
});

it('says when a result is close only where there is a target', () => {
	const close = (view: MeasureView): boolean => view.definition.some(({ text }) => text.includes('5% of the target'));
	expect(close(viewOf([{ figures: ['health 25Q2 47'] }]))).toBe(false);
	expect(close(viewOf([{ figures: ['health 25Q2 47'], targets: ['health 25Q2 45'] }]))).toBe(true);
});
