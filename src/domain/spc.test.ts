import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Polarity } from './indicator.ts';
import { FEWEST_FOR_LIMITS, FEWEST_FOR_VERDICT, assuranceOf, processLimits, verdictOf, xmr } from './spc.ts';
import type { Assurance, Limits, Variation, XmrOptions } from './spc.ts';
import { RUN_LENGTH, sideRuns, trendRuns, trends, twoInThree } from './spc-rules.ts';
import type { Sign } from './spc-rules.ts';
import { SKIPPED_WITHOUT, agree, readVectors } from './vectors.fixture.ts';

type Direction = 'increase' | 'decrease' | 'neutral';
interface Case {
	id: string;
	input: {
		values: number[];
		improvement_direction: Direction;
		screen_outliers: boolean;
		rebase_at_index_1based: number | number[] | null;
		fix_after_n_points: number | null;
		target: number | null;
	};
	expected: {
		groups: { n: number; mean: number; lpl: number; upl: number }[];
		mean: number[];
		lpl: number[];
		upl: number[];
		special_cause_type: string[];
		point_type: string[];
		last_point_type: string;
		assurance: string | null;
	};
}
interface Vectors {
	units: {
		seven_point_one_side: { rtm: Sign[]; expected: number[] }[];
		seven_point_trend: { y: number[]; expected: number[] }[];
		two_in_three: { close: number[]; rtm: Sign[]; flagged_points: number[] }[];
		assurance: { lpl: number; upl: number; target: number; dir: Direction; expected: string | null }[];
	};
	cases: Case[];
}
const vectors = readVectors<Vectors>('spc.json');

const POLARITY = { increase: 'higher', decrease: 'lower', neutral: 'neither' } as const;
const ASSURANCE: Record<string, Assurance> = {
	consistent_pass: 'consistently-met',
	consistent_fail: 'consistently-missed',
	inconsistent: 'hit-and-miss',
};
const assuranceIn = (theirs: string | null): Assurance => (theirs === null ? 'not-judged' : ASSURANCE[theirs]!);

/** Our reading of a point in the words of NHSRplotthedots. */
function causeOf(point: Variation): string {
	if (point.kind === 'common') return 'Common Cause';
	const where = point.side === 'high' ? 'Above' : 'Below';
	switch (point.cause) {
		case 'outside':
			return point.side === 'high' ? 'Above UCL' : 'Below LCL';
		case 'trend':
			return `7 Point Trend (${point.side === 'high' ? 'In' : 'De'}creasing)`;
		case 'near-limit':
			return `2 in 3 ${where} CL`;
		case 'shift':
			return `7 Points ${where} CL`;
	}
}
const typeOf = (point: Variation): string =>
	point.kind === 'common'
		? 'common_cause'
		: `special_cause_${point.meaning === 'neutral' ? `neutral_${point.side}` : point.meaning}`;

function optionsOf({ input }: Case): XmrOptions {
	const rebase = input.rebase_at_index_1based;
	return {
		polarity: POLARITY[input.improvement_direction],
		screenOutliers: input.screen_outliers,
		...(rebase === null ? {} : { startsAt: [rebase].flat().map((position) => position - 1) }),
		...(input.fix_after_n_points === null ? {} : { fixAfter: input.fix_after_n_points }),
	};
}

describe.skipIf(!vectors)(`outside reference: NHSRplotthedots ${SKIPPED_WITHOUT}`, () => {
	test.each(vectors?.cases ?? [])('$id', (one) => {
		const { input, expected } = one;
		const chart = xmr(input.values, optionsOf(one));
		expect(chart.parts.map(({ from, to }) => to - from + 1)).toEqual(expected.groups.map(({ n }) => n));
		chart.parts.forEach(({ from, to, limits }) => {
			for (const at of [from, to]) {
				expect(agree(limits.mean, expected.mean[at]!, 1e-9)).toBe(true);
				expect(agree(limits.lower, expected.lpl[at]!, 1e-9)).toBe(true);
				expect(agree(limits.upper, expected.upl[at]!, 1e-9)).toBe(true);
			}
		});
		expect(chart.points.map(causeOf)).toEqual(expected.special_cause_type);
		expect(chart.points.map(typeOf)).toEqual(expected.point_type);

		const polarity = POLARITY[input.improvement_direction];
		const goal = input.target === null ? undefined : { value: input.target };
		expect(assuranceOf(chart.parts.at(-1)!.limits, goal, polarity)).toBe(assuranceIn(expected.assurance));
		const verdict = verdictOf(chart, goal, polarity);
		const last = expected.groups.at(-1)!;
		const restOn = Math.min(last.n, input.fix_after_n_points ?? Infinity);
		// On few points we draw limits, or only a line, and no icon (methods.md section 5, points needed).
		if (restOn < FEWEST_FOR_LIMITS) expect(verdict).toEqual({ kind: 'withheld', because: 'few-points' });
		else if (restOn < FEWEST_FOR_VERDICT) expect(verdict).toEqual({ kind: 'withheld', because: 'trial-limits' });
		// Where nothing varies the reference reads "inconsistent"; we show no icon (decision 20).
		else if (last.lpl === last.upl) expect(verdict).toEqual({ kind: 'withheld', because: 'no-variation' });
		else expect(verdict.kind === 'read' && typeOf(verdict.variation)).toBe(expected.last_point_type);
	});

	const { units } = vectors ?? {};
	test.each(units?.seven_point_one_side ?? [])('seven on one side: $rtm', ({ rtm, expected }) => {
		expect(sideRuns(rtm).map((run) => (run >= RUN_LENGTH ? 1 : 0))).toEqual(expected);
	});
	test.each(units?.seven_point_trend ?? [])('seven in a trend: $y', ({ y, expected }) => {
		const complete = trendRuns(y).map((run) => (run >= RUN_LENGTH ? 1 : run <= -RUN_LENGTH ? -1 : 0));
		expect(complete).toEqual(expected);
	});
	test.each(units?.two_in_three ?? [])('two of three near a limit: $close', ({ close, rtm, flagged_points }) => {
		const near = close.map((flag) => flag === 1);
		expect(twoInThree(near, rtm).map(Number)).toEqual(flagged_points);
	});
	test.each(units?.assurance ?? [])('a target of $target in $lpl to $upl ($dir): $expected', (unit) => {
		const limits = { lower: unit.lpl, upper: unit.upl } as Limits;
		expect(assuranceOf(limits, { value: unit.target }, POLARITY[unit.dir])).toBe(assuranceIn(unit.expected));
	});
});

const higher: XmrOptions = { polarity: 'higher' };
const steady = [49, 51, 49, 51, 49, 51, 49, 51, 49, 51, 49, 51];

describe('special causes at their edges', () => {
	const causes = (values: readonly number[], options: Partial<XmrOptions> = {}): string[] =>
		xmr(values, { ...higher, ...options }).points.map(causeOf);

	it('do not include a point on the limit, whatever binary fractions make of it', () => {
		// Limits fixed at 50 ± 5.32; and one tenth of it, which has no exact binary fraction.
		expect(causes([...steady, 55.32], { fixAfter: 12 }).at(-1)).toBe('Common Cause');
		expect(causes([...steady, 55.33], { fixAfter: 12 }).at(-1)).toBe('Above UCL');
		const tenth = [...steady, 55.32].map((value) => value / 10);
		expect(causes(tenth, { fixAfter: 12 }).at(-1)).toBe('Common Cause');
		expect(causes(Array(13).fill(0.1))).toEqual(Array(13).fill('Common Cause'));
	});

	it('do not include a rise that is only a difference of rounding', () => {
		const rising = [10, 20, 30, 0.1 + 0.2 + 39.7, 40, 50, 60];
		expect(trends(rising, 1e-9)).toEqual(Array(7).fill(0));
	});

	it('take a point that ends one trend and starts another from its right side', () => {
		const peak = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1];
		expect(trends(peak)).toEqual([1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1]);
	});

	it('leave a point that ends a trend its own direction when the next trend starts after it (decision 21)', () => {
		const twice = [1, 2, 3, 4, 5, 6, 7, 3, 4, 5, 6, 7, 8, 9];
		expect(trends(twice)).toEqual(Array(14).fill(1));
		expect(trends([1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13])).toEqual(Array(14).fill(1));
	});

	it('never cross into new limits', () => {
		const values = [...steady, 51, 51.2, 51.1, 51.3, 51.2, 51.4, 51.3];
		expect(causes(values, { fixAfter: 12 }).slice(12)).toEqual(Array(7).fill('7 Points Above CL'));
		expect(causes(values, { fixAfter: 12, startsAt: [15] }).slice(12)).not.toContain('7 Points Above CL');
	});

	it('are told as a side only where neither direction is better', () => {
		const [, last] = xmr([...steady, 70], { polarity: 'range' }).points.slice(-2);
		expect(last).toEqual({ kind: 'special', cause: 'outside', side: 'high', meaning: 'neutral' });
	});
});

describe('the verdict on the newest point', () => {
	const verdict = (values: readonly number[], options = higher) => verdictOf(xmr(values, options), undefined, 'higher');
	test.each([
		['seven points', steady.slice(0, 7), 'few-points'],
		['eleven points', steady.slice(0, 11), 'trial-limits'],
		['points that never varied', Array(12).fill(100), 'no-variation'],
		['points that vary by rounding only', [...Array(11).fill(0.3), 0.1 + 0.2], 'no-variation'],
	] as const)('is withheld for %s', (_, values, because) => {
		expect(verdict(values)).toEqual({ kind: 'withheld', because });
	});
	it('is read from twelve points on', () => {
		expect(verdict(steady)).toEqual({ kind: 'read', variation: { kind: 'common' }, assurance: 'not-judged' });
	});
	it('counts the points that the newest limits rest on', () => {
		expect(verdict([...steady, ...steady], { ...higher, startsAt: [20] })).toMatchObject({ because: 'few-points' });
		expect(verdict([...steady, ...steady], { ...higher, fixAfter: 8 })).toMatchObject({ because: 'trial-limits' });
	});
	it('says nothing of a first change after limits that were fixed while nothing varied', () => {
		const verdict = verdictOf(xmr([...Array(12).fill(100), 99.9], { ...higher, fixAfter: 12 }), undefined, 'higher');
		expect(verdict).toEqual({ kind: 'withheld', because: 'no-variation' });
	});
});

test.each<[Partial<Limits>, { lower?: number; upper?: number }, Assurance]>([
	[{ lower: 46, upper: 54 }, { lower: 45, upper: 55 }, 'consistently-met'],
	[{ lower: 45, upper: 54 }, { lower: 45, upper: 55 }, 'hit-and-miss'],
	[{ lower: 30, upper: 44 }, { lower: 45, upper: 55 }, 'consistently-missed'],
	[{ lower: 56, upper: 60 }, { upper: 55 }, 'consistently-missed'],
	[{ lower: 40, upper: 50 }, { upper: 55 }, 'consistently-met'],
])('assurance of limits %j in a range of %j is %s', (limits, goal, expected) => {
	expect(assuranceOf(limits as Limits, goal, 'range')).toBe(expected);
});

describe('laws of control charts', () => {
	const series = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 40 });
	const polarities = fc.constantFrom<Polarity>('higher', 'lower', 'neither');
	const starts = fc.uniqueArray(fc.nat(39), { maxLength: 2 });
	const within = (values: readonly number[], positions: readonly number[]): number[] =>
		positions.filter((position) => position < values.length);

	it('flags do not change when a series is scaled and moved: y → a·y + b, a > 0', () => {
		const holds = (values: number[], a: number, b: number, polarity: Polarity, at: number[], screen: boolean): void => {
			const options = { polarity, startsAt: within(values, at), screenOutliers: screen };
			const moved = values.map((value) => a * value + b);
			expect(xmr(moved, options).points).toEqual(xmr(values, options).points);
		};
		const a = fc.constantFrom(0.01, 0.1, 0.3, 3, 7, 1000);
		const b = fc.constantFrom(-1000, -0.7, 0, 12.3, 500);
		fc.assert(fc.property(series, a, b, polarities, starts, fc.boolean(), holds), { numRuns: 300 });
	});
	it('flags are reflected when a series is turned over: a < 0', () => {
		const holds = (values: number[], at: number[], fixAfter: number): void => {
			const options = { startsAt: within(values, at), fixAfter };
			const turned = values.map((value) => 0.3 - 0.7 * value);
			const ours = xmr(values, { ...options, polarity: 'higher' }).points;
			const theirs = xmr(turned, { ...options, polarity: 'lower' }).points;
			const mirrored = theirs.map((point) =>
				point.kind === 'common' ? point : { ...point, side: point.side === 'high' ? 'low' : 'high' },
			);
			expect(mirrored).toEqual(ours);
		};
		fc.assert(fc.property(series, starts, fc.integer({ min: 2, max: 20 }), holds), { numRuns: 300 });
	});
	it('limits lie evenly about the mean, and screening never widens them', () => {
		const holds = (values: number[]): void => {
			const [plain, screened] = [processLimits(values), processLimits(values, true)];
			expect(plain.upper - plain.mean).toBeCloseTo(plain.mean - plain.lower, 9);
			expect(screened.upper).toBeLessThanOrEqual(plain.upper + 1e-9);
		};
		fc.assert(fc.property(series, holds));
	});
});

test.each([
	['no values', () => xmr([], higher)],
	['values that are no numbers', () => xmr([1, NaN, 3], higher)],
	['limits from one point', () => xmr(steady, { ...higher, fixAfter: 1 })],
	['a start after the end', () => xmr(steady, { ...higher, startsAt: [12] })],
])('%s are refused', (_, attempt) => {
	expect(attempt).toThrow(RangeError);
});
