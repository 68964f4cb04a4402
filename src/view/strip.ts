/** The strip of words, shapes and numbers for counts of measures. */

import type { StatusWord } from '../domain/council.ts';
import type { Publication } from '../publication/publication.ts';
import type { StatusCounts } from './counts.ts';
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
