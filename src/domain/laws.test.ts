/** Laws of methods.md section 14 that hold whatever the figures are. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, yearToDate } from './aggregate.ts';
import { wilson } from './interval.ts';
import { xmr } from './spc.ts';
import type { Variation } from './spc.ts';
import { rateValue } from './status.ts';
import type { Tolerance } from './target.ts';
import { directionOfTravel } from './travel.ts';

/** Decimals as councils write them: whole, or with up to two places. */
const value = fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => hundredths / 100);
const width = fc
	.integer({ min: 1, max: 5000 })
	.map((hundredths): Tolerance => ({ kind: 'absolute', value: hundredths / 100 }));
const ORDER = { missed: 0, close: 1, met: 2, unrated: -1 } as const;

describe('a status', () => {
	it('is never worse for a higher value where higher is better, nor for a lower one where lower is', () => {
		fc.assert(
			fc.property(value, value, value, width, (a, b, target, tolerance) => {
				const [low, high] = a < b ? [a, b] : [b, a];
				const at = (v: number, polarity: 'higher' | 'lower') =>
					ORDER[rateValue(v, { value: target }, tolerance, polarity).kind];
				expect(at(high, 'higher')).toBeGreaterThanOrEqual(at(low, 'higher'));
				expect(at(low, 'lower')).toBeGreaterThanOrEqual(at(high, 'lower'));
			}),
		);
	});

	it('of a mirror image is the same', () => {
		fc.assert(
			fc.property(value, value, width, (v, target, tolerance) => {
				const [right, left] = [
					rateValue(v, { value: target }, tolerance, 'higher'),
					rateValue(-v, { value: -target }, tolerance, 'lower'),
				];
				expect(left).toEqual(right);
			}),
		);
	});

	it('is never worse with a wider tolerance', () => {
		fc.assert(
			fc.property(value, value, width, width, (v, target, a, b) => {
				const [narrow, wide] = a.value < b.value ? [a, b] : [b, a];
				const kindOf = (tolerance: Tolerance) => ORDER[rateValue(v, { value: target }, tolerance, 'higher').kind];
				expect(kindOf(wide)).toBeGreaterThanOrEqual(kindOf(narrow));
			}),
		);
	});
});

it('a direction there is the opposite of the direction back, where no band is declared', () => {
	const OPPOSITE = { improved: 'worse', worse: 'improved', consistent: 'consistent' } as const;
	fc.assert(
		fc.property(value, value, fc.constantFrom('higher' as const, 'lower' as const), (a, b, polarity) => {
			const there = directionOfTravel(a, b, polarity).judgement as keyof typeof OPPOSITE;
			expect(directionOfTravel(b, a, polarity).judgement).toBe(OPPOSITE[there]);
		}),
	);
});

it('an interval of a share holds the share, lies between none and all, and mirrors with those that do not count', () => {
	const parts = fc
		.integer({ min: 1, max: 100_000 })
		.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
	fc.assert(
		fc.property(parts, ([x, n]) => {
			const { lower, upper } = wilson(x, n);
			expect(lower).toBeGreaterThanOrEqual(0);
			expect(lower).toBeLessThanOrEqual(x / n);
			expect(upper).toBeGreaterThanOrEqual(x / n);
			expect(upper).toBeLessThanOrEqual(1);
			const mirror = wilson(n - x, n);
			expect(1 - mirror.upper).toBeCloseTo(lower, 9);
			expect(1 - mirror.lower).toBeCloseTo(upper, 9);
		}),
	);
});

it('the year to date of one quarter is the quarter', () => {
	const figure = fc.record({
		value,
		numerator: fc.integer({ min: 0, max: 1000 }),
		denominator: fc.integer({ min: 1, max: 1000 }),
	});
	fc.assert(
		fc.property(figure, fc.constantFrom('sum' as const, 'pooled' as const, 'last' as const), (quarter, how) => {
			expect(yearToDate([quarter], how, 100)).toEqual([addUp([quarter], how, 100)]);
		}),
	);
	expect(yearToDate([{ value: 41 }], 'sum')).toEqual([{ kind: 'known', value: 41 }]);
});

describe('the marks of a control chart', () => {
	const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
	const flagsOf = (values: readonly number[]): Variation[] => [...xmr(values, { polarity: 'neither' }).points];
	const mirrored = (point: Variation): Variation =>
		point.kind === 'common' ? point : { ...point, side: point.side === 'high' ? 'low' : 'high' };

	it('do not depend on the unit: y and a × y + b have the same', () => {
		fc.assert(
			fc.property(series, fc.constantFrom(0.5, 2, 4, 100), fc.integer({ min: -500, max: 500 }), (values, a, b) => {
				expect(flagsOf(values.map((y) => a * y + b))).toEqual(flagsOf(values));
			}),
		);
	});

	it('of a mirror image are mirrored', () => {
		fc.assert(
			fc.property(series, (values) => {
				expect(flagsOf(values.map((y) => -y))).toEqual(flagsOf(values).map(mirrored));
			}),
		);
	});
});
