/** The rules across records, in the order in which they are reported. */

import { releaseLine, sealedOnwards, signedInOrder } from './release-line.ts';
import { movedWithReason, restatedWithReason } from './revisions.ts';
import type { Rule } from './rule.ts';
import { targetsCanBeJudged } from './targets.ts';

export type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
	releaseLine,
	sealedOnwards,
	signedInOrder,
	restatedWithReason,
	movedWithReason,
	targetsCanBeJudged,
];
