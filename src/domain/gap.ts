/** The gap between groups of people or places: how large, how sure, and whether it is closing (decision 43). */

import { CONFIDENCE, squareAndAdd } from './interval.ts';
import type { Interval } from './interval.ts';
import type { UnitKind } from './unit.ts';

/** One group's figure, in the measure's unit. */
export interface GroupFigure {
	/** The category as the breakdown spells it. */
	readonly category: string;
	readonly value: number;
	/** Its interval at a confidence between 0 and 1, in the unit; undefined where there is none. */
	readonly interval: (confidence: number) => Interval | undefined;
}

/**
 * How the two groups were chosen. `only-two`: there are no others. `declared`: named ends of a scale, such as most and
 * least deprived. `extremes`: the highest and the lowest of several, found by looking at the figures.
 */
export type Pairing = 'only-two' | 'declared' | 'extremes';

export interface Gap {
	readonly pairing: Pairing;
	readonly higher: GroupFigure;
	readonly lower: GroupFigure;
	/** Higher less lower, 0 or more, in the unit. */
	readonly size: number;
	/** How many groups have a figure. */
	readonly groups: number;
	/** Higher over lower; undefined where a ratio means nothing. */
	readonly ratio?: number;
	/** Of `size`, in the unit; undefined where a group has no interval. */
	readonly interval?: Interval;
}

export type WhyNoGap =
	/** Fewer than two groups have a figure. */
	| 'few-groups'
	/** One end of the declared scale has none. */
	| 'end-missing';

/** Kinds with a true nought, of which twice as much means something. */
const HAS_RATIO: ReadonlySet<UnitKind> = new Set<UnitKind>(['proportion', 'rate', 'ratio', 'mean', 'median', 'money']);

/**
 * Confidence of each pair so that all pairs of so many groups hold together at 95 %: Bonferroni, k(k − 1) / 2 pairs.
 * Two groups that were picked because they are furthest apart are further apart than chance left them; this allows for it.
 * @param groups 2 or more
 */
export const pairConfidence = (groups: number, pairing: Pairing): number =>
	pairing === 'extremes' ? 1 - (1 - CONFIDENCE) / ((groups * (groups - 1)) / 2) : CONFIDENCE;

/** Higher less lower with its interval; the caller has chosen the pair. */
function between(higher: GroupFigure, lower: GroupFigure, pairing: Pairing, groups: number, kind: UnitKind): Gap {
	const confidence = pairConfidence(groups, pairing);
	const [a, b] = [higher.interval(confidence), lower.interval(confidence)];
	return {
		pairing,
		higher,
		lower,
		size: higher.value - lower.value,
		groups,
		...(HAS_RATIO.has(kind) && lower.value > 0 ? { ratio: higher.value / lower.value } : {}),
		...(a && b ? { interval: squareAndAdd({ ...a, value: higher.value }, { ...b, value: lower.value }) } : {}),
	};
}

/**
 * The gap of one period. Of equal figures the group that is listed first is named.
 * @param figures of the groups that have one, in the order of the dimension
 * @param ends categories of a declared pair, where the dimension is a scale with two ends
 */
export function gapBetween(
	figures: readonly GroupFigure[],
	kind: UnitKind,
	ends?: readonly [string, string],
): Gap | WhyNoGap {
	if (ends) {
		const [first, second] = ends.map((end) => figures.find(({ category }) => category === end));
		if (!first || !second) return 'end-missing';
		const [higher, lower] = first.value >= second.value ? [first, second] : [second, first];
		return between(higher, lower, 'declared', figures.length, kind);
	}
	if (figures.length < 2) return 'few-groups';
	const higher = figures.reduce((most, figure) => (figure.value > most.value ? figure : most));
	const rest = figures.filter((figure) => figure !== higher);
	const lower = rest.reduce((least, figure) => (figure.value < least.value ? figure : least));
	return between(higher, lower, figures.length === 2 ? 'only-two' : 'extremes', figures.length, kind);
}

/**
 * The earlier gap as it is held against the newest: of a fixed pair with the sign that the newest gives it (negative
 * where the other group was higher then), of extremes between those of its own period.
 */
export const sizeBeside = (earlier: Gap, now: Gap): number => (isTurned(earlier, now) ? -earlier.size : earlier.size);

const isTurned = (earlier: Gap, now: Gap): boolean =>
	now.pairing !== 'extremes' && earlier.higher.category === now.lower.category;

export interface GapChange {
	/** Newest less earlier, in the unit. */
	readonly change: number;
	/** Of the change; undefined where either gap has none. */
	readonly interval?: Interval;
}

/** How the gap changed, with the interval of the change: the two gaps are figures with intervals like any others. */
export function gapChange(now: Gap, earlier: Gap): GapChange {
	const before = sizeBeside(earlier, now);
	const { interval: old } = earlier;
	const turned = old && (isTurned(earlier, now) ? { lower: -old.upper, upper: -old.lower } : old);
	return {
		change: now.size - before,
		...(now.interval && turned
			? { interval: squareAndAdd({ ...now.interval, value: now.size }, { ...turned, value: before }) }
			: {}),
	};
}

export type GapVerdict = 'closing' | 'widening' | 'turned' | 'cannot-be-told';

/**
 * Closing or widening only where the whole interval of the change lies on one side of nought; `turned` where, beyond
 * chance, the group that was lower is now the higher one.
 */
export function verdictOfChange({ change, interval }: GapChange, before: number): GapVerdict | undefined {
	if (!interval) return undefined;
	if (interval.lower <= 0 && interval.upper >= 0) return 'cannot-be-told';
	if (before < 0) return 'turned';
	return change < 0 ? 'closing' : 'widening';
}
