/** Where the pattern of a measure would lead if it simply continued, and the pace that a later target needs. */

import type { Step } from '../../domain/forecast.ts';
import { driftOf } from '../../domain/forecast.ts';
import type { Polarity } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { projectedStatus } from '../../domain/projection.ts';
import type { ProjectedStatus, Projection } from '../../domain/projection.ts';
import { windowOf } from '../../domain/projection-guards.ts';
import { goalOf } from '../../domain/status.ts';
import { projectionOf } from '../../publication/evidence.ts';
import { periodAfter as periodAfterOf, stepsOf } from '../../publication/steps.ts';
import type { Step as Result } from '../../publication/steps.ts';
import { judge } from '../../publication/judge.ts';
import type { Judged } from '../../publication/judge.ts';
import { interval, shortPeriod } from '../../words/date.ts';
import { subtitle } from '../../words/description.ts';
import { difference, number } from '../../words/number.ts';
import {
	AHEAD,
	AHEAD_TITLE,
	VERDICT_WORD,
	aheadDescription,
	each,
	methodSentence,
	noProjection,
	paceText,
	pathDiffers,
	rangeSentence,
	stepsText,
	verdictSentence,
} from '../../words/projection.ts';
import { targetText } from '../../words/restated.ts';
import { unitInHeader } from '../../words/series-table.ts';
import { address } from '../address.ts';
import type { ChartPoint, ProjectionChart } from '../chart.ts';
import { targetMark } from '../figure-mark.ts';
import type { SiteLink } from '../frame.ts';
import type { TableView } from '../table.ts';
import { pointOf } from './control.ts';
import { projectionTable } from './ahead-working.ts';
import type { Projected } from './ahead-working.ts';
import type { PastView } from './past.ts';
import { pastOf } from './past.ts';
import type { PathView } from './path.ts';
import { pathOf } from './path.ts';
import type { Subject } from './subject.ts';
import { creditOf } from './subject.ts';
import { targetSteps } from './trend-chart.ts';

export interface AheadView {
	readonly title: string;
	/** What could come, by what rule, against which target; or why nothing is projected. */
	readonly sentences: readonly string[];
	readonly summary: string;
	readonly chart?: ProjectionChart;
	readonly table?: TableView;
	/** The numbers that the last step of the projection is made of. */
	readonly working?: TableView;
	readonly path?: PathView;
	/** What was projected at each past release, and what came of it. */
	readonly past?: PastView;
	readonly notes: readonly string[];
	readonly link: SiteLink;
}

/** One step with its period, and the target that stands there. */
interface Later {
	readonly step: Step;
	readonly period: Period;
	readonly judged: Judged;
	readonly status?: ProjectedStatus;
}

const periodAfter = ({ measure, publication }: Subject, from: Period, steps: number): Period | undefined =>
	periodAfterOf(measure, from, steps, publication.council.yearStartsInMonth);

export const polarityOf = ({ indicator }: Subject): Polarity =>
	indicator.tier === 'context' ? 'neither' : indicator.polarity;

function laterOf(subject: Subject, all: readonly (Result | undefined)[], { last, steps }: Projected): Later[] {
	const { publication, measure } = subject;
	const polarity = polarityOf(subject);
	return steps.flatMap((step): Later[] => {
		const period = periodAfter(subject, all[last]!.period, step.ahead);
		if (!period) return [];
		const judged = judge(publication, measure, period);
		const target = polarity === 'neither' ? undefined : judged.target?.target;
		const isJudged = target !== undefined && polarity !== 'neither';
		return [{ step, period, judged, ...(isJudged ? { status: projectedStatus(step, goalOf(target), polarity) } : {}) }];
	});
}

function tableOf(subject: Subject, later: readonly Later[]): TableView {
	const { unit, indicator, when } = subject;
	const inUnit = unitInHeader(unit);
	const say = (value: number): { text: string } => ({ text: number(value, indicator.decimals) });
	const hasTargets = later.some(({ status }) => status);
	const column = (title: string) => ({ title: title + inUnit, kind: 'number' as const });
	return {
		caption: AHEAD.caption,
		note: AHEAD.tableNote,
		columns: [
			{ title: AHEAD.period, kind: 'text' },
			column(AHEAD.mean),
			column(AHEAD.lower80),
			column(AHEAD.upper80),
			column(AHEAD.lower95),
			column(AHEAD.upper95),
			...(hasTargets
				? ([
						{ title: AHEAD.target, kind: 'number' },
						{ title: AHEAD.verdict, kind: 'text' },
					] as const)
				: []),
		],
		rows: later.map(({ step, period, judged, status }) => {
			const target = judged.target?.target;
			return {
				cells: [
					{ text: when(period) },
					...[step.mean, step.lower80, step.upper80, step.lower95, step.upper95].map(say),
					...(hasTargets
						? [
								status && target
									? { text: targetText(target, unit), figure: targetMark(target) }
									: { text: AHEAD.noTarget },
								{ text: status ? VERDICT_WORD[status] : AHEAD.noTarget },
							]
						: []),
				],
			};
		}),
	};
}

function driftText({ unit, indicator }: Subject, all: readonly (Result | undefined)[], { method }: Projected): string {
	if (method !== 'drift') return '';
	const { values } = windowOf(all);
	const { slope } = driftOf(values);
	let decimals = indicator.decimals;
	while (decimals < 6 && !/[1-9]/.test(number(Math.abs(slope), decimals))) decimals++;
	return paceText(slope > 0 ? 'up' : 'down', difference(slope, unit, decimals));
}

/** One more sentence where the straight pace would end on another side of the target than the projection. */
function differs(
	{ indicator }: Subject,
	{ pace }: PathView,
	projection: Projection,
	later: readonly Later[],
): string[] {
	const status = later.find(({ period }) => period.end === pace?.until.end)?.status;
	if (!pace || !status || projection.kind !== 'projected') return [];
	if (status === (pace.isEnough ? 'would-meet' : 'would-miss')) return [];
	return [pathDiffers(pace.since, stepsText(projection.restsOn, indicator.frequency), status)];
}

/** undefined for a measure without a single result. */
export function aheadOf(subject: Subject): AheadView | undefined {
	const { publication, measure, indicator, unit, when, say } = subject;
	const all = stepsOf(measure);
	const results = all.filter((step) => step !== undefined);
	const [first, newest] = [results[0], results.at(-1)];
	if (!first || !newest) return undefined;
	const { frequency, basis } = indicator;
	const path = pathOf(subject);
	const past = pastOf(subject);
	const projection = projectionOf(publication, measure);
	const later = projection.kind === 'projected' ? laterOf(subject, all, projection) : [];
	const frame = {
		title: AHEAD.title,
		summary: AHEAD.summary,
		...(path
			? { path: { ...path, sentences: [...path.sentences, ...differs(subject, path, projection, later)] } }
			: {}),
		...(past ? { past } : {}),
		link: { title: AHEAD.recordLink, href: address.projections },
	};
	const end = later.at(-1);
	if (projection.kind === 'withheld' || !end) {
		const known = projection.kind === 'withheld' && (projection.because === 'gap' || projection.because === 'break');
		const many = known ? windowLength(all) : results.length;
		const because = projection.kind === 'withheld' ? projection.because : 'irregular';
		return { ...frame, sentences: [noProjection(because, stepsText(many, frequency))], notes: [] };
	}
	const { restsOn, method, shownAs, last } = projection;
	const target = end.status && end.judged.target ? targetText(end.judged.target.target, unit) : undefined;
	const [low, high] = [say(end.step.lower80), say(end.step.upper80)];
	const sentences = [
		rangeSentence(stepsText(restsOn, frequency), when(end.period), low, high),
		...(end.status && target ? [verdictSentence(end.status, target)] : []),
		methodSentence(method, driftText(subject, all, projection), each(frequency), frequency),
		AHEAD.notForecast,
	];
	const notes = [
		...(projection.isClipped ? [AHEAD.clipped] : []),
		...(last < all.length - 1 ? [AHEAD.provisional] : []),
	];
	const working = projectionTable(subject, all, projection);
	const steps = working ? { working } : {};
	if (shownAs === 'sentence') return { ...frame, sentences, notes, ...steps };
	const isRated = polarityOf(subject) !== 'neither';
	const shown = [
		...results.map(({ period }) => judge(publication, measure, period)),
		...later.map((one) => one.judged),
	];
	const inPlace = (point: { period: Period; value: number }): ChartPoint => ({
		end: point.period.end,
		label: when(point.period),
		shortLabel: shortPeriod(point.period, basis),
		value: point.value,
		markers: [],
	});
	return {
		...frame,
		sentences,
		chart: {
			kind: 'projection',
			id: measure.id,
			title: AHEAD_TITLE[end.status ?? 'no-target'],
			subtitle: subtitle(
				indicator.title,
				unit.symbol === '' ? undefined : unit.name,
				publication.council.shortName,
				interval(first.period.start, end.period.end),
			),
			scale: { unit, decimals: indicator.decimals },
			points: all.map((step, at) =>
				step
					? { ...pointOf(subject, step), ...(step.isBreak ? { isAfterBreak: true } : {}) }
					: inGap(subject, all, at, basis),
			),
			ahead: later.map(({ step, period }) => ({
				...inPlace({ period, value: step.mean }),
				lower: step.lower80,
				upper: step.upper80,
			})),
			path: (path?.points ?? []).filter((point) => point.period.end <= end.period.end).map(inPlace),
			targets: isRated ? targetSteps(subject, [...new Map(shown.map((one) => [one.period.end, one])).values()]) : [],
			names: { band: AHEAD.band, middle: AHEAD.middle, path: AHEAD.pathName },
			description: aheadDescription(
				results.length,
				when(first.period),
				when(newest.period),
				when(end.period),
				low,
				high,
			),
			credit: creditOf(subject),
		},
		table: tableOf(subject, later),
		...steps,
		notes,
	};
}

/** A place without a result: the line stops there. */
function inGap(
	subject: Subject,
	all: readonly (Result | undefined)[],
	at: number,
	basis: Subject['indicator']['basis'],
) {
	const before = all.findLastIndex((step, index) => index < at && step !== undefined);
	const period = periodAfter(subject, all[before]!.period, at - before) ?? all[before]!.period;
	return { end: period.end, label: subject.when(period), shortLabel: shortPeriod(period, basis), markers: ['x'] };
}

/** Results since the newest gap or break. */
function windowLength(all: readonly (Result | undefined)[]): number {
	let many = 0;
	for (const step of all.toReversed()) {
		if (!step) break;
		many++;
		if (step.isFresh) break;
	}
	return many;
}
