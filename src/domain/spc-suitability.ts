/** Where a control chart would mislead: the series that it is not drawn for, each with its reason (methods.md section 5). */

import type { Basis, Frequency } from './indicator.ts';
import { FEWEST_FOR_LIMITS, FEWEST_FOR_VERDICT, verdictOf, xmr } from './spc.ts';
import type { Limits, SpcVerdict, Xmr, XmrOptions } from './spc.ts';
import type { Goal } from './status.ts';
import type { UnitKind } from './unit.ts';

/** Counts that average less than this are too rare: their chart is a row of noughts with alarms. Our own choice. */
export const FEWEST_EVENTS = 2;

export interface ChartSeries {
	/** One for each period from the first to the newest; undefined where there is no figure. */
	readonly values: readonly (number | undefined)[];
	readonly basis: Basis;
	readonly frequency: Frequency;
	readonly kind: UnitKind;
	readonly isSeasonal: boolean;
}

export type WhyNoChart =
	/** Year to date always grows. */
	| 'cumulative'
	/** Rolling and pooled figures share their cases with their neighbours. */
	| 'overlapping'
	| 'irregular'
	| 'seasonal'
	| 'gaps'
	| 'few-points'
	| 'few-years'
	| 'rare-counts';

export type ControlChart =
	| {
			readonly kind: 'drawn';
			readonly chart: Xmr;
			/** `trial`: from 8 to 11 points since the newest start. `run-line`: fewer, so that only older limits are drawn. */
			readonly newest: 'full' | 'trial' | 'run-line';
			readonly verdict: SpcVerdict;
	  }
	| { readonly kind: 'withheld'; readonly because: WhyNoChart };

/** Why a series has no control chart, or undefined when it has one. The first reason in the order of WhyNoChart. */
export function whyNoChart(series: ChartSeries): WhyNoChart | undefined {
	const { values, basis, frequency, kind } = series;
	const known = values.filter((value) => value !== undefined);
	if (basis === 'year-to-date') return 'cumulative';
	if (basis === 'rolling-12-months' || basis === 'pooled') return 'overlapping';
	if (frequency === 'irregular') return 'irregular';
	if (series.isSeasonal) return 'seasonal';
	if (known.length < values.length) return 'gaps';
	if (known.length < FEWEST_FOR_LIMITS) return frequency === 'year' ? 'few-years' : 'few-points';
	const average = known.reduce((sum, value) => sum + value, 0) / known.length;
	return kind === 'count' && average < FEWEST_EVENTS ? 'rare-counts' : undefined;
}

/**
 * The control chart of a series with the verdict on its newest point, or why there is none.
 * @param options positions of `startsAt` are those of `series.values`
 */
export function controlChart(series: ChartSeries, goal: Goal | undefined, options: XmrOptions): ControlChart {
	const because = whyNoChart(series);
	if (because) return { kind: 'withheld', because };
	const chart = xmr(series.values as readonly number[], options);
	const { restOn } = chart.parts.at(-1)!;
	const newest = restOn >= FEWEST_FOR_VERDICT ? 'full' : restOn >= FEWEST_FOR_LIMITS ? 'trial' : 'run-line';
	return { kind: 'drawn', chart, newest, verdict: verdictOf(chart, goal, options.polarity) };
}

/**
 * Limits as they are drawn: not below nought or above 100 % where no figure can be. Verdicts use the limits themselves.
 * @param possible the smallest and largest figure that can be: 0 and 100 for per cent, 0 for a count
 */
export function shownLimits(
	{ lower, upper }: Limits,
	possible: { readonly lower?: number; readonly upper?: number },
): { readonly lower: number; readonly upper: number; readonly isClipped: boolean } {
	const shown = {
		lower: Math.max(lower, possible.lower ?? -Infinity),
		upper: Math.min(upper, possible.upper ?? Infinity),
	};
	return { ...shown, isClipped: shown.lower !== lower || shown.upper !== upper };
}
