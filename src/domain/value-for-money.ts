/**
 * Value for money: what a service costs against what it does, among areas of one group in one year.
 * Source: CIPFA's value for money matrix, as Melton Borough Council used it (methods.md section 11).
 */

import { around, percentileRank } from './benchmark.ts';
import type { Basis, Polarity } from './indicator.ts';
import type { Interval } from './interval.ts';
import type { Period } from './period.ts';
import { addMonths, dateOfDay, dayNumber, startOfYear } from './period.ts';

/** Fewer areas than this with both figures, ours included, are shown in a table only. */
export const FEWEST_FOR_A_MATRIX = 8;
/** Percentiles between which an area is around the middle: no cliff at the median. */
export const MIDDLE = { from: 0.45, to: 0.55 } as const;

/** One area with both figures, each in its own unit; the performance with its 95 % interval where it has one. */
export interface CostAndPerformance {
	readonly cost: number;
	readonly performance: number;
	readonly interval?: Interval;
}

/** Which of four corners, or near a median: then no corner is named. */
export type Corner = 'less-well' | 'more-well' | 'less-poorly' | 'more-poorly' | 'middle';

export interface PlacedArea {
	/** Share of the areas that cost less, 0 to 1: low is cheap. */
	readonly cost: number;
	/** Share of the areas that do less well, 0 to 1: high is good, whichever way the measure points. */
	readonly performance: number;
	/** Where the ends of the interval would stand. */
	readonly reach?: Interval;
	readonly corner: Corner;
}

const isMiddle = (percentile: number): boolean => percentile >= MIDDLE.from - 1e-9 && percentile <= MIDDLE.to + 1e-9;

function cornerOf(cost: number, performance: number): Corner {
	if (isMiddle(cost) || isMiddle(performance)) return 'middle';
	if (performance > 0.5) return cost < 0.5 ? 'less-well' : 'more-well';
	return cost < 0.5 ? 'less-poorly' : 'more-poorly';
}

/** Where a value would stand among the others: (rank − ½) / n with itself as one of them. */
function percentileAmong(value: number, others: readonly number[]): number {
	const { below, level } = around(value, others);
	return (below + (level + 1) / 2) / (others.length + 1);
}

/**
 * Percentiles of cost and performance, (rank − ½) / n with the middle rank of equal values, split at the median.
 * @param areas all areas with both figures, ours included
 * @param polarity of the performance: `lower` turns its percentile round
 */
export function placeAreas(areas: readonly CostAndPerformance[], polarity: 'higher' | 'lower'): PlacedArea[] {
	const costs = areas.map(({ cost }) => cost);
	const sign = polarity === 'higher' ? 1 : -1;
	const results = areas.map(({ performance }) => sign * performance);
	return areas.map(({ cost, interval }, at) => {
		const others = results.filter((_, other) => other !== at);
		const ends = interval && [interval.lower, interval.upper].map((end) => percentileAmong(sign * end, others));
		const x = percentileRank(cost, costs);
		const y = percentileRank(results[at]!, results);
		return {
			cost: x,
			performance: y,
			...(ends ? { reach: { lower: Math.min(...ends, y), upper: Math.max(...ends, y) } } : {}),
			corner: cornerOf(x, y),
		};
	});
}

/** Whether areas can be placed by a measure of performance: only where one end is better. */
export const canPlace = (polarity: Polarity): polarity is 'higher' | 'lower' =>
	polarity === 'higher' || polarity === 'lower';

/** The days that a figure is about: a year to date from the start of its year, twelve months to its end, a snapshot's day. */
export function spanOf(
	period: Period,
	basis: Basis,
	yearStartsInMonth: number,
): Readonly<Record<'start' | 'end', string>> {
	const { start, end } = period;
	if (basis === 'snapshot') return { start: end, end };
	if (basis === 'year-to-date') return { start: startOfYear(end, yearStartsInMonth), end };
	if (basis === 'rolling-12-months') return { start: addMonths(dateOfDay(dayNumber(end) + 1), -12), end };
	return { start, end };
}

/** Whether a cost and a performance are of the same year: about the same days, or taken on the last of them. */
export function isSameYear(
	cost: { readonly period: Period; readonly basis: Basis },
	performance: { readonly period: Period; readonly basis: Basis },
	yearStartsInMonth: number,
): boolean {
	const [one, other] = [cost, performance].map(({ period, basis }) => spanOf(period, basis, yearStartsInMonth));
	if (one!.end !== other!.end) return false;
	return performance.basis === 'snapshot' || performance.period.kind === 'day' || one!.start === other!.start;
}
