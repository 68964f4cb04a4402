import type { Complaint } from '../../domain/reporting.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const complaints = table<Complaint>(
	'complaints',
	'how many complaints there were, and what was learned',
	() => ({
		service: key.id('The id of the service.', 'housing'),
		stage: key.text('The stage of your complaints procedure.', 'Stage 1'),
		received: maybe.whole(0)('How many were received.', '31'),
		upheld: maybe.whole(0)('How many were upheld.', '12'),
		in_time: maybe.whole(0)('How many were answered in time.', '28'),
		theme: maybe.text('What they were mostly about.', 'Missed appointments'),
		learned: maybe.text('What was learned.', 'Text reminders are missing'),
		action: maybe.text('What was changed.', 'Reminders are sent the day before'),
	}),
);
