/**
 * What chance and the pattern so far say of a measure's newest result: its interval, whether its control chart finds a
 * cause, and where its projection ends the year. Facts for the classes of exceptions and for their sentences.
 */

import { STEP_MONTHS } from '../domain/indicator.ts';
import type { Indicator } from '../domain/indicator.ts';
import { breaksSeries, isProvisional, isReported } from '../domain/observation.ts';
import type { Figure } from '../domain/observation.ts';
import { comparePeriods, monthsIn, periodKey, shiftPeriod, shiftedKey, startOfYear } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import { project, projectedStatus } from '../domain/projection.ts';
import type { ProjectedStatus } from '../domain/projection.ts';
import type { Step } from '../domain/forecast.ts';
import type { Variation } from '../domain/spc.ts';
import { controlChart } from '../domain/spc-suitability.ts';
import { goalOf } from '../domain/status.ts';
import type { Target } from '../domain/target.ts';
import { uncertaintyOf } from '../domain/uncertainty.ts';
import type { Uncertainty } from '../domain/uncertainty.ts';
import { judge, LAST_RELEASE } from '../publication/judge.ts';
import type { Judged } from '../publication/judge.ts';
import { newest } from '../publication/publication.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { unitOf } from './result.ts';

/** Where the pattern so far would end the year, held against the target for then. */
export interface YearEnd {
	readonly period: Period;
	readonly step: Step;
	/** Results that the projection rests on. */
	readonly restsOn: number;
	readonly target: Target;
	readonly status: ProjectedStatus;
}

/** The 95 % interval of a figure, the published one or the one its parts give; undefined where nothing is reported. */
export function uncertaintyIn(
	publication: Publication,
	indicator: Indicator,
	figure: Figure | undefined,
): Uncertainty | undefined {
	if (!isReported(figure)) return undefined;
	const { kind, per } = unitOf(publication, indicator);
	return uncertaintyOf(figure, {
		kind: indicator.kind ?? kind,
		...(per === undefined ? {} : { per }),
		isSurvey: indicator.sourceStatus === 'survey',
		...(indicator.designEffect === undefined ? {} : { designEffect: indicator.designEffect }),
	});
}

interface Slot {
	readonly period: Period;
	readonly figure: Figure;
}

/** What stands in every step from the first figure to the newest one that is reported; undefined in a gap. */
function stepsOf({ figures, indicator }: PublishedIndicator): readonly (Slot | undefined)[] {
	const step = STEP_MONTHS[indicator.frequency];
	const last = figures.findLast((entry) => isReported(newest(entry).figure));
	if (step === undefined || !last) return [];
	const byKey = new Map(
		figures.flatMap((entry) => {
			const { figure } = newest(entry);
			return isReported(figure) && !figure.markers.includes('f') && monthsIn(entry.period) === monthsIn(last.period)
				? [[periodKey(entry.period), { period: entry.period, figure }] as const]
				: [];
		}),
	);
	const slots: (Slot | undefined)[] = [];
	for (let back = 0, found = 0; found < byKey.size && back < 12 * figures.length; back++) {
		const slot = byKey.get(shiftedKey(last.period, -step * back));
		if (slot) found++;
		slots.unshift(slot);
	}
	return slots.slice(slots.findIndex((slot) => slot !== undefined));
}

/** Whether new limits begin with a figure: a break in the series, or a rebase with a written reason. */
function isFresh(measure: PublishedIndicator, { period, figure }: Slot): boolean {
	return (
		breaksSeries(figure) ||
		measure.annotations.some((note) => note.kind === 'rebase' && comparePeriods(note.period, period) === 0)
	);
}

const valueOf = ({ figure }: Slot): number => (isReported(figure) ? figure.value.value : NaN);

/** What the control chart says of the newest result; undefined where there is no chart, or none with a verdict. */
export function variationOf(publication: Publication, measure: PublishedIndicator): Variation | undefined {
	const { indicator } = measure;
	const slots = stepsOf(measure);
	const startsAt = slots.flatMap((slot, at) => (slot && at > 0 && isFresh(measure, slot) ? [at] : []));
	const chart = controlChart(
		{
			values: slots.map((slot) => slot && valueOf(slot)),
			basis: indicator.basis,
			frequency: indicator.frequency,
			kind: indicator.kind ?? unitOf(publication, indicator).kind,
			isSeasonal: indicator.seasonal,
		},
		undefined,
		{ polarity: indicator.polarity, startsAt },
	);
	return chart.kind === 'drawn' && chart.verdict.kind === 'read' ? chart.verdict.variation : undefined;
}

const FIRST_MONTH: Readonly<Record<Indicator['calendar'], number | undefined>> = {
	financial: undefined,
	calendar: 1,
	academic: 9,
};

/** The last step of the year that comes after a period, and how many steps ahead it is. */
function yearEndAfter(publication: Publication, { indicator }: PublishedIndicator, now: Period, step: number) {
	const { yearStartsInMonth } = publication.council;
	const first = FIRST_MONTH[indicator.calendar] ?? yearStartsInMonth;
	for (let ahead = 1; ahead <= 12 / step; ahead++) {
		const period = shiftPeriod(now, step * ahead, yearStartsInMonth);
		const next = shiftPeriod(period, step, yearStartsInMonth);
		if (startOfYear(next.end, first) !== startOfYear(period.end, first)) return { period, ahead };
	}
	return undefined;
}

/** The smallest and largest figure that can be. */
function possible(publication: Publication, indicator: Indicator): { lower?: number; upper?: number } {
	const { kind, per } = unitOf(publication, indicator);
	const behaves = indicator.kind ?? kind;
	if (behaves === 'proportion') return { lower: 0, upper: per ?? 1 };
	return behaves === 'count' || behaves === 'rate' ? { lower: 0 } : {};
}

/**
 * Where the pattern so far would end the year, against the target in force then: for the class "at risk". undefined where
 * nothing is projected that far, or no target stands there (methods.md section 12 gives the guardrails).
 */
export function yearEndOf(publication: Publication, measure: PublishedIndicator, now: Judged): YearEnd | undefined {
	const { indicator } = measure;
	const step = STEP_MONTHS[indicator.frequency];
	const polarity = indicator.tier === 'context' ? 'neither' : indicator.polarity;
	// A yearly figure is itself the year's end; an amount that builds up is projected in its parts only.
	if (polarity === 'neither' || step === undefined || step >= 12 || monthsIn(now.period) !== step) return undefined;
	if (now.period.kind === 'span') return undefined;
	const slots = stepsOf(measure);
	const newestSlot = slots.at(-1);
	if (!newestSlot || comparePeriods(newestSlot.period, now.period) !== 0) return undefined;
	const end = yearEndAfter(publication, measure, now.period, step);
	const target = end && judge(publication, measure, end.period, LAST_RELEASE).target?.target;
	if (!end || !target) return undefined;
	const projection = project(
		{
			points: slots.map((slot) =>
				slot
					? { value: valueOf(slot), isProvisional: isProvisional(slot.figure), isFresh: isFresh(measure, slot) }
					: undefined,
			),
			basis: indicator.basis,
			frequency: indicator.frequency,
			isSeasonal: indicator.seasonal,
		},
		{ possible: possible(publication, indicator) },
	);
	if (projection.kind !== 'projected') return undefined;
	const reached = projection.steps[end.ahead + slots.length - 1 - projection.last - 1];
	if (!reached) return undefined;
	const status = projectedStatus(reached, goalOf(target), polarity);
	return { period: end.period, step: reached, restsOn: projection.restsOn, target, status };
}
