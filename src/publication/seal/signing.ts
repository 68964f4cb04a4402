/** Whether a post may sign a stage of a release now, and the signature that it would leave. */

import type { Stage } from '../../domain/council.ts';
import type { ReleaseId, ServiceId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/period.ts';
import type { Signature } from '../../domain/release.ts';
import type { ReleaseFolder, Submission } from '../../domain/submission.ts';
import { claimsSeal, isAsked, isStageSigned, lineOf, registerOf, servicesReported, unsignedStages } from '../line.ts';
import { isSamePost, post, postsOf } from './post.ts';

export interface SigningRequest {
	readonly stage: string;
	/** The post that the stage needs. */
	readonly role: string;
	/** The deputy who signs for that post. */
	readonly by?: string | undefined;
	/** Services that a stage of services signs for; those that the post heads when left out. */
	readonly covers?: readonly ServiceId[] | undefined;
	readonly on: IsoDate;
	readonly today: IsoDate;
	/** The day on which the release comes out, where the council is. */
	readonly publishes: IsoDate;
}

export type Refusal =
	| { readonly because: 'unknown-stage'; readonly stages: readonly string[] }
	| { readonly because: 'earlier-stage'; readonly stage: Stage; readonly services: readonly ServiceId[] }
	| { readonly because: 'later-stage'; readonly stage: Stage }
	| { readonly because: 'signed-already'; readonly signature: Signature }
	| { readonly because: 'same-post'; readonly post: string; readonly stage: Stage }
	| { readonly because: 'own-deputy' }
	| { readonly because: 'not-its-post'; readonly roles: readonly string[] }
	| { readonly because: 'after-publication' | 'long-before'; readonly publishes: IsoDate }
	| {
			readonly because: 'heads-nothing';
			/** Services that it may sign for when it says so. */
			readonly open: readonly ServiceId[];
	  }
	| {
			readonly because: 'not-reported';
			readonly services: readonly ServiceId[];
			readonly reported: readonly ServiceId[];
	  }
	| {
			readonly because: 'not-its-service';
			readonly services: readonly ServiceId[];
			/** The posts that head them, as services.csv spells them. */
			readonly heads: readonly string[];
	  }
	| { readonly because: 'covered-already'; readonly services: readonly ServiceId[] }
	| { readonly because: 'in-future' | 'before-earlier'; readonly than: IsoDate };

export type Unsigned = Omit<Signature, 'digest' | 'signature'>;

/** Whether a post may sign a stage. */
export const isRoleOf = ({ roles }: Pick<Stage, 'roles'>, role: string): boolean =>
	roles === undefined || roles.some((one) => post(one) === post(role));

/** The same day of the next year, as an ISO date; for comparing only: 29 February stays as it is. */
export const yearAfter = (day: IsoDate): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** The signature of a stage, or why it cannot be given now. Signatures for other content must be gone already. */
export function signing(
	submission: Submission,
	folder: ReleaseFolder,
	request: SigningRequest,
): { readonly refused: Refusal } | { readonly signature: Unsigned } {
	const { stages } = submission.council;
	const at = stages.findIndex(({ id }) => id === request.stage);
	const stage = stages[at];
	const refused = (refusal: Refusal) => ({ refused: refusal });
	if (!stage) return refused({ because: 'unknown-stage', stages: stages.map(({ id }) => id) });
	const register = registerOf(submission, folder);
	const given = folder.signOff?.stages ?? [];
	const reported = [...servicesReported(folder, register)].sort();

	const missing = stages
		.slice(0, at)
		.find((other) => isAsked(other, folder) && !isStageSigned(other, folder, register));
	if (missing) {
		const services = missing.scope === 'service' ? uncovered(missing.id, given, reported) : [];
		return refused({ because: 'earlier-stage', stage: missing, services });
	}
	const later = stages.slice(at + 1).find((other) => given.some((signature) => signature.stage === other.id));
	if (later) return refused({ because: 'later-stage', stage: later });

	if (request.by !== undefined && isSamePost(request.by, request.role)) return refused({ because: 'own-deputy' });
	if (!isRoleOf(stage, request.role)) return refused({ because: 'not-its-post', roles: stage.roles ?? [] });
	const signer = {
		role: request.by ?? request.role,
		...(request.by === undefined ? {} : { onBehalfOf: request.role }),
	};
	for (const other of stages) {
		// The rule binds both ways, so that nobody can get round it by signing the other stage first.
		if (!stage.differentFrom.includes(other.id) && !other.differentFrom.includes(stage.id)) continue;
		const taken = given.filter((signature) => signature.stage === other.id).flatMap(postsOf);
		const same = postsOf(signer).find((name) => taken.some((one) => isSamePost(one, name)));
		if (same !== undefined) return refused({ because: 'same-post', post: same, stage: other });
	}

	if (request.on > request.today) return refused({ because: 'in-future', than: request.today });
	if (stage.required) {
		const { publishes } = request;
		if (request.on > publishes) return refused({ because: 'after-publication', publishes });
		if (publishes > yearAfter(request.on)) return refused({ because: 'long-before', publishes });
	}
	const before = new Set(stages.slice(0, at).flatMap((other) => (other.required ? [other.id] : [])));
	const last = given
		.filter((one) => stage.scope === 'release' || before.has(one.stage))
		.map(({ on }) => on)
		.sort()
		.at(-1);
	if (last !== undefined && stage.required && request.on < last)
		return refused({ because: 'before-earlier', than: last });

	const unsigned = { stage: stage.id, ...signer, on: request.on };
	const own = given.filter((signature) => signature.stage === stage.id);
	if (stage.scope === 'release') {
		return own[0] ? refused({ because: 'signed-already', signature: own[0] }) : { signature: unsigned };
	}
	const covers = request.covers ?? reported.filter((service) => isHead(submission, request.role, service));
	if (covers.length === 0) {
		const open = reported.filter((service) => maySignFor(submission, request.role, service));
		return refused({ because: 'heads-nothing', open });
	}
	const strange = covers.filter((service) => !reported.includes(service));
	if (strange.length > 0) return refused({ because: 'not-reported', services: strange, reported });
	const others = covers.filter((service) => !maySignFor(submission, request.role, service));
	if (others.length > 0)
		return refused({
			because: 'not-its-service',
			services: others,
			heads: [...new Set(others.flatMap((service) => headsOf(submission, service).slice(0, 1)))],
		});
	const open = uncovered(stage.id, given, covers);
	if (open.length === 0) return refused({ because: 'covered-already', services: covers });
	return { signature: { ...unsigned, covers: open } };
}

const uncovered = (stage: string, given: readonly Signature[], services: readonly ServiceId[]): ServiceId[] => {
	const covered = new Set(given.filter((signature) => signature.stage === stage).flatMap(({ covers }) => covers ?? []));
	return services.filter((service) => !covered.has(service));
};

/** The posts that head a service and those above it, nearest first, as services.csv spells them. */
export function headsOf({ services }: Pick<Submission, 'services'>, id: ServiceId): string[] {
	const byId = new Map(services.map(({ record }) => [record.id, record]));
	const seen = new Set<ServiceId>();
	const heads: string[] = [];
	for (let at = byId.get(id); at && !seen.has(at.id); at = byId.get(at.parent ?? '')) {
		if (at.head !== undefined) heads.push(at.head);
		seen.add(at.id);
	}
	return heads;
}

/** Whether a post answers for a service: it heads it or one above it, or nobody is named as head of any of them. */
export function maySignFor(submission: Pick<Submission, 'services'>, role: string, service: ServiceId): boolean {
	const heads = headsOf(submission, service);
	return heads.length === 0 || heads.some((head) => post(head) === post(role));
}

/** Whether a post is the head of a service, or the nearest one above it that has a head: it signs without being told. */
const isHead = (submission: Submission, role: string, service: ServiceId): boolean =>
	headsOf(submission, service)
		.slice(0, 1)
		.some((head) => post(head) === post(role));

export type NotReady =
	| { readonly because: 'not-in-line'; readonly sibling?: ReleaseId }
	| { readonly because: 'unsigned-before'; readonly before: ReleaseId; readonly stages: readonly Stage[] };

export interface Ready {
	/** Earlier releases of the line, oldest first. */
	readonly before: readonly ReleaseFolder[];
	/** The digest of the release before; empty where that has none. */
	readonly previousDigest: string;
}

/** Whether a release can be signed at all: its place in the line is clear, and the release before it is signed. */
export function readiness(submission: Submission, folder: ReleaseFolder): Ready | NotReady {
	const { folders } = lineOf(submission);
	const at = folders.indexOf(folder);
	if (at === -1) {
		const { previous } = folder.release;
		const sibling = submission.releases.find((other) => other !== folder && other.release.previous === previous);
		return { because: 'not-in-line', ...(sibling ? { sibling: sibling.id } : {}) };
	}
	const last = folders[at - 1];
	const open = last ? unsignedStages(submission, last) : [];
	if (last && (open.length > 0 || !last.signOff)) return { because: 'unsigned-before', before: last.id, stages: open };
	return {
		before: folders.slice(0, at),
		previousDigest: claimsSeal(last?.signOff) ? last.signOff.digest : '',
	};
}

/** Releases that follow one in the line and were signed: their seals hold its digest, so they must be signed again. */
export function signedAfter(submission: Submission, id: ReleaseId): ReleaseFolder[] {
	const found: ReleaseFolder[] = [];
	for (
		let next = submission.releases.find(({ release }) => release.previous === id);
		next && !found.includes(next);
		next = submission.releases.find(({ release }) => release.previous === found.at(-1)?.id)
	) {
		found.push(next);
	}
	return found.filter(({ signOff }) => claimsSeal(signOff) && signOff.stages.length > 0);
}
