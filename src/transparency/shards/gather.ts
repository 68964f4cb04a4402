/** Gathers payments month by month, and adds them up, as they come by: nothing is kept but numbers and different texts. */

import { dayNumber, startOfYear } from '../../domain/period.ts';
import { monthOf } from '../payment.ts';
import type { Payment, PaymentText } from '../payment.ts';
import type { NamedTotals, Total, YearFacts } from '../../domain/spending.ts';
import { Names } from './names.ts';

const TEXTS = ['supplier', 'service', 'category', 'purpose', 'reference'] as const satisfies readonly PaymentText[];

/** The payments of one month in the order of the files: each column a list of numbers. */
export interface GatheredMonth {
	readonly month: string;
	/** Days since 1970-01-01. */
	readonly days: readonly number[];
	readonly pence: readonly number[];
	/** By column, numbers in its dictionary. */
	readonly codes: Readonly<Record<PaymentText, readonly number[]>>;
}

/** What was gathered, as plain data: another thread can be told. */
export interface Gathered {
	readonly months: readonly GatheredMonth[];
	/** By column, the text of each code. */
	readonly names: Readonly<Record<PaymentText, readonly string[]>>;
}

interface Growing extends GatheredMonth {
	readonly days: number[];
	readonly pence: number[];
	readonly codes: Readonly<Record<PaymentText, number[]>>;
}

export class Gathering {
	readonly names = Object.fromEntries(TEXTS.map((column) => [column, new Names()])) as Readonly<
		Record<PaymentText, Names>
	>;
	readonly #months = new Map<string, Growing>();

	add(payment: Payment): void {
		const month = this.#month(monthOf(payment.date));
		month.days.push(dayNumber(payment.date));
		month.pence.push(payment.pence);
		for (const column of TEXTS) month.codes[column].push(this.names[column].codeOf(payment[column]));
	}

	/** Adds what was gathered apart: the same as if each of its payments were added here, in their order. */
	join({ months, names }: Gathered): void {
		// Codes stand in the order in which texts were first met: taken in that order, they are given as they would have been.
		const codes = TEXTS.map(
			(column) => [column, names[column].map((text) => this.names[column].codeOf(text))] as const,
		);
		for (const { month: key, days, pence, codes: theirs } of months) {
			const month = this.#month(key);
			for (const day of days) month.days.push(day);
			for (const one of pence) month.pence.push(one);
			for (const [column, ours] of codes) for (const code of theirs[column]) month.codes[column].push(ours[code]!);
		}
	}

	/** All of it. */
	get gathered(): Gathered {
		const names = TEXTS.map((column) => [column, this.names[column].list]);
		return { months: this.months, names: Object.fromEntries(names) as Gathered['names'] };
	}

	#month(key: string): Growing {
		let month = this.#months.get(key);
		if (!month) {
			const codes = Object.fromEntries(TEXTS.map((column) => [column, []])) as unknown as Growing['codes'];
			month = { month: key, days: [], pence: [], codes };
			this.#months.set(key, month);
		}
		return month;
	}

	get isEmpty(): boolean {
		return this.#months.size === 0;
	}

	/** Every month with a payment, oldest first. */
	get months(): readonly GatheredMonth[] {
		return [...this.#months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
	}

	/** The financial years with a payment, oldest first, and their months. */
	years(yearStartsInMonth: number): YearFacts[] {
		const byYear = Map.groupBy(this.months, ({ month }) => yearOf(month, yearStartsInMonth));
		return [...byYear].map(([year, months]) => ({ year, months: months.map(({ month }) => month) }));
	}

	/** Totals by name for each group of months, names in alphabetical order. */
	totals(column: 'supplier' | 'service' | 'category', groups: readonly (readonly string[])[]): NamedTotals[] {
		const { list } = this.names[column];
		const sums = list.map(() => new Array<number>(groups.length * 2).fill(0));
		for (const [at, months] of groups.entries()) {
			for (const key of months) {
				const month = this.#months.get(key);
				month?.codes[column].forEach((code, row) => {
					const sum = sums[code]!;
					sum[2 * at]! += 1;
					sum[2 * at + 1]! += month.pence[row]!;
				});
			}
		}
		return list.map((name, code): NamedTotals => [name, ...sums[code]!]).sort(byName);
	}
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of a list for people: capitals and small letters alike, then as spelled. */
export const compareNames = (a: string, b: string): number =>
	compare(a.toLowerCase(), b.toLowerCase()) || compare(a, b);
const byName = (a: NamedTotals, b: NamedTotals): number => compareNames(a[0], b[0]);

/** FY2025-26 for 2026-M03. */
export function yearOf(month: string, yearStartsInMonth: number): string {
	const start = Number(startOfYear(`${month.replace('M', '')}-01`, yearStartsInMonth).slice(0, 4));
	return `FY${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}

/** How many payments a month has, and how much together. */
export const monthTotal = ({ pence }: GatheredMonth): Total => [pence.length, pence.reduce((sum, one) => sum + one, 0)];
