/** Every supplier and every service with its payments: the lists that need no program. */

import type { PublishedSpending } from '../domain/spending.ts';
import { SPENDING } from '../words/spending.ts';
import * as words from '../words/spending.ts';
import { address } from './address.ts';
import type { SiteLink } from './frame.ts';
import { newestYear, topTable } from './spending.ts';
import type { SpentOn } from './spending.ts';
import type { TableView } from './table.ts';

export interface SpendingListView {
	readonly title: string;
	readonly description: string;
	readonly lede: string;
	/** Pages beside this one, by letter; none where one page holds all. */
	readonly letters: readonly (SiteLink & { readonly isCurrent: boolean })[];
	readonly lettersLabel: string;
	readonly tables: readonly TableView[];
	readonly links: readonly SiteLink[];
}

/** More rows on one page would be slow to read and to load. */
const MOST_ON_A_PAGE = 400;
export const DIGITS = '0-9';

/** The page of a name: its first letter without accents; digits and signs stand together. */
export function letterOf(name: string): string {
	const first = name.normalize('NFD').slice(0, 1).toLowerCase();
	return /[a-z]/.test(first) ? first : DIGITS;
}

const paid = (all: readonly SpentOn[]): SpentOn[] => all.filter(({ count, countBefore }) => count + countBefore > 0);

/** Letters that have suppliers, where one page does not hold them all. */
export function supplierLetters(spending: PublishedSpending): string[] {
	const suppliers = paid(newestYear(spending).suppliers);
	if (suppliers.length <= MOST_ON_A_PAGE) return [];
	return [...new Set(suppliers.map(({ name }) => letterOf(name)))].sort();
}

const back: SiteLink = { title: SPENDING.title, href: address.spending };
const explore: SiteLink = { title: SPENDING.explore, href: address.payments };

/** All suppliers, or those of one letter. Where there are letters, the first page leads to them and shows the largest. */
export function suppliersView(spending: PublishedSpending, letter: string | undefined): SpendingListView {
	const { year, sameMonths, suppliers } = newestYear(spending);
	const all = paid(suppliers);
	const letters = supplierLetters(spending);
	const shown =
		letter !== undefined
			? all.filter(({ name }) => letterOf(name) === letter)
			: letters.length === 0
				? all
				: all.toSorted((a, b) => b.pence - a.pence).slice(0, 100);
	const title = letter === undefined ? SPENDING.allSuppliers : words.suppliersUnder(letter.toUpperCase());
	const then = sameMonths.length === 0 ? undefined : words.sayMonths(sameMonths);
	const caption =
		letter === undefined && letters.length > 0 ? words.hundredLargest(words.sayMonths(year.months)) : title;
	return {
		title,
		description: words.listDescription(title),
		lede: words.listLede(letter === undefined ? all.length : shown.length, 'supplier', [...sameMonths, ...year.months]),
		letters: letters.map((one) => ({
			title: one.toUpperCase(),
			href: address.suppliersAt(one),
			isCurrent: one === letter,
		})),
		lettersLabel: SPENDING.letters,
		tables: [topTable({ column: 'supplier', rows: shown, year, sameMonths, caption, then })],
		links: [back, explore],
	};
}

/** Every service (department or cost centre) with its payments, the largest first. */
export function servicesView(spending: PublishedSpending): SpendingListView {
	const { year, sameMonths, services } = newestYear(spending);
	const all = paid(services).toSorted((a, b) => b.pence - a.pence);
	const then = sameMonths.length === 0 ? undefined : words.sayMonths(sameMonths);
	const table = topTable({ column: 'service', rows: all, year, sameMonths, caption: SPENDING.allServices, then });
	const more = table.rows.slice(MOST_ON_A_PAGE / 4);
	const [first, summary] = [table.rows.slice(0, MOST_ON_A_PAGE / 4), words.restOfServices(more.length)];
	return {
		title: words.servicesTitle,
		description: words.listDescription(SPENDING.allServices),
		lede: words.listLede(all.length, 'service', [...sameMonths, ...year.months]),
		letters: [],
		lettersLabel: SPENDING.letters,
		tables: [more.length === 0 ? table : { ...table, rows: first, more: { summary, caption: summary, rows: more } }],
		links: [back, explore],
	};
}
