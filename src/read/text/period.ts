/** The one reader of periods, and what an unknown spelling may have meant. */

import type { Period } from '../../domain/period.ts';
import { financialQuarterOf, parsePeriod } from '../../domain/period.ts';
import { interval } from '../../words/date.ts';
import type { Fault } from '../../words/problems/index.ts';
import { dates } from '../../words/problems/index.ts';
import { dateOfSerial, monthOf, otherReadings } from './date.ts';

export function readPeriod(text: string, yearStartsInMonth: number): Period | Fault {
	const period = parsePeriod(text, yearStartsInMonth);
	if (period) return period;
	const serial = dateOfSerial(text);
	if (serial) return dates.excelSerial(text, serial, `D${serial}`);
	return dates.unknownPeriod(text, readingsOf(text, yearStartsInMonth));
}

/** Every period that an unknown spelling may mean, likeliest first, each in our spelling and in words. */
export const readingsOf = (text: string, yearStartsInMonth: number): { text: string; means: string }[] =>
	meanings(text)
		.map((spelling) => parsePeriod(spelling, yearStartsInMonth))
		.filter((reading) => reading !== undefined)
		.flatMap((reading) => (reading.kind === 'day' ? endedBy(reading, yearStartsInMonth) : [reading]))
		.map((reading) => ({ text: reading.text, means: meaning(reading) }));

/** A last day most often stands for the quarter or the month that it ends; any other is a day. */
function endedBy(day: Period, yearStartsInMonth: number): Period[] {
	const month = parsePeriod(`${day.end.slice(0, 4)}-M${day.end.slice(5, 7)}`);
	const longer = [financialQuarterOf(day.end, yearStartsInMonth), month];
	return [...longer.filter((period) => period?.end === day.end), day] as Period[];
}

const KINDS: Readonly<Partial<Record<Period['kind'], string>>> = {
	'financial-year': 'the financial year ',
	'financial-half': 'the financial half ',
	'financial-quarter': 'the financial quarter ',
	'calendar-year': 'the calendar year ',
	'calendar-quarter': 'the calendar quarter ',
	'academic-year': 'the academic year ',
};

const meaning = (period: Period): string => `${KINDS[period.kind] ?? ''}${interval(period.start, period.end)}`;

const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);
const yearAfter = (year: string): string => String((Number(year) + 1) % 100).padStart(2, '0');
const split = (year: string): string => `${year}-${yearAfter(year)}`;

const SPLIT =
	/^(fy|ay)?[ -]?(\d{4}|\d{2}) ?(?:[-/_ ]|to) ?(\d{4}|\d{2})(?:[- /]*(?:q|qtr|quarter)[- ]?([1-4])|[- /]*(?:h|half)[- ]?([12]))?$/i;
const SPLIT_AFTER = /^(?:q|qtr|quarter)[- ]?([1-4])[- /]*(?:fy)?[- ]?(\d{4}|\d{2}) ?[-/ ] ?(\d{4}|\d{2})$/i;
const QUARTER = /^(fy|cy)?[ -]?(\d{4})[- /]*(?:q|qtr|quarter)[- ]?([1-4])$/i;
const QUARTER_AFTER = /^(?:q|qtr|quarter)[- ]?([1-4])[- /]*(fy|cy)?[ -]?(\d{4})$/i;
const MONTH_NAME = /^([a-z]{3,9})[- /']*(\d{4}|\d{2})$/i;
const MONTH_NAME_AFTER = /^(\d{4})[- /]*([a-z]{3,9})$/i;

/** Spellings of ours that a text may have meant, likeliest first. Only those that are periods are offered. */
function meanings(text: string): string[] {
	const tidy = text
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
	if (parsePeriod(tidy.toUpperCase())) return [tidy.toUpperCase()];
	const days = otherReadings(tidy);
	if (days) return days.map((date) => `D${date}`);
	const twoEnds = tidy.split(/\.\.+| to | - /);
	if (twoEnds.length === 2 && parsePeriod(twoEnds[0]!.trim()) && parsePeriod(twoEnds[1]!.trim())) {
		return [`${twoEnds[0]!.trim()}..${twoEnds[1]!.trim()}`];
	}
	const monthFirst = /^(\d{1,2})[-/. ](\d{4})$/.exec(tidy);
	if (monthFirst) return [`${monthFirst[2]}-M${monthFirst[1]!.padStart(2, '0')}`];
	return ofYears(tidy) ?? ofQuarters(tidy) ?? ofMonths(tidy) ?? [];
}

function ofYears(text: string): string[] | undefined {
	const after = SPLIT_AFTER.exec(text);
	if (after) return consecutive(after[2]!, after[3]!) ? [`FY${split(fullYear(after[2]!))}-Q${after[1]}`] : [];
	const parts = SPLIT.exec(text);
	if (!parts) {
		const single = /^(fy|ay)[ -]?(\d{4})$/i.exec(text);
		return single
			? [
					`${single[1]!.toUpperCase()}${split(single[2]!)}`,
					`${single[1]!.toUpperCase()}${split(String(Number(single[2]) - 1))}`,
				]
			: undefined;
	}
	const [, kind, first = '', second = '', quarter, half] = parts;
	const year = fullYear(first);
	if (quarter) return [`FY${split(year)}-Q${quarter}`];
	if (half) return [`FY${split(year)}-H${half}`];
	const named = kind ? [`${kind.toUpperCase()}${split(year)}`] : [`FY${split(year)}`, `AY${split(year)}`];
	const month = !kind && second.length === 2 && first.length === 4 ? [`${year}-M${second}`] : [];
	if (consecutive(first, second)) return [...named, ...month];
	const last = second.length === 2 ? `${year.slice(0, 2)}${second}` : second;
	return kind ? named : [`${year}..${last}`, ...month];
}

const consecutive = (first: string, second: string): boolean => yearAfter(fullYear(first)) === second.slice(-2);

function ofQuarters(text: string): string[] | undefined {
	const before = QUARTER.exec(text);
	const after = QUARTER_AFTER.exec(text);
	const [kind, year, quarter] = before
		? [before[1], before[2], before[3]]
		: after
			? [after[2], after[3], after[1]]
			: [];
	if (year === undefined) return undefined;
	const [financial, calendar] = [`FY${split(year)}-Q${quarter}`, `${year}-Q${quarter}`];
	return kind === undefined ? [financial, calendar] : kind.toLowerCase() === 'fy' ? [financial] : [calendar];
}

function ofMonths(text: string): string[] | undefined {
	const yearFirst = /^(\d{4})[-/. ]?M?(\d{1,2})$/i.exec(text);
	const before = MONTH_NAME.exec(text);
	const after = MONTH_NAME_AFTER.exec(text);
	const [name, year] = before ? [before[1], before[2]] : after ? [after[2], after[1]] : [];
	const spelled = (of: string, month: number | string): string => `${fullYear(of)}-M${String(month).padStart(2, '0')}`;
	if (yearFirst) return [spelled(yearFirst[1]!, yearFirst[2]!)];
	const month = name === undefined ? undefined : monthOf(name);
	return month === undefined || year === undefined ? undefined : [spelled(year, month)];
}
