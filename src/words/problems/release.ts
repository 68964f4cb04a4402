/** What is said of a release beside those before it: what it restates, what it withdraws and who signed it. */

import { day } from '../date.ts';
import { count } from '../number.ts';
import type { Fault } from './fault.ts';
import { quoted } from './fault.ts';
import type { IsoDate } from '../../domain/period.ts';

export const comparisonRestated = (
	indicator: string,
	period: string,
	area: string,
	was: string,
	now: string,
): Fault => ({
	check: 'X004',
	message: `${area} for ${indicator} in ${period} was published as ${was} and is now ${now}, but revisions.csv does not say why.`,
	remedy: `Add one row to revisions.csv of this release for ${indicator} and ${period}: it covers every area that it does not leave out.`,
	found: now,
	expected: was,
});

export const nothingToWithdraw = (indicator: string, period: string, isTarget: boolean): Fault => ({
	check: 'X005',
	message: isTarget
		? `The target of ${indicator} for ${period} is withdrawn, but only figures can be.`
		: `The figure of ${indicator} for ${period} is withdrawn, but no earlier release published such a figure.`,
	remedy: isTarget
		? 'Delete the row, and give the new target with its reason in targets.csv.'
		: 'Correct its measure, its period or the columns that narrow it, or delete the row.',
});

/** @param table without its ending */
export const withdrawnAndStated = (indicator: string, period: string, table: string, value: string): Fault => ({
	check: 'X005',
	message: `The figure of ${indicator} for ${period} is withdrawn, but ${table}.csv of the same release gives it as ${value}.`,
	remedy: `Delete that row of ${table}.csv, give the withdrawal another kind, or narrow it with the column "table".`,
	found: value,
});

export const sameRole = (role: string, stage: string, other: string): Fault => ({
	check: 'S010',
	message: `${quoted(role)} signed both ${quoted(stage)} and ${quoted(other)}, which two different posts must sign.`,
	remedy: `Ask another post to sign one of them, or change "differentFrom" of the stage in data/council.json.`,
	found: role,
});

/** @param what the register's column: unit or polarity */
export const meaningChanged = (indicator: string, what: 'unit' | 'polarity', was: string, now: string): Fault => ({
	check: 'X003',
	message: `The ${what} of ${indicator} was published as ${was} and is now ${now}.`,
	remedy: `Put ${was} back, or give the new measure an id of its own, with ${indicator} in the column "supersedes".`,
	found: now,
	expected: was,
});

/** @param has what it has of the two that it needs */
export const missedWithoutWords = (
	indicator: string,
	period: string,
	result: string,
	target: string,
	release: string,
	has: 'nothing' | 'commentary',
): Fault => ({
	check: 'C001',
	message: `The measure ${indicator} missed its target in ${period} (${result} against ${target}), but ${
		has === 'nothing' ? 'there is no commentary on it' : 'its commentary names no action'
	}.`,
	remedy:
		has === 'nothing'
			? `Write content/commentary/${release}/${indicator}.md: what happened, and which action of actions.csv puts it right by when.`
			: `Add "action:" to its front matter, with the id of a row of actions.csv that has an owner and a due date.`,
	found: result,
	expected: target,
});

/** @param due the day by which it was promised, where the promise named one; `isFileThere` whether the release has an actions.csv */
export const promiseUnreported = (
	action: string,
	indicator: string,
	promisedIn: string,
	due: IsoDate | undefined,
	isFileThere: boolean,
): Fault => ({
	check: 'C002',
	message: `${promisedIn} promised the action ${quoted(action)} for ${indicator}${
		due === undefined ? '' : ` by ${day(due)}`
	}, but this release ${isFileThere ? 'leaves it out of actions.csv' : 'has no actions.csv'}.`,
	remedy: `Add its row to actions.csv and say what became of it: on its way, complete, or stopped with a reason.`,
	found: action,
});

export const easierThanResult = (
	indicator: string,
	period: string,
	target: string,
	result: string,
	of: string,
): Fault => ({
	check: 'T002',
	message: `The target of ${indicator} for ${period} (${target}) is easier than the result of ${of} (${result}).`,
	remedy: 'Set a target that asks for more, or say in the column "rationale" why this one is right.',
	found: target,
	expected: `harder than ${result}`,
});

/** @param many how many of its figures are late, the named one included */
export const figureLate = (indicator: string, period: string, due: IsoDate, many: number): Fault => ({
	check: 'O001',
	message: `The figure of ${indicator} for ${period} was due on ${day(due)}, before the last report, and has not come${
		many === 1 ? '' : `, nor ${many === 2 ? 'has one' : `have ${many - 1}`} after it`
	}.`,
	remedy: `Add ${many === 1 ? 'it' : `the ${count(many, 'figure')}`} to observations.csv, or put x (not available) in marker and say why in note.`,
	expected: period,
});

/** @param day the last day of the row's period */
export const notAMember = (group: string, area: string, day: string): Fault => ({
	check: 'R010',
	message: `${area} stands in the group ${group}, but group-members.csv does not name it as a member on ${day}. It is left out of the group.`,
	remedy:
		'Correct the group or the area code of the row, or add the area to group-members.csv with the date from which it belongs.',
	found: area,
});

/** @param missing names of the members without a row, of so many that group-members.csv names for the period */
export const membersMissing = (
	group: string,
	indicator: string,
	period: string,
	stated: number,
	missing: readonly string[],
): Fault => ({
	check: 'R008',
	message: `The group ${group} has ${count(stated, 'member')}, but only ${stated - missing.length} ${
		stated - missing.length === 1 ? 'has' : 'have'
	} a row for ${indicator} in ${period}. ${missing.slice(0, 5).join(', ')}${
		missing.length > 5 ? ` and ${count(missing.length - 5, 'other')}` : ''
	} ${missing.length === 1 ? 'is' : 'are'} missing.`,
	remedy:
		'Add a row for each, with x (not available) or c (confidential) in marker where there is no figure, or correct the dates in group-members.csv.',
	found: group,
	expected: count(stated, 'row'),
});
