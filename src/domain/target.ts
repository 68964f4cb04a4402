/** A target for one period, and how far a result may fall short and still be called close. */

import type { Decimal } from './decimal.ts';
import type { IndicatorId } from './ids.ts';
import type { Period } from './period.ts';

/** `5%` is {percent, 5}: of the target. `2` is {absolute, 2}: in the indicator's own unit. */
export interface Tolerance {
	readonly kind: 'percent' | 'absolute';
	readonly value: number;
}

export const SET_FROM = ['statutory', 'national', 'benchmark', 'trend', 'budget', 'judgement'] as const;

export interface Target {
	readonly indicator: IndicatorId;
	readonly period: Period;
	/** A single value to reach; undefined for a range. */
	readonly value?: Decimal;
	readonly lower?: Decimal;
	readonly upper?: Decimal;
	/** Overrides the indicator's; 'none' means that only met and missed exist. */
	readonly tolerance?: Tolerance | 'none';
	readonly baselinePeriod?: Period;
	readonly setFrom?: (typeof SET_FROM)[number];
	readonly rationale?: string;
	/** Why it replaces a published target. */
	readonly reason?: string;
}

/** Reads `5%` or `2`; `0` and `0%` mean none; undefined when it is neither. */
export function parseTolerance(text: string): Tolerance | 'none' | undefined {
	const parts = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
	if (!parts) return undefined;
	const value = Number(parts[1]);
	if (value === 0) return 'none';
	return { kind: parts[2] ? 'percent' : 'absolute', value };
}
