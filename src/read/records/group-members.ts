import type { GroupMember } from '../../domain/organisation.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const groupMembers = table<GroupMember>('group-members', 'which areas belong to a comparison group', () => ({
	group: key.id('The id of the group in groups.csv.', 'neighbours-2025'),
	area_code: key.text("The area's ONS code.", 'E08000007'),
	area: key.text("The area's name.", 'Stockport'),
	from: maybe.text('Since when it has belonged, where that is known.', '2025'),
	to: maybe.text('Until when it belonged.', '2026'),
}));
