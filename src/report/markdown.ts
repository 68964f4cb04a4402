/** Problems as one comment on a pull request: the verdict first, then what to mend, what would change and what is owed. */

import { COMING, COMING_KIND } from '../words/problems/coming.ts';
import type { Problem } from '../domain/problem.ts';
import { coming as words, verdicts } from '../words/problems/index.ts';
import type { ReportInput } from './input.ts';
import { guideAddress, told, verdict } from './input.ts';
import { groupsOf } from './order.ts';
import { printable } from './printable.ts';

/** By this line the comment is found again and edited in place. */
export const COMMENT_MARKER = '<!-- performance-check -->';
const MOST_ROWS = 25;
/** A host refuses comments of more than 65,536 characters; no cell needs more than this. */
const MOST_CHARACTERS = 400;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'|': '&#124;',
	'`': '&#96;',
	'*': '&#42;',
	_: '&#95;',
	'~': '&#126;',
	'[': '&#91;',
	']': '&#93;',
	'\\': '&#92;',
	$: '&#36;',
};

/** Text that a host shows as it stands: no markup, no mention of a person, no link, in one line. */
export function asText(text: string): string {
	const line = printable(text.replace(/\s+/g, ' ').trim());
	const short = line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
	return short
		.replace(/[&<>|`*_~[\]\\$]/g, (character) => ENTITIES[character]!)
		.replace(/@/g, '@&#8203;')
		.replace(/#(?=[\w&])/g, (hash, at: number, all: string) => (all[at - 1] === '&' ? hash : '#&#8203;'))
		.replace(/:\/\//g, ':&#8203;//')
		.replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}&#8203;.`);
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
	[row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');

/** The whole comment. */
export function markdownReport(input: ReportInput): string {
	const { problems, leftOut } = told(input);
	const isReady = input.readiness !== undefined && !problems.some(({ severity }) => severity === 'error');
	const parts = [COMMENT_MARKER, `**${isReady ? '✅' : '❌'} ${asText(verdict(input))}**`];
	if (problems.length > 0) parts.push(problemTable(problems, input));
	if (leftOut !== undefined) parts.push(asText(leftOut));
	if (input.coming) parts.push(...changes(input));
	if (input.owed) parts.push(...owed(input));
	return `${parts.join('\n\n')}\n`;
}

const RANK = { error: 0, warning: 1, notice: 2 } as const;

/** Every kind of problem has a row before any has a second one; what is left out is counted with its kind. */
function problemTable(problems: readonly Problem[], { releases, siteUrl }: ReportInput): string {
	const kinds = new Map<string, Problem[]>();
	const inOrder = groupsOf(problems, releases).flatMap((group) => group.problems);
	for (const problem of inOrder.sort((a, b) => RANK[a.severity] - RANK[b.severity])) {
		kinds.set(problem.check, [...(kinds.get(problem.check) ?? []), problem]);
	}
	const shown = [...kinds.values()].slice(0, MOST_ROWS).map((all) => ({ all, many: 1 }));
	for (let left = MOST_ROWS - shown.length, isFull = false; left > 0 && !isFull;) {
		isFull = true;
		for (const kind of shown) {
			if (left === 0 || kind.many === kind.all.length) continue;
			kind.many++;
			left--;
			isFull = false;
		}
	}
	const rows = shown.flatMap(({ all, many }) =>
		all.slice(0, many).map((problem, at) => {
			const more = at === many - 1 ? all.length - many : 0;
			return problemRow(problem, siteUrl, more);
		}),
	);
	const others = inOrder.length - shown.reduce((sum, { all }) => sum + all.length, 0);
	return [table(COMING.problemColumns, rows), others > 0 ? verdicts.moreOfOtherKinds(others) : '']
		.filter((part) => part !== '')
		.join('\n\n');
}

function problemRow(problem: Problem, siteUrl: string | undefined, more: number): string[] {
	const { at, check, severity, message, remedy } = problem;
	const address = guideAddress(check, siteUrl);
	const code = address === undefined ? check : `[${check}](${address})`;
	const where = `${asText(at.file)}, ${asText(at.cell ?? `line ${at.line}`)}`;
	const what = `**${severity}** ${code}: ${asText(message)}`;
	return [where, more === 0 ? what : `${what}<br>${verdicts.moreInAll(more)}`, asText(remedy)];
}

function changes({ coming }: ReportInput): string[] {
	if (!coming) return [];
	const { figures, statuses } = coming;
	const parts = [`### ${COMING.title}`, words.comingSentence(coming)];
	// What changes is read before what is merely new.
	const inOrder = [...figures].sort((a, b) => Number(a.kind === 'new') - Number(b.kind === 'new'));
	if (statuses.length > 0) {
		const rows = statuses
			.slice(0, MOST_ROWS)
			.map(({ title, was, now }) => [asText(title), words.statusSaid(was), words.statusSaid(now)]);
		parts.push(table([COMING.statuses, ...COMING.statusColumns.slice(1)], rows));
		if (statuses.length > MOST_ROWS) parts.push(words.andMore(statuses.length - MOST_ROWS));
	}
	if (inOrder.length > 0) {
		const rows = inOrder
			.slice(0, MOST_ROWS)
			.map(({ title, period, kind, was, now }) => [
				asText(title),
				asText(period),
				COMING_KIND[kind],
				asText(was ?? COMING.none),
				asText(now ?? COMING.none),
			]);
		parts.push(table(COMING.columns, rows));
		if (inOrder.length > MOST_ROWS) parts.push(words.andMore(inOrder.length - MOST_ROWS));
	}
	return parts;
}

function owed({ owed: still }: ReportInput): string[] {
	if (!still) return [];
	const heading = `### ${asText(words.owedHeading(still))}`;
	if (still.things.length === 0) return [heading];
	const rows = still.things
		.slice(0, MOST_ROWS)
		.map((thing) => [
			asText(words.owedBy(thing)),
			`${words.owedKind(thing.kind)}: ${asText(thing.what)}`,
			words.daysLeft(thing.daysLeft),
		]);
	const more = still.things.length - MOST_ROWS;
	return [heading, table(COMING.owedColumns, rows), ...(more > 0 ? [words.andMore(more)] : [])];
}
