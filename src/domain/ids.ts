/** What an id may be: ids become file names and addresses, so they are short, plain and never reused. */

export type IndicatorId = string;
export type ReleaseId = string;
export type NodeId = string;
export type ServiceId = string;
export type GroupId = string;
export type DimensionId = string;

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const RELEASE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 64;

/** Windows device names, and the words that JavaScript objects already hold. */
const RESERVED = new Set([
	...['con', 'prn', 'aux', 'nul', 'constructor', 'prototype', 'tostring', 'valueof'],
	...Array.from({ length: 9 }, (_, index) => [`com${index + 1}`, `lpt${index + 1}`]).flat(),
]);

/** Words that a spreadsheet turns into a date or a truth value when it opens a CSV file. */
const SPREADSHEET_CONVERTS =
	/^(true|false|(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)-?\d{1,4})$/;

export type IdFault = 'spelling' | 'too-long' | 'reserved' | 'spreadsheet';

/** Why a text cannot be an id, or undefined when it can. Release ids may begin with a digit. */
export function idFault(text: string, kind: 'id' | 'release' = 'id'): IdFault | undefined {
	if (text.length > LONGEST) return 'too-long';
	if (!(kind === 'release' ? RELEASE_ID : ID).test(text)) return 'spelling';
	if (RESERVED.has(text)) return 'reserved';
	if (SPREADSHEET_CONVERTS.test(text)) return 'spreadsheet';
	return undefined;
}

/** An address segment for a title that has no id of its own: "Ashton upon Mersey" gives "ashton-upon-mersey". */
export const slug = (title: string): string =>
	title
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');

/** The known id nearest to a mistyped one (at most two edits, or a third of its length), for "did you mean". */
export function nearestId(typed: string, known: Iterable<string>): string | undefined {
	let best: string | undefined;
	let fewest = Math.max(2, Math.floor(typed.length / 3)) + 1;
	for (const id of known) {
		if (Math.abs(id.length - typed.length) >= fewest) continue;
		const edits = editDistance(typed, id);
		if (edits < fewest) [best, fewest] = [id, edits];
	}
	return best;
}

/** Levenshtein distance: insertions, deletions and substitutions that turn one text into the other. */
export function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substituted = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substituted, row[j]! + 1, next[j - 1]! + 1));
		}
		row = next;
	}
	return row[b.length]!;
}
