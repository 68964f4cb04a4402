/**
 * Rows of a table that is too large to hold: cells are split as lines come in. Most lines have no quotation mark and are
 * split at their commas; the others follow RFC 4180.
 */

import type { Problem } from '../../domain/problem.ts';
import type { Place } from '../../domain/source.ts';
import { files, problem } from '../../words/problems/index.ts';
import { cellAt, columnLetters } from './cell.ts';

/** A quotation mark that is still open after so much text was never meant to be. */
const MOST_ROW_CHARACTERS = 20_000;

/** A first cell, quoted or not, with something else than a comma behind it. */
const OTHER_SEPARATOR = /^(?:"[^"]*"|[^",]*)[;\t|]/;

export interface CsvRow {
	readonly cells: string[];
	/** As a spreadsheet counts: the headings are row 1. */
	readonly row: number;
	/** The first line of the row in the file. */
	readonly line: number;
	/** The row as written, without its line end. */
	readonly text: string;
	/** Whether a line end stands behind it: a file that was cut off ends without one. */
	readonly isEnded: boolean;
}

export class CsvRows {
	readonly problems: Problem[] = [];
	readonly #file: string;

	constructor(file: string) {
		this.#file = file;
	}

	/** @param blocks whole lines with line feeds; only the last may end without one */
	*read(blocks: Iterable<string>): Generator<CsvRow> {
		let row = 0;
		let line = 1;
		let open: { text: string; row: number; line: number } | undefined;
		let isSeparated = false;
		for (const block of blocks) {
			let start = 0;
			let quote = block.indexOf('"');
			while (start < block.length) {
				const feed = block.indexOf('\n', start);
				const end = feed === -1 ? block.length : feed;
				let text = block.slice(start, end);
				const isQuoted = quote !== -1 && quote < end;
				if (isQuoted) quote = block.indexOf('"', end);
				start = end + 1;
				if (!open && !isQuoted) {
					yield { cells: text.split(','), row: ++row, line: line++, text, isEnded: feed !== -1 };
					continue;
				}
				const from: { text: string; row: number; line: number } = open ?? { text: '', row: ++row, line };
				line++;
				text = open ? `${open.text}\n${text}` : text;
				open = undefined;
				// Without a quotation mark nothing can close: splitting again would cost the square of the text.
				const split = isQuoted || text.length > MOST_ROW_CHARACTERS ? splitQuoted(text) : undefined;
				if (split === undefined) {
					if (text.length > MOST_ROW_CHARACTERS) return this.#unclosed(from.line, from.text === '' ? text : from.text);
					open = { ...from, text };
					continue;
				}
				if (from.row === 1) isSeparated = split.stray !== undefined && OTHER_SEPARATOR.test(text);
				if (split.stray !== undefined && isSeparated) {
					// Whoever reads the headings says so, once.
					yield { cells: [text], row: from.row, line: from.line, text, isEnded: feed !== -1 };
					continue;
				}
				if (split.stray !== undefined) {
					this.problems.push(
						problem(placeOfCell(this.#file, from, text, split.stray), files.strayQuote(strayText(text, split.stray))),
					);
					continue;
				}
				yield { cells: split.cells, row: from.row, line: from.line, text, isEnded: feed !== -1 };
			}
		}
		if (open) this.#unclosed(open.line, open.text);
	}

	#unclosed(line: number, text: string): void {
		const column = openingOf(text.split('\n')[0]!);
		const place: Place = {
			file: this.#file,
			line,
			column: column + 1,
			excerpt: text.split('\n')[0]!.slice(0, 500),
			length: 1,
		};
		this.problems.push(problem(place, files.unclosedQuote(line)));
	}
}

const strayText = (text: string, column: number): string => {
	const span = cellAt(text, column);
	return span ? text.slice(span.start, span.end).split('\n')[0]! : '';
};

/** Where the last cell that begins with a quotation mark begins. */
const openingOf = (line: string): number => Math.max(0, line.startsWith('"') ? 0 : line.lastIndexOf(',"') + 1);

/** The place of a cell of a row; of the whole row where it has no such cell. */
export function placeOfCell(
	file: string,
	{ row, line }: { readonly row: number; readonly line: number },
	text: string,
	column?: number,
): Place {
	const excerpt = text.split('\n')[0]!;
	const span = column === undefined ? undefined : cellAt(text, column);
	if (!span || column === undefined) return { file, line, column: 1, excerpt, length: Math.max(1, excerpt.length) };
	const before = text.slice(0, span.start).split('\n');
	const extra = before.length - 1;
	return {
		file,
		line: line + extra,
		column: before[extra]!.length + 1,
		cell: `${columnLetters(column)}${row}`,
		excerpt: text.split('\n')[extra]!,
		length: Math.max(1, text.slice(span.start, span.end).split('\n')[0]!.length),
	};
}

/** The cells of a row with quotation marks; undefined while one is open; `stray` is the first cell with one in the wrong place. */
function splitQuoted(text: string): { cells: string[]; stray?: number } | undefined {
	const cells: string[] = [];
	let at = 0;
	for (;;) {
		if (text[at] !== '"') {
			const comma = text.indexOf(',', at);
			const cell = comma === -1 ? text.slice(at) : text.slice(at, comma);
			if (cell.includes('"')) return { cells, stray: cells.length };
			cells.push(cell);
			if (comma === -1) return { cells };
			at = comma + 1;
			continue;
		}
		let close = at + 1;
		for (;;) {
			close = text.indexOf('"', close);
			if (close === -1) return undefined;
			if (text[close + 1] !== '"') break;
			close += 2;
		}
		const cell = text.slice(at + 1, close);
		cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
		if (close + 1 === text.length) return { cells };
		if (text[close + 1] !== ',') return { cells, stray: cells.length - 1 };
		at = close + 2;
		if (at === text.length) return { cells: [...cells, ''] };
	}
}
