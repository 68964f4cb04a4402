/** The heading row: which column is which, and what is wrong with it. */

import { editDistance } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import { files, problem, tables } from '../../words/problems/index.ts';
import type { Column } from './table.ts';
import { columnLetters } from '../text/cell.ts';
import type { Sheet } from '../text/csv.ts';
import type { SourceText } from '../text/source-text.ts';

export interface Headings {
	/** The row that holds them; 0 unless titles stand above. */
	readonly row: number;
	/** Where each known column stands. */
	readonly columns: ReadonlyMap<string, number>;
	readonly width: number;
	/** How many cells the heading row has, with the blank ones that a spreadsheet wrote after the last heading. */
	readonly cells: number;
	/** Columns without a heading: an error as soon as one of their cells is filled. */
	readonly nameless: readonly number[];
	/** Whether the rows below can be read: a missing column would make each of them wrong. */
	readonly isUsable: boolean;
	readonly problems: readonly Problem[];
}

type Rows = readonly (readonly string[])[];

/** Titles stand in the first few rows, if at all. */
export const FARTHEST_HEADINGS = 10;

const knownIn = (row: readonly string[], columns: readonly Column[]): number =>
	columns.filter(({ name }) => row.some((cell) => cell.trim() === name)).length;

/** Whether a row is plainly the heading row, so that no later one need be looked at. */
export const holdsHeadings = (row: readonly string[], columns: readonly Column[]): boolean => knownIn(row, columns) > 0;

/** @param rows the first rows of the sheet, at most FARTHEST_HEADINGS */
export function readHeadings(sheet: Sheet, rows: Rows, columns: readonly Column[]): Headings {
	const row = headingRow(rows, columns);
	if (row === undefined) {
		const problems = [withoutHeadings(sheet, columns)];
		return { row: 0, columns: new Map(), width: 0, cells: 0, nameless: [], isUsable: false, problems };
	}
	const cells = rows[row]!.slice(0, widthOf(rows[row]!));
	const { found, unknown, problems } = sortOut(sheet, row, cells, columns);
	if (row > 0) problems.unshift(problem(sheet.place(0), tables.titleAbove(titleOf(rows.slice(0, row)), row + 1)));
	const isDoubled = problems.some(({ check }) => check === 'H003');

	const missing = columns.filter(({ name, required }) => required && !found.has(name));
	for (const { name } of missing) {
		const like = unknown.find((column) => isLike(cells[column]!, name));
		if (like !== undefined) unknown.splice(unknown.indexOf(like), 1);
		const said = tables.missingColumn(name, like === undefined ? undefined : cells[like]!.trim());
		problems.push(problem(sheet.place(row, like), said));
	}
	const spare = columns.filter((column) => !found.has(column.name) && !missing.includes(column));
	const nameless = unknown.filter((column) => cells[column]!.trim() === '');
	for (const column of unknown) {
		const name = cells[column]!.trim();
		if (name === '') continue;
		const nearest = spare.find((candidate) => isLike(name, candidate.name))?.name;
		problems.push(problem(sheet.place(row, column), tables.unknownColumn(name, columnLetters(column), nearest)));
	}
	const isUsable = missing.length === 0 && !isDoubled;
	return { row, columns: found, width: cells.length, cells: rows[row]!.length, nameless, isUsable, problems };
}

/** Known columns with their places; the others, blank ones too, in order. */
function sortOut(
	sheet: Sheet,
	row: number,
	cells: readonly string[],
	columns: readonly Column[],
): { found: Map<string, number>; unknown: number[]; problems: Problem[] } {
	const found = new Map<string, number>();
	const unknown: number[] = [];
	const problems: Problem[] = [];
	for (const [column, cell] of cells.entries()) {
		const name = cell.trim();
		if (name !== cell && name !== '') problems.push(problem(sheet.place(row, column), tables.paddedHeading(name)));
		const first = found.get(name);
		if (first !== undefined) {
			const said = tables.duplicateColumn(name, columnLetters(first), columnLetters(column));
			problems.push(problem(sheet.place(row, column), said));
		} else if (columns.some((known) => known.name === name)) found.set(name, column);
		else unknown.push(column);
	}
	return { found, unknown, problems };
}

/** The first row, unless a later one knows more of the columns and at least two. */
function headingRow(rows: Rows, columns: readonly Column[]): number | undefined {
	if (holdsHeadings(rows[0]!, columns)) return 0;
	const known = rows.map((row) => knownIn(row, columns));
	const most = Math.max(...known);
	if (most >= 2) return known.indexOf(most);
	// Headings that are all misspelled are still headings, and are reported one by one.
	return rows[0]!.some((cell) => columns.some(({ name }) => isLike(cell, name))) ? 0 : undefined;
}

const SEPARATORS = [';', '\t', '|'] as const;

/**
 * Said of a table whose headings something else than commas separates. It is asked before commas split it: quotation
 * marks around each cell, which such files often have, would be told as mistakes one by one.
 */
export function otherSeparator(source: SourceText, columns: readonly Column[]): Problem | undefined {
	let offset = 0;
	for (const line of source.text.split('\n', FARTHEST_HEADINGS)) {
		if (holdsHeadings(line.split(','), columns)) return undefined;
		// Only the first line may spell them in its own way: what stands below may be anything.
		const isColumn = (cell: string): boolean =>
			columns.some(({ name }) => (offset === 0 ? isLike(cell, name) : cell.trim() === name));
		const separator = SEPARATORS.find(
			(sign) => line.split(sign).filter((cell) => isColumn(cell.replaceAll('"', ''))).length > 1,
		);
		if (separator) return problem(source.placeAt(offset, line.length), files.wrongSeparator(separator));
		offset += line.length + 1;
	}
	return undefined;
}

function withoutHeadings(sheet: Sheet, columns: readonly Column[]): Problem {
	const expected = columns.filter(({ required }) => required).map(({ name }) => name);
	return problem(sheet.place(0), tables.noHeadings(expected));
}

const titleOf = (rows: Rows): string =>
	rows
		.flat()
		.find((cell) => cell.trim() !== '')
		?.trim() ?? '';

/** Spreadsheets write empty columns to the right of a table; they are no columns. */
function widthOf(cells: readonly string[]): number {
	let width = cells.length;
	while (width > 1 && cells[width - 1]!.trim() === '') width--;
	return width;
}

/** What officers call these columns elsewhere. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
	...{ measure: 'indicator', kpi: 'indicator', code: 'indicator', quarter: 'period', year: 'period', date: 'period' },
	...{ result: 'value', actual: 'value', outturn: 'value', figure: 'value', comment: 'note', remark: 'note' },
	...{ flag: 'marker', status: 'marker', ward: 'category', geography_code: 'area_code', geography: 'area' },
};

/** "Value (%)", "Values" and "VALUE" are like value; "Area code" is like area_code. */
function isLike(written: string, name: string): boolean {
	const bare = written
		.toLowerCase()
		.replace(/\(.*?\)|[%£]/g, '')
		.trim()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_+|_+$/g, '');
	if (OTHER_NAMES[bare] === name || OTHER_NAMES[bare.replace(/s$/, '')] === name) return true;
	const edits = name.length > 5 ? 2 : name.length > 3 ? 1 : 0;
	return bare !== '' && editDistance(bare, name) <= edits;
}
