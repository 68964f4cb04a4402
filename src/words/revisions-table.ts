/** The list of changes to a measure's published figures, and of its targets. */

import { count } from './number.ts';

export const REVISIONS = {
	caption: 'Figures that changed after they were published',
	more: 'Earlier changes to published figures',
	published: 'Published',
	period: 'Period',
	was: 'Was',
	now: 'Now',
	kind: 'Kind',
	reason: 'Reason',
	noReason: 'No reason was recorded',
	none: 'No figure of this measure has been changed since it was first published.',
	supplied: 'Now supplied',
	targets: 'Targets that changed after they were published',
	target: 'Target',
	effect: 'Result',
} as const;

export const showEarlier = (many: number): string => `Show ${count(many, 'earlier change')}`;
/** 3 provisional figures were confirmed without a change. */
export const confirmedLine = (many: number): string | undefined =>
	many === 0
		? undefined
		: `${count(many, 'provisional figure')} ${many === 1 ? 'was' : 'were'} confirmed without a change.`;
