/** A download held against the published file that it comes from: what is missing, and what the site works out otherwise. */

import { found } from '../../words/audit.ts';
import type { Lists, Open } from './lists.ts';
import { fileOfEach, plain, tableIn } from './rows.ts';
import type { DroppedRow, DroppedTable } from './rows.ts';

const MOST = 20;

/** Addresses of the files of this site that a table may come from; the whole one first. */
function origins({ rows, table }: DroppedTable, { figures, releases }: Lists): string[] {
	const signed = new Map<string, number>();
	const files = fileOfEach(figures);
	for (const { about } of rows) {
		const file = files.get(about) ?? '';
		if (file.endsWith(`/signed/${table}.csv`)) signed.set(file, (signed.get(file) ?? 0) + 1);
	}
	const [most] = [...signed].sort(([, a], [, b]) => b - a);
	const all = `/data/latest/${table}.csv`;
	// Only what was published is asked for: a cell could say anything.
	const measures = new Set([...files.keys()].map((about) => about.split('\n')[1]!));
	const ids = new Set(releases.map(({ id }) => id));
	const [measure = '', ...otherMeasures] = new Set(rows.map(({ cells }) => cells.get('indicator')!));
	const [release, ...otherReleases] = new Set(rows.map(({ cells }) => cells.get('release') ?? ''));
	const folder = ({ observations: 'measures', breakdowns: 'breakdowns' } as Readonly<Record<string, string>>)[table];
	return [
		all,
		...(folder !== undefined && otherMeasures.length === 0 && measures.has(measure)
			? [`/data/latest/${folder}/${measure}.csv`]
			: []),
		...(most ? [most[0]] : []),
		...(release && ids.has(release) && otherReleases.length === 0 ? [`/data/releases/${release}/${table}.csv`] : []),
	];
}

interface Compared {
	readonly address: string;
	readonly missing: readonly DroppedRow[];
	/** Rows of the file that the published one has not. */
	readonly added: number;
	readonly other: readonly string[];
	readonly isOfSameColumns: boolean;
}

/**
 * What differs from the published file that has the fewest other rows, and nothing where it is that file, saved again;
 * undefined where no published file has its columns, so that it comes from none of them.
 */
export async function besidePublished(
	dropped: DroppedTable,
	lists: Lists,
	open: Open,
): Promise<readonly string[] | undefined> {
	const files: Compared[] = [];
	for (const address of dropped.isTrail ? ['/data/latest/audit.csv'] : origins(dropped, lists)) {
		const text = dropped.isTrail ? lists.figures : await open(address);
		const published = text === undefined ? undefined : tableIn(text);
		if (!published || !dropped.headings.every((heading) => published.headings.includes(heading))) continue;
		files.push(compare(address, dropped, published));
	}
	const distance = ({ missing, added }: Compared): number => missing.length + added;
	const columns = ({ isOfSameColumns }: Compared): number => (isOfSameColumns ? 0 : 1);
	const [nearest] = files.sort((a, b) => columns(a) - columns(b) || distance(a) - distance(b));
	// Some columns of ours, typed off, are no copy of a file: nothing of it is missing.
	const isCopy = dropped.derived.length > 0 || dropped.isTrail || nearest?.isOfSameColumns;
	if (!nearest || !isCopy) return undefined;
	const { address, missing, other } = nearest;
	return [
		...(missing.length === 0
			? []
			: [found.missing(missing.length, address), ...missing.slice(0, MOST).map(({ shown }) => shown)]),
		...(other.length === 0 ? [] : [found.otherwise(other.length), ...other.slice(0, MOST)]),
	];
}

function compare(address: string, dropped: DroppedTable, published: DroppedTable): Compared {
	// A target that was replaced stands there twice, once for each report.
	const has = (name: string): boolean => dropped.headings.includes(name);
	const told = ['release', 'file'].filter(has);
	const keyOf = ({ about, cells }: DroppedRow): string => [about, ...told.map((name) => cells.get(name))].join('\n');
	const theirs = new Map(published.rows.map((row) => [keyOf(row), row]));
	const other: string[] = [];
	let added = 0;
	for (const row of dropped.rows) {
		const ours = theirs.get(keyOf(row));
		theirs.delete(keyOf(row));
		if (!ours) added++;
		for (const name of ours ? dropped.derived : []) {
			const [is, was] = [row.cells.get(name) ?? '', ours!.cells.get(name) ?? ''];
			if (plain(is) !== plain(was)) other.push(found.computed(row.shown, name, is, was));
		}
	}
	const isOfSameColumns = published.headings.length === dropped.headings.length;
	return { address, missing: [...theirs.values()], added, other, isOfSameColumns };
}
