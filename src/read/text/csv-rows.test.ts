import { describe, expect, it, test } from 'vitest';
import { CsvRows, placeOfCell } from './csv-rows.ts';

/** The rows of some blocks as ROW/LINE and cells, and what was said with its place. */
function read(...blocks: string[]): { rows: (string | boolean)[][]; told: string[] } {
	const reader = new CsvRows('spend.csv');
	const rows = [...reader.read(blocks)].map(({ cells, row, line, isEnded }) => [`${row}/${line}`, ...cells, isEnded]);
	const told = reader.problems.map(({ check, at: { line, column, cell, length }, found }) =>
		`${check} ${line}:${column}+${length} ${cell ?? '-'} ${found ?? ''}`.trimEnd(),
	);
	return { rows, told };
}

describe('rows of a large table', () => {
	test.each<[text: string, rows: (string | boolean)[][]]>([
		[
			'a,b\n1,2\n',
			[
				['1/1', 'a', 'b', true],
				['2/2', '1', '2', true],
			],
		],
		[
			'a,b\n1,2',
			[
				['1/1', 'a', 'b', true],
				['2/2', '1', '2', false],
			],
		],
		[
			'a\n\nb\n',
			[
				['1/1', 'a', true],
				['2/2', '', true],
				['3/3', 'b', true],
			],
		],
		['a,,\n', [['1/1', 'a', '', '', true]]],
		['"a","b"\n', [['1/1', 'a', 'b', true]]],
		['"a,b",c\n', [['1/1', 'a,b', 'c', true]]],
		['a,"b ""c"" d"\n', [['1/1', 'a', 'b "c" d', true]]],
		['"",x\n', [['1/1', '', 'x', true]]],
		['"""",x\n', [['1/1', '"', 'x', true]]],
		['"a"",b\nc",d\n', [['1/1', 'a",b\nc', 'd', true]]],
		['"a",\n', [['1/1', 'a', '', true]]],
		['"a",,b\n', [['1/1', 'a', '', 'b', true]]],
		['x,"a"', [['1/1', 'x', 'a', false]]],
		[
			'"a\nb",c\nd,e\n',
			[
				['1/1', 'a\nb', 'c', true],
				['2/3', 'd', 'e', true],
			],
		],
		[
			'"a\n\nb","c\nd"\ne,f\n',
			[
				['1/1', 'a\n\nb', 'c\nd', true],
				['2/5', 'e', 'f', true],
			],
		],
		[
			'a,b\n"c",d\ne,f\n',
			[
				['1/1', 'a', 'b', true],
				['2/2', 'c', 'd', true],
				['3/3', 'e', 'f', true],
			],
		],
	])('%j', (text, rows) => {
		expect(read(text)).toEqual({ rows, told: [] });
	});

	it('go on from block to block, also inside a cell', () => {
		expect(read('a,b\n"c\n', 'd",e\n', 'f,"g"\n')).toEqual({
			rows: [
				['1/1', 'a', 'b', true],
				['2/2', 'c\nd', 'e', true],
				['3/4', 'f', 'g', true],
			],
			told: [],
		});
	});

	it('keep the row as it was written', () => {
		expect([...new CsvRows('a.csv').read(['a,"b\nc"\nd,e\n'])].map(({ text }) => text)).toEqual(['a,"b\nc"', 'd,e']);
	});
});

describe('a quotation mark in the wrong place', () => {
	test.each<[text: string, rows: (string | boolean)[][], told: string]>([
		[
			'a,b\nc,d"e\nf,g\n',
			[
				['1/1', 'a', 'b', true],
				['3/3', 'f', 'g', true],
			],
			'F010 2:3+3 B2 d"e',
		],
		['x,"a"b\n', [], 'F010 1:3+4 B1 "a"b'],
		['"a"b\n', [], 'F010 1:1+4 A1 "a"b'],
		['"a\nb",c"d\ne,f\n', [['2/3', 'e', 'f', true]], 'F010 2:4+3 B1 c"d'],
	])('%j leaves its row out', (text, rows, told) => {
		expect(read(text)).toEqual({ rows, told: [told] });
	});

	test.each<[text: string, rows: (string | boolean)[][], told: string]>([
		['a,b\nc,"d\ne,f\n', [['1/1', 'a', 'b', true]], 'F004 2:3+1 -'],
		['"a\nb\n', [], 'F004 1:1+1 -'],
		['a,"b","c\n', [], 'F004 1:7+1 -'],
		['"a","b\n', [], 'F004 1:1+1 -'],
	])('%j is never closed', (text, rows, told) => {
		expect(read(text)).toEqual({ rows, told: [told] });
	});

	it('is given up after 20,000 characters, and the line where it opened is named', () => {
		const row = 'x'.repeat(99);
		const { rows, told } = read(`a,b\nc,"d\n${`${row}\n`.repeat(300)}e,f\n`);
		expect({ rows, told }).toEqual({ rows: [['1/1', 'a', 'b', true]], told: ['F004 2:3+1 -'] });
		expect(read(`a,b\nc,"${'d'.repeat(20_000)}\ne,f\n`).told).toEqual(['F004 2:3+1 -']);
	});

	it('closes a long cell before that', () => {
		const { rows, told } = read(`"${'x\n'.repeat(5_000)}",b\nc,d\n`);
		expect([rows.map(([at]) => at), told]).toEqual([['1/1', '2/5002'], []]);
	});

	it('shows no more of its line than anybody reads', () => {
		const reader = new CsvRows('a.csv');
		expect([...reader.read([`"${'d'.repeat(2_000)}`])]).toEqual([]);
		expect(reader.problems[0]!.at.excerpt).toBe(`"${'d'.repeat(499)}`);
	});
});

describe('the place of a cell', () => {
	const at = { row: 7, line: 9 };
	test.each<[text: string, column: number | undefined, place: object]>([
		['a,bc', 1, { line: 9, column: 3, cell: 'B7', excerpt: 'a,bc', length: 2 }],
		['a,bc', undefined, { line: 9, column: 1, excerpt: 'a,bc', length: 4 }],
		['a,bc', 2, { line: 9, column: 1, excerpt: 'a,bc', length: 4 }],
		['', undefined, { line: 9, column: 1, excerpt: '', length: 1 }],
		['a,,b', 1, { line: 9, column: 3, cell: 'B7', excerpt: 'a,,b', length: 1 }],
		['"a\nb",cd', 1, { line: 10, column: 4, cell: 'B7', excerpt: 'b",cd', length: 2 }],
		['"a\nb",cd', 0, { line: 9, column: 1, cell: 'A7', excerpt: '"a', length: 2 }],
		['"a\nb",cd', undefined, { line: 9, column: 1, excerpt: '"a', length: 2 }],
	])('of %j, column %s', (text, column, place) => {
		expect(placeOfCell('a.csv', at, text, column)).toEqual({ file: 'a.csv', ...place });
	});
});
