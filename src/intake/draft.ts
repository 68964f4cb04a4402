/** A release in preparation: its settings, and a row for everything that it owes. */

import type { Council } from '../domain/council.ts';
import type { IndicatorId, ReleaseId } from '../domain/ids.ts';
import { slug } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { TimetableEntry } from '../domain/organisation.ts';
import type { Period } from '../domain/period.ts';
import { shiftPeriod } from '../domain/period.ts';
import type { Commentary, Release } from '../domain/release.ts';
import type { Submission } from '../domain/submission.ts';
import { instantOf } from '../domain/release.ts';
import { lineOf } from '../publication/line.ts';
import type { Publication } from '../publication/publication.ts';
import { releaseFile, COMMENTARY } from '../read/folder/layout.ts';
import * as dates from '../words/date.ts';
import { localTime } from '../words/date.ts';
import { reportTitle } from '../words/intake.ts';
import type { DueFigure } from './due.ts';
import { dueFigures, everythingSaid } from './due.ts';
import { draftTables } from './draft-tables.ts';
import type { DraftTable, Promised } from './draft-tables.ts';
import { csv, json, usedColumns } from './spell.ts';
import { publishingOf, stepAfter } from './when.ts';

export interface DraftOptions {
	/** The period's own name in small letters when left out. */
	readonly id?: ReleaseId | undefined;
	/** The one after the newest regular report when left out. */
	readonly period?: Period | undefined;
}

export interface Draft {
	readonly id: ReleaseId;
	readonly period: Period;
	/** As release.json says it. */
	readonly settings: {
		readonly title: string;
		readonly period: string;
		readonly kind: 'quarterly' | 'annual' | 'regular' | 'correction';
		readonly cycle?: string;
		readonly publishAt: string;
		readonly summary: string;
		readonly previous?: ReleaseId;
	};
	readonly due: readonly DueFigure[];
	readonly tables: readonly DraftTable[];
	/** Words that the release owes: measures with a promise that nobody has spoken of since. */
	readonly promises: readonly Promised[];
}

const REGULAR = new Set(['regular', 'quarterly']);

/** Whether a report is one of a row that the next one follows by its period; corrections and yearly ones are not. */
export const isRegular = ({ kind }: Pick<Release, 'kind'>): boolean => REGULAR.has(kind);

/** What a draft follows from: the working folder, or what is public and no more. */
interface Known {
	readonly council: Council;
	readonly indicators: readonly Indicator[];
	readonly timetable: readonly TimetableEntry[];
	/** Oldest first. */
	readonly line: readonly Release[];
	readonly said: Publication | undefined;
}

/** The period of the next regular report; undefined where no earlier one tells. */
function nextReportPeriod({ line, council }: Known): Period | undefined {
	const release = line.findLast(isRegular);
	const months = release && stepAfter(release.period);
	return release && months !== undefined ? shiftPeriod(release.period, months, council.yearStartsInMonth) : undefined;
}

/** The next release; undefined where no period is given and none follows from the releases before. */
export function draftRelease(submission: Submission, options: DraftOptions = {}): Draft | undefined {
	const records = <T>(rows: readonly { readonly record: T }[]): T[] => rows.map(({ record }) => record);
	return draftOf(
		{
			council: submission.council,
			indicators: records(submission.indicators),
			timetable: records(submission.timetable),
			line: lineOf(submission).folders.map(({ release }) => release),
			said: everythingSaid(submission),
		},
		options,
	);
}

/** The release after everything public, told from nothing else: it may be published itself. */
export const draftAfter = (publication: Publication): Draft | undefined =>
	draftOf(
		{
			council: publication.council,
			indicators: publication.indicators.map(({ indicator }) => indicator),
			timetable: publication.timetable,
			line: publication.releases.map(({ release }) => release),
			said: publication,
		},
		{},
	);

function draftOf(known: Known, options: DraftOptions): Draft | undefined {
	const period = options.period ?? nextReportPeriod(known);
	if (!period) return undefined;
	const { council, said } = known;
	const id = options.id ?? slug(period.text);
	const previous = known.line.at(-1);
	const publishing = publishingOf(known, id, period, previous?.publishAt);
	const [by] = localTime(publishing.publishAt, council.timeZone);
	const due = dueFigures(known, said, period, by);
	const promises = openPromises(known);
	return {
		id,
		period,
		settings: {
			title: reportTitle(dates.period(period, 'in-period', council.yearStartsInMonth)),
			period: period.text,
			kind: stepAfter(period) === 3 ? 'quarterly' : stepAfter(period) === 12 ? 'annual' : 'regular',
			...publishing,
			summary: '',
			...(previous ? { previous: previous.id } : {}),
		},
		due,
		tables: draftTables(known, said, due, promises),
		promises,
	};
}

/** Measures whose newest commentary promised an action that is neither complete nor stopped. */
function openPromises({ indicators, said }: Known): Promised[] {
	if (!said) return [];
	const newest = new Map<IndicatorId, Commentary>();
	const inTurn = [...said.releases].sort((a, b) => instantOf(a.release.publishAt) - instantOf(b.release.publishAt));
	for (const { commentary } of inTurn) for (const words of commentary) newest.set(words.indicator, words);
	const open = new Map(
		(said.actions?.rows ?? [])
			.filter(({ status }) => status !== 'complete' && status !== 'stopped')
			.map((action) => [action.id, action]),
	);
	return indicators.flatMap(({ id, title }) => {
		const { action, by } = newest.get(id) ?? {};
		return action !== undefined && by !== undefined && open.has(action) ? [{ indicator: id, title, action, by }] : [];
	});
}

/** The files of a draft by path: release.json, a table for each thing that is due. */
export function draftFiles({ id, settings, tables }: Draft): Map<string, string> {
	const files = new Map([[releaseFile(id, 'release.json'), json(settings)]]);
	for (const { table, rows, asked } of tables) {
		if (rows.length === 0 || table.name === 'commentary') continue;
		const cells = rows.map((row) => row.cells);
		files.set(releaseFile(id, `${table.name}.csv`), csv(usedColumns(table, cells, asked), cells));
	}
	return files;
}

/** A commentary that is owed: who writes it is known, the words are not. */
export const commentaryPath = (id: ReleaseId, indicator: IndicatorId): string => `${COMMENTARY}/${id}/${indicator}.md`;
