import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	categoryOf,
	competitionRanks,
	firstBy,
	groupSummary,
	partOf,
	percentileRank,
	plausibleRanks,
	quantileBounds,
	quantileR7,
	quarterPlace,
	rankAmong,
} from './benchmark.ts';
import type { First } from './benchmark.ts';
import { SKIPPED_WITHOUT, agree, readVectors } from './vectors.fixture.ts';

interface QuantileSet {
	id: string;
	values: (number | null)[];
	n_valid: number;
	median: number;
	quartiles_type7: [number, number, number];
	competition_rank_high_first: (number | null)[];
	competition_rank_low_first: (number | null)[];
}
interface Vectors {
	fingertips_bounds: {
		quartiles_1_to_50: { bounds: number[] };
		quintiles_1_to_10_high_is_good: { value: number; cat: number }[];
		quintiles_1_to_10_low_is_good: { value: number; cat: number }[];
	};
	quantile_sets: QuantileSet[];
}
const vectors = readVectors<Vectors>('benchmark.json');
const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);
const present = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

describe.skipIf(!vectors)(`outside reference: quantiles and ranks ${SKIPPED_WITHOUT}`, () => {
	const bounds = vectors?.fingertips_bounds;
	it('quarters of 1 to 50 begin and end as in fingertips-open', () => {
		expect(quantileBounds(upTo(50), 4)).toEqual(bounds?.quartiles_1_to_50.bounds);
	});
	test.each(bounds?.quintiles_1_to_10_high_is_good ?? [])('$value of 1 to 10 is in fifth $cat, high is good', (row) => {
		expect(categoryOf(row.value, quantileBounds(upTo(10), 5)!, 'higher')).toBe(row.cat);
	});
	test.each(bounds?.quintiles_1_to_10_low_is_good ?? [])('$value of 1 to 10 is in fifth $cat, low is good', (row) => {
		expect(categoryOf(row.value, quantileBounds(upTo(10), 5)!, 'lower')).toBe(row.cat);
	});

	test.each(vectors?.quantile_sets ?? [])('$id: quartiles of R type 7, competition ranks', (set) => {
		const values = present(set.values);
		expect(values).toHaveLength(set.n_valid);
		expect(agree(quantileR7(values, 0.5)!, set.median, 1e-9)).toBe(true);
		[0.25, 0.5, 0.75].forEach((share, at) => {
			expect(agree(quantileR7(values, share)!, set.quartiles_type7[at]!, 1e-9)).toBe(true);
		});
		const sparse = set.values.map((value) => value ?? undefined);
		const ranks = (first: First) => competitionRanks(sparse, first).map((rank) => rank ?? null);
		expect(ranks('highest')).toEqual(set.competition_rank_high_first);
		expect(ranks('lowest')).toEqual(set.competition_rank_low_first);
	});

	it('shares a quarter among equal values, where rank formulas and NTILE leave quarters empty or split them', () => {
		const ties = vectors!.quantile_sets.find(({ id }) => id === 'ties')!;
		const values = present(ties.values);
		const places = values.map((value) => quarterPlace(value, groupSummary(values, 16)!, 'higher'));
		const names = places.map((place) => (place.kind === 'placed' ? place.name : place.because));
		expect(names).toEqual([
			...Array(4).fill('worst'),
			...Array(4).fill('second-worst'),
			'second-best',
			...Array(7).fill('best'),
		]);
	});
	it('places nobody where all are equal, or few', () => {
		const place = (id: string) => {
			const values = present(vectors!.quantile_sets.find((set) => set.id === id)!.values);
			return quarterPlace(values[0]!, groupSummary(values, values.length)!, 'higher');
		};
		expect(place('all_equal')).toEqual({ kind: 'withheld', because: 'no-spread' });
		expect(place('n3')).toEqual({ kind: 'withheld', because: 'few-areas' });
	});
});

describe('the place of one area', () => {
	const summary = groupSummary(upTo(50), 50)!;
	test.each([
		[50, 'higher', 'best'],
		[50, 'lower', 'worst'],
		[20, 'lower', 'second-best'],
		[20, 'higher', 'second-worst'],
		[20, 'neither', 'second'],
		[99, 'range', 'highest'],
	] as const)('%i, %s is better: %s quarter', (value, polarity, name) => {
		expect(quarterPlace(value, summary, polarity)).toMatchObject({ kind: 'placed', name });
	});
	it('is withheld where half of the group has one value', () => {
		const group = [1, 5, 5, 5, 5, 5, 5, 5, 9];
		expect(quarterPlace(9, groupSummary(group, 9)!, 'higher')).toEqual({ kind: 'withheld', because: 'no-spread' });
	});
	it('is a rank shared by equals, of those who report', () => {
		expect(rankAmong(7, [9, 7, 3], firstBy('higher'))).toEqual({ rank: 2, joint: 2, of: 4 });
		expect(rankAmong(7, [9, 7, 3], firstBy('lower'))).toEqual({ rank: 2, joint: 2, of: 4 });
		expect(rankAmong(0.3, [0.1 + 0.2], 'highest')).toEqual({ rank: 1, joint: 2, of: 2 });
	});
	it('is a span of ranks where intervals overlap', () => {
		const others = [
			{ lower: 8, upper: 9 },
			{ lower: 4, upper: 7 },
			{ lower: 1, upper: 2 },
		];
		expect(plausibleRanks({ lower: 5, upper: 6 }, others, 'highest')).toEqual({ best: 2, worst: 3 });
		expect(plausibleRanks({ lower: 5, upper: 6 }, others, 'lowest')).toEqual({ best: 2, worst: 3 });
		expect(plausibleRanks({ lower: 0, upper: 10 }, others, 'highest')).toEqual({ best: 1, worst: 4 });
	});
	it('is a percentile at the middle of its equals', () => {
		expect(percentileRank(5, [1, 5, 5, 9])).toBe(0.5);
		expect(percentileRank(9, [1, 5, 5, 9])).toBe(0.875);
		expect(() => percentileRank(6, [1, 5])).toThrow(RangeError);
	});
});

it('has no bounds without values', () => {
	expect(quantileBounds([], 4)).toBeUndefined();
});

describe('laws of groups', () => {
	const group = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 8, maxLength: 40 });
	it('equal values share a quarter, and the order of the areas does not matter', () => {
		const shuffled = group.chain((values) =>
			fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
		);
		const holds = ([values, mixed]: [number[], number[]]): void => {
			const [one, other] = [groupSummary(values, 40)!, groupSummary(mixed, 40)!];
			const places = new Map<number, unknown>();
			for (const value of values) {
				const place = quarterPlace(value, one, 'lower');
				expect(quarterPlace(value, other, 'lower')).toEqual(place);
				expect(place).toEqual(places.get(value) ?? place);
				places.set(value, place);
			}
		};
		fc.assert(fc.property(shuffled, holds));
	});
	it('where there is a spread, the best value is in the best quarter and the worst in the worst', () => {
		const holds = (values: number[]): void => {
			const summary = groupSummary(values, values.length)!;
			const [high, low] = [summary.highest, summary.lowest].map((value) => quarterPlace(value, summary, 'higher'));
			if (high!.kind === 'placed') expect(high).toMatchObject({ name: 'best' });
			if (low!.kind === 'placed') expect(low).toMatchObject({ name: 'worst' });
		};
		fc.assert(fc.property(group, holds));
	});
	it('every value has a part, and only one of so many', () => {
		const holds = (values: number[], parts: number): void => {
			const bounds = quantileBounds(values, parts)!;
			for (const value of values) expect(partOf(value, bounds)).toBeGreaterThanOrEqual(1);
			for (const value of values) expect(partOf(value, bounds)).toBeLessThanOrEqual(parts);
		};
		fc.assert(fc.property(group, fc.integer({ min: 2, max: 10 }), holds));
	});
	it('ranks count those who are better, so that they do not depend on scale or order', () => {
		const holds = (values: number[]): void => {
			const ranks = competitionRanks(values, 'highest');
			values.forEach((value, at) => {
				expect(ranks[at]).toBe(values.filter((other) => other > value).length + 1);
				const others = values.filter((_, index) => index !== at);
				expect(rankAmong(value, others, 'highest').rank).toBe(ranks[at]);
			});
			expect(
				competitionRanks(
					values.map((value) => 3 - 0.1 * value),
					'lowest',
				),
			).toEqual(ranks);
		};
		fc.assert(fc.property(group, holds));
	});
});
