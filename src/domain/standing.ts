/** Where one area stands among others at one period: the quarter, the place, and what chance leaves of both (methods.md 7). */

import { firstBy, groupSummary, plausibleRanks, quarterPlace, rankAmong } from './benchmark.ts';
import type { GroupSummary, QuarterPlace, Rank } from './benchmark.ts';
import { sameNumber } from './decimal.ts';
import type { Indicator, Polarity } from './indicator.ts';
import type { Interval } from './interval.ts';
import type { Reported } from './observation.ts';
import type { Unit } from './unit.ts';
import { uncertaintyOf } from './uncertainty.ts';
import type { Uncertainty } from './uncertainty.ts';
import { againstBenchmark, againstEstimate } from './verdict.ts';
import type { Compared } from './verdict.ts';

/** A figure, in the measure's unit, with its 95 % interval where it has one. */
export interface Contender {
	readonly value: number;
	readonly uncertainty: Uncertainty;
}

/** The place in a group: a rank, or the ranks that chance leaves open. */
export type Place =
	/** `isTested`: whether any interval was known, so that the rank is more than a first sight. */
	| ({ readonly kind: 'ranked'; readonly isTested: boolean } & Rank)
	| { readonly kind: 'between'; readonly best: number; readonly worst: number; readonly of: number }
	/** `no-better`: neither end is the better one. `amount`: a larger area has more. `too-close`: chance leaves every rank open. */
	| { readonly kind: 'withheld'; readonly because: 'no-better' | 'amount' | 'too-close' };

/** The quarter of a group; amounts have none, because the largest areas would fill the highest. */
export type InQuarter = QuarterPlace | { readonly kind: 'withheld'; readonly because: 'amount' };

export interface Standing {
	/** Of the other areas: ours is not among those that it is held against. */
	readonly summary: GroupSummary;
	readonly quarter: InQuarter;
	readonly place: Place;
	/** Ours against the median of the others, which is taken as certain. */
	readonly verdict: Compared;
}

/** A figure with the interval that the register allows it: surveys only with their design effect. */
export const contender = (figure: Reported, indicator: Indicator, unit: Unit): Contender => ({
	value: figure.value.value,
	uncertainty: uncertaintyOf(figure, {
		kind: indicator.kind ?? unit.kind,
		...(unit.per === undefined ? {} : { per: unit.per }),
		isSurvey: indicator.sourceStatus === 'survey',
		...(indicator.designEffect === undefined ? {} : { designEffect: indicator.designEffect }),
	}),
});

const intervalOf = ({ uncertainty }: Contender): Interval | undefined =>
	uncertainty.kind === 'interval' ? uncertainty : undefined;
/** A figure without an interval is taken as certain. */
const reach = (one: Contender): Interval => intervalOf(one) ?? { lower: one.value, upper: one.value };

/**
 * Where ours stands among others of the same period.
 * @param members how many other areas the group has, with a figure or without
 * @param isAmount figures that grow with the size of an area have no place
 * @returns undefined when no other area has a figure
 */
export function standing(
	ours: Contender,
	others: readonly Contender[],
	members: number,
	polarity: Polarity,
	isAmount: boolean,
): Standing | undefined {
	const summary = groupSummary(
		others.map(({ value }) => value),
		members,
	);
	if (!summary) return undefined;
	return {
		summary,
		quarter: isAmount ? { kind: 'withheld', because: 'amount' } : quarterPlace(ours.value, summary, polarity),
		place: placeOf(ours, others, polarity, isAmount),
		verdict: againstBenchmark(intervalOf(ours), summary.median, polarity),
	};
}

/**
 * A competition rank (1, 2, 2, 4), best first; the ranks that chance leaves open where intervals are known and overlap.
 * What the figures of others may be off by is only counted where they have intervals, so that the range is the least there is.
 */
function placeOf(ours: Contender, others: readonly Contender[], polarity: Polarity, isAmount: boolean): Place {
	if (isAmount) return { kind: 'withheld', because: 'amount' };
	if (polarity !== 'higher' && polarity !== 'lower') return { kind: 'withheld', because: 'no-better' };
	const first = firstBy(polarity);
	const of = others.length + 1;
	const { best, worst } = plausibleRanks(reach(ours), others.map(reach), first);
	const isTested = [ours, ...others].some((one) => intervalOf(one) !== undefined);
	if (!isTested || best === worst) {
		const values = others.map(({ value }) => value);
		return { kind: 'ranked', isTested, ...rankAmong(ours.value, values, first) };
	}
	if (best === 1 && worst === of) return { kind: 'withheld', because: 'too-close' };
	return { kind: 'between', best, worst, of };
}

/** Ours against one other area: by both intervals where theirs is known, else theirs is taken as certain. */
export function againstArea(ours: Contender, theirs: Contender, polarity: Polarity): Compared {
	const [own, other] = [intervalOf(ours), intervalOf(theirs)];
	if (!own || !other) return againstBenchmark(own, theirs.value, polarity);
	return againstEstimate({ value: ours.value, ...own }, { value: theirs.value, ...other }, polarity);
}

/** Which of the values is the best, by index; several where they share it. Empty where neither end is better. */
export function bestOf(values: readonly number[], polarity: Polarity): number[] {
	if ((polarity !== 'higher' && polarity !== 'lower') || values.length === 0) return [];
	const best = polarity === 'higher' ? Math.max(...values) : Math.min(...values);
	return values.flatMap((value, at) => (sameNumber(value, best) ? [at] : []));
}
