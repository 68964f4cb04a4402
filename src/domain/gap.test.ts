import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { gapBetween, gapChange, pairConfidence, sizeBeside, verdictOfChange } from './gap.ts';
import type { Gap, GroupFigure } from './gap.ts';
import { differenceInterval, wilson } from './interval.ts';

/** x of n in per cent, with its Wilson interval. */
const share = (category: string, x: number, n: number): GroupFigure => ({
	category,
	value: (100 * x) / n,
	interval: (confidence) => wilson(x, n, confidence, 100),
});
const bare = (category: string, value: number): GroupFigure => ({ category, value, interval: () => undefined });
const gap = (figures: readonly GroupFigure[], ends?: readonly [string, string]): Gap => {
	const found = gapBetween(figures, 'proportion', ends);
	if (typeof found === 'string') throw new Error(found);
	return found;
};

describe('the gap between groups', () => {
	it('of two groups is the higher less the lower, with Newcombe’s interval of a difference', () => {
		// Newcombe (1998), table II (a): 56/70 − 48/80, method 10: 0.0524 to 0.3339.
		const found = gap([share('women', 48, 80), share('men', 56, 70)]);
		expect([found.pairing, found.higher.category, found.lower.category]).toEqual(['only-two', 'men', 'women']);
		expect(found.size).toBeCloseTo(20, 10);
		expect(found.ratio).toBeCloseTo(4 / 3, 10);
		expect(found.interval!.lower).toBeCloseTo(5.24, 2);
		expect(found.interval!.upper).toBeCloseTo(33.39, 2);
		const direct = differenceInterval({ x: 56, n: 70 }, { x: 48, n: 80 }, 0.95, 100);
		expect(found.interval!.lower).toBeCloseTo(direct.lower, 9);
		expect(found.interval!.upper).toBeCloseTo(direct.upper, 9);
	});

	it('of a scale is that between its declared ends, also where a group between them is further out', () => {
		const groups = [bare('most', 12), bare('second', 20), bare('least', 5)];
		const found = gap(groups, ['most', 'least']);
		expect([found.pairing, found.higher.category, found.lower.category, found.size]).toEqual([
			'declared',
			'most',
			'least',
			7,
		]);
		expect(gapBetween(groups.slice(0, 2), 'proportion', ['most', 'least'])).toBe('end-missing');
	});

	it('of many groups allows for having picked the two that are furthest apart', () => {
		const groups = [share('a', 30, 100), share('b', 40, 100), share('c', 50, 100), share('d', 45, 100)];
		const found = gap(groups);
		expect([found.pairing, found.higher.category, found.lower.category]).toEqual(['extremes', 'c', 'a']);
		expect(pairConfidence(4, 'extremes')).toBeCloseTo(1 - 0.05 / 6, 12);
		const fixed = gap(groups, ['a', 'c']).interval!;
		expect(found.interval!.lower).toBeLessThan(fixed.lower);
		expect(found.interval!.upper).toBeGreaterThan(fixed.upper);
	});

	test.each([
		['proportion', 2],
		['rate', 2],
		['mean', 2],
		['count', undefined],
		['score', undefined],
		['index', undefined],
	] as const)('as a ratio means something for a %s: %s', (kind, ratio) => {
		const found = gapBetween([bare('a', 10), bare('b', 5)], kind);
		expect((found as Gap).ratio).toBe(ratio);
	});

	it('has no ratio to nought, no interval without cases, and is none with one group', () => {
		expect(gap([bare('a', 10), bare('b', 0)]).ratio).toBeUndefined();
		expect(gap([bare('a', 10), share('b', 1, 10)]).interval).toBeUndefined();
		expect(gapBetween([bare('a', 10)], 'rate')).toBe('few-groups');
		expect(gapBetween([], 'rate')).toBe('few-groups');
	});

	it('does not depend on the order of the groups, and its interval encloses it', () => {
		const part = fc
			.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 200 }))
			.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
		fc.assert(
			fc.property(fc.array(part, { minLength: 2, maxLength: 8 }), (parts) => {
				const groups = parts.map(([x, n], at) => share(String(at), x, n));
				const [one, other] = [gap(groups), gap(groups.toReversed())];
				expect(other.size).toBe(one.size);
				expect(one.size).toBeGreaterThanOrEqual(0);
				expect(one.interval!.lower).toBeLessThanOrEqual(one.size + 1e-9);
				expect(one.interval!.upper).toBeGreaterThanOrEqual(one.size - 1e-9);
			}),
		);
	});
});

describe('whether a gap is closing', () => {
	const at = (a: number, b: number, n: number): Gap => gap([share('a', a, n), share('b', b, n)], ['a', 'b']);
	test.each([
		['fewer than chance explains', at(2100, 2000, 4000), at(2600, 2000, 4000), 'closing'],
		['more than chance explains', at(2600, 2000, 4000), at(2100, 2000, 4000), 'widening'],
		['a change that chance explains', at(26, 20, 40), at(21, 20, 40), 'cannot-be-told'],
		['no change', at(2100, 2000, 4000), at(2100, 2000, 4000), 'cannot-be-told'],
		['the other group on top, beyond chance', at(2600, 2000, 4000), at(2000, 2600, 4000), 'turned'],
	] as const)('%s', (_, now, before, verdict) => {
		expect(verdictOfChange(gapChange(now, before), sizeBeside(before, now))).toBe(verdict);
	});

	it('is not told from gaps without intervals', () => {
		const [now, before] = [gap([bare('a', 10), bare('b', 5)]), gap([bare('a', 10), bare('b', 1)])];
		expect(gapChange(now, before)).toEqual({ change: -4 });
		expect(verdictOfChange({ change: -4 }, 9)).toBeUndefined();
	});

	it('holds extremes against the extremes of the earlier period, whichever groups they were', () => {
		const now = gap([bare('a', 1), bare('b', 5), bare('c', 9)]);
		const before = gap([bare('a', 9), bare('b', 5), bare('c', 3)]);
		expect(sizeBeside(before, now)).toBe(6);
		expect(gapChange(now, before).change).toBe(2);
	});
});
