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

/**
 * The words of a query without those that only make a question of it; all of them where there are no others. What stands
 * in quotation marks is asked for as it is.
 */
export function askedFor(query: string): string {
	if (query.includes('"')) return query;
	const words = wordsOf(query);
	const telling = words.filter((word) => !LITTLE_WORDS.has(word));
	return telling.length === 0 || telling.length === words.length ? query : telling.join(' ');
}

/** SW1A 1AA, m33-7xy; not an ordinal after a code (CO2 2nd) nor a length (A57 2km): no postcode ends so. */
const POSTCODE =
	/(?<![\p{L}\p{N}])[a-z]{1,2}\d[a-z\d]?[\s.–-]*(?!\d(?:st|nd|rd|th))\d[abd-hjlnp-uw-z]{2}(?![\p{L}\p{N}])/giu;
/** Beside a postcode they ask for nothing more. */
const OF_POSTCODES = /^(?:post|codes?|postcodes?)$/;

/**
 * A query without the postcodes in it: nothing is published by them, and what looks a little like one is no answer.
 * @returns the query itself where it has none; '' where nothing else is asked for
 */
export function withoutPostcodes(query: string): string {
	const left = query.replace(POSTCODE, ' ').replace(/\s+/g, ' ').trim();
	if (left === query.replace(/\s+/g, ' ').trim()) return query;
	const isAsked = wordsOf(left).some((word) => !LITTLE_WORDS.has(word) && !OF_POSTCODES.test(word));
	// What stood around a postcode: empty quotation marks and brackets, commas.
	return isAsked ? left.replace(/"\s*"|\(\s*\)/g, '').replace(/^[\s,;:.?!]+|[\s,;:.?!]+$/g, '') : '';
}

const isSameWords = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ');

/** How much a title says of a word, whatever its ending: 10 where it says nothing else, less the longer it is; else 1. */
export function weightIn(title: string, word: string): number {
	const words = wordsOf(title);
	const isThere = words.some((other) => other === word || baseOf(other) === baseOf(word) || isAkin(word, other));
	return isThere ? 4 + 6 / Math.sqrt(words.length) : 1;
}

const LAST_BUT_SECOND = 5;
/** The rank of a question that no title answers. */
export const NOT_IN_TITLE = 2 * LAST_BUT_SECOND;

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
	if (isSameWords(query, title)) return 0;
	const isKey = standing === 'key' ? 0 : 1;
	const bases = new Set(words.map(baseOf));
	if (asked.every((word) => bases.has(baseOf(word)))) return 1 + isKey;
	if (asked.every((word) => words.some((other) => other === word || isAkin(word, other)))) return 3 + isKey;
	return LAST_BUT_SECOND;
}

/**
 * Where a result of a question belongs: as its words in full rank it, because "not" may be all the difference; what they
 * do not find in a title, as its telling words do; and after all, what only tells of measures once more.
 * @returns 0 to 11, the first first
 */
export function rankOfQuestion(query: string, title: string, standing: Standing): number {
	const inFull = rankOf(query, title, standing);
	return inFull < LAST_BUT_SECOND ? inFull : LAST_BUT_SECOND + rankOf(askedFor(query), title, standing);
}

/** Every word that occurs, and what is left of each without its ending. */
interface Known {
	readonly terms: readonly string[];
	readonly bases: ReadonlySet<string>;
}
const knownOf = (terms: readonly string[]): Known => ({ terms, bases: new Set(terms.map(baseOf)) });

/** The word itself where it occurs in any form or is too short to tell; else the nearest that does; '' without a near one. */
function nearestTo(word: string, { terms, bases }: Known): string {
	if (!/^\p{L}{4,}$/u.test(word)) return word;
	const isForm = terms.some((term) => term.startsWith(stemOf(word)));
	if (isForm && bases.has(baseOf(word))) return word;
	// Hardly anybody mistypes the first letter.
	const alike = terms.filter((term) => term.startsWith(word.slice(0, 1)));
	const nearest = nearestId(word, alike);
	const edits = nearest === undefined ? Infinity : editDistance(word, nearest);
	// Another form of a word that occurs, unless it is one that is mistyped: libraries, not complants.
	if (isForm && (edits > 1 || word.length <= SHORTEST)) return word;
	return edits <= (word.length < 8 ? 1 : 2) ? nearest! : '';
}

/** Of a longer text nobody wants to be told the spelling. */
const MOST_CORRECTED = 6;

/**
 * The query with words that do not occur replaced by the nearest that do.
 * @param terms every word that occurs
 * @returns '' where there is no near one; undefined when all occur
 */
export function corrected(query: string, terms: readonly string[]): string | undefined {
	const known = knownOf(terms);
	const typed = query.toLowerCase().split(/\s+/);
	const words = typed.map((word) => nearestTo(word, known));
	if (words.every((word, at) => word === typed[at])) return undefined;
	return words.includes('') || words.length > MOST_CORRECTED ? '' : words.join(' ');
}

/**
 * The words of a query that occur, each once: what is searched for one by one where nothing has them all.
 * @param terms every word that occurs
 */
export function wordsThatOccur(query: string, terms: readonly string[]): string[] {
	const known = knownOf(terms);
	return [...new Set(wordsOf(query))].filter((word) =>
		word.length < SHORTEST ? terms.some((term) => term.startsWith(word)) : nearestTo(word, known) === word,
	);
}
