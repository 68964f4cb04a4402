import { describe, expect, it, test } from 'vitest';
import type { Indicator } from '../../domain/indicator.ts';
import { councilOf, indicator } from '../council.fixture.ts';
import { projectionsView } from '../projections.ts';
import type { AheadView } from './ahead.ts';
import { measureView } from './measure-page.ts';

/** Quarters from April 2020 on. */
const quarters = (values: readonly (number | string)[], from = 0): string[] =>
	values.map((value, index) => {
		const at = from + index;
		return `recycling ${20 + Math.floor(at / 4)}Q${(at % 4) + 1} ${value}`;
	});

function published(values: readonly (number | string)[], targets: readonly string[], more: Partial<Indicator> = {}) {
	const release = { id: 'r0', publishAt: '2026-10-06T09:30:00+00:00', figures: quarters(values), targets };
	return councilOf({ indicators: [indicator('recycling', more)], releases: [release] });
}
const aheadOf = (
	values: readonly (number | string)[],
	targets: readonly string[] = [],
	more: Partial<Indicator> = {},
): AheadView => measureView(published(values, targets, more), 'recycling', new Map()).projected!;

/** Wanders without direction: no drift, differences of 1. */
const FLAT = [50, 51, 50, 51, 52, 51, 50, 51, 50, 49, 50, 51];
/** Rises by 1 a quarter, give or take. */
const RISING = [40, 41.5, 42, 43.5, 44, 45.5, 46, 47.5, 48, 49.5, 50, 51.5];

describe('a projection', () => {
	it('of a series without direction carries the newest result on', () => {
		// Eleven changes of 1: the band four steps ahead is 51 ± 1.2816 × √4.
		const { sentences, table, chart } = aheadOf(FLAT);
		expect(sentences).toEqual([
			'If the pattern of the last 12 quarters simply continued, the result for April to June 2023 could fall between 49.7% and 52.3%, four times in five (80%).',
			'The results show no clear direction, so the newest final one is carried on.',
			'This is not a forecast of decisions: what is done about it can change it.',
		]);
		expect(table!.rows[0]!.cells.map(({ text }) => text)).toEqual([
			'April to June 2023',
			'51.0',
			'49.7',
			'52.3',
			'49.0',
			'53.0',
		]);
		expect(chart!.title).toBe('Where the pattern so far would lead');
	});

	test.each<[target: string, more: Partial<Indicator>, verdict: string, title: string]>([
		['60', {}, 'The whole of that range misses the target of 60%.', 'The pattern so far would miss the target'],
		['45', {}, 'The whole of that range meets the target of 45%.', 'The pattern so far would meet the target'],
		[
			'51',
			{},
			'So it could go either way of the target of 51%.',
			'The pattern so far could go either way of the target',
		],
		[
			'60',
			{ polarity: 'lower' },
			'The whole of that range meets the target of 60%.',
			'The pattern so far would meet the target',
		],
	])('against a target of %s, %o', (target, more, verdict, title) => {
		const view = aheadOf(FLAT, [`recycling 23 ${target}`], more);
		expect(view.sentences[1]).toBe(verdict);
		expect(view.chart!.title).toBe(title);
	});

	it('of a series with a direction carries its average change on', () => {
		const { sentences } = aheadOf(RISING);
		expect(sentences[1]).toBe(
			'The results moved up 1.0 percentage points a quarter on average, and that is carried on.',
		);
	});

	it('of few results is one sentence without a drawing', () => {
		const view = aheadOf([50, 51, 52, 53, 52, 51]);
		expect(view.sentences[0]).toMatch(/^If the pattern of the last 6 quarters simply continued/);
		expect(view.chart).toBeUndefined();
	});

	it('leaves provisional results out, and says so', () => {
		expect(aheadOf([...FLAT, '51 p']).notes).toContain(
			'The newest results are provisional, so the projection starts from the newest final one.',
		);
	});

	test.each<[values: readonly (number | string)[], more: Partial<Indicator>, sentence: RegExp]>([
		[FLAT, { basis: 'year-to-date' }, /runs through the year/],
		[FLAT, { basis: 'rolling-12-months' }, /share most of their cases/],
		[FLAT, { frequency: 'irregular' }, /irregular times/],
		[FLAT.slice(0, 4), {}, /too few results: 4 quarters, and it needs at least 5/],
		[FLAT.slice(0, 8), { seasonal: true }, /three whole years: there are 8 quarters/],
		[[...FLAT, '51 b', 52], {}, /newest break in the series: 2 quarters/],
		[[...FLAT, 'x', 51, 52], {}, /newest gap: 2 quarters/],
		[FLAT.map(() => 50), {}, /have never moved/],
		[[50, 51, 49, 50, 51, 49, 50, 51, 49, 50, 58, 59, 57, 58, 59, 57, 58], {}, /moved to another level/],
	])('%j, %o is withheld with its reason', (values, more, sentence) => {
		const view = aheadOf(values, [], more);
		expect(view.sentences).toHaveLength(1);
		expect(view.sentences[0]).toMatch(sentence);
		expect(view.chart).toBeUndefined();
	});
});

describe('the way to a later target', () => {
	it('sets the pace that is needed beside the pace there was', () => {
		const { path } = aheadOf(RISING, ['recycling 23Q4 59.5']);
		expect(path!.sentences).toEqual([
			'The target for January to March 2024 is 59.5%. From the newest result, 51.5%, that needs a move up of 2.0 percentage points a quarter.',
			'The pace since January to March 2022 was up 1.0 percentage points a quarter: not enough to reach it in time.',
		]);
		expect(path!.table!.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
			['April to June 2023', '53.5'],
			['July to September 2023', '55.5'],
			['October to December 2023', '57.5'],
			['January to March 2024', '59.5'],
		]);
	});

	it('says that it is reached, or that the pace is enough', () => {
		expect(aheadOf(RISING, ['recycling 23Q4 51.5']).path!.sentences[0]).toMatch(/already reaches it\.$/);
		expect(aheadOf(RISING, ['recycling 23Q4 55.5']).path!.sentences[1]).toMatch(/: enough to reach it in time\.$/);
	});

	it('says why the pace and the projection do not agree, and only then', () => {
		// 51 a year ago and now: no pace at all; the pattern of all twelve could reach 52.
		const { path } = aheadOf(FLAT, ['recycling 23Q1 52']);
		expect(path!.sentences[2]).toBe(
			'This pace is the straight line from January to March 2022 to now, two results alone. The projection above goes by the pattern of all 12 quarters, up and down, and by that the target could go either way.',
		);
		expect(aheadOf(RISING, ['recycling 23Q1 60']).path!.sentences).toHaveLength(2);
	});

	it('is not drawn for amounts that build up, or for seasons', () => {
		expect(aheadOf(RISING, ['recycling 23Q4 59.5'], { unit: 'number' }).path).toBeUndefined();
		expect(aheadOf(RISING, ['recycling 23Q4 59.5'], { seasonal: true }).path).toBeUndefined();
	});
});

describe('the record of past projections', () => {
	const releases = [FLAT, [51], [58], [51]].map((values, at, all) => ({
		id: `r${at}`,
		publishAt: `2025-0${at + 1}-06T09:30:00+00:00`,
		title: `Report ${at}`,
		figures: quarters(values, all.slice(0, at).flat().length),
	}));
	const corrected = [
		...releases,
		{
			id: 'r4',
			publishAt: '2025-05-06T09:30:00+00:00',
			figures: ['recycling 20Q1 20'],
			revisions: [{ indicator: 'recycling', kind: 'error', reason: 'A mistake' } as const],
		},
	];
	const council = (lines: typeof corrected) => councilOf({ indicators: [indicator('recycling')], releases: lines });
	const rowsOf = (lines: typeof corrected): (string | undefined)[][] =>
		measureView(council(lines), 'recycling', new Map()).projected!.past!.table.rows.map(({ cells }) =>
			cells.map(({ text }) => text),
		);

	it('keeps what was projected then beside what came', () => {
		// The first release knew the results up to January to March 2023; the oldest step stands last.
		const [period, , range, result, held] = rowsOf(releases).at(-1)!;
		expect([period, range, result, held]).toEqual([
			'April to June 2023',
			'49.7 to 52.3',
			'51.0',
			'Yes: within the range',
		]);
		const second = rowsOf(releases).filter(([about]) => about === 'July to September 2023');
		expect(second.map(([, , , came, verdict]) => [came, verdict])).toEqual(
			second.map(() => ['58.0', 'No: above the range']),
		);
		expect(second.length).toBeGreaterThan(0);
	});

	it('is not changed by a correction that came later', () => {
		const before = rowsOf(releases);
		const after = rowsOf(corrected).slice(-before.length);
		expect(after).toEqual(before);
	});

	it('counts how often the range held, against the 80% that it promises', () => {
		const view = projectionsView(council(releases));
		const known = rowsOf(releases).filter(([, , , , held]) => held !== 'Not known yet');
		const held = known.filter(([, , , , verdict]) => verdict === 'Yes: within the range');
		expect(view.lede).toContain(`Of ${known.length} past projections whose result is now known, ${held.length} held`);
		expect(view.lede).toContain('80% was promised.');
		expect(view.byMeasure!.rows).toHaveLength(1);
	});

	it('says plainly that there is none yet', () => {
		const view = projectionsView(published(FLAT.slice(0, 3), []));
		expect(view.lede).toBe('No past projection has met its result yet.');
		expect(view.byMeasure).toBeUndefined();
	});
});

describe('the arithmetic of a projection', () => {
	const stepsOf = (...args: Parameters<typeof aheadOf>): string[] =>
		aheadOf(...args).working!.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '));

	it('without a direction shows the move that was too small to carry on, and how far the band reaches', () => {
		// (51 − 50) / 11 = 0.0909; the deviations from it make s = 1.0445 and s / √11 = 0.315.
		expect(stepsOf(FLAT)).toEqual([
			'Newest final result | 51.0% | January to March 2023',
			'Average move (d) | 0.091 percentage points | (51 − 50) / 11',
			'How uncertain the average move is | 0.315 percentage points | 1.044 / √11, from the ups and downs (s); the average move is smaller, so there is no clear direction',
			'Usual size of a move (s) | 1.000 percentage points | the 11 moves from one result to the next: squared, averaged, and the square root taken',
			'Middle, 1 quarter ahead (h = 1) | 51.000% | carried on as it is',
			'Reach of the 80% band | 1.282 percentage points | 1.2816 × 1.000 × √1',
			'80% band | 49.7% to 52.3% | middle minus reach, middle plus reach',
		]);
	});

	it('with a direction shows the line and the ups and downs about it', () => {
		const steps = stepsOf(RISING);
		expect(steps[1]).toBe('Average move (d) | 1.045 percentage points | (51.5 − 40) / 11');
		expect(steps[2]).toMatch(/the average move is no smaller, so it is carried on$/);
		expect(steps.slice(4, 6)).toEqual([
			'Middle, 4 quarters ahead (h = 4) | 55.682% | 51.5 + 4 × 1.045',
			expect.stringMatching(
				/^Reach of the 80% band \| [\d.]+ percentage points \| 1\.2816 × 0\.522 × √\(4 × \(1 \+ 4 \/ 11\)\)$/,
			),
		]);
	});

	it('says in its last row what the sentence above it says', () => {
		for (const values of [FLAT, RISING]) {
			const { sentences, working } = aheadOf(values);
			const [low, high] = working!.rows.at(-1)!.cells[1]!.text!.split(' to ');
			expect(sentences[0]).toContain(`between ${low} and ${high}`);
		}
	});

	it('of a season begins a year before', () => {
		const steps = stepsOf([10, 20, 30, 40, 11, 22, 31, 39, 12, 21, 33, 41], [], { seasonal: true });
		// Changes on a year before: 1, 2, 1, −1, 1, −1, 2, 2: their squares average 2.125.
		expect(steps).toEqual([
			'Result of the same season before | 41.0% | January to March 2023',
			'Usual size of a change in a year (s) | 1.458 percentage points | the 8 changes on the same season a year before: squared, averaged, and the square root taken',
			'Middle, 4 quarters ahead (h = 4) | 41.000% | carried on as it is',
			'Reach of the 80% band | 1.868 percentage points | 1.2816 × 1.458 × √1, for one year ahead',
			'80% band | 39.1% to 42.9% | middle minus reach, middle plus reach',
		]);
	});

	it('says where a band was cut, because no figure can be there', () => {
		const steps = stepsOf(RISING.map((value) => value + 47));
		expect(steps.at(-1)).toMatch(/to 100\.0% \| middle minus reach, middle plus reach; cut where no figure can be$/);
	});
});
