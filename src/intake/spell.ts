/** From records and rows back to the text of a file, as the reader of src/read takes it. */

import type { Decimal } from '../domain/decimal.ts';
import type { Period } from '../domain/period.ts';
import type { Tolerance } from '../domain/target.ts';
import type { Cells, Table } from '../read/records/table.ts';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

const quote = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Columns of a table that stand in a file: those that are required, and those that any row fills or that are asked for. */
export const usedColumns = (
	{ columns }: Pick<Table<unknown>, 'columns'>,
	rows: readonly Cells[],
	asked: readonly string[] = [],
): string[] =>
	columns
		.filter(({ name, required }) => required || asked.includes(name) || rows.some((row) => row[name]))
		.map(({ name }) => name);

/** Rows of cells as CSV: UTF-8, CRLF. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
	rows.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('');

/** A table as CSV, its header row first. */
export const csv = (columns: readonly string[], rows: readonly Cells[]): string =>
	csvLines([columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]);

/** A settings file, as an editor would write it. */
export const json = (value: unknown): string => `${JSON.stringify(value, undefined, '\t')}\n`;

/** The cells of a record whose fields are the table's columns (see `table` in read/records/table.ts). */
export function cellsOf(table: Pick<Table<unknown>, 'columns'>, record: object): Cells {
	const cells: Record<string, string> = {};
	for (const { name } of table.columns) {
		const field = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
		cells[name] = textOf((record as Record<string, unknown>)[field]);
	}
	return cells;
}

function textOf(value: unknown): string {
	if (value === undefined || value === false) return '';
	if (value === true) return 'yes';
	if (value === 'none') return '0';
	if (Array.isArray(value)) return value.join(';');
	if (typeof value !== 'object' || value === null) return String(value);
	if (isTolerance(value)) return `${value.value}${value.kind === 'percent' ? '%' : ''}`;
	return (value as Decimal | Period).text;
}

const isTolerance = (value: object): value is Tolerance =>
	'kind' in value && (value.kind === 'percent' || value.kind === 'absolute');
