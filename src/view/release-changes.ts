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

const known = new WeakMap<Publication, Map<number, ReleaseChanges>>();

/** What the release of this order changed. The first release has nothing before it: every list of it is empty. */
export function releaseChanges(publication: Publication, order: number): ReleaseChanges {
	const byOrder = known.get(publication) ?? new Map<number, ReleaseChanges>();
	known.set(publication, byOrder);
	let changes = byOrder.get(order);
	if (!changes) byOrder.set(order, (changes = new ReleaseChanges(publication, order)));
	return changes;
}

/** Each part is worked out when it is asked for, and kept if that takes long: the list of all reports and the feeds need few of every report. */
export class ReleaseChanges {
	readonly #publication: Publication;
	readonly #order: number;
	readonly #known = new Map<string, unknown>();

	constructor(publication: Publication, order: number) {
		[this.#publication, this.#order] = [publication, order];
	}

	/** Every measure whose status differs, in register order. */
	get moves(): readonly StatusMove[] {
		return this.#once('moves', () =>
			this.#before.flatMap((measure) => statusMove(this.#publication, measure, this.#order)),
		);
	}

	/**
	 * New figures that got better: those that a test shows to be beyond chance first, then the rest, most first. What chance
	 * could explain is not among them, nor are measures without a better direction.
	 */
	get improved(): readonly BigChange[] {
		return this.#once('improved', () => this.#ordered('improved'));
	}

	/** New figures that got worse, in the same order. */
	get worsened(): readonly BigChange[] {
		return this.#once('worsened', () => this.#ordered('worse'));
	}

	/** New figures that moved by no more than chance could explain. */
	get withinChance(): number {
		return this.#told('within-chance').length;
	}

	/** New figures that did not really change. */
	get steady(): number {
		return this.#told('consistent').length;
	}

	/** Measures with a new figure of a newer period than was known before. */
	get updated(): readonly PublishedIndicator[] {
		return this.#once('updated', () =>
			this.#before.filter((measure) => hasNewerPeriod(this.#publication, measure, this.#order)),
		);
	}

	/** Measures with a late figure that had none at the report before; empty in corrections and updates. */
	get newlyLate(): readonly Late[] {
		return this.#once('newly late', () => this.#late.filter((one) => !this.#wasLate(one)));
	}

	/** Measures with a late figure that had one at the report before as well. */
	get stillLate(): readonly Late[] {
		return this.#once('still late', () => this.#late.filter((one) => this.#wasLate(one)));
	}

	/** Figures that were late, or said to be missing, at the release before and are given now. */
	get supplied(): readonly { readonly measure: PublishedIndicator; readonly periods: readonly Owed['period'][] }[] {
		return this.#once('supplied', () =>
			this.#before.flatMap((measure) => suppliedNow(this.#publication, measure, this.#order)),
		);
	}

	get added(): readonly PublishedIndicator[] {
		if (this.#order === 0) return [];
		return this.#publication.indicators.filter((measure) => measure.firstRelease === this.#order);
	}

	get retired(): readonly Retired[] {
		const isThen = (measure: PublishedIndicator, order: number): boolean =>
			isRetiredAt(this.#publication, measure, order);
		return this.#once('retired', () =>
			this.#before
				.filter((measure) => isThen(measure, this.#order) && !isThen(measure, this.#order - 1))
				.map((measure) => ({ measure, indicator: describedBy(measure, this.#order) })),
		);
	}

	get retargeted(): readonly TargetMove[] {
		return historyOf(this.#publication).moved.filter(({ release }) => release === this.#order);
	}

	/** Figures whose value changed or was emptied. */
	get revised(): readonly Restatement[] {
		return this.#restated('revised');
	}

	get withdrawn(): readonly Restatement[] {
		return this.#restated('withdrew');
	}

	/** Provisional figures confirmed unchanged. */
	get confirmed(): readonly Restatement[] {
		return this.#restated('confirmed');
	}

	get comparisons(): readonly ComparisonRestatement[] {
		return historyOf(this.#publication).comparisons.filter(({ release }) => release === this.#order);
	}

	/** Measures that were known before this release. */
	get #before(): readonly PublishedIndicator[] {
		return this.#publication.indicators.filter((measure) => measure.firstRelease < this.#order);
	}

	get #travelled(): readonly BigChange[] {
		return this.#once('travelled', () =>
			this.updated.flatMap((measure) => bigChange(this.#publication, measure, this.#order)),
		);
	}

	/** Only a report of the whole position tells what is late. */
	get #late(): readonly Late[] {
		return this.#once('late', () =>
			isWhole(this.#publication.releases[this.#order]!)
				? this.#before
						.map((measure) => ({ measure, owed: overdue(this.#publication, measure, this.#order) }))
						.filter(({ owed }) => owed.length > 0)
				: [],
		);
	}

	/** Beside the report before it, not beside a correction. */
	#wasLate({ measure }: Late): boolean {
		const before = this.#publication.releases.slice(0, this.#order).findLast(isWhole)?.order;
		return before !== undefined && overdue(this.#publication, measure, before).length > 0;
	}

	#told(said: Direction): BigChange[] {
		return this.#travelled.filter(({ change }) => change.said === said);
	}

	#ordered(said: Direction): BigChange[] {
		const isBeyond = ({ change }: BigChange): number => (change.test === 'cannot' ? 0 : 1);
		return this.#told(said).sort((a, b) => isBeyond(b) - isBeyond(a) || b.size - a.size);
	}

	#restated(as: Restatement['change']): Restatement[] {
		return historyOf(this.#publication).restated.filter(
			({ release, change }) => release === this.#order && change === as,
		);
	}

	#once<Part>(name: string, workOut: () => Part): Part {
		if (!this.#known.has(name)) this.#known.set(name, workOut());
		return this.#known.get(name) as Part;
	}
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
