/** The rows that were found as a CSV file: as our other files, and with a citation in its first row. */

import { poundsText } from '../../transparency/money.ts';
import type { ShownRow } from '../../transparency/shards/query.ts';
import { CSV_HEADINGS } from '../../words/spending.ts';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
const cell = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** Joined bit by bit: one text of half a million rows would need its memory twice. */
const ROWS_IN_A_PART = 10_000;

/**
 * @param references of each month, by the row in its file
 * @returns parts of one text: UTF-8, CRLF, a header row; the last column says in the first row how to cite the rest
 */
export function csvOf(
	rows: readonly ShownRow[],
	references: ReadonlyMap<string, ArrayLike<string>>,
	citation: string,
): string[] {
	const parts = [`${CSV_HEADINGS.join(',')}\r\n`];
	for (let from = 0; from < rows.length; from += ROWS_IN_A_PART) {
		parts.push(
			rows
				.slice(from, from + ROWS_IN_A_PART)
				.map(({ date, supplier, service, category, purpose, pence, month, row }, at) =>
					[
						...[date, supplier, service, category, purpose, references.get(month)?.[row] ?? ''],
						...[poundsText(pence), from + at === 0 ? citation : ''],
					]
						.map(cell)
						.join(','),
				)
				.map((line) => `${line}\r\n`)
				.join(''),
		);
	}
	return parts;
}
