/** Periods: the interval a figure is about, however a council spells it. Pure calendar arithmetic on ISO dates. */

export type IsoDate = string;
export type PeriodKind =
	| 'financial-year'
	| 'financial-half'
	| 'financial-quarter'
	| 'calendar-year'
	| 'calendar-quarter'
	| 'month'
	| 'academic-year'
	| 'day'
	| 'span';

export interface Period {
	/** As the council spelled it: `FY2025-26-Q2`. */
	readonly text: string;
	readonly kind: PeriodKind;
	/** First day, ISO. */
	readonly start: IsoDate;
	/** Last day, ISO. */
	readonly end: IsoDate;
	/** The two ends of a span. */
	readonly ends?: readonly [Period, Period];
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
/** @param month 1 to 12 */
const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : DAYS[month - 1]!);
const firstOfMonth = (months: number): IsoDate => `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1)}-01`;
const lastOfMonth = (months: number): IsoDate => {
	const year = Math.floor(months / 12);
	const month = (months % 12) + 1;
	return `${pad(year, 4)}-${pad(month)}-${pad(daysInMonth(year, month))}`;
};
/** Months since year 0 of an ISO date. */
const monthsOf = (date: IsoDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** `firstMonth` counts months since year 0; `length` is in months. */
const block = (text: string, kind: PeriodKind, firstMonth: number, length: number): Period => ({
	text,
	kind,
	start: firstOfMonth(firstMonth),
	end: lastOfMonth(firstMonth + length - 1),
});

const SPLIT_YEAR = /^(FY|AY)(\d{4})-(\d{2})(?:-(?:H([12])|Q([1-4])))?$/;
const CALENDAR = /^(\d{4})(?:-(?:Q([1-4])|M(0[1-9]|1[0-2])))?$/;
const DAY = /^D(\d{4})-(\d{2})-(\d{2})$/;

function parseSingle(text: string, yearStartsInMonth: number): Period | undefined {
	const split = SPLIT_YEAR.exec(text);
	if (split) {
		const year = Number(split[2]);
		if ((year + 1) % 100 !== Number(split[3])) return undefined;
		if (split[1] === 'AY') return split[4] || split[5] ? undefined : block(text, 'academic-year', year * 12 + 8, 12);
		const first = year * 12 + yearStartsInMonth - 1;
		if (split[4]) return block(text, 'financial-half', first + (Number(split[4]) - 1) * 6, 6);
		if (split[5]) return block(text, 'financial-quarter', first + (Number(split[5]) - 1) * 3, 3);
		return block(text, 'financial-year', first, 12);
	}
	const calendar = CALENDAR.exec(text);
	if (calendar) {
		const first = Number(calendar[1]) * 12;
		if (calendar[2]) return block(text, 'calendar-quarter', first + (Number(calendar[2]) - 1) * 3, 3);
		if (calendar[3]) return block(text, 'month', first + Number(calendar[3]) - 1, 1);
		return block(text, 'calendar-year', first, 12);
	}
	const day = DAY.exec(text);
	if (day && isDate(text.slice(1))) return { text, kind: 'day', start: text.slice(1), end: text.slice(1) };
	return undefined;
}

/**
 * Reads a period as data-model.md spells it; undefined when it is none. The same spelling gives the same object.
 * @param yearStartsInMonth 1 to 12: the month in which the council's financial year starts (council.json)
 */
export function parsePeriod(text: string, yearStartsInMonth = 4): Period | undefined {
	let known = read.get(yearStartsInMonth);
	if (!known) read.set(yearStartsInMonth, (known = new Map()));
	let period = known.get(text);
	if (!period) {
		period = parse(text, yearStartsInMonth);
		if (period) known.set(text, period);
	}
	return period;
}
/** A council has few periods and thousands of rows about each: what is asked of a period is remembered by its object. */
const read = new Map<number, Map<string, Period>>();

function parse(text: string, yearStartsInMonth: number): Period | undefined {
	const [from, to, more] = text.split('..');
	if (to === undefined) return parseSingle(text, yearStartsInMonth);
	if (more !== undefined) return undefined;
	const first = parseSingle(from!, yearStartsInMonth);
	const last = parseSingle(to, yearStartsInMonth);
	if (!first || !last || first.kind !== last.kind || first.start > last.start) return undefined;
	return { text, kind: 'span', start: first.start, end: last.end, ends: [first, last] };
}

/** Whether a text is a day of the calendar in ISO spelling. */
export function isDate(text: string): boolean {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!parts) return false;
	const [, year, month, day] = parts.map(Number) as [number, number, number, number];
	return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Two spellings of one interval have one key. */
export function periodKey(period: Period): string {
	let key = keys.get(period);
	if (key === undefined) keys.set(period, (key = `${period.start}/${period.end}`));
	return key;
}
const keys = new WeakMap<Period, string>();

export const samePeriod = (a: Period, b: Period): boolean => a.start === b.start && a.end === b.end;
/** Oldest first: by end, then the longer one first. */
export const comparePeriods = (a: Period, b: Period): number =>
	a.end < b.end ? -1 : a.end > b.end ? 1 : a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
export const covers = (outer: Period, inner: Period): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const overlaps = (a: Period, b: Period): boolean => a.start <= b.end && b.start <= a.end;

/** Length in whole months, at least 1; a day has none. */
export function monthsIn(period: Period): number {
	let months = lengths.get(period);
	if (months === undefined) lengths.set(period, (months = countMonths(period)));
	return months;
}
const lengths = new WeakMap<Period, number>();

const countMonths = (period: Period): number =>
	period.kind === 'day' ? 0 : Math.max(1, Math.round((dayNumber(period.end) - dayNumber(period.start) + 1) / 30.4375));

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
	let day = days.get(date);
	if (day === undefined) days.set(date, (day = Date.parse(`${date}T00:00:00Z`) / 86_400_000));
	return day;
}
/** The ends of periods recur for every indicator, so each is worked out once. */
const days = new Map<IsoDate, number>();

export function dateOfDay(day: number): IsoDate {
	let date = dates.get(day);
	if (date === undefined) dates.set(day, (date = new Date(day * 86_400_000).toISOString().slice(0, 10)));
	return date;
}
const dates = new Map<number, IsoDate>();

/** An ISO date moved by whole months; the last day of a month stays the last day of its month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
	let byDate = movedDates.get(months);
	if (!byDate) movedDates.set(months, (byDate = new Map()));
	let found = byDate.get(date);
	if (found === undefined) byDate.set(date, (found = moveDate(date, months)));
	return found;
}
const movedDates = new Map<number, Map<IsoDate, IsoDate>>();

function moveDate(date: IsoDate, months: number): IsoDate {
	const target = monthsOf(date) + months;
	if (date === lastOfMonth(monthsOf(date))) return lastOfMonth(target);
	const day = Math.min(Number(date.slice(8)), Number(lastOfMonth(target).slice(8)));
	return `${firstOfMonth(target).slice(0, 8)}${pad(day)}`;
}

/** The key of the interval `months` later (earlier when negative): how the same period last year is looked up. */
export function shiftedKey(period: Period, months: number): string {
	const known = shifted.get(period) ?? new Map<number, string>();
	shifted.set(period, known);
	let key = known.get(months);
	if (key === undefined)
		known.set(months, (key = `${addMonths(period.start, months)}/${addMonths(period.end, months)}`));
	return key;
}
const shifted = new WeakMap<Period, Map<number, string>>();

/** The first day of the (financial, calendar or academic) year that a date falls in. */
export function startOfYear(date: IsoDate, yearStartsInMonth: number): IsoDate {
	const months = monthsOf(date);
	return firstOfMonth(months - (((((months % 12) - (yearStartsInMonth - 1)) % 12) + 12) % 12));
}

/** The financial quarter that a date falls in, spelled as in data-model.md. */
export function financialQuarterOf(date: IsoDate, yearStartsInMonth = 4): Period {
	const start = startOfYear(date, yearStartsInMonth);
	const year = Number(start.slice(0, 4));
	const quarter = Math.floor((monthsOf(date) - monthsOf(start)) / 3) + 1;
	return parsePeriod(`FY${pad(year, 4)}-${pad((year + 1) % 100)}-Q${quarter}`, yearStartsInMonth)!;
}

/**
 * The period of the same kind so many months later (earlier when negative); moving back again gives the same interval.
 * @throws RangeError when the kind has no period there (a financial quarter cannot move by one month)
 */
export function shiftPeriod(period: Period, months: number, yearStartsInMonth = 4): Period {
	const key = months * 12 + yearStartsInMonth;
	const known = moved.get(period) ?? new Map<number, Period>();
	moved.set(period, known);
	let found = known.get(key);
	if (!found) known.set(key, (found = move(period, months, yearStartsInMonth)));
	return found;
}
const moved = new WeakMap<Period, Map<number, Period>>();

function move(period: Period, months: number, yearStartsInMonth: number): Period {
	if (period.ends) {
		const [from, to] = period.ends.map((end) => shiftPeriod(end, months, yearStartsInMonth)) as [Period, Period];
		return { text: `${from.text}..${to.text}`, kind: 'span', start: from.start, end: to.end, ends: [from, to] };
	}
	const start = addMonths(period.start, months);
	const text = spell(period.kind, start, yearStartsInMonth);
	const shifted = text === undefined ? undefined : parseSingle(text, yearStartsInMonth);
	if (shifted?.start !== start) throw new RangeError(`no ${period.kind} lies ${months} months from ${period.text}`);
	return shifted;
}

function spell(kind: PeriodKind, start: IsoDate, yearStartsInMonth: number): string | undefined {
	const year = Number(start.slice(0, 4));
	const month = Number(start.slice(5, 7));
	const first = startOfYear(start, yearStartsInMonth);
	const inYear = monthsOf(start) - monthsOf(first);
	const split = (from: IsoDate): string => `${from.slice(0, 4)}-${pad((Number(from.slice(0, 4)) + 1) % 100)}`;
	switch (kind) {
		case 'financial-year':
			return `FY${split(first)}`;
		case 'financial-half':
			return `FY${split(first)}-H${Math.floor(inYear / 6) + 1}`;
		case 'financial-quarter':
			return `FY${split(first)}-Q${Math.floor(inYear / 3) + 1}`;
		case 'academic-year':
			return `AY${split(start)}`;
		case 'calendar-year':
			return pad(year, 4);
		case 'calendar-quarter':
			return `${pad(year, 4)}-Q${Math.floor((month - 1) / 3) + 1}`;
		case 'month':
			return `${pad(year, 4)}-M${pad(month)}`;
		case 'day':
			return `D${start}`;
		case 'span':
			return undefined;
	}
}
