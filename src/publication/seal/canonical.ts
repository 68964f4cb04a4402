/** The canonical spelling of a release, `golden-thread-1`: what a re-save leaves alone, and any change of meaning does not. */

import type { ReleaseFolder } from '../../domain/submission.ts';
import type { CanonicalFile, WrittenFile, WrittenTable, WrittenText } from '../../domain/written.ts';

export const CANONICAL_FORM = 'golden-thread-1';

/** Settings that nobody signs: for the editor, or decided only after publication (decisions/0046). */
const UNSIGNED_KEYS: Readonly<Record<string, readonly string[]>> = {
	'release.json': ['$schema', 'considered'],
	'context.json': ['$schema'],
};

/** Every file in canonical spelling, by path. The order in which they are given does not matter. */
export const canonicalFiles = (files: readonly WrittenFile[]): CanonicalFile[] =>
	files.map((file) => ({ path: file.path, text: canonicalText(file) })).sort((a, b) => compare(a.path, b.path));

const known = new WeakMap<Release, readonly CanonicalFile[]>();
type Release = Pick<ReleaseFolder, 'written'>;

/** A release as it stands, in canonical spelling: read once for its check and for its publication. Empty where it cannot be read again. */
export function canonicalOf(release: Release): readonly CanonicalFile[] {
	let found = known.get(release);
	if (!found) known.set(release, (found = canonicalFiles(release.written?.() ?? [])));
	return found;
}

function canonicalText(file: WrittenFile): string {
	switch (file.kind) {
		case 'table':
			return canonicalTable(file);
		case 'settings':
			return `${canonicalJson(signedPart(file.path, file.value))}\n`;
		case 'text':
			return canonicalCommentary(file);
	}
}

/** Code units, never a locale: the same order on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Columns in the schema's order without those that hold nothing, rows in order of their cells. */
function canonicalTable({ columns, rows }: WrittenTable): string {
	const used = columns.map((_, at) => at).filter((at) => rows.some(({ cells }) => cells[at] !== ''));
	const lines = rows.map(({ cells }) => used.map((at) => cells[at]!)).sort(compareCells);
	return [used.map((at) => columns[at]!), ...lines].map(csvLine).join('');
}

function compareCells(a: readonly string[], b: readonly string[]): number {
	for (const [at, cell] of a.entries()) {
		const order = compare(cell, b[at]!);
		if (order !== 0) return order;
	}
	return 0;
}

/** RFC 4180 with no more quotation marks than it needs, and line feeds. */
const csvLine = (cells: readonly string[]): string =>
	`${cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;

function signedPart(path: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const unsigned = UNSIGNED_KEYS[path] ?? [];
	return Object.fromEntries(Object.entries(value).filter(([key]) => !unsigned.includes(key)));
}

/** JSON as RFC 8785 (JCS) spells it. A key whose value is null says no more than no key. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
	const members = Object.entries(value)
		.filter(([, member]) => member !== null && member !== undefined)
		.sort(([a], [b]) => compare(a, b));
	return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** Front matter in order of its keys, each value in quotation marks, then the words. */
function canonicalCommentary({ settings, body }: WrittenText): string {
	const lines = settings
		.toSorted(([a], [b]) => compare(a, b))
		.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	return ['---', ...lines, '---', '', body, ''].join('\n');
}

/** Splits canonical CSV into its cells; the first row holds the columns. */
export function canonicalRows(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let isQuoted = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at]!;
		if (isQuoted) {
			if (sign !== '"') cell += sign;
			else if (text[at + 1] === '"') cell += text[++at]!;
			else isQuoted = false;
		} else if (sign === '"') isQuoted = true;
		else if (sign === ',') {
			row.push(cell);
			cell = '';
		} else if (sign === '\n') {
			rows.push([...row, cell]);
			row = [];
			cell = '';
		} else cell += sign;
	}
	return rows;
}
