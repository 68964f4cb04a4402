/** A table: its columns, each declared once with what the guide says of it, and the record that a row becomes. */

import * as z from 'zod';
import type { Fault } from '../../words/problems/index.ts';
import type { About, Cell } from './cell.ts';
import { aboutCell } from './cell.ts';

/** A row's cells by heading; a column that is left out is blank. */
export type Cells = Readonly<Record<string, string>>;

export interface Column extends About {
	readonly name: string;
}

export interface Table<T> {
	/** The file's name without its ending. */
	readonly name: string;
	/** What the file holds, in one sentence. */
	readonly holds: string;
	readonly columns: readonly Column[];
	/** The schema of a row, for a council whose financial year starts in this month. */
	record(yearStartsInMonth: number): z.ZodType<T, Cells>;
	/** The schema of each column's cells, in the order of the columns. */
	cells(yearStartsInMonth: number): Readonly<Record<string, Cell<unknown>>>;
}

type Snake<S extends string> = S extends `${infer First}${infer Rest}`
	? First extends Lowercase<First>
		? `${First}${Snake<Rest>}`
		: `_${Lowercase<First>}${Snake<Rest>}`
	: '';

/** One column for every field of a record and no other, so that file and record cannot drift apart. */
export type ColumnsOf<T> = { readonly [Field in keyof T & string as Snake<Field>]-?: Cell<T[Field]> };

type Shape = Readonly<Record<string, Cell<unknown>>>;
type Values<S extends Shape> = { readonly [Name in keyof S]: z.output<S[Name]> };
/** Refuses a row for what one of its columns says beside the others. */
export type Refuse = (column: string, fault: Fault) => never;

/** The month in which financial years start, unless a council says otherwise. */
const USUAL_YEAR = 4;

/** A table whose columns are the record's fields, spelled with underscores. */
export function table<T>(name: string, holds: string, columns: (yearStartsInMonth: number) => ColumnsOf<T>): Table<T> {
	return tableOf(name, holds, columns as unknown as (yearStartsInMonth: number) => Shape, (row) => {
		const record: Record<string, unknown> = {};
		// A blank cell is no field at all, so that two records are equal when they say the same.
		for (const [column, value] of Object.entries(row)) if (value !== undefined) record[camel(column)] = value;
		return record as T;
	});
}

/** A table whose rows become records in a way of their own. */
export function tableOf<S extends Shape, T>(
	name: string,
	holds: string,
	columns: (yearStartsInMonth: number) => S,
	make: (row: Values<S>, refuse: Refuse) => T,
): Table<T> {
	const usual = columns(USUAL_YEAR);
	const known = new Map<number, z.ZodType<T, Cells>>();
	return {
		name,
		holds,
		columns: Object.entries(usual).map(([column, cell]) => ({ name: column, ...aboutCell(cell) })),
		record(yearStartsInMonth) {
			let schema = known.get(yearStartsInMonth);
			if (schema) return schema;
			schema = recordOf(yearStartsInMonth === USUAL_YEAR ? usual : columns(yearStartsInMonth), make);
			known.set(yearStartsInMonth, schema);
			return schema;
		},
		cells: (yearStartsInMonth) => (yearStartsInMonth === USUAL_YEAR ? usual : columns(yearStartsInMonth)),
	};
}

/** Thrown and caught here only: it leaves a row's maker without a value for every exit. */
class Refused {
	readonly column: string;
	readonly fault: Fault;

	constructor(column: string, fault: Fault) {
		this.column = column;
		this.fault = fault;
	}
}

const refuse: Refuse = (column, fault) => {
	throw new Refused(column, fault);
};

function recordOf<S extends Shape, T>(columns: S, make: (row: Values<S>, refuse: Refuse) => T): z.ZodType<T, Cells> {
	const schema = z.object(columns).transform((row, context): T => {
		try {
			return make(row as Values<S>, refuse);
		} catch (refused) {
			if (!(refused instanceof Refused)) throw refused;
			context.issues.push({ code: 'custom', input: row, path: [refused.column], params: { fault: refused.fault } });
			return z.NEVER;
		}
	});
	return schema as unknown as z.ZodType<T, Cells>;
}

const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
