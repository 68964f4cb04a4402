/** Worked examples of chance: the interval, the control chart, the recent trend, and the projection. */

import { isReported } from '../../domain/observation.ts';
import type { ProjectionMethod } from '../../domain/projection.ts';
import type { TrendPath } from '../../domain/trend.ts';
import {
	controlChartOf,
	isTooCloseToCall,
	projectionOf,
	recentTrendOf,
	uncertaintyIn,
} from '../../publication/evidence.ts';
import type { Publication } from '../../publication/publication.ts';
import { stepsOf } from '../../publication/steps.ts';
import {
	CHART,
	LIMITS_ARE_EXACT,
	PROJECTION,
	TREND_KIND,
	WORKED,
	captionFor,
	chartVerdict,
	limitWorking,
	meanOf,
	movesOf,
	projectionKind,
	projectionLead,
} from '../../words/worked.ts';
import { figureMark } from '../figure-mark.ts';
import { projectionTable } from '../measure/ahead-working.ts';
import { certaintyOf } from '../measure/certainty.ts';
import { intervalLines } from '../measure/chance-working.ts';
import type { Subject } from '../measure/subject.ts';
import type { Cell, Row } from '../table.ts';
import { example, firstShowing, linkTo, ownTable } from './example.ts';
import type { Example, Shown } from './example.ts';

function intervalShown(subject: Subject, mustBeClose: boolean): Shown | undefined {
	const { publication, measure, now } = subject;
	const figure = now?.statement?.figure;
	if (!now || !isReported(figure) || (mustBeClose && !isTooCloseToCall(publication, measure, now))) return undefined;
	const sure = uncertaintyIn(publication, measure, figure);
	const working = sure ? intervalLines(subject, figure, sure) : [];
	if (working.length === 0) return undefined;
	return { link: linkTo(subject), lines: [...working, ...(certaintyOf(subject)?.sentences ?? [])], tables: [] };
}

function chartShown(subject: Subject): Shown | undefined {
	const { publication, measure, indicator, say } = subject;
	const drawn = controlChartOf(publication, measure);
	const last = stepsOf(measure).findLast((step) => step !== undefined);
	if (drawn.kind !== 'drawn' || drawn.verdict.kind === 'withheld' || !last) return undefined;
	const { limits, restOn } = drawn.chart.parts.at(-1)!;
	const more = indicator.decimals + 2;
	const [mean, move] = [say(limits.mean, more), say(limits.averageMove, more)];
	const row = (title: string, cell: Cell, working: string): Row => ({
		cells: [{ text: title }, cell, { text: working }],
	});
	return {
		link: linkTo(subject),
		lines: [chartVerdict(drawn.verdict.variation), LIMITS_ARE_EXACT],
		tables: [
			{
				caption: captionFor(indicator.title, CHART.caption),
				columns: [
					{ title: WORKED.step, kind: 'text' },
					{ title: WORKED.number, kind: 'number' },
					{ title: WORKED.working, kind: 'text' },
				],
				rows: [
					row(CHART.mean, { text: mean }, meanOf(restOn)),
					row(CHART.move, { text: move }, movesOf(restOn - 1)),
					row(CHART.upper, { text: say(limits.upper) }, limitWorking(mean, '+', move)),
					row(CHART.lower, { text: say(limits.lower) }, limitWorking(mean, '−', move)),
					row(
						CHART.newest,
						{ text: say(last.figure.value), figure: figureMark(measure.id, last.period, last.figure) },
						subject.when(last.period),
					),
				],
			},
		],
	};
}

/** One measure with numerators and denominators, and one with intervals alone. */
const trendShown =
	(path: TrendPath) =>
	(subject: Subject): Shown | undefined => {
		const { publication, measure, now } = subject;
		const trend = now && recentTrendOf(publication, measure, now.period);
		if (trend?.kind !== 'tested' || trend.path !== path) return undefined;
		const certainty = certaintyOf(subject);
		if (!certainty?.trendWorking) return undefined;
		const { table, lines } = certainty.trendWorking;
		return {
			title: TREND_KIND[path],
			link: linkTo(subject),
			lines: [certainty.trend, ...lines],
			tables: [ownTable(subject, table)],
		};
	};

/** One measure for each way of carrying results on: with a direction, without one, and by the seasons. */
const projectionShown =
	(method: ProjectionMethod) =>
	(subject: Subject): Shown | undefined => {
		const { publication, measure } = subject;
		const found = projectionOf(publication, measure);
		if (found.kind === 'withheld' || found.method !== method) return undefined;
		const table = projectionTable(subject, stepsOf(measure), found);
		if (!table) return undefined;
		return {
			title: projectionKind(method),
			link: linkTo(subject),
			lines: [projectionLead(method, found.restsOn), PROJECTION.notForecast],
			tables: [ownTable(subject, table)],
		};
	};

export const chanceExamples = (publication: Publication): readonly Example[] => [
	example('interval', [
		firstShowing(publication, (subject) => intervalShown(subject, true)) ??
			firstShowing(publication, (subject) => intervalShown(subject, false)),
	]),
	example('control-chart', [firstShowing(publication, chartShown)]),
	example(
		'recent-trend',
		(['parts', 'intervals'] as const).map((path) => firstShowing(publication, trendShown(path))),
	),
	example(
		'projection',
		(['drift', 'flat', 'seasonal'] as const).map((method) => firstShowing(publication, projectionShown(method))),
	),
];
