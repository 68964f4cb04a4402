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

export class Sheet {
	readonly source: SourceText;
	/** Cells as written, the headings too; row 0 is the spreadsheet's row 1. */
	readonly rows: readonly (readonly string[])[];
	/** Where each row begins in the text, and, at the end, where the text ends. */
	readonly #offsets: Uint32Array;

	constructor(source: SourceText, rows: readonly (readonly string[])[], offsets: readonly number[]) {
		this.source = source;
		this.rows = rows;
		this.#offsets = Uint32Array.from(offsets);
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
		const column =
			this.#columns.get(field) ?? this.#columns.get(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
		return this.#sheet.place(this.#row, column);
	}
}

export interface ReadSheet {
	/** undefined when the text is no table that we can split. */
	readonly sheet?: Sheet;
	readonly problems: readonly Problem[];
}

/** Splits a table into cells, all of them text. Commas separate, whatever the text suggests. */
export function readSheet(source: SourceText): ReadSheet {
	const { text } = source;
	const columns = widthOfFirstLine(text);
	if (columns > MOST_COLUMNS)
		return { problems: [problem(placeOfFile(source.file), files.tooManyColumns(columns, MOST_COLUMNS))] };
	const rows: string[][] = [];
	const offsets = [0];
	const problems: Problem[] = [];
	Papa.parse<string[]>(text, {
		header: false,
		delimiter: ',',
		newline: '\n',
		step: ({ data, errors, meta }) => {
			for (const error of errors) problems.push(quoteProblem(source, error));
			rows.push(data);
			offsets.push(meta.cursor);
		},
	});
	// The line end of the last row is not a row of its own.
	const last = rows[rows.length - 1];
	if (last?.length === 1 && last[0] === '') {
		rows.pop();
		offsets.pop();
	}
	const sheet = new Sheet(source, rows, offsets);
	problems.push(...oddCells(sheet));
	return { sheet, problems };
}

/** A cheap upper bound: commas of the first line, so that 200,000 columns are refused before they are split. */
function widthOfFirstLine(text: string): number {
	const end = text.indexOf('\n');
	const first = end === -1 ? text : text.slice(0, end);
	if (first.length < MOST_COLUMNS) return 1;
	return first.replace(/"[^"]*"/g, '').split(',').length;
}

/** `index` is Papa's offset of the cell's first character, behind its quotation mark. */
function quoteProblem(source: SourceText, error: Papa.ParseError): Problem {
	const opening = Math.max(0, (error.index ?? 1) - 1);
	const place = source.placeAt(opening);
	if (error.code === 'MissingQuotes') return problem(place, files.unclosedQuote(place.line));
	const found = source.text.slice(opening, opening + 60).split('\n')[0]!;
	return problem(place, files.strayQuote(found));
}

/** Cells that are too long, and quotation marks inside unquoted cells, which Papa takes as they are. */
function* oddCells(sheet: Sheet): Generator<Problem> {
	const hasQuotes = sheet.source.text.includes('"');
	for (const [row, cells] of sheet.rows.entries()) {
		for (const [column, cell] of cells.entries()) {
			if (cell.length > MOST_CELL_CHARACTERS) {
				yield problem(sheet.place(row, column), files.cellTooLong(cell.length, MOST_CELL_CHARACTERS));
			} else if (hasQuotes && cell.includes('"') && !isQuotedCell(sheet, row, column)) {
				yield problem(sheet.place(row, column), files.strayQuote(cell));
			}
		}
	}
}

function isQuotedCell(sheet: Sheet, row: number, column: number): boolean {
	const text = sheet.rowText(row);
	const cell = cellAt(text, column);
	return cell === undefined || text[cell.start] === '"';
}
