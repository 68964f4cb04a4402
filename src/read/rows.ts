/** From a table's text to records that know where they were written. */

import type { Problem } from '../domain/problem.ts';
import type { Located } from '../domain/source.ts';
import type { Fault } from '../words/problems/index.ts';
import { files, problem, tables, values } from '../words/problems/index.ts';
import { readHeadings } from './headings.ts';
import type { Headings } from './headings.ts';
import type { Cells, Table } from './records/table.ts';
import type { Sheet } from './text/csv.ts';
import { readSheet } from './text/csv.ts';
import { placeOfFile } from './text/source-text.ts';
import type { SourceText } from './text/source-text.ts';

export interface ReadRows<T> {
	readonly rows: readonly Located<T>[];
	readonly problems: readonly Problem[];
}

/** Reads a whole table. A row with an error is left out, and everything else is still read and judged. */
export function readRows<T>(source: SourceText, table: Table<T>, yearStartsInMonth: number): ReadRows<T> {
	const { sheet, problems: unsplit } = readSheet(source);
	if (!sheet) return { rows: [], problems: unsplit };
	if (sheet.rows.every(isBlank))
		return { rows: [], problems: [...unsplit, problem(placeOfFile(source.file), files.emptyFile(false, true))] };
	const headings = readHeadings(sheet, table.columns);
	const problems = [...unsplit, ...headings.problems];
	if (!headings.isUsable) return { rows: [], problems };
	const reading = new RowReading(sheet, table, headings, yearStartsInMonth);
	const rows = reading.all();
	return { rows, problems: [...problems, ...reading.problems] };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || cell.trim() === '');

class RowReading<T> {
	readonly problems: Problem[] = [];
	readonly #sheet: Sheet;
	readonly #table: Table<T>;
	readonly #headings: Headings;
	readonly #schema: ReturnType<Table<T>['record']>;
	/** Every column of the table with its position; -1 where the file leaves it out. */
	readonly #positions: readonly (readonly [string, number])[];
	#padded = { many: 0, row: 0, column: 0 };

	constructor(sheet: Sheet, table: Table<T>, headings: Headings, yearStartsInMonth: number) {
		this.#sheet = sheet;
		this.#table = table;
		this.#headings = headings;
		this.#schema = table.record(yearStartsInMonth);
		this.#positions = table.columns.map(({ name }) => [name, headings.columns.get(name) ?? -1] as const);
	}

	all(): Located<T>[] {
		const { rows } = this.#sheet;
		const records: Located<T>[] = [];
		let blank = 0;
		let firstBlank = 0;
		for (let row = this.#headings.row + 1; row < rows.length; row++) {
			const cells = rows[row]!;
			if (isBlank(cells)) {
				if (blank++ === 0) firstBlank = row;
				continue;
			}
			if (!this.#hasRightShape(cells, row)) continue;
			const record = this.#record(cells, row);
			if (record !== undefined) records.push({ record, source: this.#sheet.sourceOf(row, this.#headings.columns) });
		}
		if (blank > 0) this.#report(firstBlank, undefined, tables.blankRows(blank));
		if (this.#padded.many > 0)
			this.#report(this.#padded.row, this.#padded.column, tables.paddedCells(this.#padded.many));
		if (blank === rows.length - this.#headings.row - 1) {
			this.problems.push(problem(placeOfFile(this.#sheet.source.file), files.emptyFile(true, true)));
		}
		return records;
	}

	#report(row: number, column: number | undefined, fault: Fault): void {
		this.problems.push(problem(this.#sheet.place(row, column), fault));
	}

	/** Wrong widths, total rows and repeated headings make every cell of the row wrong, so they are said once. */
	#hasRightShape(cells: readonly string[], row: number): boolean {
		const { width, columns } = this.#headings;
		if (cells.length !== width && (cells.length < width || !isBlank(cells.slice(width)))) {
			this.#report(row, undefined, tables.raggedRow(row + 1, cells.length, width));
			return false;
		}
		const first = cells[0]!;
		if (TOTAL.test(first)) {
			this.#report(row, 0, tables.totalRow(row + 1, first.trim()));
			return false;
		}
		if (columns.get(first) === 0 && [...columns].every(([name, column]) => cells[column] === name)) {
			this.#report(row, undefined, tables.repeatedHeadings(row + 1));
			return false;
		}
		return true;
	}

	#record(cells: readonly string[], row: number): T | undefined {
		const read: Record<string, string> = {};
		for (const [name, position] of this.#positions) {
			const cell = position === -1 ? '' : cells[position]!;
			const trimmed = cell.trim();
			if (trimmed.length !== cell.length && this.#padded.many++ === 0)
				Object.assign(this.#padded, { row, column: position });
			read[name] = trimmed;
		}
		const parsed = this.#schema.safeParse(read as Cells);
		if (parsed.success) return parsed.data;
		for (const issue of parsed.error.issues) {
			const name = String(issue.path[0]);
			const fault = (issue as { params?: { fault?: Fault } }).params?.fault;
			if (!fault) throw new Error(`unexpected issue of column ${name} in ${this.#table.name}: ${issue.message}`);
			const example = this.#table.columns.find((column) => column.name === name)?.example;
			this.#report(
				row,
				this.#headings.columns.get(name),
				fault.check === 'V014' ? values.requiredBlank(name, example) : fault,
			);
		}
		return undefined;
	}
}

const TOTAL = /^\s*(?:grand |sub-?)?totals?\b/i;
