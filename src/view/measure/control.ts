/** The control chart of a measure: the verdict on its newest point, limits as numbers, points that chance hardly explains. */

import { decimalOf, sameNumber } from '../../domain/decimal.ts';
import type { Decimal } from '../../domain/decimal.ts';
import { shownLimits, wanders } from '../../domain/spc-suitability.ts';
import { FEWEST_FOR_LIMITS } from '../../domain/spc.ts';
import type { Part, Variation } from '../../domain/spc.ts';
import { controlChartOf, possibleRange } from '../../publication/evidence.ts';
import { stepsOf } from '../../publication/steps.ts';
import type { Step } from '../../publication/steps.ts';
import { judge } from '../../publication/judge.ts';
import {
	CONTROL,
	assuranceSentence,
	changedLevel,
	controlDescription,
	controlTitle,
	meaningOf,
	noChart,
	noVerdict,
	ruleOf,
	variationSentence,
	onlyInChart,
} from '../../words/control.ts';
import { interval, shortPeriod } from '../../words/date.ts';
import { subtitle } from '../../words/description.ts';
import { decimalsToTell, number } from '../../words/number.ts';
import { targetText } from '../../words/restated.ts';
import { earlierCaption, showEarlierPeriods, unitInHeader } from '../../words/series-table.ts';
import type { ChartPoint, ControlChart } from '../chart.ts';
import { figureMark } from '../figure-mark.ts';
import type { Row, TableView } from '../table.ts';
import { markerViews } from '../table.ts';
import { movesOf } from './moves.ts';
import type { Subject } from './subject.ts';
import { creditOf } from './subject.ts';
import { targetSteps } from './trend-chart.ts';

export interface ControlView {
	readonly title: string;
	/** The verdict on the newest result in words; or why no chart is drawn. */
	readonly sentences: readonly string[];
	readonly summary: string;
	/** undefined where no chart is drawn. */
	readonly chart?: ControlChart;
	readonly limits?: TableView;
	readonly special?: TableView;
	readonly notes: readonly string[];
}

const FIRST_SHOWN = 8;
/** More would weigh down the page of a long monthly series; the chart marks them all. */
const MOST_LISTED = 8;

/** A result as charts of evidence draw it. */
export const pointOf = ({ indicator, when, say }: Subject, { period, figure, isProvisional }: Step): ChartPoint => ({
	end: period.end,
	label: when(period),
	shortLabel: shortPeriod(period, indicator.basis),
	value: figure.value.value,
	text: say(figure.value),
	markers: figure.markers.filter((marker) => marker !== 'b'),
	isProvisional,
});

/** Limits are worked out, not signed: one more decimal than the results. */
const digitsOf = ({ indicator }: Subject): number => indicator.decimals + 1;

/**
 * The decimals of a limit: so many that it does not look equal to a target or a result that it is not equal to, because
 * a reader would take "met every time" or "above the limit" for a contradiction.
 * @param beside the targets and the newest result
 */
export function tellingDigits(limit: number, beside: readonly Decimal[], digits: number): number {
	const other = beside.filter(({ value }) => !sameNumber(value, limit));
	return Math.max(digits, ...other.map((mark) => decimalsToTell(decimalOf(limit), mark, digits)));
}

function limitsTable(
	{ unit, when }: Subject,
	steps: readonly Step[],
	parts: readonly Part[],
	say: (limit: number) => string,
): TableView {
	const inUnit = unitInHeader(unit);
	const why = ({ from }: Part): string => {
		const step = steps[from]!;
		return step.rebase ?? (from === 0 ? CONTROL.start : CONTROL.break);
	};
	return {
		caption: CONTROL.limitsCaption,
		columns: [
			{ title: CONTROL.from, kind: 'text' },
			{ title: CONTROL.to, kind: 'text' },
			{ title: CONTROL.results, kind: 'number' },
			{ title: CONTROL.average + inUnit, kind: 'number' },
			{ title: CONTROL.lower + inUnit, kind: 'number' },
			{ title: CONTROL.upper + inUnit, kind: 'number' },
			{ title: CONTROL.move + inUnit, kind: 'number' },
			{ title: CONTROL.why, kind: 'text' },
		],
		rows: parts.toReversed().map((part) => ({
			cells: [
				{ text: when(steps[part.from]!.period) },
				{ text: when(steps[part.to]!.period) },
				{ text: number(part.restOn, 0) },
				{ text: say(part.limits.mean) },
				{ text: say(part.limits.lower) },
				{ text: say(part.limits.upper) },
				{ text: say(part.limits.averageMove) },
				{ text: why(part) },
			],
		})),
	};
}

function specialTable(
	{ measure, indicator, unit, when }: Subject,
	steps: readonly Step[],
	points: readonly Variation[],
): TableView | undefined {
	const rows = steps
		.flatMap((step, at): Row[] => {
			const variation = points[at]!;
			if (variation.kind === 'common') return [];
			return [
				{
					cells: [
						{ text: when(step.period) },
						{
							text: number(step.figure.value, indicator.decimals),
							figure: figureMark(measure.id, step.period, step.figure),
							markers: markerViews(step.figure.markers),
						},
						{ text: ruleOf(variation) },
						{ text: meaningOf(variation.meaning) },
					],
				},
			];
		})
		.toReversed();
	if (rows.length === 0) return undefined;
	const earlier = rows.slice(FIRST_SHOWN, MOST_LISTED);
	const unlisted = rows.length - FIRST_SHOWN - earlier.length;
	return {
		caption: CONTROL.specialCaption,
		note: unlisted > 0 ? `${CONTROL.oldFlags} ${onlyInChart(unlisted)}` : CONTROL.oldFlags,
		columns: [
			{ title: CONTROL.period, kind: 'text' },
			{ title: CONTROL.result + unitInHeader(unit), kind: 'number' },
			{ title: CONTROL.rule, kind: 'text' },
			{ title: CONTROL.meaning, kind: 'text' },
		],
		rows: rows.slice(0, FIRST_SHOWN),
		more:
			earlier.length === 0
				? undefined
				: {
						summary: showEarlierPeriods(earlier.length),
						caption: earlierCaption(CONTROL.specialCaption),
						rows: earlier,
					},
	};
}

/** undefined for a measure without a single result. */
export function controlOf(subject: Subject): ControlView | undefined {
	const { publication, measure, indicator, unit, when, say } = subject;
	const all = stepsOf(measure);
	if (all.length === 0) return undefined;
	const control = controlChartOf(publication, measure);
	const frame = { title: CONTROL.title, summary: CONTROL.summary };
	const steps = all.filter((step) => step !== undefined);
	if (control.kind === 'withheld') return { ...frame, sentences: [noChart(control.because, steps.length)], notes: [] };
	if (control.kind === 'wandering') return { ...frame, ...movesOf(subject, control, steps) };
	const { parts } = control.chart;
	const [first, newest] = [steps[0]!, steps.at(-1)!];
	const part = parts.at(-1)!;
	const { verdict } = control;
	const judged = judge(publication, measure, newest.period);
	const target = judged.target && targetText(judged.target.target, unit);
	const goal = judged.target?.target;
	const beside = [goal?.value, goal?.lower, goal?.upper, newest.figure.value].filter((mark) => mark !== undefined);
	const digits = (value: number): number => tellingDigits(value, beside, digitsOf(subject));
	const detail = (value: number): string => say(value, digits(value));
	const isLow = verdict.kind === 'read' && verdict.variation.kind === 'special' && verdict.variation.side === 'low';
	const sentences =
		verdict.kind === 'withheld'
			? [noVerdict(verdict.because, part.restOn)]
			: [
					variationSentence(
						verdict.variation,
						say(newest.figure.value),
						detail(isLow ? part.limits.lower : part.limits.upper),
					),
					// What is usual says nothing of a result that has just left it.
					verdict.variation.kind === 'common' ? assuranceSentence(verdict.assurance, target) : undefined,
				].filter((sentence) => sentence !== undefined);
	// Fewer results than make limits have none to draw, and limits that do not fit are none; the other ones keep theirs.
	const fitting = parts.filter((one) => !wanders(control.chart, one));
	const drawn = fitting.filter(({ restOn }) => restOn >= FEWEST_FOR_LIMITS);
	if (drawn.length === 0) return { ...frame, sentences, notes: [] };
	const points = parts.flatMap((one): readonly Variation[] => {
		const own = control.chart.points.slice(one.from, one.to + 1);
		return fitting.includes(one) ? own : own.map((): Variation => ({ kind: 'common' }));
	});
	const marked = points.slice(part.from).filter(({ kind }) => kind === 'special').length;
	const ofNewest = part.to + 1 - part.from;
	const isOlder = drawn.at(-1) !== part;
	const possible = possibleRange(publication, measure);
	const shown = drawn.map((one) => ({ one, shown: shownLimits(one.limits, possible) }));
	const isRated = indicator.tier !== 'context' && indicator.polarity !== 'neither';
	const special = specialTable(subject, steps, points);
	const inSight = shown.at(-1)!.shown;
	return {
		...frame,
		sentences,
		chart: {
			kind: 'control',
			id: measure.id,
			title: controlTitle(verdict, part.restOn),
			subtitle: subtitle(
				indicator.title,
				unit.symbol === '' ? undefined : unit.name,
				publication.council.shortName,
				interval(first.period.start, newest.period.end),
			),
			scale: { unit, decimals: indicator.decimals },
			points: steps.map((step, at) => {
				const variation = points[at]!;
				return {
					...pointOf(subject, step),
					...(variation.kind === 'special' ? { special: variation.meaning } : {}),
					...(step.isBreak ? { isAfterBreak: true } : {}),
				};
			}),
			limits: shown.map(({ one, shown: { lower, upper } }) => ({
				from: steps[one.from]!.period.end,
				to: steps[one.to]!.period.end,
				mean: one.limits.mean,
				lower,
				upper,
			})),
			targets: isRated
				? targetSteps(
						subject,
						steps.map(({ period }) => judge(publication, measure, period)),
					)
				: [],
			names: {
				mean: CONTROL.mean,
				limits: CONTROL.limits,
				special: { improvement: CONTROL.improvement, concern: CONTROL.concern, neutral: CONTROL.neutral },
			},
			description: controlDescription({
				results: steps.length,
				from: when(first.period),
				to: when(newest.period),
				mean: detail(drawn.at(-1)!.limits.mean),
				lower: detail(inSight.lower),
				upper: detail(inSight.upper),
				special: points.filter(({ kind }) => kind === 'special').length,
				stretch: isOlder ? 'older' : drawn.length > 1 ? 'newest' : 'only',
				...(isRated && target ? { target } : {}),
			}),
			credit: creditOf(subject),
		},
		limits: limitsTable(subject, steps, drawn, (value) => number(value, digits(value))),
		...(special ? { special } : {}),
		notes: [
			CONTROL.how,
			...(marked > ofNewest / 2 ? [changedLevel(marked, ofNewest)] : []),
			...(fitting.length < parts.length ? [CONTROL.olderNoLimits] : []),
			...(shown.some((one) => one.shown.isClipped) ? [CONTROL.clipped] : []),
		],
	};
}
