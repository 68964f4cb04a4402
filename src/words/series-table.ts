/** The table of all periods of a measure. */

import type { Unit } from '../domain/unit.ts';
import { count, isPercentage } from './number.ts';

export const SERIES = {
	period: 'Period',
	result: 'Result',
	target: 'Target',
	status: 'Status',
	change: 'Change',
	withdrawn: 'Withdrawn',
	noTarget: 'None',
	notPublished: 'Not published yet',
	context: 'Not rated',
} as const;

/** (%), (£), (tonnes); empty where the figures are bare numbers. */
export const unitInHeader = (unit: Unit): string => (unit.symbol === '' ? '' : ` (${unit.symbol})`);
export const changeHeader = (unit: Unit): string =>
	isPercentage(unit) ? `${SERIES.change} (percentage points)` : `${SERIES.change}${unitInHeader(unit)}`;

/** Household waste recycled, per cent, by quarter */
export const seriesCaption = (title: string, unit: Unit, by: string): string =>
	[title, ...(unit.symbol === '' || title.toLowerCase().includes(unit.name.toLowerCase()) ? [] : [unit.name]), by].join(
		', ',
	);
/** How figures follow one another that are counted from the start of each year. */
export const byRunningTotal = (isAmount: boolean, by: string): string =>
	`${isAmount ? 'running total' : 'year to date'} ${by}`;
export const earlierCaption = (caption: string): string => `${caption}, earlier`;
export const showEarlierPeriods = (many: number): string => `Show ${count(many, 'earlier period')}`;

/** What the column of changes is measured against. */
export const CHANGE_NOTE = {
	'last-year': 'Change is on the same period a year earlier.',
	previous: 'Change is on the result before.',
	apart: 'Change is on the last period that does not overlap, because figures that overlap share the same cases.',
} as const;

/** Targets set for later periods: 50.5% for July to September 2026, 47% for October to December 2026. */
export const targetsAhead = (targets: readonly string[], others: number): string =>
	`Targets for periods without a figure: ${targets.join('; ')}${others > 0 ? `; and ${count(others, 'more', 'more')}` : ''}.`;
export const targetFor = (target: string, period: string): string => `${target} for ${period}`;

/** +1.4, improving */
export const changeWith = (amount: string, judgement: string): string => `${amount}, ${judgement.toLowerCase()}`;
export const cannotCompare = (lead: string, why: string | undefined): string =>
	why === undefined ? lead : `${lead}: ${why}`;

/** by 4.1 percentage points */
export const missedBy = (amount: string): string => `by ${amount}`;
/** Target met against the changed target of 47% */
export const asChanged = (word: string, target: string): string => `${word} against the changed target of ${target}`;
