/** The council's own figures, each with the target that applied, its status and its change. */

import { goalOf } from '../../domain/status.ts';
import type { Status } from '../../domain/status.ts';
import type { Target, Tolerance } from '../../domain/target.ts';
import { changeSinceLastYear, changeSincePrevious, judge, LAST_RELEASE } from '../../publication/judge.ts';
import type { ChangeSince, Judged } from '../../publication/judge.ts';
import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import { plain } from '../../words/number.ts';
import { figureRows, periodColumns, provenanceColumns, valueColumns } from '../figure-columns.ts';
import type { FigureRow } from '../figure-columns.ts';
import { table } from '../table.ts';
import type { Cell } from '../table.ts';

export interface ObservationRow extends FigureRow {
	readonly judged: Judged;
	readonly sincePrevious: ChangeSince;
	readonly sinceLastYear: ChangeSince;
}

/** Adds to a figure what follows from it, as known after a release. */
export function judgedRow(publication: Publication, row: FigureRow): ObservationRow {
	const judged = judge(publication, row.measure, row.period, row.asOf);
	return {
		...row,
		judged,
		sincePrevious: changeSincePrevious(row.measure, judged, row.asOf),
		sinceLastYear: changeSinceLastYear(row.measure, judged, row.asOf),
	};
}

export const observationRows = (
	publication: Publication,
	measure: PublishedIndicator,
	asOf = LAST_RELEASE,
): ObservationRow[] => figureRows(measure, measure.figures, asOf).map((row) => judgedRow(publication, row));

export const toleranceCell = (tolerance: Tolerance | 'none' | undefined, none?: string): Cell =>
	tolerance === undefined || tolerance === 'none'
		? tolerance && none
		: `${plain(tolerance.value)}${tolerance.kind === 'percent' ? '%' : ''}`;

const targetOf = ({ judged }: ObservationRow): Target | undefined => judged.target?.target;
const movedTo = ({ judged }: ObservationRow): Target | undefined => judged.moved?.target.target;
const because = (status: Status): Cell => (status.kind === 'unrated' ? status.because : undefined);
const changeCell = ({ travel }: ChangeSince): Cell => (travel.change === undefined ? undefined : plain(travel.change));
const isRated = (row: ObservationRow): boolean => {
	const target = targetOf(row);
	return target !== undefined && Object.keys(goalOf(target)).length > 0;
};

const STATUSES = ['met', 'close', 'missed', 'unrated'];
const DIRECTIONS = ['improved', 'worse', 'consistent', 'higher', 'lower', 'not-available'];

export const observations = table<ObservationRow>(
	'observations',
	['indicator', 'period'],
	[
		...periodColumns,
		['area_code', 'text', (_, { council }) => council.areaCode],
		...valueColumns,
		['target', 'number', (row) => targetOf(row)?.value?.text],
		['target_lower', 'number', (row) => targetOf(row)?.lower?.text],
		['target_upper', 'number', (row) => targetOf(row)?.upper?.text],
		['tolerance', 'text', (row) => (isRated(row) ? toleranceCell(row.judged.tolerance) : undefined)],
		['status', 'text', ({ judged }) => judged.status.kind, STATUSES],
		[
			'unrated_because',
			'text',
			({ judged }) => because(judged.status),
			['no-data', 'no-target', 'no-polarity', 'not-due'],
		],
		['changed_target', 'number', (row) => movedTo(row)?.value?.text],
		['changed_target_lower', 'number', (row) => movedTo(row)?.lower?.text],
		['changed_target_upper', 'number', (row) => movedTo(row)?.upper?.text],
		['changed_status', 'text', ({ judged }) => judged.moved?.status.kind, STATUSES],
		['change', 'number', ({ sincePrevious }) => changeCell(sincePrevious)],
		['change_since', 'text', ({ sincePrevious }) => sincePrevious.period?.text],
		['direction', 'text', ({ sincePrevious }) => sincePrevious.travel.judgement, DIRECTIONS],
		['change_on_year', 'number', ({ sinceLastYear }) => changeCell(sinceLastYear)],
		['direction_on_year', 'text', ({ sinceLastYear }) => sinceLastYear.travel.judgement, DIRECTIONS],
		...provenanceColumns,
		['first_release', 'text', ({ history }, { releases }) => history && releases[history.statements[0]!.release]?.id],
	],
);
