/** What is said of figures that cannot be right, whatever their spelling. */

import type { Frequency } from '../../domain/indicator.ts';
import type { IsoDate, Period } from '../../domain/period.ts';
import { day, period as periodName } from '../date.ts';
import { number } from '../number.ts';
import type { Fault } from './fault.ts';

export const belowNothing = (found: string): Fault => ({
	check: 'V009',
	message: `${found} is less than 0, but a share of a whole cannot be less than nothing.`,
	remedy: 'Check the figure. If the measure can fall below 0, give it another kind in the register, such as ratio.',
	found,
	expected: '0 or more',
});

export const aboveTheWhole = (found: string, per: number): Fault => ({
	check: 'V009',
	message: `${found} is more than ${plain(per)}, the most that a share of a whole can be.`,
	remedy: `Check the figure. If the measure can pass ${plain(per)}, give it another kind in the register, such as ratio.`,
	found,
	expected: `at most ${plain(per)}`,
});

export const partAboveWhole = (numerator: string, denominator: string): Fault => ({
	check: 'V021',
	message: `The numerator (${numerator}) is more than the denominator (${denominator}), but it is a part of it.`,
	remedy: 'Swap them, or correct the wrong one.',
	found: numerator,
	expected: `at most ${denominator}`,
});

export const outsideOwnInterval = (value: string, lower: string | undefined, upper: string | undefined): Fault => ({
	check: 'V022',
	message: `The value is ${value}, but its own interval is ${lower ?? 'open'} to ${upper ?? 'open'}.`,
	remedy:
		'Correct the value or the ends. If the source publishes no interval of this figure, leave lower and upper blank.',
	found: value,
	expected: `a value from ${lower ?? 'anything'} to ${upper ?? 'anything'}`,
});

export const dividedByNothing = (value: string, numerator: string): Fault => ({
	check: 'V018',
	message: `The value is ${value}, but ${numerator} divided by 0 is no number.`,
	remedy: 'Correct the denominator, or leave the value empty and put z (not applicable) in marker.',
	found: '0',
});

/** @param made what the parts make; `decimals` of the register, within which both should agree */
export const partsDisagree = (
	value: string,
	numerator: string,
	denominator: string,
	per: number,
	made: number,
	decimals: number,
): Fault => ({
	check: 'V018',
	message: `The value is ${value}, but ${numerator} / ${denominator}${per === 1 ? '' : ` × ${plain(per)}`} is ${number(made, decimals + 1)}.`,
	remedy: `Correct the value, the numerator or the denominator. They must agree to ${
		decimals === 0 ? 'the nearest whole number' : `${decimals} decimal ${decimals === 1 ? 'place' : 'places'}`
	}.`,
	found: value,
});

export const notYetOver = (indicator: string, period: Period, publishedOn: IsoDate): Fault => ({
	check: 'V019',
	message: `There is a figure of ${indicator} for ${period.text}, which ends on ${day(period.end)}, but this release is published on ${day(publishedOn)}, before that.`,
	remedy: 'Correct the period, or put f (forecast) in marker.',
	found: period.text,
	expected: `a period that ends by ${day(publishedOn)}`,
});

const EVERY: Readonly<Record<Frequency, string>> = {
	month: 'every month',
	'two-months': 'every two months',
	quarter: 'every quarter',
	half: 'every half-year',
	year: 'every year',
	irregular: 'now and then',
};

/** @param meant the period of the right length that ends with this one, if there is one */
export const otherLength = (indicator: string, period: Period, frequency: Frequency, meant?: string): Fault => ({
	check: 'V020',
	message: `The measure ${indicator} is reported ${EVERY[frequency]}, but ${period.text} (${periodName(period)}) is a period of another length.`,
	remedy: `${meant === undefined ? 'Correct the period' : `Type ${meant} if that is meant`}, or correct the measure's frequency in the register.`,
	found: period.text,
	...(meant === undefined ? {} : { expected: meant }),
});

/**
 * @param lowest and @param highest of the figures before it, as written; `many` how many these are
 * @param meant the same digits at another size, where that would fit
 */
export const farOutside = (
	indicator: string,
	found: string,
	isBelow: boolean,
	lowest: string,
	highest: string,
	many: number,
	meant?: string,
): Fault => ({
	check: 'V008',
	message: `${found} for ${indicator} is far ${isBelow ? 'below' : 'above'} its usual range (${lowest} to ${highest} in the last ${many} figures).${
		meant === undefined ? '' : ` Was ${meant} meant?`
	}`,
	remedy: 'Correct it, or say in the note of that row why it is right.',
	found,
	expected: `about ${lowest} to ${highest}`,
});

const plain = (per: number): string => number(per, 0);
