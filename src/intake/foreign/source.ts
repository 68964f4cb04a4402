/** A foreign table, from a CSV file or a sheet of a workbook: headings, and rows of texts that know where they stand. */

import type { Problem } from '../../domain/problem.ts';
import { isError } from '../../domain/problem.ts';
import { decode } from '../../read/text/bytes.ts';
import { readSheet } from '../../read/text/csv.ts';
import { question, why } from '../../words/import.ts';
import { readParts } from '../workbook/parts.ts';
import type { StoredCell } from '../workbook/parts.ts';
import { decimalText } from '../workbook/typed.ts';
import type { Answers } from './answers.ts';
import type { Changes } from './changes.ts';

export interface SourceRow {
	readonly line: number;
	readonly cells: readonly string[];
}

export interface SourceTable {
	readonly file: string;
	readonly headings: readonly string[];
	readonly rows: readonly SourceRow[];
}

export interface Grid {
	readonly file: string;
	readonly rows: readonly SourceRow[];
	/** What keeps the file from being read, or was put right in reading it. */
	readonly problems: readonly Problem[];
}

/** Every row of a CSV file, blank ones too. */
export function csvGrid(file: string, bytes: Uint8Array): Grid {
	const { source, problems } = decode(file, bytes);
	if (!source) return { file, rows: [], problems };
	const rows: SourceRow[] = [];
	const found = readSheet(source, (cells, row, sheet) =>
		rows.push({ line: sheet.line(row), cells: cells.map((cell) => cell.trim()) }),
	);
	return { file, rows, problems: [...problems, ...found] };
}

/** Every row of a sheet; undefined while nobody has said which sheet, or when the file is no workbook. */
export function sheetGrid(
	file: string,
	bytes: Uint8Array,
	sheet: string | undefined,
	answers: Answers,
): Grid | 'no-workbook' | undefined {
	const sheets = readParts(bytes)?.filter(({ rows }) => rows.some(({ cells }) => cells.size > 0));
	if (!sheets) return 'no-workbook';
	const names = sheets.map(({ name }) => name);
	const chosen =
		sheets.length === 1 && sheet === undefined
			? names[0]
			: sheet !== undefined && names.includes(sheet)
				? sheet
				: answers.to({ key: 'sheet', text: question.sheet, options: names, at: { file, line: 1 } });
	const found = sheets.find(({ name }) => name === chosen);
	if (!found) return undefined;
	const rows = found.rows.map(({ number, cells }) => {
		const width = Math.max(-1, ...cells.keys()) + 1;
		return { line: number, cells: Array.from({ length: width }, (_, at) => textOf(cells.get(at))) };
	});
	return { file: sheets.length === 1 ? file : `${file}/${found.name}`, rows, problems: [] };
}

function textOf(cell: StoredCell | undefined): string {
	if (!cell) return '';
	switch (cell.kind) {
		case 'number':
			return decimalText(cell.stored);
		case 'percent':
			return `${decimalText(String(Number(cell.stored) * 100))}%`;
		default:
			return cell.stored.trim();
	}
}

const FARTHEST_HEADINGS = 20;

/**
 * The table in a grid: its headings and the rows below them. Titles above and blank rows are reported, never lost.
 * @param headingRow the row of the headings; the widest of the first rows when left out
 */
export function tableIn(
	{ file, rows }: Grid,
	headingRow: number | undefined,
	changes: Changes,
): SourceTable | undefined {
	const filled = ({ cells }: SourceRow): number => cells.filter((cell) => cell !== '').length;
	const head =
		headingRow === undefined
			? widest(rows.slice(0, FARTHEST_HEADINGS), filled)
			: rows.find(({ line }) => line === headingRow);
	if (!head || filled(head) === 0) return undefined;
	const below: SourceRow[] = [];
	for (const row of rows) {
		if (row === head) continue;
		const isAbove = row.line < head.line;
		const isBlank = filled(row) === 0;
		if (!isAbove && !isBlank) below.push(row);
		else {
			const found = row.cells.filter(Boolean).join(', ');
			const because = isBlank ? why.blankRow : why.rowsAbove;
			changes.add({ kind: 'dropped', at: { file, line: row.line }, column: '', found, written: '', why: because });
		}
	}
	return { file, headings: head.cells, rows: below };
}

function widest(rows: readonly SourceRow[], filled: (row: SourceRow) => number): SourceRow | undefined {
	const most = Math.max(0, ...rows.map(filled));
	return rows.find((row) => filled(row) === most);
}

/** Whether a table can be read at all. */
export const isReadable = ({ problems, rows }: Grid): boolean => !problems.some(isError) && rows.length > 0;
