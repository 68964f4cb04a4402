/** The rules across records, in the order in which they are reported. */

import { oneRowForEachThing } from './duplicate-rows.ts';
import { indicatorsExist } from './known-indicators.ts';
import { referencesLead } from './references.ts';
import { releaseLine, sealedOnwards, signedInOrder } from './release-line.ts';
import { movedWithReason, restatedWithReason } from './revisions.ts';
import type { Rule } from './rule.ts';
import { targetsCanBeJudged } from './targets.ts';

export type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
	oneRowForEachThing,
	indicatorsExist,
	referencesLead,
	releaseLine,
	sealedOnwards,
	signedInOrder,
	restatedWithReason,
	movedWithReason,
	targetsCanBeJudged,
];
