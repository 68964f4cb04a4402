import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parsePeriod } from './period.ts';
import { isSameYear, placeAreas } from './value-for-money.ts';

const areas = (pairs: readonly (readonly [number, number])[]) =>
	pairs.map(([cost, performance]) => ({ cost, performance }));

describe('an area of eight', () => {
	const eight = areas([
		[10, 90],
		[20, 80],
		[30, 70],
		[40, 60],
		[50, 50],
		[60, 40],
		[70, 95],
		[80, 5],
	]);

	it('has percentiles (rank − ½) / n', () => {
		const placed = placeAreas(eight, 'higher');
		expect(placed[0]).toMatchObject({ cost: 0.0625, performance: 0.8125, corner: 'less-well' });
		expect(placed[6]).toMatchObject({ cost: 0.8125, performance: 0.9375, corner: 'more-well' });
		expect(placed[7]).toMatchObject({ cost: 0.9375, performance: 0.0625, corner: 'more-poorly' });
	});

	it('is turned round where lower is better', () => {
		expect(placeAreas(eight, 'lower').map(({ corner }) => corner)).toEqual([
			...['less-poorly', 'less-poorly', 'less-poorly', 'less-well'],
			...['more-well', 'more-well', 'more-poorly', 'more-well'],
		]);
	});
});

it('shares the middle rank of equal values, and calls the 45th to 55th percentile the middle', () => {
	const placed = placeAreas(areas([...Array.from({ length: 9 }, (_, at) => [at, 5] as const), [20, 9]]), 'higher');
	expect(placed[0]).toMatchObject({ performance: 0.45, corner: 'middle' });
	expect(placed[4]!.cost).toBeCloseTo(0.45);
	expect(placed[9]).toMatchObject({ cost: 0.95, performance: 0.95, corner: 'more-well' });
});

it('reaches as far as the ends of its interval would stand', () => {
	const [first] = placeAreas(
		[
			{ cost: 1, performance: 50, interval: { lower: 35, upper: 65 } },
			...areas([
				[2, 10],
				[3, 40],
				[4, 60],
				[5, 90],
			]),
		],
		'higher',
	);
	expect(first!.reach).toEqual({ lower: 0.3, upper: 0.7 });
	expect(first!.performance).toBe(0.5);
});

it('mirrors: lower is better is higher is better with the signs changed', () => {
	const pair = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -30, max: 30 }));
	fc.assert(
		fc.property(fc.array(pair, { minLength: 1, maxLength: 20 }), (pairs) => {
			const turned = pairs.map(([cost, performance]) => [cost, -performance] as const);
			expect(placeAreas(areas(turned), 'lower')).toEqual(placeAreas(areas(pairs), 'higher'));
		}),
	);
});

test.each([
	['FY2024-25', 'in-period', 'FY2024-25', 'in-period', true],
	['FY2024-25', 'in-period', 'FY2024-25-Q4', 'rolling-12-months', true],
	['FY2024-25', 'in-period', 'FY2024-25-Q4', 'year-to-date', true],
	['FY2024-25', 'in-period', 'FY2024-25-Q4', 'in-period', false],
	['FY2024-25', 'in-period', 'FY2023-24', 'in-period', false],
	['FY2024-25', 'in-period', 'D2025-03-31', 'snapshot', true],
	['FY2024-25', 'in-period', 'FY2024-25-Q4', 'snapshot', true],
	['FY2024-25', 'in-period', '2024', 'in-period', false],
] as const)('a cost of %s (%s) and a performance of %s (%s) are of one year: %s', (cost, b1, done, b2, same) => {
	const [one, other] = [parsePeriod(cost)!, parsePeriod(done)!];
	expect(isSameYear({ period: one, basis: b1 }, { period: other, basis: b2 }, 4)).toBe(same);
});
