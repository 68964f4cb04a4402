/** What a release changed, against what was known at the release before it: facts that are not worded yet. */

import { sameNumber } from '../domain/decimal.ts';
import type { Indicator } from '../domain/indicator.ts';
import { isReported } from '../domain/observation.ts';
import type { Reported } from '../domain/observation.ts';
import { periodKey } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { Status } from '../domain/status.ts';
import type { Direction } from '../domain/travel.ts';
import type { Owed } from '../publication/due.ts';
import { asAtDate, isRetired, overdue } from '../publication/due.ts';
import type { Judged } from '../publication/judge.ts';
import { changeSinceLastYear, changeSincePrevious, describedBy, figuresOf, latest } from '../publication/judge.ts';
import type { Publication, PublishedIndicator, PublishedRelease } from '../publication/publication.ts';
import type { ComparisonRestatement, Restatement, TargetMove } from './corrections-history.ts';
import { historyOf } from './corrections-history.ts';
import { newestChange } from './measure/change.ts';
import type { ChangeView } from './measure/change.ts';

export interface StatusMove {
	readonly measure: PublishedIndicator;
	readonly from: Judged;
	readonly to: Judged;
	/** Whether the new status is nearer to the target, further from it, or one of the two is unrated. */
	readonly kind: 'better' | 'worse' | 'first-rated' | 'no-longer-rated';
}

export interface BigChange {
	readonly measure: PublishedIndicator;
	readonly now: Judged;
	/** As the measure's own page tells it: the same earlier figure, the same test for chance. */
	readonly change: ChangeView;
	readonly earlier: { readonly period: Period; readonly figure: Reported };
	/** |change| / |earlier figure|: what the list is ordered by, never printed. */
	readonly size: number;
}

export interface Late {
	readonly measure: PublishedIndicator;
	/** Oldest first, never empty. */
	readonly owed: readonly Owed[];
}

export interface Retired {
	readonly measure: PublishedIndicator;
	/** As this release describes it: with its last period and the reason. */
	readonly indicator: Indicator;
}

export interface ReleaseChanges {
	/** Every measure whose status differs, in register order. */
	readonly moves: readonly StatusMove[];
	/**
	 * New figures that got better and worse: those that a test shows to be beyond chance first, then the rest, most first.
	 * What chance could explain is in neither, nor are measures without a better direction.
	 */
	readonly improved: readonly BigChange[];
	readonly worsened: readonly BigChange[];
	/** New figures that moved by no more than chance could explain. */
	readonly withinChance: number;
	/** New figures that did not really change. */
	readonly steady: number;
	/** Measures with a new figure of a newer period than was known before. */
	readonly updated: readonly PublishedIndicator[];
	/** Measures with a late figure that had none at the report before; empty in corrections and updates. */
	readonly newlyLate: readonly Late[];
	/** Measures with a late figure that had one at the report before as well. */
	readonly stillLate: readonly Late[];
	/** Figures that were late, or said to be missing, at the release before and are given now. */
	readonly supplied: readonly { readonly measure: PublishedIndicator; readonly periods: readonly Owed['period'][] }[];
	readonly added: readonly PublishedIndicator[];
	readonly retired: readonly Retired[];
	readonly retargeted: readonly TargetMove[];
	/** Figures whose value changed or was emptied. */
	readonly revised: readonly Restatement[];
	readonly withdrawn: readonly Restatement[];
	/** Provisional figures confirmed unchanged. */
	readonly confirmed: readonly Restatement[];
	readonly comparisons: readonly ComparisonRestatement[];
}

/** Whether a report tells the whole position, or only what it brought. */
export const isWhole = ({ release }: PublishedRelease): boolean =>
	release.kind !== 'correction' && release.kind !== 'ad-hoc';

/** Whether a measure was retired, or continued under another definition, by the time of a release. */
export function isRetiredAt(publication: Publication, measure: PublishedIndicator, order: number): boolean {
	const successor = publication.byId.get(measure.supersededBy ?? '');
	const isSuperseded = successor !== undefined && successor.firstRelease <= order;
	return isSuperseded || isRetired(describedBy(measure, order), asAtDate(publication, order));
}

/** Measures that a release knew of and that were still being reported, in register order. */
export const currentAt = (publication: Publication, order: number): PublishedIndicator[] =>
	publication.indicators.filter(
		(measure) => measure.firstRelease <= order && !isRetiredAt(publication, measure, order),
	);

const computed = new WeakMap<Publication, Map<number, ReleaseChanges>>();

/** What the release of this order changed. The first release has nothing before it: every list of it is empty. */
export function releaseChanges(publication: Publication, order: number): ReleaseChanges {
	const known = computed.get(publication) ?? new Map<number, ReleaseChanges>();
	computed.set(publication, known);
	const changes = known.get(order) ?? compute(publication, order);
	known.set(order, changes);
	return changes;
}

function compute(publication: Publication, order: number): ReleaseChanges {
	const before = order - 1;
	const isThen = ({ release }: { readonly release: number }): boolean => release === order;
	const history = historyOf(publication);
	const restated = history.restated.filter(isThen);
	const knownBefore = publication.indicators.filter((measure) => measure.firstRelease <= before);
	const updated = knownBefore.filter((measure) => hasNewerPeriod(publication, measure, order));
	const travelled = updated.flatMap((measure) => bigChange(publication, measure, order));
	const told = (said: Direction): BigChange[] => travelled.filter(({ change }) => change.said === said);
	const isBeyond = ({ change }: BigChange): number => (change.test === 'cannot' ? 0 : 1);
	const ordered = (said: Direction): BigChange[] =>
		told(said).sort((a, b) => isBeyond(b) - isBeyond(a) || b.size - a.size);
	return {
		moves: knownBefore.flatMap((measure) => statusMove(publication, measure, order)),
		improved: ordered('improved'),
		worsened: ordered('worse'),
		withinChance: told('within-chance').length,
		steady: told('consistent').length,
		updated,
		...lateAt(publication, knownBefore, order),
		supplied: knownBefore.flatMap((measure) => suppliedNow(publication, measure, order)),
		added: before < 0 ? [] : publication.indicators.filter((measure) => measure.firstRelease === order),
		retired: knownBefore
			.filter((measure) => isRetiredAt(publication, measure, order) && !isRetiredAt(publication, measure, before))
			.map((measure) => ({ measure, indicator: describedBy(measure, order) })),
		retargeted: history.moved.filter(isThen),
		revised: restated.filter(({ change }) => change === 'revised'),
		withdrawn: restated.filter(({ change }) => change === 'withdrew'),
		confirmed: restated.filter(({ change }) => change === 'confirmed'),
		comparisons: history.comparisons.filter(isThen),
	};
}

function hasNewerPeriod(publication: Publication, measure: PublishedIndicator, order: number): boolean {
	const now = latest(publication, measure, order);
	const then = latest(publication, measure, order - 1);
	if (!isReported(now?.statement?.figure)) return false;
	return !isReported(then?.statement?.figure) || now.period.end > then.period.end;
}

const RANK: Readonly<Record<Exclude<Status['kind'], 'unrated'>, number>> = { missed: 0, close: 1, met: 2 };

function moveKind(from: Status, to: Status): StatusMove['kind'] | undefined {
	if (from.kind === to.kind) return undefined;
	if (from.kind === 'unrated') return 'first-rated';
	if (to.kind === 'unrated') return 'no-longer-rated';
	return RANK[to.kind] > RANK[from.kind] ? 'better' : 'worse';
}

function statusMove(publication: Publication, measure: PublishedIndicator, order: number): StatusMove[] {
	const from = latest(publication, measure, order - 1);
	const to = latest(publication, measure, order);
	const kind = from && to && moveKind(from.status, to.status);
	return kind ? [{ measure, from, to, kind }] : [];
}

function bigChange(publication: Publication, measure: PublishedIndicator, order: number): BigChange[] {
	const now = latest(publication, measure, order);
	const change = newestChange(publication, measure, order);
	if (!now || !change) return [];
	const sinceThen = change.since === 'last-year' ? changeSinceLastYear : changeSincePrevious;
	const { period, figure } = sinceThen(measure, now, order);
	const { change: moved } = change;
	if (moved === undefined || !period || !isReported(figure)) return [];
	const from = Math.abs(figure.value.value);
	// From nothing, any change is the largest; from nothing to nothing it is none.
	const size = from === 0 ? (sameNumber(moved, 0) ? 0 : Infinity) : Math.abs(moved) / from;
	return [{ measure, now, change, earlier: { period, figure }, size }];
}

/** Only a report of the whole position tells what is late; it tells it beside the report before it, not beside a correction. */
function lateAt(
	publication: Publication,
	measures: readonly PublishedIndicator[],
	order: number,
): Pick<ReleaseChanges, 'newlyLate' | 'stillLate'> {
	const { releases } = publication;
	const before = releases.slice(0, order).findLast(isWhole)?.order;
	if (!isWhole(releases[order]!)) return { newlyLate: [], stillLate: [] };
	const late = measures
		.map((measure) => ({ measure, owed: overdue(publication, measure, order) }))
		.filter(({ owed }) => owed.length > 0);
	const wasLate = ({ measure }: Late): boolean =>
		before !== undefined && overdue(publication, measure, before).length > 0;
	return { newlyLate: late.filter((one) => !wasLate(one)), stillLate: late.filter(wasLate) };
}

function suppliedNow(
	publication: Publication,
	measure: PublishedIndicator,
	order: number,
): { measure: PublishedIndicator; periods: Owed['period'][] }[] {
	const stated = figuresOf(measure, order);
	if (stated.length === 0) return [];
	const late = new Set(overdue(publication, measure, order - 1).map(({ period }) => periodKey(period)));
	const periods = stated
		.filter((entry) =>
			entry.statements.some(
				({ release, change, figure }) =>
					release === order &&
					isReported(figure) &&
					(change === 'supplied' || (change === 'first' && late.has(periodKey(entry.period)))),
			),
		)
		.map(({ period }) => period);
	return periods.length === 0 ? [] : [{ measure, periods }];
}
