/** The files of the payments, as the catalogue lists them. A thread of their own writes them. */

import type { Publication } from '../../publication/publication.ts';
import { shardFile, SUMMARY_FILE, SUPPLIERS_FILE } from '../../transparency/shards/layout.ts';
import { address } from '../../view/address.ts';
import { SPENDING_FILE } from '../../words/spending.ts';

interface SpendingEntry {
	readonly path: string;
	readonly title: string;
	readonly description: string;
	readonly format: 'CSV' | 'JSON' | 'Parquet';
	readonly content: { readonly kind: 'spending'; readonly month?: string };
	readonly isImmutable: boolean;
}

/** The summary, the suppliers, then the months, the newest first; none where there are no payments. */
export const spendingEntries = ({ spending }: Publication): SpendingEntry[] =>
	spending
		? [
				{
					...SPENDING_FILE.summary,
					path: address.spendingFile(SUMMARY_FILE),
					format: 'JSON',
					content: { kind: 'spending' },
					isImmutable: false,
				},
				{
					...SPENDING_FILE.suppliers,
					path: address.spendingFile(SUPPLIERS_FILE),
					format: 'CSV',
					content: { kind: 'spending' },
					isImmutable: false,
				},
				...spending.summary.months.toReversed().map(({ month }): SpendingEntry => ({
					...SPENDING_FILE.month(month),
					path: address.spendingFile(shardFile(month)),
					format: 'Parquet',
					content: { kind: 'spending', month },
					isImmutable: false,
				})),
			]
		: [];
