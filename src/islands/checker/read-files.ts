/** Dropped files as tables: a CSV by its name or its headings, a workbook sheet by sheet. */

import type { Problem } from '../../domain/problem.ts';
import type { Located, Place } from '../../domain/source.ts';
import type { UnreadRow } from '../../domain/submission.ts';
import { commentaryFiles, repeatedRows } from '../../intake/workbook/commentary.ts';
import type { CommentaryFile } from '../../intake/workbook/commentary.ts';
import { placeFinder, tableCsv } from '../../intake/workbook/csv.ts';
import { readWorkbook } from '../../intake/workbook/read.ts';
import { SHEET_TABLES } from '../../intake/workbook/sheets.ts';
import { readRows } from '../../read/records/rows.ts';
import type { Table } from '../../read/records/table.ts';
import { decode } from '../../read/text/bytes.ts';
import { placeOfFile, SourceText } from '../../read/text/source-text.ts';

export interface DroppedFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** When it was last saved, in milliseconds: no figure can be of a later time. */
	readonly savedAt: number;
}

type AnyTable = Table<unknown>;
const TABLES = [...SHEET_TABLES.values()] as unknown as readonly AnyTable[];

/** A table of a dropped file. */
export interface Part {
	readonly table: string;
	readonly source: SourceText;
	/** Its headings. */
	readonly top: Place;
	/** What is wrong with its cells, at the cells of the CSV that we made of it. */
	readonly problems: readonly Problem[];
}

export interface FilesRead {
	readonly problems: Problem[];
	readonly parts: readonly Part[];
	readonly rows: ReadonlyMap<string, readonly Located<unknown>[]>;
	readonly unread: readonly Located<UnreadRow>[];
	readonly commentary: readonly CommentaryFile[];
	readonly release?: string;
	/** Where a workbook as a whole is told of. */
	readonly cover?: Place;
	/** Files, and sheets of workbooks, in their order. */
	readonly sheets: readonly string[];
}

export const isWorkbook = (name: string): boolean => /\.xlsx$/i.test(name);

/** @param isPercent whether a measure's figures are per cent */
export function readFiles(
	files: readonly DroppedFile[],
	yearStartsInMonth: number,
	isPercent: (indicator: string) => boolean,
): FilesRead {
	const problems: Problem[] = [];
	const parts: Part[] = [];
	const rows = new Map<string, readonly Located<unknown>[]>();
	const unread: Located<UnreadRow>[] = [];
	const commentary: CommentaryFile[] = [];
	const sheets: string[] = [];
	let release: string | undefined;
	let cover: Place | undefined;
	const read = (source: SourceText, table: AnyTable, find?: (place: Place) => Place): void => {
		const found = readRows(source, table, yearStartsInMonth);
		const told = found.problems.map((problem) => (find ? { ...problem, at: find(problem.at) } : problem));
		problems.push(...told);
		const from = <T>(read: readonly Located<T>[]) => (find ? read.map((row) => inSheet(row, find)) : read);
		rows.set(table.name, [...(rows.get(table.name) ?? []), ...from(found.rows)]);
		unread.push(...from(found.unread));
		const top = placeOfFile(source.file);
		parts.push({ table: table.name, source, top: find ? find(top) : top, problems: found.problems });
	};
	for (const { name, bytes } of files) {
		sheets.push(name);
		if (isWorkbook(name)) {
			const workbook = readWorkbook(name, bytes, isPercent);
			problems.push(...workbook.problems);
			sheets.push(...workbook.sheets);
			release ??= workbook.release;
			cover ??= { file: name, line: 1, column: 1 };
			for (const sheet of workbook.tables) {
				if (sheet.rows.length === 0) continue;
				if (sheet.table.name === 'commentary') {
					commentary.push(...commentaryFiles(sheet));
					problems.push(...repeatedRows(sheet));
				}
				const text = tableCsv(sheet).replaceAll('\r\n', '\n');
				read(new SourceText(`${name}/${sheet.table.name}.csv`, text), sheet.table as AnyTable, placeFinder(sheet));
			}
			continue;
		}
		const { source, problems: damage } = decode(name, bytes);
		problems.push(...damage);
		if (source) read(source, tableFor(name, source.text));
	}
	const known = { ...(release === undefined ? {} : { release }), ...(cover ? { cover } : {}) };
	return { problems, parts, rows, unread, commentary, ...known, sheets };
}

/** A row as it stands in its sheet, for every place that is told of it. */
function inSheet<T>({ record, source }: Located<T>, find: (place: Place) => Place): Located<T> {
	const place = (field?: string): Place => find(source.place(field));
	return {
		record,
		source: {
			place,
			get file() {
				return place().file;
			},
			get line() {
				return place().line;
			},
		},
	};
}

/** By the file's name (observations.csv, observations (1).csv), else by its headings, else figures. */
function tableFor(name: string, text: string): AnyTable {
	const named = /^[a-z]+/.exec(name.toLowerCase())?.[0];
	const byName = TABLES.find((table) => table.name === named);
	if (byName) return byName;
	const headings = new Set(
		text
			.slice(0, 2000)
			.split('\n', 1)[0]!
			.split(',')
			.map((cell) => cell.trim()),
	);
	const known = (table: AnyTable): number => table.columns.filter((column) => headings.has(column.name)).length;
	const fits = TABLES.filter(({ columns }) => columns.every((column) => !column.required || headings.has(column.name)));
	return fits.sort((a, b) => known(b) - known(a))[0] ?? TABLES[0]!;
}
