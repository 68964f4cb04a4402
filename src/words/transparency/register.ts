/** What the register of data sets says: what is published, what the law wants, and whether it came on time. */

import { list } from '../counting.ts';
import { count } from '../number.ts';

export const REGISTER = {
	title: 'Transparency data',
	description:
		'Payments, contracts, pay, land and the other data sets that a council must publish, and whether they are on time.',
	lead: 'The law says what every council in England must publish about its money, its people and its property, and how often. This page shows what is published here, and what is late.',
	leadElsewhere: 'Payments, contracts and other tables of the council that are not figures of a report.',
	code: 'Local Government Transparency Code 2015',
	codeLink: 'https://www.gov.uk/government/publications/local-government-transparency-code-2015',
	table: 'The data sets of the Code',
	caption: 'What the Code asks for, and what is published',
	others: 'Other data sets',
	othersCaption: 'Data sets that the Code does not ask for',
	dataSet: 'Data set',
	law: 'The law asks for it',
	last: 'Last published',
	next: 'Next due',
	standing: 'On time?',
	rows: 'Rows',
	nothing: 'Nothing',
	allHeldBack: 'All files are held back until the mistakes in what the council says of them are put right.',
	noNext: 'No date is set',
	notOnce: 'Some data sets do not apply to every council: one that owns no homes has no social housing to list.',
	notSealed:
		'These data are not part of a signed report. Each file is checked by a program before it is published: a file with a mistake is held back until it is put right.',
	dueRule: 'A quarter is due one month after its end, and so is a year.',
	explore: 'Look into the payments',
} as const;

/** The answer, in a word; then what it means, in a few. */
export const STANDING = {
	met: 'Met',
	undated: 'Up to date',
	late: 'Late',
	'was-late': 'Published late',
	never: 'Never published',
	'held-back': 'Held back',
	published: 'Published',
} as const;
export type StandingWord = keyof typeof STANDING;

export const onTime = (period: string, on: string, due: string): string =>
	`${period} came out on ${on}; it was due by ${due}.`;
export const undated = (period: string, due: string): string =>
	`${period} is published, and was due by ${due}. The council does not say on which day it came out.`;
export const cameLate = (period: string, on: string, due: string, days: number): string =>
	`${period} came out on ${on}, ${count(days, 'day')} after it was due (${due}).`;
export const isLate = (period: string, due: string): string => `${period} was due by ${due} and is not published.`;
export const neverPublished = (period: string, due: string): string => `The newest, ${period}, was due by ${due}.`;
/** January to March 2026 is held back until the mistakes in its file are put right. */
export const heldBack = (periods: readonly string[]): string =>
	periods.length === 1
		? `${periods[0]} is held back until the mistakes in its file are put right.`
		: `${list(periods)} are held back until the mistakes in their files are put right.`;
export const dueBy = (period: string, due: string): string => `${period}, by ${due}`;
export const publishedOn = (on: string): string => `Published ${on}`;

export type Counts = Readonly<Record<'met' | 'late' | 'held' | 'never', number>>;
/** Of the 16 data sets that the Code asks for, 10 are up to date, 2 are late, 1 is held back and 3 have never been published here. */
export function summary({ met, late, held, never }: Counts, all: number): string {
	const are = (many: number): string => (many === 1 ? 'is' : 'are');
	return `Of the ${all} data sets that the Code asks for, ${list([
		`${met} ${are(met)} up to date`,
		`${late} ${are(late)} late`,
		...(held > 0 ? [`${held} ${are(held)} held back`] : []),
		`${never} ${never === 1 ? 'has' : 'have'} never been published here`,
	])}.`;
}
