import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
