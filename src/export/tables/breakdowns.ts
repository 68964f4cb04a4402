/** Figures for the parts of a whole: wards, age bands. */

import { LAST_RELEASE } from '../../publication/judge.ts';
import type { PublishedIndicator } from '../../publication/publication.ts';
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

export const breakdownRows = (measure: PublishedIndicator, asOf = LAST_RELEASE): BreakdownRow[] =>
	measure.breakdowns.flatMap(({ dimension, categories }) =>
		categories.flatMap(({ category, title, code, figures }) =>
			figureRows(measure, figures, asOf).map((row) => ({
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
