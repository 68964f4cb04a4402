/** Who signs may sign, and signs before the release comes out. What was published before it could be sealed is not asked. */

import type { Stage } from '../domain/council.ts';
import { dayNumber } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Signature } from '../domain/release.ts';
import type { Place } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { claimsSeal, standsForGood } from '../publication/line.ts';
import { isSamePost } from '../publication/seal/post.ts';
import { headsOf, isRoleOf, maySignFor, yearAfter } from '../publication/seal/signing.ts';
import { localTime } from '../words/date.ts';
import { problem, seals } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';
import { wholeLine } from './whole-line.ts';

const signOffOf = ({ id }: ReleaseFolder): Place => ({
	file: `data/releases/${id}/sign-off.json`,
	line: 1,
	column: 1,
});

export const signersHaveTheRole: Rule = {
	code: 'S003',
	*check({ council, releases }: Submission): Generator<Problem> {
		const stages = new Map(council.stages.map((stage) => [stage.id, stage]));
		for (const folder of releases) {
			if (!claimsSeal(folder.signOff)) continue;
			for (const { stage: id, role, onBehalfOf } of folder.signOff.stages) {
				const stage = stages.get(id);
				if (!stage?.roles || isRoleOf(stage, onBehalfOf ?? role)) continue;
				const name = onBehalfOf ?? role;
				const isLookAlike = stage.roles.some((one) => isSamePost(one, name));
				yield problem(signOffOf(folder), seals.lacksRole(name, stage.title, stage.roles, isLookAlike));
			}
		}
	},
};

export const signedInTime: Rule = {
	code: 'S004',
	*check(submission: Submission): Generator<Problem> {
		const { council, releases } = submission;
		const required = new Set(council.stages.filter((stage) => stage.required).map(({ id }) => id));
		for (const folder of releases) {
			if (!claimsSeal(folder.signOff)) continue;
			const last = folder.signOff.stages
				.filter(({ stage }) => required.has(stage))
				.reduce<Signature | undefined>((found, one) => (found && found.on >= one.on ? found : one), undefined);
			if (!last) continue;
			const [publishes] = localTime(folder.release.publishAt, council.timeZone);
			const at = folder.place('publishAt');
			const early = outOfTurn(council.stages, folder.signOff.stages);
			if (early) yield problem(signOffOf(folder), seals.signedOutOfTurn(...early, standsForGood(submission, folder)));
			if (last.on > publishes) yield problem(at, seals.signedTooLate(last.role, last.on, publishes));
			else if (publishes > yearAfter(last.on)) yield problem(at, seals.signedLongBefore(last.role, last.on, publishes));
		}
	},
};

/** A post in a signature can be changed by hand and no seal breaks, unless the council names the posts or a key signed. */
export const stagesNameTheirPosts: Rule = {
	code: 'S013',
	*check({ council, releases }: Submission): Generator<Problem> {
		const sealed = releases.flatMap(({ signOff }) => (claimsSeal(signOff) ? signOff.stages : []));
		const open = council.stages.flatMap(({ id, title, required, scope, roles }) => {
			const last = sealed.findLast(({ stage, signature }) => stage === id && signature === undefined);
			// Who signs for services is held against the heads that services.csv names.
			return last && required && scope === 'release' && roles === undefined ? [{ title, post: last.role }] : [];
		});
		if (open.length === 0) return;
		const said = seals.anyPost(
			open.map(({ title }) => title),
			open.map(({ post }) => post),
		);
		yield problem(council.place('signOff'), said);
	},
};

/** A signature of a required stage that is older than one of a stage that comes first: [it, the one before it]. */
function outOfTurn(stages: readonly Stage[], signatures: readonly Signature[]): [Signature, Signature] | undefined {
	let last: Signature | undefined;
	for (const { id } of stages.filter(({ required }) => required)) {
		const inTurn = signatures.filter(({ stage }) => stage === id).toSorted((a, b) => dayNumber(a.on) - dayNumber(b.on));
		const [first] = inTurn;
		if (first && last && first.on < last.on) return [first, last];
		last = inTurn.at(-1) ?? last;
	}
	return undefined;
}

/**
 * A command asks for this before it signs; a file that somebody wrote by hand was never asked. Told until a later release
 * is signed: services.csv names the heads of today, not those of an old report.
 */
export const signersHeadTheirServices: Rule = {
	code: 'S012',
	*check(submission: Submission): Generator<Problem> {
		const { folders, isOpen } = wholeLine(submission);
		const last = folders.findLastIndex((folder) => !isOpen(folder));
		const ofServices = new Set(
			submission.council.stages.filter(({ scope }) => scope === 'service').map(({ id }) => id),
		);
		for (const folder of folders.slice(Math.max(last, 0))) {
			if (!claimsSeal(folder.signOff)) continue;
			for (const { stage, role, onBehalfOf, covers = [] } of folder.signOff.stages) {
				const name = onBehalfOf ?? role;
				const others = covers.filter((service) => !maySignFor(submission, name, service));
				if (!ofServices.has(stage) || others.length === 0) continue;
				const heads = new Set(others.flatMap((service) => headsOf(submission, service).slice(0, 1)));
				yield problem(signOffOf(folder), seals.notItsService(name, others, [...heads]));
			}
		}
	},
};
