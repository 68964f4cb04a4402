import type { Comparison } from '../../domain/observation.ts';
import { blankable, key, maybe } from './cell.ts';
import { figureOf, valueColumns } from './figure.ts';
import type { Table } from './table.ts';
import { tableOf } from './table.ts';

export const comparisons: Table<Comparison> = tableOf(
	'comparisons',
	'the figures of other areas, and published averages',
	(year) => ({
		indicator: key.id('The id of the measure.', 'hsg-03'),
		period: key.period(year)('The newest reporting step that the figure covers.', 'FY2025-26-Q2'),
		group: key.id('The id of the group in groups.csv that it belongs to.', 'neighbours-2025'),
		area_code: maybe.text("The area's ONS code; blank for a published average.", 'E08000007'),
		area: blankable.text("The area's name; it may be blank for a published average.", 'Stockport'),
		dimension: maybe.id('What it is broken down by, if at all.', 'sex'),
		category: maybe.text('The category, if it is broken down.', 'female'),
		...valueColumns,
	}),
	(row, refuse) => {
		const { indicator, period, group, area_code: areaCode = '', area, dimension, category } = row;
		const figure = figureOf(row, refuse);
		if (dimension === undefined && category === undefined) return { indicator, period, figure, group, areaCode, area };
		return {
			...{ indicator, period, figure, group, areaCode, area },
			...(dimension === undefined ? {} : { dimension }),
			...(category === undefined ? {} : { category }),
		};
	},
);
