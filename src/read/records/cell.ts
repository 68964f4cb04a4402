/** What a cell may hold. Each kind is a zod schema from the cell's text to its value, refused with words of our own. */

import * as z from 'zod';
import type { Decimal } from '../../domain/decimal.ts';
import { idFault, nearestId, slug } from '../../domain/ids.ts';
import type { IsoDate, Period } from '../../domain/period.ts';
import { parseTolerance } from '../../domain/target.ts';
import type { Tolerance } from '../../domain/target.ts';
import type { Fault } from '../../words/problems/index.ts';
import { dates, ids, isFault, values } from '../../words/problems/index.ts';
import { readDate } from '../text/date.ts';
import { hedgedNumber, isRefusal, readDecimal } from '../text/decimal.ts';
import { readPeriod } from '../text/period.ts';
import { faultOf } from '../text/refused.ts';

/** Text in, value out; spaces around the text are already gone. */
export type Cell<T> = z.ZodType<T, string>;
export type Reader<T> = (text: string) => T | Fault;

/** What the guide and the headings check know of a column. */
export interface About {
	readonly description: string;
	readonly example: string;
	/** Whether the column must be there. */
	readonly required: boolean;
	/** Whether every row must fill it. */
	readonly filled: boolean;
}

const told = new WeakMap<z.ZodType, About>();

/** What was said of a column when it was declared. */
export const aboutCell = (cell: z.ZodType): About => told.get(cell)!;

/** Wraps a reader of text, with the documentation that the officers' guide prints. */
export function cell<T>(read: Reader<T>, about: About): Cell<T> {
	const schema = z
		.transform<string, T>((text, context) => {
			const value = read(text);
			if (!isFault(value)) return value;
			context.issues.push({ code: 'custom', input: text, params: { fault: value } });
			return z.NEVER;
		})
		.meta({ description: about.description, example: about.example });
	told.set(schema, about);
	return schema;
}

const MOST_REMEMBERED = 100_000;

/** Reads each text once: the same few periods and ids fill a table of 36,000 rows. */
export function remembering<T>(read: Reader<T>): Reader<T> {
	const known = new Map<string, T | Fault>();
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

type Kind<T> = (description: string, example: string) => Cell<T>;

/** A column that may be left out, and whose cells may be blank. */
const optional =
	<T>(read: Reader<T>): Kind<T | undefined> =>
	(description, example) =>
		cell((text) => (text === '' ? undefined : read(text)), { description, example, required: false, filled: false });

/** A column that must be there, with a value in every row. */
const required =
	<T>(read: Reader<T>): Kind<T> =>
	(description, example) =>
		cell((text) => (text === '' ? values.requiredBlank('', example) : read(text)), {
			description,
			example,
			required: true,
			filled: true,
		});

const id = remembering((text) => {
	const fault = idFault(text);
	return fault === undefined ? text : ids.badId(text, fault, suggestedId(text));
});

/** A spelling of the same name that is allowed. */
export function suggestedId(text: string, kind: 'id' | 'release' = 'id'): string | undefined {
	const suggestion = slug(text);
	return suggestion !== '' && suggestion !== text && idFault(suggestion, kind) === undefined ? suggestion : undefined;
}

const releaseId = remembering((text) => {
	const fault = idFault(text, 'release');
	return fault === undefined ? text : ids.badId(text, fault, suggestedId(text, 'release'));
});

/** A text that a spreadsheet would run when somebody opens the published file is refused. */
export const plainText = (text: string): string | Fault => (/^[=+\-@]/.test(text) ? values.formulaLike(text) : text);

const decimal = remembering((text): Decimal | Fault => {
	const read = readDecimal(text);
	return isRefusal(read) ? faultOf(text, read) : read;
});

/** Where no marker column stands beside it, the way out of a word is another. */
const unmarkedDecimal: Reader<Decimal> = (text) => {
	const read = decimal(text);
	return isFault(read) && read.check === 'V002' ? values.notANumberHere(text, hedgedNumber(text)) : read;
};

const between =
	(least: number, most: number | undefined, isWhole: boolean): Reader<number> =>
	(text) => {
		const read = readDecimal(text);
		if (isRefusal(read))
			return read.refused === 'word' ? values.notANumberHere(text, hedgedNumber(text)) : faultOf(text, read);
		if (isWhole && !Number.isInteger(read.value)) return values.notWhole(text);
		return read.value < least || (most !== undefined && read.value > most)
			? values.outOfRange(read.text, least, most)
			: read.value;
	};

const oneOf =
	<const T extends string>(allowed: readonly T[]): Reader<T> =>
	(text) =>
		(allowed as readonly string[]).includes(text)
			? (text as T)
			: values.notOneOf(text, allowed, nearestId(text.toLowerCase().replace(/[ _]+/g, '-'), allowed));

const tolerance: Reader<Tolerance | 'none'> = (text) => parseTolerance(text) ?? values.badTolerance(text);

/** Only schemes that cannot run anything; a link over http can be read and changed on its way. */
export const webAddress: Reader<string> = (text) => {
	if (/^(?:https:\/\/[^\s/]+\.[^\s]*|mailto:[^\s@]+@[^\s@]+)$/.test(text) && URL.canParse(text)) return text;
	const fix = text.startsWith('http://')
		? text.replace('http', 'https')
		: /^www\.\S+$/.test(text)
			? `https://${text}`
			: undefined;
	return values.badAddress(text, fix);
};

const timeOfDay: Reader<string> = (text) =>
	/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : dates.unreadableTime(text);

const listOf =
	<T>(read: Reader<T>): Kind<readonly T[]> =>
	(description, example) =>
		cell(
			(text) => {
				const items: T[] = [];
				for (const item of text.split(';').map((part) => part.trim())) {
					if (item === '') continue;
					const value = read(item);
					if (isFault(value)) return value;
					items.push(value);
				}
				return items;
			},
			{ description, example, required: false, filled: false },
		);

const perYear = new Map<number, Reader<Period>>();

/** Periods as a council whose financial year starts in this month means them. */
export function periodReader(yearStartsInMonth: number): Reader<Period> {
	let reader = perYear.get(yearStartsInMonth);
	if (!reader) perYear.set(yearStartsInMonth, (reader = remembering((text) => readPeriod(text, yearStartsInMonth))));
	return reader;
}

/** Cells that every row fills, in columns that must be there. */
export const key = {
	id: required(id),
	text: required(plainText),
	date: required<IsoDate>(readDate),
	period: (yearStartsInMonth: number) => required(periodReader(yearStartsInMonth)),
	whole: (least: number, most?: number) => required(between(least, most, true)),
	oneOf: <const T extends string>(allowed: readonly T[]) => required(oneOf(allowed)),
};

/** Cells that may be blank, in columns that must be there. */
export const blankable = {
	text: (description: string, example: string): Cell<string> =>
		cell((text) => (text === '' ? '' : plainText(text)), { description, example, required: true, filled: false }),
	figure: (description: string, example: string): Cell<Decimal | undefined> =>
		cell((text) => (text === '' ? undefined : decimal(text)), { description, example, required: true, filled: false }),
};

/** Cells that may be blank, in columns that may be left out. */
export const maybe = {
	id: optional(id),
	releaseId: optional(releaseId),
	text: optional(plainText),
	date: optional<IsoDate>(readDate),
	time: optional(timeOfDay),
	period: (yearStartsInMonth: number) => optional(periodReader(yearStartsInMonth)),
	/** A number of a table that has markers for what is missing. */
	figure: optional(decimal),
	decimal: optional(unmarkedDecimal),
	number: (least: number, most?: number) => optional(between(least, most, false)),
	whole: (least: number, most?: number) => optional(between(least, most, true)),
	oneOf: <const T extends string>(allowed: readonly T[]) => optional(oneOf(allowed)),
	tolerance: optional(tolerance),
	webAddress: optional(webAddress),
	ids: listOf(id),
	words: listOf(plainText),
};

/** `yes` or blank. */
export const yes: Kind<boolean> = (description, example) => {
	const read = oneOf(['yes']);
	return cell((text) => (text === '' ? false : isFault(read(text)) ? (read(text) as Fault) : true), {
		description,
		example,
		required: false,
		filled: false,
	});
};
