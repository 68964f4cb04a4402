/** How dates and periods are said: 6 November 2025; July to September 2025; April 2025 to March 2026. */

import type { Basis } from '../domain/indicator.ts';
import type { IsoDate, Period } from '../domain/period.ts';
import { startOfYear } from '../domain/period.ts';

export const MONTHS = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
	...['August', 'September', 'October', 'November', 'December'],
] as const;

type Parts = readonly [year: number, month: number, day: number];
const parts = (date: IsoDate): Parts => {
	let found = split.get(date);
	if (!found) split.set(date, (found = date.split('-').map(Number) as unknown as Parts));
	return found;
};
/** The ends of periods recur for every measure and report. */
const split = new Map<IsoDate, Parts>();

/** 6 November 2025 */
export function day(date: IsoDate): string {
	const [year, month, dayOfMonth] = parts(date);
	return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

/** November 2025 */
export function month(date: IsoDate): string {
	const [year, monthOfYear] = parts(date);
	return `${MONTHS[monthOfYear - 1]} ${year}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Answers by time zone and instant: a site has few instants, and asks for each of them thousands of times. */
const known = new Map<string, readonly [IsoDate, string]>();
const MOST_KNOWN = 10_000;

/** The local calendar date and time of an instant in a time zone: ['2025-11-06', '09:30']. */
export function localTime(instant: string, timeZone: string): readonly [IsoDate, string] {
	const key = `${timeZone} ${instant}`;
	let found = known.get(key);
	if (!found) {
		found = clockTime(instant, timeZone);
		if (known.size < MOST_KNOWN) known.set(key, found);
	}
	return found;
}

function clockTime(instant: string, timeZone: string): readonly [IsoDate, string] {
	let clock = clocks.get(timeZone);
	if (!clock) {
		const numeric = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
		clock = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...numeric });
		clocks.set(timeZone, clock);
	}
	const field = Object.fromEntries(clock.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
	return [`${field['year']}-${field['month']}-${field['day']}`, `${field['hour']}:${field['minute']}`];
}

/** 09:30 is 9:30am, 14:00 is 2pm. */
export function time(text: string): string {
	const [hour = 0, minute = 0] = text.split(':').map(Number);
	const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
	return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** The local date of an instant: 6 November 2025 */
export const dayOf = (instant: string, timeZone: string): string => day(localTime(instant, timeZone)[0]);

/** 6 November 2025 at 9:30am */
export function dayAndTime(instant: string, timeZone: string): string {
	const [date, clock] = localTime(instant, timeZone);
	return `${day(date)} at ${time(clock)}`;
}

const isFirst = (date: IsoDate): boolean => date.endsWith('-01');
const isLast = (date: IsoDate): boolean => {
	const [year, monthOfYear, dayOfMonth] = parts(date);
	return dayOfMonth >= 28 && dayOfMonth === new Date(Date.UTC(year, monthOfYear, 0)).getUTCDate();
};

/** An interval of days: July to September 2025, April 2025 to March 2026, 2025, 15 November 2015 to 14 November 2016. */
export function interval(start: IsoDate, end: IsoDate): string {
	let fromStart = intervals.get(start);
	if (!fromStart) intervals.set(start, (fromStart = new Map()));
	let said = fromStart.get(end);
	if (said === undefined) fromStart.set(end, (said = sayInterval(start, end)));
	return said;
}
/** Periods recur for every measure and report, so each is worded once. */
const intervals = new Map<IsoDate, Map<IsoDate, string>>();

function sayInterval(start: IsoDate, end: IsoDate): string {
	if (start === end) return day(start);
	if (!isFirst(start) || !isLast(end)) return `${day(start)} to ${day(end)}`;
	const [startYear, startMonth] = parts(start);
	const [endYear, endMonth] = parts(end);
	if (startMonth === 1 && endMonth === 12) return startYear === endYear ? `${startYear}` : `${startYear} to ${endYear}`;
	if (start.slice(0, 7) === end.slice(0, 7)) return month(start);
	if (startYear === endYear) return `${MONTHS[startMonth - 1]} to ${month(end)}`;
	return `${month(start)} to ${month(end)}`;
}

/** What a figure's period is called, given its basis: "April to September 2025", "12 months to March 2026", "31 March 2026". */
export function period(of: Period, basis: Basis = 'in-period', yearStartsInMonth = 4): string {
	if (basis === 'snapshot' && of.kind !== 'span') return day(of.end);
	if (basis === 'rolling-12-months' && of.kind !== 'span') return `12 months to ${month(of.end)}`;
	if (basis === 'year-to-date' && of.kind !== 'span') return interval(startOfYear(of.end, yearStartsInMonth), of.end);
	if (of.kind === 'financial-year' || of.kind === 'academic-year') return splitYear(of);
	return interval(of.start, of.end);
}

/** 2024 to 2025: the house style for a year that spans two; academic years say so. */
const splitYear = (of: Period): string =>
	of.kind === 'academic-year' ? `academic year ${splitYears(of)}` : splitYears(of);
const splitYears = (of: Period): string => `${of.start.slice(0, 4)} to ${of.end.slice(0, 4)}`;

const SHORT = MONTHS.map((name) => name.slice(0, 3));

/** For axes and narrow columns: Jul to Sep 2025, Mar 2026, 2024/25. */
export function shortPeriod(of: Period, basis: Basis = 'in-period'): string {
	const [startYear, startMonth] = parts(of.start);
	const [endYear, endMonth] = parts(of.end);
	const end = `${SHORT[endMonth - 1]} ${endYear}`;
	if (of.kind === 'financial-year' || of.kind === 'academic-year') return `${startYear}/${String(endYear).slice(2)}`;
	if (of.kind === 'calendar-year') return `${startYear}`;
	if (basis === 'snapshot' || basis === 'rolling-12-months' || of.kind === 'month' || of.kind === 'day') return end;
	if (of.kind === 'span' && of.ends) {
		const [first, last] = of.ends;
		if (first.kind === 'academic-year' || first.kind === 'financial-year') {
			return `${startYear}/${String(startYear + 1).slice(2)} to ${last.start.slice(0, 4)}/${String(endYear).slice(2)}`;
		}
		if (startMonth === 1 && endMonth === 12)
			return startYear === endYear ? `${startYear}` : `${startYear} to ${endYear}`;
		return `${SHORT[startMonth - 1]} ${startYear} to ${end}`;
	}
	return startYear === endYear
		? `${SHORT[startMonth - 1]} to ${end}`
		: `${SHORT[startMonth - 1]} ${startYear} to ${end}`;
}
