/** How payments are laid out for exploring: one file of columns for each month, and a summary of them all. */

import type { NamedTotals, Total } from '../../domain/spending.ts';
import type { PaymentText } from '../payment.ts';

/**
 * Columns of a shard, as the Parquet file names them. Every file says its texts in full, so that any program can read it;
 * `date` is a date, `amount_pence` a whole number.
 */
export const SHARD_COLUMNS = [
	'date',
	'supplier',
	'service',
	'category',
	'purpose',
	'reference',
	'amount_pence',
] as const;
export type ShardColumn = (typeof SHARD_COLUMNS)[number];

/** Texts that are asked about. The reference only stands beside a row, and is read when the row is shown. */
export const QUERY_TEXTS = ['supplier', 'service', 'category', 'purpose'] as const satisfies readonly PaymentText[];
export type QueryText = (typeof QUERY_TEXTS)[number];

/** The file that lists the months and adds them up. */
export const SUMMARY_FILE = 'summary.json';
/** The table of suppliers in the newest year and the same months before. */
export const SUPPLIERS_FILE = 'suppliers.csv';
/** The file of a month's payments. */
export const shardFile = (month: string): string => `${month}.parquet`;

/** The totals of a name in the year at a place of the summary's list. */
export const totalIn = (named: NamedTotals, year: number): Total => [
	named[1 + 2 * year] as number,
	named[2 + 2 * year] as number,
];
