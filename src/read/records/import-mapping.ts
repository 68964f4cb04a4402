/** The mapping of an import: which column of a foreign table is what, and what its spellings mean. */

import * as z from 'zod';
import { roleMeaning } from '../../words/import.ts';
import { list, object, optional, schemaKey, text, textOrNothing, withDefault } from './object.ts';

/** What a column of a foreign table may hold; one column for each at most. */
export const ROLES = [
	'measure',
	'period',
	'value',
	'numerator',
	'denominator',
	'lower',
	'upper',
	'marker',
	'note',
	'target',
	'unit',
	'objective',
	'area',
	'area_code',
] as const;
export type Role = (typeof ROLES)[number];

const named = z.record(z.string(), text);

/** What the register says of a measure, by the register's own column names. */
const MeasureRecord = z.record(z.string(), textOrNothing);

const mapping = object({
	...schemaKey,
	sheet: optional(text).describe('Of a workbook: the sheet that holds the table.'),
	headingRow: optional(z.int().min(1)).describe(
		'The row of the headings, counted from 1; what stands above is left out.',
	),
	columns: withDefault(
		object(
			Object.fromEntries(
				ROLES.map((role) => [role, optional(text).describe(`The heading of ${roleMeaning[role]}.`)]),
			) as {
				[R in Role]: z.ZodType<string | undefined>;
			},
		),
		{},
	).describe('The heading of each column that holds a part of a figure.'),
	periodColumns: withDefault(named, {}).describe(
		'For a table with a column for each period: heading to period, such as "Q1": "FY2025-26-Q1".',
	),
	dimensions: withDefault(named, {}).describe(
		'Columns by which figures are broken down: heading to dimension, such as "Age group": "age". A blank cell is the total.',
	),
	ignore: list(text).describe('Headings of columns that are not taken.'),
	measure: optional(text).describe('The id of the measure, for a table that holds only one.'),
	measures: withDefault(z.record(z.string(), MeasureRecord), {}).describe(
		'By the name that the source gives a measure: what data/indicators.csv says of it (id, title, unit, polarity, definition and so on).',
	),
	periods: withDefault(named, {}).describe('Single spellings of periods: "Q1 25" to "FY2025-26-Q1", or to "skip".'),
	markers: withDefault(z.record(z.string(), textOrNothing), {}).describe(
		'What the source writes for a marker: "*" to "c", "est." to "e", "OK" to "none", "Definition differs" to "note".',
	),
	answers: withDefault(z.record(z.string(), textOrNothing), {}).describe(
		'Answers to the questions that an import asks, by the key that it prints.',
	),
});

export const ImportMappingRecord = mapping;
export type ImportMapping = z.output<typeof mapping>;

/** The JSON Schema of a mapping file, for editors. */
export const importMappingSchema = (): object => ({
	...z.toJSONSchema(mapping, { io: 'input', unrepresentable: 'any' }),
	title: 'The mapping of an import',
});
