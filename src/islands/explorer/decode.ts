/** Reads the file of a month into columns of numbers, with no text made twice. */

import { parquetMetadata, parquetRead } from 'hyparquet';
import type { FileMetaData } from 'hyparquet';
import { QUERY_TEXTS } from '../../transparency/shards/layout.ts';
import type { QueryText, ShardColumn } from '../../transparency/shards/layout.ts';
import type { MonthColumns } from '../../transparency/shards/loaded.ts';
import type { Names } from '../../transparency/shards/names.ts';

const utf8 = new TextDecoder();

/** A file whose footer was read. */
export interface Shard {
	readonly bytes: ArrayBuffer;
	readonly metadata: FileMetaData;
}

export const openShard = (bytes: ArrayBuffer): Shard => ({ bytes, metadata: parquetMetadata(bytes) });

/** One column. What `say` makes of a text stands in its place: for a dictionary it is asked once for each different text. */
async function column(
	{ bytes, metadata }: Shard,
	name: ShardColumn,
	say: (text: string) => unknown,
): Promise<ArrayLike<unknown>> {
	const parts: ArrayLike<unknown>[] = [];
	await parquetRead({
		file: bytes,
		metadata,
		columns: [name],
		parsers: { stringFromBytes: (text) => say(utf8.decode(text)), dateFromDays: (days) => days },
		onChunk: ({ columnData }) => void parts.push(columnData),
	});
	return parts.length === 1 ? parts[0]! : parts.flatMap((part) => Array.from(part));
}

/** The columns that questions are asked about. @throws Error for a file that is no shard */
export async function readMonth(
	month: string,
	shard: Shard,
	names: Readonly<Record<QueryText, Names>>,
): Promise<MonthColumns> {
	const days = (await column(shard, 'date', String)) as ArrayLike<number>;
	const amounts = (await column(shard, 'amount_pence', String)) as ArrayLike<bigint>;
	const codes: Partial<Record<QueryText, ArrayLike<number>>> = {};
	for (const name of QUERY_TEXTS)
		codes[name] = (await column(shard, name, (text) => names[name].codeOf(text))) as ArrayLike<number>;
	return {
		month,
		days,
		pence: Float64Array.from({ length: amounts.length }, (_, row) => Number(amounts[row])),
		codes: codes as Record<QueryText, ArrayLike<number>>,
	};
}

/** The references of a month, which nobody asks about before a row is shown. */
export const readReferences = (shard: Shard): Promise<ArrayLike<string>> =>
	column(shard, 'reference', String) as Promise<ArrayLike<string>>;
