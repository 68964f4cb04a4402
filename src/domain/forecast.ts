/** Four ways to carry a series on, each with bands that say how sure it is (methods.md section 12). */

import { normalQuantile, tQuantile, tUpperTail } from './distribution.ts';

/** One period ahead or more, in the indicator's unit. Bands are prediction intervals, 80 % within 95 %. */
export interface Step {
	/** Periods after the last value, from 1. */
	readonly ahead: number;
	readonly mean: number;
	readonly lower80: number;
	readonly upper80: number;
	readonly lower95: number;
	readonly upper95: number;
}

/** Standard deviations on either side that hold four in five. */
export const Z80 = normalQuantile(0.9);
const Z95 = normalQuantile(0.975);

function steps(ahead: number, mean: (h: number) => number, sd: (h: number) => number, [q80, q95] = [Z80, Z95]): Step[] {
	if (!(Number.isInteger(ahead) && ahead >= 1)) throw new RangeError(`a projection looks ahead from 1, not ${ahead}`);
	return Array.from({ length: ahead }, (_, index): Step => {
		const h = index + 1;
		const middle = mean(h);
		const spread = sd(h);
		return {
			ahead: h,
			mean: middle,
			lower80: middle - q80 * spread,
			upper80: middle + q80 * spread,
			lower95: middle - q95 * spread,
			upper95: middle + q95 * spread,
		};
	});
}

function requireValues(values: readonly number[], fewest: number): void {
	if (values.length < fewest) throw new RangeError(`this needs ${fewest} values or more, not ${values.length}`);
	if (!values.every(Number.isFinite)) throw new RangeError('a series without gaps is needed: every value is a number');
}

/** The usual size of a change over so many periods, up or down: the root of the mean square, in the values' own unit. */
export function usualChange(values: readonly number[], lag = 1): number {
	if (values.length <= lag) return NaN; // there is no change
	let squares = 0;
	for (let at = lag; at < values.length; at++) squares += (values[at]! - values[at - lag]!) ** 2;
	return Math.sqrt(squares / (values.length - lag));
}

/**
 * The last value, carried on. Half-width z × RMS of the differences × √h.
 * Source: Hyndman and Athanasopoulos (2021), Forecasting: principles and practice, sections 5.2 and 5.5.
 * @param values oldest first, without gaps, at least 2
 */
export function naive(values: readonly number[], ahead: number): Step[] {
	requireValues(values, 2);
	const sd = usualChange(values);
	return steps(
		ahead,
		() => values.at(-1)!,
		(h) => sd * Math.sqrt(h),
	);
}

export interface Drift {
	readonly slope: number;
	readonly sd: number;
}

/** Average change a period, and the standard deviation of changes about it (n − 2 degrees of freedom). */
export function driftOf(values: readonly number[]): Drift {
	requireValues(values, 3);
	const changes = values.length - 1;
	const slope = (values[changes]! - values[0]!) / changes;
	let squares = 0;
	for (let at = 1; at < values.length; at++) squares += (values[at]! - values[at - 1]! - slope) ** 2;
	return { slope, sd: Math.sqrt(squares / (changes - 1)) };
}

/**
 * The line from the first value to the last, carried on. Half-width z × s × √(h (1 + h / (n − 1))).
 * Source: Hyndman and Athanasopoulos (2021), sections 5.2 and 5.5.
 * @param values oldest first, without gaps, at least 3
 */
export function drift(values: readonly number[], ahead: number): Step[] {
	const { slope, sd } = driftOf(values);
	return steps(
		ahead,
		(h) => values.at(-1)! + h * slope,
		(h) => sd * Math.sqrt(h * (1 + h / (values.length - 1))),
	);
}

/**
 * Whether a series drifts by more than its own unrest would explain: |slope| / (s / √(n − 1)) of 1 or more.
 * Source: methods.md section 12; the standard error of a mean change.
 */
export function hasDirection(values: readonly number[], { slope, sd }: Drift = driftOf(values)): boolean {
	let largest = 0;
	for (const value of values) largest = Math.max(largest, Math.abs(value));
	const isLevel = Math.abs(slope) <= 1e-12 * largest;
	return !isLevel && Math.abs(slope) >= sd / Math.sqrt(values.length - 1);
}

/**
 * The same season a year ago, carried on. Half-width z × RMS of the seasonal differences × √(years ahead).
 * Source: Hyndman and Athanasopoulos (2021), sections 5.2 and 5.5.
 * @param season periods in a year, 4 for quarters
 * @param values oldest first, without gaps, more than one season
 */
export function seasonalNaive(values: readonly number[], season: number, ahead: number): Step[] {
	if (!(Number.isInteger(season) && season >= 1)) throw new RangeError(`a season has whole periods, not ${season}`);
	requireValues(values, season + 1);
	const sd = usualChange(values, season);
	const yearsAhead = (h: number): number => Math.floor((h - 1) / season) + 1;
	return steps(
		ahead,
		(h) => values[values.length - 1 + h - season * yearsAhead(h)]!,
		(h) => sd * Math.sqrt(yearsAhead(h)),
	);
}

export interface Line {
	readonly steps: readonly Step[];
	/** Change a period. */
	readonly slope: number;
	/** Value one period before the first. */
	readonly intercept: number;
	/** Share of the variation that the line explains, 0 to 1. */
	readonly r2: number;
	/** Probability of so steep a slope without any trend, 0 to 1. */
	readonly pSlope: number;
	/** Residual standard deviation, n − 2 degrees of freedom. */
	readonly sigma: number;
}

/**
 * A straight line by least squares on 1, 2, … n. Overconfident when a series wanders, so only ever an explicit choice.
 * Source: Draper and Smith (1998), Applied Regression Analysis, sections 1.4 and 3.2 (prediction intervals).
 * @param values oldest first, without gaps, at least 3
 */
export function linear(values: readonly number[], ahead: number): Line {
	requireValues(values, 3);
	const n = values.length;
	const middle = (n + 1) / 2;
	const mean = values.reduce((sum, value) => sum + value, 0) / n;
	let [sxx, sxy, syy] = [0, 0, 0];
	values.forEach((value, at) => {
		const x = at + 1 - middle;
		sxx += x * x;
		sxy += x * (value - mean);
		syy += (value - mean) ** 2;
	});
	const slope = sxy / sxx;
	const intercept = mean - slope * middle;
	const residuals = values.reduce((sum, value, at) => sum + (value - intercept - slope * (at + 1)) ** 2, 0);
	const sigma = Math.sqrt(residuals / (n - 2));
	const quantiles: [number, number] = [tQuantile(0.9, n - 2), tQuantile(0.975, n - 2)];
	return {
		steps: steps(
			ahead,
			(h) => intercept + slope * (n + h),
			(h) => sigma * Math.sqrt(1 + 1 / n + (n + h - middle) ** 2 / sxx),
			quantiles,
		),
		slope,
		intercept,
		r2: syy === 0 ? 1 : 1 - residuals / syy,
		pSlope: sigma === 0 ? (slope === 0 ? 1 : 0) : 2 * tUpperTail(slope / (sigma / Math.sqrt(sxx)), n - 2),
		sigma,
	};
}
