/** Where a control chart would mislead: the series that it is not drawn for, each with its reason (methods.md section 5). */

import type { Basis, Frequency, Polarity } from './indicator.ts';
import { FEWEST_FOR_LIMITS, FEWEST_FOR_VERDICT, verdictOf, xmr } from './spc.ts';
import type { Limits, Part, SpcVerdict, Variation, Xmr, XmrOptions } from './spc.ts';
import type { Goal } from './status.ts';
import type { UnitKind } from './unit.ts';

/** Counts that average less than this are too rare: their chart is a row of noughts with alarms. Our own choice. */
export const FEWEST_EVENTS = 2;
/** From this share of results outside limits that should hold nearly all of them on, the limits do not fit (decision 60). */
export const MOST_OUTSIDE = 0.25;

export interface ChartSeries {
	/** One for each period from the first to the newest; undefined where there is no figure. */
	readonly values: readonly (number | undefined)[];
	readonly basis: Basis;
	readonly frequency: Frequency;
	readonly kind: UnitKind;
	readonly isSeasonal: boolean;
}

export const WHY_NO_CHART = [
	/** Year to date always grows. */
	'cumulative',
	/** Rolling and pooled figures share their cases with their neighbours. */
	'overlapping',
	'irregular',
	'seasonal',
	'gaps',
	'few-points',
	'few-years',
	'rare-counts',
] as const;
export type WhyNoChart = (typeof WHY_NO_CHART)[number];

export type ControlChart =
	| {
			readonly kind: 'drawn';
			readonly chart: Xmr;
			/** `trial`: from 8 to 11 points since the newest start. `run-line`: fewer, so that only older limits are drawn. */
			readonly newest: 'full' | 'trial' | 'run-line';
			readonly verdict: SpcVerdict;
	  }
	| Wandering
	| { readonly kind: 'withheld'; readonly because: WhyNoChart };

/**
 * A series that has moved to other levels all along: limits around one average hold too few of its results, so it is
 * judged by its moves, each the difference of a result and the one before.
 */
export interface Wandering {
	readonly kind: 'wandering';
	/** Position of the first result since the limits last started anew. */
	readonly from: number;
	/** How many results lie outside the limits, of how many since then. */
	readonly outside: number;
	readonly of: number;
	/** Limits of the moves, in the indicator's unit, and how many moves they rest on. */
	readonly moves: Limits;
	readonly restOn: number;
	/** The newest result less the one before. */
	readonly newestMove: number;
	/** Whether the newest move is larger or smaller than the others explain; only the rule of a limit is asked. */
	readonly verdict:
		| { readonly kind: 'read'; readonly variation: Variation }
		| { readonly kind: 'withheld'; readonly because: 'trial-limits' | 'no-variation' };
}

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
	const values = series.values as readonly number[];
	const chart = xmr(values, options);
	const newestPart = chart.parts.at(-1)!;
	if (wanders(chart, newestPart)) return wandering(values, chart, newestPart, options.polarity);
	const { restOn } = newestPart;
	const newest = restOn >= FEWEST_FOR_VERDICT ? 'full' : restOn >= FEWEST_FOR_LIMITS ? 'trial' : 'run-line';
	return { kind: 'drawn', chart, newest, verdict: verdictOf(chart, goal, options.polarity) };
}

const isOutside = (point: Variation): boolean => point.kind === 'special' && point.cause === 'outside';

/** Whether so many results of a part lie outside its limits that the limits say nothing about it. */
export function wanders({ points }: Xmr, { from, to, restOn }: Part): boolean {
	const own = points.slice(from, to + 1);
	return restOn >= FEWEST_FOR_LIMITS && own.filter(isOutside).length >= MOST_OUTSIDE * own.length;
}

/**
 * The moves of a wandering series on a control chart of their own: the first differences of a random walk are independent.
 * Source: Alwan and Roberts (1988), Journal of Business & Economic Statistics 6, 87–95 (chart what the model leaves).
 */
function wandering(values: readonly number[], { points }: Xmr, { from, to }: Part, polarity: Polarity): Wandering {
	const own = values.slice(from, to + 1);
	const moves = own.slice(1).map((value, at) => value - own[at]!);
	const chart = xmr(moves, { polarity });
	const read = verdictOf(chart, undefined, polarity);
	const newestMove = moves.at(-1)!;
	return {
		kind: 'wandering',
		from,
		outside: points.slice(from, to + 1).filter(isOutside).length,
		of: own.length,
		moves: chart.parts[0]!.limits,
		restOn: moves.length,
		newestMove,
		verdict:
			read.kind === 'read'
				? { kind: 'read', variation: ofMove(read.variation, newestMove) }
				: { kind: 'withheld', because: read.because === 'no-variation' ? 'no-variation' : 'trial-limits' },
	};
}

/** A rise that is smaller than usual is not a fall: it is neither better nor worse than before. */
function ofMove(variation: Variation, move: number): Variation {
	if (variation.kind === 'common' || variation.cause !== 'outside') return { kind: 'common' };
	const goesOn = variation.side === 'high' ? move > 0 : move < 0;
	return goesOn ? variation : { ...variation, meaning: 'neutral' };
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
