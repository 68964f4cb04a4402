/** The rows of a release's files as somebody left them, mistakes and all, and what each of them is about. */

import { parsePeriod, periodKey } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { RELEASE_TABLES } from '../read/folder/layout.ts';
import type { Cells } from '../read/records/table.ts';
import { columnLetters } from '../read/text/cell.ts';
import { readSheet } from '../read/text/csv.ts';
import { SourceText } from '../read/text/source-text.ts';

/** The columns that say what a row is about; the others say something of it. */
const ABOUT: Readonly<Record<keyof typeof RELEASE_TABLES | 'commentary', readonly string[]>> = {
	observations: ['indicator', 'period'],
	breakdowns: ['indicator', 'period', 'dimension', 'category'],
	comparisons: ['indicator', 'period', 'group', 'area_code', 'dimension', 'category'],
	commentary: ['indicator'],
	targets: ['indicator', 'period'],
	revisions: ['indicator', 'period', 'table', 'dimension', 'category', 'group'],
	judgements: ['indicator', 'period'],
	actions: ['id'],
	ratings: ['service', 'objective'],
	risks: ['id'],
	finance: ['service', 'objective', 'kind', 'basis'],
	complaints: ['service', 'stage'],
	findings: ['id'],
	recommendations: ['id'],
	evidence: ['id'],
};

export const columnsAbout = (table: string): readonly string[] =>
	(ABOUT as Readonly<Record<string, readonly string[]>>)[table] ?? ['indicator', 'period'];

/** The name of what a row is about, alike for two spellings of one period. Several rows may share it. */
export function aboutRow(table: string, cells: Cells, yearStartsInMonth: number): string {
	const parts = columnsAbout(table).map((name) => {
		const text = cells[name]?.trim() ?? '';
		const period = name === 'period' ? parsePeriod(text, yearStartsInMonth) : undefined;
		return period ? periodKey(period) : text;
	});
	return JSON.stringify(parts);
}

/** What a row is about in words: call-waiting, 2026-M07 */
export const rowName = (table: string, cells: Cells): string =>
	columnsAbout(table)
		.flatMap((name) => cells[name] || [])
		.join(', ');

/** Rows in their order, by what they are about. */
export function byAbout(table: string, rows: readonly Cells[], yearStartsInMonth: number): Map<string, Cells[]> {
	const found = new Map<string, Cells[]>();
	for (const cells of rows) {
		const about = aboutRow(table, cells, yearStartsInMonth);
		const same = found.get(about);
		if (same) same.push(cells);
		else found.set(about, [cells]);
	}
	return found;
}

export interface Standing {
	readonly rows: readonly Cells[];
	/** Why nobody can tell where the cells of the file end: then its rows are not all there is. */
	readonly unsplit?: Problem;
}

/** A cell that is too long is a mistake, and its ends are known. */
const TOO_LONG = 'F012';

/** The rows of a table as they stand. @param file where they stand, for the problem */
export function rowsAsTheyStand(text: string, file = ''): Standing {
	let columns: readonly string[] | undefined;
	const rows: Cells[] = [];
	const source = new SourceText(file, text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
	const problems = readSheet(source, (cells) => {
		const texts = cells.map((cell) => cell.trim());
		if (texts.every((cell) => cell === '')) return;
		if (columns) rows.push(cellsOf(columns, texts));
		else columns = texts;
	});
	const unsplit = problems.find(({ check }) => check !== TOO_LONG);
	return { rows, ...(unsplit ? { unsplit } : {}) };
}

/** By heading; what stands under none, or under one that is there twice, by the letters of its column. */
function cellsOf(columns: readonly string[], texts: readonly string[]): Cells {
	const cells: Record<string, string> = {};
	for (const [at, name] of columns.entries())
		if (name !== '' && columns.indexOf(name) === at) cells[name] = texts[at] ?? '';
	for (const [at, text] of texts.entries()) {
		const name = columns[at] ?? '';
		if (text !== '' && (name === '' || columns.indexOf(name) !== at)) cells[`column ${columnLetters(at)}`] = text;
	}
	return cells;
}
