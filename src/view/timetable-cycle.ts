/** The dates that a council's yearly cycle gives: one for each step and each period that it belongs to. */

import type { Council, CycleStep } from '../domain/council.ts';
import type { IsoDate } from '../domain/period.ts';
import { addMonths } from '../domain/period.ts';
import { addWorkingDays } from '../domain/workday.ts';

export interface CycleDate {
	readonly step: CycleStep;
	/** The day; the first of the month where only the month is known. */
	readonly date: IsoDate;
	readonly isDay: boolean;
	/** First and last day of the period that the step is about. */
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

/** Whether a step follows every period of its frequency, and not only some of them. */
export const isEveryPeriod = (step: CycleStep, yearStartsInMonth: number): boolean => {
	const all = endMonths(step.frequency, yearStartsInMonth);
	return all.length > 0 && (step.months.length === 0 || all.every((month) => step.months.includes(month)));
};

/**
 * Dates of the cycle between two days, both included, earliest first.
 * A step with `workingDaysAfter` comes that many working days after the end of each of its months (of each period of
 * its frequency where no months are named); a step without it comes some time in each of its months.
 */
export function cycleDates(
	council: Pick<Council, 'cycle' | 'yearStartsInMonth'>,
	first: IsoDate,
	last: IsoDate,
): CycleDate[] {
	const dates = council.cycle.flatMap((step) => datesOf(step, council.yearStartsInMonth, first, last));
	return dates.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function datesOf(step: CycleStep, yearStartsInMonth: number, first: IsoDate, last: IsoDate): CycleDate[] {
	const months = step.months.length > 0 ? step.months : endMonths(step.frequency, yearStartsInMonth);
	const dates: CycleDate[] = [];
	// A step may come up to a year after its period.
	for (let year = Number(first.slice(0, 4)) - 1; year <= Number(last.slice(0, 4)); year++) {
		for (const month of months) {
			const start = `${year}-${String(month).padStart(2, '0')}-01`;
			const to = addMonths(`${year - 1}-12-31`, month);
			const length = MONTHS_IN[step.frequency] ?? 1;
			const isDay = step.workingDaysAfter !== undefined;
			const date = isDay ? addWorkingDays(to, step.workingDaysAfter) : start;
			// A month counts until it is over.
			if (date > last || (isDay ? date : to) < first) continue;
			dates.push({ step, date, isDay, from: addMonths(start, 1 - length), to });
		}
	}
	return dates;
}
