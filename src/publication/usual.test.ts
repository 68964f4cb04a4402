import { describe, expect, it, test } from 'vitest';
import type { Indicator } from '../domain/indicator.ts';
import { publish } from './fold.ts';
import { recycling, submissionOf } from './submission.fixture.ts';
import { usualOf } from './usual.ts';
import type { Usual } from './usual.ts';

/** Noise without a pattern, the same each time. */
const NOISE = [0.4, -0.9, 0.7, 0.1, -0.5, 1, -0.2, -0.8, 0.6, 0.3, -1, 0.9, -0.4, 0.2, -0.6, 0.8, -0.1, -0.7, 0.5, 0];
const quarters = (many: number): string[] =>
	Array.from({ length: many }, (_, at) => {
		const year = 2018 + Math.floor(at / 4);
		return `FY${year}-${String((year + 1) % 100).padStart(2, '0')}-Q${(at % 4) + 1}`;
	});

function usual(values: readonly (number | string)[], more: Partial<Indicator> = {}): Usual[] {
	const periods = quarters(values.length);
	const figures = Object.fromEntries(periods.map((period, at) => [period, values[at]!]));
	const submission = submissionOf({ one: { publishAt: '2025-08-01T09:30:00Z', figures } }, [{ ...recycling, ...more }]);
	const publication = publish(submission, { asOf: '2026-01-01T00:00:00Z' });
	const found = usualOf(publication, publication.byId.get('recycling')!);
	expect(usualOf(publication, publication.byId.get('recycling')!)).toBe(found);
	return [...found.values()];
}
const steady = NOISE.map((one) => 50 + one);

describe('what is usual of a measure', () => {
	it('is one pair of limits for results that only chance tells apart, from the first of them', () => {
		const found = usual(steady);
		expect(found).toHaveLength(20);
		for (const one of found) {
			expect(one).toMatchObject({ kind: 'limits', from: { text: 'FY2018-19-Q1' }, cause: undefined });
			if (one.kind !== 'limits') continue;
			expect(one.limits.lower).toBeLessThan(49);
			expect(one.limits.upper).toBeGreaterThan(51);
		}
	});

	it('names the rule that marks a result far outside', () => {
		const wave = steady.with(12, 57);
		const causes = usual(wave).map((one) => (one.kind === 'limits' ? one.cause : one.because));
		expect(causes).toEqual(wave.map((_, at) => (at === 12 ? 'outside' : undefined)));
	});

	it('begins anew with a new series, and gives no limits while that is short', () => {
		const found = usual([
			...steady,
			...steady.slice(0, 3).map((value, at) => (at === 0 ? `${value + 30} b` : value + 30)),
		]);
		expect(found.slice(0, 20).map(({ kind }) => kind)).toEqual(Array(20).fill('limits'));
		expect(found.slice(20)).toEqual(Array(3).fill({ kind: 'none', because: 'few-points' }));
	});

	it('gives none to what is counted from the start of a year, with the reason', () => {
		for (const one of usual(steady, { basis: 'year-to-date' }))
			expect(one).toEqual({ kind: 'none', because: 'cumulative' });
	});

	test.each([3, 5])('gives none to %s results', (many) => {
		for (const one of usual(steady.slice(0, many))) expect(one).toEqual({ kind: 'none', because: 'few-points' });
	});

	it('gives none where the results move on and on: too many would lie outside', () => {
		for (const one of usual(steady.map((value, at) => value + 4 * at)))
			expect(one).toEqual({ kind: 'none', because: 'moving' });
	});
});
