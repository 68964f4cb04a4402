/** How many of the counted results are too close to call, said where they are counted, with the way to each of them. */

import { TOO_CLOSE_LIST, tooCloseSentence } from '../words/counting.ts';
import { address } from './address.ts';
import type { StatusCounts } from './counts.ts';
import type { SiteLink } from './frame.ts';

export interface TooClose {
	readonly text: string;
	readonly link: SiteLink;
}

/**
 * undefined where none is.
 * @param href where they are listed; the page of exceptions when left out
 */
export function tooCloseView(
	counts: StatusCounts,
	href = `${address.exceptions}#few-cases`,
): { readonly tooClose?: TooClose } {
	const text = tooCloseSentence(counts);
	return text === '' ? {} : { tooClose: { text, link: { title: TOO_CLOSE_LIST, href } } };
}
