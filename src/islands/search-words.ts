/** What a search says: the words of a query, how what is found is ordered by them, and what a mistyped one may mean. */

import { editDistance, nearestId } from '../domain/ids.ts';
import { LITTLE_WORDS } from '../words/search.ts';

/** Whether a result is among the council's key measures, or tells of measures in another way and comes after them. */
export type Standing = 'key' | 'other' | 'second';

/** Letters from which on a word is compared by how it begins; shorter ones may yet become anything. */
const SHORTEST = 4;
/** Endings that make no difference: recycles finds recycling. */
const ENDING = 3;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const stemOf = (word: string): string => word.slice(0, Math.max(SHORTEST, word.length - ENDING));

/** The words of a query without those that only make a question of it; all of them where there are no others. */
export function askedFor(query: string): string {
	const words = wordsOf(query);
	const telling = words.filter((word) => !LITTLE_WORDS.has(word));
	return telling.length === 0 || telling.length === words.length ? query : telling.join(' ');
}

/**
 * The words of a query that occur, each once: what is searched for one by one where nothing has them all.
 * @param terms every word that occurs
 */
export const wordsThatOccur = (query: string, terms: readonly string[]): string[] =>
	[...new Set(wordsOf(query))].filter((word) => {
		const start = word.length < SHORTEST ? word : stemOf(word);
		return terms.some((term) => term.startsWith(start));
	});

/** How many of some words stand in a title, whatever their endings. */
export function manyInTitle(words: readonly string[], title: string): number {
	const there = wordsOf(title);
	return words.filter((word) => there.some((other) => other === word || isAkin(word, other))).length;
}

const LAST_BUT_SECOND = 5;

/** A word without the endings that make no other word of it: recycling and recycled, bins and bin, homes and home. */
function baseOf(word: string): string {
	const base = word.replace(/(ing|ed|es|s)$/, '').replace(/e$/, '');
	return word.length < SHORTEST || base.length < SHORTEST - 1 ? word : base;
}

/** Whether two words begin alike: collected and collection. */
function isAkin(one: string, other: string): boolean {
	const [short, long] = one.length < other.length ? [one, other] : [other, one];
	return short.length >= SHORTEST && long.startsWith(stemOf(short));
}

/**
 * Where a result belongs: what has the very title that was asked for; what has every word in its title, whatever their
 * endings; what has words that begin like them; what has them elsewhere; and after all, what only tells of measures once
 * more. Key measures come first among their like; the engine orders the rest.
 * @returns 0 to 6, the first first
 */
export function rankOf(query: string, title: string, standing: Standing): number {
	if (standing === 'second') return LAST_BUT_SECOND + 1;
	const asked = wordsOf(query);
	const words = wordsOf(title);
	if (asked.length === 0 || words.length === 0) return LAST_BUT_SECOND;
	if (asked.join(' ') === words.join(' ')) return 0;
	const isKey = standing === 'key' ? 0 : 1;
	const bases = new Set(words.map(baseOf));
	if (asked.every((word) => bases.has(baseOf(word)))) return 1 + isKey;
	if (asked.every((word) => words.some((other) => other === word || isAkin(word, other)))) return 3 + isKey;
	return LAST_BUT_SECOND;
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
