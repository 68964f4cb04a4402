/** dataset.json and table.json of a folder under data/transparency/. */

import * as z from 'zod';
import type { DataSetSettings, FieldType, OwnField, OwnTable } from '../../domain/data-set.ts';
import { CODE_IDS } from '../../domain/data-set.ts';
import { FREQUENCIES } from '../../domain/indicator.ts';
import { anyText, date, instant, list, object, optional, schemaKey, text, textOrNothing } from './object.ts';

const embargo = z
	.record(z.string(), instant)
	.nullish()
	.transform((byPeriod) => new Map(Object.entries(byPeriod ?? {})));

export const DataSetRecord: z.ZodType<DataSetSettings> = object({
	...schemaKey,
	title: text,
	description: textOrNothing,
	frequency: z.enum(FREQUENCIES),
	schema: z.enum([...CODE_IDS, 'table.json']),
	code: optional(z.enum(CODE_IDS)),
	asAt: optional(date),
	publishAt: embargo as z.ZodType<ReadonlyMap<string, string>>,
	corrected: list(object({ period: text, on: date, reason: text })),
	dates: optional(z.enum(['day-first'])),
	approvedBy: optional(text),
	approvedOn: optional(date),
});

/** Types of a Table Schema that we read, and what each is here. */
const TYPES = {
	string: 'text',
	any: 'text',
	number: 'number',
	integer: 'integer',
	boolean: 'boolean',
	date: 'date',
	datetime: 'datetime',
	year: 'year',
	yearmonth: 'yearmonth',
} as const satisfies Record<string, FieldType>;
type TypeName = keyof typeof TYPES;

const ConstraintsRecord = object({
	required: optional(z.boolean()),
	enum: optional(z.array(anyText)),
	minimum: optional(z.number()),
	maximum: optional(z.number()),
});

const FieldRecord: z.ZodType<OwnField> = object({
	name: anyText,
	title: optional(text),
	description: optional(anyText),
	type: optional(z.enum(Object.keys(TYPES) as [TypeName, ...TypeName[]])),
	constraints: optional(ConstraintsRecord),
	trueValues: optional(z.array(anyText).min(1)),
	falseValues: optional(z.array(anyText).min(1)),
}).transform(({ name, title, description, type, constraints, trueValues, falseValues }) => ({
	name,
	description: description ?? '',
	type: TYPES[type ?? 'string'],
	isRequired: constraints?.required ?? false,
	...(title === undefined ? {} : { title }),
	...(constraints?.enum ? { values: constraints.enum } : {}),
	...(constraints?.minimum === undefined ? {} : { least: constraints.minimum }),
	...(constraints?.maximum === undefined ? {} : { most: constraints.maximum }),
	...(trueValues ? { yes: trueValues } : {}),
	...(falseValues ? { no: falseValues } : {}),
}));

export const OwnTableRecord: z.ZodType<OwnTable> = object({
	...schemaKey,
	fields: z.array(FieldRecord).min(1),
	missingValues: list(z.string()),
}).transform(({ fields, missingValues }) => ({ fields, missing: [...new Set(['', ...missingValues])] }));
