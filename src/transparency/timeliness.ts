/** Whether a data set came out when the law wants it: a quarter or a year is due one month after its end. */

import type { PublishedDataFile } from '../domain/data-set.ts';
import type { IsoDate, Period } from '../domain/period.ts';
import {
	addMonths,
	dateOfDay,
	dayNumber,
	financialQuarterOf,
	parsePeriod,
	shiftPeriod,
	startOfYear,
} from '../domain/period.ts';
import type { LegalFrequency } from './schema.ts';

/** What a reader is told, and why. */
export type Standing =
	| { readonly kind: 'met'; readonly period: Period; readonly due: IsoDate; readonly on: string }
	| { readonly kind: 'undated'; readonly period: Period; readonly due: IsoDate }
	| {
			readonly kind: 'was-late';
			readonly period: Period;
			readonly due: IsoDate;
			readonly on: string;
			readonly days: number;
	  }
	| { readonly kind: 'late' | 'never'; readonly period: Period; readonly due: IsoDate }
	/** Due at no date: published, or never. */
	| { readonly kind: 'published' }
	| { readonly kind: 'absent' };

export interface Timeliness {
	readonly standing: Standing;
	/** What is due next, and by when; undefined where no date is set. */
	readonly next?: { readonly period: Period; readonly due: IsoDate };
}

const MONTHS = { quarter: 3, year: 12 } as const;

/** due(period) = its last day and one month: 30 June gives 31 July (Code, Part 2). */
export const dueOn = ({ end }: Period): IsoDate => addMonths(end, 1);

function periodOf(frequency: 'quarter' | 'year', date: IsoDate, yearStartsInMonth: number): Period {
	if (frequency === 'quarter') return financialQuarterOf(date, yearStartsInMonth);
	const year = Number(startOfYear(date, yearStartsInMonth).slice(0, 4));
	return parsePeriod(`FY${year}-${String((year + 1) % 100).padStart(2, '0')}`, yearStartsInMonth)!;
}

/**
 * @param files of one data set, oldest first
 * @param today the day at which it is asked
 * @param dayOf the council's day of an instant
 */
export function timeliness(
	frequency: LegalFrequency,
	files: readonly PublishedDataFile[],
	{
		today,
		yearStartsInMonth,
		dayOf,
	}: { readonly today: IsoDate; readonly yearStartsInMonth: number; readonly dayOf: (instant: string) => IsoDate },
): Timeliness {
	if (frequency === 'current' || frequency === 'once')
		return { standing: files.length > 0 ? { kind: 'published' } : { kind: 'absent' } };
	const shift = (period: Period, steps: number): Period =>
		shiftPeriod(period, steps * MONTHS[frequency], yearStartsInMonth);
	let period = periodOf(frequency, today, yearStartsInMonth);
	while (dueOn(period) >= today) period = shift(period, -1);
	// What is not due yet may be out already; then the next after it is what people wait for.
	let next = shift(period, 1);
	while (covering(files, next).length > 0) next = shift(next, 1);
	return { standing: standingOf(files, period, dayOf), next: { period: next, due: dueOn(next) } };
}

function standingOf(
	files: readonly PublishedDataFile[],
	period: Period,
	dayOf: (instant: string) => IsoDate,
): Standing {
	const due = dueOn(period);
	if (files.length === 0) return { kind: 'never', period, due };
	const parts = covering(files, period);
	if (parts.length === 0) return { kind: 'late', period, due };
	const days = parts.map(({ publishAt }) => publishAt && dayOf(publishAt));
	if (days.some((day) => day === undefined)) return { kind: 'undated', period, due };
	const on = (days as string[]).reduce((last, day) => (day > last ? day : last));
	return on <= due
		? { kind: 'met', period, due, on }
		: { kind: 'was-late', period, due, on, days: dayNumber(on) - dayNumber(due) };
}

/** The files that together are about every day of a period, or one that shows a day in it; none where a day is missing. */
export function covering(files: readonly PublishedDataFile[], period: Period): readonly PublishedDataFile[] {
	const snapshot = files.findLast(
		({ period: of }) => of.kind === 'day' && of.start >= period.start && of.end <= period.end,
	);
	if (snapshot) return [snapshot];
	const parts = files
		.filter(({ period: of }) => of.start <= period.end && of.end >= period.start)
		.toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1));
	let reached = period.start;
	for (const { period: part } of parts) {
		if (part.start > reached) return [];
		if (part.end >= reached) reached = dayAfter(part.end);
	}
	return reached > period.end ? parts : [];
}

const dayAfter = (date: IsoDate): IsoDate => dateOfDay(dayNumber(date) + 1);

/** Stretches between the first and the last file that no file is about. */
export function gaps(files: readonly PublishedDataFile[]): { readonly start: IsoDate; readonly end: IsoDate }[] {
	const found: { start: IsoDate; end: IsoDate }[] = [];
	const sorted = files
		.filter(({ period }) => period.kind !== 'day')
		.toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1));
	for (const [at, { period }] of sorted.entries()) {
		const before = sorted[at - 1]?.period;
		if (before && dayAfter(before.end) < period.start)
			found.push({ start: dayAfter(before.end), end: dateOfDay(dayNumber(period.start) - 1) });
	}
	return found;
}
