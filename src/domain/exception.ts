/** What makes a measure an exception, in either direction (methods.md section 9). Each rule is a fact about one series. */

import { isBelow } from './decimal.ts';
import type { Frequency, Polarity } from './indicator.ts';
import { STEP_MONTHS } from './indicator.ts';
import { tooCloseToCall } from './interval.ts';
import type { Interval, Possible } from './interval.ts';
import type { ProjectedStatus } from './projection.ts';
import type { Variation } from './spc.ts';
import type { Goal, Status } from './status.ts';
import { shortfall, toleranceWidth } from './status.ts';
import type { Tolerance } from './target.ts';
import { directionOfTravel } from './travel.ts';
import type { Direction } from './travel.ts';

type Directed = Exclude<Polarity, 'neither'>;

/** Below this many cases a status says little. */
export const FEWEST_CASES = 30;

/** Results a year; irregular ones count as yearly, so that two of them in a row not met are stubborn. */
export const resultsPerYear = (frequency: Frequency): number => 12 / (STEP_MONTHS[frequency] ?? 12);

/** One period's result. */
export interface Result {
	readonly status: Status['kind'];
	/** In the indicator's unit; needed by the strict option only. */
	readonly value?: number | undefined;
}

/** Adds "and no improvement on the first result of the run": Melton's indicators that "do not improve". */
export interface Strict {
	readonly polarity: Polarity;
	/** The range that a range indicator should stay in. */
	readonly goal?: Goal;
	/** The declared width of no real change. */
	readonly band?: Tolerance;
}

export interface Stubborn {
	readonly isStubborn: boolean;
	/** Newest results in a row that did not meet their target. */
	readonly run: number;
}

/**
 * Whether a measure has not met its target for longer than a year. Close counts as not met; results that are missing or
 * unrated are skipped and do not reset the run.
 * Source: Melton 2011-15 section 7, 'stubborn' indicators, "often longer than a year".
 * @param results oldest first
 * @param perYear how many results a year has: 4, 12 or 1
 */
export function stubborn(results: readonly Result[], perYear: number, strict?: Strict): Stubborn {
	const rated = results.filter(({ status }) => status !== 'unrated');
	const lastMet = rated.findLastIndex(({ status }) => status === 'met');
	const unmet = rated.slice(lastMet + 1);
	const run = unmet.length;
	if (run <= perYear) return { isStubborn: false, run };
	if (!strict) return { isStubborn: true, run };
	const { polarity, band, goal } = strict;
	const travel = directionOfTravel(unmet.at(-1)!.value, unmet[0]!.value, polarity, band, goal);
	return { isStubborn: travel.judgement !== 'improved', run };
}

/**
 * Whether a result is so far beyond its target that the target may be too easy: beyond it by more than the tolerance.
 * Where the tolerance is none there is no width to be beyond (decision 25), and a range has no far side.
 * @throws RangeError for a percentage of a target of nought
 */
export function isSignificantlyOver(
	value: number,
	goal: Goal,
	tolerance: Tolerance | 'none',
	polarity: Polarity,
): boolean {
	if (polarity === 'neither' || polarity === 'range' || tolerance === 'none' || !('value' in goal)) return false;
	const width = toleranceWidth(tolerance, goal.value);
	const over = -shortfall(value, goal, polarity);
	// Compared at the size of the target: 99.75 is not beyond 95 + 5 %, whatever its binary fraction.
	return isBelow(Math.abs(goal.value) + width, Math.abs(goal.value) + over);
}

/**
 * Not missed yet, with a sign of getting worse: the change that every page tells, or a special cause for concern. Close to
 * the target counts as well as met (decision 159).
 */
export function deteriorating(facts: {
	readonly status: Status['kind'];
	/** Of the newest point, where a control chart has a verdict. */
	readonly variation?: Variation;
	/** The change that the measure is told by everywhere. */
	readonly change: Direction;
}): 'special-cause' | 'worse' | undefined {
	if (facts.status !== 'met' && facts.status !== 'close') return undefined;
	if (facts.change === 'worse') return 'worse';
	return facts.variation?.kind === 'special' && facts.variation.meaning === 'concern' ? 'special-cause' : undefined;
}

/** A status that changed since the last report: missed after it was not, or met after it was missed. */
export function statusChange(
	before: Status['kind'] | undefined,
	now: Status['kind'],
): 'newly-missed' | 'recovered' | undefined {
	if (now === 'missed' && (before === 'met' || before === 'close')) return 'newly-missed';
	return now === 'met' && before === 'missed' ? 'recovered' : undefined;
}

/** Why a measure is at risk: its owner says so, with a reason, or the whole band of its projection misses the target. */
export function atRisk(
	judgement: 'at-risk' | 'on-course' | undefined,
	projected: ProjectedStatus | undefined,
): 'judged' | 'projected' | undefined {
	if (judgement === 'at-risk') return 'judged';
	return projected === 'would-miss' ? 'projected' : undefined;
}

/**
 * Why a status says little: it rests on few cases, or chance alone could decide it.
 * @param cases the denominator, where it is known
 * @param interval at 95 %, where there is one and chance bears on the status
 * @param possible what the figure can be
 */
export function fewCases(
	cases: number | undefined,
	interval: Interval | undefined,
	goal: Goal,
	polarity: Directed,
	possible: Possible = {},
): 'few-cases' | 'too-close-to-call' | undefined {
	if (cases !== undefined && cases < FEWEST_CASES) return 'few-cases';
	return interval && tooCloseToCall(interval, goal, polarity, possible) ? 'too-close-to-call' : undefined;
}
