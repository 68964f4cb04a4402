/** The heading row: which column is which, and what is wrong with it. */

import { editDistance } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import { files, problem, tables } from '../words/problems/index.ts';
import type { Column } from './records/table.ts';
import { columnLetters } from './text/cell.ts';
import type { Sheet } from './text/csv.ts';

export interface Headings {
	/** The row that holds them; 0 unless titles stand above. */
	readonly row: number;
	/** Where each known column stands. */
	readonly columns: ReadonlyMap<string, number>;
	readonly width: number;
	/** Whether the rows below can be read: a missing column would make each of them wrong. */
	readonly isUsable: boolean;
	readonly problems: readonly Problem[];
}

/** Titles stand in the first few rows, if at all. */
const FARTHEST_ROW = 10;

export function readHeadings(sheet: Sheet, columns: readonly Column[]): Headings {
	const names = columns.map(({ name }) => name);
	const row = headingRow(sheet, names);
	if (row === undefined)
		return { row: 0, columns: new Map(), width: 0, isUsable: false, problems: [withoutHeadings(sheet, columns)] };
	const problems: Problem[] = [];
	if (row > 0) problems.push(problem(sheet.place(0), tables.titleAbove(titleOf(sheet, row), row + 1)));

	const cells = sheet.rows[row]!;
	const width = widthOf(cells);
	const found = new Map<string, number>();
	const unknown: number[] = [];
	let isUsable = true;
	for (const [column, cell] of cells.slice(0, width).entries()) {
		const name = cell.trim();
		if (name !== cell && name !== '') problems.push(problem(sheet.place(row, column), tables.paddedHeading(name)));
		const first = found.get(name);
		if (first !== undefined) {
			problems.push(
				problem(sheet.place(row, column), tables.duplicateColumn(name, columnLetters(first), columnLetters(column))),
			);
			isUsable = false;
		} else if (names.includes(name)) found.set(name, column);
		else unknown.push(column);
	}

	const missing = columns.filter(({ name, required }) => required && !found.has(name)).map(({ name }) => name);
	const guesses = new Map<number, string>();
	for (const name of missing) {
		const like = unknown.find((column) => !guesses.has(column) && isLike(cells[column]!, name));
		if (like !== undefined) guesses.set(like, name);
		const place = like === undefined ? sheet.place(row) : sheet.place(row, like);
		problems.push(problem(place, tables.missingColumn(name, like === undefined ? undefined : cells[like]!.trim())));
	}
	const spare = columns.map(({ name }) => name).filter((name) => !found.has(name) && !missing.includes(name));
	for (const column of unknown.filter((index) => !guesses.has(index))) {
		const name = cells[column]!.trim();
		if (name !== '') {
			const nearest = spare.find((candidate) => isLike(name, candidate));
			problems.push(problem(sheet.place(row, column), tables.unknownColumn(name, columnLetters(column), nearest)));
		} else if (sheet.rows.some((cellsOfRow, index) => index > row && (cellsOfRow[column] ?? '').trim() !== '')) {
			problems.push(problem(sheet.place(row, column), tables.namelessColumn(columnLetters(column))));
		}
	}
	return { row, columns: found, width, isUsable: isUsable && missing.length === 0, problems };
}

/** The first row, unless a later one knows more of the columns and at least two. */
function headingRow(sheet: Sheet, names: readonly string[]): number | undefined {
	const known = (row: readonly string[]): number =>
		names.filter((name) => row.some((cell) => cell.trim() === name)).length;
	const rows = sheet.rows.slice(0, FARTHEST_ROW).map(known);
	if ((rows[0] ?? 0) > 0) return 0;
	const best = rows.indexOf(Math.max(...rows));
	if (rows[best]! >= Math.min(2, names.length)) return best;
	// Headings that are all misspelled are still headings, and are reported one by one.
	return sheet.rows[0]!.some((cell) => names.some((name) => isLike(cell, name))) ? 0 : undefined;
}

function withoutHeadings(sheet: Sheet, columns: readonly Column[]): Problem {
	const first = sheet.rows[0]![0] ?? '';
	const separator = ([';', '\t', '|'] as const).find(
		(sign) => first.split(sign).filter((part) => columns.some(({ name }) => isLike(part, name))).length > 1,
	);
	if (separator) return problem(sheet.place(0), files.wrongSeparator(separator));
	return problem(sheet.place(0), tables.noHeadings(columns.filter(({ required }) => required).map(({ name }) => name)));
}

const titleOf = (sheet: Sheet, row: number): string =>
	sheet.rows
		.slice(0, row)
		.flat()
		.find((cell) => cell.trim() !== '')
		?.trim() ?? '';

/** Spreadsheets write empty columns to the right of a table; they are no columns. */
function widthOf(cells: readonly string[]): number {
	let width = cells.length;
	while (width > 1 && cells[width - 1]!.trim() === '') width--;
	return width;
}

/** "Value (%)", "Values" and "VALUE" are like value; "Area code" is like area_code. */
function isLike(written: string, name: string): boolean {
	const bare = written
		.toLowerCase()
		.replace(/\(.*?\)|[%£]/g, '')
		.trim()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '');
	return bare === name || (name.length > 3 && editDistance(bare, name) <= 1 && bare !== '');
}
