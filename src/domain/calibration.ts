/** How often past projections held: the page that keeps them honest (methods.md section 12). */

import { CONFIDENCE, wilson } from './interval.ts';
import type { Interval } from './interval.ts';

/** A step of a projection as it was published, and what happened. */
export interface PastProjection {
	readonly lower80: number;
	readonly upper80: number;
	/** undefined until the figure is known. */
	readonly outcome?: number | undefined;
}

export interface Calibration {
	readonly held: number;
	/** Projections whose outcome is known. */
	readonly of: number;
	/** Projections whose outcome is not known yet. */
	readonly waiting: number;
	/** Share that held, 0 to 1, with its 95 % interval: 0.8 should lie inside. undefined while nothing is known. */
	readonly share?: Interval & { readonly value: number };
}

/** A band holds when the outcome lies within it or on its ends. */
export const held = ({ lower80, upper80 }: PastProjection, outcome: number): boolean =>
	lower80 <= outcome && outcome <= upper80;

export function calibration(past: readonly PastProjection[]): Calibration {
	const known = past.filter(({ outcome }) => outcome !== undefined);
	const kept = known.filter((step) => held(step, step.outcome!)).length;
	const counts = { held: kept, of: known.length, waiting: past.length - known.length };
	if (known.length === 0) return counts;
	return { ...counts, share: { value: kept / known.length, ...wilson(kept, known.length, CONFIDENCE) } };
}
