/** The one reader of dates. ISO, or spelled as a day (D2026-03-31); other spellings are named, never guessed at. */

import type { IsoDate } from '../../domain/period.ts';
import { dateOfDay, dayNumber, isDate } from '../../domain/period.ts';
import type { Fault } from '../../words/problems/index.ts';
import { dates } from '../../words/problems/index.ts';

export function readDate(text: string): IsoDate | Fault {
	const iso = text.startsWith('D') ? text.slice(1) : text;
	if (isDate(iso)) return iso;
	if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return dates.impossibleDate(text);
	const serial = dateOfSerial(text);
	if (serial) return dates.excelSerial(text, serial, serial);
	const readings = otherReadings(text);
	if (readings === undefined) return dates.unreadableDate(text);
	const [first, second] = readings;
	if (first === undefined) return dates.impossibleDate(text);
	return second === undefined ? dates.otherDateSpelling(text, first) : dates.ambiguousDate(text, first, second);
}

/** Day 1 is 1 January 1900, and Excel believes in 29 February 1900; so this holds from March 1900. */
const SERIAL_ZERO = dayNumber('1899-12-30');
/** 1982 to 2064: numbers outside are more likely something else. */
const SERIALS = { least: 30_000, most: 60_000 };

/** The date that an Excel serial number stands for. */
export function dateOfSerial(text: string): IsoDate | undefined {
	const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
	return serial >= SERIALS.least && serial <= SERIALS.most ? dateOfDay(SERIAL_ZERO + serial) : undefined;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12 of a month's name or its beginning: July, Jul, sept. */
export function monthOf(name: string): number | undefined {
	const index = MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase());
	return index === -1 ? undefined : index + 1;
}

const iso = (year: string, month: number | string, day: number | string): IsoDate =>
	`${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Every day that another spelling may mean; none when it looks like a date and is no day; undefined for other texts. */
export function otherReadings(text: string): IsoDate[] | undefined {
	const bare = text
		.replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')
		.replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:?\d{2})?$/, '');
	const yearFirst =
		/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(bare) ?? /^(20\d{2}|19\d{2})(\d{2})(\d{2})$/.exec(bare);
	if (yearFirst) return [iso(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!)].filter(isDate);
	const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(bare);
	if (numbers) {
		const [, a = '', b = '', year = ''] = numbers;
		return [...new Set([iso(year, b, a), iso(year, a, b)])].filter(isDate);
	}
	const named = /^(\d{1,2})[- ]?([a-z]{3,9})[-, ]*(\d{4}|\d{2})$/i.exec(bare);
	const american = /^([a-z]{3,9})[- ](\d{1,2}),? (\d{4})$/i.exec(bare);
	const [name, day, year] = named
		? [named[2], named[1], named[3]]
		: american
			? [american[1], american[2], american[3]]
			: [];
	const month = name === undefined ? undefined : monthOf(name);
	return month === undefined || day === undefined || year === undefined
		? undefined
		: [iso(year, month, day)].filter(isDate);
}
