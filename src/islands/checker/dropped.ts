/** Dropped files as one release, read by the same code as on the command line. */

import type { Problem } from '../../domain/problem.ts';
import type { Located, Place } from '../../domain/source.ts';
import type { ReleaseFolder } from '../../domain/submission.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import { commentaryFiles } from '../../intake/workbook/commentary.ts';
import type { CommentaryFile } from '../../intake/workbook/commentary.ts';
import { placeFinder, tableCsv } from '../../intake/workbook/csv.ts';
import { readWorkbook } from '../../intake/workbook/read.ts';
import { SHEET_TABLES } from '../../intake/workbook/sheets.ts';
import type { CheckContext } from '../../publication/check-context.ts';
import { PUBLISHED_FILE, submissionAfter } from '../../publication/check-context.ts';
import { CHECK } from '../../words/check.ts';
import { correctedCsv } from './corrected.ts';
import type { Corrected } from './corrected.ts';
import { rulesOfRows } from '../../check/of-rows.ts';
import type { Table } from '../../read/records/table.ts';
import { readRows } from '../../read/records/rows.ts';
import { decode } from '../../read/text/bytes.ts';
import { SourceText } from '../../read/text/source-text.ts';

export interface DroppedFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** When it was last saved, in milliseconds: no figure can be of a later time. */
	readonly savedAt: number;
}

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

type AnyTable = Table<unknown>;
const TABLES = [...SHEET_TABLES.values()] as unknown as readonly AnyTable[];

/** Reads and checks files together, as the release that they would be. */
export function checkFiles(files: readonly DroppedFile[], context: CheckContext): Checked {
	const year = context.council.yearStartsInMonth;
	const problems: Problem[] = [];
	const texts: { readonly table: string; readonly source: SourceText }[] = [];
	const rows = new Map<string, readonly Located<unknown>[]>();
	const tell = new Map<string, (place: Place) => Place>();
	const commentary: CommentaryFile[] = [];
	let release: string | undefined;
	const read = (source: SourceText, table: AnyTable): void => {
		const found = readRows(source, table, year);
		problems.push(...found.problems);
		rows.set(table.name, [...(rows.get(table.name) ?? []), ...found.rows]);
		texts.push({ table: table.name, source });
	};
	for (const { name, bytes } of files) {
		if (/\.xlsx$/i.test(name)) {
			const workbook = readWorkbook(name, bytes, percentMeasures(context));
			problems.push(...workbook.problems);
			release ??= workbook.release;
			for (const sheet of workbook.tables) {
				if (sheet.rows.length === 0) continue;
				const file = `${name}/${sheet.table.name}.csv`;
				tell.set(file, placeFinder(sheet));
				if (sheet.table.name === 'commentary') commentary.push(...commentaryFiles(sheet));
				read(new SourceText(file, tableCsv(sheet).replaceAll('\r\n', '\n')), sheet.table as AnyTable);
			}
			continue;
		}
		const { source, problems: damage } = decode(name, bytes);
		problems.push(...damage);
		if (source) read(source, tableFor(name, source.text));
	}
	const folder = folderOf(rows, context, Math.max(0, ...files.map(({ savedAt }) => savedAt)));
	const submission = submissionAfter(context, folder);
	for (const rule of rulesOfRows)
		for (const found of rule.check(submission)) if (isTheirs(found, files)) problems.push(asKnownHere(found));
	const isPercent = percentMeasures(context);
	const tables = texts.map(({ table, source }): ReadTable => {
		const own = problems.filter(({ at }) => at.file === source.file);
		return { table, corrected: correctedCsv(source.text, own, isPercent) };
	});
	const told = problems.map((problem) => {
		const find = tell.get(problem.at.file);
		return find ? { ...problem, at: find(problem.at) } : problem;
	});
	const newest = folder.observations.map(({ record }) => record.period).sort((a, b) => (a.end < b.end ? 1 : -1))[0];
	return {
		problems: told,
		tables,
		commentary,
		...(release === undefined ? {} : { release }),
		...(newest ? { newest } : {}),
	};
}

const isTheirs = ({ at }: Problem, files: readonly DroppedFile[]): boolean =>
	at.file !== PUBLISHED_FILE && files.some(({ name }) => at.file === name || at.file.startsWith(`${name}/`));

/**
 * What only a waiting release uses is not among what was published, and so not known here: an id that leads nowhere may
 * be right. The check on the pull request, which sees the shared files, calls it a mistake where it is one.
 */
const asKnownHere = (found: Problem): Problem =>
	found.check === 'I002' && found.severity === 'error'
		? { ...found, severity: 'warning', remedy: `${found.remedy} ${CHECK.notYetPublished}` }
		: found;

function percentMeasures({ indicators, council }: CheckContext): (indicator: string) => boolean {
	const percent = new Set(council.units.filter(({ per }) => per === 100).map(({ id }) => id));
	const measures = new Set(indicators.filter(({ unit }) => percent.has(unit)).map(({ id }) => id));
	return (indicator) => measures.has(indicator);
}

/** By the file's name (observations.csv, observations (1).csv), else by its headings, else figures. */
function tableFor(name: string, text: string): AnyTable {
	const named = /^[a-z]+/.exec(name.toLowerCase())?.[0];
	const byName = TABLES.find((table) => table.name === named);
	if (byName) return byName;
	const headings = new Set(
		text
			.slice(0, 2000)
			.split('\n', 1)[0]!
			.split(',')
			.map((cell) => cell.trim()),
	);
	const known = (table: AnyTable): number => table.columns.filter((column) => headings.has(column.name)).length;
	const fits = TABLES.filter(({ columns }) => columns.every((column) => !column.required || headings.has(column.name)));
	return fits.sort((a, b) => known(b) - known(a))[0] ?? TABLES[0]!;
}

/** After everything published, and not before it was saved. */
function folderOf(
	rows: ReadonlyMap<string, readonly Located<unknown>[]>,
	{ release, council }: CheckContext,
	savedAt: number,
): ReleaseFolder {
	const of = <T>(name: string): readonly Located<T>[] => (rows.get(name) ?? []) as readonly Located<T>[];
	const state = <T>(name: string): { [key in typeof name]?: readonly Located<T>[] } =>
		rows.has(name) ? { [name]: of<T>(name) } : {};
	const after = Math.max(savedAt, release ? Date.parse(release.publishAt) + 1 : 0);
	const id = 'your-file';
	return {
		id,
		release: {
			id,
			title: id,
			period: parsePeriod(release?.period ?? '2000', council.yearStartsInMonth)!,
			kind: 'regular',
			publishAt: new Date(after).toISOString(),
			summary: '',
			seenBefore: [],
			considered: [],
		},
		place: () => ({ file: PUBLISHED_FILE, line: 1, column: 1 }),
		observations: of('observations'),
		targets: of('targets'),
		comparisons: of('comparisons'),
		breakdowns: of('breakdowns'),
		revisions: of('revisions'),
		judgements: of('judgements'),
		findings: of('findings'),
		recommendations: of('recommendations'),
		evidence: of('evidence'),
		...state('actions'),
		...state('ratings'),
		...state('risks'),
		...state('finance'),
		...state('complaints'),
		commentary: of<object>('commentary').map(({ record, source }) => ({
			record: { ...record, release: id },
			source,
		})) as unknown as ReleaseFolder['commentary'],
	};
}
