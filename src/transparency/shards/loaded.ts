/** Payments that were read, as columns of numbers: everything that is asked is answered from these, in memory. */

import { QUERY_TEXTS } from './layout.ts';
import type { QueryText } from './layout.ts';
import { Names } from './names.ts';

/** The columns of one month, decoded. Texts are numbers in the dictionaries of `Loaded.names`. */
export interface MonthColumns {
	readonly month: string;
	/** Days since 1970-01-01. */
	readonly days: ArrayLike<number>;
	readonly pence: ArrayLike<number>;
	readonly codes: Readonly<Record<QueryText, ArrayLike<number>>>;
}

/** A month among the rows: from `start` up to but without `end`. */
export interface MonthRows {
	readonly month: string;
	readonly start: number;
	readonly end: number;
}

export class Loaded {
	readonly names = Object.fromEntries(QUERY_TEXTS.map((column) => [column, new Names()])) as Readonly<
		Record<QueryText, Names>
	>;
	readonly days: Int32Array;
	/** Whole pence are whole numbers up to 2^53, and their sums too: adding them up loses nothing. */
	readonly pence: Float64Array;
	readonly codes: Readonly<Record<QueryText, Uint32Array>>;
	readonly months: MonthRows[] = [];

	/** @param capacity how many payments there are in all */
	constructor(capacity: number) {
		this.days = new Int32Array(capacity);
		this.pence = new Float64Array(capacity);
		this.codes = Object.fromEntries(QUERY_TEXTS.map((column) => [column, new Uint32Array(capacity)])) as Readonly<
			Record<QueryText, Uint32Array>
		>;
	}

	/** How many payments there are. */
	get length(): number {
		return this.months.at(-1)?.end ?? 0;
	}

	has(month: string): boolean {
		return this.months.some((one) => one.month === month);
	}

	/** Adds a month, once. @throws RangeError when there are more payments than the summary promised */
	append({ month, days, pence, codes }: MonthColumns): void {
		if (this.has(month)) return;
		const start = this.length;
		const end = start + days.length;
		if (end > this.days.length) throw new RangeError(`${month} has more payments than the summary says`);
		this.days.set(days, start);
		this.pence.set(pence, start);
		for (const column of QUERY_TEXTS) this.codes[column].set(codes[column], start);
		this.months.push({ month, start, end });
	}
}
