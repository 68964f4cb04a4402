/** Folding rows of many releases, oldest first, into one history per key. */

import type { Figure } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { comparePeriods, covers, periodKey } from '../domain/period.ts';
import type { RevisedTable, Revision } from '../domain/release.ts';
import type { Target } from '../domain/target.ts';
import { changeOf, isSameTarget } from './change.ts';
import type { PublishedFigure, PublishedTarget, Statement, TargetStatement } from './publication.ts';

interface Growing {
	readonly period: Period;
	readonly statements: Statement[];
}

/** What narrows a revision: the table and, where it has them, the breakdown and the groups. */
export interface RevisionScope {
	readonly table: RevisedTable;
	readonly dimension?: string;
	readonly category?: string;
	readonly groups?: readonly string[];
}

/** The revisions.csv rows of one release for one indicator, looked up by period. */
export type RevisionsByPeriod = ReadonlyMap<string, readonly Revision[]>;

const reaches = (revision: Revision, scope: RevisionScope): boolean =>
	(revision.table === undefined || revision.table === scope.table) &&
	(revision.dimension === undefined || revision.dimension === scope.dimension) &&
	(revision.category === undefined || revision.category === scope.category) &&
	(revision.group === undefined || (scope.groups?.includes(revision.group) ?? false));

export const findRevision = (
	revisions: RevisionsByPeriod | undefined,
	key: string,
	scope: RevisionScope,
): Revision | undefined => revisions?.get(key)?.find((revision) => reaches(revision, scope));

/** The history of one series: an indicator, a category of it, or a comparator. */
export class SeriesHistory {
	readonly #byPeriod = new Map<string, Growing>();
	/** The newest release that had a row for a period, repeated or not. */
	readonly #stated = new Map<string, number>();

	/** Adds what a release says of a period; a row that only repeats is left out. */
	say(release: number, period: Period, figure: Figure, revision: Revision | undefined): void {
		const key = periodKey(period);
		this.#stated.set(key, release);
		const entry = this.#byPeriod.get(key);
		const change = changeOf(entry?.statements.at(-1)?.figure, figure);
		if (!change) return;
		const statement: Statement = { release, figure, change, ...(revision && change !== 'first' ? { revision } : {}) };
		if (entry) entry.statements.push(statement);
		else this.#byPeriod.set(key, { period, statements: [statement] });
	}

	/** Takes a figure back, when the release withdraws it and says nothing else of it. */
	withdraw(release: number, revision: Revision): void {
		const entry = this.#byPeriod.get(periodKey(revision.period));
		if (!entry || this.#stated.get(periodKey(revision.period)) === release) return;
		this.say(release, entry.period, { kind: 'withdrawn', reason: revision.reason, markers: [] }, revision);
	}

	/** Oldest period first. */
	figures(): PublishedFigure[] {
		return [...this.#byPeriod.values()].sort((a, b) => comparePeriods(a.period, b.period));
	}
}

/** The history of one indicator's targets. */
export class TargetHistory {
	readonly #byPeriod = new Map<string, { period: Period; statements: TargetStatement[] }>();

	/** @param published periods of the indicator that earlier releases gave a value */
	say(release: number, target: Target, published: readonly Period[]): void {
		const key = periodKey(target.period);
		const entry = this.#byPeriod.get(key);
		const isAfterTheFact = published.some((period) => covers(target.period, period));
		if (!entry) {
			// A target for a part of a year moves the year's target for that part, where one had been set.
			const replaces = [...this.#byPeriod.values()].some((other) => covers(other.period, target.period));
			const said = { release, target, isAfterTheFact: isAfterTheFact && replaces };
			this.#byPeriod.set(key, { period: target.period, statements: [said] });
			return;
		}
		if (isSameTarget(entry.statements.at(-1)!.target, target)) return;
		entry.statements.push({ release, target, isAfterTheFact });
	}

	targets(): PublishedTarget[] {
		return [...this.#byPeriod.values()].sort((a, b) => comparePeriods(a.period, b.period));
	}
}
