/** What is said of the large tables in data/transparency/: payments, contracts and the other data sets of the Code. */

import { count, number } from '../number.ts';
import type { TableExtent } from '../../domain/data-set.ts';
import type { IsoDate } from '../../domain/period.ts';
import { day } from '../date.ts';
import { extent } from '../transparency/corrected.ts';
import type { Fault } from './fault.ts';
import { quoted } from './fault.ts';
import type { Code } from './severity.ts';

export const undescribedColumn = (name: string, letters: string, nearest?: string): Fault => ({
	check: 'P001',
	message: `The column ${quoted(name)} (column ${letters}) is not described. It is published as text, and no cell of it is checked.`,
	remedy:
		nearest === undefined
			? 'Delete it, or describe it in table.json beside the file.'
			: `Rename it to ${nearest} if that is meant. If not, delete it or describe it in table.json beside the file.`,
	found: name,
	...(nearest === undefined ? {} : { fix: nearest }),
});

export const askedForColumn = (name: string, like?: string): Fault => ({
	check: 'P002',
	message: `The column "${name}" is missing, which the Transparency Code asks for.${like === undefined ? '' : ` We found ${quoted(like)}, which may be the one you mean.`}`,
	remedy: like === undefined ? `Add a column with the heading ${name}.` : `Rename the heading to ${name}.`,
	expected: name,
	...(like === undefined ? {} : { found: like, fix: name }),
});

export const otherOrder = (name: string, after: string): Fault => ({
	check: 'P003',
	message: `The columns stand in another order than in the template: "${name}" comes after "${after}". We read them by their headings.`,
	remedy: "Nothing to do. The file in the LGA's form has the order of the template.",
	found: name,
});

export const twoDateSpellings = (found: string, before: string, fix?: string): Fault => ({
	check: 'P004',
	message: `The date ${quoted(found)} is spelled in another way than those above it (such as ${before}).`,
	remedy: `Spell all dates of a column in one way.${fix === undefined ? '' : ` Type ${fix}.`}`,
	found,
	expected: before,
	...(fix === undefined ? {} : { fix }),
});

export const dayFirst = (found: string, iso: string): Fault => ({
	check: 'P005',
	message: `The dates are written day first (${found}). We read this one as ${iso}, and publish it so.`,
	remedy:
		'Nothing to do if the day stands first. If the month does, export the file again with dates such as 2026-03-31.',
	found,
});

/** No date of the column says which of its first two numbers is the day, and neither does the period of the file. */
export const whichDateOrder = (dayFirst: IsoDate, monthFirst: IsoDate): Fault => ({
	check: 'P016',
	message: `Is this ${day(dayFirst)} or ${day(monthFirst)}? No date of this column has a day after the twelfth, and both readings suit the period of the file.`,
	remedy:
		'If the day stands first, write "dates": "day-first" in dataset.json. If the month does, export the file again with dates such as 2026-03-31.',
	expected: 'dates that can be read in one way',
});

const FROM_SOURCE =
	'Export the file again with the year first in every date. Do not retype single dates: the others would then be read with the day first.';

/** A date that can only have its month first, in a column that may be spelled day first. */
export const monthFirst = (found: string, iso: IsoDate): Fault => ({
	check: 'D003',
	message: `The date ${quoted(found)} has the month first: it can only be ${day(iso)}. So we cannot tell what the other dates of this column mean.`,
	remedy: FROM_SOURCE,
	found,
	expected: 'year-month-day in the whole column',
});

/** A date with two readings in a column where another one has its month first. */
export const doubtfulDate = (found: string, first: IsoDate, second: IsoDate): Fault => ({
	check: 'D001',
	message: `${quoted(found)} could be ${day(first)} or ${day(second)}: another date of this column has the month first.`,
	remedy: FROM_SOURCE,
	found,
	expected: 'year-month-day in the whole column',
});

export const tooManyDecimals = (found: string): Fault => ({
	check: 'P006',
	message: `The amount ${quoted(found)} has fractions of a penny.`,
	remedy: 'Type pounds and pence, such as 25123.45. Round it in the system it comes from, so that totals agree.',
	found,
	expected: 'at most two decimals',
});

export const cutOff = (row: number, cells: number, headings: number): Fault => ({
	check: 'P007',
	message: `The file ends in the middle of row ${row}: it has ${count(cells, 'cell')} of ${headings}, and no line end.`,
	remedy: 'Export the file again: the end of it is missing.',
	expected: count(headings, 'cell'),
});

export const repeatedRow = (row: number, first: number): Fault => ({
	check: 'P008',
	message: `Row ${row} is the same as row ${first} in every cell.`,
	remedy: 'Delete it if the same payment was listed twice. Leave it if there were two.',
});

const RISKY = {
	vat: 'VAT numbers',
	invoice: 'invoice numbers',
	bank: 'bank details',
} as const;
export type Risky = keyof typeof RISKY;

export const helpsFraud = (name: string, kind: Risky): Fault => ({
	check: 'P009',
	message: `The column ${quoted(name)} seems to hold ${RISKY[kind]}. With them, somebody could pretend to be the supplier.`,
	remedy: 'Delete the column before you publish. The Code does not ask for it (Annex B warns against it).',
	found: name,
});

const HINTS = {
	'national-insurance': 'a National Insurance number',
	nhs: 'an NHS number',
	email: 'the e-mail address of a person',
	name: 'the name of a person',
} as const;
export type PersonalHint = keyof typeof HINTS;

/** What was found is not repeated: reports are read by many. */
export const personalHint = (kind: PersonalHint, column: string): Fault => ({
	check: 'P010',
	message: `This cell of ${column} may hold ${HINTS[kind]}.`,
	remedy: 'Replace what tells who somebody is by the word Redacted, unless the law says that it must be published.',
});

export const outsidePeriod = (found: string, period: string): Fault => ({
	check: 'P011',
	message: `The date ${found} is more than a month outside ${period}, the period of this file.`,
	remedy: 'Check the date, and that day and month have not changed places. Move the row if it belongs to another file.',
	found,
});

export const askedForCell = (name: string): Fault => ({
	check: 'P012',
	message: `${name} is blank, and the Transparency Code asks for it.`,
	remedy: 'Fill it in if it is known.',
	expected: name,
});

export const controlCharacter = (code: string): Fault => ({
	check: 'P013',
	message: `The row holds an invisible control character (${code}), which is published as it stands.`,
	remedy: 'Export the file again from a system that writes UTF-8, or delete the character.',
	found: code,
});

export const payeeIsTotal = (row: number, found: string): Fault => ({
	check: 'P015',
	message: `Row ${row} has ${quoted(found)} for the name of who was paid. It is counted as a payment.`,
	remedy: 'Delete the row if it is a total; the site works out totals. Leave it if that is the name.',
	found,
});

export const overlappingFiles = (name: string, other: string): Fault => ({
	check: 'P014',
	message: `The periods of ${name} and ${other} overlap, so that their rows would be counted twice.`,
	remedy: 'Keep one file for each period: all months, or all quarters, or all years.',
	found: name,
});

export const unknownFile = (name: string): Fault => ({
	check: 'L001',
	message: `"${name}" belongs to no data set and is not read.`,
	remedy:
		'A data set is a folder in data/transparency/ with dataset.json, perhaps table.json, and a CSV file for each period, named by it: FY2025-26-Q1.csv or 2025-M07.csv.',
	found: name,
});

export const unknownEmbargo = (period: string): Fault => ({
	check: 'I002',
	message: `The setting publishAt names ${quoted(period)}, but there is no file ${period}.csv.`,
	remedy: 'Spell the period as in the name of its file, or delete the line.',
	found: period,
});

/** @param start of the period of the file */
export const notBegun = (period: string, start: IsoDate): Fault => ({
	check: 'P018',
	message: `The file ${period}.csv is about a time that begins on ${day(start)}, and is published at once.`,
	remedy: `If it is for later, say so in dataset.json: "publishAt", with "${period}" and the moment. If it tells of that time beforehand, leave it; otherwise correct its name.`,
	found: period,
});

/** @param pounds and `pence`, which stand in two cells */
export const decimalComma = (row: number, cells: number, headings: number, pounds: string, pence: string): Fault => ({
	check: 'R001',
	message: `Row ${row} has ${count(cells, 'cell')} but there ${headings === 1 ? 'is' : 'are'} ${count(headings, 'heading')}, and an amount ${pounds} with ${pence} in the cell after it.`,
	remedy: `Was ${pounds}.${pence} meant? Write it with a point: a comma begins another cell. If not, delete the blank cell at the end of the row.`,
	found: `${pounds},${pence}`,
	expected: `${pounds}.${pence}`,
});

export const brokenLock = (line: string): Fault => ({
	check: 'R001',
	message: `${quoted(line.slice(0, 60))} is no line that a build writes.`,
	remedy:
		'After a merge, delete the lines that begin with <, = or > and keep all others. Otherwise put data/tables.lock back as it was.',
	found: line,
});

export const unknownCorrection = (period: string): Fault => ({
	check: 'L001',
	message: `A correction names ${quoted(period)}, but there is no file ${period}.csv.`,
	remedy: 'Spell the period as in the name of its file. If that file was taken away later, leave the line as it is.',
	found: period,
});

export const reasonlessCorrection = (reason: string): Fault => ({
	check: 'K004',
	message: `${quoted(reason)} does not say why the file was changed.`,
	remedy: 'Write in a few words what was wrong: readers see it.',
	found: reason,
});

export const correctionToCome = (period: string, on: string): Fault => ({
	check: 'K004',
	message: `The correction of ${period}.csv is of ${day(on)}, a day that is still to come.`,
	remedy: 'Write the day on which it is published: until then nothing could be.',
	found: on,
});

/** @param than the day before which no correction of the file can be; `because` of what */
export const earlyCorrection = (on: string, than: string, because: 'published' | 'corrected'): Fault => ({
	check: 'K004',
	message:
		because === 'published'
			? `The correction is of ${day(on)}, but the file came out on ${day(than)}.`
			: `The correction is of ${day(on)}, but the one above it, of the same file, is of ${day(than)}.`,
	remedy:
		because === 'published'
			? 'Write the day on which the corrected file was published.'
			: 'Put the corrections of a file in the order of their days, the newest last.',
	found: on,
	expected: `${than} or later`,
});

const PLAIN_AMOUNT = 'pounds and pence such as 25123.00, or -26123.45 for money that came back';

/** @param fix the amount spelled plainly, where nothing is lost by it */
export const badAmount = (
	check: Code & ('V002' | 'V003' | 'V004' | 'V005' | 'V010'),
	found: string,
	fix?: string,
): Fault => ({
	check,
	message: `The amount ${quoted(found)} ${AMOUNT[check]}.`,
	remedy: `${fix === undefined ? 'Type it in pounds and pence' : `Type ${fix}`}: no pound sign, no thousands comma, no brackets, and a minus sign in front of money that came back.`,
	found,
	expected: PLAIN_AMOUNT,
	...(fix === undefined ? {} : { fix }),
});

const AMOUNT = {
	V002: 'is not a number',
	V003: 'has a per cent sign',
	V004: 'has a thousands separator',
	V005: 'has a currency sign or a suffix',
	V010: 'is not written in plain digits',
} as const;

/** Said once for all that follow the first few. */
export const more = (of: Fault, many: number, first: number, last: number): Fault => ({
	check: of.check,
	message:
		many === 1
			? `And one more of the same kind, in row ${number(first, 0)}.`
			: `And ${number(many, 0)} more of the same kind, in rows ${number(first, 0)} to ${number(last, 0)}.`,
	remedy: remedyOfAll(of),
});

/** The remedy of the first would be wrong for the others where it tells what to type: each has a value of its own. */
function remedyOfAll({ check, remedy, fix, found }: Fault): string {
	const what = Object.hasOwn(OF_EACH, check) ? OF_EACH[check as keyof typeof OF_EACH] : undefined;
	if (what !== undefined) return `Correct each in the same way: ${what}`;
	const isOfOne = /\d/.test(remedy) || [fix, found].some((text) => text !== undefined && remedy.includes(text));
	return isOfOne ? 'Correct each in the same way: look at what its own cell holds.' : remedy;
}

const EACH_AMOUNT =
	'type its own amount in pounds and pence, with no pound sign, no thousands comma and no brackets, and with a minus sign in front of money that came back.';
const EACH_DATE = 'type its own date with the year first, then the month, then the day.';
const OF_EACH = {
	V002: EACH_AMOUNT,
	V003: EACH_AMOUNT,
	V004: EACH_AMOUNT,
	V005: EACH_AMOUNT,
	V010: EACH_AMOUNT,
	P006: 'type its own amount in pounds and pence. Round it in the system it comes from, so that totals agree.',
	D003: EACH_DATE,
	D004: EACH_DATE,
	D005: EACH_DATE,
	P004: 'spell all dates of a column in one way.',
} as const satisfies Partial<Record<Code, string>>;

/** A table that was published, and what is told of it, against what was kept of both. */
interface ChangedTable {
	readonly kind: 'untold' | 'taken-away' | 'corrects-nothing';
	/** The id of the data set. */
	readonly dataSet: string;
	/** As in the name of the file. */
	readonly period: string;
	readonly was: TableExtent & { readonly corrections: number };
	readonly now: TableExtent & { readonly corrections: number };
}

/** @param today as it would stand in dataset.json */
export function changedTable({ kind, dataSet, period, was, now }: ChangedTable, today: string): Fault {
	const [name, settings] = [`${period}.csv`, `data/transparency/${dataSet}/dataset.json`];
	switch (kind) {
		case 'untold': {
			const isSame = extent(was) === extent(now);
			const change = isSame
				? `${extent(now)} as then, but not the same cells`
				: `${extent(was)} then; ${extent(now)} now`;
			return {
				check: 'P017',
				message: `The file ${name} says something other than what was published: ${change}.`,
				remedy: `Put it back, or tell readers why it was changed: add {"period": "${period}", "on": "${today}", "reason": "…"} to the end of the list "corrected" of ${settings}, or begin that list, with the reason in the place of the dots.`,
				found: extent(now),
				expected: extent(was),
			};
		}
		case 'taken-away':
			return {
				check: 'P017',
				message: `${now.corrections === 0 ? 'No correction' : `Only ${count(now.corrections, 'correction')}`} of ${name} ${now.corrections > 1 ? 'are' : 'is'} told of in dataset.json, and ${was.corrections} ${was.corrections === 1 ? 'was' : 'were'} published.`,
				remedy: 'Put back what was told: readers have seen it.',
			};
		case 'corrects-nothing':
			return {
				check: 'P017',
				message: `A correction of ${name} is told of in dataset.json, and the file says what it said before.`,
				remedy: 'Name the period of the file that was changed, or take the correction away.',
			};
	}
}
