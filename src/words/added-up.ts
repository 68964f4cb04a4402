/** Periods added up: years worked out again from all their cases, and running totals taken apart. */

import type { HowAdded } from '../domain/aggregate.ts';
import type { Frequency } from '../domain/indicator.ts';
import { count, number } from './number.ts';

export const ADDED = {
	year: 'Year',
	whole: 'Added up',
	from: 'From',
	published: 'Published for the year',
	notPublished: 'Not published',
	notKnown: 'Not known',
	noParts: 'numerator or denominator is not published',
	noCases: 'there were no cases',
	newWay: 'counted in a new way during the year',
	period: 'Period',
	running: 'Running total',
	alone: 'Added since the total before',
	provisional: 'provisional',
	summary: 'Whole years, added up',
	apartSummary: 'What each period added',
	fell: 'the total fell, so an earlier one must have been too high',
	methods: 'How periods are added up',
	never:
		'No figure for whole years is worked out: that needs numerator and denominator of every period, and percentages and averages are never averaged.',
} as const;

const STEP: Partial<Record<Frequency, readonly [string, string]>> = {
	month: ['month', 'months'],
	'two-months': ['period of two months', 'periods of two months'],
	quarter: ['quarter', 'quarters'],
	half: ['half-year', 'half-years'],
};
/** 4 quarters */
export const stepsText = (many: number, frequency: Frequency): string =>
	count(many, ...(STEP[frequency] ?? (['period', 'periods'] as const)));

const HOW: Readonly<Record<Exclude<HowAdded, 'never' | 'last'>, string>> = {
	sum: 'Each year is the sum of its periods.',
	pooled:
		'Each year is worked out again from all its cases: its numerators added up, divided by its denominators added up. Percentages and averages are never averaged.',
	'over-population':
		'Each year is all its events added up, divided by the number of people in its newest period. The rates of its periods are not averaged.',
};
export const howAddedText = (how: Exclude<HowAdded, 'never' | 'last'>): string =>
	`${HOW[how]} A year with a period missing is not known. Anyone can repeat this from the download of this measure.`;
export const apartText =
	'Each period is the running total less the one before it in the same year. Of a percentage, numerators and denominators are taken apart.';

/** 1,240 / 1,600 */
export const partsText = (numerator: string, denominator: string): string => `${numerator} / ${denominator}`;
/** 86 from 2 of 4 quarters */
export const soFar = (value: string | undefined, periods: number, of: number, frequency: Frequency): string =>
	`${value === undefined ? '' : `${value} `}from ${number(periods, 0)} of ${stepsText(of, frequency)}`;
export const yearsCaption = (title: string): string => `${title}, whole years`;
export const apartCaption = (title: string): string => `${title}, period by period`;

/** The groups and the published whole. */
export const wholeAgrees = (whole: string): string => `Added up, the groups give the published whole, ${whole}.`;
export const wholeDiffers = (parts: string, whole: string): string =>
	`Added up, the groups give ${parts}; the published whole is ${whole}. So some cases are in no group, in more than one, or weighted.`;
export const NOT_ADDED = 'The groups are not added up, because not all of them have a figure.';
