// What keeps a release from being signed, in words for the person at the keyboard.
import type { NotReady, Refusal, SigningRequest } from '../../src/publication/seal/signing.ts';
import { refusal as words } from '../../src/words/sign-off.ts';

/** The release cannot be signed like this, and the message says what to do. */
export class Refused extends Error {}

/** Why a release cannot be sealed yet. */
export const notReady = (id: string, why: NotReady): string =>
	why.because === 'not-in-line'
		? words.notInLine(id, why.sibling)
		: words.unsignedBefore(
				why.before,
				why.stages.map(({ title }) => title),
			);

/** The words for a refusal. */
export function saying(refused: Refusal, request: SigningRequest): string {
	switch (refused.because) {
		case 'unknown-stage':
			return words.unknownStage(request.stage, refused.stages);
		case 'earlier-stage':
			return words.earlierStage(refused.stage, refused.services);
		case 'later-stage':
			return words.laterStage(refused.stage);
		case 'signed-already':
			return words.signedAlready(refused.signature);
		case 'same-post':
			return words.samePost(refused.post, refused.stage);
		case 'not-its-post':
			return words.notItsPost(request.role, refused.roles);
		case 'after-publication':
			return words.afterPublication(refused.publishes);
		case 'long-before':
			return words.longBefore(refused.publishes);
		case 'own-deputy':
			return words.ownDeputy;
		case 'heads-nothing':
			return words.headsNothing(request.role, refused.open);
		case 'not-reported':
			return words.notReported(refused.services, refused.reported);
		case 'not-its-service':
			return words.notItsService(request.role, refused.services, refused.heads);
		case 'covered-already':
			return words.coveredAlready(refused.services);
		case 'in-future':
			return words.inFuture(refused.than);
		case 'before-earlier':
			return words.beforeEarlier(refused.than);
	}
}
