/** JSON with numbers in the very digits that were signed: 130770.99999999999 must not pass through a float. */

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

/** A cell as JSON: null where it is empty, a number in its own digits, else text. */
export function jsonCell(cell: Cell, type: ColumnType): string {
	if (cell === undefined) return 'null';
	return (type === 'number' || type === 'integer') && NUMBER.test(cell) ? cell : JSON.stringify(cell);
}

const KEPT: readonly string[] = ['value', 'marker', 'note'];

/**
 * Rows as objects with the columns' names. Empty cells are left out, because most are; but the figure, its marker and its
 * note are always there, null where they are empty, so that nobody takes an absence for a fault of theirs.
 */
export function jsonRows(columns: readonly ColumnFacts[], rows: Iterable<readonly Cell[]>): Raw[] {
	const keys = columns.map(({ name, type }) => ({ key: `,"${name}":`, type, isKept: KEPT.includes(name) }));
	return Array.from(rows, (cells) => {
		let text = '';
		keys.forEach(({ key, type, isKept }, at) => {
			const cell = cells[at];
			if (cell !== undefined || isKept) text += key + jsonCell(cell, type);
		});
		return new Raw(`{${text.slice(1)}}`);
	});
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
