/** A report that has been begun: its folder as it stands, and the form with which to go on. */

import type { ReleaseId } from '../domain/ids.ts';
import type { Period } from '../domain/period.ts';
import { parsePeriod, periodKey, samePeriod } from '../domain/period.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { lineOf, unsignedStages } from '../publication/line.ts';
import type { Cells, Table } from '../read/records/table.ts';
import { readSheet } from '../read/text/csv.ts';
import { SourceText } from '../read/text/source-text.ts';
import type { Draft } from './draft.ts';
import { draftRelease, isRegular } from './draft.ts';
import type { DraftRow, DraftTable } from './draft-tables.ts';

/** What a row of each table is about; of any other table, everything that it says. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
	observations: ['indicator', 'period'],
	breakdowns: ['indicator', 'period', 'dimension', 'category'],
	commentary: ['indicator'],
	targets: ['indicator', 'period'],
	actions: ['id'],
	ratings: ['service', 'objective'],
	risks: ['id'],
	finance: ['service', 'objective', 'kind', 'basis'],
	complaints: ['service', 'stage'],
};
/** Tables that owe a row whether or not somebody has begun it; a table of states is as its folder has it. */
const OWED = new Set(['observations', 'breakdowns', 'commentary', 'targets']);

/** The name of what a row is about, alike for two spellings of one period. */
export function aboutRow(table: string, cells: Cells, yearStartsInMonth: number): string {
	const columns = ABOUT[table] ?? Object.keys(cells).sort();
	const parts = columns.map((name) => {
		const text = cells[name]?.trim() ?? '';
		const period = name === 'period' ? parsePeriod(text, yearStartsInMonth) : undefined;
		return period ? periodKey(period) : text;
	});
	return JSON.stringify(parts);
}

/** What a row is about in words: call-waiting, 2026-M07 */
export const rowName = (table: string, cells: Cells): string =>
	(ABOUT[table] ?? ['indicator', 'period']).flatMap((name) => cells[name] || []).join(', ');

/** The rows of a table as they stand, mistakes and all; none where nobody can tell where its cells end. */
export function rowsAsTheyStand(text: string): Cells[] {
	let columns: readonly string[] | undefined;
	const rows: Cells[] = [];
	const unsplit = readSheet(new SourceText('', text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')), (cells) => {
		if (cells.every((cell) => cell.trim() === '')) return;
		const texts = cells.map((cell) => cell.trim());
		if (columns) rows.push(Object.fromEntries(columns.map((name, at) => [name, texts[at] ?? ''])));
		else columns = texts;
	});
	return unsplit.length > 0 ? [] : rows;
}

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
	rowsOf: (table: string) => readonly Cells[],
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
		tables: draft.tables.map((table) =>
			filled(table, table.table.name === 'commentary' ? wordsOf(folder) : rowsOf(table.table.name), year),
		),
	};
}

const wordsOf = ({ commentary }: ReleaseFolder): Cells[] =>
	commentary.map(({ record: { indicator, by, on, action = '', body } }) => ({
		...{ indicator, by, on, action },
		commentary: body,
	}));

function filled(draft: DraftTable, there: readonly Cells[], year: number): DraftTable {
	if (there.length === 0) return draft;
	const { name } = draft.table;
	const about = (cells: Cells): string => aboutRow(name, cells, year);
	const stands = new Map(there.map((cells) => [about(cells), cells]));
	const known = new Map(draft.rows.map((row) => [about(row.cells), row]));
	const owed = draft.rows.flatMap((row): DraftRow[] => {
		const cells = stands.get(about(row.cells));
		return cells ? [{ ...row, cells }] : OWED.has(name) ? [row] : [];
	});
	const blank = draft.beside.map(() => '');
	const more = there.filter((cells) => !known.has(about(cells))).map((cells): DraftRow => ({ cells, beside: blank }));
	return { ...draft, rows: [...owed, ...more] };
}

/** Rows of a folder that say something and of which a workbook that is to take their place says nothing. */
export function rowsLost({ name }: Pick<Table<unknown>, 'name'>, was: string, is: string, year: number): string[] {
	const says = (cells: Cells): boolean =>
		Object.entries(cells).some(([column, text]) => text !== '' && !ABOUT[name]?.includes(column));
	const about = (cells: Cells): string => aboutRow(name, cells, year);
	const kept = new Set(rowsAsTheyStand(is).filter(says).map(about));
	return rowsAsTheyStand(was)
		.filter((cells) => says(cells) && !kept.has(about(cells)))
		.map((cells) => rowName(name, cells));
}
