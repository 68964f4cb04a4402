/** A rule across records: reads a whole submission and points at what does not hold together. */

import type { Problem, Severity } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import type { Sha256 } from '../publication/seal/manifest.ts';

export interface Rule {
	/** The stable code, such as S006. */
	readonly code: string;
	/** What it demands, in a few words. */
	readonly title: string;
	/** The severity of its problems; a rule with two severities names the graver. */
	readonly severity: Severity;
	/** Why it matters to somebody who reads the figures. */
	readonly why: string;
	/** @param sha256 what seals are checked with; where there is none, seals are not checked */
	readonly check: (submission: Submission, sha256?: Sha256) => Iterable<Problem>;
}
