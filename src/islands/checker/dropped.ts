/** Dropped files as one release, read by the same code as on the command line. */

import { rulesOfRows } from '../../check/of-rows.ts';
import type { ReleaseId } from '../../domain/ids.ts';
import { slug } from '../../domain/ids.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Located, Place } from '../../domain/source.ts';
import type { CommentaryFile } from '../../intake/workbook/commentary.ts';
import type { CheckContext } from '../../publication/check-context.ts';
import { PUBLISHED_FILE, submissionAfter } from '../../publication/check-context.ts';
import { groupsOf } from '../../report/order.ts';
import { asSheets } from '../../words/check-sheets.ts';
import { CHECK } from '../../words/check.ts';
import { correctedCsv } from './corrected.ts';
import type { Corrected } from './corrected.ts';
import { isWorkbook, readFiles } from './read-files.ts';
import type { DroppedFile, FilesRead, Part } from './read-files.ts';
import { releaseFolderOf } from './release-folder.ts';

/** One table as it would stand in a release. */
export interface ReadTable {
	/** observations, commentary */
	readonly table: string;
	/** With what can be put right put right. */
	readonly corrected: Corrected;
}

export interface Checked {
	readonly problems: readonly Problem[];
	readonly tables: readonly ReadTable[];
	/** The release that a workbook names. */
	readonly release?: string;
	/** Words on figures, as the files that they will be. */
	readonly commentary: readonly CommentaryFile[];
	/** The newest period of its figures. */
	readonly newest?: Period;
}

/** Reads and checks files together, as the release that they would be. */
export function checkFiles(files: readonly DroppedFile[], context: CheckContext): Checked {
	const isPercent = percentMeasures(context);
	const read = readFiles(files, context.council.yearStartsInMonth, isPercent);
	const { problems, parts, commentary, release, sheets } = read;
	const folder = releaseFolderOf(
		{
			id: idOf(read, context),
			rows: read.rows,
			unread: read.unread,
			place: read.cover ?? { file: PUBLISHED_FILE, line: 1, column: 1 },
			savedAt: Math.max(0, ...files.map(({ savedAt }) => savedAt)),
		},
		context,
	);
	const submission = submissionAfter(asOneReport(context), folder);
	const hasWords = parts.some(({ table }) => table === 'commentary') || read.cover !== undefined;
	const names = files.map(({ name }) => name);
	for (const rule of rulesOfRows)
		for (const found of rule.check(submission)) {
			const at = placeHere(found.at, folder.id, parts);
			if (isOf(names, at)) problems.push(asKnownHere({ ...found, at }, hasWords));
		}
	const tables = parts.map(({ table, source, problems: own }): ReadTable => ({
		table,
		corrected: correctedCsv(source.text, own, isPercent),
	}));
	const books = names.filter(isWorkbook);
	const told = problems.map((problem) => (isOf(books, problem.at) ? inSheets(problem) : problem));
	const newest = newestPeriod(read);
	return {
		problems: groupsOf(told, [], sheets).flatMap((group) => group.problems),
		tables,
		commentary,
		...(release === undefined ? {} : { release }),
		...(newest ? { newest } : {}),
	};
}

/** What was published stands here as one report: whichever promised something, it is an earlier one. */
const asOneReport = (context: CheckContext): CheckContext =>
	context.release ? { ...context, release: { ...context.release, title: CHECK.earlierReport } } : context;

const newestPeriod = ({ rows }: FilesRead): Period | undefined =>
	((rows.get('observations') ?? []) as readonly Located<Observation>[])
		.map(({ record }) => record.period)
		.sort((a, b) => (a.end < b.end ? 1 : -1))[0];

/** The release that a workbook names, else the one that new-release would begin for its newest figures; never one published. */
function idOf(read: FilesRead, { release }: CheckContext): ReleaseId {
	const newest = newestPeriod(read);
	const id = read.release ?? (newest && slug(newest.text));
	return id === undefined || id === release?.id ? 'your-file' : id;
}

/** What is told of a file of the release is told of the dropped file that it comes from. */
function placeHere(at: Place, release: ReleaseId, parts: readonly Part[]): Place {
	const part = parts.find(({ table }) => at.file === `data/releases/${release}/${table}.csv`);
	return part ? part.top : at;
}

const isOf = (names: readonly string[], { file }: Place): boolean =>
	names.some((name) => file === name || file.startsWith(`${name}/`));

/** In words that name sheets, and rows as the sheet numbers them. */
const inSheets = ({ message, remedy, ...problem }: Problem): Problem => ({
	...problem,
	message: asSheets(message).replace(/^Row \d+ /, `Row ${problem.at.line} `),
	remedy: asSheets(remedy),
});

/**
 * What only a waiting release uses is not among what was published, and so not known here: an id that leads nowhere may
 * be right, and words may stand in a file of their own. The check on the pull request, which sees the shared files and
 * all of the release, calls it a mistake where it is one.
 */
function asKnownHere(found: Problem, hasWords: boolean): Problem {
	const isUnsure = found.check === 'I002' || (found.check === 'C001' && !hasWords);
	if (!isUnsure || found.severity !== 'error') return found;
	const why = found.check === 'I002' ? CHECK.notYetPublished : CHECK.wordsElsewhere;
	return { ...found, severity: 'warning', remedy: `${found.remedy} ${why}` };
}

function percentMeasures({ indicators, council }: CheckContext): (indicator: string) => boolean {
	const percent = new Set(council.units.filter(({ per }) => per === 100).map(({ id }) => id));
	const measures = new Set(indicators.filter(({ unit }) => percent.has(unit)).map(({ id }) => id));
	return (indicator) => measures.has(indicator);
}
