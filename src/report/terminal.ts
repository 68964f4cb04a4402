/** Problems for a terminal: where, what, the line with a caret under the cell, and what to do. */

import type { OwedThing, StillOwed } from '../domain/coming.ts';
import type { ReleaseId } from '../domain/ids.ts';
import type { Problem, Severity } from '../domain/problem.ts';
import type { Place } from '../domain/source.ts';
import type { Readiness } from '../words/problems/index.ts';
import { coming, verdicts } from '../words/problems/index.ts';
import { groupsOf, tallyOf } from './order.ts';
import { printable } from './printable.ts';

export interface TerminalOptions {
	/** In the order in which they are told. */
	readonly releases: readonly ReleaseId[];
	/** Files that are told before others, in this order: the sheets of a workbook. */
	readonly files?: readonly string[];
	/** What would be published; left out where the site could not be read. */
	readonly readiness?: Readiness;
	readonly colour: boolean;
	/** So many problems of one kind in one file are told in full. */
	readonly most?: number;
	/** What the next release still needs. */
	readonly owed?: StillOwed;
	/** What is not told, and how to have it told. */
	readonly leftOut?: string;
}

const MOST = 10;
const COLOURS = { error: 31, warning: 33, notice: 36, heading: 1, quiet: 2, ready: 32 } as const;
type Style = keyof typeof COLOURS;

/** The whole report; its last line is the verdict. */
export function terminalReport(problems: readonly Problem[], options: TerminalOptions): string {
	const paint = (style: Style, text: string): string =>
		options.colour ? `\u001b[${COLOURS[style]}m${text}\u001b[0m` : text;
	const parts: string[] = [];
	for (const group of groupsOf(problems, options.releases, options.files)) {
		const shared = options.files ? verdicts.THE_WORKBOOK : verdicts.SHARED_FILES;
		const heading = group.release === undefined ? shared : verdicts.releaseHeading(group.release);
		parts.push(
			paint('heading', printable(heading)),
			...told(group.problems, options.most ?? MOST, paint, options.files ?? []),
		);
	}
	if (options.leftOut !== undefined) parts.push(paint('quiet', options.leftOut));
	if (options.owed) parts.push(owedList(options.owed, paint));
	const tally = tallyOf(problems);
	const counts = verdicts.tally(tally);
	if (tally.errors > 0 || !options.readiness) return [...parts, paint('error', counts)].join('\n\n');
	if (counts !== '') parts.push(counts);
	return [...parts, paint('ready', printable(verdicts.ready(options.readiness)))].join('\n\n');
}

type Paint = (style: Style, text: string) => string;

/** So many things of one post are named; more are counted. */
const MOST_OWED = 4;

/** Whose, what and by when: a line for each post of each service, and one for each thing. */
function owedList(owed: StillOwed, paint: Paint): string {
	const posts = new Map<string, OwedThing[]>();
	for (const thing of owed.things) {
		const post = coming.owedBy(thing);
		posts.set(post, [...(posts.get(post) ?? []), thing]);
	}
	const lines = [paint('heading', printable(coming.owedHeading(owed)))];
	for (const [post, things] of posts) {
		lines.push(`   ${printable(post)}`);
		for (const thing of things.slice(0, MOST_OWED)) lines.push(`      ${printable(coming.owedThing(thing))}`);
		if (things.length > MOST_OWED) lines.push(paint('quiet', `      ${coming.andMore(things.length - MOST_OWED)}`));
	}
	return lines.join('\n');
}

/** Each problem, but of many of one kind in one file only the first, and how many more there are. */
function told(problems: readonly Problem[], most: number, paint: Paint, sheets: readonly string[]): string[] {
	const parts: string[] = [];
	const many = new Map<string, number>();
	const keyOf = ({ at, check }: Problem): string => `${at.file} ${check}`;
	for (const problem of problems) many.set(keyOf(problem), (many.get(keyOf(problem)) ?? 0) + 1);
	const soFar = new Map<string, number>();
	for (const problem of problems) {
		const key = keyOf(problem);
		const number = (soFar.get(key) ?? 0) + 1;
		soFar.set(key, number);
		if (number <= most) parts.push(one(problem, paint, sheets.includes(problem.at.file)));
		else if (number === most + 1) {
			const more = verdicts.moreOfTheSame(many.get(key)! - most, problem.check);
			parts.push(paint('quiet', `${printable(problem.at.file)}  ${more}`));
		}
	}
	return parts;
}

function one({ at, severity, check, message, remedy }: Problem, paint: Paint, isSheet: boolean): string {
	const line = excerpt(at);
	// Where a sheet of a workbook has no line to show, its columns are letters all the same.
	const spot = isSheet && line.length === 0 && at.cell !== undefined ? at.cell : `${at.line}:${at.column}`;
	const where = printable(`${at.file}:${spot}`);
	return [
		`${where}  ${paint(severity satisfies Severity, severity)}  ${check}  ${printable(message)}`,
		...line,
		`   ${verdicts.fixLabel}: ${printable(remedy)}`,
	].join('\n');
}

/** As much of a line as fits beside its number. */
const WIDTH = 100;

function excerpt({ line, column, excerpt: text, length = 1, cell }: Place): string[] {
	if (text === undefined || text.trim() === '') return [];
	const number = String(line).padStart(5);
	const from = column - 1 <= WIDTH * 0.7 ? 0 : column - 1 - Math.floor(WIDTH / 2);
	const shown = text.slice(from, from + WIDTH);
	const before = `${from > 0 ? '…' : ''}${shown.slice(0, column - 1 - from)}`;
	const rest = shown.slice(column - 1 - from);
	const caret = '^'.repeat(Math.max(1, Math.min([...rest.slice(0, length)].length, WIDTH)));
	const gap = ' '.repeat([...before].length);
	return [
		`${number} | ${printable(before + rest)}${from + WIDTH < text.length ? '…' : ''}`,
		`${' '.repeat(number.length)} | ${gap}${caret}${cell === undefined ? '' : ` ${printable(verdicts.cellName(cell))}`}`,
	];
}
