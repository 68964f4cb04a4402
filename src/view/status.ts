/** A status and a direction as a page shows them: word and shape together, the arrow apart from its judgement. */

import type { Council, StatusWord } from '../domain/council.ts';
import type { Status } from '../domain/status.ts';
import type { Direction, Travel } from '../domain/travel.ts';
import { DIRECTION, MOVEMENT, statusKey, statusWord } from '../words/status.ts';

/** The drawing beside a status word. A letter is drawn in an open box. */
export type Mark =
	| 'tick-circle'
	| 'bar-diamond'
	| 'point-triangle'
	| 'star'
	| 'circle'
	| 'triangle'
	| 'open-square'
	| 'open-circle'
	| 'dotted-circle'
	| { readonly letter: string };

export interface StatusView {
	readonly key: StatusWord;
	/** Target met, or the council's own word. */
	readonly word: string;
	readonly mark: Mark;
}

const OPEN = { 'no-data': 'open-square', 'no-target': 'open-circle', 'not-due': 'dotted-circle' } as const;
const SHAPES = { met: 'tick-circle', close: 'bar-diamond', missed: 'point-triangle', ...OPEN } as const;
const STARS = { met: 'star', close: 'circle', missed: 'triangle', ...OPEN } as const;

const initial = (word: string): string => word.trim().charAt(0).toUpperCase();

/** Letters tell states apart only where the council's own words begin differently; otherwise its marks are shapes. */
function lettersDiffer(council: Pick<Council, 'status'>): boolean {
	const letters = (['met', 'close', 'missed'] as const).map((key) => initial(statusWord(key, council)));
	return new Set(letters).size === letters.length;
}

function markOf(key: StatusWord, council: Pick<Council, 'status'>): Mark {
	const { marks } = council.status;
	if (marks === 'star-circle-triangle') return STARS[key];
	const isRated = key === 'met' || key === 'close' || key === 'missed';
	if (marks === 'letters' && isRated && lettersDiffer(council)) return { letter: initial(statusWord(key, council)) };
	return SHAPES[key];
}

/** A status by its key, for counts, legends and filters. */
export const statusOf = (key: StatusWord, council: Pick<Council, 'status'>): StatusView => ({
	key,
	word: statusWord(key, council),
	mark: markOf(key, council),
});

/** The chip of a status; undefined for context figures, which have none. */
export function statusView(status: Status, council: Pick<Council, 'status'>): StatusView | undefined {
	const key = statusKey(status);
	return key && statusOf(key, council);
}

export interface DirectionView {
	/** Which way the number moved; undefined when it cannot be told. */
	readonly arrow?: 'up' | 'down' | 'level';
	/** Improving, Getting worse, No real change … */
	readonly word: string;
	/** Whether the word says more than the arrow: better, worse, or no real change. */
	readonly isJudged: boolean;
	/** Arrow and word in one, for text: "Up, improving". */
	readonly text: string;
}

const SAYS_ALL: readonly Direction[] = ['consistent', 'higher', 'lower'];
const JUDGED: readonly Direction[] = ['improved', 'worse', 'consistent', 'within-chance'];

/**
 * Arrow and word of a direction of travel.
 * @param said what the test for chance leaves of the judgement; the judgement as it stands when left out
 */
export function directionView(travel: Travel, said: Direction = travel.judgement): DirectionView {
	const word = DIRECTION[said];
	const isSaid = travel.movement === undefined || SAYS_ALL.includes(said);
	return {
		...(travel.movement ? { arrow: travel.movement } : {}),
		word,
		isJudged: JUDGED.includes(said),
		text: isSaid ? word : `${MOVEMENT[travel.movement!]}, ${word.toLowerCase()}`,
	};
}
