/** Feeds as Atom (RFC 4287) and JSON Feed 1.1. Their dates are those of the releases, never that of the build. */

import type { Council } from '../../domain/council.ts';
import type { Feed } from '../../view/feeds.ts';
import { spell } from '../json.ts';

export interface FeedOrigin {
	readonly council: Pick<Council, 'name' | 'siteUrl' | 'language' | 'contact' | 'licence'>;
	/** "Illustrative figures", "Preview": what must be said before anything else. */
	readonly notices: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML may not hold at all is left out. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
export const xml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

const root = ({ siteUrl }: FeedOrigin['council']): string => siteUrl.replace(/\/$/, '');
/** Readers show what stands first: no entry travels without what must be said of it. */
const textOf = (lines: readonly string[], { notices }: FeedOrigin): string => [...notices, ...lines].join('\n\n');

export function atom({ path, title, page, entries }: Feed, origin: FeedOrigin): string {
	const { council } = origin;
	const site = root(council);
	const updated = entries[0]?.published ?? '1970-01-01T00:00:00.000Z';
	const entry = (one: Feed['entries'][number]): string =>
		[
			'\t<entry>',
			`\t\t<id>${xml(site + one.href)}</id>`,
			`\t\t<title>${xml(one.title)}</title>`,
			`\t\t<link rel="alternate" type="text/html" href="${xml(site + one.href)}"/>`,
			`\t\t<published>${one.published}</published>`,
			`\t\t<updated>${one.published}</updated>`,
			`\t\t<content type="text">${xml(textOf(one.lines, origin))}</content>`,
			'\t</entry>',
		].join('\n');
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(council.language)}">`,
		`\t<id>${xml(site + path)}</id>`,
		`\t<title>${xml(title)}</title>`,
		...(origin.notices.length === 0 ? [] : [`\t<subtitle>${xml(origin.notices.join(' '))}</subtitle>`]),
		`\t<link rel="self" type="application/atom+xml" href="${xml(site + path)}"/>`,
		`\t<link rel="alternate" type="text/html" href="${xml(site + page)}"/>`,
		`\t<updated>${updated}</updated>`,
		`\t<author><name>${xml(council.name)}</name></author>`,
		`\t<rights>${xml(council.licence)}</rights>`,
		'\t<generator>Golden Thread</generator>',
		...entries.map(entry),
		'</feed>',
		'',
	].join('\n');
}

export function jsonFeed({ path, title, page, entries }: Feed, origin: FeedOrigin): string {
	const site = root(origin.council);
	const own = site + path.replace(/atom\.xml$/, 'feed.json');
	return `${spell({
		version: 'https://jsonfeed.org/version/1.1',
		title,
		...(origin.notices.length === 0 ? {} : { description: origin.notices.join(' ') }),
		home_page_url: site + page,
		feed_url: own,
		language: origin.council.language,
		authors: [{ name: origin.council.name, url: `${site}/` }],
		items: entries.map((one) => ({
			id: site + one.href,
			url: site + one.href,
			title: one.title,
			date_published: one.published,
			content_text: textOf(one.lines, origin),
		})),
	})}\n`;
}
