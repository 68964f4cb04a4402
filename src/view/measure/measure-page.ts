/** What the page of one measure says, part by part: the same facts for residents, journalists, councillors and officers. */

import type { FileFacts } from '../../domain/file-facts.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import type { Publication } from '../../publication/publication.ts';
import { MEASURE } from '../../words/measure.ts';
import { citeNote } from '../../words/reuse.ts';
import { REVISIONS } from '../../words/revisions-table.ts';
import { address } from '../address.ts';
import { embedOffer } from '../embed.ts';
import type { EmbedOffer } from '../embed.ts';
import type { TimeSeriesChart } from '../chart.ts';
import type { Download } from '../download.ts';
import type { Fact, Tile } from '../facts.ts';
import type { Crumb, SiteLink } from '../frame.ts';
import type { TableView } from '../table.ts';
import type { AheadView } from './ahead.ts';
import { aheadOf as projectedOf } from './ahead.ts';
import { addedUp } from './added-up.ts';
import type { AddedUpView } from './added-up.ts';
import type { BreakdownsView } from './breakdowns.ts';
import { breakdownsOf } from './breakdowns.ts';
import type { CommentaryView } from './commentary.ts';
import { commentaryOf } from './commentary.ts';
import type { ComparisonsView } from './comparisons.ts';
import { comparisonsOf } from './comparisons.ts';
import type { ControlView } from './control.ts';
import { controlOf } from './control.ts';
import { definitionChanges, definitionOf } from './definition.ts';
import type { Notice } from './notices.ts';
import { noticesOf } from './notices.ts';
import type { MeasureOpening } from './opening.ts';
import { openingOf } from './opening.ts';
import type { NextView, ProvenanceView } from './reuse.ts';
import { citationOf, dataOf, nextOf, provenanceOf } from './reuse.ts';
import { movedTargetsTable, revisionsTable } from './revisions.ts';
import { aheadOf, seriesTable } from './series-table.ts';
import { shortened } from './shortened.ts';
import { subjectOf } from './subject.ts';
import { tilesOf } from './tiles.ts';
import { trendChart } from './trend-chart.ts';
import type { WhyView } from './why.ts';
import { whyOf } from './why.ts';

export interface MeasureView {
	readonly words: typeof MEASURE;
	readonly path: string;
	readonly crumbs: readonly Crumb[];
	/** At most 160 characters. */
	readonly description: string;
	readonly opening: MeasureOpening;
	readonly contents: readonly SiteLink[];
	readonly notices: readonly Notice[];
	readonly tiles: readonly Tile[];
	readonly why: WhyView;
	readonly chart?: TimeSeriesChart;
	readonly figures?: TableView;
	/** Whole years, or running totals taken apart. */
	readonly addedUp?: AddedUpView;
	/** Targets of periods that have no figure yet. */
	readonly ahead?: string;
	readonly commentary?: CommentaryView;
	readonly control?: ControlView;
	readonly projected?: AheadView;
	readonly comparisons?: ComparisonsView;
	readonly breakdowns?: BreakdownsView;
	readonly definition: readonly Fact[];
	readonly definitionChanges: readonly TableView[];
	readonly revisions?: TableView;
	readonly noRevisions: string;
	readonly movedTargets?: TableView;
	readonly provenance: ProvenanceView;
	readonly downloads: readonly Download[];
	/** How another site shows the chart; undefined where it cannot. */
	readonly embed?: EmbedOffer;
	readonly citation: string;
	readonly citeNote: string;
	readonly next: NextView;
}

/**
 * The page of a measure.
 * @param files which downloadable files exist, with their sizes
 * @param isEmbeddable whether other sites may show charts in a frame
 * @throws where no visible release carries the measure
 */
export function measureView(
	publication: Publication,
	id: IndicatorId,
	files: ReadonlyMap<string, FileFacts>,
	isEmbeddable = false,
): MeasureView {
	const measure = publication.byId.get(id);
	if (!measure) throw new Error(`no published measure is called ${id}`);
	const subject = subjectOf(publication, measure, files);
	const opening = openingOf(subject);
	const why = whyOf(subject);
	const chart = trendChart(subject);
	const figures = seriesTable(subject);
	const added = addedUp(subject);
	const ahead = aheadOf(subject);
	const commentary = commentaryOf(subject);
	const control = controlOf(subject);
	const projected = projectedOf(subject);
	const comparisons = comparisonsOf(subject);
	const breakdowns = breakdownsOf(subject);
	const revisions = revisionsTable(subject);
	const movedTargets = movedTargetsTable(subject);
	const part = (title: string, id: string, isThere: unknown): SiteLink[] =>
		isThere ? [{ title, href: `#${id}` }] : [];
	return {
		words: MEASURE,
		path: address.measure(id),
		crumbs: [{ title: MEASURE.measures, href: address.measures }, { title: opening.title }],
		description: shortened(`${opening.title}: ${opening.answer}`),
		opening,
		contents: [
			...part(MEASURE.trend, 'trend', chart),
			...part(why.title, 'why', true),
			...part(MEASURE.figures, 'figures', figures),
			...part(MEASURE.commentary, 'commentary', commentary),
			...(control ? part(control.title, 'variation', true) : []),
			...(projected ? part(projected.title, 'projection', true) : []),
			...part(MEASURE.comparisons, 'comparisons', comparisons),
			...part(MEASURE.breakdowns, 'breakdowns', breakdowns),
			...part(MEASURE.definition, 'definition', true),
			...part(MEASURE.corrections, 'corrections', true),
			...part(MEASURE.provenance, 'sign-off', true),
			...part(MEASURE.data, 'data', true),
		],
		notices: noticesOf(subject),
		tiles: tilesOf(subject),
		why,
		...(chart ? { chart } : {}),
		...(chart && isEmbeddable ? { embed: embedOffer(publication.council.siteUrl, id, opening.title) } : {}),
		...(figures ? { figures } : {}),
		...(added ? { addedUp: added } : {}),
		...(ahead ? { ahead } : {}),
		...(commentary ? { commentary } : {}),
		...(control ? { control } : {}),
		...(projected ? { projected } : {}),
		...(comparisons ? { comparisons } : {}),
		...(breakdowns ? { breakdowns } : {}),
		definition: definitionOf(subject),
		definitionChanges: definitionChanges(subject),
		...(revisions ? { revisions } : {}),
		noRevisions: REVISIONS.none,
		...(movedTargets ? { movedTargets } : {}),
		provenance: provenanceOf(subject),
		downloads: dataOf(subject),
		citation: citationOf(subject),
		citeNote,
		next: nextOf(subject),
	};
}
