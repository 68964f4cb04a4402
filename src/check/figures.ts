/** The figures of a submission, each with what its release knew of its measure. */

import type { Indicator } from '../domain/indicator.ts';
import type { Figure, Observation } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { Located, Source } from '../domain/source.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import type { UnitKind } from '../domain/unit.ts';
import { registerOf } from '../publication/line.ts';

export interface CheckedFigure {
	readonly folder: ReleaseFolder;
	readonly indicator: Indicator;
	/** How it behaves: the register's word stands before the unit's. */
	readonly kind: UnitKind;
	/** What its parts are multiplied by: 100 for per cent. */
	readonly per: number;
	readonly period: Period;
	readonly figure: Figure;
	readonly source: Source;
	/** Whether it is of the council itself, and not of another area. */
	readonly isOwn: boolean;
}

const known = new WeakMap<Submission, readonly CheckedFigure[]>();

/**
 * Observations, breakdowns and comparisons of every release; those of an unknown measure or unit are reported elsewhere.
 * Several rules ask for them: they are gathered once.
 */
export function figuresOf(submission: Submission): readonly CheckedFigure[] {
	let figures = known.get(submission);
	if (!figures)
		known.set(submission, (figures = submission.releases.flatMap((folder) => figuresIn(submission, folder))));
	return figures;
}

/** The same without those of other areas. */
export const ownFiguresOf = (submission: Submission): CheckedFigure[] =>
	figuresOf(submission).filter(({ isOwn }) => isOwn);

function figuresIn(submission: Submission, folder: ReleaseFolder): CheckedFigure[] {
	const register = registerOf(submission, folder);
	const units = submission.council.units;
	const figures: CheckedFigure[] = [];
	const add = (rows: readonly Located<Observation>[], isOwn: boolean): void => {
		for (const { record, source } of rows) {
			const indicator = register.get(record.indicator);
			const unit = indicator && (folder.context?.units?.get(indicator.unit) ?? units.get(indicator.unit));
			if (!unit) continue;
			const { period, figure } = record;
			const kind = indicator.kind ?? unit.kind;
			figures.push({ folder, indicator, kind, per: unit.per ?? 1, period, figure, source, isOwn });
		}
	};
	add(folder.observations, true);
	add(folder.breakdowns, true);
	add(folder.comparisons, false);
	return figures;
}
