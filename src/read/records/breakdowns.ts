import type { Breakdown } from '../../domain/observation.ts';
import { key } from './cell.ts';
import { figureOf, valueColumns } from './figure.ts';
import type { Table } from './table.ts';
import { tableOf } from './table.ts';

export const breakdowns: Table<Breakdown> = tableOf(
	'breakdowns',
	'figures by ward, age, sex and the like',
	(year) => ({
		indicator: key.id('The id of the measure.', 'hsg-03'),
		period: key.period(year)('The newest reporting step that the figure covers.', 'FY2025-26-Q2'),
		dimension: key.id('What it is broken down by.', 'ward'),
		category: key.text(
			'The id of the category in dimensions.csv, or its title where the dimension is not listed there.',
			'riverside',
		),
		...valueColumns,
	}),
	(row, refuse) => ({
		indicator: row.indicator,
		period: row.period,
		dimension: row.dimension,
		category: row.category,
		figure: figureOf(row, refuse),
	}),
);
