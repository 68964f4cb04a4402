/** The table of measures on the home page, priorities, reports and services. */

import { dimensionName } from './breakdown.ts';

export const MEASURES = {
	measure: 'Measure',
	result: 'Result',
	target: 'Target',
	status: 'Status',
	change: 'Change',
	trend: 'Trend',
	noTarget: 'None',
	/** Beside a status that chance, or very few cases, could decide. */
	tooClose: 'Too close to call',
	context: 'For context',
	ended: 'No longer measured',
	noResult: 'No result yet',
	cannotCompare: 'Cannot compare',
	noTrend: 'Too few results',
} as const;

/** Published by monitoring station only: there is no figure for the whole. */
export const onlyBy = (dimension: string): string => `Published by ${dimensionName(dimension)} only`;

/** 3.2 percentage points on July to September 2024 */
export const amountOn = (amount: string, earlier: string): string => `${amount} on ${earlier}`;
/** No change since July to September 2024 */
export const noChangeSince = (earlier: string): string => `No change since ${earlier}`;

/** What a sparkline says, with "in" or "on" before its periods: From 41.2% in April to June 2023 to 47.3% in July to September 2025. */
export const sparklineText = (first: string, firstPeriod: string, last: string, lastPeriod: string): string =>
	`From ${first} ${firstPeriod} to ${last} ${lastPeriod}.`;
