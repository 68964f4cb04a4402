/** Which sheet of a workbook holds which table of a release. */

import { COMMENTARY_TABLE } from '../commentary-table.ts';
import { RELEASE_TABLES } from '../../read/folder/layout.ts';
import type { Table } from '../../read/records/table.ts';
import { BESIDE, SHEET } from '../../words/intake.ts';

export type SheetTable = Pick<Table<unknown>, 'name' | 'columns' | 'holds'>;

/** Every table that a workbook may hold, by the name of its sheet. */
export const SHEET_TABLES: ReadonlyMap<string, SheetTable> = new Map(
	[...Object.values(RELEASE_TABLES), COMMENTARY_TABLE].map((table): [string, SheetTable] => [
		SHEET[table.name as keyof typeof SHEET],
		table,
	]),
);

export const sheetTitle = (table: string): string => SHEET[table as keyof typeof SHEET];

/** Headings of columns that only explain. */
export const BESIDE_HEADINGS: ReadonlySet<string> = new Set(Object.values(BESIDE));

/** Sheets without a table: the cover, the lists behind the drop-downs, the explanations. */
export const OTHER_SHEETS: ReadonlySet<string> = new Set([SHEET.cover, SHEET.lists, SHEET.columns]);
