/** What is said of figures and texts that could point at people. */

import type { Fault } from './fault.ts';
import { quoted } from './fault.ts';

export type PersonalData = 'national-insurance' | 'nhs' | 'email' | 'postcode';

const KINDS: Readonly<Record<PersonalData, string>> = {
	'national-insurance': 'a National Insurance number',
	nhs: 'an NHS number',
	email: "a person's e-mail address",
	postcode: 'a full postcode beside a small count',
};

/** What was found is not repeated whole: reports are read by many. */
const masked = (found: string): string => `${found.slice(0, 3)}…`;

export const personalData = (kind: PersonalData, found: string): Fault => ({
	check: 'A001',
	message: `The text seems to hold ${KINDS[kind]} (${quoted(masked(found))}).`,
	remedy: `Take it out, and tell your data protection officer if the file has already left the council.${
		kind === 'nhs' ? ' If it is no such number, write it with a word before it, or with separators.' : ''
	}`,
});

export const contactDetail = (kind: 'email' | 'phone', found: string): Fault => ({
	check: 'A007',
	message: `The text holds ${kind === 'email' ? 'an e-mail address' : 'a telephone number'} (${quoted(found)}).`,
	remedy: "Take it out: the council's contact details stand on every page.",
	found,
});

/** @param column value, numerator or denominator */
export const smallCount = (indicator: string, period: string, column: string, found: string, least: number): Fault => ({
	check: 'A003',
	message: `The ${column} of ${indicator} for ${period} is ${found}, and counts below ${least} are not published.`,
	remedy: `Leave the cell empty and put c (confidential) in marker, or publish a longer period or a larger area.`,
	found,
	expected: `0, or ${least} or more`,
});

/** @param theme what the complaints were about, where it is said */
export const fewComplaints = (
	service: string,
	stage: string,
	theme: string | undefined,
	column: string,
	found: string,
	least: number,
): Fault => ({
	check: 'A003',
	message: `The ${column.replaceAll('_', ' ')} count of complaints about ${service} (${stage}${theme === undefined ? '' : `, ${theme}`}) is ${found}, and counts below ${least} are not published.`,
	remedy: 'Leave the cell empty, or join the row with another stage, theme or service.',
	found,
	expected: `0, or ${least} or more`,
});

/** @param how the sum that gives it away */
export const recoverable = (indicator: string, period: string, hidden: string, how: string): Fault => ({
	check: 'A008',
	message: `${quoted(hidden)} of ${indicator} for ${period} is confidential, but readers can work it out: ${how}.`,
	remedy: 'Hide a second figure of the same sum as well (the next smallest), or join the two.',
	found: hidden,
});

export const bySubtraction = {
	others: (total: string, sum: string): string => `the total ${total} less the other categories (${sum})`,
	parts: 'its numerator and denominator are given',
	quarters: (year: string, sum: string): string => `the figure of the year (${year}) less the other periods (${sum})`,
} as const;
