/** What statuses, directions and markers are called. The council's own words stand before ours. */

import type { Council, StatusWord } from '../domain/council.ts';
import type { Marker } from '../domain/observation.ts';
import type { Status } from '../domain/status.ts';
import type { Direction, Movement } from '../domain/travel.ts';

const STATUS: Readonly<Record<StatusWord, string>> = {
	met: 'Target met',
	close: 'Close to target',
	missed: 'Target missed',
	'no-data': 'No data',
	'no-target': 'No target set',
	'not-due': 'Not due yet',
};

/** The key under which a status is named, marked and filtered; undefined for context figures, which have no chip. */
export function statusKey(status: Status): StatusWord | undefined {
	if (status.kind !== 'unrated') return status.kind;
	return status.because === 'no-polarity' ? undefined : status.because;
}

export const statusWord = (key: StatusWord, council: Pick<Council, 'status'>): string =>
	council.status.words[key] ?? STATUS[key];

export const DIRECTION: Readonly<Record<Direction, string>> = {
	improved: 'Improving',
	worse: 'Getting worse',
	consistent: 'No real change',
	'within-chance': 'Could be chance',
	higher: 'Higher',
	lower: 'Lower',
	'not-available': 'Cannot compare',
};

export const MOVEMENT: Readonly<Record<Movement, string>> = { up: 'Up', down: 'Down', level: 'No change' };

/** What each marker means, in full; `r` is derived by us. */
export const MARKER: Readonly<Record<Marker | 'r', string>> = {
	c: 'confidential',
	x: 'not available',
	z: 'not applicable',
	low: 'rounds to zero but is not zero',
	u: 'low reliability',
	p: 'provisional',
	e: 'estimate',
	f: 'forecast',
	b: 'break in the series',
	w: 'none recorded',
	r: 'revised',
};

/** Chips of figures that are no counted results. */
export const FORECAST = 'Forecast';
export const ESTIMATE = 'Estimate';

/** Explained above a table, never in a key far away (Government Analysis Function shorthand). */
export const shorthandNote = (used: readonly (readonly [letter: string, meaning: string])[]): string =>
	`Some shorthand is used in this table: ${used.map(([letter, meaning]) => `[${letter}] = ${meaning}`).join(', ')}.`;
