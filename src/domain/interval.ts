/** How far chance may have carried a figure: intervals from numerator and denominator (methods.md section 6). */

import { sameNumber } from './decimal.ts';
import { chiSquaredQuantile, normalQuantile, tQuantile } from './distribution.ts';
import type { Polarity } from './indicator.ts';
import type { Goal } from './status.ts';
import { shortfall } from './status.ts';

/** Two ends in the same unit as the figure, the lower one first. */
export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

/** What pages print. */
export const CONFIDENCE = 0.95;
/** The second, stricter level of comparisons and trend tests. */
export const HIGH_CONFIDENCE = 0.998;
/** From this number of events on, Byar's approximation stands in for the exact interval. */
export const FEWEST_FOR_BYAR = 10;

const knownZ = new Map<number, number>();

/**
 * Standard deviations on either side that hold a share of a normal distribution: 1.96 for 0.95, 3.09 for 0.998.
 * @throws RangeError unless the confidence lies between 0 and 1
 */
export function zOf(confidence: number): number {
	if (!(confidence > 0 && confidence < 1)) {
		throw new RangeError(`a confidence must lie between 0 and 1, not ${confidence}`);
	}
	// Two confidences serve every figure of a site.
	let z = knownZ.get(confidence);
	if (z === undefined) knownZ.set(confidence, (z = normalQuantile(1 - (1 - confidence) / 2)));
	return z;
}

/**
 * Wilson score interval of a proportion, without continuity correction.
 * Source: Wilson (1927), JASA 22, 209–212; recommended by Newcombe (1998), Statistics in Medicine 17, 857–872.
 * @param x cases that count; need not be whole (weighted surveys)
 * @param n all cases, greater than 0
 * @param per multiplier of the unit: 1 for a share, 100 for per cent
 * @returns ends between 0 and `per` that enclose x / n × per
 * @throws RangeError for x < 0, n ≤ 0 or x > n
 */
export function wilson(x: number, n: number, confidence = CONFIDENCE, per = 1): Interval {
	requireParts(x, n);
	if (x > n) throw new RangeError(`${x} of ${n}: a numerator cannot exceed its denominator`);
	const z = zOf(confidence);
	const share = x / n;
	const middle = 2 * x + z * z;
	const reach = z * Math.sqrt(z * z + 4 * x * (1 - share));
	const whole = 2 * (n + z * z);
	// Rounding must not move an end past nought, the whole, or the figure itself.
	const lower = x === 0 ? 0 : Math.min(Math.max(0, (middle - reach) / whole), share);
	const upper = x === n ? 1 : Math.max(Math.min(1, (middle + reach) / whole), share);
	return { lower: lower * per, upper: upper * per };
}

const exactCounts = new Map<string, Interval>();

/**
 * Exact Poisson interval of a number of events.
 * Source: Garwood (1936), Biometrika 28, 437–442: half the chi-squared quantiles with 2x and 2x + 2 degrees of freedom.
 * @param events 0 or more
 */
export function exactPoisson(events: number, confidence = CONFIDENCE): Interval {
	requireParts(events, 1);
	// Small whole counts recur on every page; ten of them are the table that methods.md speaks of.
	const key = events < FEWEST_FOR_BYAR && Number.isInteger(events) ? `${events}/${confidence}` : undefined;
	const known = key === undefined ? undefined : exactCounts.get(key);
	if (known) return known;
	const tail = (1 - confidence) / 2;
	const interval = {
		lower: events === 0 ? 0 : chiSquaredQuantile(tail, 2 * events) / 2,
		upper: chiSquaredQuantile(1 - tail, 2 * events + 2) / 2,
	};
	if (key !== undefined) exactCounts.set(key, interval);
	return interval;
}

/**
 * Byar's approximation to the exact Poisson interval, for counts from FEWEST_FOR_BYAR on.
 * Source: Breslow and Day (1987), Statistical Methods in Cancer Research II, IARC, p. 69.
 * @param events greater than 0
 */
export function byar(events: number, confidence = CONFIDENCE): Interval {
	requireParts(events, 1);
	const z = zOf(confidence);
	const more = events + 1;
	return {
		lower: events === 0 ? 0 : events * Math.max(0, 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3,
		upper: more * (1 - 1 / (9 * more) + z / (3 * Math.sqrt(more))) ** 3,
	};
}

export interface RateInterval extends Interval {
	readonly method: 'exact-poisson' | 'byar';
}

/**
 * Interval of a rate: events over what could have had them. May exceed 1 event for each.
 * @param events 0 or more; below FEWEST_FOR_BYAR the exact interval is used
 * @param exposure people, homes or miles, greater than 0
 * @param per multiplier of the unit: 100000 for a rate per 100,000
 * @throws RangeError for events < 0 or exposure ≤ 0
 */
export function rateInterval(events: number, exposure: number, confidence = CONFIDENCE, per = 1): RateInterval {
	requireParts(events, exposure);
	const method = events < FEWEST_FOR_BYAR ? 'exact-poisson' : 'byar';
	const { lower, upper } = method === 'byar' ? byar(events, confidence) : exactPoisson(events, confidence);
	return { lower: (lower / exposure) * per, upper: (upper / exposure) * per, method };
}

export interface MeanInterval extends Interval {
	readonly mean: number;
	/** Standard deviation of the values, with n − 1. */
	readonly sd: number;
}

/**
 * Interval of a mean by Student's t, in the values' own unit.
 * Source: Student (1908), Biometrika 6, 1–25: m ± t(1 − a/2, n − 1) × sd / √n.
 * @throws RangeError for fewer than two values: they have no spread
 */
export function meanInterval(values: readonly number[], confidence = CONFIDENCE): MeanInterval {
	const n = values.length;
	if (n < 2) throw new RangeError(`an interval of a mean needs two values or more, not ${n}`);
	const mean = values.reduce((sum, value) => sum + value, 0) / n;
	const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
	const reach = (tQuantile(1 - (1 - confidence) / 2, n - 1) * sd) / Math.sqrt(n);
	return { mean, sd, lower: mean - reach, upper: mean + reach };
}

/** x of n cases. */
export interface Parts {
	readonly x: number;
	readonly n: number;
}

/**
 * Interval of the difference of two independent proportions, first minus second.
 * Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10 (from two Wilson intervals).
 * @param per multiplier of the unit: 100 gives percentage points
 * @returns ends between −per and per that enclose the difference
 */
export function differenceInterval(first: Parts, second: Parts, confidence = CONFIDENCE, per = 1): Interval {
	const [a, b] = [wilson(first.x, first.n, confidence), wilson(second.x, second.n, confidence)];
	const { lower, upper } = squareAndAdd({ ...a, value: first.x / first.n }, { ...b, value: second.x / second.n });
	return { lower: per * lower, upper: per * upper };
}

/**
 * Interval of the difference of two independent figures, first minus second, from the interval of each.
 * Source: Newcombe (1998), method 10, for proportions; Zou and Donner (2008), Statistics in Medicine 27, 1693–1702
 * (method of variance estimates recovery), for figures of any kind.
 * @param first,second figures with intervals of one confidence, all in one unit
 * @returns ends in the same unit and of the same confidence, which enclose the difference
 */
export function squareAndAdd(first: Interval & { value: number }, second: Interval & { value: number }): Interval {
	const [p, q] = [first.value, second.value];
	return {
		lower: p - q - Math.hypot(p - first.lower, second.upper - q),
		upper: p - q + Math.hypot(first.upper - p, q - second.lower),
	};
}

/** The smallest and largest figure that can be, in the figure's unit; an end that does not exist is left out. */
export interface Possible {
	readonly lower?: number;
	readonly upper?: number;
}

/**
 * Whether a goal is the very end of what can be: all of them, or none. Only a figure of exactly that meets it and a
 * single case proves that it is not met, so no interval says more than the figure (decision 100).
 */
export function isEndOfScale(goal: Goal, polarity: Polarity, possible: Possible): boolean {
	if (!('value' in goal)) return false;
	const end = polarity === 'higher' ? possible.upper : polarity === 'lower' ? possible.lower : undefined;
	return end !== undefined && sameNumber(goal.value, end);
}

/**
 * Whether chance alone could decide the status: part of the interval meets the goal and part of it does not.
 * An interval that begins exactly on the goal meets it throughout, as a value on the goal does.
 * @param possible what the figure can be: a goal at the end of it is never too close to call
 */
export function tooCloseToCall(
	interval: Interval,
	goal: Goal,
	polarity: Exclude<Polarity, 'neither'>,
	possible: Possible = {},
): boolean {
	if (isEndOfScale(goal, polarity, possible)) return false;
	const isMet = (value: number): boolean => shortfall(value, goal, polarity) <= 0;
	const [low, high] = [isMet(interval.lower), isMet(interval.upper)];
	if (low || high) return low !== high;
	// Both ends miss a range: on opposite sides of it, what lies between them meets it.
	return !('value' in goal) && interval.lower < (goal.lower ?? -Infinity) && interval.upper > (goal.upper ?? Infinity);
}

function requireParts(x: number, n: number): void {
	if (!(x >= 0 && x < Infinity)) throw new RangeError(`a numerator must be 0 or more, not ${x}`);
	if (!(n > 0 && n < Infinity)) throw new RangeError(`a denominator must be greater than 0, not ${n}`);
}
