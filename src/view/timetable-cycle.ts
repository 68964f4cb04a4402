/** The dates that a council's yearly cycle gives: one for each step and each period that it belongs to. */

import type { Council, CycleStep } from '../domain/council.ts';
import type { IsoDate } from '../domain/period.ts';
import { addMonths, dateOfDay, dayNumber } from '../domain/period.ts';
import { addWorkingDays } from '../domain/workday.ts';

export interface CycleDate {
	readonly step: CycleStep;
	/** The day; the first of the month where only the month is known. */
	readonly date: IsoDate;
	readonly isDay: boolean;
	/** First and last day of the period that the step is about; of its month where only that is known. */
	readonly from: IsoDate;
	readonly to: IsoDate;
}

const MONTHS_IN: Readonly<Record<string, number>> = { month: 1, 'two-months': 2, quarter: 3, half: 6, year: 12 };
const ALL = Array.from({ length: 12 }, (_, index) => index + 1);

/** The calendar months, 1 to 12, at whose end a period of this frequency ends, when the year starts in that month. */
export function endMonths(frequency: string, yearStartsInMonth: number): number[] {
	const length = MONTHS_IN[frequency];
	if (length === undefined) return [];
	return ALL.filter((month) => (((month - yearStartsInMonth + 1) % length) + length) % length === 0);
}

/** How far outside its months a step may fall, in days: a bank holiday must not make it vanish. */
const NEAR = 10;

/**
 * Dates of the cycle between two days, both included, earliest first.
 * A step with `workingDaysAfter` comes that many working days after the end of each period of its frequency, where that
 * is in one of its months, if it names any. A step without it comes some time in each of its months.
 */
export function cycleDates(
	council: Pick<Council, 'cycle' | 'yearStartsInMonth'>,
	first: IsoDate,
	last: IsoDate,
): CycleDate[] {
	const dates = council.cycle.flatMap((step) =>
		step.workingDaysAfter === undefined
			? monthsOf(step, first, last)
			: daysOf(step, step.workingDaysAfter, council.yearStartsInMonth, first, last),
	);
	return dates.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
const endOf = (year: number, month: number): IsoDate => addMonths(`${year - 1}-12-31`, month);
const startOf = (year: number, month: number): IsoDate => `${year}-${String(month).padStart(2, '0')}-01`;

function daysOf(
	step: CycleStep,
	workingDays: number,
	yearStartsInMonth: number,
	first: IsoDate,
	last: IsoDate,
): CycleDate[] {
	const length = MONTHS_IN[step.frequency] ?? 1;
	const dates: CycleDate[] = [];
	// A step may come up to a year after its period.
	for (let year = yearOf(first) - 1; year <= yearOf(last); year++) {
		for (const month of endMonths(step.frequency, yearStartsInMonth)) {
			const to = endOf(year, month);
			const date = addWorkingDays(to, workingDays);
			if (date < first || date > last || !isInMonths(step.months, date)) continue;
			dates.push({ step, date, isDay: true, from: addMonths(startOf(year, month), 1 - length), to });
		}
	}
	return dates;
}

function isInMonths(months: readonly number[], date: IsoDate): boolean {
	const day = dayNumber(date);
	const near = [day - NEAR, day, day + NEAR].map((one) => Number(dateOfDay(one).slice(5, 7)));
	return months.length === 0 || near.some((month) => months.includes(month));
}

/** Steps of which only the month is known; a month counts until it is over. */
function monthsOf(step: CycleStep, first: IsoDate, last: IsoDate): CycleDate[] {
	const dates: CycleDate[] = [];
	for (let year = yearOf(first); year <= yearOf(last); year++) {
		for (const month of step.months) {
			const [date, to] = [startOf(year, month), endOf(year, month)];
			if (date <= last && to >= first) dates.push({ step, date, isDay: false, from: date, to });
		}
	}
	return dates;
}
