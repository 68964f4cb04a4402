/** From a filled-in workbook to the tables of a release, each cell as it was typed, each with the way back to its sheet. */

import { nearestId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Place } from '../../domain/source.ts';
import type { Cells } from '../../read/records/table.ts';
import { columnLetters } from '../../read/text/cell.ts';
import { COVER } from '../../words/intake.ts';
import { problem, workbooks as words } from '../../words/problems/index.ts';
import type { Fault } from '../../words/problems/index.ts';
import { readParts } from './parts.ts';
import type { StoredRow, StoredSheet } from './parts.ts';
import type { SheetTable } from './sheets.ts';
import { BESIDE_HEADINGS, OTHER_SHEETS, SHEET_TABLES } from './sheets.ts';
import { typedText } from './typed.ts';

export interface WorkbookTable {
	readonly table: SheetTable;
	/** Columns that the sheet has, in its order. */
	readonly columns: readonly string[];
	/** Rows that say more than their template did. */
	readonly rows: readonly Cells[];
	/** Where the cell of a row stands in the workbook, its first cell where no column is given; row -1 is the headings. */
	place(row: number, column?: string): Place;
}

export interface Workbook {
	/** The release that its cover names. */
	readonly release?: string;
	readonly tables: readonly WorkbookTable[];
	readonly problems: readonly Problem[];
	/** What places call its sheets, in their order. */
	readonly sheets: readonly string[];
}

/**
 * Reads a workbook.
 * @param file its name, for messages
 * @param isPercent whether a measure's figures are percentages: a cell that shows 12% then says 12
 */
export function readWorkbook(file: string, bytes: Uint8Array, isPercent: (indicator: string) => boolean): Workbook {
	const sheets = readParts(bytes);
	if (!sheets) {
		return { tables: [], sheets: [], problems: [problem({ file, line: 1, column: 1 }, words.notAWorkbook())] };
	}
	const problems: Problem[] = [];
	const tables: WorkbookTable[] = [];
	const taken = new Map<string, string>();
	const cover = sheets.find(({ name }) => !SHEET_TABLES.has(name) && releaseOn(sheets, name) !== undefined);
	const release = cover && releaseOn(sheets, cover.name);
	for (const sheet of sheets) {
		if (OTHER_SHEETS.has(sheet.name) || sheet === cover) continue;
		const report = (fault: Fault, row = 1, column = 0): void =>
			void problems.push(problem(placeIn(file, sheet.name, row, column), fault));
		const table = tableOf(sheet);
		if (!table) {
			if (sheet.rows.some(({ cells }) => cells.size > 0))
				report(words.unknownSheet(sheet.name, nearestId(sheet.name, SHEET_TABLES.keys())));
			continue;
		}
		const named = [...SHEET_TABLES].find(([, each]) => each === table)![0];
		if (named !== sheet.name) report(words.renamedSheet(sheet.name, named));
		const other = taken.get(table.name);
		if (other !== undefined) {
			report(words.twoSheets(sheet.name, other));
			continue;
		}
		taken.set(table.name, sheet.name);
		const read = readTable(file, sheet, table, isPercent, report);
		if (read) tables.push(read);
	}
	const order = sheets.map(({ name }) => sheetFile(file, name));
	return { ...(release === undefined ? {} : { release }), tables, problems, sheets: order };
}

/** The release that a sheet of labels and values names. */
function releaseOn(sheets: readonly StoredSheet[], name: string): string | undefined {
	const rows = sheets.find((sheet) => sheet.name === name)!.rows;
	const row = rows.find(({ cells }) => cells.get(0)?.stored.trim() === COVER.release);
	return row?.cells.get(1)?.stored.trim() || undefined;
}

/** The sheet stands behind the file's name, so that what is wrong with one sheet is told together. */
const sheetFile = (file: string, sheet: string): string => `${file}/${sheet}`;
const placeIn = (file: string, sheet: string, row: number, column: number): Place => ({
	file: sheetFile(file, sheet),
	line: row,
	column: 1,
	cell: `${columnLetters(column)}${row}`,
});

const FARTHEST_HEADINGS = 10;

const textsOf = ({ cells }: StoredRow): string[] => [...cells.values()].map(({ stored }) => stored.trim());

const known = (row: StoredRow, { columns }: SheetTable): number => {
	const texts = new Set(textsOf(row));
	return columns.filter(({ name }) => texts.has(name)).length;
};

/** By its name, else the table whose headings it has: all that are required, and the most of them. */
function tableOf(sheet: StoredSheet): SheetTable | undefined {
	const byName = [...SHEET_TABLES].find(([name]) => name.toLowerCase() === sheet.name.trim().toLowerCase())?.[1];
	if (byName) return byName;
	const rows = sheet.rows.slice(0, FARTHEST_HEADINGS);
	const fits = [...SHEET_TABLES.values()].filter(({ columns }) =>
		rows.some((row) => {
			const texts = new Set(textsOf(row));
			return columns.every(({ name, required }) => !required || texts.has(name));
		}),
	);
	const best = (table: SheetTable): number => Math.max(0, ...rows.map((row) => known(row, table)));
	return fits.sort((a, b) => best(b) - best(a))[0];
}

function readTable(
	file: string,
	sheet: StoredSheet,
	table: SheetTable,
	isPercent: (indicator: string) => boolean,
	report: (fault: Fault, row?: number, column?: number) => void,
): WorkbookTable | undefined {
	const heading = sheet.rows.slice(0, FARTHEST_HEADINGS).find((row) => known(row, table) > 0);
	const below = sheet.rows.filter(({ number, cells }) => number > (heading?.number ?? 0) && cells.size > 0);
	if (!heading) {
		const needed = table.columns.filter(({ required }) => required).map(({ name }) => name);
		if (below.some((row) => textsOf(row).some((text) => text !== '')))
			report(words.missingHeadings(sheet.name, needed));
		return undefined;
	}
	const columns = new Map<string, number>();
	for (const [column, { stored }] of heading.cells) {
		const name = stored.trim();
		if (table.columns.some((each) => each.name === name) && !columns.has(name)) columns.set(name, column);
		else if (name !== '' && !BESIDE_HEADINGS.has(name)) report(words.extraColumn(name), heading.number, column);
	}
	const lines: { readonly row: StoredRow; readonly cells: Cells }[] = [];
	for (const row of below) {
		const cells: Record<string, string> = {};
		const indicator = row.cells.get(columns.get('indicator') ?? -1)?.stored.trim() ?? '';
		const faults: (() => void)[] = [];
		for (const [name, column] of columns) {
			const { text, fault } = typedText(row.cells.get(column), name, isPercent(indicator));
			cells[name] = text;
			if (fault) faults.push(() => report(fault, row.number, column));
		}
		if (!says(table, cells)) continue;
		for (const tell of faults) tell();
		lines.push({ row, cells });
	}
	const hidden = lines.filter(({ row }) => row.isHidden);
	if (hidden.length > 0) report(words.hiddenRows(hidden.length), hidden[0]!.row.number);
	return {
		table,
		columns: [...columns.keys()],
		rows: lines.map(({ cells }) => cells),
		place: (row, column) => {
			const line = lines[row];
			const at = column === undefined ? Math.min(...columns.values()) : (columns.get(column) ?? 0);
			return placeIn(file, sheet.name, line?.row.number ?? heading.number, at);
		},
	};
}

/** What a template fills, and who writes: such a row says nothing yet. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
	commentary: ['indicator', 'by', 'action'],
	targets: ['indicator', 'period'],
};

/** Figures that nobody filled in stay, and are asked for; words and targets that nobody wrote are no rows. */
const says = ({ name }: SheetTable, cells: Cells): boolean =>
	Object.entries(cells).some(([column, text]) => text !== '' && !FILLED[name]?.includes(column));
