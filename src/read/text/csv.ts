/**
 * Tables as text. PapaParse splits the cells; the positions are ours, because its own row numbers are not lines and are
 * wrong after a quoting error (mholt/PapaParse #432, #795, #881, #929). Its step cursor is exact, so a row costs one number.
 */

import Papa from 'papaparse';
import type { Problem } from '../../domain/problem.ts';
import type { Place, Source } from '../../domain/source.ts';
import { files, problem } from '../../words/problems/index.ts';
import { cellAt, columnLetters } from './cell.ts';
import { placeOfFile } from './source-text.ts';
import type { SourceText } from './source-text.ts';

export const MOST_COLUMNS = 200;
export const MOST_CELL_CHARACTERS = 10_000;

/** Where the rows of a table stand. Row 0 is the spreadsheet's row 1; cells are found again when somebody asks. */
export class Sheet {
	readonly source: SourceText;
	/** Where each row begins in the text, and, at the end, where the last one ends. */
	readonly #offsets: number[] = [0];

	constructor(source: SourceText) {
		this.source = source;
	}

	/** Notes where the next row ends. */
	add(end: number): void {
		this.#offsets.push(end);
	}

	/** The text of one row, without its line end. */
	rowText(row: number): string {
		return this.source.text.slice(this.#offsets[row], this.#offsets[row + 1]).replace(/\n$/, '');
	}

	line(row: number): number {
		return this.source.lineAt(this.#offsets[row]!);
	}

	/** The place of a cell; of the whole row where no column is given or the row is too short. */
	place(row: number, column?: number): Place {
		const start = this.#offsets[row]!;
		const text = this.rowText(row);
		const cell = column === undefined ? undefined : cellAt(text, column);
		if (cell === undefined) return this.source.placeAt(start, text.split('\n')[0]!.length);
		// A caret cannot span lines: it covers the first line of a cell that has several.
		const length = text.slice(cell.start, cell.end).split('\n')[0]!.length;
		return this.source.placeAt(start + cell.start, length, `${columnLetters(column!)}${row + 1}`);
	}

	/** Where a record was written; its fields are found by the column of their heading. */
	sourceOf(row: number, columns: ReadonlyMap<string, number>): Source {
		return new RowSource(this, row, columns);
	}
}

/** One per record, so it holds no more than where to look. */
class RowSource implements Source {
	readonly #sheet: Sheet;
	readonly #row: number;
	readonly #columns: ReadonlyMap<string, number>;

	constructor(sheet: Sheet, row: number, columns: ReadonlyMap<string, number>) {
		this.#sheet = sheet;
		this.#row = row;
		this.#columns = columns;
	}

	get file(): string {
		return this.#sheet.source.file;
	}

	get line(): number {
		return this.#sheet.line(this.#row);
	}

	/** @param field a column's heading (area_code) or the record's name for it (areaCode) */
	place(field?: string): Place {
		if (field === undefined) return this.#sheet.place(this.#row);
		const heading = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
		return this.#sheet.place(this.#row, this.#columns.get(heading));
	}
}

/** Receives each row as it is split. It must not keep the cells: holding 36,000 rows of them costs more than reading them. */
export type TakeRow = (cells: readonly string[], row: number, sheet: Sheet) => void;

/** Splits a table into cells, all of them text. Commas separate, whatever the text suggests. */
export function readSheet(source: SourceText, take: TakeRow): readonly Problem[] {
	const { text, file } = source;
	const columns = widthOfFirstLine(text);
	if (columns > MOST_COLUMNS) return [problem(placeOfFile(file), files.tooManyColumns(columns, MOST_COLUMNS))];
	const sheet = new Sheet(source);
	const problems: Problem[] = [];
	let row = 0;
	let start = 0;
	let nextQuote = text.indexOf('"');
	Papa.parse<string[]>(text, {
		header: false,
		delimiter: ',',
		newline: '\n',
		step: ({ data, errors, meta: { cursor } }) => {
			// The line end of the last row is not a row of its own.
			if (start === text.length) return;
			sheet.add(cursor);
			if (cursor - start > MOST_CELL_CHARACTERS) problems.push(...longCells(sheet, data, row));
			if (nextQuote !== -1 && nextQuote < cursor) {
				if (!errors[0]) problems.push(...strayQuotes(sheet, data, row));
				nextQuote = text.indexOf('"', cursor);
			}
			start = cursor;
			// Nobody knows where the cells of such a row end, so it says nothing but its first error.
			if (errors[0]) problems.push(quoteProblem(source, errors[0]));
			else take(data, row, sheet);
			row++;
		},
	});
	return problems;
}

/** A cheap upper bound: commas of the first line, so that 200,000 columns are refused before they are split. */
function widthOfFirstLine(text: string): number {
	const end = text.indexOf('\n');
	const first = end === -1 ? text : text.slice(0, end);
	return first.length < MOST_COLUMNS ? 1 : first.replace(/"[^"]*"/g, '').split(',').length;
}

/** `index` is Papa's offset of the cell's first character, behind its quotation mark. */
function quoteProblem(source: SourceText, error: Papa.ParseError): Problem {
	const opening = Math.max(0, (error.index ?? 1) - 1);
	const place = source.placeAt(opening);
	if (error.code === 'MissingQuotes') return problem(place, files.unclosedQuote(place.line));
	return problem(place, files.strayQuote(source.text.slice(opening, opening + 60).split('\n')[0]!));
}

function* longCells(sheet: Sheet, cells: readonly string[], row: number): Generator<Problem> {
	for (const [column, { length }] of cells.entries()) {
		if (length > MOST_CELL_CHARACTERS) {
			yield problem(sheet.place(row, column), files.cellTooLong(length, MOST_CELL_CHARACTERS));
		}
	}
}

/** Quotation marks inside unquoted cells, which Papa takes as they are and other programs do not. */
function* strayQuotes(sheet: Sheet, cells: readonly string[], row: number): Generator<Problem> {
	const text = sheet.rowText(row);
	for (const [column, cell] of cells.entries()) {
		if (!cell.includes('"')) continue;
		const span = cellAt(text, column);
		if (span && text[span.start] !== '"') yield problem(sheet.place(row, column), files.strayQuote(cell));
	}
}
