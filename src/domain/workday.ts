/** Working days in England: when a figure falls due, and which dates the timetable avoids. */

import type { IsoDate } from './period.ts';
import { dateOfDay, dayNumber } from './period.ts';

/**
 * Easter Sunday of a Gregorian year.
 * Source: the anonymous Gregorian computus (Meeus, Jones, Butcher), valid from 1583.
 */
export function easterSunday(year: number): IsoDate {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
	const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const month = Math.floor((h + l - 7 * m + 114) / 31);
	const day = ((h + l - 7 * m + 114) % 31) + 1;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Monday is 1, Sunday 7. */
const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
const firstMonday = (year: number, month: string): number => {
	const first = dayNumber(`${year}-${month}-01`);
	return first + ((8 - weekday(first)) % 7);
};
const lastMonday = (date: IsoDate): number => dayNumber(date) - (weekday(dayNumber(date)) - 1);

/** Holidays that were moved or granted once, by year: days taken away and days added. */
const EXCEPTIONS: Readonly<Record<number, { readonly not?: readonly IsoDate[]; readonly also: readonly IsoDate[] }>> = {
	2011: { also: ['2011-04-29'] },
	2012: { not: ['2012-05-28'], also: ['2012-06-04', '2012-06-05'] },
	2020: { not: ['2020-05-04'], also: ['2020-05-08'] },
	2022: { not: ['2022-05-30'], also: ['2022-06-02', '2022-06-03', '2022-09-19'] },
	2023: { also: ['2023-05-08'] },
};

const byYear = new Map<number, ReadonlySet<number>>();

/** England's bank holidays of a year, as days since 1970: computed, with a dated list of exceptions. */
export function bankHolidays(year: number): ReadonlySet<number> {
	const known = byYear.get(year);
	if (known) return known;
	const easter = dayNumber(easterSunday(year));
	const days = new Set([
		easter - 2,
		easter + 1,
		firstMonday(year, '05'),
		lastMonday(`${year}-05-31`),
		lastMonday(`${year}-08-31`),
	]);
	for (const date of [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`]) {
		let day = dayNumber(date);
		// A holiday at the weekend moves to the next weekday that is not one already.
		while (weekday(day) > 5 || days.has(day)) day++;
		days.add(day);
	}
	for (const date of EXCEPTIONS[year]?.not ?? []) days.delete(dayNumber(date));
	for (const date of EXCEPTIONS[year]?.also ?? []) days.add(dayNumber(date));
	byYear.set(year, days);
	return days;
}

export const isWorkingDay = (day: number): boolean =>
	weekday(day) <= 5 && !bankHolidays(Number(dateOfDay(day).slice(0, 4))).has(day);

const added = new Map<string, IsoDate>();

/** The date that lies so many working days after another. */
export function addWorkingDays(date: IsoDate, workingDays: number): IsoDate {
	// The ends of periods recur for every indicator, so each answer is worked out once.
	const key = `${date}+${workingDays}`;
	const known = added.get(key);
	if (known !== undefined) return known;
	let day = dayNumber(date);
	for (let left = workingDays; left > 0;) if (isWorkingDay(++day)) left--;
	const answer = dateOfDay(day);
	added.set(key, answer);
	return answer;
}
