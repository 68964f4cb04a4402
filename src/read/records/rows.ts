/** From a table's text to records that know where they were written. */

import type { Problem } from '../../domain/problem.ts';
import type { Located } from '../../domain/source.ts';
import type { UnreadRow } from '../../domain/submission.ts';
import type { Fault } from '../../words/problems/index.ts';
import { files, problem, tables, values } from '../../words/problems/index.ts';
import { FARTHEST_HEADINGS, holdsHeadings, otherSeparator, readHeadings } from './headings.ts';
import type { Headings } from './headings.ts';
import type { Cells, Table } from './table.ts';
import type { Sheet } from '../text/csv.ts';
import { readSheet } from '../text/csv.ts';
import { columnLetters, splitNumber } from '../text/cell.ts';
import { placeOfFile } from '../text/source-text.ts';
import type { SourceText } from '../text/source-text.ts';

export interface ReadRows<T> {
	readonly rows: readonly Located<T>[];
	/** What rows name that one of their other cells makes unreadable. */
	readonly unread: readonly Located<UnreadRow>[];
	readonly problems: readonly Problem[];
}

/**
 * Reads a whole table. A row with an error is left out, and everything else is still read and judged.
 * @param cellsOfEach receives the cells of every row that becomes a record
 */
export function readRows<T>(
	source: SourceText,
	table: Table<T>,
	yearStartsInMonth: number,
	cellsOfEach?: (cells: Cells) => void,
): ReadRows<T> {
	const separated = otherSeparator(source, table.columns);
	if (separated) return { rows: [], unread: [], problems: [separated] };
	const first: (readonly string[])[] = [];
	let reading: RowReading<T> | undefined;
	let sheet: Sheet | undefined;
	const begin = (of: Sheet): void => {
		reading = new RowReading(of, table, readHeadings(of, first, table.columns), yearStartsInMonth, cellsOfEach);
		for (const [row, cells] of first.entries()) reading.take(cells, row);
	};
	const unsplit = readSheet(source, (cells, row, of) => {
		sheet = of;
		if (reading) return reading.take(cells, row);
		first.push(cells);
		if (holdsHeadings(first[0]!, table.columns) || first.length === FARTHEST_HEADINGS) begin(of);
	});
	if (sheet && !reading && !first.every(isBlank)) begin(sheet);
	if (!reading) {
		const isEmpty = unsplit.length === 0;
		return {
			rows: [],
			unread: [],
			problems: isEmpty ? [problem(placeOfFile(source.file), files.emptyFile(false, true))] : unsplit,
		};
	}
	reading.finish(unsplit.length === 0);
	return { rows: reading.rows, unread: reading.unread, problems: [...unsplit, ...reading.problems] };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || cell.trim() === '');
/** Columns that name something by its id, and are spelled as they are read. */
const NAMING = ['id', 'indicator', 'objective', 'service', 'group', 'dimension', 'category'] as const;
type UnreadNames = { -readonly [Name in keyof UnreadRow]: UnreadRow[Name] };
const TOTAL = /^\s*(?:grand |sub-?)?totals?\b/i;

/** Counts what is said once a file, with the place of the first. */
interface Tally {
	many: number;
	row: number;
	column: number;
}

class RowReading<T> {
	readonly rows: Located<T>[] = [];
	readonly unread: Located<UnreadRow>[] = [];
	readonly problems: Problem[];
	readonly #sheet: Sheet;
	readonly #table: Table<T>;
	readonly #headings: Headings;
	readonly #schema: ReturnType<Table<T>['record']>;
	/** Every column of the table with its position; -1 where the file leaves it out. */
	readonly #positions: readonly (readonly [string, number])[];
	readonly #nameless: Set<number>;
	readonly #blank: Tally = { many: 0, row: 0, column: 0 };
	readonly #padded: Tally = { many: 0, row: 0, column: 0 };
	readonly #cellsOfEach: ((cells: Cells) => void) | undefined;
	#taken = 0;

	constructor(
		sheet: Sheet,
		table: Table<T>,
		headings: Headings,
		yearStartsInMonth: number,
		cellsOfEach?: (cells: Cells) => void,
	) {
		this.problems = [...headings.problems];
		this.#sheet = sheet;
		this.#table = table;
		this.#headings = headings;
		this.#nameless = new Set(headings.nameless);
		this.#cellsOfEach = cellsOfEach;
		this.#schema = table.record(yearStartsInMonth);
		this.#positions = table.columns.map(({ name }) => [name, headings.columns.get(name) ?? -1] as const);
	}

	take(cells: readonly string[], row: number): void {
		if (row <= this.#headings.row || !this.#headings.isUsable) return;
		this.#taken++;
		if (isBlank(cells)) {
			if (this.#blank.many++ === 0) this.#blank.row = row;
			return;
		}
		if (!this.#hasRightShape(cells, row)) return;
		const record = this.#record(cells, row);
		if (record !== undefined) this.rows.push({ record, source: this.#sheet.sourceOf(row, this.#headings.columns) });
	}

	/**
	 * Says what is said once for the whole file.
	 * @param isWhole whether every row could be split
	 */
	finish(isWhole: boolean): void {
		if (this.#blank.many > 0) this.#report(this.#blank.row, undefined, tables.blankRows(this.#blank.many));
		if (this.#padded.many > 0)
			this.#report(this.#padded.row, this.#padded.column, tables.paddedCells(this.#padded.many));
		if (isWhole && this.#headings.isUsable && this.#blank.many === this.#taken) {
			this.problems.push(problem(placeOfFile(this.#sheet.source.file), files.emptyFile(true, true)));
		}
	}

	#report(row: number, column: number | undefined, fault: Fault): void {
		this.problems.push(problem(this.#sheet.place(row, column), fault));
	}

	/** Wrong widths, total rows and repeated headings make every cell of the row wrong, so they are said once. */
	#hasRightShape(cells: readonly string[], row: number): boolean {
		const { columns } = this.#headings;
		if (!this.#hasRightWidth(cells, row)) return false;
		const first = cells[0]!;
		if (TOTAL.test(first)) {
			this.#report(row, 0, tables.totalRow(row + 1, first.trim()));
			return false;
		}
		if (columns.get(first) === 0 && [...columns].every(([name, column]) => cells[column] === name)) {
			this.#report(row, undefined, tables.repeatedHeadings(row + 1));
			return false;
		}
		for (const column of this.#nameless) {
			if (cells[column]!.trim() === '') continue;
			this.#report(this.#headings.row, column, tables.namelessColumn(columnLetters(column)));
			this.#nameless.delete(column);
		}
		return true;
	}

	/**
	 * Blank cells after the last one are forgiven only where the heading row has just as many: a surplus cell, blank or
	 * not, is what a comma inside a number leaves behind.
	 */
	#hasRightWidth(cells: readonly string[], row: number): boolean {
		const { width, cells: withBlanks } = this.#headings;
		if (cells.length === withBlanks && isBlank(cells.slice(width))) return true;
		const split = cells.length > width ? splitNumber(cells, cells.length - width) : undefined;
		const said = tables.raggedRow(row + 1, cells.length, width, withBlanks - width, split?.digits);
		this.#report(row, split?.column, said);
		return false;
	}

	#record(cells: readonly string[], row: number): T | undefined {
		const read: Record<string, string> = {};
		for (const [name, position] of this.#positions) {
			const cell = position === -1 ? '' : cells[position]!;
			const trimmed = cell.trim();
			if (trimmed.length !== cell.length && this.#padded.many++ === 0) {
				Object.assign(this.#padded, { row, column: position });
			}
			read[name] = trimmed;
		}
		const parsed = this.#schema.safeParse(read as Cells);
		if (parsed.success) {
			this.#cellsOfEach?.(read);
			return parsed.data;
		}
		const names: UnreadNames = {};
		for (const name of NAMING) if (read[name]) names[name] = read[name];
		for (const issue of parsed.error.issues) {
			const name = String(issue.path[0]);
			const fault = (issue as { params?: { fault?: Fault } }).params?.fault;
			if (!fault) throw new Error(`unexpected issue of column ${name} in ${this.#table.name}: ${issue.message}`);
			const example = this.#table.columns.find((column) => column.name === name)?.example;
			const said = fault.check === 'V014' ? values.requiredBlank(name, example) : fault;
			this.#report(row, this.#headings.columns.get(name), said);
			delete names[name as keyof UnreadRow];
		}
		this.unread.push({ record: names, source: this.#sheet.sourceOf(row, this.#headings.columns) });
		return undefined;
	}
}
