/** What a release that is not public yet will bring, and what it still lacks: data for reports to officers. */

import type { IndicatorId, ReleaseId, ServiceId } from './ids.ts';
import type { IsoDate } from './period.ts';
import type { Status } from './status.ts';

/** One figure that the site will show and does not show yet, or shows otherwise. */
export interface ComingFigure {
	readonly release: ReleaseId;
	readonly indicator: IndicatorId;
	readonly title: string;
	readonly period: string;
	readonly kind: 'new' | 'revised' | 'supplied' | 'confirmed' | 'withdrawn';
	/** As published now; undefined where nothing is. */
	readonly was?: string;
	/** As it will be; undefined where it is taken back or stands empty. */
	readonly now?: string;
}

export interface ComingStatus {
	readonly indicator: IndicatorId;
	readonly title: string;
	readonly was: Status;
	readonly now: Status;
}

export interface ComingChanges {
	/** Measures that no public release carries. */
	readonly measures: readonly { readonly indicator: IndicatorId; readonly title: string }[];
	readonly figures: readonly ComingFigure[];
	/** Of measures whose newest status is another than the one that the public sees. */
	readonly statuses: readonly ComingStatus[];
}

export type OwedKind = 'figure' | 'commentary' | 'action' | 'rating' | 'signature';

/** One thing that a release still needs, and whose it is. */
export interface OwedThing {
	readonly kind: OwedKind;
	/** The measure, the action, the service or the stage: "gas-safety, 2026-M08". */
	readonly what: string;
	/** The day by which it was promised; that of publication where no other is. */
	readonly due: IsoDate;
	/** Whole days from today, negative once it is late. */
	readonly daysLeft: number;
	readonly service?: ServiceId;
	/** The service's title, for people. */
	readonly serviceTitle?: string;
	/** The post that answers for it. */
	readonly role?: string;
}

export interface StillOwed {
	readonly release: ReleaseId;
	/** The day of its publication, where the council is. */
	readonly on: IsoDate;
	readonly daysLeft: number;
	/** In the order of services, soonest first in each. */
	readonly things: readonly OwedThing[];
}
