import { describe, expect, it, test } from 'vitest';
import { processLimits, xmr } from './spc.ts';
import type { XmrOptions } from './spc.ts';
import { controlChart, shownLimits, whyNoChart } from './spc-suitability.ts';
import type { ChartSeries } from './spc-suitability.ts';

const values = Array.from({ length: 16 }, (_, at) => 50 + (at % 3));
const suited: ChartSeries = {
	values,
	basis: 'in-period',
	frequency: 'quarter',
	kind: 'proportion',
	isSeasonal: false,
};

describe('a control chart', () => {
	it('is drawn for a suitable series, with its verdict', () => {
		const drawn = controlChart(suited, { value: 40 }, { polarity: 'higher' });
		expect(drawn).toMatchObject({ kind: 'drawn', newest: 'full', verdict: { assurance: 'consistently-met' } });
	});

	test.each<[string, Partial<ChartSeries>, ReturnType<typeof whyNoChart>]>([
		['year-to-date figures', { basis: 'year-to-date' }, 'cumulative'],
		['rolling years', { basis: 'rolling-12-months' }, 'overlapping'],
		['pooled years', { basis: 'pooled' }, 'overlapping'],
		['surveys now and then', { frequency: 'irregular' }, 'irregular'],
		['seasonal figures', { isSeasonal: true }, 'seasonal'],
		['gaps', { values: [...values, undefined, 51] }, 'gaps'],
		['seven quarters', { values: values.slice(0, 7) }, 'few-points'],
		['seven years', { values: values.slice(0, 7), frequency: 'year' }, 'few-years'],
		['counts near nought', { values: values.map((value) => value - 50), kind: 'count' }, 'rare-counts'],
	])('is withheld for %s', (_, unlike, because) => {
		expect(controlChart({ ...suited, ...unlike }, undefined, { polarity: 'higher' })).toEqual({
			kind: 'withheld',
			because,
		});
	});

	it.each([
		[8, 'trial'],
		[11, 'trial'],
		[12, 'full'],
	])('of %i points has %s limits', (length, newest) => {
		const drawn = controlChart({ ...suited, values: values.slice(0, length) }, undefined, { polarity: 'higher' });
		expect(drawn).toMatchObject({ kind: 'drawn', newest });
	});

	it('has a line without limits after a fresh start', () => {
		const drawn = controlChart(suited, undefined, { polarity: 'higher', startsAt: [12] });
		expect(drawn).toMatchObject({ newest: 'run-line', verdict: { kind: 'withheld', because: 'few-points' } });
	});
});

describe('a series that keeps moving', () => {
	const polarity = 'higher' as const;
	const walk = [10, 14, 16, 20, 22, 26, 28, 32, 34, 38, 40, 44, 46, 50];
	const drawn = (list: readonly number[], more: Partial<XmrOptions> = {}) =>
		controlChart({ ...suited, values: list }, { value: 20 }, { polarity, ...more });

	it('is judged by its moves: the differences on a chart of their own', () => {
		const found = drawn(walk);
		const moves = walk.slice(1).map((value, at) => value - walk[at]!);
		expect(found).toMatchObject({
			kind: 'wandering',
			from: 0,
			of: 14,
			restOn: 13,
			newestMove: 4,
			moves: processLimits(moves),
			verdict: { kind: 'read', variation: { kind: 'common' } },
		});
	});

	it('is one of which a quarter of the results lie outside their limits, and no fewer', () => {
		// Limits 50 ± 2.66: of 16 results, four leave them and then three.
		const base = [50, 51, 50, 49, 50, 51, 50, 49, 50, 51, 50, 49];
		const outside = (list: readonly number[]): number =>
			xmr(list, { polarity }).points.filter((point) => point.kind === 'special' && point.cause === 'outside').length;
		const few = [...base, 56, 57, 58, 50];
		const many = [...base, 57, 58, 59, 60];
		expect([outside(few) < 4, drawn(few).kind]).toEqual([true, 'drawn']);
		expect([outside(many) >= 4, drawn(many).kind]).toEqual([true, 'wandering']);
	});

	it('is not a step from one steady level to another, which keeps its chart and its verdict', () => {
		const step = [...values, ...values.map((value) => value + 4)];
		expect(drawn(step)).toMatchObject({
			kind: 'drawn',
			verdict: { variation: { kind: 'special', cause: 'shift', meaning: 'improvement' } },
		});
	});

	it('starts anew where its limits do', () => {
		const later = walk.map((value) => value + 100);
		expect(drawn([...walk, ...later], { startsAt: [14] })).toMatchObject({ kind: 'wandering', from: 14, of: 14 });
		expect(drawn([...walk, ...values], { startsAt: [14] })).toMatchObject({ kind: 'drawn' });
	});

	it('has no verdict on its moves where they are too few or always the same', () => {
		expect(drawn(walk.slice(0, 9))).toMatchObject({ verdict: { kind: 'withheld', because: 'trial-limits' } });
		const steady = Array.from({ length: 20 }, (_, at) => at);
		expect(drawn(steady)).toMatchObject({ verdict: { kind: 'withheld', because: 'no-variation' } });
	});

	it('does not call a smaller rise a fall: where higher is better, it is neither', () => {
		// Rises by 19, 20 and 21 in turn, and last by 1: under the lower limit of the moves, and still a rise.
		const rises = Array.from({ length: 30 }, (_, at) => 19 + (at % 3));
		const list = [...rises, 1].reduce<number[]>((all, rise) => [...all, all.at(-1)! + rise], [0]);
		expect(drawn(list)).toMatchObject({
			verdict: { variation: { kind: 'special', side: 'low', meaning: 'neutral' } },
		});
		const fall = [...rises, -5].reduce<number[]>((all, rise) => [...all, all.at(-1)! + rise], [0]);
		expect(drawn(fall)).toMatchObject({ verdict: { variation: { side: 'low', meaning: 'concern' } } });
	});

	it('is told alike whichever unit it is counted in, and mirrored with its sign', () => {
		const scaled = drawn(walk.map((value) => 1000 * value + 7));
		expect(scaled).toMatchObject({ kind: 'wandering', of: 14, newestMove: 4000 });
		const mirrored = controlChart({ ...suited, values: walk.map((value) => -value) }, undefined, { polarity: 'lower' });
		expect(mirrored).toMatchObject({ kind: 'wandering', newestMove: -4, verdict: { variation: { kind: 'common' } } });
	});
});

it('draws no limit where no figure can be, and says so', () => {
	const limits = processLimits([98, 100, 97, 100, 98, 100, 99, 100]);
	expect(limits.upper).toBeGreaterThan(100);
	expect(shownLimits(limits, { lower: 0, upper: 100 })).toEqual({ lower: limits.lower, upper: 100, isClipped: true });
	expect(shownLimits(limits, {})).toEqual({ lower: limits.lower, upper: limits.upper, isClipped: false });
});
