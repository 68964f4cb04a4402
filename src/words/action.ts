/** What actions are called and how their dates are said. Their status is what the owner says; lateness is worked out. */

import type { Action } from '../domain/reporting.ts';
import type { IsoDate } from '../domain/period.ts';
import { day } from './date.ts';
import { list } from './counting.ts';
import { count, number } from './number.ts';

export const ACTION_STATUS: Readonly<Record<Action['status'], string>> = {
	'not-started': 'Not started',
	'on-track': 'On track',
	'at-risk': 'At risk',
	'off-track': 'Off track',
	complete: 'Complete',
	stopped: 'Stopped',
};

export const ACTION_COLUMNS = ['Action', 'Progress, as its owner judges it', 'Due', 'Owner'] as const;
export const actionsAsOf = (title: string, published: string): string => `${title}, as reported on ${published}`;

/** Of an action that the newest report no longer names. */
export const asReported = (on: string): string => `Last reported on ${on}`;

export const OVERDUE = 'Overdue';
export const doneLate = (done: IsoDate): string => `Done late, on ${day(done)}`;
export const doneOn = (done: IsoDate): string => `Done on ${day(done)}`;
export const firstDue = (date: IsoDate): string => `First due ${day(date)}`;
export const percentDone = (percent: number): string => `${percent}% done`;
export const NO_DATE = 'No date set';
export const NO_OWNER = 'No owner named';
export const by = (date: string, owner: string | undefined): string =>
	owner === undefined ? date : `${date}, ${owner}`;

export const STOPPED = 'Stopped';
export const NO_CURRENT = 'No current action is recorded.';
/** Cameras at the ten worst places: done on 27 November 2026 */
export const lastPromised = (title: string, outcome: string): string => `${title}: ${lower(outcome)}`;
const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
export const wasDue = (date: IsoDate): string => `Was due ${day(date)}`;

/** What we are doing: Hire a third crew (by 31 March 2026). */
export const doingBy = (title: string, due: IsoDate | undefined, isLate: boolean): string =>
	`What we are doing: ${title}${due === undefined ? '' : isLate ? ` (was due ${day(due)}, overdue)` : ` (by ${day(due)})`}.`;
export const showFinished = (many: number): string => `Show ${count(many, 'finished action')}`;

export const PROMISES = 'Every promise, and what became of it';

export const PROMISES_PAGE = {
	title: 'What we promised',
	contents: 'On this page',
	overdue: 'Overdue',
	underWay: 'Under way',
	stopped: 'Stopped',
	late: 'Done, later than first promised',
	done: 'Done by the date first promised, or without one',
	lead: 'Every action and milestone that any report has named is listed once, as the newest report that names it tells it. Programmes are made of actions, so they are not counted. An action is overdue when its date had passed at the newest report and it was not done.',
	file: 'every action as each report told it',
	fileDetail:
		'The column fate says what became of each. It is filled in the newest row of every action, so its rows add up to the counts above.',
} as const;
export const promisesDescription = (council: string): string =>
	`Every action that ${council} promised, by what became of it: done, done late, under way, overdue or stopped.`;
export const promisesCaption = (title: string, many: number, all: number): string =>
	`${title}: ${number(many, 0)} of ${count(all, 'promised action')}`;
export const showOthers = (many: number): string => `Show ${count(many, 'other action')}`;
export const othersCaption = (caption: string): string => `${caption}, continued`;
export const promisesJump = (title: string, many: number): string => `${title} (${number(many, 0)})`;

interface Promises {
	readonly done: number;
	readonly late: number;
	readonly underWay: number;
	readonly overdue: number;
	readonly stopped: number;
}

/** Of 48 promised actions, 36 are done (4 of them later than first promised), 9 are under way and 3 are overdue. */
export function promisesSentence({ done, late, underWay, overdue, stopped }: Promises): string {
	const are = (many: number, state: string): string[] =>
		many === 0 ? [] : [`${number(many, 0)} ${many === 1 ? 'is' : 'are'} ${state}`];
	const after = late === 0 ? '' : ` (${number(late, 0)} of them later than first promised)`;
	const parts = [
		...are(done, `done${after}`),
		...are(underWay, 'under way'),
		...are(overdue, 'overdue'),
		...are(stopped, 'stopped'),
	];
	return `Of ${count(done + underWay + overdue + stopped, 'promised action')}, ${list(parts)}.`;
}
