import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	byar,
	differenceInterval,
	exactPoisson,
	meanInterval,
	rateInterval,
	tooCloseToCall,
	wilson,
	zOf,
} from './interval.ts';
import type { Goal } from './status.ts';
import { SKIPPED_WITHOUT, agree, readVectors } from './vectors.fixture.ts';

interface Case {
	x: number;
	n: number;
	confidence: number;
	value: number;
	lower: number;
	upper: number;
}
interface RateCase extends Case {
	per: number;
	method: 'exact' | 'byar';
	exact_lower: number;
	exact_upper: number;
}
interface MeanCase {
	values: number[];
	confidence: number;
	mean: number;
	sd: number;
	lower: number;
	upper: number;
}
interface Vectors {
	errors: { fn: 'proportion' | 'rate'; x: number; n: number; expect: string }[];
	computed: { wilson: Case[]; rate: RateCase[]; mean: MeanCase[] };
}
const vectors = readVectors<Vectors>('ci.json');
const computed = vectors?.computed;
// The README allows 1e-6; the printed figures have 12 digits or more.
const close = (ours: number, theirs: number): void => expect([ours, agree(ours, theirs, 1e-9)]).toEqual([ours, true]);

describe.skipIf(!vectors)(`outside reference: intervals of base R ${SKIPPED_WITHOUT}`, () => {
	test.each(computed?.wilson ?? [])('Wilson for $x of $n at $confidence', ({ x, n, confidence, lower, upper }) => {
		const interval = wilson(x, n, confidence);
		close(interval.lower, lower);
		close(interval.upper, upper);
	});
	test.each(computed?.rate ?? [])('rate of $x over $n at $confidence by $method', (expected) => {
		const { x, n, confidence, per, method, lower, upper } = expected;
		const interval = rateInterval(x, n, confidence, per);
		expect(interval.method).toBe(method === 'exact' ? 'exact-poisson' : 'byar');
		close(interval.lower, lower);
		close(interval.upper, upper);
		const exact = exactPoisson(x, confidence);
		close((exact.lower / n) * per, expected.exact_lower);
		close((exact.upper / n) * per, expected.exact_upper);
	});
	test.each(computed?.mean ?? [])('mean of $values', ({ values, confidence, mean, sd, lower, upper }) => {
		const interval = meanInterval(values, confidence);
		close(interval.mean, mean);
		close(interval.sd, sd);
		close(interval.lower, lower);
		close(interval.upper, upper);
	});
	test.each(vectors?.errors ?? [])('$fn of $x over $n: $expect', ({ fn, x, n, expect: expected }) => {
		const attempt = () => (fn === 'proportion' ? wilson(x, n) : rateInterval(x, n));
		if (expected.startsWith('ok')) expect(attempt).not.toThrow();
		else expect(attempt).toThrow(RangeError);
	});
});

describe('outside reference: examples printed by Newcombe (1998)', () => {
	test.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718],
	])('Wilson for %i of %i is %f to %f', (x, n, lower, upper) => {
		expect(wilson(x, n).lower).toBeCloseTo(lower, 4);
		expect(wilson(x, n).upper).toBeCloseTo(upper, 4);
	});
	test.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[10, 10, 0, 20, 0.6791, 1],
	])('%i of %i less %i of %i is %f to %f (method 10)', (x, n, y, m, lower, upper) => {
		const interval = differenceInterval({ x, n }, { x: y, n: m });
		expect(interval.lower).toBeCloseTo(lower, 4);
		expect(interval.upper).toBeCloseTo(upper, 4);
	});
});

const parts = fc
	.integer({ min: 1, max: 100_000 })
	.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const confidences = fc.constantFrom(0.8, 0.95, 0.998);

describe('laws of intervals', () => {
	it('Wilson lies in 0 to 1, holds x / n, and is the mirror image of the cases that do not count', () => {
		const holds = ([x, n]: [number, number], confidence: number): void => {
			const { lower, upper } = wilson(x, n, confidence);
			const others = wilson(n - x, n, confidence);
			expect(0 <= lower && lower <= x / n && x / n <= upper && upper <= 1).toBe(true);
			expect(others.lower).toBeCloseTo(1 - upper, 12);
			expect(others.upper).toBeCloseTo(1 - lower, 12);
		};
		fc.assert(fc.property(parts, confidences, holds));
	});
	it('more cases of the same share narrow it; more confidence widens it', () => {
		const holds = ([x, n]: [number, number], times: number): void => {
			const width = ({ lower, upper }: { lower: number; upper: number }): number => upper - lower;
			expect(width(wilson(x * times, n * times))).toBeLessThan(width(wilson(x, n)));
			expect(width(wilson(x, n, 0.998))).toBeGreaterThan(width(wilson(x, n, 0.95)));
		};
		fc.assert(fc.property(parts, fc.integer({ min: 2, max: 9 }), holds));
	});
	it('a rate is held by its interval, whether exact or approximate, and scales with its unit', () => {
		const holds = (events: number, exposure: number, confidence: number): void => {
			const { lower, upper } = rateInterval(events, exposure, confidence);
			expect(0 <= lower && lower <= events / exposure && events / exposure <= upper).toBe(true);
			const per = rateInterval(events, exposure, confidence, 1000);
			expect(agree(per.upper, upper * 1000, 1e-12)).toBe(true);
		};
		fc.assert(fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 1e6 }), confidences, holds));
	});
	it('Byar comes within one in two hundred of the exact limits from ten events on', () => {
		const holds = (events: number): void => {
			expect(byar(events).lower / exactPoisson(events).lower).toBeCloseTo(1, 2);
			expect(byar(events).upper / exactPoisson(events).upper).toBeCloseTo(1, 2);
		};
		fc.assert(fc.property(fc.integer({ min: 10, max: 3000 }), holds), { numRuns: 50 });
	});
	it('a difference of proportions lies in −1 to 1, holds the difference, and turns round with its sides', () => {
		const holds = ([x, n]: [number, number], [y, m]: [number, number]): void => {
			const { lower, upper } = differenceInterval({ x, n }, { x: y, n: m });
			const turned = differenceInterval({ x: y, n: m }, { x, n });
			expect(-1 - 1e-12 <= lower && lower <= x / n - y / m && x / n - y / m <= upper && upper <= 1 + 1e-12).toBe(true);
			expect(turned.lower).toBeCloseTo(-upper, 12);
		};
		fc.assert(fc.property(parts, parts, holds));
	});
});

describe('too close to call', () => {
	test.each<[string, [number, number], Goal, 'higher' | 'lower' | 'range', boolean]>([
		['the target lies inside', [88, 94], { value: 90 }, 'higher', true],
		['the whole interval meets it', [91, 94], { value: 90 }, 'higher', false],
		['the whole interval misses it', [85, 89], { value: 90 }, 'higher', false],
		['it begins on the target: every value in it meets the target', [90, 94], { value: 90 }, 'higher', false],
		['it ends on the target: only its end meets the target', [85, 90], { value: 90 }, 'higher', true],
		['lower is better, and the target lies inside', [88, 94], { value: 90 }, 'lower', true],
		['lower is better, and it ends on the target', [85, 90], { value: 90 }, 'lower', false],
		['it lies within the range', [46, 54], { lower: 45, upper: 55 }, 'range', false],
		['it crosses one end of the range', [44, 54], { lower: 45, upper: 55 }, 'range', true],
		['it lies below the range', [40, 44], { lower: 45, upper: 55 }, 'range', false],
		['it spans the range', [40, 60], { lower: 45, upper: 55 }, 'range', true],
		['the range is open below', [40, 60], { upper: 55 }, 'range', true],
		['it misses the open range', [56, 60], { upper: 55 }, 'range', false],
	])('%s', (_, [lower, upper], goal, polarity, expected) => {
		expect(tooCloseToCall({ lower, upper }, goal, polarity)).toBe(expected);
	});

	test.each<[string, [number, number], Goal, 'higher' | 'lower' | 'range', boolean]>([
		['every one of them must be met', [99.9, 100], { value: 100 }, 'higher', false],
		['none must fail', [0, 0.4], { value: 0 }, 'lower', false],
		['all must be avoided, which anything does', [99.9, 100], { value: 100 }, 'lower', false],
		['all but one in a thousand', [99.8, 100], { value: 99.9 }, 'higher', true],
		['a range that ends at all', [99.8, 100], { lower: 99.9, upper: 100 }, 'range', true],
	])('one case settles a target at the end of the scale: %s', (_, [lower, upper], goal, polarity, expected) => {
		expect(tooCloseToCall({ lower, upper }, goal, polarity, { lower: 0, upper: 100 })).toBe(expected);
	});

	it('is the same for a mirror image', () => {
		const value = fc.integer({ min: -50, max: 50 });
		const holds = (a: number, b: number, target: number): void => {
			const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
			const mirrored = tooCloseToCall({ lower: -upper, upper: -lower }, { value: -target }, 'lower');
			expect(tooCloseToCall({ lower, upper }, { value: target }, 'higher')).toBe(mirrored);
		};
		fc.assert(fc.property(value, value, value, holds));
	});
});

describe('what cannot be', () => {
	test.each([
		['a negative numerator', () => wilson(-1, 10)],
		['nobody to count', () => rateInterval(1, 0)],
		['events that are no number', () => exactPoisson(NaN)],
		['one value', () => meanInterval([5])],
		['a confidence of 95', () => zOf(95)],
	])('%s is refused', (_, attempt) => {
		expect(attempt).toThrow(RangeError);
	});
});
