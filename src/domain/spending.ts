/** What the payments to suppliers add up to. No payment is part of it. */

import type { FileFacts } from './file-facts.ts';

/** How many payments, and how much together in whole pence. */
export type Total = readonly [count: number, pence: number];

export interface MonthFacts {
	/** 2025-M07 */
	readonly month: string;
	/** The file, relative to the summary: 2025-M07.parquet */
	readonly file: string;
	readonly bytes: number;
	readonly sha256: string;
	readonly payments: number;
	readonly pence: number;
}

/** A financial year, and the months of it that there are. */
export interface YearFacts {
	/** FY2025-26 */
	readonly year: string;
	/** 2025-M04 and so on, oldest first. */
	readonly months: readonly string[];
}

/** A name and its totals, one for each year of the summary: [name, payments, pence, payments, pence]. */
export type NamedTotals = readonly [name: string, ...totals: number[]];

/** What a reader must know of payments first; nothing of those that a real council published. */
export interface SpendingMarks {
	readonly notices?: readonly string[];
	readonly illustrative?: true;
	readonly preview?: true;
}

/** What is known without reading a single payment. */
export interface Summary extends SpendingMarks {
	/** Oldest first. */
	readonly months: readonly MonthFacts[];
	/** Oldest first. */
	readonly years: readonly YearFacts[];
	/** Each list by name. */
	readonly suppliers: readonly NamedTotals[];
	readonly services: readonly NamedTotals[];
	readonly categories: readonly NamedTotals[];
}

/** What the pages need to know of the payments: the published summary, and a fair comparison with the year before. */
export interface PublishedSpending {
	readonly summary: Summary;
	/** The months of the year before the newest that lie twelve months before one of its own. */
	readonly sameMonths: readonly string[];
	/** Totals in those months alone: [name, payments, pence]. */
	readonly before: {
		readonly suppliers: readonly NamedTotals[];
		readonly services: readonly NamedTotals[];
	};
	/** What was written of them: a file for each month, and the summary. */
	readonly files: readonly FileFacts[];
}
