/** Which interval a figure has: the one its source publishes, else the one its parts give, else why there is none. */

import type { Basis } from './indicator.ts';
import { CONFIDENCE, rateInterval, wilson } from './interval.ts';
import type { Interval, Possible } from './interval.ts';
import type { Reported } from './observation.ts';
import type { UnitKind } from './unit.ts';

export const INTERVAL_METHODS = ['published', 'wilson', 'byar', 'exact-poisson'] as const;
export const WHY_NO_INTERVAL = ['kind', 'no-parts', 'no-cases', 'no-design-effect'] as const;

export type Uncertainty =
	| (Interval & {
			readonly kind: 'interval';
			readonly method: (typeof INTERVAL_METHODS)[number];
			/** The denominator, where it is known. */
			readonly cases?: number;
	  })
	| {
			readonly kind: 'withheld';
			/**
			 * `kind`: no formula for figures of this kind without case data. `no-parts`: numerator or denominator not given.
			 * `no-cases`: a denominator of 0. `no-design-effect`: a survey that does not say how it was sampled.
			 */
			readonly because: (typeof WHY_NO_INTERVAL)[number];
	  };

export interface HowCounted {
	readonly kind: UnitKind;
	/** Multiplier of the unit: 100 for per cent. */
	readonly per?: number;
	readonly isSurvey?: boolean;
	/** How many times larger the sample would need to be than a simple random one of the same certainty, ≥ 1. */
	readonly designEffect?: number;
}

/**
 * Whether a figure counts everything that there was on one date: every home, every shop. Whether such a figure meets a
 * target, and whether it differs from another of its kind, are facts; no sample was drawn and no year ran its course
 * (decision 100). A source that publishes an interval says that its figure is not one of these.
 */
export const isFullCount = (figure: Reported, basis: Basis, how: HowCounted): boolean =>
	basis === 'snapshot' &&
	(how.kind === 'proportion' || how.kind === 'rate') &&
	!how.isSurvey &&
	how.designEffect === undefined &&
	figure.lower === undefined &&
	figure.numerator !== undefined &&
	figure.denominator !== undefined;

/** The smallest and largest figure of a kind that cases are counted in. */
export const possibleOf = ({ kind, per = 1 }: HowCounted): Possible =>
	kind === 'proportion' ? { lower: 0, upper: per } : kind === 'rate' ? { lower: 0 } : {};

/**
 * The interval within which the figure may lie by chance, in its own unit.
 * A published interval is a 95 % one, so it is used only where that is asked for.
 * Surveys count with their effective sample, n / design effect (Kish 1965, Survey Sampling).
 * @throws RangeError for parts that cannot be: a negative numerator, or more than the denominator for a proportion
 */
export function uncertaintyOf(figure: Reported, how: HowCounted, confidence = CONFIDENCE): Uncertainty {
	const { lower, upper, numerator, denominator } = figure;
	const cases = denominator === undefined ? {} : { cases: denominator.value };
	if (lower && upper && confidence === CONFIDENCE) {
		return { kind: 'interval', method: 'published', lower: lower.value, upper: upper.value, ...cases };
	}
	if (how.kind !== 'proportion' && how.kind !== 'rate') return { kind: 'withheld', because: 'kind' };
	if (!numerator || !denominator) return { kind: 'withheld', because: 'no-parts' };
	if (denominator.value === 0) return { kind: 'withheld', because: 'no-cases' };
	if (how.kind === 'rate') {
		return { kind: 'interval', ...rateInterval(numerator.value, denominator.value, confidence, how.per), ...cases };
	}
	if (how.isSurvey && how.designEffect === undefined) return { kind: 'withheld', because: 'no-design-effect' };
	const effect = how.designEffect ?? 1;
	if (!(effect > 0)) throw new RangeError(`a design effect must be greater than 0, not ${effect}`);
	const interval = wilson(numerator.value / effect, denominator.value / effect, confidence, how.per);
	return { kind: 'interval', method: 'wilson', ...interval, ...cases };
}
