/** The tables of a release in preparation: figures, parts, targets, and what earlier releases reported of a state. */

import type { Council } from '../domain/council.ts';
import type { IndicatorId } from '../domain/ids.ts';
import type { Action, Rating } from '../domain/reporting.ts';
import type { Publication } from '../publication/publication.ts';
import { RELEASE_TABLES } from '../read/folder/layout.ts';
import type { Cells, Table } from '../read/records/table.ts';
import { BESIDE } from '../words/intake.ts';
import { lastText, targetText, unitName } from './beside.ts';
import { COMMENTARY_TABLE } from './commentary-table.ts';
import type { DueFigure } from './due.ts';
import { cellsOf } from './spell.ts';

/** A row of a template: what is filled already, and what stands beside it to help. */
export interface DraftRow {
	readonly cells: Cells;
	readonly beside: readonly string[];
}

export interface DraftTable {
	readonly table: Pick<Table<unknown>, 'name' | 'columns'>;
	/** Headings of what stands beside each row. */
	readonly beside: readonly string[];
	readonly rows: readonly DraftRow[];
	/** Columns that a file has although nothing fills them yet. */
	readonly asked: readonly string[];
}

/** A promise in earlier commentary that this release must say more about. */
export interface Promised {
	readonly indicator: IndicatorId;
	readonly title: string;
	readonly action: string;
	/** The post that promised. */
	readonly by: string;
}

type Named = Pick<Table<unknown>, 'name' | 'columns'>;

/** Every table of a draft, also those without a row yet, so that a workbook has a sheet for each. */
export function draftTables(
	{ council: { units, yearStartsInMonth: year } }: { readonly council: Council },
	said: Publication | undefined,
	due: readonly DueFigure[],
	promises: readonly Promised[],
): DraftTable[] {
	const about = (figure: DueFigure): string[] => [figure.indicator.title, unitName(figure.indicator, units)];
	const headlines = due.filter(({ part }) => !part);
	const key = ({ indicator, period }: DueFigure): Cells => ({ indicator: indicator.id, period: period.text });
	const figures = headlines.map((figure): DraftRow => ({
		cells: key(figure),
		beside: [...about(figure), lastText(figure, units, year), targetText(figure.target, figure.indicator, units)],
	}));
	const parts = due.flatMap((figure): DraftRow[] =>
		figure.part
			? [
					{
						cells: { ...key(figure), dimension: figure.part.dimension, category: figure.part.category },
						beside: [
							figure.indicator.title,
							figure.part.title,
							unitName(figure.indicator, units),
							lastText(figure, units, year),
						],
					},
				]
			: [],
	);
	const targets = headlines
		.filter((figure) => wantsTarget(figure, said))
		.map((figure): DraftRow => ({
			cells: key(figure),
			beside: [...about(figure), lastText(figure, units, year)],
		}));
	return [
		sheet(RELEASE_TABLES.observations, [BESIDE.measure, BESIDE.unit, BESIDE.last, BESIDE.target], figures, FIGURE),
		sheet(RELEASE_TABLES.breakdowns, [BESIDE.measure, BESIDE.part, BESIDE.unit, BESIDE.last], parts, FIGURE),
		sheet(COMMENTARY_TABLE, [BESIDE.measure, BESIDE.promise], commentaryRows(headlines, promises), []),
		sheet(RELEASE_TABLES.targets, [BESIDE.measure, BESIDE.unit, BESIDE.last], targets, TARGET),
		...states(said),
		sheet(RELEASE_TABLES.revisions, [], [], []),
		sheet(RELEASE_TABLES.judgements, [], [], []),
	];
}

const FIGURE = ['value', 'numerator', 'denominator', 'marker', 'note'];
const TARGET = ['target', 'target_lower', 'target_upper', 'baseline_period', 'set_from', 'rationale'];

const sheet = (
	table: Named,
	beside: readonly string[],
	rows: readonly DraftRow[],
	asked: readonly string[],
): DraftTable => ({ table, beside, rows, asked });

/** Measures that are rated and that no target has been set for, although an earlier period had one or none ever had. */
function wantsTarget({ indicator, target }: DueFigure, said: Publication | undefined): boolean {
	if (target || indicator.polarity === 'neither' || indicator.tier === 'context') return false;
	const measure = said?.byId.get(indicator.id);
	return !measure || measure.targets.length > 0;
}

function commentaryRows(headlines: readonly DueFigure[], promises: readonly Promised[]): DraftRow[] {
	const promised = new Map(promises.map((each) => [each.indicator, each]));
	const measures = new Map(headlines.map(({ indicator }) => [indicator.id, indicator]));
	const rows = [...measures.values()].map(({ id, title, responsibleOfficer }): DraftRow => {
		const { action = '', by = responsibleOfficer ?? '' } = promised.get(id) ?? {};
		promised.delete(id);
		return { cells: { indicator: id, by, action }, beside: [title, action] };
	});
	const others = [...promised.values()].map(({ indicator, title, action, by }): DraftRow => ({
		cells: { indicator, by, action },
		beside: [title, action],
	}));
	return [...rows, ...others];
}

/** What stood in the newest release that has the table: kept where it describes, blank where it must be said anew. */
function states(said: Publication | undefined): DraftTable[] {
	const { actions, ratings, risks, finance, complaints } = RELEASE_TABLES;
	const kept = <T extends object>(
		table: Named,
		rows: readonly T[] | undefined,
		blank: (row: T) => readonly string[],
		asked: readonly string[],
		beside: readonly string[] = [],
		shown: (row: T) => readonly string[] = () => [],
	): DraftTable =>
		sheet(
			table,
			beside,
			(rows ?? []).map((row) => ({ cells: without(cellsOf(table, row), blank(row)), beside: shown(row) })),
			rows?.length ? asked : [],
		);
	const isOpen = ({ status }: Action): boolean => status !== 'complete' && status !== 'stopped';
	return [
		kept(
			actions,
			said?.actions?.rows,
			(row) => (isOpen(row) ? ['commentary', 'reason'] : []),
			['progress', 'commentary'],
			[BESIDE.progress],
			(row) => [row.status],
		),
		kept(
			ratings,
			said?.ratings?.rows,
			() => ['rating', 'reason', 'on', 'evidence'],
			[],
			[BESIDE.rating],
			({ rating }: Rating) => [rating],
		),
		kept(risks, said?.risks?.rows, () => ['reviewed_on'], ['reviewed_on']),
		kept(finance, said?.finance?.rows, () => ['actual', 'forecast', 'reason', 'note'], [
			'actual',
			'forecast',
			'reason',
		]),
		kept(complaints, said?.complaints?.rows, () => ['received', 'upheld', 'in_time', 'theme', 'learned', 'action'], [
			'received',
			'upheld',
			'in_time',
			'theme',
			'learned',
			'action',
		]),
	];
}

const without = (cells: Cells, blank: readonly string[]): Cells =>
	Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, blank.includes(name) ? '' : text]));
