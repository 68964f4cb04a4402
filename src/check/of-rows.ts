/**
 * The rules that speak of rows an officer writes: what the page that checks a file in the browser needs. Those of the
 * line of releases, the seals, the plan as a whole and the addresses are told on the pull request.
 */

import { categoriesSpelledAlike } from './category-spellings.ts';
import { oneRowForEachThing } from './duplicate-rows.ts';
import { targetsAskForMore } from './easier-targets.ts';
import { periodsAreOver } from './future-periods.ts';
import { hiddenFiguresStayHidden } from './hidden-figures.ts';
import { indicatorsExist } from './known-indicators.ts';
import { missedTargetsAreExplained } from './missed-targets.ts';
import { figuresLieInTheirIntervals } from './own-interval.ts';
import { partWithinWhole } from './part-of-whole.ts';
import { valueFollowsFromParts } from './parts-agree.ts';
import { periodsFitFrequency } from './period-lengths.ts';
import { noContactDetails, noPersonalData } from './personal-data.ts';
import { promisesAreReportedOn } from './promises-reported.ts';
import { sharesOfAWhole } from './proportions.ts';
import { referencesLead } from './references.ts';
import { comparisonsRestatedWithReason } from './restated-comparisons.ts';
import { movedWithReason, restatedWithReason } from './revisions.ts';
import { meaningStays } from './same-meaning.ts';
import { scalesHaveTwoEnds } from './scale-ends.ts';
import { smallCountsAreHidden } from './small-counts.ts';
import { targetsCanBeJudged } from './targets.ts';
import { figuresInUsualRange } from './usual-range.ts';
import { groupsAreWhole, groupsHaveNoStrangers } from './whole-groups.ts';
import { withdrawalsMeetFigures } from './withdrawals.ts';
import { noParties, noUnshownCauses } from './wording.ts';
import type { Rule } from './rule.ts';

/** Whether what a row names is there, once. */
export const rulesOfNames: readonly Rule[] = [
	oneRowForEachThing,
	categoriesSpelledAlike,
	indicatorsExist,
	referencesLead,
	groupsAreWhole,
	groupsHaveNoStrangers,
	scalesHaveTwoEnds,
];

/** Whether what a row says can be, and is what was said before. */
export const rulesOfFigures: readonly Rule[] = [
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
	figuresLieInTheirIntervals,
	figuresInUsualRange,
	periodsAreOver,
	periodsFitFrequency,
	smallCountsAreHidden,
	hiddenFiguresStayHidden,
	noPersonalData,
	noContactDetails,
	missedTargetsAreExplained,
	promisesAreReportedOn,
];

/** How the commentary is worded. */
export const rulesOfWording: readonly Rule[] = [noParties, noUnshownCauses];

export const rulesOfRows: readonly Rule[] = [...rulesOfNames, ...rulesOfFigures, ...rulesOfWording];
