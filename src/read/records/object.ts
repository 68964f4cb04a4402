/** Objects of JSON files: strict, because a misspelled setting must not be ignored; null and absent mean the same. */

import * as z from 'zod';
import type { Period } from '../../domain/period.ts';
import { idFault } from '../../domain/ids.ts';
import { dates, ids, isFault } from '../../words/problems/index.ts';
import { readDate } from '../text/date.ts';
import type { Reader } from './cell.ts';
import { periodReader, plainText, suggestedId, webAddress } from './cell.ts';

type Optional<T> = { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
type Required<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] };
type Present<T> = Required<T> & Optional<T>;

type Shape = Readonly<Record<string, z.ZodType>>;

/** An object that holds these keys and no others. Keys without a value are left out of the record. */
export function object<S extends Shape>(shape: S): z.ZodType<Present<{ [K in keyof S]: z.output<S[K]> }>> {
	// Zod's message is never shown; it carries the known keys to the reader, which suggests the nearest.
	const error = (issue: { readonly code?: string }): string | undefined =>
		issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined;
	return z.strictObject(shape, { error }).transform((value) => {
		const present: Record<string, unknown> = {};
		for (const [key, member] of Object.entries(value)) if (member !== undefined) present[key] = member;
		return present as Present<{ [K in keyof S]: z.output<S[K]> }>;
	});
}

/** A text that one of our readers understands. */
export function from<T>(read: Reader<T>): z.ZodType<T, string> {
	return z.string().transform((text, context) => {
		const value = read(text.trim());
		if (!isFault(value)) return value;
		context.issues.push({ code: 'custom', input: text, params: { fault: value } });
		return z.NEVER;
	});
}

/** A text that may begin with any sign, such as a telephone number. It reaches no table. */
export const anyText = z.string().trim().min(1);

const guarded = (schema: z.ZodType<string>): z.ZodType<string> =>
	schema.transform((written, context) => {
		const value = plainText(written);
		if (!isFault(value)) return value;
		context.issues.push({ code: 'custom', input: written, params: { fault: value } });
		return z.NEVER;
	});

/** Titles, names and the like reach the downloads, where a spreadsheet must not run them. */
export const text = guarded(anyText);
export const textOrNothing = guarded(z.string().trim());
export const date = from(readDate);
export const link = from(webAddress);
export const id = from((written) => {
	const fault = idFault(written);
	return fault === undefined ? written : ids.badId(written, fault, suggestedId(written));
});
export const releaseId = from((written) => {
	const fault = idFault(written, 'release');
	return fault === undefined ? written : ids.badId(written, fault, suggestedId(written, 'release'));
});
export const period = (yearStartsInMonth: number): z.ZodType<Period, string> => from(periodReader(yearStartsInMonth));

const INSTANT =
	/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[-+](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** ISO 8601 with an offset: without one, the same text names another instant on another computer. */
export const instant = from((written) =>
	INSTANT.test(written) && !isFault(readDate(written.slice(0, 10))) ? written : dates.unreadableInstant(written),
);

/** A key that may be absent or null. */
export const optional = <T>(schema: z.ZodType<T>): z.ZodType<T | undefined> =>
	schema.nullish().transform((value) => value ?? undefined) as z.ZodType<T | undefined>;

/** A list that may be absent: then it is empty. */
export const list = <T>(schema: z.ZodType<T>): z.ZodType<readonly T[]> =>
	z
		.array(schema)
		.nullish()
		.transform((value) => value ?? []) as z.ZodType<readonly T[]>;

/** A key with a value of ours where the council gives none. */
export const withDefault = <T>(schema: z.ZodType<T>, value: NoInfer<T>): z.ZodType<T> =>
	schema.nullish().transform((given) => given ?? value) as z.ZodType<T>;

/** Every JSON file may name its schema, for editors; we do not read it. */
export const schemaKey = {
	$schema: z
		.unknown()
		.optional()
		.transform(() => undefined),
};
