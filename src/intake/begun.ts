/** A report that has been begun: its folder as it stands, and the form with which to go on. */

import type { ReleaseId } from '../domain/ids.ts';
import type { Period } from '../domain/period.ts';
import { samePeriod } from '../domain/period.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { lineOf, unsignedStages } from '../publication/line.ts';
import type { Cells } from '../read/records/table.ts';
import type { Draft } from './draft.ts';
import { draftRelease, isRegular } from './draft.ts';
import type { DraftRow, DraftTable } from './draft-tables.ts';
import { aboutRow, byAbout } from './rows-as-they-stand.ts';

/** Tables that owe a row whether or not somebody has begun it; a table of states is as its folder has it. */
const OWED = new Set(['observations', 'breakdowns', 'commentary', 'targets']);

export interface Asked {
	readonly id?: ReleaseId | undefined;
	readonly period?: Period | undefined;
}

/**
 * The report in preparation that somebody means: by its id or its period, else the newest regular one that not every
 * post has signed. undefined where there is none, and a new one is begun.
 */
export function begunReport(submission: Submission, { id, period }: Asked): ReleaseFolder | undefined {
	if (id !== undefined) return submission.releases.find((folder) => folder.id === id);
	const newest = lineOf(submission).folders.filter(({ release }) => isRegular(release));
	if (period) return newest.findLast(({ release }) => samePeriod(release.period, period));
	const last = newest.at(-1);
	return last && unsignedStages(submission, last).length > 0 ? last : undefined;
}

/**
 * The form of a report that has been begun: what it owes, with everything that stands in its folder filled in.
 * @param rowsOf the rows of its tables as they stand
 */
export function resumed(
	submission: Submission,
	folder: ReleaseFolder,
	rowsOf: (table: DraftTable['table']) => readonly Cells[],
): Draft | undefined {
	const { folders } = lineOf(submission);
	const at = folders.indexOf(folder);
	const later = new Set(at === -1 ? [folder] : folders.slice(at));
	const before = { ...submission, releases: submission.releases.filter((each) => !later.has(each)) };
	const { id, release } = folder;
	const draft = draftRelease(before, { id, period: release.period });
	if (!draft) return undefined;
	const year = submission.council.yearStartsInMonth;
	return {
		...draft,
		settings: { ...draft.settings, title: release.title, publishAt: release.publishAt, summary: release.summary },
		...(isRegular(release) ? {} : { due: [], promises: [] }),
		tables: (isRegular(release) ? draft.tables : ownTables(draft.tables)).map((table) =>
			filled(table, table.table.name === 'commentary' ? wordsOf(folder) : rowsOf(table.table), year),
		),
	};
}

/** Nobody can tell what a correction or a yearly report owes, so its form holds what its folder says and no more. */
const ownTables = (tables: readonly DraftTable[]): DraftTable[] =>
	tables.map((table) => ({ ...table, rows: [], asked: [] }));

const wordsOf = ({ commentary }: ReleaseFolder): Cells[] =>
	commentary.map(({ record: { indicator, by, on, action = '', body } }) => ({
		...{ indicator, by, on, action },
		commentary: body,
	}));

/** Every row that is there stands in the form, also where several are about one thing. */
function filled(draft: DraftTable, there: readonly Cells[], year: number): DraftTable {
	if (there.length === 0) return draft;
	const { name } = draft.table;
	const stands = byAbout(name, there, year);
	const owed = draft.rows.flatMap((row): DraftRow[] => {
		const about = aboutRow(name, row.cells, year);
		const rows = stands.get(about);
		stands.delete(about);
		return rows?.map((cells) => ({ ...row, cells })) ?? (OWED.has(name) ? [row] : []);
	});
	const blank = draft.beside.map(() => '');
	const more = [...stands.values()].flat().map((cells): DraftRow => ({ cells, beside: blank }));
	return { ...draft, rows: [...owed, ...more] };
}
