/**
 * One file of a large table, read as a stream: its rows with typed cells, one at a time, and everything that is wrong
 * with it. What is held does not grow with the file, but for a few bytes a row by which repeated rows are found.
 */

import type { Period } from '../domain/period.ts';
import { dateOfDay, dayNumber } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import { isError } from '../domain/problem.ts';
import type { Place } from '../domain/source.ts';
import { Blocks } from '../read/text/blocks.ts';
import { CONTROL, codeOf } from '../read/text/bytes.ts';
import type { CsvRow } from '../read/text/csv-rows.ts';
import { CsvRows, placeOfCell } from '../read/text/csv-rows.ts';
import { placeOfFile } from '../read/text/source-text.ts';
import type { Fault } from '../words/problems/index.ts';
import { files, isFault, payments, problem, tables, values } from '../words/problems/index.ts';
import type { CellReader, DateSpelling, Value } from './cell.ts';
import { cellReader, doubt } from './cell.ts';
import { DateOrder } from './date-order.ts';
import { Groups } from './groups.ts';
import type { Headings, ReadColumn } from './headings.ts';
import { FARTHEST_HEADINGS, holdsHeadings, readHeadings } from './headings.ts';
import { Hints } from './hints.ts';
import { Repeats } from './repeats.ts';
import type { TableSchema } from './schema.ts';
import { isBlankRow, namesTotal, repeatsHeadings, totalRow, wrongWidth } from './shape.ts';

export type { Value } from './cell.ts';
export type { ReadColumn } from './headings.ts';

/** One row without a fault. */
export interface DataRow {
	/** As a spreadsheet counts: the headings are row 1. */
	readonly row: number;
	/** By the columns of the file, in their order: whole pence, numbers, ISO dates and texts. */
	readonly values: readonly Value[];
}

export interface DataFileSource {
	/** The path inside the site folder, for messages. */
	readonly file: string;
	/** The period that the file is named by. */
	readonly period?: Period | undefined;
	/** Whether somebody has said that dates such as 03/04/2026 have the day first. */
	readonly isDayFirst?: boolean;
	/** What the file may hold; its headings tell which where there are several. */
	readonly tables: readonly TableSchema[];
	/** The bytes of the file, in pieces of any size. */
	readonly chunks: Iterable<Uint8Array>;
}

interface Reading extends ReadColumn {
	readonly read: CellReader;
	readonly spelling: DateSpelling;
	readonly doubt: CellReader;
	/** Dates that have two readings, held until one of the column says that the month may stand first. */
	readonly doubtful: Groups;
	readonly order: DateOrder;
	readonly isMissing: (text: string) => boolean;
}

/** A payment of another month is usual; one of another season is a slip. */
const DAYS_OUTSIDE = 31;
const PAYEE = /^(?:Beneficiary|Supplier)Name$/;
/** With NUL, which whoever holds a whole file looks for beside these. */
const HAS_CONTROL = new RegExp(`\\0|${CONTROL.source}`);

export class DataFile {
	readonly file: string;
	readonly #source: DataFileSource;
	readonly #blocks: Blocks;
	readonly #rows: CsvRows;
	readonly #groups = new Groups();
	readonly #repeats = new Repeats();
	readonly #hints = new Hints();
	readonly #input: Generator<CsvRow>;
	/** Rows that were read while the headings were looked for. */
	readonly #first: CsvRow[] = [];
	#headings: Headings | undefined;
	#headingRow = 0;
	#problems: readonly Problem[] = [];
	/** How many of them are errors: asked for at every row. */
	#headingErrors = 0;
	#columns: readonly Reading[] = [];
	/** Those without which a row is of no use, and the one that is added up. */
	#needed: readonly Reading[] = [];
	#sum: Reading | undefined;
	#blank = 0;
	#padded = 0;
	#taken = 0;
	#repeated = 0;

	constructor(source: DataFileSource) {
		this.file = source.file;
		this.#source = source;
		this.#blocks = new Blocks(source.file);
		this.#rows = new CsvRows(source.file);
		this.#input = this.#rows.read(this.#blocks.read(source.chunks));
		this.#open();
	}

	/** The columns of the file, in its order; none where its headings cannot be told. */
	get columns(): readonly ReadColumn[] {
		return this.#headings?.columns ?? [];
	}

	/** The table that its headings are of. */
	get table(): TableSchema {
		return this.#headings?.table ?? this.#source.tables[0]!;
	}

	/** How many errors were found so far: a file with any is not published. */
	get errors(): number {
		let errors = this.#groups.errors + this.#headingErrors;
		if (this.#blocks.problems.length > 0) errors += this.#blocks.problems.filter(isError).length;
		if (this.#rows.problems.length > 0) errors += this.#rows.problems.filter(isError).length;
		return errors;
	}

	/** Rows that repeat an earlier one in every cell, so far. */
	get repeated(): number {
		return this.#repeated;
	}

	/** Everything that is wrong with the file; complete when its last row was asked for. */
	problems(): Problem[] {
		return [...this.#blocks.problems, ...this.#rows.problems, ...this.#problems, ...this.#groups.problems()];
	}

	/** Every row without a fault. It can be asked for once. */
	*rows(): Generator<DataRow> {
		const headings = this.#headings;
		if (!headings) return;
		for (const row of this.#all()) {
			if (row.row <= this.#headingRow) continue;
			const values = this.#row(row, headings);
			if (values) yield { row: row.row, values };
		}
		this.#finish();
	}

	/** Reads to the end for the problems alone. */
	check(): Problem[] {
		for (const _ of this.rows());
		return this.problems();
	}

	*#all(): Generator<CsvRow> {
		yield* this.#first;
		yield* this.#input;
	}

	#open(): void {
		const { tables: known } = this.#source;
		for (;;) {
			const { value, done } = this.#input.next();
			if (done) break;
			this.#first.push(value);
			if (holdsHeadings(value, known) || this.#first.length === FARTHEST_HEADINGS) break;
		}
		if (!this.#first.some((row) => !isBlankRow(row))) {
			const isSaid = this.#blocks.problems.length > 0 || this.#rows.problems.length > 0;
			if (!isSaid) this.#say([problem(placeOfFile(this.file), files.emptyFile(false, true))]);
			return;
		}
		const { headings, row, problems } = readHeadings(this.file, this.#first, known);
		this.#say(problems);
		this.#headings = headings;
		this.#headingRow = row?.row ?? 0;
		if (!headings) return;
		const { table } = headings;
		const longest = Math.max(...table.missing.map(({ length }) => length));
		const missing = new Set(table.missing);
		this.#columns = headings.columns.map((column) => {
			const spelling: DateSpelling = { kind: undefined, like: '', hasMonthFirst: false };
			return {
				...column,
				spelling,
				doubt: doubt(),
				doubtful: new Groups(),
				order: new DateOrder(this.#source.period),
				read: cellReader(column.field, table.source !== 'council', spelling),
				isMissing: (text) => text.length <= longest && missing.has(text),
			};
		});
		this.#needed = this.#columns.filter(({ field }) => field.need === 'row');
		this.#sum = this.#columns.find(({ field }) => field.name === table.total);
	}

	/** The values of a row; undefined where something is wrong with it. */
	#row(row: CsvRow, headings: Headings): Value[] | undefined {
		if (isBlankRow(row)) {
			this.#taken++;
			if (this.#blank++ === 0) this.#add('', row, tables.blankRows(1));
			return undefined;
		}
		this.#taken++;
		const wrong = wrongWidth(row, headings) ?? totalRow(row, this.#needed, this.#sum);
		if (wrong) {
			this.#add('', row, wrong.fault, wrong.column);
			return undefined;
		}
		if (repeatsHeadings(row, headings)) {
			this.#add('', row, tables.repeatedHeadings(row.row));
			return undefined;
		}
		const before = this.#repeats.firstOf(row.text, row.row);
		if (before !== undefined) {
			this.#repeated++;
			this.#add('', row, payments.repeatedRow(row.row, before));
		}
		let isGood = !HAS_CONTROL.test(row.text) || this.#sayControl(row);
		const read: Value[] = [];
		for (const column of this.#columns) {
			const value = this.#cell(row, column);
			if (isFault(value)) {
				this.#add(column.name, row, value, column.position);
				isGood = false;
			} else read.push(value);
		}
		return isGood ? read : undefined;
	}

	#cell(row: CsvRow, column: Reading): Value | Fault {
		const written = row.cells[column.position]!;
		const { field } = column;
		const text = isPadded(written) ? written.trim() : written;
		if (text.length !== written.length && this.#padded++ === 0)
			this.#add('', row, tables.paddedCells(1), column.position);
		if (column.isMissing(text)) {
			if (field.need === 'row') return values.requiredBlank(column.name);
			if (field.need === 'code') this.#add(column.name, row, payments.askedForCell(column.name), column.position);
			return undefined;
		}
		const { hasMonthFirst } = column.spelling;
		const value = column.read(text);
		if (column.spelling.hasMonthFirst !== hasMonthFirst) this.#groups.adopt(column.doubtful);
		if (isFault(value)) return value;
		if (column.spelling.kind === 'day-first') {
			const doubtful = column.doubt(text);
			if (isFault(doubtful))
				this.#add(`${column.name} month first`, row, doubtful, column.position, {
					to: hasMonthFirst ? this.#groups : column.doubtful,
				});
		}
		if (this.#sum && PAYEE.test(column.name) && namesTotal(text))
			this.#add(column.name, row, payments.payeeIsTotal(row.row, text), column.position);
		if (field.free !== undefined) {
			const hint = this.#hints.in(text, field.free === 'name');
			// Without its text: a report must not repeat what should not have been written.
			if (hint)
				this.#add(`${column.name} ${hint}`, row, payments.personalHint(hint, column.name), column.position, {
					isUnquoted: true,
				});
		}
		if (field.type === 'date') this.#sayDate(row, column, text, value as string);
		return value;
	}

	#sayDate(row: CsvRow, column: Reading, text: string, date: string): void {
		if (column.spelling.kind === 'day-first') {
			if (column.spelling.like === text) this.#add(column.name, row, payments.dayFirst(text, date), column.position);
			column.order.see(date, () => placeOfCell(this.file, row, row.text, column.position));
		}
		const { period } = this.#source;
		if (!period || column.field.need !== 'row') return;
		if (date >= this.#earliest(period) && date <= this.#latest(period)) return;
		this.#add(column.name, row, payments.outsidePeriod(text, period.text), column.position);
	}

	#bounds: { earliest: string; latest: string } | undefined;
	#boundsOf({ start, end }: Period): { earliest: string; latest: string } {
		return (this.#bounds ??= {
			earliest: dateOfDay(dayNumber(start) - DAYS_OUTSIDE),
			latest: dateOfDay(dayNumber(end) + DAYS_OUTSIDE),
		});
	}
	#earliest = (period: Period): string => this.#boundsOf(period).earliest;
	#latest = (period: Period): string => this.#boundsOf(period).latest;

	/** Whether the row is a row for all that. */
	#sayControl(row: CsvRow): boolean {
		const isNul = row.text.includes('\0');
		const found = isNul ? '\0' : HAS_CONTROL.exec(row.text)![0];
		const column = row.cells.findIndex((cell) => cell.includes(found));
		const fault = isNul ? files.nulCharacter(1) : payments.controlCharacter(codeOf(found));
		this.#add('', row, fault, column === -1 ? undefined : column);
		return !isNul;
	}

	#add(kind: string, row: CsvRow, fault: Fault, column?: number, { isUnquoted = false, to = this.#groups } = {}): void {
		to.add(kind, row.row, fault, () => {
			const place = placeOfCell(this.file, row, row.text, column);
			return isUnquoted ? withoutText(place) : place;
		});
	}

	#finish(): void {
		for (const { order, spelling } of this.#columns) {
			const open = this.#source.isDayFirst || spelling.hasMonthFirst ? undefined : order.open();
			if (open) this.#say([problem(open.at, payments.whichDateOrder(open.dayFirst, open.monthFirst))]);
		}
		if (this.#taken === this.#blank && this.#blocks.problems.length + this.#rows.problems.length === 0)
			this.#say([problem(placeOfFile(this.file), files.emptyFile(true, true))]);
	}

	#say(problems: readonly Problem[]): void {
		this.#problems = [...this.#problems, ...problems];
		this.#headingErrors = this.#problems.filter(isError).length;
	}
}

const isPadded = (text: string): boolean => {
	const { length } = text;
	return length > 0 && (isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(length - 1)));
};
const isSpace = (code: number): boolean =>
	code <= 32 || code === 160 || code === 0xfeff || (code >= 0x2000 && code <= 0x3000);

const withoutText = ({ file, line, column, cell }: Place): Place => ({
	file,
	line,
	column,
	...(cell === undefined ? {} : { cell }),
});
