/** Everything that is wrong with the tables of data/transparency/, file by file. */

import type { DataSetFile, DataSetFolder, LockedTable } from '../domain/data-set.ts';
import type { IsoDate } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import { placeOfFile } from '../read/text/source-text.ts';
import { payments, problem } from '../words/problems/index.ts';
import { DataFile } from './data-file.ts';
import { Extent } from './extent.ts';
import type { SaidTable } from './locked.ts';
import { nameOf, tableDoubts } from './locked.ts';
import { canonicalSpelling } from './spell.ts';
import { tablesOf } from './tables.ts';

/** The bytes of a file of the site folder, in pieces. */
export type ChunksOf = (path: string) => Iterable<Uint8Array>;

/** SHA-256 of a text in UTF-8 that comes in pieces. */
export interface Digest {
	readonly add: (text: string) => void;
	/** In hexadecimal digits. */
	readonly end: () => string;
}

/** What tables said when they were published. */
export interface KeptTables {
	readonly locked: readonly LockedTable[];
	readonly digest: () => Digest;
	/** The day that a correction of today would name. */
	readonly today: IsoDate;
}

/** A file of a data set, opened: its headings are read, its rows are not. */
export const openFile = (folder: DataSetFolder, { path, period }: DataSetFile, chunksOf: ChunksOf): DataFile =>
	new DataFile({
		...{ file: path, period, tables: tablesOf(folder), chunks: chunksOf(path) },
		isDayFirst: folder.settings.dates === 'day-first',
	});

/** Warnings about headings are the same in every file of a data set: they are said of its newest. */
const OF_HEADINGS: readonly string[] = ['P001', 'P002', 'P003', 'P009'];

/** Reads every file to its end, public or not, and holds none of them. */
export function* checkDataSets(
	folders: readonly DataSetFolder[],
	chunksOf: ChunksOf,
	kept: KeptTables,
): Generator<Problem> {
	for (const folder of folders) {
		const said = new Set<string>();
		const files: SaidTable[] = [];
		// The newest first, because it is the one that somebody still works on.
		for (const file of folder.files.toReversed()) {
			const data = openFile(folder, file, chunksOf);
			const name = nameOf(folder.id, file.period.text);
			const isKept = kept.locked.some((one) => one.file === name);
			const now = saidBy(data, isKept ? kept.digest() : undefined);
			if (file.publishAt === undefined && file.period.start > kept.today)
				yield problem(placeOfFile(file.path), payments.notBegun(file.period.text, file.period.start));
			// Of a file with mistakes nobody knows yet what it will say.
			if (now && data.errors === 0) files.push({ period: file.period, ...now });
			for (const problem of data.problems()) {
				const key = `${problem.check} ${problem.message}`;
				if (OF_HEADINGS.includes(problem.check)) {
					if (said.has(key)) continue;
					said.add(key);
				}
				yield problem;
			}
		}
		yield* changesOf(folder, files, kept);
	}
}

/** Reads a file to its end. @returns what it says, where somebody asks */
function saidBy(data: DataFile, digest: Digest | undefined): Omit<SaidTable, 'period'> | undefined {
	const { header, line } = canonicalSpelling(data.columns);
	const extent = new Extent(data);
	digest?.add(header);
	for (const { values } of data.rows()) {
		extent.add(values);
		digest?.add(line(values));
	}
	return digest && { ...extent.said, csv: { sha256: digest.end() } };
}

/** Tables that were published and say something else now, or are told of wrongly. */
function* changesOf(
	{ id, settings, files: all }: DataSetFolder,
	files: readonly SaidTable[],
	{ locked, today }: KeptTables,
): Generator<Problem> {
	const corrected = settings.corrected.map(({ period: text }) => ({ period: { text } }));
	const told = placeOfFile(`data/transparency/${id}/dataset.json`);
	for (const { period, on } of settings.corrected)
		if (on > today) yield problem(told, payments.correctionToCome(period, on));
	for (const doubt of tableDoubts([{ id, files, corrected }], locked, true)) {
		const changed = doubt.kind === 'untold' && all.find(({ period }) => period.text === doubt.period);
		yield problem(changed ? placeOfFile(changed.path) : told, payments.changedTable(doubt, today));
	}
}
