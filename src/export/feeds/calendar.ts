/** The dates of publication as a calendar (RFC 5545): those that were kept, those announced, and those that moved. */

import type { TimetableEntry } from '../../domain/organisation.ts';
import type { IsoDate } from '../../domain/period.ts';
import { dateOfDay, dayNumber } from '../../domain/period.ts';
import { slug } from '../../domain/ids.ts';
import type { Publication } from '../../publication/publication.ts';
import { address } from '../../view/address.ts';
import { reportName } from '../../view/report-name.ts';
import { localTime } from '../../words/date.ts';
import { notices } from '../../words/download.ts';
import { FEED } from '../../words/feed.ts';
import { entryStatus } from '../../words/timetable.ts';

interface Event {
	/** Lasting: a date that moves stays the same event. */
	readonly uid: string;
	readonly date: IsoDate;
	readonly title: string;
	readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
	/** How often the date was changed. */
	readonly sequence: number;
	readonly said?: string;
	readonly url: string;
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

/** Lines of at most 75 bytes; what goes on begins with a space, and no letter is cut in two. */
function folded(line: string): string {
	const parts: string[] = [];
	let part = '';
	let bytes = 0;
	for (const letter of line) {
		const size = Buffer.byteLength(letter);
		if (bytes + size > 75) {
			parts.push(part);
			[part, bytes] = ['', 1];
		}
		part += letter;
		bytes += size;
	}
	return [...parts, part].join('\r\n ');
}

const plainDate = (date: IsoDate): string => date.replaceAll('-', '');
const STATUS = {
	confirmed: 'CONFIRMED',
	provisional: 'TENTATIVE',
	delayed: 'TENTATIVE',
	cancelled: 'CANCELLED',
} as const;

/** One event for each report that is announced: where its date was changed, the newest counts. */
function announced({ timetable, releases }: Publication, site: string, host: string): Event[] {
	const published = new Set(releases.map(({ id }) => id));
	const groups = new Map<string, TimetableEntry[]>();
	for (const entry of timetable) {
		if (entry.release !== undefined && published.has(entry.release)) continue;
		const key = entry.release ?? `${slug(entry.title)}-${entry.date}`;
		groups.set(key, [...(groups.get(key) ?? []), entry]);
	}
	return [...groups].map(([key, entries]): Event => {
		const { date, title, status, reason } = entries.reduce((last, one) => (one.date > last.date ? one : last));
		const why = entries.find((one) => one.reason !== undefined);
		return {
			...{ uid: `${key}@${host}`, date, title, status: STATUS[status], sequence: entries.length - 1 },
			...(why ? { said: entryStatus(status, reason ?? why.reason, undefined) } : {}),
			url: site + address.timetable,
		};
	});
}

export function calendar(publication: Publication, isPreview: boolean): string {
	const { council, releases, asOf } = publication;
	const site = council.siteUrl.replace(/\/$/, '');
	const host = new URL(council.siteUrl).host;
	const stamp = new Date(releases.at(-1)?.release.publishAt ?? asOf).toISOString().replace(/[-:]|\.\d+/g, '');
	const kept = releases.map(({ id, order, release }): Event => ({
		uid: `${id}@${host}`,
		date: localTime(release.publishAt, council.timeZone)[0],
		title: reportName(publication, order).title,
		status: 'CONFIRMED',
		sequence: publication.timetable.filter((entry) => entry.release === id).length,
		url: site + address.report(id),
	}));
	const said = notices(council, isPreview);
	const event = ({ uid, date, title, status, sequence, said: why, url }: Event): string[] => [
		'BEGIN:VEVENT',
		`UID:${uid}`,
		`DTSTAMP:${stamp}`,
		`LAST-MODIFIED:${stamp}`,
		`DTSTART;VALUE=DATE:${plainDate(date)}`,
		// The end is the day after: an end is not part of what it ends.
		`DTEND;VALUE=DATE:${plainDate(dateOfDay(dayNumber(date) + 1))}`,
		`SUMMARY:${escaped(title)}`,
		...(why === undefined && said.length === 0
			? []
			: [`DESCRIPTION:${escaped([...said, why ?? ''].join(' ').trim())}`]),
		`STATUS:${status}`,
		`SEQUENCE:${sequence}`,
		`URL:${url}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	];
	const events = [...kept, ...announced(publication, site, host)].sort((a, b) =>
		a.date < b.date ? -1 : a.date > b.date ? 1 : a.uid < b.uid ? -1 : 1,
	);
	return [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Golden Thread//Dates of publication//EN',
		'CALSCALE:GREGORIAN',
		`X-WR-CALNAME:${escaped(FEED.calendar(council.name))}`,
		...events.flatMap(event),
		'END:VCALENDAR',
	]
		.map((line) => `${folded(line)}\r\n`)
		.join('');
}
