import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { drift, hasDirection, linear, naive, seasonalNaive } from './forecast.ts';
import type { Line, Step } from './forecast.ts';
import { SKIPPED_WITHOUT, agree, readVectors } from './vectors.fixture.ts';

interface Case {
	id: string;
	method: 'linear' | 'naive' | 'drift' | 'seasonal-naive';
	values: number[];
	period?: number;
	h: number;
	mean: number[];
	lo80: number[];
	hi80: number[];
	lo95: number[];
	hi95: number[];
	slope?: number;
	intercept?: number;
	r2?: number;
	p_slope?: number;
	sigma?: number;
}
const cases = readVectors<{ cases: Case[] }>('projection.json')?.cases;

function stepsOf({ method, values, period, h }: Case): readonly Step[] {
	switch (method) {
		case 'linear':
			return linear(values, h).steps;
		case 'naive':
			return naive(values, h);
		case 'drift':
			return drift(values, h);
		case 'seasonal-naive':
			return seasonalNaive(values, period!, h);
	}
}

// The README allows 1e-6; the figures are printed to 12 decimals.
const PRINTED = 1e-10;

describe.skipIf(!cases)(`outside reference: R and its package forecast ${SKIPPED_WITHOUT}`, () => {
	test.each(cases ?? [])('$id', (one) => {
		const steps = stepsOf(one);
		expect(steps.map(({ ahead }) => ahead)).toEqual(Array.from({ length: one.h }, (_, at) => at + 1));
		const columns = [
			['mean', one.mean],
			['lower80', one.lo80],
			['upper80', one.hi80],
			['lower95', one.lo95],
			['upper95', one.hi95],
		] as const;
		for (const [name, expected] of columns) {
			steps.forEach((step, at) =>
				expect([name, at, agree(step[name], expected[at]!, PRINTED)]).toEqual([name, at, true]),
			);
		}
		if (one.method !== 'linear') return;
		const line = linear(one.values, one.h);
		const summary: (readonly [keyof Line, number])[] = [
			['slope', one.slope!],
			['intercept', one.intercept!],
			['r2', one.r2!],
			['pSlope', one.p_slope!],
			['sigma', one.sigma!],
		];
		for (const [name, expected] of summary) {
			expect([name, agree(line[name] as number, expected, 1e-9)]).toEqual([name, true]);
		}
	});
});

describe('a line that fits without rest', () => {
	it('explains everything', () => {
		expect(linear([1, 2, 3, 4], 1)).toMatchObject({ slope: 1, intercept: 0, r2: 1, sigma: 0, pSlope: 0 });
		expect(linear([5, 5, 5], 1)).toMatchObject({ slope: 0, r2: 1, pSlope: 1 });
	});
});

test.each([
	['a steady rise', [1, 2, 3, 4, 5], true],
	['a level line', [5, 5, 5, 5], false],
	['a walk that ends where it began', [1, 4, 2, 3, 1], false],
	['a rise with little unrest', [41.2, 41.9, 42.1, 42.8, 43, 43.9, 44.1, 44.6], true],
	['a rise within its unrest', [40, 46, 39, 47, 41, 45, 40, 43], false],
])('%s has a direction: %s', (_, values, expected) => {
	expect(hasDirection(values as number[])).toBe(expected);
});

describe('laws of forecasts', () => {
	const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 9, maxLength: 40 });
	const methods = fc.constantFrom<(all: readonly number[], ahead: number) => readonly Step[]>(
		naive,
		drift,
		(all, ahead) => seasonalNaive(all, 4, ahead),
		(all, ahead) => linear(all, ahead).steps,
	);

	it('a band holds its middle, 80 % lies within 95 %, and bands never narrow', () => {
		const holds = (all: number[], method: typeof naive): void => {
			const steps = method(all, 6);
			steps.forEach((step, at) => {
				const row = [step.lower95, step.lower80, step.mean, step.upper80, step.upper95];
				expect(row).toEqual([...row].sort((a, b) => a - b));
				const before = steps[at - 1] ?? step;
				expect(step.upper80 - step.lower80).toBeGreaterThanOrEqual(before.upper80 - before.lower80 - 1e-9);
			});
		};
		fc.assert(fc.property(values, methods as fc.Arbitrary<typeof naive>, holds));
	});
	it('a change of unit changes the bands with it', () => {
		const holds = (all: number[], method: typeof naive, a: number, b: number): void => {
			const scaled = method(
				all.map((value) => a * value + b),
				3,
			);
			method(all, 3).forEach((step, at) => {
				const [low, high] = a > 0 ? [step.lower80, step.upper80] : [step.upper80, step.lower80];
				expect(scaled[at]!.mean).toBeCloseTo(a * step.mean + b, 6);
				expect(scaled[at]!.lower80).toBeCloseTo(a * low + b, 6);
				expect(scaled[at]!.upper80).toBeCloseTo(a * high + b, 6);
			});
		};
		const a = fc.constantFrom(-2, -0.1, 0.01, 3);
		fc.assert(fc.property(values, methods as fc.Arbitrary<typeof naive>, a, fc.constantFrom(-7, 0, 100), holds));
	});
});

test.each([
	['one value', () => naive([1], 1)],
	['two values for a drift', () => drift([1, 2], 1)],
	['two values for a line', () => linear([1, 2], 1)],
	['a value that is no number', () => drift([1, NaN, 3, 4], 1)],
	['one season', () => seasonalNaive([1, 2, 3, 4], 4, 1)],
	['half a season', () => seasonalNaive([1, 2, 3, 4], 1.5, 1)],
	['no way ahead', () => naive([1, 2], 0)],
])('%s is refused', (_, attempt) => {
	expect(attempt).toThrow(RangeError);
});
