/** Actions as pages list them: what the owner says of progress, and what the dates say. */

import type { Action } from '../domain/reporting.ts';
import { asAtDate } from '../publication/due.ts';
import { LAST_RELEASE } from '../publication/judge.ts';
import type { Publication } from '../publication/publication.ts';
import {
	ACTION_COLUMNS,
	ACTION_STATUS,
	NO_CURRENT,
	NO_DATE,
	NO_OWNER,
	OVERDUE,
	STOPPED,
	actionsAsOf,
	asReported,
	doingBy,
	doneLate,
	doneOn,
	firstDue,
	lastPromised,
	percentDone,
} from '../words/action.ts';
import { day, dayOf } from '../words/date.ts';
import type { Row, TableView } from './table.ts';

/** The day of the newest report that names an action. */
export function reportedOn(publication: Publication, id: string): string {
	const stated = publication.actionHistory.findLast(({ rows }) => rows.some((row) => row.id === id))!;
	return dayOf(publication.releases[stated.release]!.release.publishAt, publication.council.timeZone);
}

/** An action by its id, as the newest release that knows it states it. */
export function actionOf(publication: Publication, id: string): Action | undefined {
	const stated = publication.actionHistory.findLast(({ rows }) => rows.some((row) => row.id === id));
	return stated?.rows.find((row) => row.id === id);
}

/** The due date that was first published, where it has moved since. */
export function firstDueDate(publication: Publication, { id, due }: Action): string | undefined {
	for (const { rows } of publication.actionHistory) {
		const first = rows.find((row) => row.id === id)?.due;
		if (first !== undefined) return first === due ? undefined : first;
	}
	return undefined;
}

const isOpen = ({ status, done }: Action): boolean =>
	status !== 'complete' && status !== 'stopped' && done === undefined;

/** Whether nothing more comes of it: done or stopped. */
export const hasEnded = (action: Action): boolean => !isOpen(action);

/** Past its due date and not done, as at a release; the newest visible one when left out. */
export const isOverdue = (publication: Publication, action: Action, release = LAST_RELEASE): boolean =>
	isOpen(action) && action.due !== undefined && action.due < asAtDate(publication, release);

/** Done on 27 March 2026; Done late, on …; Stopped. undefined while the action goes on. */
export function outcomeOf(action: Action): string | undefined {
	const { due, done, status } = action;
	if (done !== undefined) return due !== undefined && done > due ? doneLate(done) : doneOn(done);
	return status === 'stopped' ? STOPPED : status === 'complete' ? ACTION_STATUS.complete : undefined;
}

/** One line for a list: what is being done and by when; of an action that has ended, what came of it. */
export function doingLine(publication: Publication, action: Action): string {
	const outcome = outcomeOf(action);
	return outcome === undefined
		? doingBy(action.title, action.due, isOverdue(publication, action))
		: `${NO_CURRENT} ${lastPromised(action.title, outcome)}.`;
}

/** Overdue, Done late, First due: what the dates say. */
export function lateness(publication: Publication, action: Action, release = LAST_RELEASE): string[] {
	const outcome = outcomeOf(action);
	const first = firstDueDate(publication, action);
	return [
		...(isOverdue(publication, action, release) ? [OVERDUE] : []),
		...(outcome === undefined || outcome === ACTION_STATUS[action.status] ? [] : [outcome]),
		...(first === undefined ? [] : [firstDue(first)]),
	];
}

/** What needs attention first: overdue, off track, at risk, stopped; then what is under way, to come and done. */
const URGENCY: Readonly<Record<Action['status'], number>> = {
	'off-track': 1,
	'at-risk': 2,
	stopped: 3,
	'on-track': 4,
	'not-started': 5,
	complete: 6,
};

export function mostUrgentFirst(publication: Publication, actions: readonly Action[]): Action[] {
	const rank = (action: Action): number => (isOverdue(publication, action) ? 0 : URGENCY[action.status]);
	const due = (action: Action): string => action.due ?? '9999';
	return [...actions].sort((a, b) => rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

const joined = (parts: readonly (string | undefined)[]): string | undefined =>
	parts
		.filter((part) => part !== undefined && part !== '')
		// A reason may come with a full stop of its own.
		.map((part, at, all) => (at < all.length - 1 ? part!.replace(/\.$/, '') : part))
		.join('. ') || undefined;

/** A table of actions, the most urgent first; undefined where there are none. */
export function actionTable(
	publication: Publication,
	actions: readonly Action[],
	caption: string,
): TableView | undefined {
	if (actions.length === 0 || !publication.actions) return undefined;
	const published = dayOf(
		publication.releases[publication.actions.release]!.release.publishAt,
		publication.council.timeZone,
	);
	const rows = mostUrgentFirst(publication, actions).map((action): Row => {
		const { id, title, status, progress, commentary, reason, due, owner } = action;
		const on = reportedOn(publication, id);
		return {
			cells: [
				{ text: title, detail: commentary },
				{
					text: ACTION_STATUS[status],
					detail: joined([
						progress === undefined ? undefined : percentDone(progress),
						reason,
						on === published ? undefined : asReported(on),
					]),
				},
				{ text: due === undefined ? NO_DATE : day(due), detail: joined(lateness(publication, action)) },
				{ text: owner ?? NO_OWNER },
			],
		};
	});
	return {
		caption: actionsAsOf(caption, published),
		columns: ACTION_COLUMNS.map((title) => ({ title, kind: 'text' })),
		rows,
	};
}
