/** Everything that is wrong with the tables of data/transparency/, file by file. */

import type { DataSetFile, DataSetFolder } from '../domain/data-set.ts';
import type { Problem } from '../domain/problem.ts';
import { DataFile } from './data-file.ts';
import { tablesOf } from './tables.ts';

/** The bytes of a file of the site folder, in pieces. */
export type ChunksOf = (path: string) => Iterable<Uint8Array>;

/** A file of a data set, opened: its headings are read, its rows are not. */
export const openFile = (folder: DataSetFolder, { path, period }: DataSetFile, chunksOf: ChunksOf): DataFile =>
	new DataFile({
		...{ file: path, period, tables: tablesOf(folder), chunks: chunksOf(path) },
		isDayFirst: folder.settings.dates === 'day-first',
	});

/** Warnings about headings are the same in every file of a data set: they are said of its newest. */
const OF_HEADINGS: readonly string[] = ['P001', 'P002', 'P003', 'P009'];

/** Reads every file to its end, public or not, and holds none of them. */
export function* checkDataSets(folders: readonly DataSetFolder[], chunksOf: ChunksOf): Generator<Problem> {
	for (const folder of folders) {
		const said = new Set<string>();
		// The newest first, because it is the one that somebody still works on.
		for (const file of folder.files.toReversed()) {
			for (const problem of openFile(folder, file, chunksOf).check()) {
				const key = `${problem.check} ${problem.message}`;
				if (OF_HEADINGS.includes(problem.check)) {
					if (said.has(key)) continue;
					said.add(key);
				}
				yield problem;
			}
		}
	}
}
