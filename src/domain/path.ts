/** The way to a later target: the declared profile of a year, and the pace that is needed beside the pace there was. */

import { sameNumber } from './decimal.ts';
import type { Polarity } from './indicator.ts';
import type { Goal } from './status.ts';
import { shortfall } from './status.ts';

/**
 * What is wrong with a year-to-date profile: the targets for the year to date at the end of each period.
 * A profile is declared, never a straight line by default (methods.md section 2).
 * @param profile oldest first
 * @param annual target of the whole year, which the last one must equal
 */
export function profileFault(profile: readonly number[], annual: number): 'empty' | 'ends-elsewhere' | undefined {
	const last = profile.at(-1);
	if (last === undefined) return 'empty';
	return sameNumber(last, annual) ? undefined : 'ends-elsewhere';
}

export type Pace =
	| {
			readonly kind: 'path';
			/** Change a period that reaches the goal in time, in the indicator's unit; its sign is its direction. */
			readonly needed: number;
			/** Change a period since the earlier figure. */
			readonly had: number;
			/** Whether the same pace again reaches the goal in time. */
			readonly isEnough: boolean;
			/** Evenly spaced values from the next period to the goal: to draw, not to judge by. */
			readonly points: readonly number[];
	  }
	/** `met`: nothing is left to do. `no-time`: the goal's period has come. `no-earlier-figure`: no pace to compare with. */
	| { readonly kind: 'withheld'; readonly because: 'met' | 'no-time' | 'no-earlier-figure' };

/**
 * The pace that a later goal needs, beside the pace there was. For levels, percentages, rates and means; an amount that
 * adds up over the year has a profile instead.
 * @param current newest figure
 * @param left whole periods from it to the goal's period
 * @param earlier a figure `periods` earlier, comparable with it
 */
export function paceTo(
	goal: Goal,
	polarity: Exclude<Polarity, 'neither'>,
	current: number,
	left: number,
	earlier: { readonly value: number; readonly periods: number } | undefined,
): Pace {
	const short = shortfall(current, goal, polarity);
	if (short <= 0) return { kind: 'withheld', because: 'met' };
	if (!(left >= 1)) return { kind: 'withheld', because: 'no-time' };
	if (!earlier || !(earlier.periods >= 1)) return { kind: 'withheld', because: 'no-earlier-figure' };
	const isUpward = shortfall(current + short, goal, polarity) <= shortfall(current - short, goal, polarity);
	const needed = (isUpward ? short : -short) / left;
	const had = (current - earlier.value) / earlier.periods;
	const gain = isUpward ? had : -had;
	return {
		kind: 'path',
		needed,
		had,
		isEnough: gain > short / left || sameNumber(gain, short / left),
		points: Array.from({ length: left }, (_, index) => current + needed * (index + 1)),
	};
}
