/** The direction of travel of the newest result on each of its bases, with the numbers and the band of no real change. */

import { isReported } from '../../domain/observation.ts';
import type { Figure } from '../../domain/observation.ts';
import { addMonths, covers, monthsIn, samePeriod } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import { changeSinceLastYear, changeSincePeriod, changeSincePrevious } from '../../publication/judge.ts';
import type { ChangeSince, Judged } from '../../publication/judge.ts';
import { uncertaintyIn } from '../../publication/evidence.ts';
import { bothIntervals, testedText } from '../../words/certainty.ts';
import { CANNOT_COMPARE } from '../../words/compared.ts';
import { difference, number, plain, signed } from '../../words/number.ts';
import { percentWorking } from '../../words/why.ts';
import { changeHeader, unitInHeader } from '../../words/series-table.ts';
import { TRAVEL, precisionBand, travelCaption, whyNotBefore } from '../../words/travel.ts';
import type { TravelBasis } from '../../words/travel.ts';
import { figureMark } from '../figure-mark.ts';
import { directionView } from '../status.ts';
import { threadOf } from '../thread.ts';
import type { Cell, Column, Row, TableView } from '../table.ts';
import { intervalCell, sureOf } from './certainty.ts';
import { toldChange } from './change.ts';
import { bareFigure } from './series-table.ts';
import type { Subject } from './subject.ts';

export interface TravelView {
	readonly title: string;
	readonly table: TableView;
	readonly notes: readonly string[];
}

const places = (value: number): number => plain(value).split('.')[1]?.length ?? 0;

/**
 * The period that the plan starts from: the baseline of the target, else the last figure before the plan began. Only like
 * is held against like: a quarter against a quarter, and what builds up over a year or follows the seasons against the
 * same part of the year, up to twelve months before the baseline ends.
 */
export function baselineOf({ publication, measure, now }: Subject): Period | undefined {
	const named = now?.target?.target.baselinePeriod;
	const placed = threadOf(publication).byId.get(measure.indicator.objective);
	const end = named?.end ?? placed?.plan.from;
	if (!now || end === undefined) return undefined;
	const { basis, seasonal } = measure.indicator;
	const isYearly = basis === 'year-to-date' || seasonal === true;
	const isAlike = (period: Period): boolean =>
		monthsIn(period) === monthsIn(now.period) && (!isYearly || period.end.slice(5, 7) === now.period.end.slice(5, 7));
	const periods = measure.figures.map(({ period }) => period).filter(isAlike);
	if (!named) return periods.findLast((period) => period.end < end);
	return (
		periods.find((period) => samePeriod(period, named)) ??
		// Where the baseline is a whole year, the same part of that year.
		periods.find((period) => covers(named, period) && period.end.slice(5, 7) === now.period.end.slice(5, 7)) ??
		(isYearly ? periods.findLast((period) => period.end <= end && period.end > addMonths(end, -12)) : undefined)
	);
}

/** What counts as no real change from an earlier value: the declared width, else what rounding hides. */
function bandOf({ indicator, unit }: Subject, earlier: number): string {
	const { noChangeBand: band, decimals } = indicator;
	if (!band) return precisionBand(number(0, decimals));
	const width = band.kind === 'absolute' ? band.value : (Math.abs(earlier) * band.value) / 100;
	const amount = difference(width, unit, Math.max(decimals, Math.min(6, places(width))));
	if (band.kind === 'absolute') return amount;
	return percentWorking(plain(band.value), number(Math.abs(earlier), places(Math.abs(earlier))), amount);
}

/** The interval of the result and of the earlier one, which the test holds against each other. */
function intervalsOf(subject: Subject, now: Judged, earlier: Figure): string | undefined {
	const { publication, measure } = subject;
	const own = intervalCell(subject, sureOf(subject, now));
	const then = intervalCell(subject, uncertaintyIn(publication, measure, earlier));
	return own && then && bothIntervals(own, then);
}

function rowOf(subject: Subject, now: Judged, basis: TravelBasis, raw: ChangeSince): Row {
	const { publication, indicator, measure, when } = subject;
	const head: Cell = { text: TRAVEL[basis], detail: raw.period && when(raw.period) };
	const then: Cell =
		raw.period && raw.figure
			? { ...bareFigure(raw.figure, indicator.decimals), figure: figureMark(measure.id, raw.period, raw.figure) }
			: { text: TRAVEL.none };
	const { travel, said, tested } = toldChange(publication, measure, now, raw);
	if (travel.change === undefined || !isReported(raw.figure)) {
		const why = CANNOT_COMPARE[raw.unavailableBecause ?? 'no-earlier-figure'];
		const dash = { text: TRAVEL.none };
		return { cells: [head, then, dash, dash, { text: `${directionView(travel).word}: ${why}` }, dash] };
	}
	return {
		cells: [
			head,
			then,
			{ text: signed(travel.change, indicator.decimals) },
			{ text: bandOf(subject, raw.figure.value.value) },
			{ direction: directionView(travel, said) },
			{
				text: testedText(tested),
				detail: tested.kind === 'tested' ? intervalsOf(subject, now, raw.figure) : undefined,
			},
		],
	};
}

/** undefined where the newest period has no result, or nothing came before it. */
export function travelOf(subject: Subject): TravelView | undefined {
	const { measure, now, indicator, unit, when } = subject;
	if (!now || !isReported(now.statement?.figure) || now.statement.figure.markers.includes('f')) return undefined;
	const previous = changeSincePrevious(measure, now);
	const lastYear = changeSinceLastYear(measure, now);
	const isSame = previous.period && lastYear.period && samePeriod(previous.period, lastYear.period);
	const onlyYearly = indicator.basis === 'year-to-date' || indicator.seasonal || indicator.frequency === 'year';
	const start = baselineOf(subject);
	const baseline = start && start.end < now.period.end ? changeSincePeriod(measure, now, start) : undefined;
	const bases: [TravelBasis, ChangeSince][] = [
		...(isSame || (onlyYearly && indicator.frequency !== 'year') ? [] : ([['previous', previous]] as const)),
		...(lastYear.period || onlyYearly ? ([['last-year', lastYear]] as const) : []),
		...(baseline?.period ? ([['baseline', baseline]] as const) : []),
	].map(([basis, raw]) => [basis, raw]);
	if (!bases.some(([, raw]) => raw.period)) return undefined;
	const why = whyNotBefore(indicator.basis, indicator.seasonal ?? false);
	const columns: Column[] = [
		{ title: TRAVEL.comparedWith, kind: 'text' },
		{ title: TRAVEL.then + unitInHeader(unit), kind: 'number' },
		{ title: changeHeader(unit), kind: 'number' },
		{ title: TRAVEL.band, kind: 'text' },
		{ title: TRAVEL.direction, kind: 'text' },
		{ title: TRAVEL.chance, kind: 'text' },
	];
	return {
		title: TRAVEL.title,
		table: {
			caption: travelCaption(when(now.period)),
			columns,
			rows: bases.map(([basis, raw]) => rowOf(subject, now, basis, raw)),
		},
		notes: [TRAVEL.note, ...(why ? [why] : [])],
	};
}
