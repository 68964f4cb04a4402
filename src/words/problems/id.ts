/** What is said of ids and references. */

import type { IdFault } from '../../domain/ids.ts';
import type { Fault } from './fault.ts';
import { quoted } from './fault.ts';

const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Did you mean ${nearest}?`);
const offering = (nearest: string | undefined): { readonly fix?: string } =>
	nearest === undefined ? {} : { fix: nearest };

export const unknownIndicator = (found: string, nearest?: string): Fault => ({
	check: 'I001',
	message: `There is no measure ${quoted(found)}.${meant(nearest)}`,
	remedy: 'Correct the id. The ids are those in data/indicators.csv.',
	found,
	...offering(nearest),
});

/** @param kind what the id should name: "service"; `where` the file that lists them */
export const unknownReference = (kind: string, found: string, where: string, nearest?: string): Fault => ({
	check: 'I002',
	message: `There is no ${kind} ${quoted(found)}.${meant(nearest)}`,
	remedy: `Correct the id, or add it to ${where}.`,
	found,
	...offering(nearest),
});

const ID_RULES: Readonly<Record<IdFault, string>> = {
	spelling: 'may hold small letters a to z, digits and single hyphens only, and begins with a letter',
	'too-long': 'may have at most 64 characters',
	reserved: 'is a word that some systems keep for themselves',
	spreadsheet: 'is a word that a spreadsheet turns into a date or a truth value',
};

export const badId = (found: string, fault: IdFault, suggestion?: string): Fault => ({
	check: 'I003',
	message:
		fault === 'spelling' || fault === 'too-long'
			? `${quoted(found)} cannot be an id: an id ${ID_RULES[fault]}.`
			: `${quoted(found)} cannot be an id: it ${ID_RULES[fault]}.`,
	remedy: suggestion === undefined ? 'Choose another id, such as hsg-03.' : `Type ${suggestion}, or choose another id.`,
	found,
	expected: 'an id such as hsg-03',
	...offering(suggestion),
});

export const duplicateId = (id: string, first: string): Fault => ({
	check: 'I004',
	message: `The id ${quoted(id)} is already used (${first}).`,
	remedy: 'Give one of them another id.',
	found: id,
});

/** An id of a part of the plan whose page would stand where another page of the site stands. */
export const pageOfTheSite = (id: string): Fault => ({
	check: 'I003',
	message: `${quoted(id)} cannot be the id of a part of the plan: a page of the site has that address.`,
	remedy: `Choose another id, such as our-${id}.`,
	found: id,
});

/** Two places, of two dimensions, whose pages would have one address. */
export const samePlace = (id: string, dimension: string, title: string): Fault => ({
	...duplicateId(id, `place ${quoted(title)} of ${dimension}`),
	remedy: `Give one of the two places another id, such as ${id}-${dimension}: each has a page at an address of its own.`,
});
