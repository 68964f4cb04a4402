/** What is said of a seal that does not hold. */

import type { ReleaseId, ServiceId } from '../../domain/ids.ts';
import { day } from '../date.ts';
import type { Fault } from './fault.ts';
import { byCorrection, either, quoted } from './fault.ts';

/** Who signed last, and when (ISO date). */
export interface LastSigned {
	readonly role: string;
	readonly on: string;
}

const signed = ({ role, on }: LastSigned): string => `after the ${role} signed it on ${day(on)}`;
const ASK = 'Put back what was signed, or ask for a new sign-off: npm run sign-off.';

/**
 * What to do. A report that came out is never signed anew: readers keep what it said.
 * @param isOut whether it was published, or another was sealed after it
 * @param figure that a correction would name: hsg-03:FY2025-26-Q2
 */
const remedyFor = (isOut: boolean, figure?: string): string =>
	isOut ? `Put back what was signed. ${byCorrection(figure)}` : ASK;

export interface Change {
	readonly path: string;
	readonly about: string;
	readonly field?: string;
	readonly was: string;
	readonly now: string;
}

interface About {
	/** Whether rows of the file cannot be read, so that one that is missing may stand there still. */
	readonly mayBeUnread?: boolean;
	/** Whether it was published, or another was sealed after it. */
	readonly isOut?: boolean;
}

/** One thing that is not as it was signed. */
export function changed(
	{ path, about, field, was, now }: Change,
	by: LastSigned,
	{ mayBeUnread = false, isOut = false }: About = {},
): Fault {
	const what = about === '' ? path : `${about} in ${path}`;
	const of = field === undefined ? '' : `${quoted(field)} `;
	const how =
		field === undefined
			? about === ''
				? now === ''
					? 'the file is gone'
					: 'the file was added'
				: now === ''
					? `the row ${mayBeUnread ? 'cannot be read or is gone' : 'is gone'}${was === '' ? '' : `; it said ${was}`}`
					: 'the row was added'
			: was === ''
				? `${of}was blank, now ${quoted(now)}`
				: now === ''
					? `${of}was ${quoted(was)}, now blank`
					: `${of}was ${quoted(was)}, now ${quoted(now)}`;
	return {
		check: 'S001',
		message: `Changed ${signed(by)}: ${what}, ${how}.`,
		remedy: remedyFor(isOut, path === 'observations.csv' && about !== '' ? about.replace(', ', ':') : undefined),
		...(field === undefined ? {} : { found: now, expected: was }),
	};
}

export const moreChanged = (release: ReleaseId, many: number, isOut = false): Fault => ({
	check: 'S001',
	message: `${many} more ${many === 1 ? 'thing' : 'things'} in ${release} changed after it was signed.`,
	remedy: remedyFor(isOut),
});

/** Something changed, but the signed files that would show it are not there, or were changed too. */
export const changedSomewhere = (release: ReleaseId, by: LastSigned, isCopyWrong: boolean, isOut = false): Fault => ({
	check: 'S001',
	message: `The release ${release} changed ${signed(by)}, and we cannot show where: ${
		isCopyWrong ? 'its signed files were changed too' : 'its signed files are not there'
	}.`,
	remedy: `Put the files of the release back as they were signed, with the folder "signed" beside them. ${remedyFor(isOut)}`,
});

/** @param isOut whether it was published, or another was sealed after it */
export const brokenChain = (release: ReleaseId, previous: ReleaseId | undefined, isOut: boolean): Fault => ({
	check: 'S005',
	message:
		previous === undefined
			? `The seal of ${release} names a sealed release before it, but there is none.`
			: `The seal of ${release} was made after another version of ${previous} than the one that stands there now.`,
	remedy:
		previous === undefined
			? remedyFor(isOut)
			: isOut
				? `Put ${previous} and ${release} back as they were signed. ${byCorrection()}`
				: `Put ${previous} back as it was signed. If ${release} was moved to follow it, sign it again, stage by stage: npm run sign-off -- --release ${release} --restart.`,
});

/** @param over the release that was sealed after it; undefined where it was public, and none was */
export const signatureGone = (release: ReleaseId, stage: string, over: ReleaseId | undefined): Fault => ({
	check: 'S005',
	message: `The signature of ${release} for ${quoted(stage)} is gone: when ${over === undefined ? 'it was published' : `${over} was sealed after it`}, it had every signature.`,
	remedy: `Put sign-off.json of ${release} back as it was: an earlier version of the folder has it.`,
});

export const stageNeverSigned = (stage: string): Fault => ({
	check: 'S005',
	message: `${quoted(stage)} has signed no report, but data/council.json asks it of every one, also of those that are public.`,
	remedy:
		'Say from when it is asked: add "from" to the stage in data/council.json, with the first day of publication that needs it, such as "from": "2026-10-01".',
});

/** @param roles the posts that may; `isLookAlike` whether the name looks like one of them, but holds other letters */
export const lacksRole = (role: string, stage: string, roles: readonly string[], isLookAlike: boolean): Fault => ({
	check: 'S003',
	message: `${quoted(role)} signed ${quoted(stage)}, which ${either(roles.map(quoted))} must sign.${
		isLookAlike ? ' The two look alike, but hold different letters or digits.' : ''
	}`,
	remedy:
		'Ask that post to sign, or let a deputy sign with --by. If the post has another name now, add the new name to "roles" of the stage in data/council.json and leave the old one there.',
	found: role,
	expected: roles.join(', '),
});

/** @param stages their titles; `posts` who signed each of them last */
export const anyPost = (stages: readonly string[], posts: readonly string[]): Fault => ({
	check: 'S013',
	message: `Nobody would notice another post beside a signature: data/council.json does not say which posts may sign ${either(stages.map(quoted), 'and')}.`,
	remedy: `Add "roles" to ${stages.length === 1 ? 'that stage' : 'each of these stages'}, with the posts that sign it, such as "roles": [${quoted(posts[0]!)}]. Leave posts of earlier reports there.`,
	expected: posts.join(', '),
});

/** @param heads the posts that head these services, nearest first, one for each */
export const notItsService = (role: string, services: readonly ServiceId[], heads: readonly string[]): Fault => ({
	check: 'S012',
	message: `${quoted(role)} signed for ${either(services, 'and')}, which ${either(heads.map(quoted), 'and')} ${heads.length === 1 ? 'heads' : 'head'}.`,
	remedy: `Ask ${heads.length === 1 ? 'that post' : 'those posts'} to sign, or let a deputy sign with --by. If the head changed since, correct the column "head" of data/services.csv.`,
	found: role,
	expected: heads.join(', '),
});

/** @param publishes the day on which the release comes out */
export const signedTooLate = (role: string, on: string, publishes: string): Fault => ({
	check: 'S004',
	message: `The ${role} signed on ${day(on)}, but the release says that it came out on ${day(publishes)}, before that.`,
	remedy: 'Set "publishAt" in release.json to a time after the last signature, and have the release signed again.',
	found: on,
	expected: `${publishes} or earlier`,
});

/** @param isOut whether the release was published, or another was sealed after it */
export const signedOutOfTurn = (late: LastSigned, early: LastSigned, isOut: boolean): Fault => ({
	check: 'S004',
	message: `The ${late.role} signed on ${day(late.on)}, before the ${early.role}, who comes first and signed on ${day(early.on)}.`,
	remedy: `Put the days back as they were.${isOut ? '' : ' If one was wrong from the beginning, sign again: add --restart.'}`,
	found: late.on,
	expected: `${early.on} or later`,
});

export const signedLongBefore = (role: string, on: string, publishes: string): Fault => ({
	check: 'S004',
	message: `The release comes out on ${day(publishes)}, more than 12 months after the last signature (${role}, ${day(on)}).`,
	remedy:
		'Correct the year in "publishAt" of release.json, or have the release signed again shortly before it comes out.',
	found: publishes,
});

export const unknownForm = (form: string): Fault => ({
	check: 'S009',
	message: `${quoted(form)} is not a form of seal that we can check.`,
	remedy: 'Write "golden-thread-1", or use the version of the product that made this seal.',
	found: form,
	expected: 'golden-thread-1',
});

export const otherContent = (role: string, stage: string): Fault => ({
	check: 'S011',
	message: `The signature of ${quoted(role)} for ${quoted(stage)} is for other content than this release holds now.`,
	remedy: 'Ask that post to look at the release and sign it again: npm run sign-off.',
	found: role,
});
