/** What is owed: figures whose time has passed, judged as at the newest visible release, never at the build clock. */

import { STEP_MONTHS } from '../domain/indicator.ts';
import type { IsoDate, Period } from '../domain/period.ts';
import { comparePeriods, periodKey, shiftPeriod } from '../domain/period.ts';
import { addWorkingDays } from '../domain/workday.ts';
import type { Publication, PublishedIndicator } from './publication.ts';

export interface Owed {
	readonly period: Period;
	/** The day by which the register promised the figure. */
	readonly due: IsoDate;
}

/** The date as at which lateness is judged: that of the newest visible release (UTC date of its publication). */
export const asAtDate = (publication: Publication): IsoDate =>
	new Date(publication.releases.at(-1)?.release.publishAt ?? publication.asOf).toISOString().slice(0, 10);

/** Whether no more figures are due: its last period lies before the date. */
export const isRetired = (measure: PublishedIndicator, asAt: IsoDate): boolean =>
	measure.indicator.lastPeriod !== undefined && measure.indicator.lastPeriod.end < asAt;

/** A guard against a mistyped first period: more owed figures than this say nothing that fewer would not. */
const MOST_OWED = 60;

/** The newest period of the headline figures; of the breakdowns where there is no headline. */
const newestPeriod = (measure: PublishedIndicator): Period | undefined => statedPeriods(measure).at(-1);

/** The period after the newest one published; the first period when nothing is. */
export function nextPeriod(publication: Publication, measure: PublishedIndicator): Period | undefined {
	const step = STEP_MONTHS[measure.indicator.frequency];
	const newest = newestPeriod(measure);
	if (!newest) return measure.indicator.firstPeriod;
	if (step === undefined) return undefined;
	const next = following(newest, step, publication.council.yearStartsInMonth);
	const { lastPeriod } = measure.indicator;
	return next && lastPeriod && next.end > lastPeriod.end ? undefined : next;
}

/** When the next figure is due; undefined where the register names no lag or nothing more comes. */
export function nextDue(publication: Publication, measure: PublishedIndicator): Owed | undefined {
	const next = nextPeriod(publication, measure);
	const { lagDays } = measure.indicator;
	return next && lagDays !== undefined ? { period: next, due: addWorkingDays(next.end, lagDays) } : undefined;
}

/**
 * Figures that were due by the newest visible release and have not been supplied, oldest first: also those that were
 * passed over between two that came.
 */
export function overdue(publication: Publication, measure: PublishedIndicator): Owed[] {
	const { lagDays, frequency, lastPeriod } = measure.indicator;
	const step = STEP_MONTHS[frequency];
	const asAt = asAtDate(publication);
	const owed: Owed[] = [];
	if (lagDays === undefined || step === undefined) return owed;
	const stated = statedPeriods(measure);
	const newest = newestPeriod(measure);
	const supplied = new Set(stated.map(periodKey));
	// Years of history before a quarterly measure began are no quarters that are missing.
	let period = newest ? stated.find(({ kind }) => kind === newest.kind) : measure.indicator.firstPeriod;
	while (period && owed.length < MOST_OWED && !(lastPeriod && period.end > lastPeriod.end)) {
		if (!supplied.has(periodKey(period))) {
			const due = addWorkingDays(period.end, lagDays);
			if (due >= asAt) break;
			owed.push({ period, due });
		}
		period = following(period, step, publication.council.yearStartsInMonth);
	}
	return owed;
}

/** Every period that has been spoken of, oldest first. */
const statedPeriods = (measure: PublishedIndicator): Period[] =>
	measure.figures.length > 0
		? measure.figures.map(({ period }) => period)
		: measure.breakdowns
				.flatMap(({ categories }) => categories.flatMap(({ figures }) => figures.map(({ period }) => period)))
				.sort(comparePeriods);

/** Figures spelled in a step that their frequency does not have (a year among months) are followed by none. */
function following(period: Period, step: number, yearStartsInMonth: number): Period | undefined {
	try {
		return shiftPeriod(period, step, yearStartsInMonth);
	} catch {
		return undefined;
	}
}
