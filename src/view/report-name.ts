/** What a report is called, wherever it is named. */

import type { Publication, PublishedRelease } from '../publication/publication.ts';
import { dayOf, period } from '../words/date.ts';
import { REPORT_KIND, reportTitle } from '../words/report.ts';
import { address } from './address.ts';

export interface ReportName {
	/** Unique over all reports, at most 65 characters: "Performance report: July to September 2025". */
	readonly title: string;
	readonly href: string;
	/** 6 November 2025 */
	readonly published: string;
}

/** The day a release was published, as its own council's clocks tell it. */
export const publishedOn = (publication: Publication, release: PublishedRelease): string =>
	dayOf(release.release.publishAt, publication.council.timeZone);

/** July to September 2025 */
export const reportPeriod = (publication: Publication, { release }: PublishedRelease): string =>
	period(release.period, 'in-period', publication.council.yearStartsInMonth);

const names = new WeakMap<Publication, readonly ReportName[]>();

/** The names of all reports, in the order of the releases. Two reports of one period are told apart by their dates. */
export function reportNames(publication: Publication): readonly ReportName[] {
	const known = names.get(publication);
	if (known) return known;
	const titles = publication.releases.map((release) =>
		reportTitle(release.release, reportPeriod(publication, release), publishedOn(publication, release)),
	);
	const named = publication.releases.map((release, order) => {
		const published = publishedOn(publication, release);
		const isTwin = titles.indexOf(titles[order]!) !== order;
		return {
			title: isTwin ? `${REPORT_KIND[release.release.kind]} published ${published}` : titles[order]!,
			href: address.report(release.id),
			published,
		};
	});
	names.set(publication, named);
	return named;
}

/** The name of the release of this order. */
export const reportName = (publication: Publication, order: number): ReportName => reportNames(publication)[order]!;
