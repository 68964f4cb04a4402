/** What the page asks of the engine, and what it hears: plain data, because a thread of its own may stand between them. */

import type { Question } from '../../transparency/shards/filter.ts';
import type { Summary } from '../../domain/spending.ts';
import type { ShownRow, Totals } from '../../transparency/shards/query.ts';

/** Rows on one page of the table. */
export const PAGE = 25;

export interface Ask {
	/** Larger than that of every question before: an older one is then forgotten. */
	readonly id: number;
	readonly question: Question;
	/** How many suppliers and services are named. */
	readonly most: number;
	/** What to make of the rows besides: a file of them all, with this citation. */
	readonly file?: { readonly citation: string } | undefined;
}

export type FullRow = ShownRow & { readonly reference: string };

export interface Answer extends Totals {
	readonly kind: 'answer';
	readonly id: number;
	/** Months that were asked for, and those that the totals cover; oldest first. */
	readonly asked: readonly string[];
	readonly covered: readonly string[];
	/** How many of the months asked for are in memory, when more are on their way. */
	readonly loading: { readonly done: number; readonly all: number } | undefined;
	readonly rows: readonly FullRow[];
	/** Milliseconds that finding and adding up took. */
	readonly took: number;
}

export type Reply =
	| {
			readonly kind: 'ready';
			readonly summary: Pick<Summary, 'months' | 'years'>;
			readonly services: readonly string[];
			readonly categories: readonly string[];
	  }
	| Answer
	| { readonly kind: 'file'; readonly id: number; readonly file: Blob }
	| { readonly kind: 'failed'; readonly id: number; readonly why: 'failed' | 'changed' };
