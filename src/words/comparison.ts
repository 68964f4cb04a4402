/** How a measure is set beside other areas: always one period, always a named group and statistic, never a rank. */

import { count, difference } from './number.ts';
import type { Unit } from '../domain/unit.ts';

export const COMPARISON = {
	area: 'Area',
	difference: 'Difference',
	ours: 'Ours',
	period: 'Period',
	none: 'Not published',
	allPeriods: 'Comparison with other areas, period by period',
	members: 'Members of the group',
	title: 'Comparisons',
	lowest: 'Lowest',
	highest: 'Highest',
} as const;

/** Similar councils (median) */
export const medianOf = (group: string): string => `${group} (median)`;

/** Exampleshire is 2.1 percentage points higher */
export function differenceText(ours: string, gap: number, unit: Unit, decimals: number): string {
	const amount = difference(gap, unit, decimals);
	if (!/[1-9]/.test(amount)) return `${ours} is the same`;
	return `${ours} is ${amount} ${gap > 0 ? 'higher' : 'lower'}`;
}

/** 12 of 14 other councils have a figure: 4 are lower, 8 are higher. The middle half lies between 18.1% and 21.0%. */
export function groupDetail(
	reporting: number,
	members: number,
	middle: readonly [string, string] | undefined,
	below: number,
	level: number,
	above: number,
): string {
	const parts = [
		...(below > 0 ? [`${below} ${below === 1 ? 'is' : 'are'} lower`] : []),
		...(level > 0 ? [`${level} ${level === 1 ? 'is' : 'are'} the same`] : []),
		...(above > 0 ? [`${above} ${above === 1 ? 'is' : 'are'} higher`] : []),
	];
	return [
		`${reporting < members ? `${reporting} of ` : ''}${count(members, 'other council')} ${reporting === 1 ? 'has' : 'have'} a figure${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`,
		...(middle ? [`The middle half lies between ${middle[0]} and ${middle[1]}.`] : []),
	].join(' ');
}

/** Said wherever the newest figures of others are older than ours. */
export const olderNote = (theirs: string, ours: string): string =>
	`The newest period with figures for other areas is ${theirs}. Our own newest figure is for ${ours}.`;
export const samePeriodNote = 'All figures are for the same period.';
/** Under the figure of another area that is not for our newest period: January to March 2026, when Exampleshire was 41.2% */
export const olderDetail = (theirs: string, ours: string, value: string): string =>
	`${theirs}, when ${ours} was at ${value}`;
/** A line beside ours whose last figure is for another period than ours: England (January to March 2026). */
export const lineUpTo = (title: string, period: string): string => `${title} (${period})`;
/** Amounts are listed but not ranked or drawn side by side. */
export const amountNote = 'These are amounts, not rates: a larger area has more.';
/** Comparing an area with one that contains it must be said (methods.md section 6). */
export const containsNote = (area: string, ours: string): string => `${area} includes ${ours}.`;

export const comparisonCaption = (title: string, period: string): string => `${title} beside other areas, ${period}`;
export const membersCaption = (group: string, period: string): string => `${group}, ${period}`;
/** Similar councils: show the 12 areas and Exampleshire */
export const showMembers = (many: number, group: string, ours: string): string =>
	`${group}: show the ${count(many, 'area')} and ${ours}`;
export const membersNote = 'In alphabetical order. This is not a ranking.';
export const tooMany = (many: number, group: string): string =>
	`${group} has ${count(many, 'other council')}; their figures are in the file below.`;
export const sourceNote = (group: string, source: string | undefined, note: string | undefined): string | undefined => {
	const parts = [source, note].filter((part) => part !== undefined).map((part) => part!.replace(/\.$/, ''));
	return parts.length === 0 ? undefined : `${group}: ${parts.join('. ')}.`;
};

export const stripTitle = (title: string): string => `${title}: where we stand among other areas`;
export const stripSubtitle = (unitName: string | undefined, period: string): string =>
	[...(unitName ? [unitName.slice(0, 1).toUpperCase() + unitName.slice(1)] : []), 'one dot for each area', period].join(
		', ',
	);
export const stripDescription = (sentences: readonly string[], axis: string | undefined): string =>
	['Each dot is one area; ours is the diamond.', ...sentences, ...(axis ? [axis] : [])].join(' ');
export const stripRow = (
	group: string,
	lowest: string,
	highest: string,
	median: string,
	ours: string | undefined,
): string => `${group}: from ${lowest} to ${highest}, with a median of ${median}${ours ? `; ours is ${ours}` : ''}.`;
export const axisNote = (start: string, zero: string): string => `The axis starts at ${start}, not ${zero}.`;

/** Beside other areas, April 2025 to March 2026 */
export const besideCaption = (period: string): string => `Beside other areas, ${period}`;

export const comparisonsPage = {
	description: (title: string): string => `${title}: where we stand among other areas, and where we stood before.`,
	caption: (title: string): string => `${title}, period by period`,
	beside: 'How we compare',
	periods: 'Period by period',
	earlier: (many: number): string => `Show ${count(many, 'earlier period')}`,
	link: 'See where we stand, and all periods',
	file: (title: string): string => `comparison figures of ${title}`,
	back: (title: string): string => `Back to ${title}`,
} as const;
