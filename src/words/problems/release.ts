/** What is said of a release beside those before it: what it restates, what it withdraws and who signed it. */

import type { Fault } from './fault.ts';
import { quoted } from './fault.ts';

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
