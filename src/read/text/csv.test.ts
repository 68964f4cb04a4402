import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decode } from './bytes.ts';
import { columnLetters } from './cell.ts';
import type { Sheet } from './csv.ts';
import { readSheet } from './csv.ts';
import { SourceText } from './source-text.ts';

interface Split {
	readonly rows: readonly (readonly string[])[];
	readonly sheet: Sheet | undefined;
}

function split(text: string): Split {
	const rows: (readonly string[])[] = [];
	let sheet: Sheet | undefined;
	readSheet(new SourceText('table.csv', text), (cells, _row, of) => {
		rows.push(cells);
		sheet = of;
	});
	return { rows, sheet };
}

const written = (cell: string): string =>
	/[",\n\r]/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell;

const cells = fc.string({ unit: fc.constantFrom('a', 'b', '7', '.', ' ', ',', '"', '\n', 'é', '😀'), maxLength: 8 });
const table = fc
	.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 }))
	.chain(([width, height]) =>
		fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
	);

describe('a table', () => {
	it('comes back as it was written', () => {
		fc.assert(
			fc.property(table, fc.boolean(), (rows, endsWithLine) => {
				const text = rows.map((row) => row.map(written).join(',')).join('\n') + (endsWithLine ? '\n' : '');
				expect(split(text).rows).toEqual(rows);
			}),
		);
	});

	it('tells the line and column of every cell, also below cells of several lines', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const text = rows.map((row) => row.map(written).join(',')).join('\n');
				const { sheet } = split(text);
				const lines = text.split('\n');
				for (const [row, inRow] of rows.entries()) {
					for (const [column, cell] of inRow.entries()) {
						const place = sheet!.place(row, column);
						const first = written(cell).split('\n')[0]!;
						const line = lines[place.line - 1]!;
						expect(line.slice(place.column - 1, place.column - 1 + first.length)).toBe(first);
						expect(place.cell).toBe(`${columnLetters(column)}${row + 1}`);
						expect(place.excerpt).toBe(line);
					}
				}
			}),
		);
	});

	it('reads alike whatever ends its lines', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const text = `${rows.map((row) => row.map(written).join(',')).join('\n')}\n`;
				const withCrLf = new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}`);
				const { source } = decode('table.csv', withCrLf);
				expect(source!.text).toBe(text);
			}),
		);
	});
});

it('columns are called as in a spreadsheet', () => {
	expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

describe('what is wrong with a table', () => {
	/** The rows that could be split, and each problem as CHECK LINE:COLUMN+LENGTH CELL FOUND. */
	function read(text: string): { rows: string[]; told: string[] } {
		const rows: string[] = [];
		const problems = readSheet(new SourceText('table.csv', text), (cells, row) =>
			rows.push(`${row} ${cells.join('|')}`),
		);
		const told = problems.map(({ check, at: { line, column, cell, length }, found }) =>
			`${check} ${line}:${column}+${length} ${cell ?? '-'} ${found ?? ''}`.trimEnd(),
		);
		return { rows, told };
	}

	test.each<[text: string, rows: string[], told: string[]]>([
		['', [], []],
		['a,b', ['0 a|b'], []],
		['a,b\n', ['0 a|b'], []],
		['a,b\n\n', ['0 a|b', '1 '], []],
		['a;b\nc;d\n', ['0 a;b', '1 c;d'], []],
		['a,b\nc,d"e\nf,g\n', ['0 a|b', '1 c|d"e', '2 f|g'], ['F010 2:3+3 B2 d"e']],
		['a,"b"\nc,"d ""e"""\n', ['0 a|b', '1 c|d "e"'], []],
		['a,"b"\nc,d\ne,f"g\n', ['0 a|b', '1 c|d', '2 e|f"g'], ['F010 3:3+3 B3 f"g']],
		['x"y,b"c\n', ['0 x"y|b"c'], ['F010 1:1+3 A1 x"y', 'F010 1:5+3 B1 b"c']],
		['a,"b"c\nd,e\n', [], ['F010 1:3+1 - "b"c']],
		['a,"b\nc,d\n', [], ['F004 1:3+1 -']],
	])('%j', (text, rows, told) => expect(read(text)).toEqual({ rows, told }));

	it('is a cell of more than 10,000 characters, at its own place', () => {
		const long = 'x'.repeat(10_001);
		expect(read(`a,b\n${'x'.repeat(10_000)},"${'y'.repeat(10_000)}"\n`).told).toEqual([]);
		expect(read(`a,b\nc,${long}\nd,e\n`).told).toEqual(['F012 2:3+10001 B2']);
		expect(read(`a,b\n"x\n${long}",${long}\n`).told).toEqual(['F012 2:1+2 A2', 'F012 3:10004+10001 B2']);
	});

	it('is a heading row of more than 200 columns, and nothing of it is split', () => {
		const row = (many: number, cell = 'heading'): string => Array.from({ length: many }, () => cell).join(',');
		expect(read(`${row(200)}\n`).told).toEqual([]);
		expect(read(`${row(201)}\na\n`)).toEqual({ rows: [], told: ['F011 1:1+undefined -'] });
		expect(read(row(201, 'h')).told).toEqual(['F011 1:1+undefined -']);
		expect(read(`${row(150, '"a,b"')}\n`).told).toEqual([]);
		expect(read(`a,b\n${row(201)}\n`).told).toEqual([]);
	});

	it('that a whole row has is at its first line', () => {
		const { sheet } = split('a,"b\nc"\nd,e\n');
		expect([sheet!.place(0), sheet!.place(1), sheet!.place(1, 5)]).toEqual([
			{ file: 'table.csv', line: 1, column: 1, excerpt: 'a,"b', length: 4 },
			{ file: 'table.csv', line: 3, column: 1, excerpt: 'd,e', length: 3 },
			{ file: 'table.csv', line: 3, column: 1, excerpt: 'd,e', length: 3 },
		]);
		expect([sheet!.line(0), sheet!.line(1)]).toEqual([1, 3]);
	});
});
