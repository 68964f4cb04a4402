/** Figures for the parts of a whole: wards, age bands. */

import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import { figureRows, periodColumns, provenanceColumns, valueColumns } from '../figure-columns.ts';
import type { FigureRow } from '../figure-columns.ts';
import { table } from '../table.ts';

export interface BreakdownRow extends FigureRow {
	readonly dimension: string;
	readonly category: string;
	/** Only the newest files carry names and codes: they come from a table that may change after a release. */
	readonly title?: string;
	readonly code?: string;
}

export const breakdownRows = (publication: Publication, measure: PublishedIndicator): BreakdownRow[] =>
	measure.breakdowns.flatMap(({ dimension, categories }) =>
		categories.flatMap(({ category, title, code, figures }) =>
			figureRows(publication, measure, figures).map((row) => ({
				...row,
				dimension,
				category,
				title,
				...(code === undefined ? {} : { code }),
			})),
		),
	);

export const breakdowns = table<BreakdownRow>(
	'breakdowns',
	['indicator', 'period', 'dimension', 'category'],
	[
		...periodColumns,
		['dimension', 'text', (row) => row.dimension],
		['category', 'text', (row) => row.category],
		['category_title', 'text', (row) => row.title],
		['category_code', 'text', (row) => row.code],
		...valueColumns,
		...provenanceColumns,
	],
);
