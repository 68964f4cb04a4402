/** The rules across records, in the order in which they are reported. */

import { nodesLeavePagesAlone, placesApart } from './addresses.ts';
import { keyMeasuresAreApproved } from './approvals.ts';
import { categoriesSpelledAlike } from './category-spellings.ts';
import { signersDiffer } from './different-signers.ts';
import { oneRowForEachThing } from './duplicate-rows.ts';
import { targetsAskForMore } from './easier-targets.ts';
import { periodsAreOver } from './future-periods.ts';
import { hiddenFiguresStayHidden } from './hidden-figures.ts';
import { indicatorsExist } from './known-indicators.ts';
import { figuresComeInTime } from './late-figures.ts';
import { missedTargetsAreExplained } from './missed-targets.ts';
import { partWithinWhole } from './part-of-whole.ts';
import { valueFollowsFromParts } from './parts-agree.ts';
import { periodsFitFrequency } from './period-lengths.ts';
import { noContactDetails, noPersonalData } from './personal-data.ts';
import { promisesAreReportedOn } from './promises-reported.ts';
import { sharesOfAWhole } from './proportions.ts';
import { referencesLead } from './references.ts';
import { releaseLine, sealedOnwards, signedForAll, signedInOrder } from './release-line.ts';
import { comparisonsRestatedWithReason } from './restated-comparisons.ts';
import { movedWithReason, restatedWithReason } from './revisions.ts';
import type { Rule } from './rule.ts';
import { sealsFormAChain, sealsHold, signaturesAreForThis } from './seals.ts';
import { meaningStays } from './same-meaning.ts';
import { signedInTime, signersHaveTheRole } from './signers.ts';
import { smallCountsAreHidden } from './small-counts.ts';
import { targetsCanBeJudged } from './targets.ts';
import { everyPartIsFollowed, everythingHasAPlace } from './thread.ts';
import { figuresInUsualRange } from './usual-range.ts';
import { groupsAreWhole } from './whole-groups.ts';
import { withdrawalsMeetFigures } from './withdrawals.ts';
import { noParties, noUnshownCauses } from './wording.ts';

export type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
	oneRowForEachThing,
	categoriesSpelledAlike,
	indicatorsExist,
	referencesLead,
	groupsAreWhole,
	nodesLeavePagesAlone,
	placesApart,
	releaseLine,
	sealsHold,
	sealsFormAChain,
	signaturesAreForThis,
	sealedOnwards,
	signedForAll,
	signersHaveTheRole,
	signedInTime,
	signersDiffer,
	signedInOrder,
	restatedWithReason,
	comparisonsRestatedWithReason,
	withdrawalsMeetFigures,
	meaningStays,
	movedWithReason,
	targetsCanBeJudged,
	targetsAskForMore,
	sharesOfAWhole,
	partWithinWhole,
	valueFollowsFromParts,
	figuresInUsualRange,
	periodsAreOver,
	periodsFitFrequency,
	smallCountsAreHidden,
	hiddenFiguresStayHidden,
	noPersonalData,
	noContactDetails,
	missedTargetsAreExplained,
	promisesAreReportedOn,
	figuresComeInTime,
	noParties,
	noUnshownCauses,
	everythingHasAPlace,
	everyPartIsFollowed,
	keyMeasuresAreApproved,
];
