/** What became of everything that was promised, in one line: every action and milestone that any release ever named. */

import type { Action } from '../domain/reporting.ts';
import type { Publication } from '../publication/publication.ts';
import { PROMISES, promisesSentence } from '../words/action.ts';
import { actionOf, firstDueDate, hasEnded, isOverdue } from './actions.ts';
import { address } from './address.ts';
import type { SiteLink } from './frame.ts';

/** What became of a promise; those done late are done too. */
export type Fate = 'overdue' | 'underWay' | 'stopped' | 'late' | 'done';

export interface PromiseCounts {
	/** With those that were done late. */
	readonly done: number;
	/** Of those done, how many after the date that was promised first. */
	readonly late: number;
	readonly underWay: number;
	readonly overdue: number;
	readonly stopped: number;
}

export interface Promised {
	readonly action: Action;
	readonly fate: Fate;
}

const computed = new WeakMap<Publication, readonly Promised[]>();

/**
 * Every action and milestone that any release named, in the order in which they were first named, each as the newest
 * release that names it states it. Programmes are made of actions and not counted.
 */
export function promised(publication: Publication): readonly Promised[] {
	const known = computed.get(publication);
	if (known) return known;
	const ids = new Set(publication.actionHistory.flatMap(({ rows }) => rows.map(({ id }) => id)));
	const all = [...ids]
		.map((id) => actionOf(publication, id)!)
		.filter(({ kind }) => kind !== 'programme')
		.map((action) => ({ action, fate: fateOf(publication, action) }));
	computed.set(publication, all);
	return all;
}

/** What became of an action, at the newest release that is visible. */
export function fateOf(publication: Publication, action: Action): Fate {
	if (isOverdue(publication, action)) return 'overdue';
	if (!hasEnded(action)) return 'underWay';
	if (action.status === 'stopped') return 'stopped';
	return isLate(publication, action) ? 'late' : 'done';
}

function isLate(publication: Publication, action: Action): boolean {
	const first = firstDueDate(publication, action) ?? action.due;
	return action.done !== undefined && first !== undefined && action.done > first;
}

export function countPromises(publication: Publication): PromiseCounts {
	const counts = { done: 0, late: 0, underWay: 0, overdue: 0, stopped: 0 };
	for (const { fate } of promised(publication)) {
		counts[fate]++;
		if (fate === 'late') counts.done++;
	}
	return counts;
}

export interface PromisesView {
	readonly text: string;
	readonly link: SiteLink;
}

/** undefined where no action was ever published. */
export function promisesView(publication: Publication): PromisesView | undefined {
	if (promised(publication).length === 0) return undefined;
	const text = promisesSentence(countPromises(publication));
	return { text, link: { title: PROMISES, href: address.promises } };
}
