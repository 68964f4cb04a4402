/** The list of all reports, newest first. */

import type { Publication, PublishedRelease } from '../publication/publication.ts';
import { REPORTS, changesSince, firstHolds, holdsText, publishedOn } from '../words/report.ts';
import { FEED } from '../words/feed.ts';
import { address } from './address.ts';
import { feedLinks, feedPaths } from './feeds.ts';
import type { SiteLink } from './frame.ts';
import { releaseChanges } from './release-changes.ts';
import { reportName } from './report-name.ts';
import { changedSince } from './report.ts';
import type { Row, TableView } from './table.ts';

export interface ReportsView {
	readonly title: string;
	readonly lead: string;
	/** How to find what stood on a given day. */
	readonly onADay: string;
	/** undefined before the first report. */
	readonly table?: TableView;
	readonly none: string;
	readonly followTitle: string;
	/** Feeds: everything, corrections, each priority. */
	readonly follow: readonly SiteLink[];
}

export function reportsView(publication: Publication): ReportsView {
	const { releases } = publication;
	const rows = releases.toReversed().map((release) => row(publication, release));
	return {
		title: REPORTS.title,
		lead: REPORTS.lead,
		onADay: REPORTS.onADay,
		none: REPORTS.never,
		followTitle: FEED.follow,
		follow: [...feedPaths(publication).flatMap(feedLinks), { title: FEED.ics, href: address.calendar }],
		...(rows.length === 0
			? {}
			: {
					table: {
						caption: REPORTS.caption,
						columns: [REPORTS.report, REPORTS.holds, REPORTS.since].map((title) => ({
							title,
							kind: 'text',
						})),
						rows,
					},
				}),
	};
}

function row(publication: Publication, release: PublishedRelease): Row {
	const { order } = release;
	const { title, href, published } = reportName(publication, order);
	const next = publication.releases[order + 1];
	return {
		cells: [
			{ text: title, href, detail: publishedOn(published, next && reportName(publication, next.order).published) },
			{ text: holds(publication, release), detail: release.release.summary },
			{ text: changesSince(changedSince(publication, order).count) },
		],
	};
}

function holds(publication: Publication, { order, carries }: PublishedRelease): string {
	if (order === 0) return firstHolds(carries.length);
	const { updated, added, revised, withdrawn, retargeted } = releaseChanges(publication, order);
	return holdsText(updated.length, added.length, revised.length + withdrawn.length, retargeted.length);
}
