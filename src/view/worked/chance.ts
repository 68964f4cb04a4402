/** Worked examples of chance: the interval, the control chart, the recent trend, and the projection. */

import type { Decimal } from '../../domain/decimal.ts';
import { isReported } from '../../domain/observation.ts';
import type { Reported } from '../../domain/observation.ts';
import { periodKey, shiftedKey } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import { driftOf } from '../../domain/forecast.ts';
import {
	controlChartOf,
	isTooCloseToCall,
	projectionOf,
	recentTrendOf,
	uncertaintyIn,
} from '../../publication/evidence.ts';
import { newest } from '../../publication/publication.ts';
import type { Publication } from '../../publication/publication.ts';
import { stepsOf } from '../../publication/steps.ts';
import { number, plain } from '../../words/number.ts';
import {
	CHART,
	LIMITS_ARE_EXACT,
	PROJECTION,
	WORKED,
	captionFor,
	chartVerdict,
	driftWorking,
	effectiveNote,
	intervalWorking,
	limitWorking,
	meanOf,
	movesOf,
	projectionLead,
	projectionStep,
	trendCaption,
} from '../../words/worked.ts';
import { rangeOf } from '../../words/gap.ts';
import { figureMark } from '../figure-mark.ts';
import { certaintyOf } from '../measure/certainty.ts';
import type { Subject } from '../measure/subject.ts';
import type { Cell, Row } from '../table.ts';
import { example, firstShowing, linkTo } from './example.ts';
import type { Example, Shown } from './example.ts';

/** All digits that mean something: real sources carry 131045.99999999999. */
const exact = ({ value }: Decimal): string => number(value, plain(value).split('.')[1]?.length ?? 0);

function intervalShown(subject: Subject, mustBeClose: boolean): Shown | undefined {
	const { publication, measure, indicator, now, say } = subject;
	const figure = now?.statement?.figure;
	if (!now || !isReported(figure) || (mustBeClose && !isTooCloseToCall(publication, measure, now))) return undefined;
	const sure = uncertaintyIn(publication, measure, figure);
	const { numerator, denominator } = figure;
	if (sure?.kind !== 'interval' || sure.method === 'published' || !numerator || !denominator) return undefined;
	const effect = indicator.designEffect;
	return {
		link: linkTo(subject),
		lines: [
			...(effect === undefined || effect === 1 ? [] : [effectiveNote(plain(effect))]),
			intervalWorking(
				sure.method,
				number(numerator.value / (effect ?? 1), effect ? 1 : 0),
				number(denominator.value / (effect ?? 1), effect ? 1 : 0),
				say(sure.lower),
				say(sure.upper),
			),
			...(certaintyOf(subject)?.sentences ?? []),
		],
		tables: [],
	};
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

/** The five figures of a trend, oldest first. */
function fiveYears({ measure }: Subject, to: Period): { period: Period; figure: Reported }[] {
	return [48, 36, 24, 12, 0].flatMap((months) => {
		const entry = measure.figures.find(({ period }) => periodKey(period) === shiftedKey(to, -months));
		const figure = entry && newest(entry).figure;
		return entry && isReported(figure) ? [{ period: entry.period, figure }] : [];
	});
}

function trendShown(subject: Subject): Shown | undefined {
	const { publication, measure, indicator, now, say, when } = subject;
	const sentence = certaintyOf(subject)?.trend;
	if (!now || sentence === undefined) return undefined;
	const trend = recentTrendOf(publication, measure, now.period);
	if (trend.kind === 'withheld') return undefined;
	const years = fiveYears(subject, now.period);
	const hasParts = years.every(({ figure }) => figure.numerator && figure.denominator);
	const rows = years.map(({ period, figure }, at): Row => {
		const sure = uncertaintyIn(publication, measure, figure);
		return {
			cells: [
				{ text: when(period) },
				{ text: number(at + 1, 0) },
				{ text: say(figure.value), figure: figureMark(measure.id, period, figure) },
				...(hasParts
					? [{ text: exact(figure.numerator!) }, { text: exact(figure.denominator!) }]
					: [{ text: sure?.kind === 'interval' ? rangeOf(say(sure.lower), say(sure.upper)) : WORKED.nobody }]),
			],
		};
	});
	const titles = hasParts ? [WORKED.numerator, WORKED.denominator] : [WORKED.interval];
	return {
		link: linkTo(subject),
		lines: [sentence],
		tables: [
			{
				caption: captionFor(indicator.title, trendCaption),
				columns: [
					{ title: WORKED.period, kind: 'text' },
					...[WORKED.point, WORKED.result, ...titles].map((title) => ({ title, kind: 'number' as const })),
				],
				rows,
			},
		],
	};
}

function projectionShown(subject: Subject): Shown | undefined {
	const { publication, measure, indicator, say } = subject;
	const found = projectionOf(publication, measure);
	if (found.kind === 'withheld') return undefined;
	const { method, restsOn, last, steps } = found;
	const values = stepsOf(measure)
		.slice(last + 1 - restsOn, last + 1)
		.flatMap((step) => (step ? [step.figure.value] : []));
	const more = indicator.decimals + 2;
	const line =
		method === 'drift'
			? [
					driftWorking(
						exact(values[0]!),
						exact(values.at(-1)!),
						values.length - 1,
						number(driftOf(values.map(({ value }) => value)).slope, more),
					),
				]
			: [];
	return {
		link: linkTo(subject),
		lines: [projectionLead(method, restsOn), ...line, PROJECTION.notForecast],
		tables: [
			{
				caption: captionFor(indicator.title, PROJECTION.caption),
				columns: [
					{ title: WORKED.period, kind: 'text' },
					{ title: PROJECTION.middle, kind: 'number' },
					{ title: PROJECTION.band, kind: 'number' },
				],
				rows: steps.map(({ ahead, mean, lower80, upper80 }) => ({
					cells: [{ text: projectionStep(ahead) }, { text: say(mean) }, { text: rangeOf(say(lower80), say(upper80)) }],
				})),
				isSmall: true,
			},
		],
	};
}

export const chanceExamples = (publication: Publication): readonly Example[] => [
	example('interval', [
		firstShowing(publication, (subject) => intervalShown(subject, true)) ??
			firstShowing(publication, (subject) => intervalShown(subject, false)),
	]),
	example('control-chart', [firstShowing(publication, chartShown)]),
	example('recent-trend', [firstShowing(publication, trendShown)]),
	example('projection', [firstShowing(publication, projectionShown)]),
];
