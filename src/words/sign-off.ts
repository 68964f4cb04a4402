/** What the command that signs a release says. */

import type { Stage } from '../domain/council.ts';
import type { ReleaseId } from '../domain/ids.ts';
import type { Signature } from '../domain/release.ts';
import { day } from './date.ts';
import { byCorrection, either } from './problems/fault.ts';

const list = (words: readonly string[]): string => either(words, 'and');

const DEPUTY_OF_HEAD =
	'Heads stand in data/services.csv. A deputy signs with --role for that head and --by for its own post.';

export const refusal = {
	unknownStage: (stage: string, stages: readonly string[]): string =>
		stages.length === 0
			? `data/council.json has no sign-off stages. Add "signOff" with its "stages".`
			: `There is no stage "${stage}". The stages of this council are ${list(stages)}.`,
	earlierStage: ({ title }: Pick<Stage, 'title'>, services: readonly string[]): string =>
		services.length === 0
			? `"${title}" comes first and has not been signed.`
			: `"${title}" comes first and has not been signed for ${list(services)}.`,
	laterStage: ({ title }: Pick<Stage, 'title'>): string =>
		`"${title}", which comes later, has signed already. To begin the sign-off again, add --restart.`,
	signedAlready: ({ role, on }: Signature): string => `The ${role} signed this stage on ${day(on)}.`,
	samePost: (post: string, { title }: Pick<Stage, 'title'>): string =>
		`The ${post} stands behind "${title}" already, and another post must sign this stage.`,
	ownDeputy: `--by is the deputy who signs for --role: they must be two posts.`,
	notItsPost: (role: string, roles: readonly string[]): string =>
		`The ${role} does not sign this stage: ${either(roles, 'or')} does. A deputy signs with --role for that post and --by for its own.`,
	afterPublication: (publishes: string): string =>
		`The release says that it comes out on ${day(publishes)}, which is over. Set a later "publishAt" in its release.json first.`,
	longBefore: (publishes: string): string =>
		`The release comes out on ${day(publishes)}, more than 12 months from now. Correct "publishAt" in its release.json, or sign it later.`,
	/** @param open services that the post may sign for when it says so */
	headsNothing: (role: string, open: readonly string[]): string =>
		`The ${role} heads none of the services that this release reports. ${
			open.length > 0 ? `Say for which one signs: --covers ${open.join(',')}` : DEPUTY_OF_HEAD
		}`,
	/** @param heads the posts that may */
	notItsService: (role: string, services: readonly string[], heads: readonly string[]): string =>
		`The ${role} does not head ${list(services)}: ${either(heads, 'or')} does. ${DEPUTY_OF_HEAD}`,
	notReported: (services: readonly string[], reported: readonly string[]): string =>
		`This release reports nothing of ${list(services)}. It reports ${list(reported)}.`,
	coveredAlready: (services: readonly string[]): string =>
		`${list(services)}: somebody has signed this stage for ${services.length === 1 ? 'this service' : 'each of these'} already.`,
	inFuture: (today: string): string => `A signature cannot be later than today, ${day(today)}.`,
	beforeEarlier: (on: string): string => `An earlier signature is of ${day(on)}. This one cannot come before it.`,
	notInLine: (release: ReleaseId, sibling: ReleaseId | undefined): string =>
		sibling === undefined
			? `${release} has no place in the line of releases. npm run validate says why.`
			: `${release} and ${sibling} both follow the same release. Let the one that waits step back: npm run sign-off -- --rebase ${sibling}`,
	unsignedBefore: (before: ReleaseId, stages: readonly string[]): string =>
		stages.length === 0
			? `${before}, the release before it, has no sign-off.json. Sign it first.`
			: `${before}, the release before it, is not signed yet: ${list(stages.map((stage) => `"${stage}"`))} ${stages.length === 1 ? 'is' : 'are'} missing.`,
	undescribed: (indicators: readonly string[]): string =>
		`The register does not describe ${list(indicators)}. Add ${indicators.length === 1 ? 'it' : 'them'} to data/indicators.csv.`,
	/** @param isOut whether readers saw it */
	changedSince: (signers: readonly string[], isOut: boolean): string =>
		`The release changed after ${list(signers)} signed it. ${
			isOut
				? `Put back what was signed. ${byCorrection()}`
				: 'Put it back, or begin the sign-off again with --restart: those signatures are then dropped.'
		}`,
	/** @param isSure whether another was sealed over it, or its addresses are kept: not only its time is over */
	cameOut: (release: ReleaseId, isSure: boolean): string =>
		`${release} came out: readers keep what it said, and nobody signs it anew. Put back what was signed, and its signatures. ${byCorrection()}${
			isSure ? '' : ' If it was never on the site, set a later "publishAt" in its release.json first.'
		}`,
	hasErrors: (release: ReleaseId, many: number): string =>
		`${many === 1 ? 'A mistake stands' : `${many} mistakes stand`} in the way of ${release}. Nobody should sign it like this.`,
	warnings: (many: number): string =>
		`${many === 1 ? 'There is a warning' : `There are ${many} warnings`}. Whoever signs accepts ${many === 1 ? 'it' : 'them'}: add --accept-warnings, and ${many === 1 ? 'it is' : 'they are'} recorded.`,
	unknownRelease: (release: string, nearest: string | undefined): string =>
		`There is no release "${release}".${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
	notAfter: (release: ReleaseId, other: ReleaseId): string =>
		`${release} must come out later than ${other}, which it would follow. Change its "publishAt" first.`,
	nothingToRebase: (release: ReleaseId): string =>
		`No other release follows what ${release} follows: nothing overtakes it.`,
	isPublic: (release: ReleaseId): string => `${release} is public. Only a release that waits can step back.`,
	notDemonstration: '--again is for a demonstration only: people must look before they sign again.',
	badDate: (text: string): string => `"${text}" is not a date. Write it as 2025-11-03.`,
	keyFailed: (said: string): string => `ssh-keygen could not sign: ${said}`,
} as const;

export const told = {
	signed: (release: ReleaseId, title: string, role: string, on: string): string =>
		`${release}: "${title}" is signed by the ${role} on ${day(on)}.`,
	digest: (digest: string): string => `Digest: ${digest}`,
	/** @param publishes the day and time at which it comes out */
	stillOpen: (stages: readonly string[], publishes: string): string =>
		stages.length === 0
			? `Every required stage has signed. It is published with the first build after ${publishes}.`
			: `Still to sign: ${list(stages.map((stage) => `"${stage}"`))}.`,
	/** @param site the options that name the folder of the site; blank for this repository's own */
	nextSignature: (release: ReleaseId, { id, roles }: Pick<Stage, 'id' | 'roles'>, site: string): string =>
		`Next: npm run sign-off -- --release ${release} --stage ${id} --role ${roles?.length === 1 ? `"${roles[0]}"` : 'POST'}${site}`,
	asPublished: (indicators: readonly string[]): string =>
		`${list(indicators)}: described as published. The register has other words by now; to publish those, add --from-register.`,
	dropped: (release: ReleaseId): string => `${release} must be signed again: its seal held the digest of what changed.`,
	rebased: (release: ReleaseId, previous: ReleaseId): string =>
		`${release} now follows ${previous}. Sign ${previous} first, then ${release} again.`,
	sealedAgain: (releases: number): string => `${releases} releases of the demonstration are sealed again.`,
} as const;
