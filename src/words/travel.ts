/** The direction of travel, explained: what was compared with what, and from when on a change counts as real. */

import type { Basis } from '../domain/indicator.ts';

export const TRAVEL = {
	title: 'Direction of travel',
	comparedWith: 'Compared with',
	then: 'Result then',
	change: 'Change',
	band: 'No real change up to',
	direction: 'Direction',
	chance: 'More than chance?',
	previous: 'Result before',
	'last-year': 'Same period a year earlier',
	baseline: 'Baseline of the plan',
	none: 'none',
	note: 'The arrow says which way the number moved. The word says whether that is better. Two figures are not a trend.',
} as const;

export type TravelBasis = 'previous' | 'last-year' | 'baseline';
export const travelCaption = (period: string): string => `What the result of ${period} is compared with`;

/** a change that rounds to 0.0 */
export const precisionBand = (nought: string): string => `a change that rounds to ${nought}`;
/** Why the figure just before is not compared. */
export function whyNotBefore(basis: Basis, isSeasonal: boolean): string | undefined {
	if (basis === 'year-to-date')
		return 'A total that runs through the year always grows, so it is compared with the same part of other years only.';
	if (isSeasonal)
		return 'This measure changes with the seasons, so it is compared with the same part of other years only.';
	if (basis === 'rolling-12-months')
		return 'Each figure covers twelve months, so neighbours share most of their cases. It is compared with the newest figure that shares none.';
	if (basis === 'pooled')
		return 'Each figure covers several years, so neighbours share cases. It is compared with the newest figure that shares none.';
	return undefined;
}
