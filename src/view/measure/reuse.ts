/** What a reader can do with a measure's figures: download them, cite them, ask about them, go on to the next. */

import type { Publication, PublishedIndicator, PublishedRelease } from '../../publication/publication.ts';
import { localTime } from '../../words/date.ts';
import { licenceName } from '../../words/licence.ts';
import { REUSE, SAID_BY_REPORT, cite } from '../../words/reuse.ts';
import { address } from '../address.ts';
import type { Download } from '../download.ts';
import { downloads } from '../download.ts';
import type { SiteLink } from '../frame.ts';
import { absolute } from '../frame.ts';
import { reportName } from '../report-name.ts';
import { signOffView } from '../report-sign-off.ts';
import type { SignOffView } from '../report-sign-off.ts';
import { resultText } from '../result.ts';
import { describedBy, latest } from '../../publication/judge.ts';
import { threadOf } from '../thread.ts';
import type { Subject } from './subject.ts';
import { sayingRelease } from './subject.ts';

export interface ProvenanceView {
	/** The newest figure was published in */
	readonly lead: string;
	readonly report: SiteLink;
	readonly published: string;
	readonly signOff: SignOffView;
}

/** Which release said the newest figure, and who signed it. */
export function provenanceOf(subject: Subject): ProvenanceView {
	const { publication } = subject;
	const order = sayingRelease(subject);
	const { title, href, published } = reportName(publication, order);
	return {
		lead: SAID_BY_REPORT,
		report: { title, href },
		published,
		signOff: signOffView(publication, signedFor(subject, publication.releases[order]!)),
	};
}

/** The release with the signatures that cover this measure: those of the whole, and those of its service or one above it. */
function signedFor({ publication, indicator }: Subject, release: PublishedRelease): PublishedRelease {
	if (!release.signOff) return release;
	const above = new Set<string>();
	for (let id = indicator.service; id !== undefined && !above.has(id);) {
		above.add(id);
		id = publication.services.find((service) => service.id === id)?.parent;
	}
	const stages = release.signOff.stages.filter(({ covers }) => !covers?.length || covers.some((id) => above.has(id)));
	return { ...release, signOff: { ...release.signOff, stages } };
}

export function dataOf({ publication, measure, indicator, files }: Subject): Download[] {
	const { title } = indicator;
	const always = (path: string): string => REUSE.always(absolute(publication.council.siteUrl, path));
	const offers = [
		{ what: REUSE.figures(title), path: `measures/${measure.id}.csv` },
		{ what: REUSE.json(title), path: `measures/${measure.id}.json` },
		{ what: REUSE.breakdowns(title), path: `breakdowns/${measure.id}.csv` },
		{ what: REUSE.comparisons(title), path: `comparisons/${measure.id}.csv` },
		{ what: REUSE.chart(title), path: `charts/${measure.id}.svg` },
	];
	const picture = address.chartPicture(measure.id);
	return downloads(files, [
		...offers.map(({ what, path }) => ({
			what,
			path: address.latestFile(path),
			detail: always(address.latestFile(path)),
		})),
		{ what: REUSE.picture(title), path: picture, detail: always(picture) },
	]);
}

/** The newest figure's citation: council, title, period, report, date, address, licence. */
export function citationOf(subject: Subject): string {
	const { publication, measure, indicator, now, when } = subject;
	const { council, releases } = publication;
	const order = sayingRelease(subject);
	const { title, published } = reportName(publication, order);
	const year = localTime(releases[order]!.release.publishAt, council.timeZone)[0].slice(0, 4);
	const url = absolute(council.siteUrl, address.measure(measure.id));
	const { title: licence } = licenceName(council.licence);
	return cite(council.name, year, indicator.title, now && when(now.period), title, published, url, licence);
}

const MOST_RELATED = 6;

export interface NextView {
	/** Other measures of the same objective; undefined where it stands alone. */
	readonly related?: {
		readonly title: string;
		readonly links: readonly { title: string; href: string; detail?: string }[];
	};
	readonly links: readonly { readonly title: string; readonly href: string; readonly detail?: string }[];
}

const byObjective = new WeakMap<Publication, ReadonlyMap<string, readonly PublishedIndicator[]>>();
/** The other measures of the same objective, in register order. */
function besides(publication: Publication, measure: PublishedIndicator): readonly PublishedIndicator[] {
	let known = byObjective.get(publication);
	if (!known)
		byObjective.set(publication, (known = Map.groupBy(publication.indicators, ({ indicator }) => indicator.objective)));
	return known.get(measure.indicator.objective)!.filter((other) => other !== measure);
}

/** Where to go from here: measures of the same objective, the council's contact, corrections, timetable, methods. */
export function nextOf(subject: Subject): NextView {
	const { publication, measure, indicator } = subject;
	const { contact } = publication.council;
	const placed = threadOf(publication).byId.get(indicator.objective);
	const others = besides(publication, measure).slice(0, MOST_RELATED);
	const links = others.map((other) => {
		const result = resultText(publication, other, latest(publication, other));
		return {
			title: describedBy(other, other.newestRelease).title,
			href: address.measure(other.id),
			...(result ? { detail: `${result.value}, ${result.period}` } : {}),
		};
	});
	const mail = new URLSearchParams({ subject: REUSE.askSubject(indicator.title) }).toString().replaceAll('+', '%20');
	return {
		...(links.length > 0 && placed ? { related: { title: REUSE.related(placed.node.title), links } } : {}),
		links: [
			{
				title: REUSE.ask,
				href: `mailto:${contact.email}?${mail}`,
				detail: REUSE.askDetail(contact.team, contact.email),
			},
			{ title: REUSE.timetable, href: address.timetable },
			{ title: REUSE.corrections, href: address.corrections },
			{ title: REUSE.methods, href: address.methods },
		],
	};
}
