/** The chart of a measure over time: our figures, targets with their tolerance, gaps, breaks, and one or two lines beside. */

import type { Decimal } from '../../domain/decimal.ts';
import { isReported, breaksSeries, isProvisional } from '../../domain/observation.ts';
import { periodKey, startOfYear } from '../../domain/period.ts';
import { toleranceWidth } from '../../domain/status.ts';
import type { Judged } from '../../publication/judge.ts';
import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import { periodNoun } from '../../words/compared.ts';
import { lineUpTo } from '../../words/comparison.ts';
import { interval, shortPeriod } from '../../words/date.ts';
import {
	VERDICT,
	closeLabel,
	describe,
	fromTo,
	metIn,
	oneResult,
	referenceText,
	record,
	subtitle,
	targetLabel,
} from '../../words/description.ts';
import { plain } from '../../words/number.ts';
import { targetText } from '../../words/restated.ts';
import type { ChartNote, ChartPoint, ChartSeries, TargetStep, TimeSeriesChart } from '../chart.ts';
import { axisStart } from '../chart-domain.ts';
import { referenceLines } from './comparators.ts';
import type { Subject } from './subject.ts';
import { creditOf, decimalsOf, subjectOf, valueOf } from './subject.ts';

function pointOf(subject: Subject, judged: Judged): ChartPoint {
	const { when, say, indicator } = subject;
	const figure = judged.statement?.figure;
	const value = valueOf(judged);
	const markers = figure
		? figure.kind === 'withdrawn'
			? ['x']
			: figure.markers.filter((marker) => marker !== 'b')
		: [];
	return {
		end: judged.period.end,
		label: when(judged.period),
		shortLabel: shortPeriod(judged.period, indicator.basis),
		value: value?.value,
		text: value && say(value, decimalsOf(subject, judged)),
		markers: judged.isRevised && value ? [...markers, 'r'] : markers,
		isProvisional: figure && isProvisional(figure),
		isAfterBreak: figure && breaksSeries(figure),
		startsAgain: opensYear(subject, judged),
	};
}

/** A year to date begins again with each year: its line is not drawn from one year's total to the next year's start. */
function opensYear({ publication, indicator }: Subject, { period }: Judged): boolean {
	if (indicator.basis !== 'year-to-date') return false;
	const first = { financial: publication.council.yearStartsInMonth, calendar: 1, academic: 9 }[indicator.calendar];
	return period.start === startOfYear(period.end, first);
}

/** Edges of a tolerance are computed: at most two places are worth printing. */
const decimalPlaces = (value: number): number => Math.min(2, plain(value).split('.')[1]?.length ?? 0);

const LEVEL = ['value', 'lower', 'upper', 'closeTo', 'closeLabel', 'closeLower', 'closeUpper', 'label'] as const;
const isSameLevel = (a: TargetStep, b: TargetStep): boolean => LEVEL.every((part) => a[part] === b[part]);

/** Targets of neighbouring periods with equal values and tolerances become one step. */
export function targetSteps({ unit, indicator, say }: Subject, shown: readonly Judged[]): TargetStep[] {
	if (indicator.polarity === 'neither' || indicator.tier === 'context') return [];
	const steps: TargetStep[] = [];
	let standing: Judged | undefined;
	for (const judged of shown) {
		const { period, target: said, tolerance } = judged;
		if (!said) continue;
		if (said === standing?.target && tolerance === standing.tolerance) {
			steps.push({ ...steps.pop()!, to: period.end });
			continue;
		}
		standing = judged;
		const { value, lower, upper } = said.target;
		const width = (bound: number): number =>
			tolerance === 'none' || (bound === 0 && tolerance.kind === 'percent') ? 0 : toleranceWidth(tolerance, bound);
		const isLowerBetter = indicator.polarity === 'lower';
		const near = (bound: number, sign: 1 | -1): number => Number((bound + sign * width(bound)).toPrecision(12));
		const edge = (bound: Decimal | undefined, sign: 1 | -1): number | undefined =>
			bound && width(bound.value) > 0 ? near(bound.value, sign) : undefined;
		const closeTo = edge(value, isLowerBetter ? 1 : -1);
		const step: TargetStep = {
			from: period.start,
			to: period.end,
			value: value?.value,
			lower: lower?.value,
			upper: upper?.value,
			closeTo,
			closeLabel:
				closeTo === undefined
					? undefined
					: closeLabel(isLowerBetter, say(closeTo, Math.max(indicator.decimals, decimalPlaces(closeTo)))),
			closeLower: edge(lower, -1),
			closeUpper: edge(upper, 1),
			label: targetLabel(targetText(said.target, unit)),
		};
		const before = steps.at(-1);
		if (before && isSameLevel(before, step)) steps[steps.length - 1] = { ...before, to: period.end };
		else steps.push(step);
	}
	return steps;
}

/**
 * Lines beside ours. Where a line ends earlier the axis shows it and the description says it; a total that runs through
 * the year is another thing at every point, so there the name says it too.
 */
function referenceSeries(subject: Subject, shown: readonly Judged[], last: Judged): ChartSeries[] {
	const { say, when, indicator } = subject;
	const nameOf = ({ title, values }: ReturnType<typeof referenceLines>[number]): string => {
		const own = shown.findLast(({ period }) => values.has(periodKey(period)));
		const isOtherTotal = indicator.basis === 'year-to-date' && own !== undefined && own !== last;
		return isOtherTotal ? lineUpTo(title, when(own.period)) : title;
	};
	return referenceLines(subject)
		.map((line) => ({ ...line, title: nameOf(line) }))
		.map(({ id, title, values }) => ({
			id,
			title,
			role: 'reference',
			points: shown.flatMap(({ period }): ChartPoint[] => {
				const value = values.get(periodKey(period));
				if (value === undefined) return [];
				const text = say(value);
				return [
					{
						end: period.end,
						label: when(period),
						shortLabel: shortPeriod(period, indicator.basis),
						value,
						text,
						markers: [],
					},
				];
			}),
		}));
}

const notesOf = ({ measure }: Subject, first: string): ChartNote[] =>
	measure.annotations
		.filter(({ period }) => period.end >= first)
		.map(({ period, kind, text }) => ({ at: period.start, text, kind: kind === 'note' ? 'note' : 'break' }));

/** Figures since the last break: only these can hold a record. */
function unbroken(valued: readonly Judged[]): readonly Judged[] {
	const at = valued.findLastIndex(({ statement }) => statement !== undefined && breaksSeries(statement.figure));
	return at < 0 ? valued : valued.slice(at);
}

const FEWEST_FOR_RECORD = 5;
const MOST_RATED = 8;

const isForecast = ({ statement }: Judged): boolean => statement?.figure.markers.includes('f') ?? false;

/** Results for the same part of each year as the last: totals that run from the start of the year compare with no others. */
function sameOfEachYear(valued: readonly Judged[]): readonly Judged[] {
	const last = valued.at(-1)!.period.end;
	return valued.filter(({ period }) => period.end.slice(5, 7) === last.slice(5, 7));
}

/** A headline that the data earns: how often the target was met, else a record, else from what to what. */
function titleOf(subject: Subject, valued: readonly Judged[]): string {
	const { indicator, say, inWhen } = subject;
	const isYearToDate = indicator.basis === 'year-to-date';
	const rated = valued.filter(({ status }) => status.kind !== 'unrated').slice(-MOST_RATED);
	const comparable = isYearToDate ? sameOfEachYear(valued) : valued;
	const [first, last] = [comparable[0]!, comparable.at(-1)!];
	if (rated.length >= 3 && rated.at(-1) === last) {
		const met = rated.filter(({ status }) => status.kind === 'met').length;
		return metIn(
			met,
			rated.length,
			indicator.basis === 'in-period' ? periodNoun(last.period, indicator.basis) : undefined,
		);
	}
	const own = isYearToDate ? [] : unbroken(valued);
	const values = own.map((judged) => valueOf(judged)!.value);
	const newest = values.at(-1) ?? 0;
	const others = values.slice(0, -1);
	if (own.length >= FEWEST_FOR_RECORD && own.length === valued.length) {
		if (others.every((value) => value < newest)) return record(true, inWhen(first.period));
		if (others.every((value) => value > newest)) return record(false, inWhen(first.period));
	}
	const sayOf = (judged: Judged): string => say(valueOf(judged)!);
	if (first === last) return oneResult(sayOf(last), inWhen(last.period));
	return fromTo(sayOf(first), inWhen(first.period), sayOf(last), inWhen(last.period));
}

function descriptionOf(
	subject: Subject,
	chart: Omit<TimeSeriesChart, 'description'>,
	shown: readonly Judged[],
	valued: readonly Judged[],
): string {
	const { say, when, inWhen, unit, indicator } = subject;
	const isYearToDate = indicator.basis === 'year-to-date';
	const results = valued.filter((judged) => !isForecast(judged));
	const byValue = results.toSorted((a, b) => valueOf(a)!.value - valueOf(b)!.value);
	const tell = (judged: Judged): { value: string; when: string } => ({
		value: say(valueOf(judged)!, decimalsOf(subject, judged)),
		when: inWhen(judged.period),
	});
	const last = valued.at(-1)!;
	const target = last.target && targetText(last.target.target, unit);
	const { kind } = last.status;
	const start = axisStart({ ...chart, description: '' });
	const references = referenceLines(subject).flatMap(({ title, values }) => {
		const own = shown.findLast(({ period }) => values.has(periodKey(period)));
		// A running total is set beside an equal part of the year only.
		if (!own || (isYearToDate && own !== last)) return [];
		return [referenceText(title, say(values.get(periodKey(own.period))!), inWhen(own.period))];
	});
	const periodsOf = (isChosen: (judged: Judged) => boolean): string[] =>
		shown.filter(isChosen).map(({ period }) => when(period));
	const told = results.length > 0 ? results : valued;
	return describe({
		first: tell(told[0]!),
		last: tell(told.at(-1)!),
		...(isYearToDate ? { sameOfEachYear: sameOfEachYear(told).map(tell) } : {}),
		...(results.length > 2 && !isYearToDate ? { lowest: tell(byValue[0]!), highest: tell(byValue.at(-1)!) } : {}),
		verdict: kind !== 'unrated' && target ? VERDICT[kind](target) : undefined,
		gaps: periodsOf(({ statement }) => statement !== undefined && !isReported(statement.figure)),
		breaks: periodsOf(({ statement }) => statement !== undefined && breaksSeries(statement.figure)),
		provisional: periodsOf(({ statement }) => statement !== undefined && isProvisional(statement.figure)),
		estimates: periodsOf(({ statement }) => statement?.figure.markers.includes('e') ?? false),
		forecasts: periodsOf(isForecast),
		references,
		...(start === 0 ? {} : { axisStart: say(start, plain(start).split('.')[1]?.length ?? 0) }),
		zero: say(0, 0),
	});
}

/** The chart over time; undefined where no period has a value. */
export function trendChart(subject: Subject): TimeSeriesChart | undefined {
	const { publication, measure, indicator, unit, series } = subject;
	const shown = series.filter(({ statement }) => statement !== undefined);
	const valued = shown.filter((judged) => valueOf(judged) !== undefined);
	const [first, last] = [valued[0], valued.at(-1)];
	if (!first || !last) return undefined;
	const results = valued.filter((judged) => !isForecast(judged));
	const { shortName } = publication.council;
	const chart: Omit<TimeSeriesChart, 'description'> = {
		kind: 'time-series',
		id: measure.id,
		title: titleOf(subject, results.length > 0 ? results : valued),
		subtitle: subtitle(
			indicator.title,
			unit.symbol === '' ? undefined : unit.name,
			shortName,
			interval(first.period.start, last.period.end),
		),
		scale: { unit, decimals: indicator.decimals },
		series: [
			{ id: 'ours', title: shortName, role: 'ours', points: shown.map((judged) => pointOf(subject, judged)) },
			...referenceSeries(subject, shown, last),
		],
		targets: targetSteps(subject, shown),
		notes: notesOf(subject, first.period.start),
		credit: creditOf(subject),
	};
	return { ...chart, description: descriptionOf(subject, chart, shown, valued) };
}

/** The same chart for whoever has no page: the standalone drawing among the downloads. */
export const measureChart = (publication: Publication, measure: PublishedIndicator): TimeSeriesChart | undefined =>
	trendChart(subjectOf(publication, measure, new Map()));
