/** What the page of one report says: a committee paper that also tells a journalist what changed. */

import type { FileFacts } from '../domain/file-facts.ts';
import { samePeriod } from '../domain/period.ts';
import { asSignedWith } from '../publication/as-at.ts';
import type { Publication, PublishedRelease } from '../publication/publication.ts';
import { besides, directionSentence, NO_TARGETS, resultsSentence } from '../words/counting.ts';
import { dayAndTime } from '../words/date.ts';
import {
	COUNTS,
	COUNT_WORDS,
	REPORT,
	REPORT_KIND,
	asItWas,
	correctionsSince,
	countsCaption,
	onlyCarried,
} from '../words/report.ts';
import { number } from '../words/number.ts';
import { comingText } from '../words/timetable.ts';
import { address } from './address.ts';
import { historyOf } from './corrections-history.ts';
import type { TargetMove } from './corrections-history.ts';
import { movedTable, restatedTable } from './corrections-tables.ts';
import { countDirections, countStatuses, hasTargets } from './counts.ts';
import type { StatusCounts } from './counts.ts';
import { downloads } from './download.ts';
import type { Download } from './download.ts';
import type { Fact } from './facts.ts';
import { newestReport } from './exceptions-classes.ts';
import { absolute } from './frame.ts';
import type { Crumb, SiteLink } from './frame.ts';
import { promisesView } from './promises.ts';
import type { PromisesView } from './promises.ts';
import { currentAt, isWhole } from './release-changes.ts';
import { reportChanges } from './report-changes.ts';
import type { ReportChangesView } from './report-changes.ts';
import { reportName, reportPeriod } from './report-name.ts';
import { reportSections } from './report-results.ts';
import type { ReportSection } from './report-results.ts';
import { lastSignature, signOffView } from './report-sign-off.ts';
import type { SignOffView } from './report-sign-off.ts';
import { statusOf } from './status.ts';
import type { Row, TableView } from './table.ts';
import { nextReport } from './timetable.ts';
import { tooCloseView } from './too-close.ts';
import type { TooClose } from './too-close.ts';

/** A file as the catalogue lists it. */
export interface ReportFile {
	readonly path: string;
	readonly title: string;
}

export interface ReportFiles {
	/** Absolute address of the site's home, without a final slash. */
	readonly siteUrl: string;
	/** The catalogue's files of this release. */
	readonly entries: readonly ReportFile[];
	/** Which of them exist, with their sizes. */
	readonly files: ReadonlyMap<string, FileFacts>;
}

export interface ReportView {
	readonly words: typeof REPORT;
	/** Commentary entries that the notes show. */
	readonly entries: readonly string[];
	readonly title: string;
	/** Correction, Update between reports; where the title says what it is, the report's own title, if that is another. */
	readonly caption: readonly Crumb[];
	/** Latest report, Not the latest report, or Preview. */
	readonly tag: string;
	readonly isLatest: boolean;
	readonly summary: string;
	/** On older reports: what this page shows, and where the newest is. */
	readonly newer?: { readonly asItWas: string; readonly lead: string; readonly link: SiteLink };
	readonly facts: readonly Fact[];
	readonly canChange: { readonly text: string; readonly link: SiteLink };
	readonly contents: readonly (SiteLink & { readonly inner?: readonly SiteLink[] })[];
	readonly changes: ReportChangesView;
	readonly headline: readonly string[];
	readonly tooClose?: TooClose;
	/** On the newest report: what became of everything that was promised. */
	readonly promises?: PromisesView;
	readonly countsTitle: string;
	readonly counts?: TableView;
	readonly sections: readonly ReportSection[];
	readonly sectionsNote?: string;
	readonly since: { readonly text: string; readonly tables: readonly TableView[] };
	readonly signOff: SignOffView;
	readonly downloads: readonly Download[];
	readonly previous?: SiteLink;
	readonly next?: SiteLink;
}

export function reportView(
	publication: Publication,
	release: PublishedRelease,
	{ siteUrl, entries, files }: ReportFiles,
): ReportView {
	const { order } = release;
	const { releases, council } = publication;
	const isLatest = order === releases.length - 1;
	const name = reportName(publication, order);
	const newest = reportName(publication, releases.length - 1);
	// An old report keeps the plan, the units and the words for a status that it was signed with.
	const own = asSignedWith(publication, order);
	const sections = reportSections(own, release);
	const since = changedSince(publication, order);
	const counts = countsTable(own, release);
	const link = (at: number): SiteLink | undefined => (releases[at] ? linkTo(reportName(publication, at)) : undefined);
	const [previous, next] = [link(order - 1), link(order + 1)];
	const kind = REPORT_KIND[release.release.kind];
	const promises = order === newestReport(publication) ? promisesView(publication) : undefined;
	const caption =
		release.release.title === name.title ? (isWhole(release) || order === 0 ? undefined : kind) : release.release.title;
	return {
		words: REPORT,
		entries: sections.flatMap(({ notes }) => notes.flatMap(({ said }) => (said ? [said.entry] : []))),
		title: name.title,
		caption: caption === undefined || name.title.startsWith(caption) ? [] : [{ title: caption }],
		tag: release.isPreview ? REPORT.preview : isLatest ? REPORT.latest : REPORT.notLatest,
		isLatest,
		summary: release.release.summary,
		...(isLatest
			? {}
			: {
					newer: {
						asItWas: asItWas(name.published, reportName(publication, order + 1).published),
						lead: REPORT.newerLead,
						link: linkTo(newest),
					},
				}),
		facts: [
			{ term: REPORT.published, text: dayAndTime(release.release.publishAt, council.timeZone) },
			...[lastSignature(publication, release) ?? []].flat(),
			...nextFact(publication, isLatest),
		],
		canChange: { text: REPORT.canChange, link: { title: REPORT.seeCorrections, href: address.corrections } },
		contents: contentsOf(sections, isWhole(release), counts ? REPORT.counts : REPORT.directions),
		changes: reportChanges(own, order),
		headline: headlineOf(publication, release),
		...(isWhole(release) ? tooCloseView(countsAt(publication, order), '#results') : {}),
		...(promises ? { promises } : {}),
		countsTitle: counts ? REPORT.counts : REPORT.directions,
		...(counts ? { counts } : {}),
		sections,
		...(isWhole(release) ? {} : { sectionsNote: onlyCarried }),
		since,
		signOff: signOffView(publication, release, files.keys()),
		downloads: downloads(
			files,
			entries.map(({ path, title }) => ({
				// The catalogue names the report first; on its own page that goes without saying.
				what: title.replace(`${release.release.title}: `, ''),
				path,
				detail: absolute(siteUrl, path),
			})),
		),
		...(previous ? { previous } : {}),
		...(next ? { next } : {}),
	};
}

const linkTo = ({ title, href }: SiteLink): SiteLink => ({ title, href });

function nextFact(publication: Publication, isLatest: boolean): Fact[] {
	const coming = isLatest ? nextReport(publication) : undefined;
	if (!coming) return [];
	return [{ term: REPORT.next, text: comingText(coming), link: { title: REPORT.timetable, href: address.timetable } }];
}

const contentsOf = (
	sections: readonly ReportSection[],
	hasCounts: boolean,
	countsTitle: string,
): ReportView['contents'] => [
	{ title: REPORT.changed, href: '#changed' },
	...(hasCounts ? [{ title: countsTitle, href: '#counts' }] : []),
	...(sections.length > 0
		? [
				{
					title: REPORT.measures,
					href: '#results',
					inner: sections.map(({ title, anchor }) => ({ title, href: `#${anchor}` })),
				},
			]
		: []),
	{ title: REPORT.since, href: '#since' },
	{ title: REPORT.signOff, href: '#sign-off' },
	{ title: REPORT.data, href: '#data' },
];

/** Counts of every measure that was still measured then, by what was known then. */
export function countsAt(publication: Publication, order: number): StatusCounts {
	const known = counted.get(publication) ?? new Map<number, StatusCounts>();
	counted.set(publication, known);
	let counts = known.get(order);
	if (!counts) known.set(order, (counts = countStatuses(publication, currentAt(publication, order), order)));
	return counts;
}
/** Each report tells its own, and those of the report before. */
const counted = new WeakMap<Publication, Map<number, StatusCounts>>();

function headlineOf(publication: Publication, release: PublishedRelease): string[] {
	if (!isWhole(release)) return [];
	const counts = countsAt(publication, release.order);
	if (hasTargets(counts)) return [resultsSentence(counts), ...besides(counts)];
	const measures = currentAt(publication, release.order);
	return [NO_TARGETS, directionSentence(countDirections(publication, measures, release.order))];
}

/** The report before this one that told the whole position: updates and corrections between do not. */
const reportBefore = (publication: Publication, order: number): PublishedRelease | undefined =>
	publication.releases.slice(0, order).findLast(isWhole);

function countsTable(publication: Publication, release: PublishedRelease): TableView | undefined {
	if (!isWhole(release)) return undefined;
	const counts = countsAt(publication, release.order);
	if (!hasTargets(counts)) return undefined;
	const before = reportBefore(publication, release.order);
	const beforeCounts = before && countsAt(publication, before.order);
	const keys = COUNT_WORDS.filter(
		(key) => countOf(counts, key) > 0 || (beforeCounts && countOf(beforeCounts, key) > 0),
	);
	return {
		caption: countsCaption(before && reportPeriod(publication, before)),
		columns: [
			{ title: COUNTS.status, kind: 'text' },
			{ title: COUNTS.now, kind: 'number' },
			...(before ? [{ title: COUNTS.before, kind: 'number' } as const] : []),
		],
		rows: keys.map((key): Row => ({
			cells: [
				{ status: statusOf(key, publication.council) },
				{ text: number(countOf(counts, key), 0) },
				...(beforeCounts ? [{ text: number(countOf(beforeCounts, key), 0) }] : []),
			],
		})),
	};
}

const COUNT_FIELD = {
	met: 'met',
	close: 'close',
	missed: 'missed',
	'no-data': 'noData',
	'no-target': 'noTarget',
	'not-due': 'notDue',
} as const;
const countOf = (counts: StatusCounts, key: keyof typeof COUNT_FIELD): number => counts[COUNT_FIELD[key]];

/** Whether the target that was moved is one that this report had judged a figure of its own by. */
const judgesFigureOf = ({ measure, judged, release }: TargetMove, order: number): boolean =>
	release > order &&
	judged.some((one) =>
		measure.figures.some(
			({ period, statements }) => samePeriod(period, one.period) && statements.some((said) => said.release === order),
		),
	);

/** Figures and targets that this report itself published and that later releases changed. */
export function changedSince(
	publication: Publication,
	order: number,
): { text: string; tables: TableView[]; count: number } {
	const { restated, moved } = historyOf(publication);
	const isOwn = ({ saidIn }: { readonly saidIn: readonly number[] }): boolean => saidIn.includes(order);
	const figures = restated.filter((one) => isOwn(one) && (one.change === 'revised' || one.change === 'withdrew'));
	const targets = moved.filter((one) => one.isAfterTheFact && (isOwn(one) || judgesFigureOf(one, order)));
	const tables = [
		restatedTable(publication, figures.toReversed(), REPORT.sinceFigures, { withReport: true }),
		movedTable(publication, targets.toReversed(), REPORT.sinceTargets),
	].flatMap((table) => table ?? []);
	return { text: correctionsSince(figures.length + targets.length), tables, count: figures.length + targets.length };
}
