/** A series in equal steps of time, as control charts and projections need it: one place for each period, gaps told. */

import { STEP_MONTHS } from '../domain/indicator.ts';
import { breaksSeries, isProvisional, isReported } from '../domain/observation.ts';
import type { Reported } from '../domain/observation.ts';
import { monthsIn, shiftPeriod } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import { LAST_RELEASE, describedBy } from './judge.ts';
import { asSaidBy } from './publication.ts';
import type { PublishedFigure, PublishedIndicator, Statement } from './publication.ts';

export interface Step {
	readonly period: Period;
	readonly figure: Reported;
	/** That of the figure. */
	readonly value: number;
	readonly isProvisional: boolean;
	/** Whether the figure begins a new series. */
	readonly isBreak: boolean;
	/** Why limits are worked out anew from this period on, where annotations.csv says so. */
	readonly rebase?: string;
	/** Whether what is usual begins anew here, for either reason. */
	readonly isFresh: boolean;
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

/** Months since year 0 of the end of a period. */
function monthOf(period: Period): number {
	let month = months.get(period);
	if (month === undefined) {
		month = Number(period.end.slice(0, 4)) * 12 + Number(period.end.slice(5, 7));
		months.set(period, month);
	}
	return month;
}
const months = new WeakMap<Period, number>();

/** The step that a statement makes is the same for every release that knew it. */
const made = new WeakMap<Statement, Step>();

function stepOf(measure: PublishedIndicator, { period }: PublishedFigure, said: Statement): Step | undefined {
	const { figure } = said;
	if (!isReported(figure) || figure.markers.includes('f')) return undefined;
	let step = made.get(said);
	if (!step) {
		const rebase = measure.annotations.find(
			({ kind, period: { start } }) => kind === 'rebase' && start >= period.start && start <= period.end,
		);
		const isBreak = breaksSeries(figure);
		step = {
			...{ period, figure, value: figure.value.value },
			...{ isProvisional: isProvisional(figure), isBreak, isFresh: isBreak || rebase !== undefined },
			...(rebase ? { rebase: rebase.text } : {}),
		};
		made.set(said, step);
	}
	return step;
}

function workOut(measure: PublishedIndicator, release: number): readonly (Step | undefined)[] {
	const { frequency, basis } = describedBy(measure, release);
	const months = STEP_MONTHS[frequency];
	const placed: (Step | undefined)[] = [];
	let first: number | undefined;
	for (const entry of measure.figures) {
		const { period } = entry;
		// A yearly total among quarters is another thing.
		if (basis === 'in-period' && period.kind !== 'span' && months !== undefined && monthsIn(period) !== months)
			continue;
		const said = asSaidBy(entry, release);
		const step = said && stepOf(measure, entry, said);
		if (!step) continue;
		if (months === undefined) {
			placed.push(step);
			continue;
		}
		first ??= monthOf(period);
		const at = (monthOf(period) - first) / months;
		if (!Number.isInteger(at)) continue;
		while (placed.length < at) placed.push(undefined);
		placed[at] = step;
	}
	return placed;
}
