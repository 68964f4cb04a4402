import type { Annotation } from '../../domain/organisation.ts';
import { key } from './cell.ts';
import { table } from './table.ts';

export const annotations = table<Annotation>(
	'annotations',
	'notes that charts and tables show at a period',
	(year) => ({
		indicator: key.id('The id of the measure.', 'hsg-03'),
		period: key.period(year)('The period that the note is about.', 'FY2025-26-Q2'),
		kind: key.oneOf(['note', 'method', 'rebase'])(
			'note, method (it is counted in a new way) or rebase (its limits start again here).',
			'method',
		),
		text: key.text('The note itself.', 'Counted by household since July 2025'),
	}),
);
