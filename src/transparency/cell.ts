/** Cells of a large table by their type. Each reader is made once a column, because it may run half a million times. */

import { isDate } from '../domain/period.ts';
import { nearestId } from '../domain/ids.ts';
import { otherReadings, readDate } from '../read/text/date.ts';
import type { Refusal } from '../read/text/decimal.ts';
import { isRefusal, readDecimal } from '../read/text/decimal.ts';
import { faultOf } from '../read/text/refused.ts';
import type { Fault } from '../words/problems/index.ts';
import { dates, isFault, payments, values } from '../words/problems/index.ts';
import { penceOf } from './money.ts';
import type { Field } from './schema.ts';

/**
 * What a cell holds, by the type of its column: whole pence (money), a plain decimal in its own digits (number), a whole
 * number (integer, year), an ISO date, true or false, else text. Undefined where nothing is given.
 */
export type Value = string | number | boolean | undefined;

/** From a text that is neither padded nor missing. */
export type CellReader = (text: string) => Exclude<Value, undefined> | Fault;

/** How dates of one column are spelled; what the first one says holds for all. */
export interface DateSpelling {
	kind: 'iso' | 'day-first' | undefined;
	/** One that was read, to show beside another spelling. */
	like: string;
	/** Whether one was met that can only have its month first: then nobody knows what 04/05/2025 means. */
	hasMonthFirst: boolean;
}

const MOST_REMEMBERED = 10_000;

/** Reads each text once: few dates and words fill a column. */
function remembering(read: CellReader): CellReader {
	const known = new Map<string, ReturnType<CellReader>>();
	return (text) => {
		let value = known.get(text);
		if (value === undefined) {
			value = read(text);
			if (known.size >= MOST_REMEMBERED) known.clear();
			known.set(text, value);
		}
		return value;
	};
}

/** @param takesDayFirst whether dates may be spelled as the template of the LGA asks (31/03/2026) */
export function cellReader(field: Field, takesDayFirst: boolean, spelling: DateSpelling): CellReader {
	switch (field.type) {
		case 'text':
			return field.values ? remembering(oneOf(field.values)) : text;
		case 'money':
			return field.least === undefined ? money : atLeast(money, field.least * 100, field.least);
		case 'number':
			return remembering(number(field));
		case 'integer':
			return remembering(whole(field));
		case 'year':
			return remembering(year);
		case 'yearmonth':
			return remembering(matching(/^\d{4}-(?:0[1-9]|1[0-2])$/));
		case 'datetime':
			return remembering(datetime);
		case 'boolean':
			return remembering(boolean(field));
		case 'date':
			return date(takesDayFirst, spelling);
	}
}

const [EQUALS, PLUS, HYPHEN, AT] = [61, 43, 45, 64];
/** Full-width signs that some spreadsheets take for the plain ones. */
const WIDE = /^[＝＋－＠]/;

const text: CellReader = (found) => {
	const first = found.charCodeAt(0);
	const isRun = first === EQUALS || first === PLUS || first === HYPHEN || first === AT;
	// A negative number in a text column is a code that nothing runs: it says no more than itself.
	if (!isRun && !(first > 0xff00 && WIDE.test(found))) return found;
	return /^-\d+(?:\.\d+)?$/.test(found) ? found : values.formulaLike(found);
};

const oneOf =
	(allowed: readonly string[]): CellReader =>
	(found) => {
		if (allowed.includes(found)) return found;
		const alike = allowed.find((word) => word.toLowerCase() === found.toLowerCase());
		return values.notOneOf(found, allowed, alike ?? nearestId(found, allowed));
	};

const money: CellReader = (found) => penceOf(found) ?? amountFault(found);

function amountFault(found: string): Fault {
	const read = readDecimal(found.replace(/^\((?:£\s*)?(.*)\)$/, '($1)'));
	if (!isRefusal(read))
		return /\.\d{3,}$/.test(found) ? payments.tooManyDecimals(found) : values.oddNumber(found, 'too-long');
	const offered = 'offer' in read ? read.offer : undefined;
	const pence = offered === undefined ? undefined : penceOf(offered);
	const fix = pence === undefined ? undefined : offered;
	switch (read.refused) {
		case 'percent':
			return payments.badAmount('V003', found, fix);
		case 'thousands':
		case 'decimal-comma':
			return payments.badAmount('V004', found, fix);
		case 'currency':
			return payments.badAmount('V005', found, fix);
		case 'odd':
			return payments.badAmount('V010', found, fix);
		case 'word':
		case 'blank':
			return payments.badAmount('V002', found, fix);
		default:
			return faultOf(found, read);
	}
}

/** The words for a number in a table that has no markers. */
const refused = (found: string, read: Refusal): Fault =>
	read.refused === 'word' || read.refused === 'blank' ? values.notANumberHere(found) : faultOf(found, read);

const atLeast =
	(read: CellReader, least: number, said: number): CellReader =>
	(found) => {
		const value = read(found);
		return !isFault(value) && Number(value) < least ? values.outOfRange(found, said, undefined) : value;
	};

const isWithin = (value: number, { least, most }: Field): boolean =>
	value >= (least ?? -Infinity) && value <= (most ?? Infinity);

const number =
	(field: Field): CellReader =>
	(found) => {
		const read = readDecimal(found);
		if (isRefusal(read)) return refused(found, read);
		return isWithin(read.value, field) ? read.text : values.outOfRange(read.text, field.least ?? 0, field.most);
	};

const whole =
	(field: Field): CellReader =>
	(found) => {
		const read = readDecimal(found);
		if (isRefusal(read)) return refused(found, read);
		if (!Number.isSafeInteger(read.value)) return values.notWhole(found);
		return isWithin(read.value, field) ? read.value : values.outOfRange(read.text, field.least ?? 0, field.most);
	};

const year: CellReader = (found) => (/^[12]\d{3}$/.test(found) ? Number(found) : values.notANumberHere(found));

const matching =
	(pattern: RegExp): CellReader =>
	(found) =>
		pattern.test(found) ? found : dates.unreadableDate(found);

const datetime: CellReader = (found) =>
	/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:\d{2})?$/.test(found) && isDate(found.slice(0, 10))
		? found
		: isDate(found)
			? found
			: dates.unreadableInstant(found);

const YES = ['true', 'TRUE', 'True', 'yes', 'Yes', 'YES', 'Y', 'y', '1'];
const NO = ['false', 'FALSE', 'False', 'no', 'No', 'NO', 'N', 'n', '0'];
const boolean =
	({ yes = YES, no = NO }: Field): CellReader =>
	(found) =>
		yes.includes(found)
			? true
			: no.includes(found)
				? false
				: values.notOneOf(found, [yes === YES ? 'TRUE' : yes[0]!, no === NO ? 'FALSE' : no[0]!]);

const DAY_FIRST = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** What a date of the LGA's template is in ISO spelling; undefined where it is none. */
function fromDayFirst(found: string): string | undefined {
	const parts = DAY_FIRST.exec(found);
	const iso = parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : '';
	return isDate(iso) ? iso : undefined;
}

/** A date with the month first by any sign and number of digits: those of one export differ in both (4/13/2025, 10/11/2025). */
function fromMonthFirst(found: string): string | undefined {
	const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](?:\d{4}|\d{2})$/.exec(found);
	const readings = parts && Number(parts[1]) <= 12 && Number(parts[2]) > 12 ? otherReadings(found) : undefined;
	return readings?.[0];
}

/** What to say of a date that was read day first, once its column turns out to have the month first; itself where both agree. */
export const doubt = (): CellReader =>
	remembering((found) => {
		const readings = DAY_FIRST.test(found) ? (otherReadings(found) ?? []) : [];
		return readings.length === 2 ? payments.doubtfulDate(found, readings[0]!, readings[1]!) : found;
	});

/** The first date decides how those below it are spelled: 03/04/2026 among ISO dates may be a March or an April. */
function date(takesDayFirst: boolean, spelling: DateSpelling): CellReader {
	const read = (found: string): string | Fault => {
		const dayFirst = fromDayFirst(found);
		const plain = readDate(found);
		const iso = isFault(plain) ? undefined : plain;
		const kind = iso !== undefined ? 'iso' : dayFirst !== undefined && takesDayFirst ? 'day-first' : undefined;
		const monthFirst = kind === undefined && takesDayFirst ? fromMonthFirst(found) : undefined;
		if (monthFirst !== undefined) {
			spelling.hasMonthFirst = true;
			return payments.monthFirst(found, monthFirst);
		}
		if (kind === undefined) return plain;
		const value = kind === 'iso' ? iso! : dayFirst!;
		if (spelling.kind === undefined) Object.assign(spelling, { kind, like: found });
		if (spelling.kind === kind) return value;
		// The twelfth is the last day that could be a month as well. Nobody is told to give up a date with the year first.
		const fix = kind === 'day-first' && Number(found.slice(0, 2)) > 12 ? value : undefined;
		return payments.twoDateSpellings(found, spelling.like, fix);
	};
	return remembering(read);
}
