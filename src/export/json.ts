/** JSON with numbers in the very digits that were signed: 130770.99999999999 must not pass through a float. */

import { inOne } from './bytes.ts';
import type { Cell, ColumnFacts, ColumnType } from './table.ts';

/** Text that is JSON already. */
export class Raw {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

export type Json =
	string | number | boolean | null | Raw | readonly Json[] | { readonly [key: string]: Json | undefined };

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
/** What JSON spells otherwise; to look for it takes a fraction of the time of JSON.stringify, and most cells have none. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A cell as JSON: null where it is empty, a number in its own digits, else text. */
export function jsonCell(cell: Cell, type: ColumnType): string {
	if (cell === undefined) return 'null';
	return (type === 'number' || type === 'integer') && NUMBER.test(cell) ? cell : quoted(cell);
}

const quoted = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

const KEPT: readonly string[] = ['value', 'marker', 'note'];

/**
 * Rows as objects with the columns' names, as the items of a list below the top. Empty cells are left out, because most
 * are; but the figure, its marker and its note are always there, null where they are empty, so that nobody takes an
 * absence for a fault of theirs.
 */
export function jsonRows(columns: readonly ColumnFacts[], rows: Iterable<readonly Cell[]>): string {
	const members = columns.map(({ name, type }) => {
		return { key: `,"${name}":`, type, empty: KEPT.includes(name) ? `,"${name}":null` : '' };
	});
	// Most cells say what the one above them says: to keep how it was spelled halves the time.
	const above: Cell[] = columns.map(() => undefined);
	const spelled = members.map(({ empty }) => empty);
	let text = '';
	for (const cells of rows) {
		for (let at = 0; at < members.length; at++) {
			const cell = cells[at];
			if (cell === above[at]) continue;
			const { key, type, empty } = members[at]!;
			above[at] = cell;
			spelled[at] = cell === undefined ? empty : key + jsonCell(cell, type);
		}
		text += `${BETWEEN}{${spelled.join('').slice(1)}}`;
	}
	return text.slice(BETWEEN.length);
}

const BETWEEN = ',\n\t\t';

/** The list of such rows. */
export const rowList = (rows: string): Raw => new Raw(rows === '' ? '[]' : `[\n\t\t${rows}\n\t]`);

/** A file whose last member is a list of rows, spelled and encoded before: so much must not pass through one text. */
export function endingInRows(
	facts: { readonly [key: string]: Json | undefined },
	name: string,
	rows: readonly Uint8Array[],
): Uint8Array {
	const filled = rows.filter(({ length }) => length > 0);
	const [start, end] = filled.length === 0 ? ['[', ']\n}\n'] : ['[\n\t\t', '\n\t]\n}\n'];
	const encoder = new TextEncoder();
	const between = encoder.encode(BETWEEN);
	return inOne([
		encoder.encode(`${spell(facts).slice(0, -2)},\n\t${JSON.stringify(name)}: ${start}`),
		...filled.flatMap((bytes, at) => (at === 0 ? [bytes] : [between, bytes])),
		encoder.encode(end),
	]);
}

/** Spells a value, one line for each item of the lists near the top, so that two versions can be compared line by line. */
export function spell(value: Json, depth = 0): string {
	if (value instanceof Raw) return value.text;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const inner = `\n${'\t'.repeat(depth + 1)}`;
	const outer = `\n${'\t'.repeat(depth)}`;
	if (Array.isArray(value)) {
		return value.length === 0
			? '[]'
			: `[${inner}${value.map((item: Json) => spell(item, depth + 1)).join(`,${inner}`)}${outer}]`;
	}
	const entries = Object.entries(value as Record<string, Json | undefined>).filter(([, item]) => item !== undefined);
	if (entries.length === 0) return '{}';
	return `{${inner}${entries.map(([key, item]) => `${JSON.stringify(key)}: ${spell(item!, depth + 1)}`).join(`,${inner}`)}${outer}}`;
}
