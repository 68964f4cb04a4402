/** Every change that an import makes: what stood where, and what was written instead. */

import { csvLines } from '../spell.ts';
import type { Where } from './answers.ts';

/** read: taken as it is; renamed: another word for the same; converted: another spelling; dropped: not taken; added: ours. */
export type ChangeKind = 'read' | 'renamed' | 'converted' | 'dropped' | 'added';

export interface Change {
	readonly kind: ChangeKind;
	readonly at: Where;
	/** The heading of the column or the key of the setting; blank for a whole row or file. */
	readonly column: string;
	readonly found: string;
	readonly written: string;
	readonly why: string;
}

interface Told extends Change {
	readonly lines: number[];
}

/** Changes that differ only in their row are told once, with all their rows. */
export class Changes {
	readonly #told = new Map<string, Told>();

	add(change: Change): void {
		const { kind, at, column, found, written, why } = change;
		const key = [kind, at.file, column, found, written, why].join('\u0000');
		const told = this.#told.get(key);
		if (told) told.lines.push(at.line);
		else this.#told.set(key, { ...change, lines: [at.line] });
	}

	/** How many rows or settings changed, by kind; of those read, whole rows only. */
	counts(file?: string): Readonly<Record<ChangeKind, number>> {
		const counts = { read: 0, renamed: 0, converted: 0, dropped: 0, added: 0 };
		for (const { kind, column, lines, at } of this.#told.values())
			if ((file === undefined || at.file === file) && (kind !== 'read' || column === '')) counts[kind] += lines.length;
		return counts;
	}

	/** Whole rows of a file that were not taken. */
	droppedRows(file?: string): number {
		let rows = 0;
		for (const { kind, column, lines, at } of this.#told.values())
			if (kind === 'dropped' && column === '' && (file === undefined || at.file === file)) rows += lines.length;
		return rows;
	}

	list(): readonly Change[] {
		return [...this.#told.values()];
	}

	/** The report as CSV, in the order of the files. */
	csv(): string {
		const rows = [...this.#told.values()].map(({ kind, at, column, found, written, why, lines }) => [
			...[at.file, rowList(lines), String(new Set(lines).size), column, kind],
			...[found, written, why],
		]);
		return csvLines([
			['file', 'rows', 'count', 'column', 'change', 'found', 'written', 'why'],
			...rows.map((row) => row.map(asText)),
		]);
	}
}

/** What a spreadsheet would run as a formula begins with an apostrophe; a plain number runs nothing. */
const asText = (cell: string): string =>
	/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^[-+]?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;

/** 2 to 14, 20 */
function rowList(lines: readonly number[]): string {
	const sorted = [...new Set(lines)].sort((a, b) => a - b);
	const runs: [number, number][] = [];
	for (const line of sorted) {
		const last = runs.at(-1);
		if (last?.[1] === line - 1) last[1] = line;
		else runs.push([line, line]);
	}
	return runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
}
