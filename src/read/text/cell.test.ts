import { describe, expect, test } from 'vitest';
import { cellAt, splitNumber } from './cell.ts';

describe('where a cell stands in its row', () => {
	test.each<[row: string, column: number, cell: string | undefined]>([
		['a,bc,d', 0, 'a'],
		['a,bc,d', 1, 'bc'],
		['a,bc,d', 2, 'd'],
		['a,bc,d', 3, undefined],
		['', 0, ''],
		['a,', 1, ''],
		['a,', 2, undefined],
		['"a,b",c', 0, '"a,b"'],
		['"a,b",c', 1, 'c'],
		['"a ""b"", c",d', 0, '"a ""b"", c"'],
		['"a ""b"", c",d', 1, 'd'],
		['"a" ,b', 0, '"a" '],
		['"a" ,b', 1, 'b'],
		['"a"b,c",d', 0, '"a"b,c"'],
		['"a"b,c",d', 1, 'd'],
		['"a,b', 0, '"a,b'],
		['"a,b', 1, undefined],
		['"","b"', 1, '"b"'],
	])('%j, column %i: %j', (row, column, cell) => {
		const span = cellAt(row, column);
		expect(span && row.slice(span.start, span.end)).toBe(cell);
	});
});

describe('a number that its thousands commas cut apart', () => {
	test.each<[cells: string[], most: number, found: [number, string[]] | undefined]>([
		[['a', '1', '234', ''], 1, [1, ['1', '234']]],
		[['a', '-12', '345', '678.5'], 2, [1, ['-12', '345', '678.5']]],
		[['a', '12', '345', '678'], 1, [1, ['12', '345']]],
		[['a', '12', '345.5', '678'], 2, [1, ['12', '345.5']]],
		[['a', ' 1', '234 '], 1, [1, ['1', '234']]],
		[['a', '1', '23'], 1, undefined],
		[['a', '1', '2345'], 1, undefined],
		[['a', '1', 'x234'], 1, undefined],
		[['a', '1234', '567'], 1, undefined],
		[['a1', '234'], 1, undefined],
		[['1a', '234'], 1, undefined],
		[['a', '1', '234.'], 1, undefined],
		[['a', '1'], 1, undefined],
		[[], 1, undefined],
	])('%j with %i at most: %j', (cells, most, found) => {
		expect(splitNumber(cells, most)).toEqual(found && { column: found[0], digits: found[1] });
	});
});
