/** Strips of counts with their words: by status with a bar and shapes, by direction as words alone. */

import type { StatusWord } from '../domain/council.ts';
import type { Publication } from '../publication/publication.ts';
import { DIRECTION_COUNTS } from '../words/counting.ts';
import type { DirectionCounts, StatusCounts } from './counts.ts';
import type { StatusCount } from './status-counts.ts';
import { statusCounts } from './status-counts.ts';

const KEYS: readonly (readonly [StatusWord, keyof StatusCounts])[] = [
	['met', 'met'],
	['close', 'close'],
	['missed', 'missed'],
	['no-data', 'noData'],
	['no-target', 'noTarget'],
	['not-due', 'notDue'],
];

/** Counts that are not zero, each with its mark and word, in the order met, close, missed, no data, no target, not due. */
export const strip = ({ council }: Publication, counts: StatusCounts): StatusCount[] =>
	statusCounts(
		KEYS.flatMap(([word, key]) => Array.from({ length: counts[key] }, () => word)),
		council,
	);

export interface DirectionCount {
	/** Improving */
	readonly word: string;
	readonly count: number;
}

/** Counts that are not zero, better first: what leads where a council publishes no targets. */
export const directionStrip = (counts: DirectionCounts): DirectionCount[] =>
	DIRECTION_COUNTS.map(([key, word]) => ({ word, count: counts[key] })).filter(({ count }) => count > 0);
