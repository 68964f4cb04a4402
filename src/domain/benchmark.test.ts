import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FEWEST_FOR_QUARTILES, around, groupSummary, quantileR7, quarterOf } from './benchmark.ts';

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('the quarter points of a group', () => {
	it('are those of definition R-7, as fingertips-open and Excel compute them', () => {
		expect([0.25, 0.5, 0.75].map((share) => quantileR7(numbers(1, 50), share))).toEqual([13.25, 25.5, 37.75]);
	});

	it('do not depend on the order of the areas', () => {
		expect(quantileR7([9, 1, 5], 0.5)).toBe(5);
	});

	it('are not told for fewer than eight areas', () => {
		expect(groupSummary(numbers(1, FEWEST_FOR_QUARTILES - 1), 10)).toEqual({
			reporting: 7,
			members: 10,
			median: 4,
			lowest: 1,
			highest: 7,
		});
		expect(groupSummary(numbers(1, FEWEST_FOR_QUARTILES), 8)?.lowerQuartile).toBe(2.75);
	});

	it('cannot be told of a group without figures', () => {
		expect(groupSummary([], 15)).toBeUndefined();
	});
});

describe('the quarter that a value falls in', () => {
	const summary = groupSummary(numbers(1, 50), 50)!;
	test.each([
		[1, 'lowest'],
		[13.25, 'lowest'],
		[13.3, 'second'],
		[25.5, 'second'],
		[37.75, 'third'],
		[38, 'highest'],
	] as const)('%f is in the %s', (value, quarter) => {
		expect(quarterOf(value, summary)).toBe(quarter);
	});

	it('is not told when all areas are equal', () => {
		expect(quarterOf(5, groupSummary(Array(10).fill(5), 10)!)).toBeUndefined();
	});

	it('never leaves a lower value in a higher quarter', () => {
		const order = ['lowest', 'second', 'third', 'highest'];
		const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 40 });
		fc.assert(
			fc.property(values, fc.integer({ min: -60, max: 60 }), fc.nat(20), (group, value, more) => {
				const summary = groupSummary(group, group.length)!;
				const [lower, higher] = [quarterOf(value, summary), quarterOf(value + more, summary)];
				if (lower && higher) expect(order.indexOf(lower)).toBeLessThanOrEqual(order.indexOf(higher));
			}),
		);
	});
});

it('counts who lies below, level and above', () => {
	expect(around(5, [1, 5, 5, 9, 10])).toEqual({ below: 1, level: 2, above: 2 });
});
