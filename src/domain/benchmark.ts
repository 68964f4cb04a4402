/** Summing up a group of areas: median and quartiles by one named definition, so that equal values always share a quartile. */

import { quantileSorted } from 'd3-array';
import { isBelow, sameNumber } from './decimal.ts';
import type { Polarity } from './indicator.ts';
import type { Interval } from './interval.ts';

export interface GroupSummary {
	/** Areas with a figure. */
	readonly reporting: number;
	/** Areas in the group. */
	readonly members: number;
	readonly median: number;
	/** Ends of the middle half; undefined for fewer than FEWEST_FOR_QUARTILES areas, which are shown one by one instead. */
	readonly lowerQuartile?: number;
	readonly upperQuartile?: number;
	readonly lowest: number;
	readonly highest: number;
}

/** Fewer areas than this have no quartiles worth telling (methods.md section 7). */
export const FEWEST_FOR_QUARTILES = 8;

/**
 * The value below which a share of the values lies, with linear interpolation between neighbours.
 * Definition R-7 (Hyndman and Fan 1996, type 7; Excel's PERCENTILE.INC): for 1 to 50, the quarter points are 13.25, 25.5, 37.75.
 * @param share 0 to 1
 * @returns undefined for no values
 */
export const quantileR7 = (values: readonly number[], share: number): number | undefined =>
	quantileSorted(
		[...values].sort((a, b) => a - b),
		share,
	);

/**
 * Median, quartiles and ends of a group; in the measure's own unit.
 * @param values one for each area that has a figure
 * @param members how many areas the group has, with a figure or without
 * @returns undefined when no area has a figure
 */
export function groupSummary(values: readonly number[], members: number): GroupSummary | undefined {
	if (values.length === 0) return undefined;
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number): number => quantileSorted(sorted, share)!;
	return {
		reporting: sorted.length,
		members: Math.max(members, sorted.length),
		median: at(0.5),
		...(sorted.length < FEWEST_FOR_QUARTILES ? {} : { lowerQuartile: at(0.25), upperQuartile: at(0.75) }),
		lowest: sorted[0]!,
		highest: sorted.at(-1)!,
	};
}

/**
 * Ends of equal parts of a group by definition R-7: smallest value, inner bounds, largest value.
 * @param parts 4 for quarters, 5 for fifths
 * @returns parts + 1 numbers in rising order; undefined for no values
 */
export function quantileBounds(values: readonly number[], parts: number): number[] | undefined {
	if (values.length === 0) return undefined;
	const sorted = [...values].sort((a, b) => a - b);
	return Array.from({ length: parts + 1 }, (_, part) => quantileSorted(sorted, part / parts)!);
}

/**
 * The part that a value falls in, 1 for the lowest: the first whose upper bound it does not pass, as in fingertips-open.
 * The largest value of all is in the last part, which would otherwise be empty where many share it (decision 23).
 */
export function partOf(value: number, bounds: readonly number[]): number {
	const last = bounds.length - 1;
	if (!isBelow(value, bounds[last]!)) return last;
	return bounds.findIndex((bound, part) => part > 0 && !isBelow(bound, value));
}

/** The same by goodness, 1 for the best part; by size, 1 for the lowest, where neither direction is better. */
export const categoryOf = (value: number, bounds: readonly number[], polarity: Polarity): number =>
	polarity === 'higher' ? bounds.length - partOf(value, bounds) : partOf(value, bounds);

export type Quarter = 'lowest' | 'second' | 'third' | 'highest';
export type GoodQuarter = 'best' | 'second-best' | 'second-worst' | 'worst';

export type QuarterPlace =
	| { readonly kind: 'placed'; readonly quarter: Quarter; readonly name: GoodQuarter | Quarter }
	/** `no-spread`: all areas, or the middle half of them, have one value (decision 20). */
	| { readonly kind: 'withheld'; readonly because: 'few-areas' | 'no-spread' };

const QUARTERS = ['lowest', 'second', 'third', 'highest'] as const satisfies readonly Quarter[];
const FROM_BEST = ['best', 'second-best', 'second-worst', 'worst'] as const satisfies readonly GoodQuarter[];

/** The quarter of a group that a value falls in, by the bounds: equal values share one. Undefined without a spread. */
export function quarterOf(value: number, summary: GroupSummary): Quarter | undefined {
	const { lowest, lowerQuartile, median, upperQuartile, highest } = summary;
	if (lowerQuartile === undefined || upperQuartile === undefined || sameNumber(lowerQuartile, upperQuartile)) {
		return undefined;
	}
	return QUARTERS[partOf(value, [lowest, lowerQuartile, median, upperQuartile, highest]) - 1];
}

/** The same, named by goodness after polarity ("best quarter"), or why there is none. */
export function quarterPlace(value: number, summary: GroupSummary, polarity: Polarity): QuarterPlace {
	if (summary.lowerQuartile === undefined) return { kind: 'withheld', because: 'few-areas' };
	const quarter = quarterOf(value, summary);
	if (!quarter) return { kind: 'withheld', because: 'no-spread' };
	const at = QUARTERS.indexOf(quarter);
	const name = polarity === 'higher' ? FROM_BEST[3 - at]! : polarity === 'lower' ? FROM_BEST[at]! : quarter;
	return { kind: 'placed', quarter, name };
}

/** Which end of a group is ranked first: the lowest where lower is better, else the highest. */
export type First = 'highest' | 'lowest';
export const firstBy = (polarity: Polarity): First => (polarity === 'lower' ? 'lowest' : 'highest');

/**
 * Competition ranks: 1, 2, 2, 4. Missing values have none and take no place.
 * Values are equal up to one part in a thousand million (decimal.ts).
 */
export function competitionRanks(values: readonly (number | undefined)[], first: First): (number | undefined)[] {
	const sign = first === 'highest' ? -1 : 1;
	const order = values.flatMap((value, at) => (value === undefined ? [] : [{ at, value }]));
	order.sort((a, b) => sign * (a.value - b.value));
	const ranks = values.map((): number | undefined => undefined);
	let rank = 1;
	order.forEach(({ at, value }, place) => {
		if (place > 0 && !sameNumber(value, order[place - 1]!.value)) rank = place + 1;
		ranks[at] = rank;
	});
	return ranks;
}

export interface Rank {
	/** 1 is first. */
	readonly rank: number;
	/** How many share it, this one included: 1 for a rank of its own. */
	readonly joint: number;
	/** How many have a figure, this one included: "joint 2nd of 14 reporting". */
	readonly of: number;
}

/**
 * The rank of a value among others.
 * @param others values of the other areas, without its own
 */
export function rankAmong(value: number, others: readonly number[], first: First): Rank {
	const { below, level, above } = around(value, others);
	return { rank: (first === 'highest' ? above : below) + 1, joint: level + 1, of: others.length + 1 };
}

/** Ranks that chance leaves open: areas whose whole interval is better come before, those whose whole interval is worse after. */
export function plausibleRanks(
	own: Interval,
	others: readonly Interval[],
	first: First,
): { readonly best: number; readonly worst: number } {
	const above = others.filter(({ lower }) => lower > own.upper).length;
	const below = others.filter(({ upper }) => upper < own.lower).length;
	const [before, after] = first === 'highest' ? [above, below] : [below, above];
	return { best: before + 1, worst: others.length + 1 - after };
}

/**
 * Share of a group that a value has reached, from its lowest: (rank − ½) / n with the middle rank of equal values.
 * Source: Hazen (1914); methods.md section 11.
 * @param values of all areas, its own included
 * @returns between 0 and 1
 * @throws RangeError when its own value is not among them
 */
export function percentileRank(value: number, values: readonly number[]): number {
	const { below, level } = around(value, values);
	if (level === 0) throw new RangeError(`${value} is not among the values of the group`);
	return (below + level / 2) / values.length;
}

/** How many of the values lie below, at and above a value. */
export function around(
	value: number,
	values: readonly number[],
): { readonly below: number; readonly level: number; readonly above: number } {
	let [below, level] = [0, 0];
	for (const other of values) {
		if (sameNumber(other, value)) level += 1;
		else if (other < value) below += 1;
	}
	return { below, level, above: values.length - below - level };
}
