/** Reads a workbook with another library: what each cell shows, and how it is stored. */

import * as XLSX from '@e965/xlsx';
import type { Book } from './book.ts';
import { odsBytes } from './ods.ts';
import { xlsxBytes } from './xlsx.ts';

export const FORMATS = [
	['XLSX', xlsxBytes],
	['ODS', odsBytes],
] as const satisfies readonly (readonly [string, (book: Book) => Uint8Array])[];

export interface ReadCell {
	readonly text: string;
	/** s text, n number, d day, z nothing. */
	readonly type: string;
	readonly formula: string | undefined;
}

/** Rows of cells by sheet, from A1 to the last cell that holds anything. */
export function readBook(bytes: Uint8Array): Map<string, ReadCell[][]> {
	const book = XLSX.read(bytes, { type: 'array', cellFormula: true, cellNF: true, cellText: true, cellDates: true });
	return new Map(book.SheetNames.map((name) => [name, rowsOf(book.Sheets[name]!)]));
}

function rowsOf(sheet: XLSX.WorkSheet): ReadCell[][] {
	const range = XLSX.utils.decode_range(sheet['!ref'] ?? 'A1');
	return Array.from({ length: range.e.r + 1 }, (_, row) =>
		Array.from({ length: range.e.c + 1 }, (_, column): ReadCell => {
			const cell = sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
			return { text: shown(cell), type: cell?.t ?? 'z', formula: cell?.f };
		}),
	);
}

/** A day as its number, whatever class the library has for it; else what the cell shows. */
const shown = (cell: XLSX.CellObject | undefined): string =>
	cell === undefined
		? ''
		: cell.v instanceof Date
			? cell.v.toISOString().slice(0, 10)
			: cell.t === 's'
				? String(cell.v)
				: (cell.w ?? String(cell.v));
