/** What a workbook changes or leaves out of a folder whose place it takes: it is told cell by cell, never done in silence. */

import type { Cells } from '../read/records/table.ts';
import { aboutRow, byAbout, columnsAbout, rowName } from './rows-as-they-stand.ts';

export interface TakenRow {
	/** What the row is about: call-waiting, 2026-M07 */
	readonly name: string;
	/** Whether the workbook has no such row at all. */
	readonly isLeftOut: boolean;
	/** Its filled cells that the workbook leaves blank, or in which it says another thing. */
	readonly cells: readonly TakenCell[];
}

export interface TakenCell {
	readonly column: string;
	readonly was: string;
	/** Blank where nothing takes its place. */
	readonly is: string;
}

/** Rows of a folder that say something, and of which a workbook says less, or another thing. */
export function takenAway(
	table: string,
	was: readonly Cells[],
	is: readonly Cells[],
	yearStartsInMonth: number,
): TakenRow[] {
	const about = new Set(columnsAbout(table));
	const taken = (cells: Cells, by: Cells): TakenCell[] =>
		Object.entries(cells).flatMap(([column, text]) => {
			const now = by[column] ?? '';
			return text === '' || about.has(column) || isAlike(text, now) ? [] : [{ column, was: text, is: now }];
		});
	const there = byAbout(table, is, yearStartsInMonth);
	const sameAs = (cells: Cells): Cells[] => there.get(aboutRow(table, cells, yearStartsInMonth)) ?? [];
	// Of several rows about one thing, those that are as they were are found first; the others follow in their order.
	const changed = was.filter((cells) => {
		const same = sameAs(cells);
		const at = same.findIndex((each) => taken(cells, each).length === 0);
		if (at !== -1) same.splice(at, 1);
		return at === -1;
	});
	return changed.flatMap((cells): TakenRow[] => {
		const now = sameAs(cells).shift();
		const gone = taken(cells, now ?? {});
		return gone.length === 0 ? [] : [{ name: rowName(table, cells), isLeftOut: !now, cells: gone }];
	});
}

/** A spreadsheet keeps no noughts at the end of a number: 46.50 comes back as 46.5. */
const isAlike = (a: string, b: string): boolean => a === b || (a !== '' && b !== '' && plain(a) === plain(b));
const plain = (text: string): string => (/^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text);
