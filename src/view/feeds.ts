/** What can be followed: reports and corrections, corrections alone, and each priority, as entries with a date each. */

import { latest } from '../publication/judge.ts';
import type { Publication, PublishedRelease } from '../publication/publication.ts';
import * as date from '../words/date.ts';
import { andMore, correctionLine, FEED, resultLine, tableChange, tableLine } from '../words/feed.ts';
import { KIND_NOT_GIVEN, reasonAdds, REVISION_KIND, wasAndNow } from '../words/restated.ts';
import { extent } from '../words/transparency/corrected.ts';
import { address } from './address.ts';
import { historyOf } from './corrections-history.ts';
import type { Restatement } from './corrections-history.ts';
import type { SiteLink } from './frame.ts';
import { reportLead } from './report-changes.ts';
import { reportName } from './report-name.ts';
import { periodText, resultText, unitOf } from './result.ts';
import { statusView } from './status.ts';
import { measuresOf, priorities } from './thread.ts';
import { correctedFiles } from './transparency/corrected.ts';

export interface FeedEntry {
	/** Root-relative: lasting, and so its identity too. */
	readonly href: string;
	readonly title: string;
	/** RFC 3339. */
	readonly published: string;
	/** Plain sentences. */
	readonly lines: readonly string[];
}

export interface Feed {
	/** Root-relative address of its Atom form. */
	readonly path: string;
	readonly title: string;
	/** The page that it follows. */
	readonly page: string;
	/** Newest first. */
	readonly entries: readonly FeedEntry[];
}

/** As many as a reader takes in: three years of quarters. Older ones stand on the site. */
const MOST_ENTRIES = 12;
const MOST_LINES = 20;

const cut = (lines: readonly string[]): string[] =>
	lines.length <= MOST_LINES ? [...lines] : [...lines.slice(0, MOST_LINES), andMore(lines.length - MOST_LINES)];

const publishedAt = (publication: Publication, order: number): string =>
	new Date(publication.releases[order]!.release.publishAt).toISOString();

function correction(publication: Publication, one: Restatement): string {
	const { measure, period, was, now, revision, category } = one;
	const { indicator } = measure;
	const said = wasAndNow(was, now, unitOf(publication, indicator), indicator.decimals);
	const kind = revision ? REVISION_KIND[revision.kind] : KIND_NOT_GIVEN;
	const about = category === undefined ? indicator.title : `${indicator.title} (${category.title})`;
	const reason = reasonAdds(revision?.reason, kind) ? revision?.reason : undefined;
	return correctionLine(about, periodText(publication, measure, period), said.was, said.now, kind, reason);
}

/** Figures that a release changed or took back; confirmations and new figures are no corrections. */
const correctionsIn = (publication: Publication, order: number): string[] =>
	historyOf(publication)
		.restated.filter(({ release, change }) => release === order && (change === 'revised' || change === 'withdrew'))
		.map((one) => correction(publication, one));

/** Payments and other tables that were changed after they had been published: an entry for each day of a data set. */
function ofTables({ dataSets = [], lockedTables = [], council, asOf }: Publication): FeedEntry[] {
	const [today] = date.localTime(asOf, council.timeZone);
	const told = correctedFiles(dataSets, lockedTables).filter(({ on }) => on <= today);
	return [...Map.groupBy(told, ({ anchor }) => anchor)].map(([anchor, files]) => ({
		href: `${address.corrections}#${anchor}`,
		title: FEED.tableCorrected(files[0]!.dataSet.title, date.day(files[0]!.on)),
		published: `${files[0]!.on}T00:00:00.000Z`, // No instant is known of a change, but its day.
		lines: cut(
			files.map(({ period, reason, was, now, isAlone }) => {
				const change = isAlone ? tableChange(was && extent(was), now && extent(now)) : undefined;
				return tableLine(date.interval(period.start, period.end), reason, change);
			}),
		),
	}));
}

/** The newest releases, newest first. */
const recent = ({ releases }: Publication): PublishedRelease[] => releases.slice(-MOST_ENTRIES).toReversed();

function everything(publication: Publication): Feed {
	const entries = recent(publication).map(({ id, order, release }): FeedEntry => ({
		href: address.report(id),
		title: reportName(publication, order).title,
		published: publishedAt(publication, order),
		lines: cut([
			...(release.summary ? [release.summary] : []),
			...reportLead(publication, order),
			...correctionsIn(publication, order),
		]),
	}));
	return newestFirst(address.feed, FEED.all(publication.council.name), address.reports, entries, ofTables(publication));
}

function corrections(publication: Publication): Feed {
	const entries = publication.releases.toReversed().flatMap(({ id, order }): FeedEntry[] => {
		const lines = correctionsIn(publication, order);
		if (lines.length === 0) return [];
		return [
			{
				href: `${address.corrections}#${id}`,
				title: FEED.correctionsIn(reportName(publication, order).title),
				published: publishedAt(publication, order),
				lines: cut(lines),
			},
		];
	});
	const title = FEED.corrections(publication.council.name);
	return newestFirst(address.correctionsFeed, title, address.corrections, entries, ofTables(publication));
}

/** The results of one priority: an entry for each release that brought any. */
function ofPriority(publication: Publication, { id, title }: { readonly id: string; readonly title: string }): Feed {
	const measures = measuresOf(publication, id);
	const entries = recent(publication).flatMap(({ id: release, order }): FeedEntry[] => {
		const lines = measures.flatMap((measure): string[] => {
			const now = measure.firstRelease > order ? undefined : latest(publication, measure, order);
			if (now?.statement?.release !== order) return [];
			const text = resultText(publication, measure, now, release);
			const status = statusView(now.status, publication.council);
			return text ? [resultLine(measure.indicator.title, text.value, text.when, text.target, status?.word)] : [];
		});
		if (lines.length === 0) return [];
		return [
			{
				href: `${address.report(release)}#results-${id}`,
				title: FEED.resultsIn(title, reportName(publication, order).title),
				published: publishedAt(publication, order),
				lines: cut(lines),
			},
		];
	});
	const feedTitle = FEED.node(publication.council.name, title);
	return newestFirst(address.nodeFeed(id), feedTitle, address.node(id), entries);
}

/** @param kinds of entries, each newest first: however many there are of one, those of the others stay */
const newestFirst = (path: string, title: string, page: string, ...kinds: readonly (readonly FeedEntry[])[]): Feed => ({
	path,
	title,
	page,
	entries: kinds
		.flatMap((entries) => entries.slice(0, MOST_ENTRIES))
		.toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0)),
});

const known = new WeakMap<Publication, readonly Feed[]>();

/** Every feed of a publication: all, corrections, then each priority in its order. */
export function feedsOf(publication: Publication): readonly Feed[] {
	let feeds = known.get(publication);
	if (!feeds) {
		feeds = [
			everything(publication),
			corrections(publication),
			...priorities(publication).map(({ node }) => ofPriority(publication, node)),
		];
		known.set(publication, feeds);
	}
	return feeds;
}

/** The addresses of the feeds alone, which the catalogue needs before any entry is worded. */
export const feedPaths = (publication: Publication): { readonly path: string; readonly title: string }[] => [
	{ path: address.feed, title: FEED.all(publication.council.name) },
	{ path: address.correctionsFeed, title: FEED.corrections(publication.council.name) },
	...priorities(publication).map(({ node }) => ({
		path: address.nodeFeed(node.id),
		title: FEED.node(publication.council.name, node.title),
	})),
];

/** Both forms of a feed. */
export const feedLinks = ({ path, title }: Pick<Feed, 'path' | 'title'>): SiteLink[] => [
	{ title, href: path },
	{ title: FEED.asJson(title), href: address.jsonTwin(path) },
];
