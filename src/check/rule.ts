/** A rule across records: reads a whole submission and points at what does not hold together. */

import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import type { Sha256 } from '../publication/seal/manifest.ts';

export interface Rule {
	/** The stable code, such as S006; how serious it is, and what it says of itself, is told in words/problems. */
	readonly code: string;
	/** @param sha256 what seals are checked with; where there is none, seals are not checked */
	readonly check: (submission: Submission, sha256?: Sha256) => Iterable<Problem>;
}
