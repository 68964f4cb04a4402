/** A download with columns of its own, held row by row against the tables that were signed. Pure: hashing and opening are arguments. */

import { canonicalRows } from '../../publication/seal/canonical.ts';
import { found } from '../../words/audit.ts';
import type { Answer, Hash, Lists, Open } from './lists.ts';

const KEY = ['indicator', 'period', 'dimension', 'category'] as const;
const OF_FIGURES = ['value', 'numerator', 'denominator', 'lower', 'upper', 'marker', 'note'];
/** What somebody signs of each table, beside what a row is about. */
const SIGNED: Readonly<Record<string, readonly string[]>> = {
	observations: OF_FIGURES,
	breakdowns: OF_FIGURES,
	targets: [
		'target',
		'target_lower',
		'target_upper',
		'tolerance',
		'baseline_period',
		'set_from',
		'rationale',
		'reason',
	],
};
const MOST = 20;

type Cells = ReadonlyMap<string, string>;

/** Rows by heading, whatever their line ends and whether a byte-order mark stands before them; blank ones are no rows. */
function rowsOf(text: string): { headings: readonly string[]; rows: readonly Cells[]; ragged: number } {
	const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const [headings = [], ...lines] = canonicalRows(`${plain.replace(/\n*$/, '')}\n`);
	const filled = lines.filter((cells) => cells.some((cell) => cell.trim() !== ''));
	return {
		headings,
		rows: filled.map((cells) => new Map(headings.map((heading, at) => [heading, cells[at] ?? '']))),
		ragged: filled.filter(({ length }) => length !== headings.length).length,
	};
}

export interface DroppedRow {
	/** Table and key. */
	readonly about: string;
	/** Its key for people. */
	readonly shown: string;
	readonly cells: Cells;
	/** The report that says it, where the row names one. */
	readonly release?: string;
}

export interface DroppedTable {
	/** observations, breakdowns, targets; blank for the audit trail. */
	readonly table: string;
	readonly headings: readonly string[];
	readonly rows: readonly DroppedRow[];
	/** Whether it is the audit trail itself. */
	readonly isTrail: boolean;
	/** Headings of what was signed, and of what the site worked out. */
	readonly compared: readonly string[];
	readonly derived: readonly string[];
}

/** A table with figures or targets of ours; undefined where it is none. */
export function tableIn(text: string): DroppedTable | undefined {
	const { headings, rows, ragged } = rowsOf(text);
	const has = (...names: readonly string[]): boolean => names.every((name) => headings.includes(name));
	// Figures of other areas are no figures of ours. A row that does not fit its headings could say anything.
	if (!has('indicator', 'period') || has('area') || has('group') || has('groups') || rows.length === 0 || ragged > 0)
		return undefined;
	// The audit trail says of each row which table it is of, and gives figures and targets in one column.
	const isTrail = has('table', 'value', 'marker');
	const table = has('value')
		? has('dimension', 'category')
			? 'breakdowns'
			: 'observations'
		: has('target')
			? 'targets'
			: '';
	const signed = isTrail ? ['value', 'marker'] : SIGNED[table];
	if (!signed) return undefined;
	const isCompared = (heading: string): boolean => signed.includes(heading);
	return {
		rows: rows.map((cells) => ({
			...(isTrail ? {} : { release: cells.get('release') ?? '' }),
			about: keyOf(cells, cells.get('table') ?? table),
			shown: KEY.flatMap((name) => cells.get(name) || []).join(', '),
			cells,
		})),
		table: isTrail ? '' : table,
		headings,
		isTrail,
		compared: headings.filter(isCompared),
		derived: headings.filter((heading) => !isCompared(heading) && !KEYS.has(heading)),
	};
}

/** The file in which the audit trail finds each row. */
export const fileOfEach = (figures: string): ReadonlyMap<string, string> =>
	new Map(rowsOf(figures).rows.map((cells) => [keyOf(cells, cells.get('table') ?? ''), cells.get('file') ?? '']));

const KEYS: ReadonlySet<string> = new Set([...KEY, 'table']);
const keyOf = (cells: Cells, table: string): string => [table, ...KEY.map((name) => cells.get(name) ?? '')].join('\n');

/** What is known of one row. */
export interface KnownRow {
	/** Whether somebody signed it, or it is of a report from before reports could be sealed. */
	readonly isSigned: boolean;
	/** By heading; what is not here cannot be compared. */
	readonly cells: Cells;
	/** Whether a later report says something else. */
	readonly isOlder?: boolean;
}

/** What was said of each row that a table has; undefined for a row that nobody said. */
export async function knownRows(
	{ rows, isTrail }: DroppedTable,
	{ figures, releases }: Lists,
	hash: Hash,
	open: Open,
): Promise<readonly (KnownRow | undefined)[]> {
	const published = new Map(rowsOf(figures).rows.map((cells) => [keyOf(cells, cells.get('table') ?? ''), cells]));
	const sums = new Map(
		releases.flatMap(({ id, files = {} }) => Object.entries(files).map(([name, sum]) => [`${id}/signed/${name}`, sum])),
	);
	const opened = new Map<string, ReadonlyMap<string, Cells>>();
	const inFile = async (address: string, table: string): Promise<ReadonlyMap<string, Cells>> => {
		const earlier = opened.get(address);
		if (earlier) return earlier;
		const sum = sums.get(address.split('/').slice(-3).join('/'));
		const text = sum === undefined ? undefined : await open(address);
		// A file that is not the signed one proves nothing: its rows count as said by nobody.
		const isSigned = text !== undefined && (await hash(new TextEncoder().encode(text))) === sum;
		const rows = new Map(isSigned ? rowsOf(text).rows.map((cells) => [keyOf(cells, table), cells]) : []);
		opened.set(address, rows);
		return rows;
	};
	const known: (KnownRow | undefined)[] = [];
	for (const { about, release } of rows) {
		const row = published.get(about);
		const [table = ''] = about.split('\n');
		// A row that names an earlier report is held against that one: what it said is still what somebody signed.
		if (release && release !== row?.get('release') && sums.has(`${release}/signed/${table}.csv`)) {
			const rows = await inFile(`/data/releases/${release}/signed/${table}.csv`, table);
			const cells = whole(rows.get(about), table);
			known.push(cells && { isSigned: true, cells, isOlder: true });
			continue;
		}
		const file = row?.get('file') ?? '';
		const isSigned = row?.get('sealed') === 'yes';
		const isInTable = !isTrail && isSigned && file.endsWith(`/signed/${table}.csv`);
		const cells = isInTable
			? whole((await inFile(file, table)).get(about), table)
			: row && inTrail(row, table, isTrail);
		known.push(cells && { isSigned, cells });
	}
	return known;
}

/** A signed table leaves out the columns that hold nothing in any row. */
const whole = (cells: Cells | undefined, table: string): Cells | undefined =>
	cells && new Map(SIGNED[table]!.map((name) => [name, cells.get(name) ?? '']));

/** Of a withdrawn figure, and of what was never sealed, there is no more than what the audit trail says. */
function inTrail(row: Cells, table: string, isTrail: boolean): Cells {
	const value = row.get('value') ?? '';
	const marker = row.get('marker') ?? '';
	if (isTrail) return new Map(Object.entries({ value, marker }));
	// What stands beside a figure that was taken back says that it was: nobody signed more of it.
	if (marker === 'withdrawn') return new Map([['value', '']]);
	// A target that is a range stands there as "1 to 2".
	if (table === 'targets') return new Map(value.includes(' to ') ? [] : [['target', value]]);
	return new Map(Object.entries({ value, marker }));
}

/** Numbers by what they say; that a figure was revised (r) follows from the releases, and nobody types it. */
export const plain = (cell: string): string =>
	/^-?\d+\.\d+$/.test(cell) ? cell.replace(/\.?0+$/, '') : cell.replace(/(^|;)r(?=;|$)/, '').replace(/^;/, '');

/**
 * Whether every row says what was signed, and which does not.
 * @param beside what the published file that it comes from has and it has not, or says otherwise
 */
export function byRows(
	{ rows, compared, derived }: DroppedTable,
	known: readonly (KnownRow | undefined)[],
	beside?: readonly string[],
): Answer {
	const wrong: string[] = [];
	let unsealed = 0;
	let older = 0;
	for (const [at, { shown, cells }] of rows.entries()) {
		const was = known[at];
		if (was?.isOlder) older++;
		if (was?.isSigned === false) unsealed++;
		const isOther = (name: string): boolean =>
			was?.cells.has(name) === true && plain(cells.get(name) ?? '') !== plain(was.cells.get(name) ?? '');
		const column = compared.find(isOther);
		if (was && column === undefined) continue;
		wrong.push(
			was && column !== undefined
				? found.differs(shown, column, cells.get(column) ?? '', was.cells.get(column) ?? '')
				: found.unsaid(shown),
		);
	}
	if (wrong.length > 0) {
		const lines = [
			found.rowsDiffer(wrong.length, rows.length),
			...wrong.slice(0, MOST),
			...(beside ?? []),
			found.older,
		];
		return { isGood: false, lines };
	}
	const also = [
		found.compared(compared),
		...(derived.length > 0 ? [beside ? found.besidePublished(derived) : found.derived(derived)] : []),
	];
	if (unsealed === rows.length)
		return { isGood: false, lines: [found.neverSealed(rows.length), ...(beside ?? []), ...also] };
	if (beside && beside.length > 0)
		return { isGood: false, lines: [found.notWhole(rows.length), ...beside, found.older, ...also] };
	return {
		isGood: true,
		lines: [
			beside ? found.savedAgain(rows.length) : found.rowsAgree(rows.length),
			...(older > 0 ? [found.changedLater(older)] : []),
			...(unsealed > 0 ? [found.partlyUnsealed(unsealed)] : []),
			...also,
		],
	};
}
