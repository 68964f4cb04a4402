/** Every value ever published, with the release that said it and the one that superseded it. */

import { REVISION_KINDS } from '../../domain/release.ts';
import type { Change, Publication, PublishedIndicator } from '../../publication/publication.ts';
import type { Statement } from '../../publication/publication.ts';
import { figureRow, periodColumns, publishedAt, releaseId, valueColumns } from '../figure-columns.ts';
import type { FigureRow } from '../figure-columns.ts';
import { table } from '../table.ts';

export interface HistoryRow extends FigureRow {
	readonly statement: Statement;
	readonly next?: Statement | undefined;
}

export const CHANGES: readonly Change[] = ['first', 'revised', 'supplied', 'confirmed', 'detail', 'withdrew'];

/** Oldest period first, and within it oldest release first. */
export const historyRows = (publication: Publication, measure: PublishedIndicator): HistoryRow[] =>
	measure.figures.flatMap((history) =>
		history.statements.map((statement, index) => ({
			...figureRow(publication, {
				measure,
				period: history.period,
				figure: statement.figure,
				saidBy: statement.release,
				history,
				asOf: statement.release,
				// r belongs to the value that was revised into, not to what was first said.
				isRevised: statement.change === 'revised',
			}),
			statement,
			next: history.statements[index + 1],
		})),
	);

export const history = table<HistoryRow>(
	'history',
	['indicator', 'period', 'release'],
	[
		...periodColumns,
		...valueColumns,
		['change_kind', 'text', ({ statement }) => statement.change, CHANGES],
		['revision_kind', 'text', ({ statement }) => statement.revision?.kind, REVISION_KINDS],
		['reason', 'text', ({ statement }) => statement.revision?.reason],
		['release', 'text', (row, publication) => releaseId(publication, row.saidBy)],
		['published', 'instant', (row, publication) => publishedAt(publication, row.saidBy)],
		['superseded_by', 'text', (row, publication) => releaseId(publication, row.next?.release)],
		['superseded_on', 'instant', (row, publication) => publishedAt(publication, row.next?.release)],
	],
);
