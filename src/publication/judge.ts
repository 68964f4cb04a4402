/** Judging what was published: the target that applied, the status it gave, the change since an earlier period. */

import type { ReleaseId } from '../domain/ids.ts';
import { STEP_MONTHS } from '../domain/indicator.ts';
import type { Indicator } from '../domain/indicator.ts';
import { breaksSeries, isReported } from '../domain/observation.ts';
import type { Figure } from '../domain/observation.ts';
import {
	addMonths,
	comparePeriods,
	covers,
	dateOfDay,
	dayNumber,
	monthsIn,
	overlaps,
	periodKey,
	shiftedKey,
} from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { Status } from '../domain/status.ts';
import { goalOf, rate } from '../domain/status.ts';
import type { Target, Tolerance } from '../domain/target.ts';
import { directionOfTravel } from '../domain/travel.ts';
import type { Travel } from '../domain/travel.ts';
import type {
	Publication,
	PublishedFigure,
	PublishedIndicator,
	PublishedTarget,
	Statement,
	TargetStatement,
} from './publication.ts';
import { asSaidBy } from './publication.ts';

/** A change since another period, or why it cannot be told. */
export interface ChangeSince {
	readonly travel: Travel;
	/** The earlier period and its figure, where there is one. */
	readonly period?: Period;
	readonly figure?: Figure;
	readonly unavailableBecause?: 'no-earlier-figure' | 'break' | 'no-figure';
}

/** One period of an indicator, judged. */
export interface Judged {
	readonly period: Period;
	/** undefined for a period that only has a target. */
	readonly statement?: Statement;
	/** Whether an earlier release said another value. */
	readonly isRevised: boolean;
	/** The target that was in force when the figure was first published: what status is counted by. */
	readonly target?: TargetStatement;
	readonly tolerance: Tolerance | 'none';
	readonly status: Status;
	/** The target as changed after the figure was published, and the status it would give. */
	readonly moved?: { readonly target: TargetStatement; readonly status: Status };
}

interface Index {
	readonly figures: ReadonlyMap<string, PublishedFigure>;
	readonly targets: ReadonlyMap<string, PublishedTarget>;
}
const indexes = new WeakMap<PublishedIndicator, Index>();
function indexOf(measure: PublishedIndicator): Index {
	let index = indexes.get(measure);
	if (!index) {
		index = {
			figures: new Map(measure.figures.map((figure) => [periodKey(figure.period), figure])),
			targets: new Map(measure.targets.map((target) => [periodKey(target.period), target])),
		};
		indexes.set(measure, index);
	}
	return index;
}

export const LAST_RELEASE = Number.MAX_SAFE_INTEGER;

/** Amounts that build up over a year are never held against a target for a longer period: that would be pro-rating. */
function addsUp(indicator: Indicator, publication: Publication): boolean {
	const kind = indicator.kind ?? publication.council.units.get(indicator.unit)?.kind;
	return (
		indicator.basis === 'year-to-date' || (indicator.basis === 'in-period' && (kind === 'count' || kind === 'money'))
	);
}

/** The target for a period: its own, or the narrowest for a longer period that holds it. */
function targetFor(publication: Publication, measure: PublishedIndicator, period: Period): PublishedTarget | undefined {
	const exact = indexOf(measure).targets.get(periodKey(period));
	if (exact) return exact;
	const cumulative = addsUp(measure.indicator, publication);
	let best: PublishedTarget | undefined;
	for (const candidate of measure.targets) {
		if (!covers(candidate.period, period)) continue;
		// The year's target is reached in its last quarter by an amount that is counted from the year's start.
		if (cumulative && !(measure.indicator.basis === 'year-to-date' && candidate.period.end === period.end)) continue;
		if (!best || monthsIn(candidate.period) < monthsIn(best.period)) best = candidate;
	}
	return best;
}

const toleranceOf = (
	target: Target | undefined,
	indicator: Indicator,
	byDefault: Tolerance | 'none',
): Tolerance | 'none' => target?.tolerance ?? indicator.tolerance ?? byDefault;

/** The description that applied as of a release. */
export function describedBy(measure: PublishedIndicator, release: number): Indicator {
	return (
		measure.descriptions.findLast((description) => description.release <= release)?.indicator ??
		measure.descriptions[0]!.indicator
	);
}

/**
 * One period judged as of a release.
 * @param release order of the release whose knowledge counts; LAST_RELEASE for what is known now
 */
export function judge(
	publication: Publication,
	measure: PublishedIndicator,
	period: Period,
	release = LAST_RELEASE,
): Judged {
	const figure = indexOf(measure).figures.get(periodKey(period));
	const statement = asSaidBy(figure, release);
	const targets = targetFor(publication, measure, period);
	const newestTarget = asSaidBy(targets, release);
	const firstSaid = figure && statement ? figure.statements[0]!.release : undefined;
	const inForce = firstSaid === undefined ? newestTarget : (asSaidBy(targets, firstSaid) ?? newestTarget);
	const indicator = describedBy(measure, release);
	const byDefault =
		publication.releases[Math.min(release, publication.releases.length - 1)]?.tolerance ??
		publication.council.status.tolerance;
	const polarity = indicator.tier === 'context' ? 'neither' : indicator.polarity;
	const judgedBy = (target: TargetStatement | undefined): Status =>
		!statement && target
			? { kind: 'unrated', because: 'not-due' }
			: rate(statement?.figure, target?.target, toleranceOf(target?.target, indicator, byDefault), polarity);
	return {
		period,
		...(statement ? { statement } : {}),
		isRevised: figure?.statements.some((said) => said.change === 'revised' && said.release <= release) ?? false,
		...(inForce ? { target: inForce } : {}),
		tolerance: toleranceOf(inForce?.target, indicator, byDefault),
		status: judgedBy(inForce),
		...(inForce && newestTarget && newestTarget !== inForce
			? { moved: { target: newestTarget, status: judgedBy(newestTarget) } }
			: {}),
	};
}

/** Every period that has a figure or a target as of a release, oldest first. */
export function judgedSeries(publication: Publication, measure: PublishedIndicator, release = LAST_RELEASE): Judged[] {
	const byKey = new Map<string, Period>();
	for (const entry of measure.figures) if (asSaidBy(entry, release)) byKey.set(periodKey(entry.period), entry.period);
	// A target for a whole year is no row of its own beside the quarters it covers.
	for (const entry of measure.targets) {
		if (!asSaidBy(entry, release) || byKey.has(periodKey(entry.period))) continue;
		if (!measure.figures.some((figure) => covers(entry.period, figure.period)))
			byKey.set(periodKey(entry.period), entry.period);
	}
	return [...byKey.values()].sort(comparePeriods).map((period) => judge(publication, measure, period, release));
}

/** The newest period that has a figure (or the reason why it has none) as of a release. */
export function latest(
	publication: Publication,
	measure: PublishedIndicator,
	release = LAST_RELEASE,
): Judged | undefined {
	const figure = measure.figures.findLast((entry) => asSaidBy(entry, release) !== undefined);
	if (figure) return judge(publication, measure, figure.period, release);
	const target = measure.targets.find((entry) => asSaidBy(entry, release) !== undefined);
	return target && judge(publication, measure, target.period, release);
}

/** The figure before this one that it may be compared with; periods that overlap share cases and are never compared. */
export function earlierFigure(
	measure: PublishedIndicator,
	period: Period,
	release = LAST_RELEASE,
): PublishedFigure | undefined {
	const { basis, frequency, seasonal } = measure.indicator;
	const { figures } = indexOf(measure);
	if (basis === 'year-to-date' || seasonal) return figureLastYear(measure, period, release);
	const before = measure.figures.filter(
		(entry) => entry.period.end < period.end && asSaidBy(entry, release) !== undefined,
	);
	const isAlike = (entry: PublishedFigure): boolean => monthsIn(entry.period) === monthsIn(period);
	if (basis === 'pooled' || basis === 'rolling-12-months' || period.kind === 'span') {
		return before.findLast((entry) => isAlike(entry) && !overlaps(entry.period, basisPeriod(period, basis)));
	}
	const step = STEP_MONTHS[frequency];
	if (step === undefined) return before.findLast(isAlike);
	return (
		figures.get(shiftedKey(period, -step)) ??
		(frequency === 'year' ? undefined : figures.get(shiftedKey(period, -monthsIn(period))))
	);
}

/** A rolling year spelled by its last quarter or month covers the twelve months to its end. */
const basisPeriod = (period: Period, basis: Indicator['basis']): Period =>
	basis === 'rolling-12-months' && period.kind !== 'span'
		? { ...period, start: dateOfDay(dayNumber(addMonths(period.end, -12)) + 1) }
		: period;

const figureLastYear = (measure: PublishedIndicator, period: Period, release: number): PublishedFigure | undefined => {
	const figure = indexOf(measure).figures.get(shiftedKey(period, -12));
	return asSaidBy(figure, release) ? figure : undefined;
};

function changeSince(
	measure: PublishedIndicator,
	now: Judged,
	earlier: PublishedFigure | undefined,
	release: number,
): ChangeSince {
	const none: Travel = { judgement: 'not-available' };
	const figure = now.statement?.figure;
	const before = asSaidBy(earlier, release)?.figure;
	if (!isReported(figure)) return { travel: none, unavailableBecause: 'no-figure' };
	if (!earlier || !before) return { travel: none, unavailableBecause: 'no-earlier-figure' };
	if (!isReported(before))
		return { travel: none, period: earlier.period, figure: before, unavailableBecause: 'no-earlier-figure' };
	const isCut = measure.figures.some((entry) => {
		if (comparePeriods(entry.period, earlier.period) <= 0 || comparePeriods(entry.period, now.period) > 0) return false;
		const said = asSaidBy(entry, release);
		return said !== undefined && breaksSeries(said.figure);
	});
	if (isCut) return { travel: none, period: earlier.period, figure: before, unavailableBecause: 'break' };
	const { polarity, noChangeBand, tier } = describedBy(measure, release);
	const goal = now.target && goalOf(now.target.target);
	const travel = directionOfTravel(
		figure.value.value,
		before.value.value,
		tier === 'context' ? 'neither' : polarity,
		noChangeBand,
		goal,
	);
	return { travel, period: earlier.period, figure: before };
}

/** Change since the previous comparable period. */
export const changeSincePrevious = (measure: PublishedIndicator, now: Judged, release = LAST_RELEASE): ChangeSince =>
	changeSince(measure, now, earlierFigure(measure, now.period, release), release);

/** Change since the same period last year. */
export const changeSinceLastYear = (measure: PublishedIndicator, now: Judged, release = LAST_RELEASE): ChangeSince =>
	changeSince(measure, now, figureLastYear(measure, now.period, release), release);

/** The id of the release that a statement came from. */
export const releaseOf = (publication: Publication, statement: { readonly release: number }): ReleaseId =>
	publication.releases[statement.release]!.id;
