/** Direction of travel: which way the number moved, and whether that is better (methods.md section 3). */

import { sameNumber } from './decimal.ts';
import type { Polarity } from './indicator.ts';
import type { Goal } from './status.ts';
import { shortfall } from './status.ts';
import type { Tolerance } from './target.ts';
import type { TestedChange } from './verdict.ts';

export type Movement = 'up' | 'down' | 'level';
export type Judgement = 'improved' | 'worse' | 'consistent' | 'higher' | 'lower' | 'not-available';

export interface Travel {
	readonly judgement: Judgement;
	/** Direction of the number itself; undefined when there is nothing to compare. */
	readonly movement?: Movement;
	/** current − previous, in the indicator's unit. */
	readonly change?: number;
}

/** What is said of a change: its judgement, unless chance alone could explain it. */
export type Direction = Judgement | 'within-chance';

/**
 * The one rule by which every page, count, list and file says where a measure is going (decision 101): no real change
 * within the declared band, "could be chance" where a test was made and did not rule chance out, and better or worse
 * only otherwise. Where no test can be made, the change is told as it stands.
 */
export const directionOf = ({ judgement }: Travel, tested: TestedChange): Direction =>
	judgement !== 'consistent' &&
	judgement !== 'not-available' &&
	tested.kind === 'tested' &&
	tested.change === 'no-clear-change'
		? 'within-chance'
		: judgement;

/** Width of "no real change" in the indicator's unit. */
const bandWidth = (band: Tolerance | undefined, previous: number): number =>
	band === undefined ? 0 : band.kind === 'absolute' ? band.value : (Math.abs(previous) * band.value) / 100;

/**
 * Compares a value with an earlier one.
 * @param band declared width of no real change; without it only equal numbers are consistent
 * @param goal the range that a range indicator should stay in
 */
export function directionOfTravel(
	current: number | undefined,
	previous: number | undefined,
	polarity: Polarity,
	band?: Tolerance,
	goal?: Goal,
): Travel {
	if (current === undefined || previous === undefined) return { judgement: 'not-available' };
	const change = current - previous;
	const level = sameNumber(current, previous);
	const movement: Movement = level ? 'level' : change > 0 ? 'up' : 'down';
	const width = bandWidth(band, previous);
	const gain = gainOf(current, previous, polarity, goal);
	const isConsistent = (size: number): boolean =>
		Math.abs(size) <= width || sameNumber(previous + Math.abs(size), previous + width);
	if (gain === undefined) {
		return {
			judgement: level || isConsistent(change) ? 'consistent' : change > 0 ? 'higher' : 'lower',
			movement,
			change,
		};
	}
	return { judgement: isConsistent(gain) ? 'consistent' : gain > 0 ? 'improved' : 'worse', movement, change };
}

/** How much better the current value is; undefined where neither direction is better. */
function gainOf(current: number, previous: number, polarity: Polarity, goal: Goal | undefined): number | undefined {
	if (polarity === 'higher') return current - previous;
	if (polarity === 'lower') return previous - current;
	if (polarity === 'neither' || !goal) return undefined;
	return Math.max(0, shortfall(previous, goal, 'range')) - Math.max(0, shortfall(current, goal, 'range'));
}
