/** What is owed: figures whose time has passed, judged as at the newest visible release, never at the build clock. */

import { STEP_MONTHS } from '../domain/indicator.ts';
import type { IsoDate, Period } from '../domain/period.ts';
import { comparePeriods, shiftPeriod } from '../domain/period.ts';
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
function newestPeriod(measure: PublishedIndicator): Period | undefined {
	if (measure.figures.length > 0) return measure.figures.at(-1)!.period;
	const periods = measure.breakdowns.flatMap(({ categories }) =>
		categories.map(({ figures }) => figures.at(-1)!.period),
	);
	return periods.sort(comparePeriods).at(-1);
}

/** The period after the newest one published; the first period when nothing is. */
export function nextPeriod(publication: Publication, measure: PublishedIndicator): Period | undefined {
	const step = STEP_MONTHS[measure.indicator.frequency];
	const newest = newestPeriod(measure);
	if (!newest) return measure.indicator.firstPeriod;
	if (step === undefined) return undefined;
	try {
		const next = shiftPeriod(newest, step, publication.council.yearStartsInMonth);
		const { lastPeriod } = measure.indicator;
		return lastPeriod && next.end > lastPeriod.end ? undefined : next;
	} catch {
		// Figures spelled in a step that their frequency does not have (a year among months) have no next period.
		return undefined;
	}
}

/** When the next figure is due; undefined where the register names no lag or nothing more comes. */
export function nextDue(publication: Publication, measure: PublishedIndicator): Owed | undefined {
	const next = nextPeriod(publication, measure);
	const { lagDays } = measure.indicator;
	return next && lagDays !== undefined ? { period: next, due: addWorkingDays(next.end, lagDays) } : undefined;
}

/** Figures that were due by the newest visible release and have not been supplied, oldest first. */
export function overdue(publication: Publication, measure: PublishedIndicator): Owed[] {
	const { lagDays, frequency, lastPeriod } = measure.indicator;
	const step = STEP_MONTHS[frequency];
	const asAt = asAtDate(publication);
	const owed: Owed[] = [];
	if (lagDays === undefined || step === undefined) return owed;
	let period = nextPeriod(publication, measure);
	while (period && owed.length < MOST_OWED && !(lastPeriod && period.end > lastPeriod.end)) {
		const due = addWorkingDays(period.end, lagDays);
		if (due >= asAt) break;
		owed.push({ period, due });
		period = shiftPeriod(period, step, publication.council.yearStartsInMonth);
	}
	return owed;
}
