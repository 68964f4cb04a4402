/** A filled-in workbook as the files of a release, and the way back from a file's cell to the workbook's. */

import type { ReleaseId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import { releaseFile } from '../read/folder/layout.ts';
import { asSheets } from '../words/check-sheets.ts';
import { commentaryPath } from './draft.ts';
import { atItsCell, commentaryFiles, repeatedRows, unnamedRows } from './workbook/commentary.ts';
import { placeFinder, tableCsv } from './workbook/csv.ts';
import type { Workbook } from './workbook/read.ts';

export interface ImportedFiles {
	/** Text by path inside the site folder. */
	readonly files: ReadonlyMap<string, string>;
	/**
	 * Paths of what the workbook has a sheet for and says nothing of: tables whose sheet is empty, and words whose row has
	 * none. What stands there would go on to be signed though nobody says it any more.
	 */
	readonly emptied: readonly string[];
	/** Rows that can be no file: nothing may be written, or what they say would be lost. */
	readonly problems: readonly Problem[];
	/** A problem of one of these files, told at the sheet and cell of the workbook; any other as it is. */
	readonly told: (problem: Problem) => Problem;
}

/**
 * The files of a release that a workbook holds.
 * @param words paths of the words on single figures that stand in the release's folder
 */
export function importedFiles({ tables }: Workbook, release: ReleaseId, words: readonly string[]): ImportedFiles {
	const files = new Map<string, string>();
	const emptied: string[] = [];
	const problems: Problem[] = [];
	const tellers = new Map<string, (problem: Problem) => Problem>();
	for (const table of tables) {
		if (table.table.name === 'commentary') {
			problems.push(...unnamedRows(table), ...repeatedRows(table));
			for (const file of commentaryFiles(table)) {
				const path = commentaryPath(release, file.indicator);
				files.set(path, file.text);
				tellers.set(path, (problem) => atItsCell(problem, file, table));
			}
			emptied.push(...words.filter((path) => !files.has(path)));
			continue;
		}
		const path = releaseFile(release, `${table.table.name}.csv`);
		if (table.rows.length === 0) emptied.push(path);
		else {
			files.set(path, tableCsv(table));
			const find = placeFinder(table);
			tellers.set(path, (problem) => ({ ...problem, at: find(problem.at) }));
		}
	}
	const told = (problem: Problem): Problem => {
		const placed = tellers.get(problem.at.file)?.(problem) ?? problem;
		// Who fills a workbook in has never seen a file of the release: what is told names sheets.
		return { ...placed, message: asSheets(placed.message), remedy: asSheets(placed.remedy) };
	};
	return { files, emptied, problems, told };
}
