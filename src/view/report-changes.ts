/** "What changed in this report", worded: one block for each kind of change, each left out when nothing of its kind happened. */

import { isReported } from '../domain/observation.ts';
import type { Judged } from '../publication/judge.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { day } from '../words/date.ts';
import { amountOn } from '../words/measures-table.ts';
import {
	BEYOND_CHANCE,
	CHANGE,
	REPORT,
	changesCaption,
	comparisonsText,
	confirmedText,
	lateText,
	movesSentence,
	replacedBy,
	retiredText,
	selectionNote,
	suppliedText,
	travelSentence,
} from '../words/report.ts';
import { wasAndNow } from '../words/restated.ts';
import { address } from './address.ts';
import { figureMark } from './figure-mark.ts';
import { movedTable, restatedTable } from './corrections-tables.ts';
import type { BigChange, Late, ReleaseChanges, StatusMove } from './release-changes.ts';
import { releaseChanges } from './release-changes.ts';
import { periodText, resultText, unitOf } from './result.ts';
import { statusView } from './status.ts';
import type { Cell, TableView } from './table.ts';

/** One kind of change, as a table, as a list, or both. */
export interface ChangeBlock {
	readonly id: string;
	readonly heading: string;
	readonly note?: string;
	readonly tables: readonly TableView[];
	readonly links: readonly { readonly title: string; readonly href: string; readonly detail?: string }[];
}

export interface ReportChangesView {
	/** One sentence a line: statuses, then results. */
	readonly lead: readonly string[];
	readonly blocks: readonly ChangeBlock[];
}

/** How many of the biggest changes are shown each way. */
const BIGGEST = 3;

const textColumns = (...titles: readonly string[]): TableView['columns'] =>
	titles.map((title) => ({ title, kind: 'text' }));

/** @param order of the release */
export function reportChanges(publication: Publication, order: number): ReportChangesView {
	if (order === 0) return { lead: [REPORT.firstReport], blocks: [] };
	const changes = releaseChanges(publication, order);
	const blocks = [
		...moveBlocks(publication, changes, order),
		...biggestBlock(publication, changes, order),
		...listBlocks(publication, changes),
		...movedTargets(publication, changes, order),
		...restatedBlocks(publication, changes),
	];
	const isEmpty = blocks.length === 0 && changes.updated.length === 0;
	return { lead: isEmpty ? [REPORT.nothingChanged] : leadOf(publication, changes), blocks };
}

/** Its lead alone, for which most reports need none of their tables. */
export function reportLead(publication: Publication, order: number): readonly string[] {
	const changes = order === 0 ? undefined : releaseChanges(publication, order);
	if (changes && changes.updated.length > 0) return leadOf(publication, changes);
	return reportChanges(publication, order).lead;
}

function leadOf(publication: Publication, changes: ReleaseChanges): string[] {
	const { moves, updated, improved, worsened, withinChance, steady, confirmed, comparisons } = changes;
	const count = (kind: StatusMove['kind']): number => moves.filter((move) => move.kind === kind).length;
	const hasTargets = publication.indicators.some((measure) => measure.targets.length > 0);
	const figures = comparisons.reduce((sum, one) => sum + one.figures, 0);
	return [
		...(hasTargets ? [movesSentence(count('better'), count('worse'))] : []),
		travelSentence(updated.length, { improved: improved.length, worsened: worsened.length, withinChance, steady }),
		...(confirmed.length > 0 ? [confirmedText(confirmed.length)] : []),
		...(figures > 0 ? [comparisonsText(figures, comparisons.length)] : []),
	];
}

const MOVES = ['worse', 'better', 'first-rated', 'no-longer-rated'] as const;

function moveBlocks(publication: Publication, { moves }: ReleaseChanges, order: number): ChangeBlock[] {
	return MOVES.flatMap((kind) => {
		const rows = moves.filter((move) => move.kind === kind);
		if (rows.length === 0) return [];
		const table: TableView = {
			caption: changesCaption(kind, rows.length),
			columns: textColumns(CHANGE.measure, CHANGE.before, CHANGE.statusBefore, CHANGE.now, CHANGE.statusNow),
			rows: rows.map(({ measure, from, to }) => ({
				cells: [
					measureCell(measure),
					...statusCells(publication, measure, from, order - 1),
					...statusCells(publication, measure, to, order),
				],
			})),
		};
		return { id: kind, heading: CHANGE[kind], tables: [table], links: [] };
	});
}

const measureCell = ({ id, indicator }: PublishedIndicator): Cell => ({
	text: indicator.title,
	href: address.measure(id),
});

/** The result and the status that it had, as known at a release. */
function statusCells(publication: Publication, measure: PublishedIndicator, judged: Judged, order: number): Cell[] {
	const result = resultText(publication, measure, judged, publication.releases[order]!.id);
	const status = statusView(judged.status, publication.council);
	return [
		result
			? { text: result.value, figure: result.mark, markers: result.markers, detail: result.period }
			: { text: CHANGE.noResult },
		status ? { status } : { text: CHANGE.noStatus },
	];
}

function biggestBlock(publication: Publication, { improved, worsened }: ReleaseChanges, order: number): ChangeBlock[] {
	const tables = (
		[
			['improved', improved],
			['worsened', worsened],
		] as const
	).flatMap(([kind, all]) => {
		const shown = all.slice(0, BIGGEST);
		if (shown.length === 0) return [];
		return {
			caption: CHANGE[kind],
			note: selectionNote(shown.length, all.length),
			columns: textColumns(CHANGE.measure, CHANGE.before, CHANGE.now, CHANGE.change, CHANGE.chance),
			rows: shown.map((one) => ({ cells: changeCells(publication, one, order) })),
		};
	});
	return tables.length === 0 ? [] : [{ id: 'biggest', heading: CHANGE.biggest, tables, links: [] }];
}

function changeCells(publication: Publication, { measure, now, change, earlier }: BigChange, order: number): Cell[] {
	const asOf = publication.releases[order]!.id;
	const { indicator } = measure;
	const figure = now.statement!.figure;
	if (!isReported(figure)) return [measureCell(measure)];
	const said = wasAndNow(earlier.figure, figure, unitOf(publication, indicator), indicator.decimals);
	const [before, when] = [earlier, now].map(({ period }) => periodText(publication, measure, period));
	return [
		measureCell(measure),
		{ text: said.was, figure: figureMark(measure.id, earlier.period, earlier.figure, [], asOf), detail: before },
		{ text: said.now, figure: figureMark(measure.id, now.period, figure, [], asOf), detail: when },
		{ direction: change.direction, detail: amountOn(change.amount ?? '', before ?? '') },
		{ text: BEYOND_CHANCE[change.test] },
	];
}

function listBlocks(
	publication: Publication,
	{ newlyLate, stillLate, supplied, added, retired }: ReleaseChanges,
): ChangeBlock[] {
	const link = ({ id, indicator }: PublishedIndicator, detail?: string): ChangeBlock['links'][number] => ({
		title: indicator.title,
		href: address.measure(id),
		...(detail === undefined ? {} : { detail }),
	});
	const late = (all: readonly Late[]): ChangeBlock['links'] =>
		all.map(({ measure, owed: [oldest, ...others] }) =>
			link(measure, lateText(periodText(publication, measure, oldest!.period), day(oldest!.due), others.length)),
		);
	const lists: readonly (readonly [keyof typeof CHANGE, ChangeBlock['links']])[] = [
		['late', late(newlyLate)],
		['still-late', late(stillLate)],
		[
			'supplied',
			supplied.map(({ measure, periods }) =>
				link(measure, suppliedText(periods.map((period) => periodText(publication, measure, period)))),
			),
		],
		['added', added.map((measure) => link(measure, measure.descriptions[0]!.indicator.definition))],
		[
			'retired',
			retired.flatMap(({ measure, indicator }) => {
				const successor = publication.byId.get(measure.supersededBy ?? '');
				const reason = retiredText(indicator.retiredReason, successor !== undefined);
				return [link(measure, reason), ...(successor ? [link(successor, replacedBy(indicator.title))] : [])];
			}),
		],
	];
	return lists.flatMap(([id, links]) => (links.length === 0 ? [] : [{ id, heading: CHANGE[id], tables: [], links }]));
}

function movedTargets(publication: Publication, { retargeted }: ReleaseChanges, order: number): ChangeBlock[] {
	const table = movedTable(publication, retargeted, changesCaption('retargeted', retargeted.length), order);
	return table ? [{ id: 'retargeted', heading: CHANGE.retargeted, tables: [table], links: [] }] : [];
}

function restatedBlocks(publication: Publication, { revised, withdrawn }: ReleaseChanges): ChangeBlock[] {
	const lists = [
		['revised', revised],
		['withdrawn', withdrawn],
	] as const;
	return lists.flatMap(([id, figures]) => {
		const table = restatedTable(publication, figures, changesCaption(id, figures.length));
		return table ? [{ id, heading: CHANGE[id], tables: [table], links: [] }] : [];
	});
}
