/** Every target ever set, and which of them stand. */

import { SET_FROM } from '../../domain/target.ts';
import type { Target } from '../../domain/target.ts';
import { describedBy } from '../../publication/judge.ts';
import type { PublishedIndicator } from '../../publication/publication.ts';
import { YES } from '../../words/columns.ts';
import { publishedAt, releaseId } from '../figure-columns.ts';
import { table } from '../table.ts';
import { toleranceCell } from './observations.ts';

export interface TargetRow {
	readonly measure: PublishedIndicator;
	readonly target: Target;
	/** Order of the release that set it. */
	readonly saidBy: number;
	/** Order of the release that replaced it. */
	readonly replacedBy?: number | undefined;
	readonly isAfterTheFact: boolean;
}

export const targetRows = (measure: PublishedIndicator): TargetRow[] =>
	measure.targets.flatMap(({ statements }) =>
		statements.map(({ target, release, isAfterTheFact }, index) => ({
			measure,
			target,
			saidBy: release,
			replacedBy: statements[index + 1]?.release,
			isAfterTheFact,
		})),
	);

/** The council's general tolerance is not repeated here: the observations carry the one that applied. */
export const targets = table<TargetRow>(
	'targets',
	['indicator', 'period', 'release'],
	[
		['indicator', 'text', (row) => row.measure.id],
		['period', 'text', (row) => row.target.period.text],
		['period_start', 'date', (row) => row.target.period.start],
		['period_end', 'date', (row) => row.target.period.end],
		['target', 'number', (row) => row.target.value?.text],
		['target_lower', 'number', (row) => row.target.lower?.text],
		['target_upper', 'number', (row) => row.target.upper?.text],
		['unit', 'text', (row) => describedBy(row.measure, row.saidBy).unit],
		['tolerance', 'text', (row) => toleranceCell(row.target.tolerance, '0')],
		['baseline_period', 'text', (row) => row.target.baselinePeriod?.text],
		['set_from', 'text', (row) => row.target.setFrom, SET_FROM],
		['rationale', 'text', (row) => row.target.rationale],
		['reason', 'text', (row) => row.target.reason],
		['after_the_fact', 'text', (row) => (row.isAfterTheFact ? YES : undefined), [YES]],
		['release', 'text', (row, publication) => releaseId(publication, row.saidBy)],
		['published', 'instant', (row, publication) => publishedAt(publication, row.saidBy)],
		['superseded_by', 'text', (row, publication) => releaseId(publication, row.replacedBy)],
		['superseded_on', 'instant', (row, publication) => publishedAt(publication, row.replacedBy)],
	],
);
