import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { againstArea, bestOf, standing } from './standing.ts';
import type { Contender } from './standing.ts';

const bare = (value: number): Contender => ({ value, uncertainty: { kind: 'withheld', because: 'no-parts' } });
const wide = (value: number, reach: number): Contender => ({
	value,
	uncertainty: { kind: 'interval', method: 'published', lower: value - reach, upper: value + reach },
});
const group = [40, 41, 42, 43, 44, 45, 46, 47];

describe('the place among others', () => {
	test.each([
		['higher', 44, { kind: 'ranked', isTested: false, rank: 4, joint: 2, of: 9 }],
		['lower', 44, { kind: 'ranked', isTested: false, rank: 5, joint: 2, of: 9 }],
		['neither', 44, { kind: 'withheld', because: 'no-better' }],
		['range', 44, { kind: 'withheld', because: 'no-better' }],
	] as const)('where %s is better, %f', (polarity, value, place) => {
		expect(standing(bare(value), group.map(bare), 8, polarity, false)!.place).toEqual(place);
	});

	it('is not told of amounts, nor is a quarter', () => {
		expect(standing(bare(44), group.map(bare), 8, 'higher', true)!.quarter).toEqual({
			kind: 'withheld',
			because: 'amount',
		});
		expect(standing(bare(44), group.map(bare), 8, 'higher', true)!.place).toEqual({
			kind: 'withheld',
			because: 'amount',
		});
	});

	it('is a range of ranks where chance leaves several open, and nothing where it leaves all of them', () => {
		expect(standing(wide(44, 1.5), group.map(bare), 8, 'higher', false)!.place).toEqual({
			kind: 'between',
			best: 3,
			worst: 6,
			of: 9,
		});
		expect(standing(wide(44, 9), group.map(bare), 8, 'higher', false)!.place).toEqual({
			kind: 'withheld',
			because: 'too-close',
		});
		const apart = standing(
			wide(50, 1),
			group.map((value) => wide(value, 1)),
			8,
			'higher',
			false,
		)!;
		expect(apart.place).toEqual({ kind: 'ranked', isTested: true, rank: 1, joint: 1, of: 9 });
	});

	it('holds the rank that the values have', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 20 }),
				fc.integer({ min: 0, max: 50 }),
				fc.integer({ min: 0, max: 10 }),
				(values, own, half) => {
					const plain = standing(bare(own), values.map(bare), 0, 'higher', false)!.place;
					const loose = standing(wide(own, half), values.map(bare), 0, 'higher', false)!.place;
					if (plain.kind !== 'ranked') return false;
					return loose.kind !== 'between' || (loose.best <= plain.rank && plain.rank <= loose.worst);
				},
			),
		);
	});
});

test.each([
	['higher', 46, 'better'],
	['higher', 43.6, 'similar'],
	['lower', 46, 'worse'],
	['neither', 46, 'higher'],
] as const)('against the median of 43.5, where %s is better, %f ± 1 is %s', (polarity, value, verdict) => {
	expect(standing(wide(value, 1), group.map(bare), 8, polarity, false)!.verdict).toEqual({ kind: 'compared', verdict });
});

it('is not tested for chance without an interval of ours', () => {
	expect(standing(bare(50), group.map(bare), 8, 'higher', false)!.verdict).toEqual({
		kind: 'withheld',
		because: 'no-interval',
	});
});

it('counts the interval of another area where it is known', () => {
	expect(againstArea(wide(46, 1), bare(44.5), 'higher')).toEqual({ kind: 'compared', verdict: 'better' });
	expect(againstArea(wide(46, 1), wide(44.5, 1), 'higher')).toEqual({ kind: 'compared', verdict: 'similar' });
});

it('names every area that has the best figure, and none where neither end is better', () => {
	expect(bestOf([3, 9, 9, 1], 'higher')).toEqual([1, 2]);
	expect(bestOf([3, 9, 9, 1], 'lower')).toEqual([3]);
	expect(bestOf([3, 9], 'neither')).toEqual([]);
	expect(bestOf([], 'higher')).toEqual([]);
});
