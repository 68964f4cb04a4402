/** The line of releases: which comes after which, which are signed, and which the public may see at an instant. */

import type { Stage } from '../domain/council.ts';
import type { ReleaseId, ServiceId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Signature, SignOff } from '../domain/release.ts';
import { instantOf } from '../domain/release.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';

export type LineFault =
	| {
			readonly kind: 'unknown-previous' | 'fork' | 'second-root' | 'loop';
			readonly folder: ReleaseFolder;
			readonly other?: ReleaseId;
	  }
	| { readonly kind: 'not-later'; readonly folder: ReleaseFolder; readonly other: ReleaseId };

export interface Line {
	/** Oldest first. Releases that a fault cuts off are not in it. */
	readonly folders: readonly ReleaseFolder[];
	readonly faults: readonly LineFault[];
}

/**
 * Orders releases by `previous`; every fault is reported once, and what it cuts off is left out. Where two want one
 * place, the one that is fully signed has it: a draft never displaces what was published.
 */
export function lineOf(submission: Submission): Line {
	const folders = submission.releases;
	const signed = new Set(folders.filter((folder) => unsignedStages(submission, folder).length === 0));
	const inTurn = (a: ReleaseFolder, b: ReleaseFolder): number =>
		Number(signed.has(b)) - Number(signed.has(a)) || byTime(a, b);
	const byId = new Map(folders.map((folder) => [folder.id, folder]));
	const after = new Map<ReleaseId, ReleaseFolder>();
	const faults: LineFault[] = [];
	let root: ReleaseFolder | undefined;
	for (const folder of [...folders].sort(inTurn)) {
		const { previous } = folder.release;
		if (previous === undefined) {
			if (root) faults.push({ kind: 'second-root', folder, other: root.id });
			else root = folder;
		} else if (!byId.has(previous)) faults.push({ kind: 'unknown-previous', folder, other: previous });
		else if (after.has(previous)) faults.push({ kind: 'fork', folder, other: after.get(previous)!.id });
		else after.set(previous, folder);
	}
	const line: ReleaseFolder[] = [];
	for (let next = root; next; next = after.get(next.id)) {
		const before = line.at(-1);
		if (before && instantOf(next.release.publishAt) <= instantOf(before.release.publishAt)) {
			faults.push({ kind: 'not-later', folder: next, other: before.id });
		}
		line.push(next);
	}
	const reached = new Set(line.map((folder) => folder.id));
	const isExplained = new Set(faults.map((fault) => fault.folder.id));
	for (const folder of folders) {
		// What hangs on a cut-off release is explained by it; a ring of releases has no beginning and is a fault of its own.
		if (reached.has(folder.id) || isExplained.has(folder.id) || leadsTo(folder, byId, isExplained)) continue;
		faults.push({ kind: 'loop', folder });
	}
	return { folders: line, faults };
}

const byTime = (a: ReleaseFolder, b: ReleaseFolder): number =>
	instantOf(a.release.publishAt) - instantOf(b.release.publishAt) || (a.id < b.id ? -1 : 1);

function leadsTo(
	folder: ReleaseFolder,
	byId: ReadonlyMap<ReleaseId, ReleaseFolder>,
	ends: ReadonlySet<ReleaseId>,
): boolean {
	const seen = new Set<ReleaseId>();
	for (let at: ReleaseFolder | undefined = folder; at && !seen.has(at.id); at = byId.get(at.release.previous ?? '')) {
		if (ends.has(at.id)) return true;
		seen.add(at.id);
	}
	return false;
}

/** The services whose figures a release reports. */
export function servicesReported(folder: ReleaseFolder, register: ReadonlyMap<string, Indicator>): Set<ServiceId> {
	const services = new Set<ServiceId>();
	for (const table of [folder.observations, folder.breakdowns]) {
		for (const { record } of table) {
			const service = register.get(record.indicator)?.service;
			if (service) services.add(service);
		}
	}
	return services;
}

/** Whether a release claims a seal; one from before it could be sealed says `unsealed`. */
export const claimsSeal = (signOff: SignOff | undefined): signOff is SignOff =>
	signOff !== undefined && signOff.canonicalForm !== 'unsealed';

/** The signatures of a stage that are for the content as it is sealed: one for earlier content counts for nothing. */
export const validSignatures = ({ signOff }: ReleaseFolder, stage: string): Signature[] =>
	(signOff?.stages ?? []).filter(
		(signature) => signature.stage === stage && (!claimsSeal(signOff) || signature.digest === signOff.digest),
	);

/** Whether a stage has signed: its record is there, and for a stage per service, one for every service reported. */
export function isStageSigned(stage: Stage, folder: ReleaseFolder, register: ReadonlyMap<string, Indicator>): boolean {
	const records = validSignatures(folder, stage.id);
	if (records.length === 0) return false;
	if (stage.scope === 'release' || records.some((signature) => signature.covers === undefined)) return true;
	const covered = new Set(records.flatMap((signature) => signature.covers ?? []));
	return [...servicesReported(folder, register)].every((service) => covered.has(service));
}

/** Whether a release must have a stage: one that was added later is asked only of what comes out from its day on. */
export const isAsked = ({ required, from }: Stage, { release }: Pick<ReleaseFolder, 'release'>): boolean =>
	required && (from === undefined || release.publishAt.slice(0, 10) >= from);

/** The required stages that have not signed a release, as judged by the register that it was signed with. */
export function unsignedStages(submission: Submission, folder: ReleaseFolder): Stage[] {
	const register = registerOf(submission, folder);
	return submission.council.stages.filter((stage) => isAsked(stage, folder) && !isStageSigned(stage, folder, register));
}

const registers = new WeakMap<Submission, Map<ReleaseFolder['register'], ReadonlyMap<string, Indicator>>>();

/**
 * The register that a release speaks through: the working copy, with the rows that it carries itself before it. Every
 * rule asks for it, release by release: it is put together once.
 */
export function registerOf(submission: Submission, folder?: ReleaseFolder): ReadonlyMap<string, Indicator> {
	const known = registers.get(submission) ?? new Map<ReleaseFolder['register'], ReadonlyMap<string, Indicator>>();
	registers.set(submission, known);
	const carried = folder?.register;
	let register = known.get(carried);
	if (!register) {
		register = new Map([...submission.indicators, ...(carried ?? [])].map(({ record }) => [record.id, record]));
		known.set(carried, register);
	}
	return register;
}

/**
 * The releases that the public may see at an instant: the line from its beginning, up to the first release that is
 * not fully signed or whose time has not come.
 * @param preview also everything up to this release
 */
export function visibleReleases(submission: Submission, asOf: string, preview?: ReleaseId): ReleaseFolder[] {
	const { folders } = lineOf(submission);
	const now = instantOf(asOf);
	const hidden = folders.findIndex(
		(folder) => instantOf(folder.release.publishAt) > now || unsignedStages(submission, folder).length > 0,
	);
	const previewed = folders.findIndex((folder) => folder.id === preview);
	return folders.slice(0, Math.max(hidden === -1 ? folders.length : hidden, previewed + 1));
}

/**
 * The release that was sealed over another one: nobody can seal over what is not fully signed, so that a signature which
 * is not there any more was taken away.
 */
export const sealedOver = ({ releases }: Submission, { id, signOff }: ReleaseFolder): ReleaseFolder | undefined =>
	releases.find(
		({ release, signOff: next }) =>
			release.previous === id &&
			claimsSeal(next) &&
			next.stages.length > 0 &&
			next.previousDigest !== '' &&
			(!claimsSeal(signOff) || signOff.digest === next.previousDigest),
	);

/** The address of a file of a release's own, as data/urls.lock keeps it; a page of that name may be the council's. */
const OF_RELEASE = /^\/data\/releases\/([^/]+)\/[^/]/;

/** The releases that were public once: their files are among the addresses that the site keeps. */
export const oncePublished = ({ lockedUrls = [] }: Submission): Set<ReleaseId> =>
	new Set(lockedUrls.flatMap((url) => OF_RELEASE.exec(url)?.[1] ?? []));

/** Whether a release stands for good, as far as can be told without a clock: readers saw it, or another was sealed over it. */
export const standsForGood = (submission: Submission, folder: ReleaseFolder): boolean =>
	oncePublished(submission).has(folder.id) || sealedOver(submission, folder) !== undefined;

/**
 * Whether readers saw a release: its files are among the addresses that the site keeps, or every stage has signed it, or
 * had, and its time has come.
 */
export const cameOut = (submission: Submission, folder: ReleaseFolder, now: string): boolean =>
	oncePublished(submission).has(folder.id) ||
	(instantOf(folder.release.publishAt) <= instantOf(now) &&
		(unsignedStages(submission, folder).length === 0 || sealedOver(submission, folder) !== undefined));

/**
 * Releases that somebody signed and whose time has come, but that a mistake keeps from the public: the line does not
 * reach them, a stage has signed without covering every service reported, or a signature was taken away after the release
 * came out or another was sealed over it. A build must not drop them silently.
 */
export function cutOff(submission: Submission, asOf: string): ReleaseFolder[] {
	const reached = new Set(lineOf(submission).folders);
	const published = oncePublished(submission);
	return submission.releases.filter((folder) => {
		if (instantOf(folder.release.publishAt) > instantOf(asOf)) return false;
		const unsigned = unsignedStages(submission, folder);
		if (unsigned.length === 0) return !reached.has(folder);
		if (published.has(folder.id) || sealedOver(submission, folder)) return true;
		return unsigned.every((stage) => folder.signOff?.stages.some((signature) => signature.stage === stage.id));
	});
}
