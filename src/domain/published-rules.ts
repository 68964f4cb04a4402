/** Status rules that others publish, as they publish them, for councils that have agreed to use one (methods.md section 2). */

import { isBelow } from './decimal.ts';
import type { Polarity } from './indicator.ts';
import type { Interval } from './interval.ts';
import type { Goal } from './status.ts';
import { shortfall } from './status.ts';

type Directed = Exclude<Polarity, 'neither' | 'range'>;

export type Colour = 'green' | 'amber' | 'red';

/**
 * Havering's rule of 2013/14: green within 10 % of the target, even short of it; else amber when no worse than in the
 * same quarter last year, and red when worse or when last year is not known.
 * Source: London Borough of Havering, democracy.havering.gov.uk, mgAi.aspx?ID=7435.
 * @throws RangeError for a target of nought, of which 10 % is nothing
 */
export function haveringColour(
	value: number,
	target: number,
	sameQuarterLastYear: number | undefined,
	polarity: Directed,
): Colour {
	if (target === 0) throw new RangeError('10 % of a target of nought has no width');
	const sign = polarity === 'higher' ? 1 : -1;
	const isWithin = !isBelow(sign * value, sign * target - Math.abs(target) / 10);
	if (isWithin) return 'green';
	const heldUp = sameQuarterLastYear !== undefined && !isBelow(sign * value, sign * sameQuarterLastYear);
	return heldUp ? 'amber' : 'red';
}

/** Against a target as Fingertips tells it: higher or lower is said where neither is better. */
export type AgainstTarget = 'better' | 'same' | 'worse' | 'higher' | 'lower';

const told = (side: -1 | 0 | 1, polarity: Polarity): AgainstTarget => {
	if (side === 0) return 'same';
	if (polarity === 'higher') return side === 1 ? 'better' : 'worse';
	if (polarity === 'lower') return side === 1 ? 'worse' : 'better';
	return side === 1 ? 'higher' : 'lower';
};

/**
 * Fingertips' rule for targets (SingleValueTargetComparer.cs, RangeTargetComparer.cs). A value on a single target is
 * better, whichever direction is good. Of a range, the lower end is "same" and the upper end is beyond it, so that the
 * rule is not its own mirror image: kept as published, and never our own status.
 */
export function fingertipsTarget(value: number, goal: Goal, polarity: Polarity): AgainstTarget {
	if (!('value' in goal)) {
		const { lower = -Infinity, upper = Infinity } = goal;
		return told(value < lower ? -1 : value >= upper ? 1 : 0, polarity);
	}
	if (polarity === 'higher' || polarity === 'lower') return shortfall(value, goal, polarity) <= 0 ? 'better' : 'worse';
	return told(value < goal.value ? -1 : value > goal.value ? 1 : 0, polarity);
}

/**
 * The same with a 95 % interval: beyond the target when its lower end reaches it, below when its upper end does not.
 * Source: SingleValueTargetComparer.cs; an interval of no width on the target is beyond it, also where lower is better.
 */
export function fingertipsTargetWithInterval(interval: Interval, target: number, polarity: Polarity): AgainstTarget {
	return told(interval.lower >= target ? 1 : interval.upper < target ? -1 : 0, polarity);
}
