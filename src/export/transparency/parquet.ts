/** A large table as Parquet, written while its rows are read: no more than one group of them is held. */

import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { FieldType } from '../../domain/data-set.ts';
import { dayNumber } from '../../domain/period.ts';
import type { ReadColumn, Value } from '../../transparency/data-file.ts';
import { COUNCIL_COLUMN } from '../parquet.ts';
import type { ParquetFacts } from '../parquet.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** A payments file of a month is one group; a year's takes a few, so that memory stays the same. */
const GROUP_ROWS = 50_000;

/** Amounts are decimals, exact to the penny; other numbers are doubles, as every reader expects. */
const STORED: Readonly<Record<FieldType, Omit<SchemaElement, 'name'>>> = {
	text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	money: { type: 'INT64', converted_type: 'DECIMAL', scale: 2, precision: 15 },
	number: { type: 'DOUBLE' },
	integer: { type: 'INT64' },
	year: { type: 'INT64' },
	yearmonth: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	date: { type: 'INT32', converted_type: 'DATE' },
	datetime: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	boolean: { type: 'BOOLEAN' },
};

function stored(value: Value, type: FieldType): unknown {
	if (value === undefined) return undefined;
	switch (type) {
		case 'money':
		case 'integer':
		case 'year':
			return BigInt(value as number);
		case 'number':
			return Number(value);
		case 'date':
			return dayNumber(value as string);
		default:
			return value;
	}
}

export class ParquetRows {
	readonly #bytes = new ByteWriter();
	readonly #writer: ParquetWriter;
	readonly #columns: readonly { readonly name: string; readonly type: FieldType }[];
	readonly #council: string;
	#data: unknown[][];
	readonly #texts = new Map<string, string>();

	constructor(columns: readonly ReadColumn[], { council, metadata }: ParquetFacts) {
		this.#council = council;
		this.#columns = columns.map(({ name, field }) => ({ name, type: field.type }));
		this.#data = this.#columns.map(() => []);
		const all = [{ name: COUNCIL_COLUMN, type: 'text' as FieldType }, ...this.#columns];
		const schema: SchemaElement[] = [
			{ name: 'root', num_children: all.length },
			...all.map(({ name, type }): SchemaElement => ({ name, ...STORED[type], repetition_type: 'OPTIONAL' })),
		];
		this.#writer = new ParquetWriter({
			writer: this.#bytes,
			schema,
			createdBy: 'Golden Thread',
			kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
		});
	}

	add(values: readonly Value[]): void {
		for (let at = 0; at < this.#columns.length; at++)
			this.#data[at]!.push(stored(this.#once(values[at]), this.#columns[at]!.type));
		if (this.#data[0]!.length === GROUP_ROWS) this.#flush();
	}

	/** The same texts fill a column: one of each is held, not a piece of the file for every row. */
	#once(value: Value): Value {
		if (typeof value !== 'string') return value;
		const known = this.#texts.get(value);
		if (known !== undefined) return known;
		this.#texts.set(value, value);
		return value;
	}

	/** The whole file. */
	finish(): Uint8Array {
		this.#flush();
		void this.#writer.finish();
		return new Uint8Array(this.#bytes.getBytes());
	}

	#flush(): void {
		const rows = this.#data[0]!.length;
		if (rows === 0) return;
		const council = { name: COUNCIL_COLUMN, data: new Array<string>(rows).fill(this.#council) };
		void this.#writer.write({
			columnData: [council, ...this.#columns.map(({ name }, at) => ({ name, data: this.#data[at]! }))],
			rowGroupSize: GROUP_ROWS,
		});
		this.#data = this.#columns.map(() => []);
		this.#texts.clear();
	}
}
