/** The council's own figures, each with the target that applied, its status and its change. */

import { POLARITIES } from '../../domain/indicator.ts';
import { isReported } from '../../domain/observation.ts';
import { periodKey } from '../../domain/period.ts';
import { CAUSES } from '../../domain/spc.ts';
import { WHY_NO_CHART } from '../../domain/spc-suitability.ts';
import { crossed, goalOf, shortfall, toleranceWidth } from '../../domain/status.ts';
import type { Status } from '../../domain/status.ts';
import type { Target, Tolerance } from '../../domain/target.ts';
import { changeSinceLastYear, changeSincePrevious, judge, judgedSeries } from '../../publication/judge.ts';
import type { ChangeSince, Judged } from '../../publication/judge.ts';
import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import { isFullCountIn, isTooCloseToCall } from '../../publication/evidence.ts';
import { usualOf } from '../../publication/usual.ts';
import type { Usual } from '../../publication/usual.ts';
import { toldChange } from '../../view/measure/change.ts';
import { YES } from '../../words/columns.ts';
import { plain } from '../../words/number.ts';
import { figureRows, periodColumns, provenanceColumns, valueColumns } from '../figure-columns.ts';
import type { FigureRow } from '../figure-columns.ts';
import { table } from '../table.ts';
import type { Cell } from '../table.ts';

export interface ObservationRow extends FigureRow {
	readonly judged: Judged;
	readonly sincePrevious: ChangeSince;
	readonly sinceLastYear: ChangeSince;
	/** The two numbers that a status follows from. */
	readonly steps: Steps | undefined;
	/** What is usual of the measure; undefined in the file of a release, which says nothing of it. */
	readonly usual: Usual | undefined;
	readonly limits: SpelledLimits | undefined;
}

function judgedRow(row: FigureRow, judged: Judged, usual?: Usual): ObservationRow {
	return {
		...row,
		judged,
		sincePrevious: changeSincePrevious(row.measure, judged, row.asOf),
		sinceLastYear: changeSinceLastYear(row.measure, judged, row.asOf),
		steps: stepsIn(judged),
		usual,
		limits: limitsIn(usual),
	};
}

export function observationRows(publication: Publication, measure: PublishedIndicator): ObservationRow[] {
	const usual = usualOf(publication, measure);
	// The chart of the measure is drawn from the same judgements.
	const judged = new Map(judgedSeries(publication, measure).map((one) => [periodKey(one.period), one]));
	return figureRows(publication, measure, measure.figures).map((row) => {
		const key = periodKey(row.period);
		return judgedRow(row, judged.get(key)!, usual.get(key));
	});
}

/** Adds to a figure what follows from it, as known after the release that said it. */
export const signedRow = (publication: Publication, row: FigureRow): ObservationRow =>
	judgedRow(row, judge(publication, row.measure, row.period, row.asOf));

export const toleranceCell = (tolerance: Tolerance | 'none' | undefined, none?: string): Cell =>
	tolerance === undefined || tolerance === 'none'
		? tolerance && none
		: `${plain(tolerance.value)}${tolerance.kind === 'percent' ? '%' : ''}`;

const targetOf = ({ judged }: ObservationRow): Target | undefined => judged.target?.target;
const movedTo = ({ judged }: ObservationRow): Target | undefined => judged.moved?.target.target;
const because = (status: Status): Cell => (status.kind === 'unrated' ? status.because : undefined);
const changeCell = ({ travel }: ChangeSince): Cell => (travel.change === undefined ? undefined : plain(travel.change));
/** As pages say it: too small to see at the published precision is no real change, and what chance explains is no direction. */
const directionCell = (row: ObservationRow, change: ChangeSince, of: Publication): Cell =>
	toldChange(of, row.measure, row.judged, change, row.asOf).said;
const isRated = (row: ObservationRow): boolean => {
	const target = targetOf(row);
	return target !== undefined && Object.keys(goalOf(target)).length > 0;
};

const numberCell = (value: number | undefined): Cell => (value === undefined ? undefined : plain(value));

interface Steps {
	readonly shortfall: string;
	readonly width: Cell;
}

/** The two numbers that a status follows from, where the result is rated. */
function stepsIn({ statement, target, status, polarity, tolerance }: Judged): Steps | undefined {
	const figure = statement?.figure;
	if (!isReported(figure) || !target || status.kind === 'unrated' || polarity === 'neither') return undefined;
	const goal = goalOf(target.target);
	const { value } = figure.value;
	const width = tolerance === 'none' ? undefined : plain(toleranceWidth(tolerance, crossed(value, goal)));
	return { shortfall: plain(shortfall(value, goal, polarity)), width };
}

const isClose = ({ measure, judged, asOf }: ObservationRow, publication: Publication): boolean =>
	isTooCloseToCall(publication, measure, judged, asOf);

type SpelledLimits = Readonly<Record<'mean' | 'lower' | 'upper' | 'from' | 'mark', string>>;

/** The limits that a result stands within, and the rule that marks it; as the newest results give them. */
function limitsIn(usual: Usual | undefined): SpelledLimits | undefined {
	if (usual?.kind !== 'limits') return undefined;
	const { limits, from, cause } = usual;
	return {
		mean: plain(limits.mean),
		lower: plain(limits.lower),
		upper: plain(limits.upper),
		from: from.text,
		mark: cause ?? 'usual',
	};
}

/** Later results move the limits, and annotations start them anew: none of that is what a release said. */
export const CHART_COLUMNS = [
	'chart_average',
	'chart_lower',
	'chart_upper',
	'chart_from',
	'chart_mark',
	'no_chart_because',
] as const;

const STATUSES = ['met', 'close', 'missed', 'unrated'];
const DIRECTIONS = ['improved', 'worse', 'within-chance', 'consistent', 'higher', 'lower', 'not-available'];

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
		['polarity', 'text', ({ judged }) => judged.polarity, POLARITIES],
		['shortfall', 'number', ({ steps }) => steps?.shortfall],
		['tolerance_width', 'number', ({ steps }) => steps?.width],
		[
			'unrated_because',
			'text',
			({ judged }) => because(judged.status),
			['no-data', 'no-target', 'no-polarity', 'not-due'],
		],
		[
			'full_count',
			'text',
			(row, of) => (isFullCountIn(of, row.measure, row.figure, row.asOf) ? YES : undefined),
			[YES],
		],
		['too_close_to_call', 'text', (row, of) => (isClose(row, of) ? YES : undefined), [YES]],
		['design_effect', 'number', ({ indicator }) => numberCell(indicator.designEffect)],
		['per', 'number', ({ indicator }, { council }) => numberCell(council.units.get(indicator.unit)?.per)],
		['changed_target', 'number', (row) => movedTo(row)?.value?.text],
		['changed_target_lower', 'number', (row) => movedTo(row)?.lower?.text],
		['changed_target_upper', 'number', (row) => movedTo(row)?.upper?.text],
		['changed_status', 'text', ({ judged }) => judged.moved?.status.kind, STATUSES],
		['change', 'number', ({ sincePrevious }) => changeCell(sincePrevious)],
		['change_since', 'text', ({ sincePrevious }) => sincePrevious.period?.text],
		['direction', 'text', (row, of) => directionCell(row, row.sincePrevious, of), DIRECTIONS],
		['no_change_band', 'text', ({ indicator }) => toleranceCell(indicator.noChangeBand)],
		['change_on_year', 'number', ({ sinceLastYear }) => changeCell(sinceLastYear)],
		['change_on_year_since', 'text', ({ sinceLastYear }) => sinceLastYear.period?.text],
		['direction_on_year', 'text', (row, of) => directionCell(row, row.sinceLastYear, of), DIRECTIONS],
		['decimals', 'integer', ({ indicator }) => String(indicator.decimals)],
		['chart_average', 'number', ({ limits }) => limits?.mean],
		['chart_lower', 'number', ({ limits }) => limits?.lower],
		['chart_upper', 'number', ({ limits }) => limits?.upper],
		['chart_from', 'text', ({ limits }) => limits?.from],
		['chart_mark', 'text', ({ limits }) => limits?.mark, ['usual', ...CAUSES]],
		[
			'no_chart_because',
			'text',
			({ usual }) => (usual?.kind === 'none' ? usual.because : undefined),
			[...WHY_NO_CHART, 'moving'],
		],
		...provenanceColumns,
		['first_release', 'text', ({ history }, { releases }) => history && releases[history.statements[0]!.release]?.id],
	],
);
