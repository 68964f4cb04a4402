/** A series in equal steps of time, as control charts and projections need it: one place for each period, gaps told. */

import { STEP_MONTHS } from '../domain/indicator.ts';
import { breaksSeries, isProvisional, isReported } from '../domain/observation.ts';
import type { Reported } from '../domain/observation.ts';
import { monthsIn, shiftPeriod } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import { LAST_RELEASE, describedBy } from './judge.ts';
import { asSaidBy } from './publication.ts';
import type { PublishedIndicator } from './publication.ts';

export interface Step {
	readonly period: Period;
	readonly figure: Reported;
	readonly isProvisional: boolean;
	/** Whether the figure begins a new series. */
	readonly isBreak: boolean;
	/** Why limits are worked out anew from this period on, where annotations.csv says so. */
	readonly rebase?: string;
}

const known = new WeakMap<PublishedIndicator, Map<number, readonly (Step | undefined)[]>>();

/**
 * The results of a measure from the first to the newest, one place a period; undefined where a period has none.
 * Forecasts are no results. Of an irregular measure there are no gaps to be told.
 * @param release order of the release whose knowledge counts
 */
export function stepsOf(measure: PublishedIndicator, release = LAST_RELEASE): readonly (Step | undefined)[] {
	const byRelease = known.get(measure) ?? new Map<number, readonly (Step | undefined)[]>();
	known.set(measure, byRelease);
	let steps = byRelease.get(release);
	if (!steps) byRelease.set(release, (steps = workOut(measure, release)));
	return steps;
}

/** The period so many steps after another; undefined where its kind has none there. */
export function periodAfter(
	measure: PublishedIndicator,
	from: Period,
	steps: number,
	yearStartsInMonth: number,
): Period | undefined {
	const months = STEP_MONTHS[measure.indicator.frequency];
	if (months === undefined) return undefined;
	try {
		return shiftPeriod(from, months * steps, yearStartsInMonth);
	} catch {
		// A figure spelled in a step that its frequency does not have: what comes after it has no name.
		return undefined;
	}
}

const monthOf = ({ end }: Period): number => Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7));

function workOut(measure: PublishedIndicator, release: number): readonly (Step | undefined)[] {
	const { frequency, basis } = describedBy(measure, release);
	const step = STEP_MONTHS[frequency];
	const rebases = measure.annotations.filter(({ kind }) => kind === 'rebase');
	const results = measure.figures.flatMap((entry): Step[] => {
		const figure = asSaidBy(entry, release)?.figure;
		if (!isReported(figure) || figure.markers.includes('f')) return [];
		const { period } = entry;
		// A yearly total among quarters is another thing.
		const isAlike = basis !== 'in-period' || period.kind === 'span' || step === undefined || monthsIn(period) === step;
		if (!isAlike) return [];
		const rebase = rebases.find((note) => note.period.start >= period.start && note.period.start <= period.end);
		return [
			{
				period,
				figure,
				isProvisional: isProvisional(figure),
				isBreak: breaksSeries(figure),
				...(rebase ? { rebase: rebase.text } : {}),
			},
		];
	});
	const first = results[0];
	if (!first || step === undefined) return results;
	const placed: (Step | undefined)[] = [];
	for (const result of results) {
		const at = (monthOf(result.period) - monthOf(first.period)) / step;
		if (!Number.isInteger(at)) continue;
		while (placed.length < at) placed.push(undefined);
		placed[at] = result;
	}
	return placed;
}
