/** What is owed: figures whose time has passed, judged as at the newest visible release, never at the build clock. */

import { STEP_MONTHS } from '../domain/indicator.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { IsoDate, Period } from '../domain/period.ts';
import { comparePeriods, samePeriod, shiftPeriod } from '../domain/period.ts';
import { addWorkingDays } from '../domain/workday.ts';
import { describedBy, LAST_RELEASE, newestSaid } from './judge.ts';
import type { Publication, PublishedFigure, PublishedIndicator } from './publication.ts';

export interface Owed {
	readonly period: Period;
	/** The day by which the register promised the figure. */
	readonly due: IsoDate;
}

/** The date as at which lateness is judged: that of a release, of the newest visible one when left out (UTC date of its publication). */
export function asAtDate(publication: Publication, release = LAST_RELEASE): IsoDate {
	const { releases, asOf } = publication;
	const { publishAt } = releases[Math.min(release, releases.length - 1)]?.release ?? { publishAt: asOf };
	let date = dates.get(publishAt);
	if (date === undefined) dates.set(publishAt, (date = new Date(publishAt).toISOString().slice(0, 10)));
	return date;
}
const dates = new Map<string, IsoDate>();

/** Whether no more figures are due: its last period lies before the date. */
export const isRetired = ({ lastPeriod }: Indicator, asAt: IsoDate): boolean =>
	lastPeriod !== undefined && lastPeriod.end < asAt;

/** A guard against a mistyped first period: more owed figures than this say nothing that fewer would not. */
const MOST_OWED = 60;

/** The period after the newest one published; the first period when nothing is. */
export function nextPeriod(publication: Publication, measure: PublishedIndicator): Period | undefined {
	const step = STEP_MONTHS[measure.indicator.frequency];
	const newest = statedPeriods(measure).at(-1);
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
 * Figures that were due by a release and had not been supplied, oldest first: also those that were passed over between
 * two that came.
 * @param release order of the release whose knowledge counts; the newest visible one when left out
 */
export function overdue(
	publication: Publication,
	measure: PublishedIndicator,
	release = LAST_RELEASE,
): readonly Owed[] {
	// Every report asks for every measure at its own release and at the one before.
	const known = answers.get(publication) ?? new Map<PublishedIndicator, Map<number, readonly Owed[]>>();
	answers.set(publication, known);
	const byRelease = known.get(measure) ?? new Map<number, readonly Owed[]>();
	known.set(measure, byRelease);
	let owed = byRelease.get(release);
	if (!owed) byRelease.set(release, (owed = findOverdue(publication, measure, release)));
	return owed;
}
const answers = new WeakMap<Publication, Map<PublishedIndicator, Map<number, readonly Owed[]>>>();

function findOverdue(publication: Publication, measure: PublishedIndicator, release: number): Owed[] {
	const { lagDays, frequency, lastPeriod, firstPeriod } = describedBy(measure, release);
	const step = STEP_MONTHS[frequency];
	const asAt = asAtDate(publication, release);
	const owed: Owed[] = [];
	if (lagDays === undefined || step === undefined || measure.firstRelease > release) return owed;
	const stated = statedPeriods(measure, release);
	const newest = stated.at(-1);
	// Both run through time, so that one pass finds what the other lacks.
	let at = 0;
	// Years of history before a quarterly measure began are no quarters that are missing.
	let period = newest ? stated.find(({ kind }) => kind === newest.kind) : firstPeriod;
	while (period && owed.length < MOST_OWED && !(lastPeriod && period.end > lastPeriod.end)) {
		while (at < stated.length && comparePeriods(stated[at]!, period) < 0) at++;
		if (at === stated.length || !samePeriod(stated[at]!, period)) {
			const due = addWorkingDays(period.end, lagDays);
			if (due >= asAt) break;
			owed.push({ period, due });
		}
		period = following(period, step, publication.council.yearStartsInMonth);
	}
	return owed;
}

/** Every period that had been spoken of by a release, oldest first: those of the breakdowns where there is no headline. */
function statedPeriods(measure: PublishedIndicator, release = LAST_RELEASE): Period[] {
	const isSaid = ({ statements }: PublishedFigure): boolean => statements[0]!.release <= release;
	const said: Period[] = [];
	const newest = newestSaid(measure, release);
	for (let at = 0; at <= newest; at++) if (isSaid(measure.figures[at]!)) said.push(measure.figures[at]!.period);
	if (said.length > 0) return said;
	return measure.breakdowns
		.flatMap(({ categories }) =>
			categories.flatMap(({ figures }) => figures.filter(isSaid).map(({ period }) => period)),
		)
		.sort(comparePeriods);
}

/** Figures spelled in a step that their frequency does not have (a year among months) are followed by none. */
function following(period: Period, step: number, yearStartsInMonth: number): Period | undefined {
	try {
		return shiftPeriod(period, step, yearStartsInMonth);
	} catch {
		return undefined;
	}
}
