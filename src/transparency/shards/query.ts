/** Answers a question from payments in memory: which rows, how many, and how much together, to the penny. */

import { dateOfDay } from '../../domain/period.ts';
import { folded, termsOf } from './filter.ts';
import type { Filter, Sort } from './filter.ts';
import type { NamedTotals, Summary, Total } from '../../domain/spending.ts';
import { totalIn } from './layout.ts';
import type { Loaded } from './loaded.ts';
import type { Names } from './names.ts';
import { firstRows } from './order.ts';

/** Count and pence of one name. */
export type Named = readonly [name: string, ...total: Total];

export interface Totals {
	readonly total: Total;
	/** Of each month asked for that is known, oldest first, those with nothing in them too. */
	readonly months: readonly Named[];
	/** The largest sums first, at most `most`. */
	readonly suppliers: readonly Named[];
	readonly services: readonly Named[];
	/** How many there are of each in all. */
	readonly supplierCount: number;
	readonly serviceCount: number;
}

/** The payments that a question asks for, and their totals. */
export interface Found extends Totals {
	/** 1 for each row that is asked for. */
	readonly rows: Uint8Array;
}

/** A payment as it is shown; its reference is read from the month's file when it is. */
export interface ShownRow {
	readonly month: string;
	/** From 0, in the month's file. */
	readonly row: number;
	readonly date: string;
	readonly supplier: string;
	readonly service: string;
	readonly category: string;
	readonly purpose: string;
	readonly pence: number;
}

/** Texts of a dictionary, folded once: a dictionary only grows. */
const foldings = new WeakMap<Names, string[]>();
function foldedList(names: Names): string[] {
	const list = foldings.get(names) ?? [];
	foldings.set(names, list);
	for (let code = list.length; code < names.list.length; code++) list.push(folded(names.list[code]!));
	return list;
}

/** For each text of a dictionary the terms that occur in it, one bit each. */
const masksOf = (names: Names, terms: readonly string[]): Uint32Array =>
	Uint32Array.from(foldedList(names), (text) =>
		terms.reduce((mask, term, at) => (text.includes(term) ? mask | (1 << at) : mask), 0),
	);

/**
 * Finds payments and adds them up.
 * @param months that are asked for; those that are not loaded are left out, and the answer's months say which it covers
 * @param most how many suppliers and services are named
 */
export function find(loaded: Loaded, filter: Filter, months: readonly string[], most = 10): Found {
	const { pence, codes, names } = loaded;
	const rows = new Uint8Array(loaded.length);
	const terms = termsOf(filter.text);
	const wanted = 2 ** terms.length - 1;
	const [inSupplier, inPurpose] = [masksOf(names.supplier, terms), masksOf(names.purpose, terms)];
	const { supplier, purpose, service, category } = codes;
	// A name that was not met in any loaded month has no rows there.
	const codeOf = (name: string, of: Names): number | undefined => (name === '' ? undefined : (of.known(name) ?? -1));
	const onlySupplier = codeOf(filter.supplier, names.supplier);
	const onlyService = codeOf(filter.service, names.service);
	const onlyCategory = codeOf(filter.category, names.category);
	const { least = -Infinity, most: highest = Infinity } = filter;

	const bySupplier = new Sums(names.supplier);
	const byService = new Sums(names.service);
	const byMonth: Named[] = [];
	for (const { month, start, end } of loaded.months) {
		if (!months.includes(month)) continue;
		let [count, sum] = [0, 0];
		for (let row = start; row < end; row++) {
			if (wanted !== 0 && (inSupplier[supplier[row]!]! | inPurpose[purpose[row]!]!) !== wanted) continue;
			if (onlySupplier !== undefined && supplier[row] !== onlySupplier) continue;
			if (onlyService !== undefined && service[row] !== onlyService) continue;
			if (onlyCategory !== undefined && category[row] !== onlyCategory) continue;
			const amount = pence[row]!;
			if (amount < least || amount > highest) continue;
			rows[row] = 1;
			count += 1;
			sum += amount;
			bySupplier.add(supplier[row]!, amount);
			byService.add(service[row]!, amount);
		}
		byMonth.push([month, count, sum]);
	}
	byMonth.sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		rows,
		total: totalOf(byMonth),
		months: byMonth,
		suppliers: bySupplier.largest(most),
		services: byService.largest(most),
		supplierCount: bySupplier.count,
		serviceCount: byService.count,
	};
}

const totalOf = (named: readonly Named[]): Total =>
	named.reduce<Total>(([count, pence], [, more, sum]) => [count + more, pence + sum], [0, 0]);

/** Sums by the numbers of a dictionary. */
class Sums {
	readonly #names: Names;
	readonly #counts: Uint32Array;
	readonly #pence: Float64Array;

	constructor(names: Names) {
		this.#names = names;
		this.#counts = new Uint32Array(names.list.length);
		this.#pence = new Float64Array(names.list.length);
	}

	add(code: number, pence: number): void {
		this.#counts[code]! += 1;
		this.#pence[code]! += pence;
	}

	get count(): number {
		return this.#counts.reduce((count, one) => count + (one > 0 ? 1 : 0), 0);
	}

	largest(most: number): Named[] {
		const all: Named[] = [];
		for (const [code, count] of this.#counts.entries())
			if (count > 0) all.push([this.#names.list[code]!, count, this.#pence[code]!]);
		return all.sort(bySum).slice(0, most);
	}
}

const bySum = ([a, , x]: Named, [b, , y]: Named): number => y - x || (a < b ? -1 : a > b ? 1 : 0);

/**
 * The answer to a question that nothing but a period narrows, from the summary alone.
 * @returns undefined where the period is no year, and not everything: the summary has names by year
 */
export function totalsOf(summary: Summary, period: string, most = 10): Totals | undefined {
	const { years, months, suppliers, services } = summary;
	const asked = years.flatMap(({ year }, at) => (period === '' || year === period ? [at] : []));
	if (asked.length === 0) return undefined;
	const wanted = new Set(asked.flatMap((at) => years[at]!.months));
	const named = months
		.filter(({ month }) => wanted.has(month))
		.map(({ month, payments, pence }): Named => [month, payments, pence]);
	const sums = (list: readonly NamedTotals[]): Named[] =>
		list
			.map((one): Named => {
				const totals = asked.map((at) => totalIn(one, at));
				return [one[0], ...totalOf(totals.map((total): Named => ['', ...total]))];
			})
			.filter(([, count]) => count > 0)
			.sort(bySum);
	const [all, those] = [sums(suppliers), sums(services)];
	return {
		total: totalOf(named),
		months: named,
		suppliers: all.slice(0, most),
		services: those.slice(0, most),
		supplierCount: all.length,
		serviceCount: those.length,
	};
}

/** The rows of one page of what was found, sorted: from `start` (from 0), at most `most`. */
export const pageOf = (loaded: Loaded, found: Uint8Array, sort: Sort, start: number, most: number): ShownRow[] =>
	Array.from(firstRows(loaded, found, sort, start + most).subarray(start), (row) => shownRow(loaded, row));

function shownRow({ days, pence, codes, names, months }: Loaded, row: number): ShownRow {
	const { month, start } = months.find(({ end }) => row < end)!;
	const text = (column: 'supplier' | 'service' | 'category' | 'purpose'): string =>
		names[column].list[codes[column][row]!]!;
	return {
		month,
		row: row - start,
		date: dateOfDay(days[row]!),
		supplier: text('supplier'),
		service: text('service'),
		category: text('category'),
		purpose: text('purpose'),
		pence: pence[row]!,
	};
}
