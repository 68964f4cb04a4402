/** The same measures elsewhere: other areas, and published statistics of groups. */

import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import { figureRows, periodColumns, provenanceColumns, valueColumns } from '../figure-columns.ts';
import type { FigureRow } from '../figure-columns.ts';
import { joined, table } from '../table.ts';

export interface ComparisonRow extends FigureRow {
	readonly groups: readonly string[];
	readonly areaCode: string;
	readonly area: string;
	readonly dimension?: string | undefined;
	readonly category?: string | undefined;
}

export const comparisonRows = (publication: Publication, measure: PublishedIndicator): ComparisonRow[] =>
	measure.comparators.flatMap(({ groups, areaCode, area, dimension, category, figures }) =>
		figureRows(publication, measure, figures).map((row) => ({
			...row,
			groups,
			areaCode,
			area,
			dimension,
			category,
		})),
	);

export const comparisons = table<ComparisonRow>(
	'comparisons',
	['indicator', 'period', 'groups', 'area_code', 'dimension', 'category'],
	[
		...periodColumns,
		['groups', 'text', (row) => joined(row.groups)],
		['area_code', 'text', (row) => row.areaCode || undefined],
		['area', 'text', (row) => row.area],
		['dimension', 'text', (row) => row.dimension],
		['category', 'text', (row) => row.category],
		...valueColumns,
		...provenanceColumns,
	],
);
