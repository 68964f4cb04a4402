/** The payments of one month as Parquet: one row group, so that no dictionary is said twice, and fetched whole. */

import { parquetWriteBuffer } from 'hyparquet-writer';
import type { SpendingMarks } from '../../domain/spending.ts';
import { SHARD_COLUMNS } from '../../transparency/shards/layout.ts';
import type { ShardColumn } from '../../transparency/shards/layout.ts';
import type { GatheredMonth, Gathering } from '../../transparency/shards/gather.ts';

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];
type Stored = Pick<SchemaElement, 'type' | 'converted_type'>;

/** Pence are whole numbers of 64 bits: one payment may be more than 21 million pounds. */
const stored = (column: ShardColumn): Stored =>
	column === 'date'
		? { type: 'INT32', converted_type: 'DATE' }
		: column === 'amount_pence'
			? { type: 'INT64' }
			: { type: 'BYTE_ARRAY', converted_type: 'UTF8' };

const DAY = 86_400_000;

function valuesOf(column: ShardColumn, month: GatheredMonth, { names }: Gathering): (Date | bigint | string)[] {
	switch (column) {
		case 'date':
			return month.days.map((day) => new Date(day * DAY));
		case 'amount_pence':
			return month.pence.map(BigInt);
		default:
			return month.codes[column].map((code) => names[column].list[code]!);
	}
}

/** Snappy, because its reader is a few hundred lines of plain JavaScript: the content security policy allows no other code. */
export const shardBytes = (month: GatheredMonth, gathering: Gathering, { notices }: SpendingMarks = {}): Uint8Array =>
	new Uint8Array(
		parquetWriteBuffer({
			columnData: SHARD_COLUMNS.map((name) => ({
				name,
				data: valuesOf(name, month, gathering),
				offsetIndex: false,
			})),
			schema: [
				{ name: 'root', num_children: SHARD_COLUMNS.length },
				...SHARD_COLUMNS.map((name): SchemaElement => ({ name, ...stored(name), repetition_type: 'REQUIRED' })),
			],
			codec: 'SNAPPY',
			rowGroupSize: Math.max(1, month.days.length),
			createdBy: 'Golden Thread',
			...(notices ? { kvMetadata: [{ key: 'notices', value: notices.join(' ') }] } : {}),
		}),
	);
