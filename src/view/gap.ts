/** The gap between the groups of a breakdown, worked out once: on the measure's page and on the page of each lens. */

import { gapBetween, gapChange, sizeBeside, verdictOfChange } from '../domain/gap.ts';
import type { Gap, GapChange, GapVerdict, GroupFigure, WhyNoGap } from '../domain/gap.ts';
import type { Indicator } from '../domain/indicator.ts';
import { STEP_MONTHS } from '../domain/indicator.ts';
import { breaksSeries, isReported } from '../domain/observation.ts';
import type { Figure, Reported } from '../domain/observation.ts';
import { comparePeriods, monthsIn, overlaps, periodKey, shiftedKey } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import { controlChart } from '../domain/spc-suitability.ts';
import { FEWEST_FOR_VERDICT } from '../domain/spc.ts';
import { uncertaintyOf } from '../domain/uncertainty.ts';
import type { HowCounted, Uncertainty } from '../domain/uncertainty.ts';
import type { Unit } from '../domain/unit.ts';
import { basisPeriod } from '../publication/judge.ts';
import { newest } from '../publication/publication.ts';
import type {
	CategorySeries,
	Publication,
	PublishedBreakdown,
	PublishedIndicator,
} from '../publication/publication.ts';
import { unitOf } from './result.ts';
import { endsOf } from './scale.ts';

/** `overlapping`: the earlier periods share cases with the newest, or lie at another time of the year. */
export type WhyNotTold = 'no-earlier' | 'overlapping' | 'break' | 'few-gaps' | 'no-chart' | 'wandering';
export type Told =
	| { readonly kind: GapVerdict; readonly by: 'intervals' }
	/** `gaps`: how many the control chart rests on. */
	| { readonly kind: GapVerdict; readonly by: 'control-chart'; readonly gaps: number }
	/** `gaps`: how many there are in a row. */
	| { readonly kind: 'cannot-be-told'; readonly by: WhyNotTold; readonly gaps: number };

export type WhyNoInterval = Extract<Uncertainty, { kind: 'withheld' }>['because'];

/** The groups of one period that have a figure. */
export interface GroupsAt {
	readonly period: Period;
	readonly gap: Gap;
}

export interface GapFacts {
	readonly measure: PublishedIndicator;
	readonly breakdown: PublishedBreakdown;
	readonly unit: Unit;
	/** The newest period that any group has a figure for, or the reason why it has none. */
	readonly period: Period;
	/** How many groups have a figure then, of how many in the breakdown. */
	readonly reporting: number;
	readonly of: number;
	/** Of the reporting ones, whether any figure is provisional. */
	readonly isProvisional: boolean;
	readonly now: GroupsAt | WhyNoGap;
	readonly whyNoInterval?: WhyNoInterval;
	readonly earlier?: GroupsAt & { readonly change: GapChange };
	readonly told?: Told;
}

const figuresOf = ({ figures }: CategorySeries): ReadonlyMap<string, Figure> =>
	new Map(figures.map((entry) => [periodKey(entry.period), newest(entry).figure]));

interface Groups {
	readonly measure: PublishedIndicator;
	readonly breakdown: PublishedBreakdown;
	readonly how: HowCounted;
	readonly ends: readonly [string, string] | undefined;
	readonly byCategory: ReadonlyMap<string, ReadonlyMap<string, Figure>>;
	/** Every period of any group by its key, newest first. */
	readonly periods: readonly Period[];
}

function groupsOf(publication: Publication, measure: PublishedIndicator, breakdown: PublishedBreakdown): Groups {
	const { indicator } = measure;
	const unit = unitOf(publication, indicator);
	const byKey = new Map<string, Period>();
	for (const { figures } of breakdown.categories)
		for (const { period } of figures) byKey.set(periodKey(period), period);
	return {
		measure,
		breakdown,
		how: {
			kind: indicator.kind ?? unit.kind,
			...(unit.per === undefined ? {} : { per: unit.per }),
			isSurvey: indicator.sourceStatus === 'survey',
			...(indicator.designEffect === undefined ? {} : { designEffect: indicator.designEffect }),
		},
		ends: endsOf(breakdown),
		byCategory: new Map(breakdown.categories.map((series) => [series.category, figuresOf(series)])),
		periods: [...byKey.values()].sort(comparePeriods).reverse(),
	};
}

/** Reported figures of one period, in the order of the dimension. What is only forecast is no result. */
const reportedAt = ({ byCategory }: Groups, period: Period): [string, Reported][] =>
	[...byCategory].flatMap(([category, figures]): [string, Reported][] => {
		const figure = figures.get(periodKey(period));
		return isReported(figure) && !figure.markers.includes('f') ? [[category, figure]] : [];
	});

const intervalAt =
	(figure: Reported, how: HowCounted): GroupFigure['interval'] =>
	(confidence) => {
		const found = uncertaintyOf(figure, how, confidence);
		return found.kind === 'interval' ? found : undefined;
	};

function gapAt(groups: Groups, period: Period): GroupsAt | WhyNoGap {
	const figures = reportedAt(groups, period).map(([category, figure]): GroupFigure => ({
		category,
		value: figure.value.value,
		interval: intervalAt(figure, groups.how),
	}));
	const gap = gapBetween(figures, groups.how.kind, groups.ends);
	return typeof gap === 'string' ? gap : { period, gap };
}

/** Earlier periods of the same length that share no case with this one, newest first; of seasonal figures, a year earlier. */
function comparable({ periods }: Groups, indicator: Indicator, period: Period): readonly Period[] {
	const { basis, seasonal } = indicator;
	const earlier = periods.filter((other) => other.end < period.end && monthsIn(other) === monthsIn(period));
	if (basis === 'year-to-date' || seasonal)
		return earlier.filter((other) => periodKey(other) === shiftedKey(period, -12));
	return earlier.filter((other) => !overlaps(other, basisPeriod(period, basis)));
}

/** Whether a group's figures, or the measure's own, begin anew after an earlier period and up to this one. */
function isCut({ measure, breakdown }: Groups, earlier: Period, period: Period): boolean {
	const series = [measure.figures, ...breakdown.categories.map(({ figures }) => figures)];
	return series.some((figures) =>
		figures.some(
			(entry) =>
				comparePeriods(entry.period, earlier) > 0 &&
				comparePeriods(entry.period, period) <= 0 &&
				breaksSeries(newest(entry).figure),
		),
	);
}

/** The gaps of an unbroken run of periods up to this one, oldest first, each as it is held against the newest. */
function runUpTo(groups: Groups, now: GroupsAt): number[] {
	const { indicator } = groups.measure;
	const step = STEP_MONTHS[indicator.frequency];
	const run = [now.gap.size];
	if (step === undefined) return run;
	const byKey = new Map(groups.periods.map((period) => [periodKey(period), period]));
	for (let back = step, { period } = now; ; back += step) {
		const earlier = byKey.get(shiftedKey(now.period, -back));
		const found = earlier && !isCut(groups, earlier, period) ? gapAt(groups, earlier) : 'few-groups';
		if (typeof found === 'string') return run.reverse();
		run.push(sizeBeside(found.gap, now.gap));
		period = found.period;
	}
}

/**
 * Whether the gap is closing, with chance in mind: by the interval of its change where there is one, else by the control
 * chart of the gap where a full one can be drawn, else not at all.
 */
function toldOf(groups: Groups, now: GroupsAt, earlier: GapFacts['earlier'], why: WhyNotTold | undefined): Told {
	const { basis, frequency, seasonal } = groups.measure.indicator;
	const byInterval = earlier && verdictOfChange(earlier.change, sizeBeside(earlier.gap, now.gap));
	if (byInterval) return { kind: byInterval, by: 'intervals' };
	const values = runUpTo(groups, now);
	const gaps = values.length;
	if (why) return { kind: 'cannot-be-told', by: why, gaps };
	const hasChart = (basis === 'in-period' || basis === 'snapshot') && frequency !== 'irregular' && !seasonal;
	if (!hasChart) return { kind: 'cannot-be-told', by: 'no-chart', gaps };
	if (gaps < FEWEST_FOR_VERDICT) return { kind: 'cannot-be-told', by: 'few-gaps', gaps };
	const series = { values, basis, frequency, kind: groups.how.kind, isSeasonal: seasonal };
	const drawn = controlChart(series, undefined, { polarity: 'lower' });
	if (drawn.kind === 'wandering') return { kind: 'cannot-be-told', by: 'wandering', gaps };
	if (drawn.kind === 'withheld' || drawn.verdict.kind === 'withheld')
		return { kind: 'cannot-be-told', by: 'no-chart', gaps };
	const { variation } = drawn.verdict;
	if (variation.kind === 'common') return { kind: 'cannot-be-told', by: 'control-chart', gaps };
	return { kind: variation.meaning === 'improvement' ? 'closing' : 'widening', by: 'control-chart', gaps };
}

function whyNoInterval(groups: Groups, { period, gap }: GroupsAt): WhyNoInterval | undefined {
	if (gap.interval) return undefined;
	const pair = reportedAt(groups, period).filter(([category]) =>
		[gap.higher.category, gap.lower.category].includes(category),
	);
	for (const [, figure] of pair) {
		// A published interval serves one confidence only, so the parts are asked for as well.
		const { lower, upper, ...parts } = figure;
		const found = uncertaintyOf(parts, groups.how);
		if (found.kind === 'withheld') return found.because;
	}
	return 'no-parts';
}

function firstGap(groups: Groups, periods: readonly Period[]): GroupsAt | undefined {
	for (const period of periods) {
		const found = gapAt(groups, period);
		if (typeof found !== 'string') return found;
	}
	return undefined;
}

const known = new WeakMap<PublishedBreakdown, GapFacts | undefined>();

/** The gap of a breakdown by people or places; undefined for other breakdowns, and for one without any period. */
export function gapFacts(
	publication: Publication,
	measure: PublishedIndicator,
	breakdown: PublishedBreakdown,
): GapFacts | undefined {
	if (breakdown.kind === 'other') return undefined;
	if (!known.has(breakdown)) known.set(breakdown, workOut(publication, measure, breakdown));
	return known.get(breakdown);
}

function workOut(
	publication: Publication,
	measure: PublishedIndicator,
	breakdown: PublishedBreakdown,
): GapFacts | undefined {
	const { indicator } = measure;
	const groups = groupsOf(publication, measure, breakdown);
	const period = groups.periods[0];
	if (!period) return undefined;
	const reported = reportedAt(groups, period);
	const now = gapAt(groups, period);
	const facts = {
		measure,
		breakdown,
		unit: unitOf(publication, indicator),
		period,
		reporting: reported.length,
		of: breakdown.categories.length,
		isProvisional: reported.some(([, { markers }]) => markers.includes('p')),
		now,
	};
	if (typeof now === 'string') return facts;
	const because = whyNoInterval(groups, now);
	const found = firstGap(groups, comparable(groups, indicator, period));
	const cut = found !== undefined && isCut(groups, found.period, period);
	const earlier = found && !cut ? { ...found, change: gapChange(now.gap, found.gap) } : undefined;
	const isShared = groups.periods.some((other) => other !== period && monthsIn(other) === monthsIn(period));
	const why = cut ? 'break' : found ? undefined : isShared ? 'overlapping' : 'no-earlier';
	return {
		...facts,
		...(because ? { whyNoInterval: because } : {}),
		...(earlier ? { earlier } : {}),
		told: toldOf(groups, now, earlier, why),
	};
}
