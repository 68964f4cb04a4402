/** The rows of a commentary sheet as the Markdown files that a site folder holds. */

import { idFault } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Cells } from '../../read/records/table.ts';
import { ids, problem, tables, values } from '../../words/problems/index.ts';
import { COMMENTARY_TABLE } from '../commentary-table.ts';
import type { WorkbookTable } from './read.ts';

export interface CommentaryFile {
	readonly indicator: string;
	/** The row of the sheet's table that it comes from. */
	readonly row: number;
	readonly text: string;
}

/** One file for each row whose measure has a name that may be a file's: any other could lead out of the folder. */
export const commentaryFiles = ({ rows }: Pick<WorkbookTable, 'rows'>): CommentaryFile[] =>
	rows.flatMap((cells, row) => {
		const { indicator = '' } = cells;
		return idFault(indicator) === undefined ? [{ indicator, row, text: markdown(cells) }] : [];
	});

/** Rows that can be no file, because they name no measure or none that could be one: told at their cell. */
export function* unnamedRows({ rows, place }: WorkbookTable): Generator<Problem> {
	for (const [row, { indicator = '' }] of rows.entries()) {
		const fault = idFault(indicator);
		if (indicator === '') yield problem(place(row, 'indicator'), values.requiredBlank('indicator', idExample));
		else if (fault !== undefined) yield problem(place(row, 'indicator'), ids.badId(indicator, fault));
	}
}

/** A second row on one measure: its file would take the place of the first. */
export function* repeatedRows({ rows, place }: WorkbookTable): Generator<Problem> {
	const first = new Map<string, number>();
	for (const [row, cells] of rows.entries()) {
		const { indicator = '' } = cells;
		const before = first.get(indicator);
		if (indicator === '') continue;
		if (before === undefined) {
			first.set(indicator, row);
			continue;
		}
		const at = place(row, 'indicator');
		const unlike = Object.keys(cells).find((column) => cells[column] !== rows[before]![column]);
		const both = unlike === undefined ? undefined : apart(rows[before]![unlike] ?? '', cells[unlike] ?? '');
		yield problem(at, tables.duplicateRow(place(before).line, at.line, indicator, both));
	}
}

/** Two texts from where they differ, a word or two before it: enough to tell one from the other. */
function apart(one: string, other: string): readonly [string, string] {
	let same = 0;
	while (same < one.length && one[same] === other[same]) same++;
	const from = Math.max(0, one.lastIndexOf(' ', Math.max(0, same - 10)));
	const part = (text: string): string =>
		text === ''
			? 'blank'
			: `${from > 0 ? '… ' : ''}${text.slice(from, from + 40).trim()}${text.length > from + 40 ? ' …' : ''}`;
	return [part(one), part(other)];
}

/**
 * A problem of such a file at the cell of the row that it came from: the column of the setting, else of the words. What
 * is missing in the file is a cell that is blank.
 */
export function atItsCell(problem: Problem, { row, text }: CommentaryFile, table: WorkbookTable): Problem {
	const { at, expected } = problem;
	const missing = problem.check === NO_SETTING ? expected : problem.check === NO_WORDS ? 'commentary' : undefined;
	const fences = [...text.matchAll(/^---$/gm)].map(({ index }) => text.slice(0, index).split('\n').length);
	const written = at.line < fences[1]! ? /^(\w+):/.exec(text.split('\n')[at.line - 1] ?? '')?.[1] : undefined;
	const { file, line, cell } = table.place(row, missing ?? written ?? 'commentary');
	const here = { file, line, ...(cell === undefined ? {} : { cell }) };
	if (missing === undefined) return { ...problem, at: { ...at, ...here } };
	const example = table.table.columns.find(({ name }) => name === missing)?.example;
	return { ...problem, ...values.requiredBlank(missing, example), at: { column: 1, ...here } };
}

const idExample = COMMENTARY_TABLE.columns.find(({ name }) => name === 'indicator')?.example;
const NO_SETTING = 'K002';
const NO_WORDS = 'V014';

/** Always quoted: a post may hold a colon. JSON is YAML. */
const setting = (name: string, text: string | undefined): string =>
	text ? `${name}: ${/^[\w][\w ,()-]*$/.test(text) ? text : JSON.stringify(text)}\n` : '';

const markdown = ({ by, on, action, commentary }: Cells): string =>
	`---\n${setting('by', by)}${setting('on', on)}${setting('action', action)}---\n\n${(commentary ?? '').trim()}\n`;

/** The cells that such a file says, also one that somebody wrote by hand; where its settings are unlike ours, all is words. */
export function commentaryCells(indicator: string, text: string): Cells {
	const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const [, settings, body] = /^---\n((?:\w+:.*\n)*)---\n([^]*)$/.exec(lines) ?? [];
	if (settings === undefined || body === undefined) return { indicator, commentary: lines.trim() };
	const said = [...settings.matchAll(/^(\w+):(.*)$/gm)].map(([, name, value]) => [name!, unquoted(value!.trim())]);
	return { ...Object.fromEntries(said), indicator, commentary: body.trim() };
}

function unquoted(text: string): string {
	if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
	if (!/^"(?:[^"\\]|\\.)*"$/.test(text)) return text;
	try {
		return JSON.parse(text) as string;
	} catch {
		return text;
	}
}
