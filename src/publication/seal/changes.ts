/** What changed in a release since it was signed: which cell, from what to what. */

import type { Place } from '../../domain/source.ts';
import type { CanonicalFile, WrittenFile, WrittenTable } from '../../domain/written.ts';
import { canonicalFiles, canonicalRows } from './canonical.ts';

export interface SealChange {
	/** Inside the release: `observations.csv`, `commentary/hsg-03.md`. */
	readonly path: string;
	/** What a row is about: `hsg-03, FY2025-26-Q2`; the whole file where empty. */
	readonly about: string;
	/** The column or setting; undefined where a whole row or file came or went. */
	readonly field?: string;
	/** Empty where there was nothing; of a row that went, what it said besides. */
	readonly was: string;
	readonly now: string;
	/** Where it stands now; undefined where nothing stands any more. */
	readonly place?: Place;
}

/** The columns that tell two rows of a table apart; of other tables the first. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
	'observations.csv': ['indicator', 'period'],
	'targets.csv': ['indicator', 'period'],
	'judgements.csv': ['indicator', 'period'],
	'breakdowns.csv': ['indicator', 'period', 'dimension', 'category'],
	'comparisons.csv': ['indicator', 'period', 'group', 'area_code', 'area', 'dimension', 'category'],
	'revisions.csv': ['indicator', 'period', 'table', 'dimension', 'category', 'group'],
	'ratings.csv': ['service', 'objective'],
	'finance.csv': ['service', 'objective', 'kind', 'basis'],
	'complaints.csv': ['service', 'stage'],
};

/** The columns that say what a row of a table is about. */
export const keyColumns = (path: string): readonly string[] => KEYS[path] ?? ['id'];

/** Every difference between the signed copy and what stands in the folder now. */
export function sealChanges(signed: readonly CanonicalFile[], now: readonly WrittenFile[]): SealChange[] {
	const before = new Map(signed.map(({ path, text }) => [path, text]));
	const present = new Map(now.map((file) => [file.path, file]));
	const texts = new Map(canonicalFiles(now).map(({ path, text }) => [path, text]));
	return [...new Set([...before.keys(), ...present.keys()])].sort().flatMap((path): SealChange[] => {
		const was = before.get(path);
		const file = present.get(path);
		const is = texts.get(path);
		if (was === is) return [];
		if (file === undefined || is === undefined) return [{ path, about: '', was: 'there', now: '' }];
		if (was === undefined) return [{ path, about: '', was: '', now: 'there', place: file.place() }];
		switch (file.kind) {
			case 'table':
				return tableChanges(file, was);
			case 'settings':
				return settingsChanges(path, [], JSON.parse(was), JSON.parse(is), (at) => file.place(at));
			case 'text':
				return textChanges(path, was, is, (setting) => file.place(setting));
		}
	});
}

function tableChanges(table: WrittenTable, was: string): SealChange[] {
	const { path, columns } = table;
	const [heading = [], ...lines] = canonicalRows(was);
	const before = lines.map((cells) => columns.map((column) => cells[heading.indexOf(column)] ?? ''));
	const same = new Map<string, number>();
	for (const cells of before) count(same, JSON.stringify(cells), 1);
	const added = table.rows.filter(({ cells }) => !take(same, JSON.stringify(cells)));
	const removed = before.filter((cells) => take(same, JSON.stringify(cells)));
	const key = keyColumns(path).map((column) => columns.indexOf(column));
	const keyOf = (cells: readonly string[]): string => key.map((at) => cells[at] ?? '').join('\n');
	const aboutOf = (cells: readonly string[]): string =>
		key
			.map((at) => cells[at] ?? '')
			.filter((cell) => cell !== '')
			.join(', ');
	const changes: SealChange[] = [];
	for (const row of added) {
		const twin = removed.findIndex((cells) => keyOf(cells) === keyOf(row.cells));
		const about = aboutOf(row.cells);
		if (twin === -1) {
			changes.push({ path, about, was: '', now: 'there', place: row.place() });
			continue;
		}
		const [old = []] = removed.splice(twin, 1);
		for (const [at, field] of columns.entries()) {
			if (old[at] !== row.cells[at]) {
				changes.push({ path, about, field, was: old[at]!, now: row.cells[at]!, place: row.place(field) });
			}
		}
	}
	const saidBy = (cells: readonly string[]): string =>
		columns.flatMap((column, at) => (cells[at] && !key.includes(at) ? `${column} ${cells[at]}` : [])).join(', ');
	return [
		...changes,
		...removed.map((cells): SealChange => ({ path, about: aboutOf(cells), was: saidBy(cells), now: '' })),
	];
}

const count = (of: Map<string, number>, key: string, by: number): void => void of.set(key, (of.get(key) ?? 0) + by);

/** Takes one of a kind out; whether there was one. */
function take(of: Map<string, number>, key: string): boolean {
	const many = of.get(key) ?? 0;
	if (many > 0) of.set(key, many - 1);
	return many > 0;
}

type At = readonly (string | number)[];

function settingsChanges(path: string, at: At, was: unknown, now: unknown, place: (at: At) => Place): SealChange[] {
	const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;
	if (isTree(was) && isTree(now) && Array.isArray(was) === Array.isArray(now)) {
		const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])];
		return keys.flatMap((key) => {
			const [a, b] = [was, now].map((value) => (value as Readonly<Record<string, unknown>>)[key]);
			return settingsChanges(path, [...at, Array.isArray(now) ? Number(key) : key], a, b, place);
		});
	}
	if (JSON.stringify(was) === JSON.stringify(now)) return [];
	const shown = (value: unknown): string =>
		value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
	return [{ path, about: '', field: at.join(' > '), was: shown(was), now: shown(now), place: place(at) }];
}

function textChanges(path: string, was: string, now: string, place: (setting?: string) => Place): SealChange[] {
	const [before, after] = [was.split('\n'), now.split('\n')];
	const first = before.findIndex((line, at) => line !== after[at]);
	const at = first === -1 ? before.length : first;
	const setting = /^([a-z]+): "/.exec(after[at] ?? '')?.[1];
	const isSetting = setting !== undefined && after.indexOf('---', 1) > at;
	const bare = (line = ''): string => {
		const [, value] = isSetting ? (/^[a-z]+: (".*")$/.exec(line) ?? []) : [];
		return value === undefined ? line : (JSON.parse(value) as string);
	};
	const change = { path, about: '', was: bare(before[at]), now: bare(after[at]) };
	return [
		isSetting ? { ...change, field: setting, place: place(setting) } : { ...change, field: 'text', place: place() },
	];
}
