import { TIMETABLE_STATUSES } from '../../domain/organisation.ts';
import type { TimetableEntry } from '../../domain/organisation.ts';
import { key, maybe } from './cell.ts';
import { table } from './table.ts';

export const timetable = table<TimetableEntry>('timetable', 'when releases are due; all of it is public', () => ({
	date: key.date('The day of publication.', '2025-11-06'),
	time: maybe.time('The time of day in your time zone.', '09:30'),
	release: maybe.releaseId('The id of the release, once it has one.', 'fy2025-26-q2'),
	title: key.text('What will be published.', 'Performance from July to September 2025'),
	status: key.oneOf(TIMETABLE_STATUSES)('provisional, confirmed, delayed or cancelled.', 'confirmed'),
	reason: maybe.text('Why it is delayed or cancelled.', 'The source is late'),
}));
