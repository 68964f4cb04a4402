import { describe, expect, it } from 'vitest';
import { correctionsView } from './corrections.ts';
import { effectText, revisedMeasures } from './corrections-direction.ts';
import { changedFigures, historyOf } from './corrections-history.ts';
import type { Quarter } from './report.fixture.ts';
import { indicator, publicationOf } from './report.fixture.ts';

const publication = (...quarters: Quarter[]) => publicationOf(quarters);
const effect = (...quarters: Quarter[]): string | undefined => {
	const made = publication(...quarters);
	return effectText(made, historyOf(made).restated.at(-1)!);
};
const crossed = (...quarters: Quarter[]) => {
	const made = publication(...quarters);
	return revisedMeasures(made, changedFigures(made));
};
const [before, since] = [
	{ id: 'q1', on: '2025-08-07', period: 'FY2025-26-Q1' },
	{ id: 'q2', on: '2025-11-06', period: 'FY2025-26-Q2' },
] as const;
const now = (value: number | 'x' | 'withdrawn' | readonly [number, 'b' | 'f' | 'p']) => ({
	bins: { 'FY2025-26-Q1': value },
});
const lower = { register: [indicator('bins', { polarity: 'lower' })] };

describe('what one change did', () => {
	const higher = { register: [indicator('bins')] };
	const context = { register: [indicator('bins', { tier: 'context' })] };
	it.each([
		['higher is better', higher, 40, 41, 'Better than said before.'],
		['higher is better', higher, 41, 40, 'Worse than said before.'],
		['lower is better', lower, 40, 41, 'Worse than said before.'],
		['lower is better', lower, 41, 40, 'Better than said before.'],
		['a figure for context is neither', context, 41, 40, undefined],
		['a figure taken back is neither', higher, 41, 'withdrawn', undefined],
		['a figure emptied is neither', higher, 41, 'x', undefined],
		['a forecast and its result are neither', higher, [41, 'f'], 40, undefined],
		['two forecasts are neither', higher, [41, 'f'], [40, 'f'], undefined],
		['a figure that became a forecast is neither', higher, 41, [40, 'f'], undefined],
		['a figure that begins a new series is neither', higher, 41, [40, 'b'], undefined],
		['a figure that no longer begins a series is neither', higher, [41, 'b'], 40, undefined],
		['a first figure of a series, both times', higher, [41, 'b'], [40, 'b'], 'Worse than said before.'],
		['a provisional figure and the final one', higher, [41, 'p'], 40, 'Worse than said before.'],
	] as const)('%s: %4$s', (_, register, was, is, said) => {
		expect(effect({ ...before, ...register, figures: now(was) }, { ...since, figures: now(is) })).toBe(said);
	});
	it.each(['definition', 'relabelled'] as const)('a figure changed as %s does not answer the same question', (kind) => {
		const revisions = { 'bins FY2025-26-Q1': [kind, 'Counted anew.'] as const };
		expect(effect({ ...before, figures: now(41) }, { ...since, figures: now(40), revisions })).toBeUndefined();
	});
	it('a status that the change turned is said, one that it kept is not', () => {
		const targets = { bins: { 'FY2025-26-Q1': 40 } };
		expect(effect({ ...before, targets, figures: now(41) }, { ...since, figures: now(39) })).toBe(
			'Worse than said before. Its status was “Target met” before this change and “Target missed” after it.',
		);
		expect(effect({ ...before, targets, figures: now(39) }, { ...since, figures: now(38) })).toBe(
			'Worse than said before.',
		);
	});
	it('a status judged by another target is not what the change did', () => {
		const targets = { bins: { 'FY2025-26-Q1': 40 } };
		expect(effect({ ...before, figures: now(41) }, { ...since, targets, figures: now(39) })).toBe(
			'Worse than said before.',
		);
		expect(
			effect({ ...before, figures: now(41) }, { ...since, id: 'q1b', targets }, { ...since, figures: now(39) }),
		).toContain('“Target met” before this change and “Target missed” after it.');
	});
	it('a forecast has no status that its result could turn', () => {
		const targets = { bins: { 'FY2025-26-Q1': 40 } };
		expect(effect({ ...before, targets, figures: now([41, 'f']) }, { ...since, figures: now(39) })).toBeUndefined();
	});
	it.each([
		['counted anew', now(39), { 'bins FY2025-26-Q1': ['definition', 'Counted anew.'] }],
		['begun anew', now([39, 'b']), {}],
		['told by a forecast', now([39, 'f']), {}],
	] as const)('a direction is not turned by a figure %s', (_, changed, revisions) => {
		const figures = { bins: { 'FY2024-25-Q4': 40, 'FY2025-26-Q1': 41 } };
		expect(effect({ ...before, figures }, { ...since, figures: changed, revisions })).toBeUndefined();
	});
	// The newest result decides by which comparison a measure is told: the one that comes has none a year earlier.
	const lastYear = { 'FY2024-25-Q1': 30 };
	const sense = (polarity: 'lower' | 'range') => [indicator('bins', { polarity })];
	it.each([
		[
			'with another period',
			41,
			lastYear,
			{},
			{ figures: { bins: { 'FY2025-26-Q1': 39, 'FY2025-26-Q2': 45 } } },
			'Worse',
		],
		['in another sense', 41, {}, {}, { register: sense('lower'), figures: now(42) }, 'Worse'],
		[
			'with a range that had not been set',
			40,
			{},
			{ register: sense('range') },
			{ targets: { bins: { 'FY2025-26-Q1': 40 } }, figures: now(39) },
			'Worse',
		],
	] as const)('a direction is not turned by comparing %s', (_, was, more, first, then, did) => {
		const figures = { bins: { ...more, 'FY2024-25-Q4': 40, 'FY2025-26-Q1': was } };
		expect(effect({ ...before, ...first, figures }, { ...since, ...then })).toBe(`${did} than said before.`);
	});
	it('a direction that the change turned is said', () => {
		const figures = { bins: { 'FY2024-25-Q4': 40, 'FY2025-26-Q1': 41 } };
		expect(effect({ ...before, figures }, { ...since, figures: now(39) })).toBe(
			'Worse than said before. Its direction was “improving” before this change and “getting worse” after it.',
		);
	});
});

describe('measures that got worse and were revised', () => {
	const two: Quarter = {
		...before,
		figures: { bins: { 'FY2024-25-Q4': 40, 'FY2025-26-Q1': 41 }, roads: { 'FY2024-25-Q4': 40, 'FY2025-26-Q1': 39 } },
	};
	it('come first, whatever the register says, with their newest change and what it did', () => {
		const figures = { bins: { 'FY2024-25-Q4': 38 }, roads: { 'FY2024-25-Q4': 42, 'FY2025-26-Q1': 38 } };
		const { lead, table } = crossed(two, { ...since, figures })!;
		expect(lead).toBe(
			'1 of the 2 measures with a changed figure is getting worse by its newest result. A change made a figure worse than what was said before in 2 of them.',
		);
		expect(
			table.rows.map(({ cells }) => cells.map(({ text, detail, direction }) => [direction?.text ?? text, detail])),
		).toEqual([
			[
				['Measure roads', undefined],
				['Down, getting worse', '4.0 percentage points on January to March 2025'],
				['2 figures', 'Newest change: 6 November 2025'],
				['1 worse than said before, 1 better than said before', undefined],
			],
			[
				['Measure bins', undefined],
				['Up, improving', '3.0 percentage points on January to March 2025'],
				['1 figure', 'Newest change: 6 November 2025'],
				['1 worse than said before', undefined],
			],
		]);
	});
	it('say where a result is getting worse only since the change', () => {
		const { table } = crossed(two, { ...since, figures: now(39) })!;
		expect(table.rows[0]?.cells[3]?.detail).toBe('1 result got worse only as changed');
	});
	const [quarter4, quarter1] = ['FY2024-25-Q4', 'FY2025-26-Q1'] as const;
	const comparison = (value: number | readonly [number, 'b' | 'f']) => ({ bins: { [quarter4]: value } });
	const did = (...quarters: Quarter[]) => {
		const { lead, table } = crossed(...quarters)!;
		return [lead, table.rows.map(({ cells }) => cells[3]!.detail)];
	};
	const one: Quarter = { ...before, figures: { bins: { [quarter4]: 40, [quarter1]: 41 } } };
	const worse = 'The one measure with a changed figure is getting worse by its newest result.';
	const better = 'The one measure with a changed figure is not getting worse by its newest result.';
	const none = 'A change made none of its figures worse than what was said before.';
	const turned = 'A change turned a result to “getting worse”.';
	it.each([
		['is turned', comparison(42), {}, [`${worse} ${none} ${turned}`, ['1 result got worse only as changed']]],
		['is not turned', comparison(40.5), {}, [`${better} ${none}`, [undefined]]],
		[
			'is turned, in another report with a newer result',
			{ bins: { [quarter4]: 42, 'FY2025-26-Q2': 45 } },
			{},
			[`${better} ${none} ${turned}`, ['1 result got worse only as changed']],
		],
		[
			'is counted anew',
			comparison(42),
			{ [`bins ${quarter4}`]: ['definition', 'Counted anew.'] },
			[`${worse} ${none}`, [undefined]],
		],
		['begins a new series', comparison([42, 'b']), {}, [`${worse} ${none}`, [undefined]]],
	] as const)('tell a result whose comparison was changed: it %s', (_, figures, revisions, said) => {
		expect(did(one, { ...since, figures, revisions })).toEqual(said);
	});
	it('say in how many a result was turned', () => {
		expect(did(two, { ...since, figures: { bins: { [quarter4]: 42 }, roads: { [quarter4]: 41 } } })).toEqual([
			'2 of the 2 measures with a changed figure are getting worse by their newest results. A change made a figure worse than what was said before in none of them. A change turned a result to “getting worse” in 1 of them.',
			['1 result got worse only as changed', undefined],
		]);
	});
	it('do not count a result that a later change turned back', () => {
		const back: Quarter = { id: 'q3', on: '2026-02-05', figures: comparison(40) };
		expect(did(one, { ...since, figures: comparison(42) }, back)[1]).toEqual([undefined]);
	});
	it('stand in the order of their caption: getting worse, turned, made worse, the others', () => {
		const of = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { [quarter4]: 40, [quarter1]: 41 }]));
		const { table } = crossed(
			{ ...before, figures: of('other', 'made', 'turned', 'worse') },
			{
				...since,
				figures: {
					other: { [quarter4]: 40.5 },
					made: { [quarter1]: 40.5 },
					turned: { [quarter4]: 42, 'FY2025-26-Q2': 45 },
					worse: { [quarter4]: 40.5, 'FY2025-26-Q2': 30 },
				},
			},
		)!;
		expect(table.rows.map(({ cells }) => cells[0]!.text)).toEqual(
			['worse', 'turned', 'made', 'other'].map((id) => `Measure ${id}`),
		);
		expect(table.caption).toBe(
			'Measures with a changed figure: those getting worse first, then those with a result that got worse only as changed, then those with a figure that a change made worse',
		);
	});
	it.each([
		['once', [41, 40], '1 figure'],
		['twice', [41, 40, 39], '2 changes of 1 figure'],
		['back and forth', [41, 40, 41, 40], '3 changes of 1 figure'],
	] as const)('count a figure that was changed %s as one', (_, values, said) => {
		const { table } = crossed(...values.map((value, at) => ({ ...before, id: `q${at}`, figures: now(value) })))!;
		expect(table.rows[0]?.cells[2]?.text).toBe(said);
	});
	it('count parts apart from the whole', () => {
		const parts = (east: number, west: number) => ({
			breakdowns: { bins: { 'ward: East': { [quarter1]: east }, 'ward: West': { [quarter1]: west } } },
		});
		const { table } = crossed(
			{ ...before, figures: now(40), ...parts(1, 2) },
			{ ...since, id: 'q1b', figures: now(41), ...parts(3, 4) },
			{ ...since, ...parts(5, 4) },
		)!;
		expect(table.rows[0]?.cells[2]?.text).toBe('4 changes of 3 figures');
	});
	it.each([
		['its result', now(40), false],
		['another forecast', now([40, 'f']), true],
		['nothing, because it was taken back', now('withdrawn'), true],
	] as const)('a forecast replaced by %s: is it a changed figure? %3$s', (_, figures, isChanged) => {
		expect(crossed({ ...before, figures: now([41, 'f']) }, { ...since, figures }) !== undefined).toBe(isChanged);
	});
	it('are none where no figure has changed', () => {
		expect(crossed(two)).toBeUndefined();
		expect(correctionsView(publication(two), new Map()).worse).toBeUndefined();
	});
	it('a detail that changed is no changed figure', () => {
		const noted: Quarter = { ...since, figures: now(41) };
		expect(correctionsView(publication(two, noted), new Map()).worse).toBeUndefined();
	});
});
