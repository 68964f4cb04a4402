/** Restated figures and moved targets as tables: one row a figure where there are few, one row a measure where there are many. */

import type { Figure } from '../domain/observation.ts';
import { comparePeriods } from '../domain/period.ts';
import type { Target } from '../domain/target.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import {
	CORRECTIONS,
	continued,
	figuresOver,
	foldedMeasures,
	inCategories,
	overPeriods,
	partOf,
	statusBecame,
} from '../words/corrections.ts';
import {
	KIND_NOT_GIVEN,
	REVISION_KIND,
	figureText,
	reasonAdds,
	targetText,
	toleranceText,
	wasAndNow,
} from '../words/restated.ts';
import { statusKey, statusWord } from '../words/status.ts';
import { address } from './address.ts';
import { effectText } from './corrections-direction.ts';
import type { Restatement, TargetMove } from './corrections-history.ts';
import type { FigureMark } from './figure-mark.ts';
import { figureMark, targetMark } from './figure-mark.ts';
import { reportName } from './report-name.ts';
import { periodText, unitOf } from './result.ts';
import type { Cell, Row, TableView } from './table.ts';

/** A measure with more restated figures than this, of one kind and reason in one release, is told in one row. */
const FEW = 3;
/** Rows in sight before the others are folded away. */
const FIRST_SHOWN = 10;
/** Fewer rows than this are not worth a click. */
const WORTH_FOLDING = 3;

interface Options {
	/** Whether each row says which report made the change. */
	readonly withReport?: boolean;
	/** Whether every figure is listed below the table; otherwise counted figures link to the corrections page. */
	readonly isListed?: boolean;
}

/** Figures that were restated, grouped by measure, reason and release; undefined where there are none. */
export function restatedTable(
	publication: Publication,
	figures: readonly Restatement[],
	caption: string,
	options: Options = {},
): TableView | undefined {
	if (figures.length === 0) return undefined;
	const rows = groupsOf(figures).flatMap((group) =>
		group.length > FEW
			? [groupRow(publication, group, options)]
			: group.map((one) => figureRow(publication, one, options.withReport === true)),
	);
	const columns = [
		...[CORRECTIONS.measure, CORRECTIONS.was, CORRECTIONS.now, CORRECTIONS.kind],
		...(options.withReport ? [CORRECTIONS.report] : []),
	];
	return folded({
		caption,
		columns: columns.map((title) => ({ title, kind: 'text' })),
		rows,
	});
}

/** Figures of one measure that one release changed in one way for one reason. */
function groupsOf(figures: readonly Restatement[]): Restatement[][] {
	const groups = new Map<string, Restatement[]>();
	for (const one of figures) {
		const { release, measure, revision, change } = one;
		const key = [release, measure.id, revision?.kind, revision?.reason, change].join('\n');
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	return [...groups.values()];
}

/** Whether the table of these figures counts some of them instead of listing each. */
export const isGrouped = (figures: readonly Restatement[]): boolean =>
	groupsOf(figures).some((group) => group.length > FEW);

/** Keeps ten rows in sight. */
export function folded(table: TableView): TableView {
	if (table.rows.length < FIRST_SHOWN + WORTH_FOLDING) return table;
	const others = table.rows.slice(FIRST_SHOWN);
	return {
		...table,
		rows: table.rows.slice(0, FIRST_SHOWN),
		more: { summary: foldedMeasures(others.length), caption: continued(table.caption), rows: others },
	};
}

const measureCell = ({ id, indicator }: PublishedIndicator): Cell => ({
	text: indicator.title,
	href: address.measure(id),
});

function reportCell(publication: Publication, release: number): Cell {
	const { title, href, published } = reportName(publication, release);
	return { text: published, href, detail: title };
}

function kindCell({ change, revision, now }: Restatement): Cell {
	const kind = revision?.kind ?? (change === 'withdrew' ? 'withdrawn' : undefined);
	const reason = revision?.reason ?? (now.kind === 'withdrawn' ? now.reason : undefined);
	const text = kind ? REVISION_KIND[kind] : KIND_NOT_GIVEN;
	if (reason === undefined) return { text, detail: CORRECTIONS.noReason };
	return { text, detail: reasonAdds(reason, text) ? reason : undefined };
}

/** The period of a figure, with its category where it is a part. */
export function aboutText(publication: Publication, { measure, period, category }: Restatement): string {
	const said = periodText(publication, measure, period);
	return category ? partOf(said, category.title) : said;
}

export function changeWords(
	publication: Publication,
	{ measure, was, now }: Restatement,
): { was: string; now: string } {
	return wasAndNow(was, now, unitOf(publication, measure.indicator), measure.indicator.decimals);
}

/** Was and now, each with its exact digits as the releases said them. */
export function wasNowCells(publication: Publication, one: Restatement): readonly [Cell, Cell] {
	const { measure, period, category, release, was, now } = one;
	const said = changeWords(publication, one);
	const part = category ? [category.dimension, category.id] : [];
	const mark = (figure: Figure, order: number): FigureMark =>
		figureMark(measure.id, period, figure, part, publication.releases[order]!.id);
	return [
		{ text: said.was, figure: mark(was, release - 1) },
		{ text: said.now, figure: mark(now, release), detail: effectText(publication, one) },
	];
}

function figureRow(publication: Publication, one: Restatement, withReport: boolean): Row {
	const [was, now] = wasNowCells(publication, one);
	return {
		cells: [
			measureCell(one.measure),
			{ ...was, detail: aboutText(publication, one) },
			now,
			kindCell(one),
			...(withReport ? [reportCell(publication, one.release)] : []),
		],
	};
}

function groupRow(publication: Publication, group: readonly Restatement[], options: Options): Row {
	const [first] = group as [Restatement, ...Restatement[]];
	const periods = group.map(({ period }) => period).toSorted(comparePeriods);
	const say = (at: 0 | -1): string => periodText(publication, first.measure, periods.at(at)!);
	const parts = new Set(group.map(({ category }) => category?.title ?? ''));
	const release = publication.releases[first.release]!.id;
	return {
		cells: [
			measureCell(first.measure),
			{
				text: figuresOver(group.length),
				detail: [
					overPeriods(say(0), say(-1)),
					...(parts.size > 1 ? [inCategories(parts.size - (parts.has('') ? 1 : 0), parts.has(''))] : []),
				].join('; '),
			},
			options.isListed
				? { text: CORRECTIONS.listedBelow }
				: {
						text: CORRECTIONS.oneByOne,
						href: `${address.corrections}#${release}`,
						about: `${first.measure.indicator.title}, ${reportName(publication, first.release).title}`,
					},
			kindCell(first),
			...(options.withReport ? [reportCell(publication, first.release)] : []),
		],
	};
}

/** Targets that were moved, with both statuses where figures were already published; undefined where there are none. */
export function movedTable(
	publication: Publication,
	moves: readonly TargetMove[],
	caption: string,
	order?: number,
): TableView | undefined {
	if (moves.length === 0) return undefined;
	const columns = [
		CORRECTIONS.measure,
		CORRECTIONS.was,
		CORRECTIONS.now,
		CORRECTIONS.effect,
		...(order === undefined ? [CORRECTIONS.report] : []),
	];
	return folded({
		caption,
		columns: columns.map((title) => ({ title, kind: 'text' })),
		rows: moves.map((move) => ({
			cells: [
				measureCell(move.measure),
				...targetCellsOf(publication, move),
				{ text: moveText(publication, move), detail: move.now.reason ?? CORRECTIONS.noReason },
				...(order === undefined ? [reportCell(publication, move.release)] : []),
			],
		})),
	});
}

function targetCellsOf(publication: Publication, move: TargetMove): readonly [Cell, Cell] {
	const [was, now] = targetCells(publication, move);
	return [{ ...was, detail: periodText(publication, move.measure, move.period) }, now];
}

/** Both targets with their exact digits; where only the tolerance moved, that is the news. */
function targetCells(publication: Publication, { measure, release, was, now }: TargetMove): readonly [Cell, Cell] {
	const unit = unitOf(publication, measure.indicator);
	const [before, after] = [targetText(was, unit), targetText(now, unit)];
	if (before === after) {
		const say = (target: Target): string => toleranceText(target.tolerance, unit) || CORRECTIONS.usualTolerance;
		return [{ text: say(was) }, { text: say(now) }];
	}
	const asOf = (order: number): string => publication.releases[order]!.id;
	return [
		{ text: before, figure: targetMark(was, asOf(release - 1)) },
		{ text: after, figure: targetMark(now, asOf(release)) },
	];
}

function moveText(publication: Publication, { measure, judged, isAfterTheFact }: TargetMove): string {
	const newest = judged.at(-1);
	if (!newest) return isAfterTheFact ? CORRECTIONS.sameStatus : CORRECTIONS.beforeFigures;
	const { council } = publication;
	const [was, now] = [statusKey(newest.was), statusKey(newest.now)];
	if (!was || !now) return CORRECTIONS.sameStatus;
	const figure = figureText(newest.figure, unitOf(publication, measure.indicator), measure.indicator.decimals);
	return statusBecame(figure, statusWord(was, council), statusWord(now, council));
}
