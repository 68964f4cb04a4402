/** Rows of a large table as text: the canonical CSV, and the form that the template of the LGA asks for. */

import type { FieldType } from '../domain/data-set.ts';
import type { ReadColumn, Value } from './data-file.ts';
import { poundsText } from './money.ts';
import type { TableSchema } from './schema.ts';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
const quotedCell = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** ISO dates, amounts with two decimals, true and false; empty where nothing is given. */
export function canonicalText(value: Value, type: FieldType): string {
	if (value === undefined) return '';
	if (typeof value === 'string') return value;
	return type === 'money' ? poundsText(value as number) : String(value);
}

/** The spelling of the LGA's template: 31/03/2026, and TRUE or FALSE as spreadsheets write them. */
function templateText(value: Value, type: FieldType): string {
	if (type === 'date' && value !== undefined) return dayFirst(value as string);
	return typeof value === 'boolean' ? String(value).toUpperCase() : canonicalText(value, type);
}

const dayFirst = (iso: string): string => `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;

/** How the rows of a file become lines. */
export interface Spelling {
	readonly header: string;
	readonly line: (values: readonly Value[]) => string;
}

/** Every column of the file, in its order and under its own headings. */
export function canonicalSpelling(columns: readonly ReadColumn[]): Spelling {
	const types = columns.map(({ field }) => field.type);
	return {
		header: `${columns.map(({ name }) => quotedCell(name)).join(',')}\r\n`,
		line: (values) => {
			let text = '';
			for (let at = 0; at < types.length; at++) text += `,${quotedCell(canonicalText(values[at], types[at]!))}`;
			return `${text.slice(1)}\r\n`;
		},
	};
}

/** The columns of the published schema, in its order. */
export const templateFields = ({ fields }: TableSchema): TableSchema['fields'] => fields.filter(({ isOwn }) => !isOwn);

/** Every column of the template, in its order; empty where the file has none. Columns of the council's own are left out. */
export function templateSpelling(table: TableSchema, columns: readonly ReadColumn[]): Spelling {
	const known = templateFields(table);
	const places = known.map(({ name, type }) => ({
		type,
		at: columns.findIndex((column) => column.field.name === name),
	}));
	return {
		header: `${known.map(({ name }) => quotedCell(name)).join(',')}\r\n`,
		line: (values) => {
			let text = '';
			for (const { type, at } of places) text += `,${at === -1 ? '' : quotedCell(templateText(values[at], type))}`;
			return `${text.slice(1)}\r\n`;
		},
	};
}
