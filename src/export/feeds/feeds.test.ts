import ICAL from 'ical.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Publication } from '../../publication/publication.ts';
import { address } from '../../view/address.ts';
import { feedsOf } from '../../view/feeds.ts';
import { filesOf, publicationOf, textOf } from '../export.fixture.ts';
import { calendar } from './calendar.ts';

let publication: Publication;
let files: Map<string, Uint8Array>;
beforeAll(() => {
	publication = publicationOf();
	files = filesOf(publication);
});
const atomOf = (path: string): { feed: { id: string; updated: string; entry: Record<string, string>[] } } =>
	new XMLParser({ isArray: (name) => name === 'entry' }).parse(textOf(files, path));

describe('the feed of everything', () => {
	it('is well-formed, has an entry for each release, newest first, each with its lasting address and date', () => {
		expect(XMLValidator.validate(textOf(files, address.feed))).toBe(true);
		const { feed } = atomOf(address.feed);
		const site = 'https://council.example/performance';
		expect(feed.entry.map(({ id }) => id)).toEqual(
			publication.releases.toReversed().map(({ id }) => `${site}${address.report(id)}`),
		);
		expect(feed.entry.map(({ updated }) => updated)).toEqual(
			publication.releases.toReversed().map(({ release }) => new Date(release.publishAt).toISOString()),
		);
		expect(feed.updated).toBe(feed.entry[0]!['updated']);
		for (const { content } of feed.entry) expect(content).toBeTruthy();
	});

	it('says the same as JSON Feed', () => {
		const json = JSON.parse(textOf(files, address.feedJson));
		const { feed } = atomOf(address.feed);
		expect(json.version).toBe('https://jsonfeed.org/version/1.1');
		expect(json.items.map(({ id, date_published: date }: Record<string, string>) => [id, date])).toEqual(
			feed.entry.map(({ id, published }) => [id, published]),
		);
	});

	it('has a twin in JSON for every feed, with its own address in it', () => {
		for (const { path, entries } of feedsOf(publication)) {
			const twin = path.replace('atom.xml', 'feed.json');
			const json = JSON.parse(textOf(files, twin));
			expect(json.feed_url).toBe(`https://council.example/performance${twin}`);
			expect(json.items).toHaveLength(entries.length);
		}
	});

	it('keeps hostile text as text', () => {
		expect(textOf(files, address.feed)).toContain('Said &quot;enough&quot;.');
	});
});

it('the feed of corrections names what each corrected figure was and is, and nothing that was new', () => {
	const { feed } = atomOf(address.correctionsFeed);
	const all = feedsOf(publication).find(({ path }) => path === address.correctionsFeed)!;
	expect(feed.entry).toHaveLength(all.entries.length);
	expect(all.entries.length).toBeGreaterThan(0);
	for (const { lines } of all.entries) for (const line of lines) expect(line).toMatch(/ is now .+\. .+\.$/);
});

it('every priority has a feed of its results', () => {
	const own = feedsOf(publication).slice(2);
	expect(own.length).toBeGreaterThan(0);
	for (const { path, entries } of own) {
		expect(XMLValidator.validate(textOf(files, path))).toBe(true);
		expect(atomOf(path).feed.entry ?? []).toHaveLength(entries.length);
	}
});

describe('the calendar', () => {
	const withDates = (timetable: Publication['timetable']): ICAL.Event[] => {
		const text = calendar({ ...publication, timetable }, false);
		for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		const parsed = new ICAL.Component(ICAL.parse(text));
		return parsed.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
	};

	it('has an event for each release, and one for each report to come', () => {
		const events = withDates([
			{
				date: '2026-05-07',
				title: 'Report; for “January”, to März 2026, with a very long title that must be folded',
				status: 'confirmed',
			},
		]);
		expect(events).toHaveLength(publication.releases.length + 1);
		const last = events.at(-1)!;
		expect(last.summary).toBe('Report; for “January”, to März 2026, with a very long title that must be folded');
		expect(last.startDate.toString()).toBe('2026-05-07');
		expect(last.endDate.toString()).toBe('2026-05-08');
		expect(last.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
	});

	it('keeps a date that moved as one event, with the newest date, the reason, and a higher sequence', () => {
		const events = withDates([
			{ date: '2026-05-07', release: 'next', title: 'Next report', status: 'delayed', reason: 'A return was late' },
			{ date: '2026-05-21', release: 'next', title: 'Next report', status: 'provisional' },
		]);
		const own = events.filter(({ uid }) => uid === 'next@council.example');
		expect(own.map(({ startDate, sequence, description }) => [startDate.toString(), sequence, description])).toEqual([
			['2026-05-21', 1, expect.stringContaining('A return was late')],
		]);
		expect(own[0]!.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
	});
});
