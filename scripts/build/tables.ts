// What was kept of large tables when they were published, and what a build must not let pass because of it.
import { join } from 'node:path';
import type { LockedTable } from '../../src/domain/data-set.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { LOCKED_TABLES_FILE } from '../../src/read/folder/layout.ts';
import { lockText, notKept, tableDoubts } from '../../src/transparency/locked.ts';
import { localTime } from '../../src/words/date.ts';
import type { Fault } from '../../src/words/problems/index.ts';
import { payments } from '../../src/words/problems/index.ts';
import { keepThem } from '../../src/words/transparency/corrected.ts';
import { replaceFile } from './move.ts';

export interface TablesKept {
	/** What they said: nothing where a preview is built, whose tables are marked as one. */
	readonly lockedTables: readonly LockedTable[];
	/** Whether the site is built as of now: one as of an earlier day has fewer tables, and may know of later corrections. */
	readonly isOfNow: boolean;
}

export function tableFaults(
	{ dataSets = [], council, asOf }: Publication,
	{ lockedTables, isOfNow }: TablesKept,
): string[] {
	const [today] = localTime(asOf, council.timeZone);
	return [
		...tableDoubts(dataSets, lockedTables, isOfNow).map((doubt) =>
			faultText(doubt.dataSet, payments.changedTable(doubt, today)),
		),
		...dataSets.flatMap(({ id, corrected }) =>
			corrected
				.filter(({ on }) => isOfNow && on > today)
				.map(({ period, on }) => faultText(id, payments.correctionToCome(period.text, on))),
		),
	];
}

const faultText = (dataSet: string, { message, remedy }: Fault): string =>
	`data/transparency/${dataSet}: ${message} ${remedy}`;

/** What to do about tables that were corrected, and of which the lock has only what they said before. */
export function tablesToKeep({ dataSets = [], lockedTables = [] }: Publication): string | undefined {
	const known = new Set(lockedTables.map(({ file }) => file));
	const files = notKept(dataSets, lockedTables)
		.map(({ file }) => file)
		.filter((file) => known.has(file));
	return files.length === 0 ? undefined : keepThem(files);
}

/** Adds what the tables of a finished site say to data/tables.lock. @returns how many say something that it did not have */
export function keepTables(dir: string, { dataSets = [], lockedTables = [] }: Publication): number {
	if (dataSets.length > 0) replaceFile(join(dir, LOCKED_TABLES_FILE), lockText(dataSets, lockedTables));
	return notKept(dataSets, lockedTables).length;
}
