/** A filled-in workbook as the files of a release, and the way back from a file's cell to the workbook's. */

import type { ReleaseId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { Place } from '../domain/source.ts';
import { releaseFile } from '../read/folder/layout.ts';
import { asSheets } from '../words/check-sheets.ts';
import { commentaryPath } from './draft.ts';
import { commentaryFiles } from './workbook/commentary.ts';
import { placeFinder, tableCsv } from './workbook/csv.ts';
import type { Workbook } from './workbook/read.ts';

export interface ImportedFiles {
	/** Text by path inside the site folder. */
	readonly files: ReadonlyMap<string, string>;
	/** Paths of sheets that hold nothing: what an earlier import wrote there is gone from the workbook. */
	readonly emptied: readonly string[];
	/** A problem of one of these files, told at the sheet and cell of the workbook; any other as it is. */
	readonly told: (problem: Problem) => Problem;
}

/** The files of a release that a workbook holds. */
export function importedFiles({ tables }: Workbook, release: ReleaseId): ImportedFiles {
	const files = new Map<string, string>();
	const emptied: string[] = [];
	const places = new Map<string, (place: Place) => Place>();
	for (const table of tables) {
		if (table.table.name === 'commentary') {
			for (const { indicator, row, text } of commentaryFiles(table)) {
				const path = commentaryPath(release, indicator);
				files.set(path, text);
				places.set(path, (at) => ({ ...at, ...table.place(row, 'commentary') }));
			}
			continue;
		}
		const path = releaseFile(release, `${table.table.name}.csv`);
		if (table.rows.length === 0) emptied.push(path);
		else {
			files.set(path, tableCsv(table));
			places.set(path, placeFinder(table));
		}
	}
	const told = (problem: Problem): Problem => {
		const find = places.get(problem.at.file);
		const at = find ? find(problem.at) : problem.at;
		// Who fills a workbook in has never seen a file of the release: what is told names sheets.
		return { ...problem, at, message: asSheets(problem.message), remedy: asSheets(problem.remedy) };
	};
	return { files, emptied, told };
}
