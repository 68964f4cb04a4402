/** What is said about releases that do not form one line, and about targets that cannot be judged. */

import type { ReleaseId } from '../domain/ids.ts';

export interface Message {
	readonly message: string;
	readonly remedy: string;
}

export const lineFault = {
	folderGone: (release: string): Message => ({
		message: `The report ${release} was published, but there is no folder data/releases/${release} any more.`,
		remedy:
			'Put the folder back as it was signed: an earlier version of the site has it. What is wrong in it is corrected by a correction.',
	}),
	fork: (id: ReleaseId, other: ReleaseId, previous: ReleaseId): Message => ({
		message: `The releases ${other} and ${id} both say that they follow ${previous}.`,
		remedy: `Releases form one line. Let one of them follow the other: change "previous" in its release.json.`,
	}),
	unknownPrevious: (id: ReleaseId, previous: ReleaseId): Message => ({
		message: `The release ${id} says that it follows "${previous}", but there is no such release.`,
		remedy: `Write the name of the folder of the release before it, or leave "previous" out if this is the first release.`,
	}),
	secondRoot: (id: ReleaseId, other: ReleaseId): Message => ({
		message: `The release ${id} names no release before it, and neither does ${other}.`,
		remedy: `Only the very first release has no "previous". Add "previous" to the release.json of ${id}.`,
	}),
	loop: (id: ReleaseId): Message => ({
		message: `The release ${id} follows, through other releases, itself.`,
		remedy: `Follow "previous" from release to release and correct the one that points forwards.`,
	}),
	notLater: (id: ReleaseId, other: ReleaseId): Message => ({
		message: `The release ${id} is published before ${other}, the release that it follows, or at the same time.`,
		remedy: `Set "publishAt" of ${id} later than that of ${other}, or let them change places in the line.`,
	}),
	unsealedAfterSealed: (id: ReleaseId, other: ReleaseId): Message => ({
		message: `The release ${id} is not sealed, but it follows the sealed release ${other}.`,
		remedy: `Sign it off with a seal: only history from before the first seal may stay unsealed.`,
	}),
	notCovered: (id: ReleaseId, stage: string, services: readonly string[]): Message => ({
		message: `"${stage}" has signed ${id}, but not for every service that it reports: ${services.join(', ')} ${services.length === 1 ? 'is' : 'are'} missing.`,
		remedy: `Let the head of that service sign too, with the service in "covers", or correct the service in the register.`,
	}),
	unsignedBefore: (id: ReleaseId, other: ReleaseId): Message => ({
		message: `The release ${id} is signed and its time has come, but ${other} before it is not fully signed, so neither is published.`,
		remedy: `Sign off ${other} first, or take it out of the line by changing "previous" of ${id}.`,
	}),
};

export const targetFault = {
	percentOfZero: (indicator: string, period: string, tolerance: string): Message => ({
		message: `The target of ${indicator} for ${period} is 0, and its tolerance is ${tolerance}: a percentage of nothing is nothing.`,
		remedy: `Give the target a tolerance in the measure's own unit, such as 2, in the column "tolerance", or 0 for none.`,
	}),
	rangeForOneWay: (indicator: string, polarity: string): Message => ({
		message: `${indicator} is a measure where ${polarity} is better, but its target is a range.`,
		remedy: `Write one number in "target", or set the measure's polarity to range in the register.`,
	}),
	valueAndRange: (indicator: string, period: string): Message => ({
		message: `The target of ${indicator} for ${period} is one number and a range at once.`,
		remedy: `Keep target, or target_lower and target_upper, and leave the others blank.`,
	}),
	valueForRange: (indicator: string): Message => ({
		message: `${indicator} should stay within a range, but its target is one number.`,
		remedy: `Write target_lower and target_upper instead of target.`,
	}),
	belowNothing: (indicator: string, period: string, found: string): Message => ({
		message: `The target of ${indicator} for ${period} is ${found}, but what it counts cannot be less than nothing.`,
		remedy: `Correct the target. If the measure can fall below 0, give it another kind in the register, such as ratio.`,
	}),
	aboveTheWhole: (indicator: string, period: string, found: string, per: number): Message => ({
		message: `The target of ${indicator} for ${period} is ${found}, more than ${per}, the most that a share of a whole can be.`,
		remedy: `Correct the target. If the measure can pass ${per}, give it another kind in the register, such as ratio.`,
	}),
	shareOfOne: (indicator: string, period: string, found: string, fix: string): Message => ({
		message: `The target of ${indicator} for ${period} is ${found}, but its results are in per cent, about a hundred times as much.`,
		remedy: `Type ${fix} if you mean ${fix}%.`,
	}),
	profileEndsElsewhere: (indicator: string, year: string, last: string, annual: string): Message => ({
		message: `${indicator} is counted from the start of the year, and its last target in ${year} is ${last}, but the target for the whole year is ${annual}.`,
		remedy: `The target for the year to date at the year's end is the target of the year: make the two equal.`,
	}),
	profileFalls: (indicator: string, period: string, found: string, before: string): Message => ({
		message: `${indicator} is counted from the start of the year, but its target for ${period} is ${found}, less than the ${before} before it in the same year.`,
		remedy: `A running total cannot fall. Correct the target, or set the measure's basis to in-period in the register if each period has a target of its own.`,
	}),
	profileWithoutBasis: (indicator: string, year: string, parts: readonly string[]): Message => ({
		message: `The targets of ${indicator} in ${year} build up to the target of the whole year (${parts.join(', ')}), but its figures are counted period by period.`,
		remedy: `Write the target of each period on its own, or set the measure's basis to year-to-date in the register.`,
	}),
	nothingSet: (indicator: string, period: string): Message => ({
		message: `The target of ${indicator} for ${period} has no number.`,
		remedy: `Write the target, or target_lower and target_upper for a range, or delete the row.`,
	}),
};

export const restated = {
	withoutReason: (indicator: string, period: string, was: string, now: string): Message => ({
		message: `${indicator} for ${period} was published as ${was} and is now ${now}, but revisions.csv does not say why.`,
		remedy: `Add a row to revisions.csv of this release with the kind of revision and the reason, or put the published figure back.`,
	}),
	targetWithoutReason: (indicator: string, period: string): Message => ({
		message: `The published target of ${indicator} for ${period} is replaced without a reason.`,
		remedy: `Say why in the column "reason" of targets.csv, or put the published target back.`,
	}),
};
