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
}

/** Observations, breakdowns and comparisons of every release; those of an unknown measure or unit are reported elsewhere. */
export const figuresOf = (submission: Submission): Generator<CheckedFigure> =>
	figuresIn(submission, ({ observations, breakdowns, comparisons }) => [observations, breakdowns, comparisons]);

/** The same without those of other areas. */
export const ownFiguresOf = (submission: Submission): Generator<CheckedFigure> =>
	figuresIn(submission, ({ observations, breakdowns }) => [observations, breakdowns]);

function* figuresIn(
	submission: Submission,
	tables: (folder: ReleaseFolder) => readonly (readonly Located<Observation>[])[],
): Generator<CheckedFigure> {
	for (const folder of submission.releases) {
		const register = registerOf(submission, folder);
		for (const rows of tables(folder)) {
			for (const { record, source } of rows) {
				const indicator = register.get(record.indicator);
				const unit =
					indicator && (folder.context?.units?.get(indicator.unit) ?? submission.council.units.get(indicator.unit));
				if (!unit) continue;
				const { period, figure } = record;
				yield { folder, indicator, kind: indicator.kind ?? unit.kind, per: unit.per ?? 1, period, figure, source };
			}
		}
	}
}
