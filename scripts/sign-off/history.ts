// A whole line of releases sealed again with the signatures that it has: a demonstration, or history in a copy.
import type { Problem } from '../../src/domain/problem.ts';
import type { SignOff } from '../../src/domain/release.ts';
import type { Submission } from '../../src/domain/submission.ts';
import { check } from '../../src/load.ts';
import { CANONICAL_FORM } from '../../src/publication/seal/canonical.ts';
import { lineOf } from '../../src/publication/line.ts';
import { problemsOf, warningLine } from './accepted.ts';
import { sealOf } from './seal.ts';
import { folderOf, siteIn } from './site.ts';
import { writeSeal, writeSignOff } from './write.ts';

/**
 * Seals the whole line with the signatures that it has, and then writes down the warnings that they accepted: those say
 * what they say of the finished line, and are no part of a digest.
 * @returns how many releases
 */
export function sealHistory(dir: string): number {
	let site = siteIn(dir);
	const signed = lineOf(site.submission).folders.filter(({ signOff }) => signOff && signOff.stages.length > 0);
	for (const { id, signOff } of signed) {
		const seal = sealOf(dir, id, { keeps: true }, site);
		const stages = signOff!.stages.map(({ signature: _, warnings: __, ...stage }) => ({
			...stage,
			digest: seal.digest,
		}));
		writeSeal(dir, seal, stages);
		const { digest, previousDigest } = seal;
		site = {
			...site,
			submission: signedAs(seal.submission, id, { canonicalForm: CANONICAL_FORM, digest, previousDigest, stages }),
		};
	}
	const { submission, problems } = siteIn(dir);
	const all = [...problems, ...check(submission)];
	for (const { id } of signed) acceptWarnings(dir, submission, id, all);
	return signed.length;
}

/** As reading it again would give it, for the releases that follow. */
const signedAs = (submission: Submission, id: string, signOff: SignOff): Submission => ({
	...submission,
	releases: submission.releases.map((one) => (one.id === id ? { ...one, signOff } : one)),
});

/** The last required signature of a release accepts its warnings. */
function acceptWarnings(dir: string, submission: Submission, id: string, problems: readonly Problem[]): void {
	const { signOff } = folderOf(submission, id);
	const last = signOff!.stages.at(-1)!;
	const warnings = problemsOf(id, problems)
		.filter(({ severity, release }) => severity === 'warning' && release === id)
		.map(warningLine);
	if (warnings.length === 0 || !submission.council.stages.some((one) => one.id === last.stage && one.required)) return;
	writeSignOff(dir, id, { ...signOff!, stages: [...signOff!.stages.slice(0, -1), { ...last, warnings }] });
}
