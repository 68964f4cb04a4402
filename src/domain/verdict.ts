/** Better, similar or worse than a benchmark or an earlier figure, allowing for chance (methods.md sections 3 and 6). */

import type { Polarity } from './indicator.ts';
import { CONFIDENCE, exactPoisson, wilson } from './interval.ts';
import type { Interval } from './interval.ts';

/** A figure with its interval, both in one unit. */
export interface Estimate extends Interval {
	readonly value: number;
}

/** Without a better direction (polarity `neither`, or `range`, whose direction changes) only the side is told. */
export type Verdict = 'better' | 'similar' | 'worse' | 'higher' | 'lower';
/** At two levels: `worst` and `best` (`much-higher`, `much-lower`) hold at 99.8 %, the others at 95 % only. */
export type StrongVerdict = Verdict | 'best' | 'worst' | 'much-higher' | 'much-lower';

export interface Withheld<Because extends string> {
	readonly kind: 'withheld';
	readonly because: Because;
}
export type Compared<V extends StrongVerdict = Verdict> =
	{ readonly kind: 'compared'; readonly verdict: V } | Withheld<'no-interval' | 'no-benchmark' | 'no-cases'>;

/** Where a figure lies: −2 and 2 beyond the stricter limits, 0 within the limits. */
type Side = -2 | -1 | 0 | 1 | 2;

const BY_GOODNESS = { '-2': 'worst', '-1': 'worse', '0': 'similar', '1': 'better', '2': 'best' } as const;
const BY_SIDE = { '-2': 'much-lower', '-1': 'lower', '0': 'similar', '1': 'higher', '2': 'much-higher' } as const;

/** Polarity is applied last, so that no comparison depends on it. */
function told(side: Side, polarity: Polarity): { readonly kind: 'compared'; readonly verdict: StrongVerdict } {
	if (polarity === 'higher') return { kind: 'compared', verdict: BY_GOODNESS[side] };
	if (polarity === 'lower') return { kind: 'compared', verdict: BY_GOODNESS[-side as Side] };
	return { kind: 'compared', verdict: BY_SIDE[side] };
}
const toldOnce = (side: -1 | 0 | 1, polarity: Polarity): Compared => told(side, polarity) as Compared;

/** −1 when all of the interval lies below the value, 1 when all lies above; its ends count as within. */
const sideOf = ({ lower, upper }: Interval, value: number): -1 | 0 | 1 => (upper < value ? -1 : lower > value ? 1 : 0);
/** The same of a value beside an interval. */
const outside = (value: number, limits: Interval): -1 | 0 | 1 => -sideOf(limits, value) as -1 | 0 | 1;

/**
 * A figure against a benchmark that is taken as certain: similar when the figure's interval holds the benchmark.
 * Source: Fingertips, SingleOverlappingCIsComparer.
 * @param interval of our figure, at 95 %; undefined when it has none
 */
export function againstBenchmark(
	interval: Interval | undefined,
	benchmark: number | undefined,
	polarity: Polarity,
): Compared {
	if (benchmark === undefined) return { kind: 'withheld', because: 'no-benchmark' };
	if (!interval) return { kind: 'withheld', because: 'no-interval' };
	return toldOnce(sideOf(interval, benchmark), polarity);
}

/**
 * The same at two levels of confidence.
 * Source: Fingertips, SingleOverlappingCIsComparer for two levels.
 * @param at95 interval at 95 %, within `at998`, the one at 99.8 %
 */
export function againstBenchmarkAtTwoLevels(
	at95: Interval | undefined,
	at998: Interval | undefined,
	benchmark: number | undefined,
	polarity: Polarity,
): Compared<StrongVerdict> {
	if (benchmark === undefined) return { kind: 'withheld', because: 'no-benchmark' };
	if (!at95 || !at998) return { kind: 'withheld', because: 'no-interval' };
	return told((sideOf(at95, benchmark) + sideOf(at998, benchmark)) as Side, polarity);
}

/** −1, 0, 1: ours below theirs, overlapping (touching is overlapping), above. */
const overlapSide = (ours: Estimate, theirs: Estimate): -1 | 0 | 1 => {
	if (ours.value < theirs.value) return theirs.lower <= ours.upper ? 0 : -1;
	return ours.lower <= theirs.upper ? 0 : 1;
};

/**
 * Two uncertain figures: similar when their intervals overlap or touch. Cautious: it calls some true differences similar.
 * Source: Fingertips, DoubleOverlappingCIsComparer.
 */
export function againstEstimate(
	ours: Estimate | undefined,
	theirs: Estimate | undefined,
	polarity: Polarity,
): Compared {
	if (!theirs) return { kind: 'withheld', because: 'no-benchmark' };
	if (!ours) return { kind: 'withheld', because: 'no-interval' };
	return toldOnce(overlapSide(ours, theirs), polarity);
}

export type TestedChange =
	| { readonly kind: 'tested'; readonly change: 'improved' | 'worse' | 'higher' | 'lower' | 'no-clear-change' }
	/** `full-count`: both count everything there was on a date, so that chance has no part in how they differ. */
	| Withheld<'no-interval' | 'full-count'>;

/**
 * Whether a change between two points is more than chance: their intervals do not overlap.
 * Earns the words "has improved"; without it a page says "is higher than" (methods.md section 3).
 * Source: Fingertips, TrendBetweenTwoValuesCalculator.
 */
export function testedChange(
	now: Estimate | undefined,
	before: Estimate | undefined,
	polarity: Polarity,
): TestedChange {
	if (!now || !before) return { kind: 'withheld', because: 'no-interval' };
	const side = overlapSide(now, before);
	if (side === 0) return { kind: 'tested', change: 'no-clear-change' };
	if (polarity === 'higher' || polarity === 'lower') {
		return { kind: 'tested', change: (side === 1) === (polarity === 'higher') ? 'improved' : 'worse' };
	}
	return { kind: 'tested', change: side === 1 ? 'higher' : 'lower' };
}

/** A figure in a funnel: how far areas of this size stray from the benchmark by chance. */
export interface InFunnel {
	readonly value: number;
	/** Cases for a proportion, people or homes for a rate; greater than 0. */
	readonly cases: number;
	readonly benchmark: number;
	/** Multiplier of the unit of value and benchmark: 100 for per cent, 100000 for a rate per 100,000. */
	readonly per: number;
}

/**
 * Limits of a funnel for a proportion: Wilson limits around the benchmark with the area's own number of cases.
 * Source: Fingertips, SpcForProportionsComparer; Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202.
 * @throws RangeError for no cases, or a benchmark outside 0 to `per`
 */
export const funnelOfProportions = ({ cases, benchmark, per }: InFunnel, confidence = CONFIDENCE): Interval =>
	wilson((benchmark / per) * cases, cases, confidence, per);

/**
 * Limits of a funnel for a rate: exact Poisson limits around the events to expect at the benchmark.
 * Source: Fingertips, SpcForDsrComparer.
 * @throws RangeError for no cases, or a negative benchmark
 */
export function funnelOfRates({ cases, benchmark, per }: InFunnel, confidence = CONFIDENCE): Interval {
	if (!(cases > 0)) throw new RangeError(`a funnel needs cases, not ${cases}`);
	const { lower, upper } = exactPoisson((benchmark / per) * cases, confidence);
	return { lower: (lower / cases) * per, upper: (upper / cases) * per };
}

/** A figure against the funnel around its benchmark: similar within it and on its limits. */
export function againstFunnel(
	kind: 'proportion' | 'rate',
	area: InFunnel,
	polarity: Polarity,
	confidence = CONFIDENCE,
): Compared {
	if (!(area.cases > 0)) return { kind: 'withheld', because: 'no-cases' };
	const limits = kind === 'rate' ? funnelOfRates(area, confidence) : funnelOfProportions(area, confidence);
	return toldOnce(outside(area.value, limits), polarity);
}
