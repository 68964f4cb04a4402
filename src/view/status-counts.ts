/** How many measures have each status, as a strip of words, shapes and numbers with a bar for the eye. */

import { STATUS_WORDS } from '../domain/council.ts';
import type { Council, StatusWord } from '../domain/council.ts';
import { statusOf } from './status.ts';
import type { StatusView } from './status.ts';

export interface StatusCount {
	readonly status: StatusView;
	readonly count: number;
	/** Where its part of the bar begins and how wide it is, in hundredths. */
	readonly x: number;
	readonly width: number;
}

/** Counts that are not zero, in the order met, close, missed, no data, no target, not due. */
export function statusCounts(keys: readonly StatusWord[], council: Pick<Council, 'status'>): StatusCount[] {
	const counts: StatusCount[] = [];
	let before = 0;
	for (const key of STATUS_WORDS) {
		const count = keys.filter((one) => one === key).length;
		if (count === 0) continue;
		const x = Math.round((before / keys.length) * 1000) / 10;
		before += count;
		counts.push({
			status: statusOf(key, council),
			count,
			x,
			width: Math.round((before / keys.length) * 1000) / 10 - x,
		});
	}
	return counts;
}
