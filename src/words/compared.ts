/** How a change since an earlier period is said, and what the earlier period is called. */

import type { Basis, Frequency } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { monthsIn } from '../domain/period.ts';
import type { Movement } from '../domain/travel.ts';

/** What a period is called among others of its kind: quarter, month, year … */
export function periodNoun(period: Period, basis: Basis): string {
	if (basis === 'snapshot' || period.kind === 'day') return 'date';
	if (basis === 'year-to-date') return 'period';
	switch (basis === 'rolling-12-months' ? 12 : monthsIn(period)) {
		case 1:
			return 'month';
		case 3:
			return 'quarter';
		case 6:
			return 'half-year';
		case 12:
			return 'year';
		default:
			return 'period';
	}
}

/** "the same quarter last year", where the figure is of the past year; else "the same quarter a year earlier". */
export function yearBefore(period: Period, basis: Basis, isRecent: boolean): string {
	const noun = periodNoun(period, basis);
	return noun === 'year' ? 'the year before' : `the same ${noun} ${isRecent ? 'last year' : 'a year earlier'}`;
}

/** "the previous quarter" for neighbours; undefined where the earlier period must be named. */
export function stepBefore(period: Period, basis: Basis): string | undefined {
	const noun = periodNoun(period, basis);
	if (noun === 'year') return 'the year before';
	return noun === 'month' || noun === 'quarter' || noun === 'half-year' ? `the previous ${noun}` : undefined;
}

/** "up 3.2 percentage points on the same quarter last year", "unchanged on …". */
export function changePhrase(movement: Movement, amount: string, earlier: string): string {
	return movement === 'level' ? `unchanged on ${earlier}` : `${movement} ${amount} on ${earlier}`;
}

/** Heading of a tile: what the change is measured against. */
export function changeTitle(since: 'last-year' | 'previous', isRecent: boolean): string {
	return since === 'previous'
		? 'Change on the result before'
		: isRecent
			? 'Change on last year'
			: 'Change on a year earlier';
}

/** Where results between overlap with the newest: Change since 2015 to 2017. */
export const changeSinceTitle = (earlier: string): string => `Change since ${earlier}`;
/** percentage points, improving; since the last period that does not overlap */
export const changeApartDetail = (unitWords: string, judgement: string): string =>
	[[unitWords, judgement.toLowerCase()].filter(Boolean).join(', '), LAST_APART].filter(Boolean).join('; ');
const LAST_APART = 'the last period that does not overlap';

/** What a change means that is inside the target range both times, or as far outside it: it is neither better nor worse. */
export const SAME_SIDE = {
	inside: 'inside the target range both times',
	outside: 'as far from the target range as before',
} as const;
/** The same where a table has little room. */
export const SAME_SIDE_BRIEF = { inside: 'inside the range', outside: 'as far outside the range' } as const;

export const CANNOT_COMPARE: Readonly<Record<'no-earlier-figure' | 'break' | 'no-figure', string>> = {
	'no-earlier-figure': 'no earlier figure',
	break: 'break in the series',
	'no-figure': 'no figure',
};

/** What the figures of a frequency are called together: by quarter, by month. */
export const BY_FREQUENCY: Readonly<Record<Frequency, string>> = {
	month: 'by month',
	'two-months': 'every two months',
	quarter: 'by quarter',
	half: 'by half-year',
	year: 'by year',
	irregular: 'by period',
};
