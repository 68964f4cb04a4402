import { GROUP_KINDS } from '../../domain/organisation.ts';
import type { Group } from '../../domain/organisation.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const groups = table<Group>('groups', 'what the council compares itself with', () => ({
	id: key.id('A short name of its own, never reused.', 'neighbours-2025'),
	title: key.text('Its name as readers see it.', 'Nearest neighbours 2025'),
	kind: key.oneOf(GROUP_KINDS)(
		'area (one area, such as England), members (similar councils) or statistic (a published median).',
		'members',
	),
	source: maybe.text('Who drew up the group.', 'CIPFA nearest neighbours model'),
	as_of: maybe.text('The year or date of the list.', '2025'),
	note: maybe.text('What readers should know about it.', '15 similar councils, used from August 2025'),
}));
