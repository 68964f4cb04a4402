import type { Observation } from '../../domain/observation.ts';
import { key } from './cell.ts';
import { figureOf, valueColumns } from './figure.ts';
import type { Table } from './table.ts';
import { tableOf } from './table.ts';

export const observations: Table<Observation> = tableOf(
	'observations',
	'the figures that this release reports',
	(year) => ({
		indicator: key.id('The id of the measure.', 'hsg-03'),
		period: key.period(year)('The newest reporting step that the figure covers.', 'FY2025-26-Q2'),
		...valueColumns,
	}),
	(row, refuse) => ({ indicator: row.indicator, period: row.period, figure: figureOf(row, refuse) }),
);
