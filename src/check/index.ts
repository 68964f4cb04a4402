/** The rules across records, in the order in which they are reported. */

import { nodesLeavePagesAlone, placesApart } from './addresses.ts';
import { categoriesSpelledAlike } from './category-spellings.ts';
import { signersDiffer } from './different-signers.ts';
import { oneRowForEachThing } from './duplicate-rows.ts';
import { periodsAreOver } from './future-periods.ts';
import { indicatorsExist } from './known-indicators.ts';
import { partWithinWhole } from './part-of-whole.ts';
import { valueFollowsFromParts } from './parts-agree.ts';
import { periodsFitFrequency } from './period-lengths.ts';
import { sharesOfAWhole } from './proportions.ts';
import { referencesLead } from './references.ts';
import { releaseLine, sealedOnwards, signedForAll, signedInOrder } from './release-line.ts';
import { comparisonsRestatedWithReason } from './restated-comparisons.ts';
import { movedWithReason, restatedWithReason } from './revisions.ts';
import type { Rule } from './rule.ts';
import { sealsFormAChain, sealsHold, signaturesAreForThis } from './seals.ts';
import { targetsCanBeJudged } from './targets.ts';
import { withdrawalsMeetFigures } from './withdrawals.ts';

export type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
	oneRowForEachThing,
	categoriesSpelledAlike,
	indicatorsExist,
	referencesLead,
	nodesLeavePagesAlone,
	placesApart,
	releaseLine,
	sealsHold,
	sealsFormAChain,
	signaturesAreForThis,
	sealedOnwards,
	signedForAll,
	signersDiffer,
	signedInOrder,
	restatedWithReason,
	comparisonsRestatedWithReason,
	withdrawalsMeetFigures,
	movedWithReason,
	targetsCanBeJudged,
	sharesOfAWhole,
	partWithinWhole,
	valueFollowsFromParts,
	periodsAreOver,
	periodsFitFrequency,
];
