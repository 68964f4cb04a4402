/** Judging what was published: the target that applied, the status it gave, the change since an earlier period. */

import type { ReleaseId } from '../domain/ids.ts';
import { STEP_MONTHS } from '../domain/indicator.ts';
import type { Indicator, Polarity } from '../domain/indicator.ts';
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
import type { Unit } from '../domain/unit.ts';
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
	/** Which way is better, as its value was first signed; `neither` for what only gives context. */
	readonly polarity: Polarity;
	readonly status: Status;
	/** The target as changed after the figure was published, and the status it would give. */
	readonly moved?: { readonly target: TargetStatement; readonly status: Status };
}

/** What is looked up again and again: every report asks for every measure as of its own release. */
interface Index {
	readonly figures: ReadonlyMap<string, PublishedFigure>;
	readonly targets: ReadonlyMap<string, PublishedTarget>;
	/** Whether any figure was ever said to begin a new series. */
	readonly hasBreaks: boolean;
	readonly targetsFor: Map<string, readonly PublishedTarget[]>;
	/** By order of a release: the place of the newest figure that had been said by then, -1 before any; all, after the last of them. */
	readonly newestSaid: Int32Array;
	/** What each release said of the measure, by its order. */
	readonly saidBy: ReadonlyMap<number, readonly PublishedFigure[]>;
	/** Every period as known now. */
	readonly series: WeakMap<Publication, readonly Judged[]>;
}
const indexes = new WeakMap<PublishedIndicator, Index>();
function indexOf(measure: PublishedIndicator): Index {
	let index = indexes.get(measure);
	if (!index) {
		index = {
			figures: new Map(measure.figures.map((figure) => [periodKey(figure.period), figure])),
			targets: new Map(measure.targets.map((target) => [periodKey(target.period), target])),
			hasBreaks: measure.figures.some(({ statements }) => statements.some((said) => breaksSeries(said.figure))),
			targetsFor: new Map(),
			newestSaid: newestSaidOf(measure.figures),
			saidBy: saidByOf(measure.figures),
			series: new WeakMap(),
		};
		indexes.set(measure, index);
	}
	return index;
}

function newestSaidOf(figures: readonly PublishedFigure[]): Int32Array {
	const first = figures.map(({ statements }) => statements[0]!.release);
	const newestSaid = new Int32Array(first.reduce((most, release) => Math.max(most, release), -1) + 1).fill(-1);
	first.forEach((release, place) => newestSaid.fill(place, release));
	return newestSaid;
}

function saidByOf(figures: readonly PublishedFigure[]): Map<number, PublishedFigure[]> {
	const saidBy = new Map<number, PublishedFigure[]>();
	for (const figure of figures)
		for (const { release } of figure.statements) {
			const said = saidBy.get(release) ?? [];
			saidBy.set(release, said);
			if (said.at(-1) !== figure) said.push(figure);
		}
	return saidBy;
}

/** The place among the figures of a measure of the newest that had been said by a release; -1 before any was. */
export function newestSaid(measure: PublishedIndicator, release: number): number {
	const { newestSaid: places } = indexOf(measure);
	return release < places.length ? (places[release] ?? -1) : measure.figures.length - 1;
}

/** The figures of which a release said something, oldest first. */
export const figuresOf = (measure: PublishedIndicator, release: number): readonly PublishedFigure[] =>
	indexOf(measure).saidBy.get(release) ?? [];

/** What was said of the interval with a key (periodKey). */
export const figureAt = (measure: PublishedIndicator, key: string): PublishedFigure | undefined =>
	indexOf(measure).figures.get(key);

export const LAST_RELEASE = Number.MAX_SAFE_INTEGER;

/** Amounts that build up over a year are never held against a target for a longer period: that would be pro-rating. */
export function addsUp(indicator: Indicator, units: ReadonlyMap<string, Unit>): boolean {
	const kind = indicator.kind ?? units.get(indicator.unit)?.kind;
	return (
		indicator.basis === 'year-to-date' || (indicator.basis === 'in-period' && (kind === 'count' || kind === 'money'))
	);
}

/** Targets that can be held against a period, narrowest first: its own, then those for longer periods that hold it. */
function targetsFor(
	publication: Publication,
	measure: PublishedIndicator,
	period: Period,
	{ targetsFor: known }: Index,
): readonly PublishedTarget[] {
	const key = periodKey(period);
	let targets = known.get(key);
	if (!targets) known.set(key, (targets = findTargets(publication, measure, period)));
	return targets;
}

function findTargets(publication: Publication, measure: PublishedIndicator, period: Period): PublishedTarget[] {
	const exact = indexOf(measure).targets.get(periodKey(period));
	const cumulative = addsUp(measure.indicator, publication.council.units);
	const longer = measure.targets.filter(
		(candidate) =>
			candidate !== exact &&
			covers(candidate.period, period) &&
			// The year's target is reached in its last quarter by an amount that is counted from the year's start.
			(!cumulative || (measure.indicator.basis === 'year-to-date' && candidate.period.end === period.end)),
	);
	longer.sort((a, b) => monthsIn(a.period) - monthsIn(b.period));
	return exact ? [exact, ...longer] : longer;
}

/** The target that was known as of a release: the narrowest that had been said by then. */
function targetAt(targets: readonly PublishedTarget[], release: number): TargetStatement | undefined {
	for (const target of targets) {
		const said = asSaidBy(target, release);
		if (said) return said;
	}
	return undefined;
}

/** The first target that anybody said for a period, where none was known when its figure was published. */
const firstTarget = (targets: readonly PublishedTarget[], release: number): TargetStatement | undefined =>
	targets
		.map(({ statements }) => statements[0]!)
		.filter((said) => said.release <= release)
		.sort((a, b) => a.release - b.release)[0];

/** The description that applied as of a release. */
export function describedBy({ descriptions }: PublishedIndicator, release: number): Indicator {
	let at = descriptions.length - 1;
	while (at > 0 && descriptions[at]!.release > release) at--;
	return descriptions[at]!.indicator;
}

/** A percentage of a target of nothing has no width; the check refuses it wherever target and register are signed together. */
function usable(tolerance: Tolerance | 'none', target: Target | undefined): Tolerance | 'none' {
	if (tolerance === 'none' || tolerance.kind !== 'percent' || !target) return tolerance;
	return [target.value, target.lower, target.upper].some((bound) => bound?.value === 0) ? 'none' : tolerance;
}

/**
 * One period judged as of a release, by the target, the description and the rules that were in force when its value was
 * first published: what is set or described later changes nothing that was signed before.
 * @param release order of the release whose knowledge counts; LAST_RELEASE for what is known now
 */
export function judge(
	publication: Publication,
	measure: PublishedIndicator,
	period: Period,
	release = LAST_RELEASE,
): Judged {
	const index = indexOf(measure);
	const figure = index.figures.get(periodKey(period));
	const statement = asSaidBy(figure, release);
	const targets = targetsFor(publication, measure, period, index);
	const newestTarget = targetAt(targets, release);
	let published: number | undefined;
	let isRevised = false;
	for (const said of figure?.statements ?? []) {
		if (said.release > release) break;
		if (published === undefined && isReported(said.figure)) published = said.release;
		if (said.change === 'revised') isRevised = true;
	}
	const inForce =
		published === undefined ? newestTarget : (targetAt(targets, published) ?? firstTarget(targets, release));
	const signedAt = published ?? release;
	const indicator = describedBy(measure, signedAt);
	const byDefault =
		publication.releases[Math.min(signedAt, publication.releases.length - 1)]?.tolerance ??
		publication.council.status.tolerance;
	const polarity = indicator.tier === 'context' ? 'neither' : indicator.polarity;
	const toleranceFor = (target: Target | undefined): Tolerance | 'none' =>
		usable(target?.tolerance ?? indicator.tolerance ?? byDefault, target);
	const judgedBy = (target: TargetStatement | undefined): Status =>
		!statement && target
			? { kind: 'unrated', because: 'not-due' }
			: rate(statement?.figure, target?.target, toleranceFor(target?.target), polarity);
	// Parts that may be missing are set one by one: spread in, they took ten times as long.
	const judged: { -readonly [Part in keyof Judged]: Judged[Part] } = {
		period,
		isRevised,
		tolerance: toleranceFor(inForce?.target),
		polarity,
		status: judgedBy(inForce),
	};
	if (statement) judged.statement = statement;
	if (inForce) judged.target = inForce;
	if (inForce && newestTarget && newestTarget !== inForce)
		judged.moved = { target: newestTarget, status: judgedBy(newestTarget) };
	return judged;
}

/** Every period that has a figure or a target as of a release, oldest first. */
export function judgedSeries(
	publication: Publication,
	measure: PublishedIndicator,
	release = LAST_RELEASE,
): readonly Judged[] {
	if (release !== LAST_RELEASE) return judgeSeries(publication, measure, release);
	const { series } = indexOf(measure);
	let known = series.get(publication);
	if (!known) series.set(publication, (known = judgeSeries(publication, measure, release)));
	return known;
}

function judgeSeries(publication: Publication, measure: PublishedIndicator, release: number): readonly Judged[] {
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
	let ofPublication = newest.get(publication);
	if (!ofPublication) newest.set(publication, (ofPublication = new Map()));
	let known = ofPublication.get(measure);
	if (!known) ofPublication.set(measure, (known = new Map()));
	let judged = known.get(release);
	if (judged === undefined) known.set(release, (judged = judgeLatest(publication, measure, release) ?? 'none'));
	return judged === 'none' ? undefined : judged;
}
/** By publication, because one that is cut short knows other tolerances. */
const newest = new WeakMap<Publication, Map<PublishedIndicator, Map<number, Judged | 'none'>>>();

function judgeLatest(publication: Publication, measure: PublishedIndicator, release: number): Judged | undefined {
	const figure = measure.figures[newestSaid(measure, release)];
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
	const before = (): PublishedFigure[] =>
		measure.figures.filter((entry) => entry.period.end < period.end && asSaidBy(entry, release) !== undefined);
	const isAlike = (entry: PublishedFigure): boolean => monthsIn(entry.period) === monthsIn(period);
	if (basis === 'pooled' || basis === 'rolling-12-months' || period.kind === 'span') {
		return before().findLast((entry) => isAlike(entry) && !overlaps(entry.period, basisPeriod(period, basis)));
	}
	const step = STEP_MONTHS[frequency];
	if (step === undefined) return before().findLast(isAlike);
	return (
		figures.get(shiftedKey(period, -step)) ??
		(frequency === 'year' ? undefined : figures.get(shiftedKey(period, -monthsIn(period))))
	);
}

/** A rolling year spelled by its last quarter or month covers the twelve months to its end. */
export const basisPeriod = (period: Period, basis: Indicator['basis']): Period =>
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
	const cuts = indexOf(measure).hasBreaks ? measure.figures : [];
	const isCut = cuts.some((entry) => {
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

/** Whether there is a result a year before a judged one to hold it against, be it across a break. */
export const hasYearBefore = (measure: PublishedIndicator, now: Judged, release = LAST_RELEASE): boolean =>
	isReported(now.statement?.figure) && figureLastYear(measure, now.period, release) !== undefined;

/** Change since one named period, such as the baseline that a target was set from. */
export const changeSincePeriod = (
	measure: PublishedIndicator,
	now: Judged,
	period: Period,
	release = LAST_RELEASE,
): ChangeSince => changeSince(measure, now, indexOf(measure).figures.get(periodKey(period)), release);

/** The id of the release that a statement came from. */
export const releaseOf = (publication: Publication, statement: { readonly release: number }): ReleaseId =>
	publication.releases[statement.release]!.id;
