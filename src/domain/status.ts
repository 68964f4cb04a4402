/** Status: whether a result met its target, came close or missed it, or why nobody can say (methods.md section 2). */

import { isBelow, sameNumber } from './decimal.ts';
import type { Polarity } from './indicator.ts';
import type { Figure } from './observation.ts';
import type { Target, Tolerance } from './target.ts';

export type UnratedBecause = 'no-data' | 'no-target' | 'no-polarity' | 'not-due';

export type Status =
	| { readonly kind: 'met'; /** How far beyond the target, ≥ 0, in the indicator's unit. */ readonly margin: number }
	| {
			readonly kind: 'close' | 'missed';
			/** How far short, > 0, in the indicator's unit. */ readonly shortfall: number;
	  }
	| { readonly kind: 'unrated'; readonly because: UnratedBecause };

export const STATUS_KINDS = ['met', 'close', 'missed', 'unrated'] as const satisfies readonly Status['kind'][];

/** What a result is judged against: one value, or a range of which either end may be open. */
export type Goal = { readonly value: number } | { readonly lower?: number; readonly upper?: number };

export const goalOf = (target: Target): Goal =>
	target.value
		? { value: target.value.value }
		: {
				...(target.lower ? { lower: target.lower.value } : {}),
				...(target.upper ? { upper: target.upper.value } : {}),
			};

/**
 * Distance short of the goal in the indicator's unit; negative or zero when it is met.
 * Source: methods.md section 2: higher T − v; lower v − T; range max(L − v, v − U).
 */
export function shortfall(value: number, goal: Goal, polarity: Exclude<Polarity, 'neither'>): number {
	if ('value' in goal) return polarity === 'lower' ? value - goal.value : goal.value - value;
	const below = goal.lower === undefined ? -Infinity : goal.lower - value;
	const above = goal.upper === undefined ? -Infinity : value - goal.upper;
	return Math.max(below, above);
}

/** The bound that a shortfall is measured from: the end of the range that was crossed, or the target itself. */
export const crossed = (value: number, goal: Goal): number =>
	'value' in goal
		? goal.value
		: goal.lower !== undefined && value < goal.lower
			? goal.lower
			: (goal.upper ?? goal.lower ?? 0);

/**
 * Width of the band that counts as close, in the indicator's unit, ≥ 0.
 * @throws RangeError for a percentage of a zero target: the width would silently be nothing
 */
export function toleranceWidth(tolerance: Tolerance | 'none', bound: number): number {
	if (tolerance === 'none') return 0;
	if (tolerance.kind === 'absolute') return tolerance.value;
	if (bound === 0)
		throw new RangeError('a percentage tolerance of a zero target has no width: state an absolute tolerance');
	return (Math.abs(bound) * tolerance.value) / 100;
}

/**
 * Status of a value. Comparisons are decimal-safe: a shortfall equal to the tolerance is close.
 * @throws RangeError for a percentage of a zero target, whatever the value: also one that meets it was judged without a width
 */
export function rateValue(
	value: number,
	goal: Goal,
	tolerance: Tolerance | 'none',
	polarity: Exclude<Polarity, 'neither'>,
): Status {
	const short = shortfall(value, goal, polarity);
	const bound = crossed(value, goal);
	if ('value' in goal) toleranceWidth(tolerance, bound);
	if (short <= 0 || sameNumber(bound, bound + short)) return { kind: 'met', margin: Math.max(0, -short) };
	const width = toleranceWidth(tolerance, bound);
	const isClose = !isBelow(width, short) || sameNumber(bound + short, bound + width);
	return { kind: width > 0 && isClose ? 'close' : 'missed', shortfall: short };
}

/** Status of a figure against its target. A missing figure is never rated, and never zero; nor is a forecast. */
export function rate(
	figure: Figure | undefined,
	target: Target | undefined,
	tolerance: Tolerance | 'none',
	polarity: Polarity,
): Status {
	if (figure?.kind !== 'reported') return { kind: 'unrated', because: 'no-data' };
	// What is expected is not a result: it is neither met nor missed until the figure comes.
	if (figure.markers.includes('f')) return { kind: 'unrated', because: 'not-due' };
	if (polarity === 'neither') return { kind: 'unrated', because: 'no-polarity' };
	if (!target) return { kind: 'unrated', because: 'no-target' };
	return rateValue(figure.value.value, goalOf(target), tolerance, polarity);
}
