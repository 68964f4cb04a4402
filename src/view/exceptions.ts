/** The page of exceptions: every class that has measures in it, with the rule that chose them. */

import { STEP_MONTHS } from '../domain/indicator.ts';
import type { Action } from '../domain/reporting.ts';
import type { Publication } from '../publication/publication.ts';
import {
	BY_DIRECTION,
	EXCEPTIONS,
	EXCEPTION_CLASS,
	titleOf,
	NOTHING_TO_MISS,
	chosenSentence,
	contentsLine,
	missedSentence,
	outOf,
	shownOf,
} from '../words/exceptions.ts';
import { NARRATIVE } from '../words/narrative.ts';
import { actionTable } from './actions.ts';
import { address } from './address.ts';
import { countStatuses, hasTargets, ratedOf } from './counts.ts';
import type { Examined, ExceptionClass } from './exceptions-classes.ts';
import { EXCEPTION_CLASSES, examine } from './exceptions-classes.ts';
import type { SiteLink } from './frame.ts';
import { exceptionRow } from './exceptions-rows.ts';
import { narratives } from './narrative.ts';
import type { Narrative } from './narrative.ts';
import { promised, promisesView } from './promises.ts';
import type { PromisesView } from './promises.ts';
import type { TableView } from './table.ts';
import { shorthandOf } from './table.ts';
import { inPlanOrder } from './thread.ts';

export interface ExceptionSection {
	/** The class; also the anchor of its heading. */
	readonly id: ExceptionClass;
	readonly title: string;
	/** Missed (10) */
	readonly contents: string;
	readonly table: TableView;
	/** Where more is said of the same. */
	readonly more?: SiteLink;
}

export interface ExceptionsView {
	/** Headings and link texts. */
	readonly labels: typeof EXCEPTIONS;
	readonly title: string;
	readonly description: string;
	readonly lede: string;
	/** How many of all measures are listed. */
	readonly chosen: string;
	/** What stands in place of statuses where the council publishes no targets. */
	readonly notice?: string;
	readonly sections: readonly ExceptionSection[];
	/** One sentence for each class that nothing is in. */
	readonly nothing: readonly string[];
	/** What became of what was promised; undefined where no action was ever published. */
	readonly promises?: PromisesView & { readonly table?: TableView };
	/** Every exception in sentences. */
	readonly sentences: { readonly labels: typeof NARRATIVE; readonly items: readonly Narrative[] };
}

/** How long a run of results lasted, in months: three quarters are longer than four months. */
export const monthsOf = ({ measure }: Examined, run: number): number =>
	run * (STEP_MONTHS[measure.indicator.frequency] ?? 12);

/** Longest first where the class is about how long; otherwise the order of the plan. */
const RUN: Partial<Record<ExceptionClass, (examined: Examined) => number>> = {
	missed: (examined) => monthsOf(examined, examined.missedRun),
	stubborn: (examined) => monthsOf(examined, examined.unmetRun),
	overdue: (examined) => monthsOf(examined, examined.owed.length),
};

/** The members of one class in the order in which they are printed. */
export function membersOf(publication: Publication, name: ExceptionClass, all: readonly Examined[]): Examined[] {
	const members = inPlanOrder(
		publication,
		all.filter(({ classes }) => classes.has(name)),
		({ measure }) => measure,
	);
	const run = RUN[name];
	return run ? members.sort((a, b) => run(b) - run(a)) : members;
}

/** Classes that figures for context can be in too. */
const ALL_MEASURES: readonly ExceptionClass[] = ['overdue', 'revised'];
/** Classes of measures without a target: where there is none of them, nobody misses the sentence. */
const UNSAID: readonly ExceptionClass[] = ['worse', 'improving'];
const TARGETS_NEEDED: readonly ExceptionClass[] = [
	...(['missed', 'stubborn', 'deteriorating', 'newly-missed', 'recovered'] as const),
	...(['at-risk', 'significantly-over', 'few-cases'] as const),
];

export function exceptionsView(publication: Publication): ExceptionsView {
	const all = examine(publication);
	const rateable = all.filter(({ isRateable }) => isRateable);
	const counts = countStatuses(publication, publication.indicators);
	const judged = hasTargets(counts);
	const sections: ExceptionSection[] = [];
	const nothing: string[] = [];
	for (const name of EXCEPTION_CLASSES) {
		const members = membersOf(publication, name, all);
		const words = EXCEPTION_CLASS[name];
		if (members.length > 0) {
			const hasAll = ALL_MEASURES.includes(name);
			const of = hasAll ? all : rateable;
			sections.push(
				section(publication, name, members, outOf(of.length, hasAll, rateable.length < all.length), judged),
			);
		} else if (!UNSAID.includes(name) && (judged || !TARGETS_NEEDED.includes(name))) nothing.push(words.none);
	}
	return {
		labels: EXCEPTIONS,
		title: judged ? EXCEPTIONS.title : EXCEPTIONS.titleWithout,
		description: EXCEPTIONS.description,
		lede: judged
			? missedSentence(counts.missed, ratedOf(counts), rateable.length, all.length, counts.notDue)
			: NOTHING_TO_MISS,
		chosen: chosenSentence(all.filter(({ classes }) => classes.size > 0).length, all.length),
		...(judged ? {} : { notice: BY_DIRECTION }),
		sections,
		nothing,
		...promisesOf(publication),
		sentences: { labels: NARRATIVE, items: narratives(publication, all) },
	};
}

/** The count of all promises, and those that need a question: overdue, off track, at risk, stopped. */
function promisesOf(publication: Publication): Pick<ExceptionsView, 'promises'> {
	const promises = promisesView(publication);
	if (!promises) return {};
	const troubled = promised(publication)
		.filter(
			({ action, fate }) => fate === 'overdue' || fate === 'stopped' || (fate === 'underWay' && isTroubled(action)),
		)
		.map(({ action }) => action);
	const table = actionTable(publication, troubled, EXCEPTIONS.troubled);
	return { promises: { ...promises, ...(table ? { table } : {}) } };
}
const isTroubled = ({ status }: Action): boolean => status === 'off-track' || status === 'at-risk';

function section(
	publication: Publication,
	name: ExceptionClass,
	members: readonly Examined[],
	of: string,
	judged: boolean,
): ExceptionSection {
	const { rule, columns } = EXCEPTION_CLASS[name];
	const title = titleOf(name, judged);
	const rows = members.map((examined) => exceptionRow(publication, name, examined));
	return {
		id: name,
		title,
		...(name === 'revised' ? { more: { title: EXCEPTIONS.worseAndChanged, href: address.worseAndChanged } } : {}),
		contents: contentsLine(title, members.length),
		table: {
			caption: shownOf(title, members.length, of),
			note: [rule, shorthandOf(rows)].filter((part) => part !== undefined).join(' '),
			columns: columns.map((column) => ({ title: column, kind: 'text' })),
			rows,
		},
	};
}
