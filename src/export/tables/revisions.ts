/** What later releases changed: figures of ours, parts of them, and comparison figures. targets.csv tells its own story. */

import { isReported } from '../../domain/observation.ts';
import type { Figure } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { REVISION_KINDS } from '../../domain/release.ts';
import type { Revision } from '../../domain/release.ts';
import { describedBy } from '../../publication/judge.ts';
import type { Change, Publication, PublishedFigure, PublishedIndicator } from '../../publication/publication.ts';
import { didOf } from '../../view/corrections-direction.ts';
import { markerCell, publishedAt, releaseId } from '../figure-columns.ts';
import { table } from '../table.ts';
import type { Cell } from '../table.ts';
import { CHANGES } from './history.ts';

const FIGURE_TABLES = ['observations', 'breakdowns', 'comparisons'] as const;

export interface RevisionRow {
	readonly table: (typeof FIGURE_TABLES)[number];
	readonly measure: PublishedIndicator;
	readonly period: Period;
	readonly dimension?: string | undefined;
	readonly category?: string | undefined;
	readonly area?: string;
	/** The figure before and after. */
	readonly was: Figure;
	readonly now: Figure;
	readonly wasMarker: Cell;
	readonly nowMarker: Cell;
	readonly change: Change;
	readonly revision: Revision | undefined;
	readonly reason: Cell;
	/** Orders of the release that made the change and of the one before. */
	readonly release: number;
	readonly previous: number;
}

type Series = Pick<RevisionRow, 'table' | 'dimension' | 'category' | 'area'>;

/** Everything that visible releases changed of one measure after publishing it. */
export function revisionRows(measure: PublishedIndicator): RevisionRow[] {
	return [
		...changesOf(measure, { table: 'observations' }, measure.figures),
		...measure.breakdowns.flatMap(({ dimension, categories }) =>
			categories.flatMap(({ category, figures }) =>
				changesOf(measure, { table: 'breakdowns', dimension, category }, figures),
			),
		),
		...measure.comparators.flatMap(({ key, dimension, category, figures }) =>
			changesOf(measure, { table: 'comparisons', area: key, dimension, category }, figures),
		),
	];
}

function changesOf(measure: PublishedIndicator, series: Series, figures: readonly PublishedFigure[]): RevisionRow[] {
	const rows: RevisionRow[] = [];
	for (const { period, statements } of figures) {
		for (let index = 1; index < statements.length; index++) {
			const before = statements[index - 1]!;
			const { figure, change, revision, release } = statements[index]!;
			rows.push({
				...series,
				measure,
				period,
				was: before.figure,
				now: figure,
				wasMarker: markerCell(before.figure, before.change === 'revised'),
				nowMarker: markerCell(figure, change === 'revised'),
				change,
				revision,
				reason: figure.kind === 'withdrawn' ? figure.reason : revision?.reason,
				release,
				previous: before.release,
			});
		}
	}
	return rows;
}

const valueOf = (figure: Figure): Cell => (isReported(figure) ? figure.value.text : undefined);

const EFFECTS = ['better', 'worse'] as const;
/** Figures of other areas have no sense of their own here. */
const effect = (row: RevisionRow, publication: Publication): Cell =>
	row.table === 'comparisons' ? undefined : didOf(publication, row);

export const revisions = table<RevisionRow>(
	'revisions',
	['table', 'indicator', 'period', 'dimension', 'category', 'area_code', 'release'],
	[
		['table', 'text', (row) => row.table, FIGURE_TABLES],
		['indicator', 'text', (row) => row.measure.id],
		['period', 'text', (row) => row.period.text],
		['period_start', 'date', (row) => row.period.start],
		['period_end', 'date', (row) => row.period.end],
		['dimension', 'text', (row) => row.dimension],
		['category', 'text', (row) => row.category],
		['area_code', 'text', (row) => row.area],
		['was', 'number', (row) => valueOf(row.was)],
		['was_marker', 'text', (row) => row.wasMarker],
		['now', 'number', (row) => valueOf(row.now)],
		['now_marker', 'text', (row) => row.nowMarker],
		['unit', 'text', (row) => describedBy(row.measure, row.release).unit],
		['change_kind', 'text', (row) => row.change, CHANGES],
		['revision_kind', 'text', (row) => row.revision?.kind, REVISION_KINDS],
		['effect', 'text', effect, EFFECTS],
		['reason', 'text', (row) => row.reason],
		['release', 'text', (row, publication) => releaseId(publication, row.release)],
		['published', 'instant', (row, publication) => publishedAt(publication, row.release)],
		['previous_release', 'text', (row, publication) => releaseId(publication, row.previous)],
	],
);
