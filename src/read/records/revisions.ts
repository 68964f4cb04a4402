import { REVISED_TABLES, REVISION_KINDS } from '../../domain/release.ts';
import type { Revision } from '../../domain/release.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const revisions = table<Revision>('revisions', 'why figures are restated or withdrawn', (year) => ({
	indicator: key.id('The id of the measure.', 'hsg-03'),
	period: key.period(year)('The period whose figure changes.', 'FY2025-26-Q1'),
	kind: key.oneOf(REVISION_KINDS)('scheduled, error, definition, source, relabelled or withdrawn.', 'error'),
	reason: key.text('Why, in words that readers understand.', 'Two depots were counted twice'),
	table: maybe.oneOf(REVISED_TABLES)(
		'Which table changes: observations, breakdowns, comparisons or targets; blank for all.',
		'observations',
	),
	dimension: maybe.id('Which breakdown; blank for all.', 'ward'),
	category: maybe.text('Which category; blank for all.', 'riverside'),
	group: maybe.id('Which comparison group; blank for all.', 'neighbours-2025'),
}));
