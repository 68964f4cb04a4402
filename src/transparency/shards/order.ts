/** The first rows of what was found, or all of them, sorted. */

import type { Sort } from './filter.ts';
import type { Loaded } from './loaded.ts';

type Compare = (a: number, b: number) => number;

/** Rows of one day and one amount stay in the order of their file. */
function comparing({ days, pence }: Loaded, sort: Sort): Compare {
	const newest: Compare = (a, b) => days[b]! - days[a]! || a - b;
	if (sort === 'newest') return newest;
	if (sort === 'largest') return (a, b) => pence[b]! - pence[a]! || newest(a, b);
	return (a, b) => pence[a]! - pence[b]! || newest(a, b);
}

/** So many rows are picked out without sorting the others: half a million would take a third of a second. */
const FEW = 2000;

/**
 * The first rows in an order, or all.
 * @param found 1 for each row that was found
 */
export function firstRows(loaded: Loaded, found: Uint8Array, sort: Sort, most: number): Uint32Array {
	const compare = comparing(loaded, sort);
	if (most <= FEW) return picked(found, compare, most);
	const rows = new Uint32Array(found.reduce((count, one) => count + one, 0));
	for (let row = 0, at = 0; row < found.length; row++) if (found[row]) rows[at++] = row;
	return rows.sort(compare).subarray(0, most);
}

/** A heap of the best rows so far, the last of them on top: most rows are compared with that one alone. */
function picked(found: Uint8Array, compare: Compare, most: number): Uint32Array {
	const heap: number[] = [];
	const sink = (at: number): void => {
		for (;;) {
			let last = at;
			for (const child of [2 * at + 1, 2 * at + 2])
				if (child < heap.length && compare(heap[child]!, heap[last]!) > 0) last = child;
			if (last === at) return;
			[heap[at], heap[last]] = [heap[last]!, heap[at]!];
			at = last;
		}
	};
	for (let row = 0; row < found.length; row++) {
		if (!found[row]) continue;
		if (heap.length < most) {
			heap.push(row);
			if (heap.length === most) for (let at = most >> 1; at >= 0; at--) sink(at);
		} else if (compare(row, heap[0]!) < 0) {
			heap[0] = row;
			sink(0);
		}
	}
	return Uint32Array.from(heap).sort(compare);
}
