/** What can be said beyond a status: how far chance may reach, what a control chart shows, where the pattern leads. */

import { fewCases } from '../domain/exception.ts';
import type { Indicator } from '../domain/indicator.ts';
import { STEP_MONTHS } from '../domain/indicator.ts';
import { isEndOfScale, tooCloseToCall } from '../domain/interval.ts';
import { isReported } from '../domain/observation.ts';
import type { Figure, Reported } from '../domain/observation.ts';
import { comparePeriods, periodKey, shiftedKey } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import { placedNodes } from '../domain/plan.ts';
import { project } from '../domain/projection.ts';
import type { Projection } from '../domain/projection.ts';
import { controlChart } from '../domain/spc-suitability.ts';
import type { ControlChart } from '../domain/spc-suitability.ts';
import { goalOf } from '../domain/status.ts';
import { recentTrend } from '../domain/trend.ts';
import type { RecentTrend, TrendPoint } from '../domain/trend.ts';
import { isFullCount, possibleOf, uncertaintyOf } from '../domain/uncertainty.ts';
import type { HowCounted, Uncertainty } from '../domain/uncertainty.ts';
import type { Unit } from '../domain/unit.ts';
import { testedChange } from '../domain/verdict.ts';
import type { Estimate, TestedChange } from '../domain/verdict.ts';
import { LAST_RELEASE, describedBy, figureAt, judge } from './judge.ts';
import type { Judged } from './judge.ts';
import type { Publication, PublishedIndicator } from './publication.ts';
import { asSaidBy } from './publication.ts';
import { stepsOf } from './steps.ts';

/** Fewer cases than this, and a status says little (methods.md section 9). */
export const FEWEST_CASES = 30;

const unitFor = ({ council }: Publication, indicator: Indicator): Unit | undefined => council.units.get(indicator.unit);

const asRated = ({ polarity, tier }: Indicator): Indicator['polarity'] => (tier === 'context' ? 'neither' : polarity);

/** The interval of a figure of the measure, at 95 %; undefined where there is no figure. */
export function uncertaintyIn(
	publication: Publication,
	measure: PublishedIndicator,
	figure: Figure | undefined,
	release = LAST_RELEASE,
): Uncertainty | undefined {
	if (!isReported(figure) || figure.markers.includes('f')) return undefined;
	const how = howCounted(publication, describedBy(measure, release));
	let known = uncertainties.get(figure);
	if (known?.how !== how) uncertainties.set(figure, (known = { how, sure: uncertaintyOf(figure, how) }));
	return known.sure;
}
/** By how the measure was counted when it was asked last: that seldom changes. */
const uncertainties = new WeakMap<Figure, { readonly how: HowCounted; readonly sure: Uncertainty }>();

function howCounted(publication: Publication, indicator: Indicator): HowCounted {
	let known = counted.get(publication);
	if (!known) counted.set(publication, (known = new Map()));
	let how = known.get(indicator);
	if (!how) known.set(indicator, (how = findOut(unitFor(publication, indicator), indicator)));
	return how;
}
/** Asked several times of each figure of each report. */
const counted = new WeakMap<Publication, Map<Indicator, HowCounted>>();

function findOut(unit: Unit | undefined, indicator: Indicator): HowCounted {
	return {
		kind: indicator.kind ?? unit?.kind ?? 'count',
		...(unit?.per === undefined ? {} : { per: unit.per }),
		isSurvey: indicator.sourceStatus === 'survey',
		...(indicator.designEffect === undefined ? {} : { designEffect: indicator.designEffect }),
	};
}

/** Whether a figure of the measure counts everything that there was on one date. */
export function isFullCountIn(
	publication: Publication,
	measure: PublishedIndicator,
	figure: Figure | undefined,
	release = LAST_RELEASE,
): boolean {
	const indicator = describedBy(measure, release);
	return isReported(figure) && isFullCount(figure, indicator.basis, howCounted(publication, indicator));
}

/** Why chance cannot decide a status that has an interval: everything was counted, or one case settles it; else undefined. */
export function whyCertain(
	publication: Publication,
	measure: PublishedIndicator,
	judged: Judged,
	release = LAST_RELEASE,
): 'full-count' | 'end-of-scale' | undefined {
	if (isFullCountIn(publication, measure, judged.statement?.figure, release)) return 'full-count';
	if (!judged.target || judged.status.kind === 'unrated') return undefined;
	const possible = possibleOf(howCounted(publication, describedBy(measure, release)));
	return isEndOfScale(goalOf(judged.target.target), judged.polarity, possible) ? 'end-of-scale' : undefined;
}

/** Whether a rated result rests on few cases, or chance alone could decide its status: too close to call. */
export function whyFew(
	publication: Publication,
	measure: PublishedIndicator,
	judged: Judged,
	release = LAST_RELEASE,
): ReturnType<typeof fewCases> {
	const { statement, target, status, polarity } = judged;
	const figure = statement?.figure;
	if (status.kind === 'unrated' || polarity === 'neither' || !target || !isReported(figure)) return undefined;
	const indicator = describedBy(measure, release);
	const how = howCounted(publication, indicator);
	const sure = uncertaintyIn(publication, measure, figure, release);
	const bears = sure?.kind === 'interval' && !isFullCount(figure, indicator.basis, how) ? sure : undefined;
	return fewCases(casesOf(figure, how), bears, goalOf(target.target), polarity, possibleOf(how));
}

/** The cases that a figure rests on: people, homes or calls; a denominator of pounds or of inhabitants is none. */
function casesOf({ denominator }: Reported, { kind }: HowCounted): number | undefined {
	const areCases = kind === 'proportion' || kind === 'mean' || kind === 'median';
	return areCases && Number.isInteger(denominator?.value) ? denominator?.value : undefined;
}

/** Whether a change between two figures of a measure is more than chance, as known at a release. */
export function testedIn(
	publication: Publication,
	measure: PublishedIndicator,
	[now, before]: readonly [Figure | undefined, Figure | undefined],
	release = LAST_RELEASE,
): TestedChange {
	const isFull = (figure: Figure | undefined): boolean => isFullCountIn(publication, measure, figure, release);
	if (isFull(now) && isFull(before)) return { kind: 'withheld', because: 'full-count' };
	const estimate = (figure: Figure | undefined): Estimate | undefined => {
		const sure = uncertaintyIn(publication, measure, figure, release);
		return sure?.kind === 'interval' && isReported(figure)
			? { value: figure.value.value, lower: sure.lower, upper: sure.upper }
			: undefined;
	};
	return testedChange(estimate(now), estimate(before), asRated(describedBy(measure, release)));
}

/** Whether the target lies inside the interval of a judged figure, so that chance alone could decide its status. */
export function isTooCloseToCall(
	publication: Publication,
	measure: PublishedIndicator,
	judged: Judged,
	release = LAST_RELEASE,
): boolean {
	const { polarity } = judged;
	const sure = uncertaintyIn(publication, measure, judged.statement?.figure, release);
	if (sure?.kind !== 'interval' || !judged.target || judged.status.kind === 'unrated' || polarity === 'neither')
		return false;
	if (whyCertain(publication, measure, judged, release)) return false;
	return tooCloseToCall(sure, goalOf(judged.target.target), polarity);
}

/** The control chart of a measure as of a release; its target is the one that the newest result was judged by. */
export function controlChartOf(
	publication: Publication,
	measure: PublishedIndicator,
	release = LAST_RELEASE,
): ControlChart {
	const indicator = describedBy(measure, release);
	const steps = stepsOf(measure, release);
	const newest = steps.at(-1);
	const target = newest && judge(publication, measure, newest.period, release).target?.target;
	return controlChart(
		{
			values: steps.map((step) => step?.value),
			basis: indicator.basis,
			frequency: indicator.frequency,
			kind: indicator.kind ?? unitFor(publication, indicator)?.kind ?? 'count',
			isSeasonal: indicator.seasonal ?? false,
		},
		target && goalOf(target),
		{
			polarity: asRated(indicator),
			startsAt: steps.flatMap((step, at) => (step?.isFresh ? [at] : [])),
		},
	);
}

/** The smallest and largest figure that a measure can have. */
export function possibleRange(
	publication: Publication,
	measure: PublishedIndicator,
): { readonly lower?: number; readonly upper?: number } {
	const unit = unitFor(publication, measure.indicator);
	const kind = measure.indicator.kind ?? unit?.kind;
	if (kind === 'proportion') return { lower: 0, upper: unit?.per ?? 1 };
	const values = stepsOf(measure).flatMap((step) => step?.value ?? []);
	// Money, indices and scores may fall below nought; what never has counts from nought only where it is counted.
	return kind === 'count' || kind === 'rate' || (kind === 'mean' && values.every((value) => value >= 0))
		? { lower: 0 }
		: {};
}

const planEnds = new WeakMap<Publication, ReadonlyMap<string, string | undefined>>();
/** The last day of every node of a plan, or of its plan. */
function endsOf(publication: Publication): ReadonlyMap<string, string | undefined> {
	let ends = planEnds.get(publication);
	if (!ends) {
		const placed = [...placedNodes(publication.thread.plans)];
		planEnds.set(publication, (ends = new Map(placed.map(({ node, plan }) => [node.id, node.to ?? plan.to]))));
	}
	return ends;
}

/** Whole periods from the newest place of a series to the end of the plan that the measure hangs in. */
function leftInPlan(publication: Publication, measure: PublishedIndicator, newest: Period): number | undefined {
	const step = STEP_MONTHS[measure.indicator.frequency];
	const end = endsOf(publication).get(measure.indicator.objective);
	if (end === undefined || step === undefined) return undefined;
	const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
	return Math.max(0, Math.floor((months(end) - months(newest.end)) / step));
}

const projections = new WeakMap<PublishedIndicator, Projection>();

/** Where the measure goes if its pattern simply continues, from what was known at a release. Today's is worked out once. */
export function projectionOf(
	publication: Publication,
	measure: PublishedIndicator,
	release = LAST_RELEASE,
): Projection {
	if (release !== LAST_RELEASE) return workOut(publication, measure, release);
	let projection = projections.get(measure);
	if (!projection) projections.set(measure, (projection = workOut(publication, measure, release)));
	return projection;
}

function workOut(publication: Publication, measure: PublishedIndicator, release: number): Projection {
	const indicator = describedBy(measure, release);
	const steps = stepsOf(measure, release);
	const newest = steps.at(-1);
	const left = newest && leftInPlan(publication, measure, newest.period);
	return project(
		{
			points: steps,
			basis: indicator.basis,
			frequency: indicator.frequency,
			isSeasonal: indicator.seasonal ?? false,
		},
		{ possible: possibleRange(publication, measure), ...(left === undefined ? {} : { leftInPlan: left }) },
	);
}

/** Whether the same part of the newest five years rises or falls by more than chance. */
export function recentTrendOf(
	publication: Publication,
	measure: PublishedIndicator,
	newest: Period,
	release = LAST_RELEASE,
): RecentTrend {
	const indicator = describedBy(measure, release);
	const kind = indicator.kind ?? unitFor(publication, indicator)?.kind;
	const isSurvey = indicator.sourceStatus === 'survey';
	const points: TrendPoint[] = [];
	for (let years = 0; ; years++) {
		const entry = figureAt(measure, years === 0 ? periodKey(newest) : shiftedKey(newest, -12 * years));
		const figure = asSaidBy(entry, release)?.figure;
		if (!entry || !isReported(figure) || figure.markers.includes('f')) break;
		const sure = uncertaintyIn(publication, measure, figure, release);
		points.push({
			period: entry.period,
			value: figure.value.value,
			numerator: figure.numerator?.value,
			denominator: figure.denominator?.value,
			...(sure?.kind === 'interval' ? { lower: sure.lower, upper: sure.upper } : {}),
			isBreak: breakBetween(measure, entry.period, points.at(-1)?.period, release),
		});
	}
	// The break belongs to the later of two points; it was found while looking at the earlier one.
	const ordered = points.toReversed().map((point, at, all) => ({ ...point, isBreak: at > 0 && all[at - 1]!.isBreak }));
	return recentTrend(ordered, kind === 'proportion' && !isSurvey ? 'parts' : 'intervals');
}

/** Whether a new series begins after one period, up to and with another. */
function breakBetween(measure: PublishedIndicator, after: Period, upTo: Period | undefined, release: number): boolean {
	if (!upTo) return false;
	return measure.figures.some(
		(entry) =>
			comparePeriods(entry.period, after) > 0 &&
			comparePeriods(entry.period, upTo) <= 0 &&
			(asSaidBy(entry, release)?.figure.markers.includes('b') ?? false),
	);
}
