import { describe, expect, it, test } from 'vitest';
import { addMonths } from '../domain/period.ts';
import type { TimePlace } from './axis.ts';
import { chooseTicks, linear, tickLines, valuePosition } from './axis.ts';

test.each([
	['2025', ['2025']],
	['Mar 2026', ['Mar 2026']],
	['2024/25', ['2024/25']],
	['Jul to Sep 2025', ['Jul to Sep', '2025']],
	['2020/21 to 2022/23', ['2020/21 to', '2022/23']],
	['Nov 2015 to Nov 2016', ['Nov 2015 to', 'Nov 2016']],
	['Unbreakable', ['Unbreakable']],
] as const)('%s is set as %j', (label, lines) => expect(tickLines(label)).toEqual(lines));

/** So many periods of so many months, named by their number, over so many units. */
const places = (count: number, months: number, width: number): TimePlace[] =>
	Array.from({ length: count }, (_, index) => ({
		x: count === 1 ? width : (width * index) / (count - 1),
		point: { end: addMonths('2015-03-31', index * months), label: '', shortLabel: `${index}`, markers: [] },
	}));
const chosen = (count: number, months: number, most = 6, width = 560): string[] =>
	chooseTicks(places(count, months, width), most, 680).map(({ lines }) => lines.join(' '));

describe('the periods named under a line', () => {
	test.each([
		['all of a few', 5, 12, ['0', '1', '2', '3', '4']],
		['first, last and even steps between, of ten quarters', 10, 3, ['0', '3', '6', '9']],
		['even steps back from the last, of eight years', 8, 12, ['1', '3', '5', '7']],
		['the same month of each year, of 48 months', 48, 1, ['11', '23', '35', '47']],
		['the same quarter of each year, of 20 quarters', 20, 3, ['3', '7', '11', '15', '19']],
		['the only one', 1, 3, ['0']],
		['both of two', 2, 3, ['0', '1']],
		['none of none', 0, 3, []],
	] as const)('are %s', (_, count, months, expected) => expect(chosen(count, months)).toEqual(expected));

	it('always include the last', () => {
		for (let count = 1; count < 80; count++) expect(chosen(count, 1).at(-1)).toBe(String(count - 1));
	});
	it('are never more than there is room for', () => {
		for (let count = 1; count < 80; count++) {
			expect(chosen(count, 3).length).toBeLessThanOrEqual(6);
			expect(chosen(count, 3, 4, 30).length).toBeLessThanOrEqual(2);
		}
	});
});

describe('a value', () => {
	const position = linear(10, 20, 100, 0);
	it.each([
		[10, 100],
		[15, 50],
		[20, 0],
		[25, -50],
	])('of %i stands at %i between two places', (value, place) => expect(position(value)).toBe(place));
	it('stands in the middle where an axis starts and ends at one value', () => {
		expect(linear(5, 5, 0, 80)(5)).toBe(40);
	});
	it('beyond the axis stands at its end', () => {
		const y = valuePosition({ start: 0, end: 10, step: 10, ticks: [0, 10] }, 200, 0);
		expect([-1, 5, 1e300].map(y)).toEqual([200, 100, 0]);
	});
});
