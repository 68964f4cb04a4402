/** Periods as other publishers spell them. What can mean two things is asked, once for a spelling. */

import { dateOfSerial, monthOf, otherReadings } from '../../read/text/date.ts';
import { readingsOf } from '../../read/text/period.ts';
import { isDate, parsePeriod } from '../../domain/period.ts';
import { SKIP, question, bracketNote } from '../../words/import.ts';
import type { Answers, Where } from './answers.ts';

export interface ReadPeriod {
	/** As data-model.md spells it. */
	readonly text: string;
	/** Words that stood in brackets behind it. */
	readonly note?: string;
}

/** open: a question waits; skip: answered to be left out; sentence: no period at all, but words. */
export type PeriodReading = ReadPeriod | 'open' | 'skip' | 'sentence';

const SLASHED = /^(\d{4})\/(\d{2}|\d{4})$/;
const TWO_SLASHED = /^(\d{4}\/\d{2,4})(?: ?[-–] ?| to )(\d{4}\/\d{2,4})$/;
/** 2023/4: a year that ends in a 4, or its fourth month. */
const SLASHED_SHORT = /^(\d{4})[/-](\d)$/;
const DASHED = /^(\d{4}) ?[-–] ?(\d{2})$/;
const TWO_YEARS = /^(\d{4})(?: ?[-–] ?| to )(\d{4})$/;
const QUARTER = /^(\d{4}) ?Q([1-4])$/i;
const YEAR_MONTH = /^(\d{4}) (0[1-9]|1[0-2])$/;
const DAYS = /^(\d{1,2}) ([A-Za-z]{3,9})(?: (\d{4}))? to (\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$/;
const BRACKETED = /^(.+?)\s*(?:\[([^\]]+)\]|\(([^)]+)\))$/;

const SERIAL = /^\d{5}(?:\.0+)?$/;

/** What lies outside is more likely something else; whoever means it can say so. */
const YEARS = { least: 1900, most: 2100 };
const isLikely = (period: string): boolean =>
	[...period.matchAll(/(?<!\d)\d{4}(?!\d)/g)].every(([year]) => +year >= YEARS.least && +year <= YEARS.most);
const isMonth = (last: string): boolean => Number(last) >= 1 && Number(last) <= 12;

/** Two digits that follow a year: 2019/20. */
const isNext = (first: string, second: string): boolean => (Number(first) + 1) % 100 === Number(second.slice(-2));
const split = (prefix: string, first: string): string =>
	`${prefix}${first}-${String((Number(first) + 1) % 100).padStart(2, '0')}`;
const two = (text: string): string => text.padStart(2, '0');

export interface PeriodSettings {
	/** Which part of the source this is, for questions about it alone. */
	readonly scope: string;
	readonly yearStartsInMonth: number;
	/** Single spellings that a mapping explains. */
	readonly known: Readonly<Record<string, string>>;
	/** Whether the source speaks of academic years. */
	readonly isAcademic: boolean;
	/** What an undivided `2024 Q1` most likely is. */
	readonly quarters: 'calendar-quarter' | 'financial-quarter';
}

/** Reads the periods of one table; every text is judged beside the others of its column. */
export class PeriodReader {
	readonly #answers: Answers;
	readonly #settings: PeriodSettings;
	readonly #dashes: 'open' | 'spans';
	/** Whether the column has endings that are months and no years: 2025-04 beside 2025-05. */
	readonly #hasMonths: boolean;

	constructor(texts: Iterable<string>, answers: Answers, settings: PeriodSettings) {
		this.#answers = answers;
		this.#settings = settings;
		const column = [...texts];
		this.#dashes = dashesOf(column);
		this.#hasMonths = hasMonths(column);
	}

	read(text: string, at: Where): PeriodReading {
		const known = this.#settings.known[text];
		if (known !== undefined) return known === SKIP ? SKIP : this.#ours(known) ? { text: known } : this.ask(text, at);
		if (this.#ours(text)) return isLikely(text) ? { text } : this.ask(text, at);
		const plain = this.#plain(text.replace(/\s+/g, ' ').trim(), at);
		if (typeof plain === 'object' && !isLikely(plain.text)) return this.ask(text, at);
		if (plain !== undefined) return plain;
		const [, base, square, round] = BRACKETED.exec(text) ?? [];
		if (base !== undefined) {
			const inside = this.#ours(base) ? { text: base } : this.#plain(base, at);
			if (typeof inside === 'object' && !isLikely(inside.text)) return this.ask(text, at);
			if (typeof inside === 'object') return { ...inside, note: bracketNote(square ?? round!) };
			if (inside !== undefined) return inside;
		}
		return text.trim().split(/\s+/).length > 4 ? 'sentence' : this.ask(text, at);
	}

	#ours(text: string): boolean {
		return parsePeriod(text, this.#settings.yearStartsInMonth) !== undefined;
	}

	/** undefined where the text has no shape that we know. */
	#plain(text: string, at: Where): PeriodReading | undefined {
		const year = /^(\d{4})\.0$/.exec(text);
		if (year) return { text: year[1]! };
		const month = YEAR_MONTH.exec(text);
		if (month) return { text: `${month[1]}-M${month[2]}` };
		const ends = TWO_SLASHED.exec(text);
		if (ends) {
			const [from, to] = [this.#plain(ends[1]!, at), this.#plain(ends[2]!, at)];
			return typeof from === 'object' && typeof to === 'object' ? { text: `${from.text}..${to.text}` } : 'open';
		}
		if (SERIAL.test(text)) return this.#serial(text, at);
		const short = SLASHED_SHORT.exec(text);
		if (short && (Number(short[1]) + 1) % 10 === Number(short[2])) return this.#short(short[1]!, short[2]!, text, at);
		const slashed = SLASHED.exec(text);
		if (slashed && isNext(slashed[1]!, slashed[2]!)) return this.#year(slashed[1]!, text, 'YYYY/YY', at);
		const years = TWO_YEARS.exec(text);
		if (years && Number(years[1]) + 1 < Number(years[2])) return { text: `${years[1]}..${years[2]}` };
		if (years && isNext(years[1]!, years[2]!)) return this.#dashed(years[1]!, years[2]!, text, 'YYYY-YYYY', at);
		const dashed = DASHED.exec(text);
		if (dashed) {
			const [, first = '', second = ''] = dashed;
			if (this.#dashes === 'spans') return { text: `${first}..${lastYear(first, second)}` };
			return this.#dashed(first, lastYear(first, second), text, 'YYYY-YY', at);
		}
		const quarter = QUARTER.exec(text);
		if (quarter) return this.#quarter(quarter[1]!, quarter[2]!, text, at);
		const days = DAYS.exec(text);
		if (days) return daysOf(days);
		return this.#date(text, at);
	}

	#year(first: string, text: string, shape: string, at: Where): PeriodReading {
		const { scope, isAcademic } = this.#settings;
		const answer = this.#answers.to({
			// Where the source itself speaks of academic years, it is asked for it alone.
			...(isAcademic ? { key: `years:${scope}:${shape}`, wide: `years:${shape}` } : this.#keys('years', shape)),
			text: question.fixedYears(text),
			options: ['financial-year', 'academic-year'],
			suggested: isAcademic ? 'academic-year' : 'financial-year',
			at,
		});
		if (answer === undefined) return 'open';
		return { text: split(answer === 'academic-year' ? 'AY' : 'FY', first) };
	}

	/** The question is put to everything at once, but can be answered for one part of the source. */
	#keys(kind: string, shape: string): { key: string; narrow: string } {
		return { key: `${kind}:${shape}`, narrow: `${kind}:${this.#settings.scope}:${shape}` };
	}

	#short(first: string, last: string, text: string, at: Where): PeriodReading {
		const answer = this.#answers.to({
			...{ key: `years:${this.#settings.scope}:YYYY/Y`, wide: 'years:YYYY/Y', text: question.shortYears(text), at },
			options: ['financial-year', 'academic-year', ...(last === '0' ? [] : ['month'])],
			suggested: this.#hasMonths && last !== '0' ? 'month' : 'financial-year',
		});
		if (answer === undefined) return 'open';
		if (answer === 'month') return { text: `${first}-M${two(last)}` };
		return { text: split(answer === 'academic-year' ? 'AY' : 'FY', first) };
	}

	/** A date that a spreadsheet wrote as the number it keeps. */
	#serial(text: string, at: Where): PeriodReading {
		const date = dateOfSerial(text);
		if (date === undefined) return this.ask(text, at);
		const answer = this.#answers.to({
			...{ ...this.#keys('dates', 'Excel'), text: question.excelDate(text, date) },
			...{ options: ['day', 'month', SKIP], suggested: 'day', at },
		});
		if (answer === undefined) return 'open';
		return answer === SKIP
			? SKIP
			: { text: answer === 'day' ? `D${date}` : `${date.slice(0, 4)}-M${date.slice(5, 7)}` };
	}

	#dashed(first: string, last: string, text: string, shape: string, at: Where): PeriodReading {
		const options = [
			...(isNext(first, last) ? ['financial-year', 'academic-year'] : []),
			...(Number(last) <= YEARS.most ? ['years-together'] : []),
			...(shape === 'YYYY-YY' && isMonth(text.slice(-2)) ? ['month'] : []),
		];
		const suggested = this.#hasMonths && options.includes('month') ? 'month' : options[0];
		if (suggested === undefined) return this.ask(text, at);
		const answer = this.#answers.to({
			...{ key: `years:${this.#settings.scope}:${shape}`, wide: `years:${shape}` },
			...{ text: question.dashedYears(text), options, suggested, at },
		});
		switch (answer) {
			case undefined:
				return 'open';
			case 'years-together':
				return { text: `${first}..${last}` };
			case 'month':
				return { text: `${first}-M${text.slice(-2)}` };
			default:
				return { text: split(answer === 'academic-year' ? 'AY' : 'FY', first) };
		}
	}

	#quarter(year: string, quarter: string, text: string, at: Where): PeriodReading {
		const answer = this.#answers.to({
			...{ ...this.#keys('quarters', 'YYYY Qn'), text: question.quarter(text) },
			...{ options: ['calendar-quarter', 'financial-quarter'], suggested: this.#settings.quarters, at },
		});
		if (answer === undefined) return 'open';
		return { text: answer === 'calendar-quarter' ? `${year}-Q${quarter}` : `${split('FY', year)}-Q${quarter}` };
	}

	#date(text: string, at: Where): PeriodReading | undefined {
		if (isDate(text)) return { text: `D${text}` };
		const readings = otherReadings(text);
		const [first, second] = readings ?? [];
		if (first === undefined) return this.#named(text);
		if (second === undefined) return { text: `D${first}` };
		const answer = this.#answers.to({
			...{ ...this.#keys('dates', 'DD/MM/YYYY'), text: question.date(text) },
			...{ options: ['day-first', 'month-first'], suggested: 'day-first', at },
		});
		return answer === undefined ? 'open' : { text: `D${answer === 'day-first' ? first : second}` };
	}

	/** Spellings with one meaning only: Q1 2025/26, April 2025, 2025/26 Q1. */
	#named(text: string): ReadPeriod | undefined {
		const readings = readingsOf(text, this.#settings.yearStartsInMonth);
		return readings.length === 1 && isLikely(readings[0]!.text) ? { text: readings[0]!.text } : undefined;
	}

	/** Asks which period a text is, whatever its shape. */
	ask(text: string, at: Where): PeriodReading {
		const readings = readingsOf(text, this.#settings.yearStartsInMonth).map((reading) => reading.text);
		const options = readings.filter(isLikely);
		const answer = this.#answers.to({
			...{ ...this.#keys('period', text), text: question.period(text), at, suggested: options[0] ?? SKIP },
			accepts: (given) => given === SKIP || this.#ours(given),
		});
		return answer === undefined ? 'open' : answer === SKIP ? SKIP : { text: answer };
	}
}

const lastYear = (first: string, second: string): string => {
	const same = `${first.slice(0, 2)}${second}`;
	return Number(same) > Number(first) ? same : String(Number(same) + 100);
};

/** Whether some ending of a column is a month and not the next year, and all could be months. */
function hasMonths(texts: readonly string[]): boolean {
	const pairs = texts.flatMap((text) => {
		const [, first, last] = /^(\d{4}) ?[-–/] ?(\d{1,2})(?!\d)/.exec(text) ?? [];
		return first === undefined
			? []
			: [{ last: last!, isYear: (Number(first) + 1) % 10 ** last!.length === Number(last) }];
	});
	return pairs.some(({ isYear }) => !isYear) && pairs.every(({ last }) => isMonth(last));
}

/** 2003-05, 2004-06, … 2012-14: years taken together, as long as every one is as long, and one could be no month. */
function dashesOf(texts: Iterable<string>): 'open' | 'spans' {
	const pairs = [...texts].flatMap((text) => {
		const [, first, second] = DASHED.exec(text.replace(/\s*[[(].*$/, '')) ?? [];
		return first === undefined ? [] : [[Number(first), Number(lastYear(first, second!)), Number(second)] as const];
	});
	if (pairs.some(([, last]) => last > YEARS.most)) return 'open';
	const lengths = new Set(pairs.map(([first, last]) => last - first));
	return lengths.size === 1 && ![...lengths].includes(1) && pairs.some(([, , month]) => month > 12 || month === 0)
		? 'spans'
		: 'open';
}

function daysOf([, day = '', month = '', year, lastDay = '', lastMonth = '', last = '']: RegExpExecArray):
	ReadPeriod | undefined {
	const [from, to] = [monthOf(month), monthOf(lastMonth)];
	if (from === undefined || to === undefined) return undefined;
	const start = `${year ?? last}-${two(String(from))}-${two(day)}`;
	const end = `${last}-${two(String(to))}-${two(lastDay)}`;
	return isDate(start) && isDate(end) && start <= end ? { text: `D${start}..D${end}` } : undefined;
}
