/** What the page on which payments are searched says before any program runs, and what the program is told. */

import type { PublishedSpending } from '../domain/spending.ts';
import { SORTS } from '../transparency/shards/filter.ts';
import { licenceName } from '../words/licence.ts';
import { EXPLORE, SPENDING } from '../words/spending.ts';
import { SUMMARY_FILE } from '../transparency/shards/layout.ts';
import { address } from './address.ts';
import type { SiteLink } from './frame.ts';
import type { SpendingSource } from './spending.ts';

export interface ExploreView {
	readonly labels: typeof EXPLORE;
	readonly words: typeof SPENDING;
	readonly sorts: readonly { readonly value: string; readonly title: string }[];
	/** Root-relative address of the folder with the months. */
	readonly base: string;
	readonly payments: number;
	readonly council: string;
	/** What stands before every citation, and so in every file that is saved. */
	readonly notice: string;
	readonly licence: string;
	/** SHA-256 of the summary, which holds those of every month. */
	readonly digest: string;
	readonly links: readonly SiteLink[];
}

export function exploreView({ publication, files }: SpendingSource, spending: PublishedSpending): ExploreView {
	return {
		labels: EXPLORE,
		words: SPENDING,
		sorts: SORTS.map((value) => ({ value, title: EXPLORE.sorts[value] })),
		base: address.spendingFile(''),
		payments: spending.summary.months.reduce((sum, { payments }) => sum + payments, 0),
		council: publication.council.name,
		notice: (spending.summary.notices ?? []).join(' '),
		licence: licenceName(publication.council.licence).title,
		digest: files.get(address.spendingFile(SUMMARY_FILE))?.sha256 ?? '',
		links: [
			{ title: SPENDING.title, href: address.spending },
			{ title: SPENDING.allSuppliers, href: address.suppliers },
			{ title: SPENDING.allServices, href: address.spendingServices },
		],
	};
}
