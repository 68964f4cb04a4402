/** Rows that are no rows of the table: blank ones, totals, headings again, and those with too many or too few cells. */

import { splitNumber } from '../read/text/cell.ts';
import type { CsvRow } from '../read/text/csv-rows.ts';
import type { Fault } from '../words/problems/index.ts';
import { payments, tables } from '../words/problems/index.ts';
import type { Headings, ReadColumn } from './headings.ts';

export const isBlankRow = ({ text, cells }: CsvRow): boolean =>
	(text === '' || text.charCodeAt(0) === 44 || text.charCodeAt(0) === 32) && cells.every((cell) => cell.trim() === '');

export interface WrongShape {
	readonly fault: Fault;
	readonly column?: number | undefined;
}

/** What is wrong with the width of a row; blank cells after the last column are forgiven, unless an amount seems cut in two. */
export function wrongWidth({ cells, row, isEnded }: CsvRow, headings: Headings): WrongShape | undefined {
	const { width, written } = headings;
	if (cells.length === width) return undefined;
	if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === ''))
		return cells.length > written ? cutAmount(cells, row, headings) : undefined;
	if (!isEnded && cells.length < width) return { fault: payments.cutOff(row, cells.length, width) };
	const split = cells.length > width ? splitNumber(cells, cells.length - width) : undefined;
	return { fault: tables.raggedRow(row, cells.length, width, 0, split?.digits), column: split?.column };
}

/**
 * An amount that a comma cuts in two, such as 992,66 or 1,250.00 without quotation marks: what follows slips into the next
 * columns, and only a blank last cell shows it.
 */
function cutAmount(cells: readonly string[], row: number, { columns, width }: Headings): WrongShape | undefined {
	for (const { field, position } of columns) {
		if (field.type !== 'money') continue;
		const [whole, rest] = [cells[position]!.trim(), cells[position + 1]!.trim()];
		if (/^-?\d+$/.test(whole) && /^\d\d$/.test(rest))
			return { fault: payments.decimalComma(row, cells.length, width, whole, rest), column: position };
		if (/^-?\d{1,3}$/.test(whole) && /^\d{3}(?:\.\d+)?$/.test(rest))
			return { fault: tables.raggedRow(row, cells.length, width, 0, [whole, rest]), column: position };
	}
	return undefined;
}

const TOTAL = /^\s*(?:(?:grand|sub|overall)[- ]?)?totals?\b/i;
const TOTAL_ALONE = /^\s*(?:(?:grand|sub|overall)[- ]?)?totals?\s*:?\s*$/i;

/** Whether a name is no more than the words for a total. */
export const namesTotal = (name: string): boolean => TOTAL_ALONE.test(name);

/**
 * A total has a word for it, or a sum and none of the other cells that a row cannot do without. "Total Gas" with a date
 * and an amount is a supplier.
 * @param needed columns without which nobody can use a row
 */
export function totalRow(
	{ cells, row }: CsvRow,
	needed: readonly ReadColumn[],
	sum: ReadColumn | undefined,
): WrongShape | undefined {
	const blank = needed.filter(({ position }) => cells[position]!.trim() === '');
	if (blank.length === 0) return undefined;
	const others = needed.filter((column) => column !== sum);
	const isBareSum =
		sum !== undefined && others.length > 1 && others.every((column) => blank.includes(column)) && !blank.includes(sum);
	const column = cells.findIndex((cell) => TOTAL_ALONE.test(cell) || (isBareSum && TOTAL.test(cell)));
	if (column !== -1) return { fault: tables.totalRow(row, cells[column]!.trim()), column };
	if (!isBareSum) return undefined;
	return { fault: tables.totalRow(row, cells[sum.position]!.trim()), column: sum.position };
}

export const repeatsHeadings = ({ cells }: CsvRow, { columns }: Headings): boolean =>
	cells[columns[0]!.position] === columns[0]!.name &&
	columns.every(({ name, position }) => cells[position]?.trim() === name);
