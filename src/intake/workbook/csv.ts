/** A sheet as the CSV that the reader of src/read takes, and the way back from its cells. */

import type { Place } from '../../domain/source.ts';
import { csv } from '../spell.ts';
import type { WorkbookTable } from './read.ts';

/** A sheet as CSV: the columns that it has, in its own order. */
export const tableCsv = ({ columns, rows }: WorkbookTable): string => csv(columns, rows);

/** From a cell of the CSV that we made of a sheet to the cell of the sheet. */
export function placeFinder({ columns, rows, place }: WorkbookTable): (at: Place) => Place {
	// A text of several lines makes a row of several lines.
	const ends: number[] = [1];
	for (const cells of rows)
		ends.push(ends.at(-1)! + 1 + columns.reduce((sum, name) => sum + (cells[name] ?? '').split('\n').length - 1, 0));
	return (at) => {
		const [, letters, number] = /^([A-Z]+)(\d+)$/.exec(at.cell ?? '') ?? [];
		const row = number === undefined ? ends.findIndex((end) => at.line <= end) - 1 : Number(number) - 2;
		const column = letters === undefined ? undefined : columns[columnNumber(letters)];
		const { file, line, cell: inSheet } = place(Math.min(row, rows.length - 1), column);
		return { ...at, file, line, ...(inSheet === undefined ? {} : { cell: inSheet }) };
	};
}

const columnNumber = (letters: string): number =>
	[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
