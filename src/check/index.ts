/** The rules across records, in the order in which they are reported. */

import { nodesLeavePagesAlone, placesApart } from './addresses.ts';
import { keyMeasuresAreApproved } from './approvals.ts';
import { signersDiffer } from './different-signers.ts';
import { figuresComeInTime } from './late-figures.ts';
import { rulesOfFigures, rulesOfNames, rulesOfWording } from './of-rows.ts';
import { releaseLine, sealedOnwards, signedForAll, signedInOrder } from './release-line.ts';
import type { Rule } from './rule.ts';
import { sealsFormAChain, sealsHold, signaturesAreForThis } from './seals.ts';
import { signedInTime, signersHaveTheRole, signersHeadTheirServices, stagesNameTheirPosts } from './signers.ts';
import { everyPartIsFollowed, everythingHasAPlace } from './thread.ts';

export type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
	...rulesOfNames,
	nodesLeavePagesAlone,
	placesApart,
	releaseLine,
	sealsHold,
	sealsFormAChain,
	signaturesAreForThis,
	sealedOnwards,
	signedForAll,
	signersHaveTheRole,
	stagesNameTheirPosts,
	signersHeadTheirServices,
	signedInTime,
	signersDiffer,
	signedInOrder,
	...rulesOfFigures,
	figuresComeInTime,
	...rulesOfWording,
	everythingHasAPlace,
	everyPartIsFollowed,
	keyMeasuresAreApproved,
];
