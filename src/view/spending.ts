/** What the pages of payments say without any program: the newest year, what changed since the one before, every list. */

import type { FileFacts } from '../domain/file-facts.ts';
import type { Publication } from '../publication/publication.ts';
import { poundsText } from '../transparency/money.ts';
import type { NamedTotals, PublishedSpending, YearFacts } from '../domain/spending.ts';
import { SUMMARY_FILE, SUPPLIERS_FILE, totalIn } from '../transparency/shards/layout.ts';
import { spellQuestion, EVERYTHING } from '../transparency/shards/filter.ts';
import { axisMoney, money } from '../words/money.ts';
import { number } from '../words/number.ts';
import * as words from '../words/spending.ts';
import { SPENDING } from '../words/spending.ts';
import { address } from './address.ts';
import { downloads } from './download.ts';
import type { Download } from './download.ts';
import type { SiteLink } from './frame.ts';
import type { Cell, Row, TableView } from './table.ts';
import { heldBackText } from './transparency/standing.ts';

/** What site.ts knows, as far as these pages need it. */
export interface SpendingSource {
	readonly publication: Publication;
	readonly files: ReadonlyMap<string, FileFacts>;
}

/** Columns month by month, as chart/months.ts draws them. */
export interface MonthsFigure {
	readonly id: string;
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly columns: readonly { readonly label: readonly [string, string]; readonly pence: number }[];
	readonly say: (pence: number) => string;
}

export interface SpendingView {
	readonly labels: typeof SPENDING;
	readonly title: string;
	readonly description: string;
	readonly lede: string;
	/** What they are, and how many repeat others. */
	readonly notes: readonly string[];
	readonly links: readonly SiteLink[];
	readonly suppliers: TableView;
	readonly suppliersBefore: TableView | undefined;
	/** Who came into the ten largest, and who left them. */
	readonly moved: readonly string[];
	readonly services: TableView;
	readonly figure: MonthsFigure;
	readonly months: TableView;
	readonly downloads: readonly Download[];
	readonly summaryDownload: readonly Download[];
}

const TEN = 10;

/** The payments of a name, and what they come to; `before` in the same months of the year before. */
export interface SpentOn {
	readonly name: string;
	readonly count: number;
	readonly pence: number;
	readonly countBefore: number;
	readonly before: number;
}

/** A sum of payments in a cell; the mark says which, so that every one can be added up again. */
function sum(pence: number, key: string): Cell {
	return { text: money(pence).replace('£', ''), paid: { exact: poundsText(pence), key } };
}

/** The same of a difference, which always says its sign. */
const change = (now: number, before: number): Cell => {
	const text = money(Math.abs(now - before)).replace('£', '');
	return { text: now === before ? text : `${now > before ? '+' : '\u2212'}${text}` };
};

/** The newest year, the months of the year before that can be set against it, and both by name. */
export function newestYear({ summary, sameMonths, before }: PublishedSpending): {
	readonly year: YearFacts;
	readonly sameMonths: readonly string[];
	readonly suppliers: readonly SpentOn[];
	readonly services: readonly SpentOn[];
} {
	const at = summary.years.length - 1;
	const merged = (now: readonly NamedTotals[], then: readonly NamedTotals[]): SpentOn[] =>
		now.map((named, index) => {
			const [count, pence] = totalIn(named, at);
			const [countBefore, past] = totalIn(then[index]!, 0);
			return { name: named[0], count, pence, countBefore, before: past };
		});
	return {
		year: summary.years[at]!,
		sameMonths,
		suppliers: merged(summary.suppliers, before.suppliers),
		services: merged(summary.services, before.services),
	};
}

/** Largest first; those of one sum by name, as the summary lists them. */
const largest = (all: readonly SpentOn[], by: 'pence' | 'before'): SpentOn[] => all.toSorted((a, b) => b[by] - a[by]);

export const nameOf = (name: string): string => (name === '' ? SPENDING.notSaid : name);

/** The address at which the explorer shows the payments of a name. */
export const exploreAddress = (column: 'supplier' | 'service', name: string, period: string): string =>
	`${address.payments}#${spellQuestion({ filter: { ...EVERYTHING, [column]: name, period }, sort: 'newest', page: 1 })}`;

/** The heading of a row: the name, leading to its payments. One that is not given leads nowhere. */
export const nameCell = (column: 'supplier' | 'service', name: string, period: string): Cell =>
	name === '' ? { text: nameOf(name) } : { text: name, href: exploreAddress(column, name, period) };

const spanKey = (months: readonly string[]): string => `${months[0]}..${months.at(-1)}`;
export const paidKey = (column: string, name: string, months: readonly string[]): string =>
	[column, name, spanKey(months)].join('|');

function notesOn({ dataSets = [] }: Publication): string[] {
	const ofPayments = dataSets.filter(({ code }) => code === 'spend-500').flatMap(({ files }) => files);
	const repeated = ofPayments.reduce((sum, file) => sum + file.repeated, 0);
	return [SPENDING.whatItIs, ...(repeated > 0 ? [SPENDING.repeated(repeated)] : [])];
}

export function spendingView({ publication, files }: SpendingSource, spending: PublishedSpending): SpendingView {
	const { summary } = spending;
	const { year, sameMonths, suppliers, services } = newestYear(spending);
	const total = (all: readonly SpentOn[], of: 'pence' | 'before' | 'count'): number =>
		all.reduce((all, one) => all + one[of], 0);
	const [now, then] = [words.sayMonths(year.months), sameMonths.length === 0 ? undefined : words.sayMonths(sameMonths)];
	const compared =
		then === undefined
			? []
			: [words.comparedWithBefore(total(suppliers, 'pence'), total(suppliers, 'before'), sameMonths)];
	const ten = largest(suppliers, 'pence')
		.filter(({ count }) => count > 0)
		.slice(0, TEN);
	const tenBefore = largest(suppliers, 'before')
		.filter(({ countBefore }) => countBefore > 0)
		.slice(0, TEN);
	const named = (all: readonly SpentOn[], not: readonly SpentOn[]): string[] =>
		all.filter((one) => !not.includes(one)).map(({ name }) => nameOf(name));
	return {
		labels: SPENDING,
		title: SPENDING.title,
		description: SPENDING.description,
		lede: [
			words.spendingLede(publication.council.name, total(suppliers, 'pence'), total(suppliers, 'count'), year.months),
			...compared,
			heldBackText((publication.heldBack ?? []).filter(({ code }) => code === 'spend-500')) ?? [],
		]
			.flat()
			.join(' '),
		notes: notesOn(publication),
		links: [
			{ title: SPENDING.explore, href: address.payments },
			{ title: SPENDING.allSuppliers, href: address.suppliers },
			{ title: SPENDING.allServices, href: address.spendingServices },
			...(publication.dataSets ?? [])
				.filter(({ code }) => code === 'spend-500')
				.map(({ id }) => ({ title: SPENDING.asFiles, href: address.dataSet(id) })),
		],
		suppliers: topTable({ column: 'supplier', rows: ten, year, sameMonths, caption: words.supplierTable(now), then }),
		suppliersBefore:
			then === undefined
				? undefined
				: topTable({ column: 'supplier', rows: tenBefore, year, sameMonths, caption: words.beforeTable(then), then }),
		moved: then === undefined ? [] : words.inAndOut(named(ten, tenBefore), named(tenBefore, ten)),
		services: topTable({
			column: 'service',
			rows: largest(services, 'pence')
				.filter(({ count }) => count > 0)
				.slice(0, TEN),
			...{ year, sameMonths, caption: words.serviceTable(now), then },
		}),
		figure: monthsFigure(spending),
		months: monthsTable(spending),
		downloads: downloads(
			files,
			summary.months.toReversed().map(({ month, file }) => ({
				what: words.shardDownload(month),
				path: address.spendingFile(file),
			})),
		),
		summaryDownload: downloads(files, [
			{ what: words.suppliersDownload, path: address.spendingFile(SUPPLIERS_FILE), detail: words.suppliersDetail },
			{ what: words.summaryDownload, path: address.spendingFile(SUMMARY_FILE), detail: words.summaryDetail },
		]),
	};
}

interface Top {
	readonly column: 'supplier' | 'service';
	readonly rows: readonly SpentOn[];
	readonly year: YearFacts;
	readonly sameMonths: readonly string[];
	readonly caption: string;
	/** The months of the year before in words, where there are any. */
	readonly then: string | undefined;
}

/** Names with their sums in the newest year and in the same months before. */
export function topTable({ column, rows, year, sameMonths, caption, then }: Top): TableView {
	const title = column === 'supplier' ? SPENDING.supplier : SPENDING.service;
	return {
		caption,
		...(then === undefined ? {} : { note: words.changeNote(sameMonths) }),
		columns: [
			{ title, kind: 'text' },
			{ title: words.sumIn(year.months), kind: 'number' },
			...(then === undefined
				? []
				: ([
						{ title: words.sumIn(sameMonths), kind: 'number' },
						{ title: SPENDING.change, kind: 'number' },
					] as const)),
		],
		rows: rows.map(({ name, pence, before }): Row => ({
			cells: [
				nameCell(column, name, year.year),
				sum(pence, paidKey(column, name, year.months)),
				...(then === undefined ? [] : [sum(before, paidKey(column, name, sameMonths)), change(pence, before)]),
			],
		})),
	};
}

/** Every month there is, oldest first. */
export function monthsFigure({ summary }: PublishedSpending): MonthsFigure {
	const named = summary.months.map(({ month, pence }) => ({ month, pence }));
	return {
		id: 'spending',
		name: words.NARROW_CHART,
		title: words.monthsTitle(named.map(({ month }) => month)),
		description: words.monthsDescription(named),
		columns: named.map(({ month, pence }) => ({ label: words.columnLabel(month), pence })),
		say: axisMoney,
	};
}

/** The same as a table, newest first. */
function monthsTable({ summary }: PublishedSpending): TableView {
	return {
		caption: SPENDING.byMonth,
		columns: [
			{ title: SPENDING.month, kind: 'text' },
			{ title: SPENDING.paymentsColumn, kind: 'number' },
			{ title: SPENDING.total, kind: 'number' },
		],
		rows: summary.months.toReversed().map(({ month, payments, pence }): Row => ({
			cells: [
				{
					text: words.sayMonth(month),
					href: `${address.payments}#${spellQuestion({ filter: { ...EVERYTHING, period: month }, sort: 'newest', page: 1 })}`,
				},
				{ text: number(payments, 0), paid: { exact: String(payments), key: `count|${month}` } },
				sum(pence, paidKey('all', '', [month])),
			],
		})),
	};
}
