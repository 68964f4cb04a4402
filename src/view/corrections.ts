/** What the corrections page says: every figure, target and measure that changed after it was published, newest first. */

import type { FileFacts } from '../domain/file-facts.ts';
import { isReported } from '../domain/observation.ts';
import { REVISION_KINDS } from '../domain/release.ts';
import { asAtDate, isRetired } from '../publication/due.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { newest } from '../publication/publication.ts';
import {
	CORRECTIONS,
	allFigures,
	areasRestated,
	changedCaption,
	figuresChanged,
	lastFigure,
	onDay,
	oneByOne,
	showRoutine,
	signedOffBy,
	summary,
} from '../words/corrections.ts';
import { KIND_NOT_GIVEN, REVISION_KIND, REVISION_MEANING, figureText } from '../words/restated.ts';
import { retiredText } from '../words/report.ts';
import { FEED } from '../words/feed.ts';
import { CORRECTED } from '../words/transparency/corrected.ts';
import { address } from './address.ts';
import { revisedMeasures } from './corrections-direction.ts';
import type { RevisedMeasures } from './corrections-direction.ts';
import { changedFigures, figuresIn, historyOf } from './corrections-history.ts';
import type { Restatement } from './corrections-history.ts';
import { aboutText, folded, isGrouped, movedTable, restatedTable, wasNowCells } from './corrections-tables.ts';
import { downloads } from './download.ts';
import type { Download } from './download.ts';
import { feedLinks } from './feeds.ts';
import type { SiteLink } from './frame.ts';
import { reportName } from './report-name.ts';
import { lastSignature } from './report-sign-off.ts';
import { periodText, unitOf } from './result.ts';
import type { Cell, TableView } from './table.ts';
import { correctedTable } from './transparency/corrected.ts';

/** The figures that one report changed. */
export interface CorrectedIn {
	/** Anchor: the release's id. */
	readonly id: string;
	/** Published 6 November 2025 */
	readonly heading: string;
	readonly report: SiteLink;
	/** 141 figures of 12 measures changed */
	readonly count: string;
	/** Signed off by Corporate Director, 4 September 2026; undefined where no sign-off is recorded. */
	readonly signedOff?: string;
	readonly table: TableView;
	/** Each figure by itself, where the table above counts some of them. */
	readonly each?: { readonly summary: string; readonly table: TableView };
}

export interface CorrectionsView {
	readonly words: typeof CORRECTIONS;
	readonly title: string;
	readonly lead: string;
	readonly summary: string;
	readonly contents: readonly SiteLink[];
	/** Changed figures crossed with where results are going; undefined where no figure has changed. */
	readonly worse?: RevisedMeasures;
	/** Mistakes put right. */
	readonly errors: readonly CorrectedIn[];
	/** Definitions and labels changed, and changes that no kind was given for. */
	readonly others: readonly CorrectedIn[];
	/** Announced beforehand, or restated by the source: folded away. */
	readonly routine: readonly CorrectedIn[];
	readonly routineSummary: string;
	readonly comparisons?: TableView;
	readonly moved?: TableView;
	readonly retired?: TableView;
	readonly withdrawn?: TableView;
	/** Payments and other large tables that were changed. */
	readonly tables?: { readonly title: string; readonly table: TableView };
	readonly kinds: TableView;
	readonly downloads: readonly Download[];
	readonly followTitle: string;
	/** Its own feed. */
	readonly follow: readonly SiteLink[];
}

const columns = (...titles: readonly string[]): TableView['columns'] =>
	titles.map((title) => ({ title, kind: 'text' }));
const measureCell = ({ id, indicator }: PublishedIndicator): Cell => ({
	text: indicator.title,
	href: address.measure(id),
});

export function correctionsView(publication: Publication, files: ReadonlyMap<string, FileFacts>): CorrectionsView {
	const { restated, moved } = historyOf(publication);
	const revised = restated.filter(({ change }) => change === 'revised');
	const withdrawn = restated.filter(({ change }) => change === 'withdrew');
	const groups = GROUPS.map((group) => revised.filter((one) => groupOf(one) === group));
	const [errorFigures, otherFigures, routineFigures] = groups as [Restatement[], Restatement[], Restatement[]];
	const ids = new Set<string>();
	const [errors, others, routine] = groups.map((figures, at) =>
		byRelease(publication, figures, GROUP_TITLE[GROUPS[at]!], ids),
	) as [CorrectedIn[], CorrectedIn[], CorrectedIn[]];
	const worse = revisedMeasures(publication, changedFigures(publication));
	const comparisons = comparisonsTable(publication);
	const movedRows = movedTable(publication, moved.toReversed(), CORRECTIONS.moved);
	const retired = retiredTable(publication);
	const tables = correctedTable(publication);
	const withdrawnRows = restatedTable(publication, withdrawn.toReversed(), CORRECTIONS.withdrawn, { withReport: true });
	return {
		words: CORRECTIONS,
		title: CORRECTIONS.title,
		lead: CORRECTIONS.lead,
		summary: [
			summary({
				errors: errorsIn(errorFigures),
				figures: figuresIn(errorFigures),
				others: figuresIn(otherFigures),
				routine: figuresIn(routineFigures),
				targets: moved.length,
				withdrawn: figuresIn(withdrawn),
			}),
			...(tables ? [CORRECTED.corrected(tables.rows.length)] : []),
		].join(' '),
		contents: contents({ worse, comparisons, tables, others: others[0] }),
		...{ errors, others, routine, routineSummary: showRoutine(routineFigures.length) },
		...(worse ? { worse: { ...worse, table: folded(worse.table) } } : {}),
		...(comparisons ? { comparisons } : {}),
		...(movedRows ? { moved: movedRows } : {}),
		...(retired ? { retired } : {}),
		...(withdrawnRows ? { withdrawn: withdrawnRows } : {}),
		...(tables ? { tables: { title: CORRECTED.tables, table: tables } } : {}),
		kinds: kindsTable(),
		downloads: downloads(files, [
			{ what: CORRECTIONS.download, path: address.latestFile('revisions.csv') },
			{ what: CORRECTIONS.download, path: address.latestFile('revisions.json') },
		]),
		followTitle: FEED.follow,
		follow: feedLinks({ path: address.correctionsFeed, title: FEED.corrections(publication.council.name) }),
	};
}

type Group = 'error' | 'other' | 'routine';
const GROUPS: readonly Group[] = ['error', 'other', 'routine'];
const GROUP_TITLE: Readonly<Record<Group, string>> = {
	error: CORRECTIONS.errors,
	other: CORRECTIONS.others,
	routine: CORRECTIONS.routine,
};

function groupOf({ revision }: Restatement): Group {
	switch (revision?.kind) {
		case 'error':
			return 'error';
		case 'scheduled':
		case 'source':
			return 'routine';
		default:
			return 'other';
	}
}

/** One mistake can be in many figures: those of one measure, changed together for one reason, count once. */
const errorsIn = (figures: readonly Restatement[]): number =>
	new Set(figures.map(({ release, measure, revision }) => [release, measure.id, revision?.reason].join('\n'))).size;

/** The figures by the report that changed them, newest first. A report's first entry on the page has its id as anchor. */
function byRelease(
	publication: Publication,
	figures: readonly Restatement[],
	title: string,
	ids: Set<string>,
): CorrectedIn[] {
	return [...new Set(figures.map(({ release }) => release))].reverse().map((order) => {
		const { id } = publication.releases[order]!;
		const anchor = ids.has(id) ? `${id}-${ids.size}` : id;
		ids.add(anchor);
		const own = figures.filter(({ release }) => release === order);
		return correctedIn(publication, order, own, title, anchor);
	});
}

/** @param has what is undefined is not on the page */
const contents = (has: Readonly<Record<'worse' | 'others' | 'comparisons' | 'tables', unknown>>): SiteLink[] => [
	...(has.worse ? [{ title: CORRECTIONS.worse, href: '#worse' }] : []),
	{ title: CORRECTIONS.errors, href: '#errors' },
	...(has.others ? [{ title: CORRECTIONS.others, href: '#definitions' }] : []),
	{ title: CORRECTIONS.withdrawn, href: '#withdrawn' },
	{ title: CORRECTIONS.routine, href: '#routine' },
	...(has.comparisons ? [{ title: CORRECTIONS.comparisons, href: '#comparisons' }] : []),
	{ title: CORRECTIONS.moved, href: '#targets' },
	{ title: CORRECTIONS.retired, href: '#retired' },
	...(has.tables ? [{ title: CORRECTED.tables, href: '#tables' }] : []),
	{ title: CORRECTIONS.kinds, href: '#kinds' },
];

function correctedIn(
	publication: Publication,
	order: number,
	figures: readonly Restatement[],
	group: string,
	id: string,
): CorrectedIn {
	const { title, href, published } = reportName(publication, order);
	const table = restatedTable(publication, figures, changedCaption(group, title, published), { isListed: true });
	const signature = lastSignature(publication, publication.releases[order]!);
	const measures = new Set(figures.map(({ measure }) => measure.id));
	return {
		id,
		heading: onDay(published),
		report: { title, href },
		count: figuresChanged(figures.length, measures.size),
		...(signature ? { signedOff: signedOffBy(signature.text) } : {}),
		table: table!,
		...(isGrouped(figures)
			? {
					each: {
						summary: allFigures(figures.length),
						table: eachFigure(publication, figures, oneByOne(group, title, published)),
					},
				}
			: {}),
	};
}

/** One row a figure, with was and now apart. */
const eachFigure = (publication: Publication, figures: readonly Restatement[], caption: string): TableView => ({
	caption,
	columns: [
		{ title: CORRECTIONS.measure, kind: 'text' },
		{ title: CORRECTIONS.period, kind: 'text' },
		{ title: CORRECTIONS.was, kind: 'number' },
		{ title: CORRECTIONS.now, kind: 'number' },
	],
	rows: figures.map((one) => ({
		cells: [measureCell(one.measure), { text: aboutText(publication, one) }, ...wasNowCells(publication, one)],
	})),
});

function comparisonsTable(publication: Publication): TableView | undefined {
	const { comparisons } = historyOf(publication);
	if (comparisons.length === 0) return undefined;
	return folded({
		caption: CORRECTIONS.comparisonsCaption,
		columns: columns(CORRECTIONS.measure, CORRECTIONS.change, CORRECTIONS.kind, CORRECTIONS.report),
		rows: comparisons.toReversed().map(({ measure, figures, areas, revision, release }) => {
			const { published, href } = reportName(publication, release);
			return {
				cells: [
					measureCell(measure),
					{ text: areasRestated(figures, areas) },
					{ text: revision ? REVISION_KIND[revision.kind] : KIND_NOT_GIVEN },
					{ text: published, href },
				],
			};
		}),
	});
}

function retiredTable(publication: Publication): TableView | undefined {
	const asAt = asAtDate(publication);
	const retired = publication.indicators.filter(
		(measure) => isRetired(measure.indicator, asAt) || measure.supersededBy !== undefined,
	);
	if (retired.length === 0) return undefined;
	const inOrder = retired.toSorted((a, b) => b.newestRelease - a.newestRelease);
	return {
		caption: CORRECTIONS.retiredCaption,
		columns: columns(CORRECTIONS.measure, CORRECTIONS.last, CORRECTIONS.why, CORRECTIONS.instead),
		rows: inOrder.map((measure) => {
			const successor = publication.byId.get(measure.supersededBy ?? '');
			return {
				cells: [
					measureCell(measure),
					{ text: lastOf(publication, measure) },
					{ text: retiredText(measure.indicator.retiredReason, successor !== undefined) },
					successor ? measureCell(successor) : { text: CORRECTIONS.nothingInstead },
				],
			};
		}),
	};
}

function lastOf(publication: Publication, measure: PublishedIndicator): string {
	const last = measure.figures.findLast((entry) => isReported(newest(entry).figure));
	if (!last) return CORRECTIONS.noFigure;
	const figure = figureText(newest(last).figure, unitOf(publication, measure.indicator), measure.indicator.decimals);
	return lastFigure(figure, periodText(publication, measure, last.period));
}

const kindsTable = (): TableView => ({
	caption: CORRECTIONS.kindsCaption,
	columns: columns(CORRECTIONS.kinds, CORRECTIONS.meaning),
	rows: REVISION_KINDS.map((kind) => ({ cells: [{ text: REVISION_KIND[kind] }, { text: REVISION_MEANING[kind] }] })),
	isSmall: true,
});
