/** Summing up a group of areas: median and quartiles by one named definition, so that equal values always share a quartile. */

import { quantileSorted } from 'd3-array';

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
	quantileSorted([...values].sort((a, b) => a - b), share);

/**
 * Median, quartiles and ends of a group; in the measure's own unit.
 * @param values one for each area that has a figure
 * @param members how many areas the group has, with a figure or without
 * @returns undefined when no area has a figure
 */
export function groupSummary(values: readonly number[], members: number): GroupSummary | undefined {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number): number => quantileSorted(sorted, share)!;
	if (sorted.length === 0) return undefined;
	return {
		reporting: sorted.length,
		members: Math.max(members, sorted.length),
		median: at(0.5),
		...(sorted.length < FEWEST_FOR_QUARTILES ? {} : { lowerQuartile: at(0.25), upperQuartile: at(0.75) }),
		lowest: sorted[0]!,
		highest: sorted.at(-1)!,
	};
}

export type Quarter = 'lowest' | 'second' | 'third' | 'highest';

/** The quarter of a group that a value falls in: the first whose upper bound it does not pass. Undefined without a spread. */
export function quarterOf(value: number, { lowerQuartile, median, upperQuartile }: GroupSummary): Quarter | undefined {
	if (lowerQuartile === undefined || upperQuartile === undefined || lowerQuartile === upperQuartile) return undefined;
	if (value <= lowerQuartile) return 'lowest';
	if (value <= median) return 'second';
	return value <= upperQuartile ? 'third' : 'highest';
}

/** How many of the values lie below, at and above a value. */
export function around(value: number, values: readonly number[]): { below: number; level: number; above: number } {
	return {
		below: values.filter((other) => other < value).length,
		level: values.filter((other) => other === value).length,
		above: values.filter((other) => other > value).length,
	};
}
