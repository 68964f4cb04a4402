/** What a search says: the words of a query, how what is found is ordered by them, and what a mistyped one may mean. */

import { editDistance, nearestId } from '../domain/ids.ts';

/** Whether a result is among the council's key measures, or tells of measures in another way and comes after them. */
export type Standing = 'key' | 'other' | 'second';

/** Letters from which on a word is compared by how it begins; shorter ones may yet become anything. */
const SHORTEST = 4;
/** Endings that make no difference: recycles finds recycling. */
const ENDING = 3;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const stemOf = (word: string): string => word.slice(0, Math.max(SHORTEST, word.length - ENDING));

/**
 * Where a result belongs: what has the very title that was asked for; key measures, then others, with every word in their
 * title; what has them elsewhere; and after all, what only tells of measures once more. The engine orders the rest.
 * @returns 0 to 4, the first first
 */
export function rankOf(query: string, title: string, standing: Standing): number {
	if (standing === 'second') return 4;
	const asked = wordsOf(query);
	const words = wordsOf(title);
	if (asked.join(' ') === words.join(' ')) return 0;
	const isInTitle = asked.every((word) => {
		const stem = stemOf(word);
		return words.some((other) => (stem.length < SHORTEST ? other === word : other.startsWith(stem)));
	});
	return !isInTitle ? 3 : standing === 'key' ? 1 : 2;
}

/**
 * The query with words that do not occur replaced by the nearest that do.
 * @param terms every word that occurs
 * @returns '' where there is no near one; undefined when all occur
 */
export function corrected(query: string, terms: readonly string[]): string | undefined {
	let isKnown = true;
	const words = query
		.toLowerCase()
		.split(/\s+/)
		.map((word) => {
			const stem = stemOf(word);
			if (!/^\p{L}{4,}$/u.test(word) || terms.some((term) => term.startsWith(stem))) return word;
			isKnown = false;
			const nearest = nearestId(word, terms);
			return nearest !== undefined && editDistance(word, nearest) <= (word.length < 6 ? 1 : 2) ? nearest : '';
		});
	return isKnown ? undefined : words.includes('') ? '' : words.join(' ');
}
