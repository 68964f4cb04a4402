/** Posts by their names: when two spellings are one post, and when nobody could tell two names apart. */

import unhomoglyph from 'unhomoglyph';
import type { Signature } from '../../domain/release.ts';

const letters = (name: string): string => name.replaceAll('&', 'and').replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * One post, however it is spelled: only its letters and digits count, so that a full stop, a doubled or missing space, a
 * wide letter or a sign that nobody sees does not make another post of it.
 */
export const post = (role: string): string => letters(role.normalize('NFKC').toLowerCase());

/**
 * What a name looks like: letters and digits of every script as the Latin ones that Unicode calls confusable with them
 * (https://www.unicode.org/reports/tr39/#Confusable_Detection), in capitals and in small letters.
 */
function look(role: string): string {
	const asWritten = unhomoglyph(role.normalize('NFKC'));
	// A capital I, a small l and a 1 are one there, so a small i must be too, or two cases of one name would differ.
	return letters(unhomoglyph(asWritten.toLowerCase())).replaceAll('i', 'l');
}

/** Whether two names are of one post, or look so much the same that nobody could tell. */
export const isSamePost = (one: string, other: string): boolean =>
	post(one) === post(other) || look(one) === look(other);

/** Everyone who stands behind a signature: who signed, and for whom. */
export const postsOf = ({ role, onBehalfOf }: Pick<Signature, 'role' | 'onBehalfOf'>): string[] =>
	onBehalfOf === undefined ? [role] : [role, onBehalfOf];
