/** Tables as CSV: UTF-8 without byte-order mark, CRLF, header row, quoted as RFC 4180 says and only where it must be. */

import type { Cell } from './table.ts';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

const cellText = (cell: Cell): string =>
	cell === undefined ? '' : NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export const csvHeader = (table: { readonly columns: readonly { readonly name: string }[] }): string =>
	`${table.columns.map(({ name }) => name).join(',')}\r\n`;

/** The rows alone, so that the file of one measure and the file of all share them. */
export function csvRows(rows: Iterable<readonly Cell[]>): string {
	// Most cells say what the one above them says: to keep how it was spelled halves the time.
	const above: Cell[] = [];
	const spelled: string[] = [];
	let text = '';
	for (const cells of rows) {
		if (spelled.length > cells.length) spelled.length = cells.length;
		for (let at = 0; at < cells.length; at++) {
			const cell = cells[at];
			if (cell !== above[at] || at >= spelled.length) {
				above[at] = cell;
				spelled[at] = cellText(cell);
			}
		}
		text += `${spelled.join(',')}\r\n`;
	}
	return text;
}
