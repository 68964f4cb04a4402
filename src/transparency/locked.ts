/** What the large tables said when they were published: nobody signs them, so a change is noticed by what a build kept. */

import type {
	LockedTable,
	PublishedDataFile,
	PublishedDataSet,
	TableCorrection,
	TableExtent,
} from '../domain/data-set.ts';

const HEADER = `# What each table of data/transparency/ said when it was published: SHA-256 of its CSV on the site, rows, pence or -,
# corrections told by then, file. npm run build -- --lock adds lines; none is taken out. A build fails where a table says
# something else now and dataset.json does not say why.`;

/** The name of a file among those of all data sets: spending/FY2025-26-Q1.csv */
const nameOf = (dataSet: PublishedDataSet, { period }: PublishedDataFile): string => `${dataSet.id}/${period.text}.csv`;
const correctionsOf = ({ corrections = [] }: PublishedDataFile): readonly TableCorrection[] => corrections;

const asNow = (dataSet: PublishedDataSet, file: PublishedDataFile): LockedTable => ({
	file: nameOf(dataSet, file),
	sha256: file.csv.sha256,
	rows: file.rows,
	...(file.pence === undefined ? {} : { pence: file.pence }),
	corrections: correctionsOf(file).length,
});

/** One table, as it is and as it was said to be last. */
export interface ChangedTable {
	readonly dataSet: string;
	readonly period: string;
	readonly was: LockedTable;
	readonly now: LockedTable;
}

/** Tables that say something else than what was published last, and no correction was added that says why. */
export function changedUntold(dataSets: readonly PublishedDataSet[], locked: readonly LockedTable[]): ChangedTable[] {
	const last = new Map(locked.map((one) => [one.file, one]));
	return dataSets.flatMap((dataSet) =>
		dataSet.files.flatMap((file): ChangedTable[] => {
			const now = asNow(dataSet, file);
			const was = last.get(now.file);
			if (!was || was.sha256 === now.sha256 || now.corrections > was.corrections) return [];
			return [{ dataSet: dataSet.id, period: file.period.text, was, now }];
		}),
	);
}

/** The lock with what is published now, as the text of its file. */
export function lockText(dataSets: readonly PublishedDataSet[], locked: readonly LockedTable[]): string {
	const last = new Map(locked.map((one) => [one.file, one]));
	const added = dataSets
		.flatMap((dataSet) => dataSet.files.map((file) => asNow(dataSet, file)))
		.filter(({ file, sha256, corrections }) => {
			const known = last.get(file);
			return known?.sha256 !== sha256 || known.corrections < corrections;
		});
	const lines = [...locked, ...added].map(
		({ file, sha256, rows, pence, corrections }) => `${sha256} ${rows} ${pence ?? '-'} ${corrections} ${file}`,
	);
	return [HEADER, ...lines, ''].join('\n');
}

/** A correction with what the file said before and after it, as far as that was kept. */
export interface ToldCorrection extends TableCorrection {
	readonly was?: TableExtent;
	readonly now?: TableExtent;
}

/** The corrections of a file, oldest first. Several that were published together share what was before and after. */
export function toldCorrections(
	dataSet: PublishedDataSet,
	file: PublishedDataFile,
	locked: readonly LockedTable[],
): ToldCorrection[] {
	const kept = locked.filter((one) => one.file === nameOf(dataSet, file));
	const now = asNow(dataSet, file);
	const versions = kept.at(-1)?.sha256 === now.sha256 ? kept : [...kept, now];
	return correctionsOf(file).map((correction, at) => {
		const was = versions.findLast(({ corrections }) => corrections <= at);
		const after = versions.find(({ corrections }) => corrections > at);
		return { ...correction, ...(was ? { was } : {}), ...(was && after ? { now: after } : {}) };
	});
}
