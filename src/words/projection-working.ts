/** A projection step by step: the numbers that its middle and its band are made of. */

import type { Frequency } from '../domain/indicator.ts';
import { STEP } from './result.ts';

/** Standard deviations on either side that hold four in five results, as a page writes them. */
const Z80 = '1.2816';

export const PROJECTION_STEPS = {
	caption: 'The projection, step by step',
	step: 'Step',
	number: 'Number',
	working: 'Working',
	newest: 'Newest final result',
	yearBefore: 'Result of the same season before',
	move: 'Average move (d)',
	uncertainty: 'How uncertain the average move is',
	ups: 'Size of the ups and downs (s)',
	usual: 'Usual size of a move (s)',
	usualYear: 'Usual size of a change in a year (s)',
	reach: 'Reach of the 80% band',
	band: '80% band',
	carried: 'carried on as it is',
	bandRule: 'middle minus reach, middle plus reach',
	bandCut: 'middle minus reach, middle plus reach; cut where no figure can be',
} as const;

/** Middle, 4 quarters ahead (h = 4) */
export const middleOf = (ahead: number, frequency: Frequency): string =>
	`Middle, ${ahead} ${STEP[frequency][ahead === 1 ? 0 : 1]} ahead (h = ${ahead})`;
/** (44.6 − 41.2) / 7 */
export const averageMove = (first: string, last: string, moves: number): string => `(${last} − ${first}) / ${moves}`;
/** The move is carried on only where it is at least as large as chance would make it. */
export const uncertaintyWorking = (spread: string, moves: number, because: keyof typeof CARRIED): string =>
	`${spread} / √${moves}, from the ups and downs (s); ${CARRIED[because]}`;
const CARRIED = {
	clear: 'the average move is no smaller, so it is carried on',
	unclear: 'the average move is smaller, so there is no clear direction',
	few: 'there are too few results to carry a direction on',
} as const;
export const upsWorking = (moves: number): string =>
	`standard deviation of the ${moves} moves from one result to the next`;
export const usualWorking = (moves: number): string =>
	`the ${moves} moves from one result to the next: squared, averaged, and the square root taken`;
export const usualYearWorking = (changes: number): string =>
	`the ${changes} changes on the same season a year before: squared, averaged, and the square root taken`;
/** 44.6 + 4 × 0.486 */
export const middleWorking = (newest: string, ahead: number, move: string): string => `${newest} + ${ahead} × ${move}`;
/** 1.2816 × 0.31 × √(4 × (1 + 4 / 7)) */
export const driftReach = (spread: string, ahead: number, moves: number): string =>
	`${Z80} × ${spread} × √(${ahead} × (1 + ${ahead} / ${moves}))`;
export const flatReach = (spread: string, ahead: number): string => `${Z80} × ${spread} × √${ahead}`;
export const seasonalReach = (spread: string, years: number): string =>
	`${Z80} × ${spread} × √${years}, for ${years === 1 ? 'one year' : `${years} years`} ahead`;
