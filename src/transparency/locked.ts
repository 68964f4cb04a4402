/** What the large tables said when they were published: nobody signs them, so a change is noticed by what a build kept. */

import type { LockedTable, PublishedDataFile, PublishedDataSet, TableCorrection } from '../domain/data-set.ts';
import type { FileFacts } from '../domain/file-facts.ts';
import type { Period } from '../domain/period.ts';

const HEADER = `# What each table of data/transparency/ said when it was published: SHA-256 of its CSV on the site, rows, pence or -,
# corrections told by then, file. npm run build -- --lock adds lines; none is taken out. A build fails where a table says
# something else now and dataset.json does not say why. After a merge keep the lines of both sides.`;

/** The name of a file among those of all data sets: spending/FY2025-26-Q1.csv */
export const nameOf = (dataSet: string, period: string): string => `${dataSet}/${period}.csv`;
const isOf =
	(period: string) =>
	(one: SaidTables['corrected'][number]): boolean =>
		one.period.text === period;

/** What is compared of a data set: as published, or as it stands in its folder. */
export interface SaidTables extends Pick<PublishedDataSet, 'id'> {
	readonly files: readonly SaidTable[];
	readonly corrected: readonly { readonly period: Pick<Period, 'text'> }[];
}

export interface SaidTable extends Pick<PublishedDataFile, 'period' | 'rows' | 'pence'> {
	/** As the site has it. */
	readonly csv: Pick<FileFacts, 'sha256'>;
}

function asNow({ id, corrected }: SaidTables, { period, csv, rows, pence }: SaidTable): LockedTable {
	const sum = pence === undefined ? {} : { pence };
	const corrections = corrected.filter(isOf(period.text)).length;
	return { file: nameOf(id, period.text), sha256: csv.sha256, rows, ...sum, corrections };
}

/**
 * The newest line of each file: that with most corrections, because a merge may leave the lines in any order; of two with as
 * many, the later.
 */
function newestOf(locked: readonly LockedTable[]): ReadonlyMap<string, LockedTable> {
	const newest = new Map<string, LockedTable>();
	for (const one of locked) if (one.corrections >= (newest.get(one.file)?.corrections ?? 0)) newest.set(one.file, one);
	return newest;
}

/** One table, as it is and as it was said to be last. */
export interface TableDoubt {
	/**
	 * It says something else, and no correction was added that says why; a correction that was told is gone; or one was
	 * added, and it says what it said.
	 */
	readonly kind: 'untold' | 'taken-away' | 'corrects-nothing';
	readonly dataSet: string;
	readonly period: string;
	readonly was: LockedTable;
	readonly now: LockedTable;
}

/**
 * What a build must not let pass.
 * @param isOfNow whether the site is built as of now: as of an earlier day, a table that is not there is not yet due
 */
export function tableDoubts(
	dataSets: readonly SaidTables[],
	locked: readonly LockedTable[],
	isOfNow: boolean,
): TableDoubt[] {
	const last = [...newestOf(locked).values()];
	return dataSets.flatMap((dataSet) => {
		const files = new Map(dataSet.files.map((file) => [nameOf(dataSet.id, file.period.text), file]));
		return last
			.filter(({ file }) => file.startsWith(`${dataSet.id}/`))
			.flatMap((was): TableDoubt[] => {
				const period = was.file.slice(dataSet.id.length + 1, -'.csv'.length);
				const file = files.get(was.file);
				if (!file && !isOfNow) return [];
				// Of a file that is gone, or held back for its mistakes, what was told of it stays. Why it went may be told, too.
				const corrections = dataSet.corrected.filter(isOf(period)).length;
				const now = file ? asNow(dataSet, file) : { ...was, corrections };
				const doubt = doubtOf(was, now);
				const kind = file || doubt === 'taken-away' ? doubt : undefined;
				return kind ? [{ kind, dataSet: dataSet.id, period, was, now }] : [];
			});
	});
}

function doubtOf(was: LockedTable, now: LockedTable): TableDoubt['kind'] | undefined {
	if (now.corrections < was.corrections) return 'taken-away';
	const isCorrected = now.corrections > was.corrections;
	if (was.sha256 === now.sha256) return isCorrected ? 'corrects-nothing' : undefined;
	return isCorrected ? undefined : 'untold';
}

/** Tables that the lock does not have as they are now: a later change of them would not be noticed. */
export function notKept(dataSets: readonly PublishedDataSet[], locked: readonly LockedTable[]): LockedTable[] {
	const last = newestOf(locked);
	return dataSets
		.flatMap((dataSet) => dataSet.files.map((file) => asNow(dataSet, file)))
		.filter(({ file, sha256 }) => last.get(file)?.sha256 !== sha256);
}

/** The lock with what is published now, as the text of its file: by file, so that most merges agree, the newest line of each last. */
export function lockText(dataSets: readonly PublishedDataSet[], locked: readonly LockedTable[]): string {
	const lines = [...locked, ...notKept(dataSets, locked)]
		.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.corrections - b.corrections))
		.map(({ file, sha256, rows, pence, corrections }) => `${sha256} ${rows} ${pence ?? '-'} ${corrections} ${file}`);
	return [HEADER, ...lines, ''].join('\n');
}

/** A correction with what the file said before and after it, as far as that was kept. */
export interface ToldCorrection extends TableCorrection {
	readonly was?: LockedTable;
	readonly now?: LockedTable;
}

/** The corrections of a file, oldest first. Several that were published together share what was before and after. */
export function toldCorrections(
	dataSet: PublishedDataSet,
	period: string,
	locked: readonly LockedTable[],
): ToldCorrection[] {
	const kept = locked
		.filter(({ file }) => file === nameOf(dataSet.id, period))
		.toSorted((a, b) => a.corrections - b.corrections);
	const published = dataSet.files.find((file) => file.period.text === period);
	const now = published && asNow(dataSet, published);
	const versions = now && kept.at(-1)?.sha256 !== now.sha256 ? [...kept, now] : kept;
	return dataSet.corrected.filter(isOf(period)).map(({ on, reason }, at) => {
		const was = versions.findLast(({ corrections }) => corrections <= at);
		const after = versions.find(({ corrections }) => corrections > at);
		return { on, reason, ...(was ? { was } : {}), ...(after ? { now: after } : {}) };
	});
}
