import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chiSquaredQuantile, normalProbability, normalQuantile, tQuantile, tUpperTail } from './distribution.ts';
import { incompleteGamma, lnGamma } from './incomplete.ts';
import { SKIPPED_WITHOUT, agree, readVectors } from './vectors.fixture.ts';

interface Distributions {
	qnorm: { p: number; z: number }[];
	pnorm: { z: number; p: number }[];
	qchisq: { p: number; df: number; q: number }[];
	qt: { p: number; df: number; t: number }[];
}
const vectors = readVectors<{ distributions: Distributions }>('ci.json')?.distributions;

// The printed figures have 12 or 13 digits.
const PRINTED = 2e-12;

describe.skipIf(!vectors)(`outside reference: base R's distributions ${SKIPPED_WITHOUT}`, () => {
	test.each(vectors?.qnorm ?? [])('qnorm($p) is $z', ({ p, z }) => {
		expect(agree(normalQuantile(p), z, PRINTED)).toBe(true);
	});
	test.each(vectors?.pnorm ?? [])('pnorm($z) is $p', ({ z, p }) => {
		expect(agree(normalProbability(z), p, PRINTED)).toBe(true);
	});
	test.each(vectors?.qchisq ?? [])('qchisq($p, $df) is $q', ({ p, df, q }) => {
		expect(agree(chiSquaredQuantile(p, df), q, PRINTED)).toBe(true);
	});
	test.each(vectors?.qt ?? [])('qt($p, $df) is $t', ({ p, df, t }) => {
		expect(agree(tQuantile(p, df), t, PRINTED)).toBe(true);
	});
});

const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const freedom = fc.double({ min: 0.5, max: 500, noNaN: true });

describe('quantiles undo probabilities', () => {
	it('normal', () => {
		const holds = (p: number): void => {
			expect(normalProbability(normalQuantile(p))).toBeCloseTo(p, 12);
		};
		fc.assert(fc.property(share, holds));
	});
	it('chi-squared', () => {
		const holds = (p: number, df: number): void => {
			expect(incompleteGamma(df / 2, chiSquaredQuantile(p, df) / 2).lower).toBeCloseTo(p, 10);
		};
		fc.assert(fc.property(share, freedom, holds));
	});
	it('t', () => {
		const holds = (p: number, df: number): void => {
			const t = tQuantile(p, df);
			expect(t > 0 ? 1 - tUpperTail(t, df) : tUpperTail(t, df)).toBeCloseTo(p, 10);
		};
		fc.assert(fc.property(share, freedom, holds));
	});
});

describe('what is known without a table', () => {
	test('the gamma function of a whole number is a factorial', () => {
		expect(lnGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
		expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
	});
	test('with two degrees of freedom, chi-squared is −2 ln(1 − p)', () => {
		for (const p of [1e-6, 0.3, 0.5, 0.9, 0.9999]) {
			expect(agree(chiSquaredQuantile(p, 2), -2 * Math.log1p(-p), 1e-12)).toBe(true);
		}
	});
	test('with one degree of freedom, t is tan(π(p − ½)), and chi-squared is the normal squared', () => {
		expect(agree(tQuantile(0.9999, 1), Math.tan(Math.PI * 0.4999), 1e-9)).toBe(true);
		expect(agree(chiSquaredQuantile(0.998, 1), normalQuantile(0.999) ** 2, 1e-12)).toBe(true);
	});
	test('t comes near the normal distribution as cases grow', () => {
		expect(tQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 6);
	});
	test('both are symmetrical', () => {
		fc.assert(
			fc.property(share, freedom, (p, df) => {
				expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 8);
				expect(agree(tQuantile(1 - p, df), -tQuantile(p, df), 1e-8)).toBe(true);
			}),
		);
	});
});

test.each([0, 1, -0.1, 1.1, NaN])('a share of %d is refused', (p) => {
	expect(() => normalQuantile(p)).toThrow(RangeError);
	expect(() => chiSquaredQuantile(p, 3)).toThrow(RangeError);
	expect(() => tQuantile(p, 3)).toThrow(RangeError);
});
test.each([0, -1, NaN])('%d degrees of freedom are refused', (df) => {
	expect(() => chiSquaredQuantile(0.5, df)).toThrow(RangeError);
	expect(() => tQuantile(0.5, df)).toThrow(RangeError);
});
