/** Everything that releases restated, took back or judged by another target, as facts that are not worded yet. */

import { isForecast, isReported } from '../domain/observation.ts';
import type { Figure } from '../domain/observation.ts';
import { covers, periodKey } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { Revision } from '../domain/release.ts';
import type { Status } from '../domain/status.ts';
import type { Target } from '../domain/target.ts';
import { judge } from '../publication/judge.ts';
import type {
	Change,
	Publication,
	PublishedFigure,
	PublishedIndicator,
	PublishedTarget,
} from '../publication/publication.ts';
import { asSaidBy } from '../publication/publication.ts';

/** One figure of ours that a release changed after it was first published. */
export interface Restatement {
	/** Order of the release that changed it. */
	readonly release: number;
	/** Orders of the releases that had said something of it before. */
	readonly saidIn: readonly number[];
	readonly measure: PublishedIndicator;
	readonly period: Period;
	/** The category of a breakdown; undefined for the headline figure. */
	readonly category?: { readonly dimension: string; readonly id: string; readonly title: string };
	readonly change: Exclude<Change, 'first'>;
	readonly was: Figure;
	readonly now: Figure;
	readonly revision?: Revision;
}

/** Figures of other areas that one release restated for one measure: counted, not listed. */
export interface ComparisonRestatement {
	readonly release: number;
	readonly measure: PublishedIndicator;
	readonly figures: number;
	readonly areas: number;
	/** Oldest first. */
	readonly periods: readonly Period[];
	/** Of the first figure that has one: a source restates a table as a whole. */
	readonly revision?: Revision;
}

/** A figure that is judged by a target which was changed after it had been published. */
export interface JudgedTwice {
	readonly period: Period;
	readonly figure: Figure;
	readonly was: Status;
	readonly now: Status;
}

/** A published target that a release replaced. */
export interface TargetMove {
	readonly release: number;
	/** Orders of the releases that had set a target for the period before. */
	readonly saidIn: readonly number[];
	readonly measure: PublishedIndicator;
	readonly period: Period;
	readonly was: Target;
	readonly now: Target;
	readonly isAfterTheFact: boolean;
	/** Oldest first; empty when no figure was known yet. */
	readonly judged: readonly JudgedTwice[];
}

export interface History {
	/** Revised, supplied, confirmed, detail and withdrew, in the order of releases, then of the register. */
	readonly restated: readonly Restatement[];
	readonly comparisons: readonly ComparisonRestatement[];
	readonly moved: readonly TargetMove[];
}

const histories = new WeakMap<Publication, History>();

/** The whole history of a publication, worked out once. */
export function historyOf(publication: Publication): History {
	const known = histories.get(publication);
	if (known) return known;
	const byRelease = <T extends { readonly release: number }>(entries: T[]): T[] =>
		entries.sort((a, b) => a.release - b.release);
	const history: History = {
		restated: byRelease(publication.indicators.flatMap(restatementsOf)),
		comparisons: byRelease(publication.indicators.flatMap(comparisonsOf)),
		moved: byRelease(publication.indicators.flatMap((measure) => movesOf(publication, measure))),
	};
	histories.set(publication, history);
	return history;
}

/**
 * Every change of value, or withdrawal, of a figure of our own: neither supplied late nor merely confirmed, and no
 * forecast that its result replaced.
 */
export const changedFigures = (publication: Publication): readonly Restatement[] =>
	historyOf(publication).restated.filter(
		({ change, was, now }) => (change === 'revised' && !isOutturn(was, now)) || change === 'withdrew',
	);

const isOutturn = (was: Figure, now: Figure): boolean => isForecast(was) && isReported(now) && !isForecast(now);

/** How many figures were changed: one that was changed twice is one. */
export const figuresIn = (changes: readonly Restatement[]): number =>
	new Set(
		changes.map(({ measure, period, category }) =>
			[measure.id, periodKey(period), category?.dimension, category?.id].join('\n'),
		),
	).size;

function restatementsOf(measure: PublishedIndicator): Restatement[] {
	const own = changesIn(measure, measure.figures);
	const parts = measure.breakdowns.flatMap(({ dimension, categories }) =>
		categories.flatMap(({ category: id, title, figures }) => changesIn(measure, figures, { dimension, id, title })),
	);
	return [...own, ...parts];
}

function changesIn(
	measure: PublishedIndicator,
	figures: readonly PublishedFigure[],
	category?: { readonly dimension: string; readonly id: string; readonly title: string },
): Restatement[] {
	return figures.flatMap(({ period, statements }) =>
		statements.flatMap(({ release, change, figure, revision }, index) => {
			const before = statements[index - 1];
			if (change === 'first' || !before) return [];
			return {
				release,
				saidIn: statements.slice(0, index).map((before) => before.release),
				measure,
				period,
				...(category ? { category } : {}),
				change,
				was: before.figure,
				now: figure,
				...(revision ? { revision } : {}),
			};
		}),
	);
}

function comparisonsOf(measure: PublishedIndicator): ComparisonRestatement[] {
	interface Growing {
		figures: number;
		readonly areas: Set<string>;
		readonly periods: Map<string, Period>;
		revision?: Revision;
	}
	const byRelease = new Map<number, Growing>();
	for (const { key, figures } of measure.comparators) {
		for (const { period, statements } of figures) {
			for (const { release, change, revision } of statements) {
				if (change !== 'revised' && change !== 'withdrew') continue;
				const entry: Growing = byRelease.get(release) ?? { figures: 0, areas: new Set(), periods: new Map() };
				byRelease.set(release, entry);
				entry.figures++;
				entry.areas.add(key);
				entry.periods.set(`${period.end}/${period.start}`, period);
				if (revision) entry.revision ??= revision;
			}
		}
	}
	return [...byRelease].map(([release, { figures, areas, periods, revision }]) => ({
		release,
		measure,
		figures,
		areas: areas.size,
		periods: [...periods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, period]) => period),
		...(revision ? { revision } : {}),
	}));
}

function movesOf(publication: Publication, measure: PublishedIndicator): TargetMove[] {
	return measure.targets.flatMap((entry) =>
		entry.statements.flatMap((now, index) => {
			const was = entry.statements[index - 1];
			if (!was) return [];
			return {
				release: now.release,
				saidIn: entry.statements.slice(0, index).map((before) => before.release),
				measure,
				period: entry.period,
				was: was.target,
				now: now.target,
				isAfterTheFact: now.isAfterTheFact,
				judged: judgedTwice(publication, measure, entry, now.release),
			};
		}),
	);
}

/** Figures already published when the target moved, judged by the target in force at the time and by the moved one. */
function judgedTwice(
	publication: Publication,
	measure: PublishedIndicator,
	entry: PublishedTarget,
	release: number,
): JudgedTwice[] {
	const moved = asSaidBy(entry, release);
	return measure.figures.flatMap(({ period }) => {
		if (!covers(entry.period, period)) return [];
		const judged = judge(publication, measure, period, release);
		if (!judged.statement || judged.moved?.target !== moved || judged.moved === undefined) return [];
		return { period, figure: judged.statement.figure, was: judged.status, now: judged.moved.status };
	});
}
