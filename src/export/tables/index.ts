/** Every published table, by its id: its columns, and its rows as they stand now. */

import type { ReleaseId } from '../../domain/ids.ts';
import type { Breakdown, Comparison, Observation } from '../../domain/observation.ts';
import { samePeriod } from '../../domain/period.ts';
import type { Target } from '../../domain/target.ts';
import type { Publication, PublishedIndicator, PublishedRelease } from '../../publication/publication.ts';
import { TABLE_IDS } from '../../words/columns.ts';
import type { TableId } from '../../words/columns.ts';
import { figureRow } from '../figure-columns.ts';
import type { FigureRow } from '../figure-columns.ts';
import type { Table } from '../table.ts';
import { breakdownRows, breakdowns } from './breakdowns.ts';
import { commentary, commentaryRows, commentaryRowsOf } from './commentary.ts';
import { comparisonRows, comparisons } from './comparisons.ts';
import { history, historyRows } from './history.ts';
import { indicatorRow, indicators } from './indicators.ts';
import { CHART_COLUMNS, observationRows, observations, signedRow } from './observations.ts';
import { links, linkRows, plan, planRows } from './plan.ts';
import { releases } from './releases.ts';
import { actions, complaints, finance, newestRows, ratings, risks, statedRows } from './reporting.ts';
import { signOffRows, signOffs } from './sign-offs.ts';
import { revisionRows, revisions } from './revisions.ts';
import { targetRows, targets } from './targets.ts';

/** A table with its rows; whose type the table alone knows. */
export interface FilledTable extends Table<unknown> {
	/** The rows of one measure; undefined for a table that is not made of measures. */
	readonly measureRows?: (publication: Publication, measure: PublishedIndicator) => Iterable<unknown>;
	readonly rows: (publication: Publication) => Iterable<unknown>;
	/** Whether a council has the table at all; left out for those that every council has. */
	readonly isPresent?: (publication: Publication) => boolean;
}

const byMeasure = <Row>(
	table: Table<Row>,
	measureRows: (publication: Publication, measure: PublishedIndicator) => Iterable<Row>,
): FilledTable => ({
	...(table as Table<unknown>),
	measureRows,
	*rows(publication) {
		for (const measure of publication.indicators) yield* measureRows(publication, measure);
	},
});

const whole = <Row>(
	table: Table<Row>,
	rows: (publication: Publication) => Iterable<Row>,
	isPresent?: (publication: Publication) => boolean,
): FilledTable => ({
	...(table as Table<unknown>),
	rows,
	...(isPresent ? { isPresent } : {}),
});

export const TABLES: Readonly<Record<TableId, FilledTable>> = {
	indicators: byMeasure(indicators, (_, measure) => [indicatorRow(measure)]),
	observations: byMeasure(observations, observationRows),
	targets: byMeasure(targets, (_, measure) => targetRows(measure)),
	breakdowns: byMeasure(breakdowns, breakdownRows),
	comparisons: byMeasure(comparisons, comparisonRows),
	revisions: byMeasure(revisions, (_, measure) => revisionRows(measure)),
	history: byMeasure(history, historyRows),
	commentary: whole(commentary, commentaryRows),
	plan: whole(plan, planRows),
	links: whole(links, linkRows),
	actions: whole(
		actions,
		({ actionHistory }) => statedRows(actionHistory),
		({ actions: state }) => state !== undefined,
	),
	ratings: whole(
		ratings,
		({ ratingHistory }) => statedRows(ratingHistory),
		({ ratings: state }) => state !== undefined,
	),
	risks: whole(
		risks,
		({ risks: state }) => newestRows(state),
		({ risks: state }) => state !== undefined,
	),
	finance: whole(
		finance,
		({ finance: state }) => newestRows(state),
		({ finance: state }) => state !== undefined,
	),
	complaints: whole(
		complaints,
		({ complaints: state }) => newestRows(state),
		({ complaints: state }) => state !== undefined,
	),
	releases: whole(releases, (publication) => publication.releases.toReversed()),
	signoffs: whole(signOffs, signOffRows),
};

/** The tables of a council, in their order: it has those of actions, ratings, risks, money and complaints that it reports. */
export const tablesOf = (publication: Publication): TableId[] =>
	TABLE_IDS.filter((id) => TABLES[id].isPresent?.(publication) ?? true);

type Bare<T> = readonly { readonly record: T }[];

/** The rows of one release as it spelled them; where they were written is nobody's business here. */
export interface SaidRows {
	readonly id: ReleaseId;
	readonly observations: Bare<Observation>;
	readonly targets: Bare<Target>;
	readonly breakdowns: Bare<Breakdown>;
	readonly comparisons: Bare<Comparison>;
}

/** A table as one release fills it. */
export interface ReleaseTable extends Table<unknown> {
	readonly releaseRows: (publication: Publication, release: PublishedRelease, own: SaidRows) => Iterable<unknown>;
}

const inRelease = <Row>(
	table: Table<Row>,
	/** Columns that a later release, or a table outside it, could change. */
	mutable: readonly string[],
	releaseRows: (publication: Publication, release: PublishedRelease, own: SaidRows) => Iterable<Row>,
): ReleaseTable => ({
	...(table as Table<unknown>),
	columns: (table as Table<unknown>).columns.filter(({ name }) => !mutable.includes(name)),
	releaseRows,
});

function* rowsOf<Record extends { readonly indicator: string }, Row>(
	publication: Publication,
	records: readonly { readonly record: Record }[],
	row: (measure: PublishedIndicator, record: Record) => Row,
): Generator<Row> {
	for (const { record } of records) {
		const measure = publication.byId.get(record.indicator);
		if (measure) yield row(measure, record);
	}
}

/**
 * What one release says, in its own words, its own order and with the knowledge of its day: a file that never changes.
 * Rows are those of its folder, not of the fold: a figure that it restates unchanged is still something it says. Markers
 * are as typed; what it revised stands in its revisions.
 */
export const releaseTables = {
	observations: inRelease(
		observations,
		['revised_on', 'first_release', ...CHART_COLUMNS],
		(publication, release, own) =>
			rowsOf(publication, own.observations, (measure, record) =>
				signedRow(publication, asSigned(publication, measure, record, release)),
			),
	),
	targets: inRelease(targets, ['superseded_by', 'superseded_on'], (publication, { order }, own) =>
		rowsOf(publication, own.targets, (measure, target) => {
			const said = measure.targets.find(({ period }) => samePeriod(period, target.period))?.statements;
			const isAfterTheFact = said?.some(({ release, isAfterTheFact: isLate }) => release === order && isLate) ?? false;
			return { measure, target, saidBy: order, isAfterTheFact };
		}),
	),
	breakdowns: inRelease(breakdowns, ['category_title', 'category_code', 'revised_on'], (publication, release, own) =>
		rowsOf(publication, own.breakdowns, (measure, record) => ({
			...asSigned(publication, measure, record, release),
			dimension: record.dimension,
			category: record.category,
		})),
	),
	comparisons: inRelease(comparisons, ['revised_on'], (publication, release, own) =>
		rowsOf(publication, own.comparisons, (measure, record) => ({
			...asSigned(publication, measure, record, release),
			groups: [record.group],
			areaCode: record.areaCode,
			area: record.area,
			dimension: record.dimension,
			category: record.category,
		})),
	),
	revisions: inRelease(revisions, [], (publication, { order }) =>
		// The order of the register may change later; that of ids may not.
		publication.indicators
			.toSorted((a, b) => (a.id < b.id ? -1 : 1))
			.flatMap((measure) => revisionRows(measure).filter(({ release }) => release === order)),
	),
	commentary: inRelease(commentary, [], (_, release) => commentaryRowsOf(release)),
} satisfies Partial<Record<TableId, ReleaseTable>>;

const asSigned = (
	publication: Publication,
	measure: PublishedIndicator,
	{ period, figure }: Observation,
	{ order }: PublishedRelease,
): FigureRow =>
	figureRow(publication, {
		...{ measure, period, figure, saidBy: order },
		...{ history: undefined, asOf: order, isRevised: false },
	});
