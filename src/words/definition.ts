/** The definition card of a measure: what is counted, how, from where, and who answers for it. */

import type { Basis, Calendar, Frequency, Indicator } from '../domain/indicator.ts';

export const DEFINITION = {
	title: 'Name',
	counted: 'What is counted',
	formula: 'How it is worked out',
	objective: 'What it shows',
	also: 'Also shows',
	better: 'Which way is better',
	unit: 'Unit',
	frequency: 'How often',
	basis: 'What each figure covers',
	due: 'When figures are due',
	tolerance: 'When a result is close',
	band: 'When a change is no real change',
	source: 'Source',
	kind: 'What kind of figures',
	runBy: 'Who runs the service',
	partner: 'Partner',
	validation: 'Checks on partner data',
	proxy: 'Stands in for',
	costOf: 'Cost of',
	quality: 'Data quality',
	responsible: 'Responsible post',
	compiler: 'Compiled by',
	head: 'Head of service',
	portfolio: 'Portfolio',
	service: 'Service',
	aspect: 'What it measures',
	tier: 'Used for',
	series: 'Series',
	small: 'Small numbers',
	groups: 'How groups are summed up',
	sameAs: 'Known elsewhere as',
	seeSource: 'See the source',
	none: 'Not stated',
} as const;

export const FREQUENCY: Readonly<Record<Frequency, string>> = {
	month: 'Every month',
	'two-months': 'Every two months',
	quarter: 'Every quarter',
	half: 'Every half-year',
	year: 'Every year',
	irregular: 'At irregular times',
};

export const CALENDAR: Readonly<Record<Calendar, string>> = {
	financial: 'financial years',
	calendar: 'calendar years',
	academic: 'academic years',
};

export const BASIS: Readonly<Record<Basis, string>> = {
	'in-period': 'Its own period',
	'year-to-date': 'From the start of the year to the end of its period',
	'rolling-12-months': 'The twelve months to the end of its period',
	snapshot: 'The position on the last day of its period',
	pooled: 'Several years taken together',
};

export const SOURCE_STATUS: Readonly<Record<NonNullable<Indicator['sourceStatus']>, string>> = {
	'management-information': 'Council management information. These are not official statistics.',
	'official-statistics': 'From official statistics',
	survey: 'From a survey. The figures are estimates.',
	partner: 'From a partner organisation. These are not official statistics.',
};
export const fromStatistics = (source: string | undefined): string =>
	source === undefined
		? `${SOURCE_STATUS['official-statistics']}.`
		: `${SOURCE_STATUS['official-statistics']}. The source is named above.`;

export const VALIDATION: Readonly<Record<NonNullable<Indicator['validation']>, string>> = {
	documented: 'Documented checks',
	partial: 'Some checks',
	none: 'No checks by the council',
};

export const QUALITY: Readonly<Record<NonNullable<Indicator['quality']>, string>> = {
	good: 'Good',
	fair: 'Fair',
	poor: 'Poor',
};

export const TIER: Readonly<Record<NonNullable<Indicator['tier']>, string>> = {
	key: 'The key measures of the plan',
	corporate: 'The council as a whole',
	service: 'Its service',
	team: 'Its team',
	context: 'Context: it is not judged',
};

export const ASPECT: Readonly<Record<NonNullable<Indicator['aspect']>, string>> = {
	input: 'Input: what goes in',
	process: 'Process: how it is done',
	output: 'Output: what is done',
	outcome: 'Outcome: what difference it makes',
};

export const GROUP_STATISTIC: Readonly<Record<NonNullable<Indicator['groupStatistic']>, string>> = {
	median: 'Median',
	mean: 'Mean',
	total: 'Total',
};

export const dueAfter = (days: number): string => `Within ${days} working days of the end of the period`;
export const closeWithin = (tolerance: string): string => `Within ${tolerance} of the target`;
export const sameWithin = (width: string): string => `Up to ${width}`;
export const fromPeriod = (first: string): string => `From ${first}`;
export const toPeriod = (last: string): string => `Until ${last}`;
export const smallBelow = (least: number): string => `Counts from 1 to ${least - 1} are not published`;
export const costBasis = (basis: 'gross' | 'net' | undefined): string =>
	basis === undefined ? '' : ` (${basis} cost)`;

export const CHANGED = {
	title: 'Definition changed',
	caption: (published: string): string => `What changed in the definition on ${published}`,
	what: 'What',
	was: 'Was',
	now: 'Now',
	note: (report: string): string => `With ${report}.`,
} as const;
