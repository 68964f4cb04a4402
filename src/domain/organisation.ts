/** The small tables beside the register: services, comparison groups, dimensions, lenses, notes, approvals, dates. */

import type { DimensionId, GroupId, IndicatorId, ReleaseId, ServiceId } from './ids.ts';
import type { IsoDate, Period } from './period.ts';

export interface Service {
	readonly id: ServiceId;
	readonly parent?: ServiceId;
	/** The council's word: directorate, service, team. */
	readonly level?: string;
	readonly title: string;
	/** A post, never a person's name. */
	readonly head?: string;
	readonly url?: string;
	readonly reportUrl?: string;
	readonly contact?: string;
}

export const GROUP_KINDS = ['area', 'members', 'statistic'] as const;

export interface Group {
	readonly id: GroupId;
	readonly title: string;
	readonly kind: (typeof GROUP_KINDS)[number];
	readonly source?: string;
	readonly asOf?: string;
	readonly note?: string;
}

export interface GroupMember {
	readonly group: GroupId;
	readonly areaCode: string;
	readonly area: string;
	readonly from?: string;
	readonly to?: string;
}

/**
 * Whether an area belonged to a group on a day. A date that is only a year or a month counts whole, from its first day to
 * its last; an end that is not known has not come.
 */
export const isMemberOn = ({ from, to }: Pick<GroupMember, 'from' | 'to'>, day: IsoDate): boolean =>
	(from === undefined || from <= day) && (to === undefined || day.slice(0, to.length) <= to);

export const DIMENSION_KINDS = ['place', 'people', 'other'] as const;
export type DimensionKind = (typeof DIMENSION_KINDS)[number];

/** One category of a dimension that has codes or an order of its own. */
export interface Category {
	readonly dimension: DimensionId;
	readonly id: string;
	readonly title: string;
	readonly kind: DimensionKind;
	readonly code?: string;
	readonly order?: number;
	/** What this end of an ordered scale means, such as "most deprived": only on the first and the last of its dimension. */
	readonly scaleEnd?: string;
}

export interface Lens {
	readonly id: string;
	readonly title: string;
	readonly duty?: string;
}

export interface Annotation {
	readonly indicator: IndicatorId;
	readonly period: Period;
	readonly kind: 'note' | 'method' | 'rebase';
	readonly text: string;
}

export interface Approval {
	readonly kind: 'framework' | 'plan' | 'indicator' | 'target';
	readonly subject?: string;
	readonly stage?: string;
	readonly role: string;
	readonly on: IsoDate;
	readonly reference?: string;
}

export interface NotPublished {
	readonly title: string;
	readonly service?: ServiceId;
	readonly count?: number;
	readonly reason: string;
	readonly exemption?: string;
}

export interface Synonym {
	readonly term: string;
	readonly synonyms: readonly string[];
}

/** An address that moved, or (with no `to`) one whose page was taken away for a reason. */
export interface Redirect {
	readonly from: string;
	readonly to?: string;
	readonly reason: string;
}

export const TIMETABLE_STATUSES = ['provisional', 'confirmed', 'delayed', 'cancelled'] as const;

export interface TimetableEntry {
	readonly date: IsoDate;
	readonly time?: string;
	readonly release?: ReleaseId;
	readonly title: string;
	readonly status: (typeof TIMETABLE_STATUSES)[number];
	readonly reason?: string;
}
