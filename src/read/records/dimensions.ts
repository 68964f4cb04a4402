import { DIMENSION_KINDS } from '../../domain/organisation.ts';
import type { Category } from '../../domain/organisation.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const dimensions = table<Category>(
	'dimensions',
	'categories of breakdowns that have codes or an order of their own',
	() => ({
		dimension: key.id('What the figures are broken down by.', 'ward'),
		id: key.id('A short name of the category, never reused.', 'riverside'),
		title: key.text('Its name as readers see it.', 'Riverside'),
		kind: key.oneOf(DIMENSION_KINDS)('place (wards), people (age, sex) or other.', 'place'),
		code: maybe.text('Its official code, such as an ONS code.', 'E05000819'),
		order: maybe.number(0)('Its position in lists and charts.', '1'),
		scale_end: maybe.text(
			'Where the categories are an ordered scale: what this end of it means. Only for its two ends; blank for all others.',
			'most deprived',
		),
	}),
);
