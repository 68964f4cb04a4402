/** What a release says is what was signed: its seal holds, seals form a chain, and each signature is for this content. */

import { dayNumber } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Signature, SignOff } from '../domain/release.ts';
import type { Place } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { claimsSeal, oncePublished, sealedOver, standsForGood, unsignedStages } from '../publication/line.ts';
import { CANONICAL_FORM, canonicalOf } from '../publication/seal/canonical.ts';
import { sealChanges } from '../publication/seal/changes.ts';
import { digestOf, MANIFEST_FILE, SUMS_FILE } from '../publication/seal/manifest.ts';
import type { Sha256 } from '../publication/seal/manifest.ts';
import { problem, seals } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

/** More would bury the first; the rest are counted. */
const MOST = 20;

const placeOf = (folder: ReleaseFolder): Place => ({
	file: `data/releases/${folder.id}/sign-off.json`,
	line: 1,
	column: 1,
});

/** The newest signature for the sealed content, else the newest of all. */
function lastSigned({ stages, digest: sealed }: SignOff): Signature | undefined {
	const byTime = stages.toSorted((a, b) => dayNumber(a.on) - dayNumber(b.on));
	return byTime.findLast(({ digest }) => digest === sealed) ?? byTime.at(-1);
}

export const sealsHold: Rule = {
	code: 'S001',
	*check(submission: Submission, sha256?: Sha256): Generator<Problem> {
		for (const folder of submission.releases) {
			const { signOff } = folder;
			if (!claimsSeal(signOff)) continue;
			if (signOff.canonicalForm !== CANONICAL_FORM) {
				yield problem(placeOf(folder), seals.unknownForm(signOff.canonicalForm));
				continue;
			}
			const by = lastSigned(signOff);
			// A draft that nobody has signed may change as it likes.
			if (!sha256 || !folder.written || !by) continue;
			if (digestOf(canonicalOf(folder), signOff.previousDigest, sha256) === signOff.digest) continue;
			const isOut = standsForGood(submission, folder);
			const copy = (folder.signedCopy?.() ?? []).filter(({ path }) => path !== MANIFEST_FILE && path !== SUMS_FILE);
			if (copy.length === 0 || digestOf(copy, signOff.previousDigest, sha256) !== signOff.digest) {
				yield problem(placeOf(folder), seals.changedSomewhere(folder.id, by, copy.length > 0, isOut));
				continue;
			}
			const changes = sealChanges(copy, folder.written());
			const withUnread = new Set(folder.unread?.map(({ source }) => source.file));
			for (const change of changes.slice(0, MOST)) {
				const mayBeUnread = withUnread.has(`data/releases/${folder.id}/${change.path}`);
				yield problem(change.place ?? placeOf(folder), seals.changed(change, by, { mayBeUnread, isOut }));
			}
			const more = changes.length - MOST;
			if (more > 0) yield problem(placeOf(folder), seals.moreChanged(folder.id, more, isOut));
		}
	},
};

export const sealsFormAChain: Rule = {
	code: 'S005',
	*check(submission: Submission): Generator<Problem> {
		const { releases } = submission;
		const byId = new Map(releases.map((folder) => [folder.id, folder]));
		for (const folder of releases) {
			const { signOff, release } = folder;
			if (!claimsSeal(signOff) || signOff.stages.length === 0) continue;
			const before = byId.get(release.previous ?? '');
			const digest = claimsSeal(before?.signOff) ? before.signOff.digest : '';
			if (signOff.previousDigest === digest) continue;
			const isOut = standsForGood(submission, folder);
			yield problem(placeOf(folder), seals.brokenChain(folder.id, before?.id, isOut));
		}
		const published = oncePublished(submission);
		const everSigned = new Set(releases.flatMap(({ signOff }) => signOff?.stages ?? []).map(({ stage }) => stage));
		const never = new Set<string>();
		for (const folder of releases) {
			const over = sealedOver(submission, folder);
			if (!over && !published.has(folder.id)) continue;
			// A signature for other content is there, and told as that.
			const isStale = (stage: string): boolean =>
				folder.signOff?.stages.some((one) => one.stage === stage && one.digest !== folder.signOff?.digest) === true;
			for (const { id, title } of unsignedStages(submission, folder)) {
				if (everSigned.has(id)) {
					if (!isStale(id)) yield problem(placeOf(folder), seals.signatureGone(folder.id, title, over?.id));
				} else if (!never.has(id)) {
					never.add(id);
					yield problem(placeOf(folder), seals.stageNeverSigned(title));
				}
			}
		}
	},
};

export const signaturesAreForThis: Rule = {
	code: 'S011',
	*check({ releases, council }: Submission): Generator<Problem> {
		const titles = new Map(council.stages.map(({ id, title }) => [id, title]));
		for (const folder of releases) {
			const { signOff } = folder;
			if (!claimsSeal(signOff)) continue;
			for (const { stage, role, digest } of signOff.stages) {
				if (digest === signOff.digest) continue;
				yield problem(placeOf(folder), seals.otherContent(role, titles.get(stage) ?? stage));
			}
		}
	},
};
