/**
 * Tables as Parquet, for programs that read many councils' files as one table: every file has the same columns in the
 * same types, and says in its first column which council it is from.
 */

import { parquetWriteBuffer } from 'hyparquet-writer';
import { dayNumber } from '../domain/period.ts';
import type { Cell, ColumnFacts, ColumnType } from './table.ts';

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];
type Stored = string | number | bigint;

/** Numbers are doubles, as every reader expects: the digits as signed stand in the CSV. */
const STORED: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
	text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	number: { type: 'DOUBLE' },
	integer: { type: 'INT64' },
	date: { type: 'INT32', converted_type: 'DATE' },
	instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

/** As the file holds them: given a Date, the writer converts it three times. */
const SPELLED: Readonly<Record<ColumnType, (cell: string) => Stored>> = {
	text: (cell) => cell,
	number: Number,
	integer: BigInt,
	date: dayNumber,
	instant: (cell) => BigInt(Date.parse(cell)),
};

/** One column of all rows. Most columns say the same on many rows together. */
function columnOf(rows: readonly (readonly Cell[])[], at: number, type: ColumnType): (Stored | undefined)[] {
	const spell = SPELLED[type];
	let last: Cell;
	let spelled: Stored | undefined;
	return rows.map((row) => {
		const cell = row[at];
		if (cell !== last) {
			last = cell;
			spelled = cell === undefined ? undefined : spell(cell);
		}
		return spelled;
	});
}

export interface ParquetFacts {
	/** The area code of the council (else the address of its site), the same in every row. */
	readonly council: string;
	/** What the file says of itself, for whoever finds it alone. */
	readonly metadata: Readonly<Record<string, string>>;
}

interface TableFacts extends ParquetFacts {
	/** Columns that together name a row. */
	readonly key: readonly string[];
}

/** The column that every table begins with when it is written as Parquet. */
export const COUNCIL_COLUMN = 'council';

/** @throws SyntaxError for an integer column with a cell that is none: a mistake of ours */
export function parquetBytes(
	columns: readonly ColumnFacts[],
	rows: readonly (readonly Cell[])[],
	{ council, key, metadata }: TableFacts,
): Uint8Array {
	const all = [{ name: COUNCIL_COLUMN, type: 'text' as ColumnType }, ...columns];
	const schema: SchemaElement[] = [
		{ name: 'root', num_children: all.length },
		...all.map(({ name, type }): SchemaElement => ({ name, ...STORED[type], repetition_type: 'OPTIONAL' })),
	];
	const columnData = [
		{ name: COUNCIL_COLUMN, data: rows.map(() => council) },
		...columns.map(({ name, type }, at) => ({
			...{ name, data: columnOf(rows, at, type) },
			// Nobody passes over a file for the least and greatest of its notes, and they take long to find.
			statistics: type !== 'text' || key.includes(name),
		})),
	];
	return new Uint8Array(
		parquetWriteBuffer({
			columnData,
			schema,
			rowGroupSize: 100_000,
			createdBy: 'Golden Thread',
			kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
		}),
	);
}
