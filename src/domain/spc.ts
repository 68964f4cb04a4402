/** Control charts: the limits within which a figure moves by chance alone, and the points that chance hardly explains. */

import { isBelow } from './decimal.ts';
import type { Polarity } from './indicator.ts';
import { shifts, signOf, trends, twoInThree } from './spc-rules.ts';
import type { Sign } from './spc-rules.ts';
import type { Goal } from './status.ts';

/** 3 / d₂, where d₂ = 1.128 is the mean range of two normal values: Wheeler and Chambers (1992), Understanding SPC. */
const LIMIT_FACTOR = 2.66;
/** Near a limit is beyond two thirds of the way to it. */
const NEAR_FACTOR = (2 * LIMIT_FACTOR) / 3;
/** Upper limit of moving ranges of two, D₄: larger ones are dropped when outliers are screened. */
const SCREEN_FACTOR = 3.267;
/** Fewer points have no limits worth drawing. */
export const FEWEST_FOR_LIMITS = 8;
/** Fewer points have trial limits: drawn, but without a verdict. */
export const FEWEST_FOR_VERDICT = 12;

export interface XmrOptions {
	readonly polarity: Polarity;
	/** Positions (0-based) of points that start new limits: a rebase with a written reason, or a break in the series. */
	readonly startsAt?: readonly number[];
	/** Limits from the first so many points of each part only; the later ones are judged against them. At least 2. */
	readonly fixAfter?: number;
	/** Drop extreme moving ranges once: the default of NHSRplotthedots, not of NHS Making Data Count, and not ours. */
	readonly screenOutliers?: boolean;
}

/** In the indicator's own unit. */
export interface Limits {
	readonly mean: number;
	/** Average size of the move from one point to the next; 0 when nothing ever moved. */
	readonly averageMove: number;
	readonly lower: number;
	readonly upper: number;
	readonly nearLower: number;
	readonly nearUpper: number;
}

/** Points that share their limits. */
export interface Part {
	/** First and last point, 0-based, both included. */
	readonly from: number;
	readonly to: number;
	readonly limits: Limits;
	/** How many points the limits rest on. */
	readonly restOn: number;
}

/** In order of precedence: a point has the first that applies. */
export const CAUSES = ['outside', 'trend', 'near-limit', 'shift'] as const;
export type Cause = (typeof CAUSES)[number];
export type Variation =
	| { readonly kind: 'common' }
	| {
			readonly kind: 'special';
			readonly cause: Cause;
			readonly side: 'high' | 'low';
			readonly meaning: 'improvement' | 'concern' | 'neutral';
	  };

const COMMON: Variation = { kind: 'common' };

export interface Xmr {
	readonly parts: readonly Part[];
	/** One for each value. */
	readonly points: readonly Variation[];
}

export const ASSURANCES = ['consistently-met', 'hit-and-miss', 'consistently-missed', 'not-judged'] as const;
export type Assurance = (typeof ASSURANCES)[number];

export const WHY_NO_VERDICT = ['few-points', 'trial-limits', 'no-variation'] as const;

/** What the newest point says, or why it says nothing. */
export type SpcVerdict =
	| { readonly kind: 'read'; readonly variation: Variation; readonly assurance: Assurance }
	| { readonly kind: 'withheld'; readonly because: (typeof WHY_NO_VERDICT)[number] };

/** One part in a thousand million of the largest figure: no smaller difference counts, so that scaling changes no verdict. */
const toleranceOf = (values: readonly number[]): number =>
	1e-9 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Limits of an XmR chart: mean ± 2.66 × the average moving range.
 * Source: NHS Making Data Count; the same figures as NHSRplotthedots 0.2.2 (methods.md section 5).
 * @param values in period order without gaps, at least one; a single value has limits on itself
 */
export function processLimits(values: readonly number[], screenOutliers = false): Limits {
	const middle = mean(values);
	const moves = values.slice(1).map((value, at) => Math.abs(value - values[at]!));
	let averageMove = moves.length === 0 ? 0 : mean(moves);
	if (screenOutliers && averageMove > 0) averageMove = mean(moves.filter((move) => move < SCREEN_FACTOR * averageMove));
	return {
		mean: middle,
		averageMove,
		lower: middle - LIMIT_FACTOR * averageMove,
		upper: middle + LIMIT_FACTOR * averageMove,
		nearLower: middle - NEAR_FACTOR * averageMove,
		nearUpper: middle + NEAR_FACTOR * averageMove,
	};
}

/**
 * An XmR chart: limits of each part, and for each point whether chance explains it. Draws no verdict and asks no questions:
 * `controlChart` in spc-suitability.ts refuses the series that it does not suit.
 * @param values in period order, oldest first, without gaps
 * @throws RangeError for no values, a start that is not a position, or fixed limits from fewer than two points
 */
export function xmr(values: readonly number[], options: XmrOptions): Xmr {
	const { startsAt = [], fixAfter, polarity, screenOutliers = false } = options;
	if (values.length === 0) throw new RangeError('a control chart needs values');
	if (!values.every(Number.isFinite)) throw new RangeError('a control chart has no gaps: every value is a number');
	if (fixAfter !== undefined && !(fixAfter >= 2)) throw new RangeError('limits are fixed from two points or more');
	for (const start of startsAt) {
		if (!(Number.isInteger(start) && start >= 0 && start < values.length)) {
			throw new RangeError(`no point has the position ${start}`);
		}
	}
	const starts = [...new Set([0, ...startsAt])].sort((a, b) => a - b);
	const tolerance = toleranceOf(values);
	const parts = starts.map((from, index): Part => {
		const to = (starts[index + 1] ?? values.length) - 1;
		const base = values.slice(from, Math.min(to + 1, from + (fixAfter ?? Infinity)));
		return { from, to, limits: processLimits(base, screenOutliers), restOn: base.length };
	});
	return {
		parts,
		points: parts.flatMap(({ from, to, limits }) => judged(values.slice(from, to + 1), limits, polarity, tolerance)),
	};
}

/** The points of one part, by the four rules in order of precedence. No run crosses into another part. */
function judged(values: readonly number[], limits: Limits, polarity: Polarity, tolerance: number): Variation[] {
	const { lower, upper, nearLower, nearUpper } = limits;
	const beyond = (value: number, low: number, high: number): Sign =>
		value - high > tolerance ? 1 : low - value > tolerance ? -1 : 0;
	const sides = values.map((value) => signOf(value - limits.mean, tolerance));
	const outside = values.map((value) => beyond(value, lower, upper));
	const near = values.map((value, at) => outside[at] === 0 && beyond(value, nearLower, nearUpper) !== 0);
	const trend = trends(values, tolerance);
	const shift = shifts(sides);
	const nearby = twoInThree(near, sides);
	return values.map((_, at): Variation => {
		if (outside[at] !== 0) return special('outside', outside[at]!, polarity);
		if (trend[at] !== 0) return special('trend', trend[at]!, polarity);
		if (nearby[at]) return special('near-limit', sides[at]!, polarity);
		return shift[at] === 0 ? COMMON : special('shift', shift[at]!, polarity);
	});
}

function special(cause: Cause, side: Sign, polarity: Polarity): Variation {
	const isGood = (side === 1) === (polarity === 'higher');
	const isDirected = polarity === 'higher' || polarity === 'lower';
	const meaning = isDirected ? (isGood ? 'improvement' : 'concern') : 'neutral';
	return { kind: 'special', cause, side: side === 1 ? 'high' : 'low', meaning };
}

/**
 * Whether the process, left as it is, would meet a target every time, never, or now and then.
 * A target exactly on a limit is hit and miss.
 */
export function assuranceOf({ lower, upper }: Limits, goal: Goal | undefined, polarity: Polarity): Assurance {
	if (!goal || polarity === 'neither') return 'not-judged';
	if (!('value' in goal)) {
		const { lower: from, upper: to } = goal;
		if (from !== undefined && isBelow(upper, from)) return 'consistently-missed';
		if (to !== undefined && isBelow(to, lower)) return 'consistently-missed';
		const isAbove = from === undefined || isBelow(from, lower);
		return isAbove && (to === undefined || isBelow(upper, to)) ? 'consistently-met' : 'hit-and-miss';
	}
	if (isBelow(upper, goal.value)) return polarity === 'lower' ? 'consistently-met' : 'consistently-missed';
	if (isBelow(goal.value, lower)) return polarity === 'lower' ? 'consistently-missed' : 'consistently-met';
	return 'hit-and-miss';
}

/**
 * The verdict on the newest point, by the limits of its own part: the only one that is honest to headline
 * (false alarms 1 to 1.6 %; of any point anywhere, 4 to 26 %: methods.md section 5).
 */
export function verdictOf({ parts, points }: Xmr, goal: Goal | undefined, polarity: Polarity): SpcVerdict {
	const { limits, restOn } = parts.at(-1)!;
	if (restOn < FEWEST_FOR_LIMITS) return { kind: 'withheld', because: 'few-points' };
	if (restOn < FEWEST_FOR_VERDICT) return { kind: 'withheld', because: 'trial-limits' };
	if (limits.upper - limits.lower <= toleranceOf([limits.mean])) return { kind: 'withheld', because: 'no-variation' };
	return { kind: 'read', variation: points.at(-1)!, assurance: assuranceOf(limits, goal, polarity) };
}
