/** Recent trend: whether five years in a row rise or fall by more than chance, as Fingertips tests it (methods.md section 3). */

import type { Polarity } from './indicator.ts';
import { addMonths, comparePeriods } from './period.ts';
import type { IsoDate, Period } from './period.ts';

/** Points used: the newest, in an unbroken run. */
export const TREND_POINTS = 5;
/** Chi-squared with one degree of freedom at 99.8 %: 3.0902². Larger is significant. */
export const CHI_SQUARED_LIMIT = 9.54953570608324;
/** An interval at 95 % is this many standard errors wide, as Fingertips rounds it. */
const STANDARD_ERRORS = 3.92;

export interface TrendPoint {
	/** A year, or the same part of each year. */
	readonly period: Period;
	/** In the indicator's unit; undefined where there is no figure. */
	readonly value?: number | undefined;
	readonly numerator?: number | undefined;
	readonly denominator?: number | undefined;
	/** Ends of a 95 % interval, in the indicator's unit. */
	readonly lower?: number | undefined;
	readonly upper?: number | undefined;
	/** Whether the series breaks before this point. */
	readonly isBreak?: boolean | undefined;
}

/** `parts`: numerator and denominator of a proportion. `intervals`: any figure with a 95 % interval. */
export type TrendPath = 'parts' | 'intervals';

export type WhyNoTrend =
	| 'few-points'
	| 'not-yearly'
	| 'gap'
	| 'break'
	| 'missing-inputs'
	/** A numerator of nought or equal to its denominator has no logarithm of odds. */
	| 'all-or-none'
	/** An interval of no width has infinite weight. */
	| 'no-width';

export type Direction = 'increasing' | 'decreasing' | 'no-change';

export type RecentTrend =
	| {
			readonly kind: 'tested';
			readonly path: TrendPath;
			/** One degree of freedom. */
			readonly chiSquared: number;
			/** A year, in the unit (`intervals`) or in logarithms of odds (`parts`). */
			readonly slope: number;
			/** Whether the slope has one sign with all points and with any one left out: the guard against outliers. */
			readonly keepsSign: boolean;
			readonly isSignificant: boolean;
			readonly direction: Direction;
			readonly from: Period;
			readonly to: Period;
			/** Newest less oldest value, in the unit: with very many cases everything is significant, so print the size. */
			readonly change: number;
	  }
	| { readonly kind: 'withheld'; readonly because: WhyNoTrend };

/** t = 1, 2, … with its weight and value. */
interface Weighted {
	readonly t: number;
	readonly y: number;
	readonly weight: number;
}

/**
 * Weighted least squares of y on t: the slope, and the inverse of its variance where weights are 1 / variance.
 * Both are taken about their weighted means: sums of raw squares lose their digits where one point weighs a million
 * times as much as another.
 * @param without position of a point to leave out
 */
function fit(points: readonly Weighted[], without = -1): { readonly slope: number; readonly precision: number } {
	let [w, wt, wy] = [0, 0, 0];
	for (let at = 0; at < points.length; at++) {
		if (at === without) continue;
		const { t, y, weight } = points[at]!;
		w += weight;
		wt += weight * t;
		wy += weight * y;
	}
	const [middle, mean] = [wt / w, wy / w];
	let [tt, ty] = [0, 0];
	for (let at = 0; at < points.length; at++) {
		if (at === without) continue;
		const { t, y, weight } = points[at]!;
		tt += weight * (t - middle) * (t - middle);
		ty += weight * (t - middle) * (y - mean);
	}
	return { slope: ty / tt, precision: tt };
}

/** Whether the slope is on one side of nought in the full fit and with each point left out. */
function keepsSign(points: readonly Weighted[]): boolean {
	const largest = points.reduce((most, { y }) => Math.max(most, Math.abs(y)), 0);
	const { slope: whole } = fit(points);
	const sign = whole > 0 ? 1 : -1;
	// A slope within rounding of nought has no sign (decision 22).
	const isClear = (slope: number): boolean => sign * slope > 1e-12 * largest;
	return isClear(whole) && points.every((_, at) => isClear(fit(points, at).slope));
}

/**
 * Chi-squared test for a trend in proportions: Armitage (1955), Biometrics 11, 375–386. Cases are counted from what one
 * share for all five would give, and time from its middle, so that national numbers keep their digits.
 */
function chiSquaredOfParts(parts: readonly { readonly r: number; readonly n: number }[]): number {
	let [N, R, nt] = [0, 0, 0];
	parts.forEach(({ r, n }, index) => {
		N += n;
		R += r;
		nt += n * (index + 1);
	});
	const [share, middle] = [R / N, nt / N];
	let [excess, spread] = [0, 0];
	parts.forEach(({ r, n }, index) => {
		const t = index + 1 - middle;
		excess += (r - share * n) * t;
		spread += n * t * t;
	});
	return (excess * excess) / (share * (1 - share) * spread);
}

/**
 * Tests the newest five points. Missing inputs mean that it cannot be calculated, never "no change".
 * Source: Fingertips, TrendMarkerCalculator.cs; fingertips.phe.org.uk Trend_markers.
 * @param points in any order; only the newest five are used, each a year after the one before
 * @throws RangeError for parts that cannot be: a negative numerator, or one above its denominator
 */
export function recentTrend(points: readonly TrendPoint[], path: TrendPath): RecentTrend {
	const withheld = (because: WhyNoTrend): RecentTrend => ({ kind: 'withheld', because });
	const isInOrder = points.every(({ period }, at) => at === 0 || comparePeriods(points[at - 1]!.period, period) <= 0);
	const ordered = isInOrder ? points : [...points].sort((a, b) => comparePeriods(a.period, b.period));
	const run = ordered.slice(-TREND_POINTS);
	if (run.length < TREND_POINTS) return withheld('few-points');
	const because = whyNotYearly(run);
	if (because) return withheld(because);
	if (run.slice(1).some(({ isBreak }) => isBreak)) return withheld('break');
	const measured = path === 'parts' ? fromParts(run) : fromIntervals(run);
	if (typeof measured === 'string') return withheld(measured);
	const { weighted, chiSquared } = measured;
	const { slope } = fit(weighted);
	const isKept = keepsSign(weighted);
	const isSignificant = isKept && chiSquared > CHI_SQUARED_LIMIT;
	return {
		kind: 'tested',
		path,
		chiSquared,
		slope,
		keepsSign: isKept,
		isSignificant,
		direction: !isSignificant ? 'no-change' : slope > 0 ? 'increasing' : 'decreasing',
		from: run[0]!.period,
		to: run.at(-1)!.period,
		change: run.at(-1)!.value! - run[0]!.value!,
	};
}

interface Measured {
	readonly weighted: readonly Weighted[];
	readonly chiSquared: number;
}

function fromParts(run: readonly TrendPoint[]): Measured | WhyNoTrend {
	const parts: { r: number; n: number }[] = [];
	for (const { value, numerator: r, denominator: n } of run) {
		if (value === undefined || r === undefined || n === undefined) return 'missing-inputs';
		if (r < 0 || r > n) throw new RangeError(`${r} of ${n}: a numerator lies between 0 and its denominator`);
		parts.push({ r, n });
	}
	if (parts.some(({ r, n }) => r === 0 || r === n)) return 'all-or-none';
	const weighted = parts.map(({ r, n }, index) => ({ t: index + 1, y: Math.log(r / (n - r)), weight: 1 }));
	return { weighted, chiSquared: chiSquaredOfParts(parts) };
}

function fromIntervals(run: readonly TrendPoint[]): Measured | WhyNoTrend {
	const weighted: Weighted[] = [];
	for (const [index, { value, lower, upper }] of run.entries()) {
		if (value === undefined || lower === undefined || upper === undefined) return 'missing-inputs';
		if (upper < lower) throw new RangeError(`an interval cannot end at ${upper} before it begins at ${lower}`);
		weighted.push({ t: index + 1, y: value, weight: (STANDARD_ERRORS / (upper - lower)) ** 2 });
	}
	if (weighted.some(({ weight }) => weight === Infinity)) return 'no-width';
	const { slope, precision } = fit(weighted);
	return { weighted, chiSquared: slope * slope * precision };
}

/** The same day a year later. Only the end of February needs the calendar; every other day is the text with the next year. */
const yearLater = (date: IsoDate): IsoDate =>
	date.slice(5, 8) === '02-'
		? addMonths(date, 12)
		: String(Number(date.slice(0, 4)) + 1).padStart(4, '0') + date.slice(4);

/** Each point must begin a year after the one before, and be no longer than a year. */
function whyNotYearly(run: readonly TrendPoint[]): WhyNoTrend | undefined {
	let expected: IsoDate | undefined;
	for (const { period } of run) {
		if (expected !== undefined && period.start !== expected) return period.start > expected ? 'gap' : 'not-yearly';
		expected = yearLater(period.start);
		if (period.end >= expected) return 'not-yearly';
	}
	return undefined;
}

export type TrendLabel =
	Direction | 'cannot-be-calculated' | `${'increasing' | 'decreasing'}-getting-${'better' | 'worse'}`;

/** Direction and goodness in one label, as Fingertips has them; no judgement where neither direction is better. */
export function trendLabel(trend: RecentTrend, polarity: Polarity): TrendLabel {
	if (trend.kind === 'withheld') return 'cannot-be-calculated';
	const { direction } = trend;
	if (direction === 'no-change' || polarity === 'neither' || polarity === 'range') return direction;
	return `${direction}-getting-${(direction === 'increasing') === (polarity === 'higher') ? 'better' : 'worse'}`;
}
