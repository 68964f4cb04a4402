/** A figure: a value, or the reason why there is none. A blank is never silent. */

import type { Decimal } from './decimal.ts';
import type { DimensionId, GroupId, IndicatorId } from './ids.ts';
import type { Period } from './period.ts';

/** UK government statistics shorthand, without the brackets. `r` (revised) is derived, never typed. */
export const MARKERS = ['c', 'x', 'z', 'low', 'u', 'p', 'e', 'f', 'b', 'w'] as const;
export type Marker = (typeof MARKERS)[number];
/** The markers that stand in place of a value. */
export const ABSENT_MARKERS = ['c', 'x', 'z', 'w'] as const satisfies readonly Marker[];
export type AbsentMarker = (typeof ABSENT_MARKERS)[number];

interface Said {
	readonly markers: readonly Marker[];
	readonly note?: string;
	readonly numerator?: Decimal;
	readonly denominator?: Decimal;
}

export interface Reported extends Said {
	readonly kind: 'reported';
	readonly value: Decimal;
	/** Ends of a 95 % interval that the source publishes. */
	readonly lower?: Decimal;
	readonly upper?: Decimal;
}

export interface Absent extends Said {
	readonly kind: 'absent';
	/** `c` confidential, `x` not available, `z` not applicable, `w` none recorded. */
	readonly because: AbsentMarker;
}

/** Taken back after publication, with its reason. Derived from revisions.csv, never typed. */
export interface Withdrawn extends Said {
	readonly kind: 'withdrawn';
	readonly reason: string;
}

export type Figure = Reported | Absent | Withdrawn;

export interface Observation {
	readonly indicator: IndicatorId;
	readonly period: Period;
	readonly figure: Figure;
}

export interface Breakdown extends Observation {
	readonly dimension: DimensionId;
	/** An id of dimensions.csv, or the category's own title where the dimension is not listed there. */
	readonly category: string;
}

export interface Comparison extends Observation {
	readonly group: GroupId;
	/** ONS code; blank for a published statistic. */
	readonly areaCode: string;
	readonly area: string;
	readonly dimension?: DimensionId;
	readonly category?: string;
}

export const isReported = (figure: Figure | undefined): figure is Reported => figure?.kind === 'reported';
export const isProvisional = (figure: Figure): boolean => figure.markers.includes('p');
/** What is expected is no result. */
export const isForecast = (figure: Figure): boolean => figure.markers.includes('f');
export const breaksSeries = (figure: Figure): boolean => figure.markers.includes('b');
