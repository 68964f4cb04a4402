/** What became of everything that was promised, in one line: every action and milestone that any release ever named. */

import type { Action } from '../domain/reporting.ts';
import type { Publication } from '../publication/publication.ts';
import { PROMISES, promisesSentence } from '../words/action.ts';
import { actionOf, firstDueDate, hasEnded, isOverdue } from './actions.ts';
import { address } from './address.ts';
import type { SiteLink } from './frame.ts';

export interface PromiseCounts {
	/** With those that were done late. */
	readonly done: number;
	/** Of those done, how many after the date that was promised first. */
	readonly late: number;
	readonly underWay: number;
	readonly overdue: number;
	readonly stopped: number;
}

/** Counts by state, each action as the newest release that names it states it. Programmes are made of actions and not counted. */
export function countPromises(publication: Publication): PromiseCounts {
	const ids = new Set(publication.actionHistory.flatMap(({ rows }) => rows.map(({ id }) => id)));
	const counts = { done: 0, late: 0, underWay: 0, overdue: 0, stopped: 0 };
	for (const id of ids) {
		const action = actionOf(publication, id)!;
		if (action.kind === 'programme') continue;
		if (isOverdue(publication, action)) counts.overdue++;
		else if (!hasEnded(action)) counts.underWay++;
		else if (action.status === 'stopped') counts.stopped++;
		else {
			counts.done++;
			if (isLate(publication, action)) counts.late++;
		}
	}
	return counts;
}

function isLate(publication: Publication, action: Action): boolean {
	const promised = firstDueDate(publication, action) ?? action.due;
	return action.done !== undefined && promised !== undefined && action.done > promised;
}

export interface PromisesView {
	readonly text: string;
	readonly link: SiteLink;
}

/** undefined where no action was ever published. */
export function promisesView(publication: Publication): PromisesView | undefined {
	const counts = countPromises(publication);
	if (counts.done + counts.underWay + counts.overdue + counts.stopped === 0) return undefined;
	return { text: promisesSentence(counts), link: { title: PROMISES, href: address.plan } };
}
