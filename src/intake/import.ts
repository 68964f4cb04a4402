/** A filled-in workbook as the files of a release, and the way back from a file's cell to the workbook's. */

import { idFault } from '../domain/ids.ts';
import type { ReleaseId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { Place } from '../domain/source.ts';
import { releaseFile } from '../read/folder/layout.ts';
import type { Cells } from '../read/records/table.ts';
import { commentaryPath } from './draft.ts';
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
			for (const [row, cells] of table.rows.entries()) {
				const { indicator = '' } = cells;
				// Such a name could lead out of the folder; the check of the table says so.
				if (idFault(indicator) !== undefined) continue;
				const path = commentaryPath(release, indicator);
				files.set(path, markdown(cells));
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
		return find ? { ...problem, at: find(problem.at) } : problem;
	};
	return { files, emptied, told };
}

/** Always quoted: a post may hold a colon. JSON is YAML. */
const setting = (name: string, text: string | undefined): string =>
	text ? `${name}: ${/^[\w][\w ,()-]*$/.test(text) ? text : JSON.stringify(text)}\n` : '';

const markdown = ({ by, on, action, commentary }: Cells): string =>
	`---\n${setting('by', by)}${setting('on', on)}${setting('action', action)}---\n\n${(commentary ?? '').trim()}\n`;
