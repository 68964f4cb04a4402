/** An indicator: what is measured, in what unit, which way is better, and who answers for it. The public word is measure. */

import type { IndicatorId, NodeId, ServiceId } from './ids.ts';
import type { Period } from './period.ts';
import type { Tolerance } from './target.ts';
import type { UnitKind } from './unit.ts';

export const TIERS = ['key', 'corporate', 'service', 'team', 'context'] as const;
export const ASPECTS = ['input', 'process', 'output', 'outcome'] as const;
export const SCOPES = ['national', 'local', 'partner'] as const;
export const POLARITIES = ['higher', 'lower', 'range', 'neither'] as const;
export const FREQUENCIES = ['month', 'two-months', 'quarter', 'half', 'year', 'irregular'] as const;
export const CALENDARS = ['financial', 'calendar', 'academic'] as const;
export const BASES = ['in-period', 'year-to-date', 'rolling-12-months', 'snapshot', 'pooled'] as const;
export const SOURCE_STATUSES = ['management-information', 'official-statistics', 'survey', 'partner'] as const;
export const VALIDATIONS = ['documented', 'partial', 'none'] as const;
export const QUALITIES = ['good', 'fair', 'poor'] as const;
export const COST_BASES = ['gross', 'net'] as const;
export const GROUP_STATISTICS = ['median', 'mean', 'total'] as const;

export type Tier = (typeof TIERS)[number];
export type Aspect = (typeof ASPECTS)[number];
export type Scope = (typeof SCOPES)[number];
export type Polarity = (typeof POLARITIES)[number];
export type Frequency = (typeof FREQUENCIES)[number];
export type Calendar = (typeof CALENDARS)[number];
export type Basis = (typeof BASES)[number];

/** Months from one figure to the next; irregular indicators have no step. */
export const STEP_MONTHS: Readonly<Record<Frequency, number | undefined>> = {
	month: 1,
	'two-months': 2,
	quarter: 3,
	half: 6,
	year: 12,
	irregular: undefined,
};

export interface Indicator {
	readonly id: IndicatorId;
	readonly title: string;
	/** Its one primary place in the plan. */
	readonly objective: NodeId;
	readonly also: readonly NodeId[];
	readonly service?: ServiceId;
	readonly tier?: Tier;
	readonly aspect?: Aspect;
	readonly scope?: Scope;
	/** The id of a unit. */
	readonly unit: string;
	/** Overrides the unit's kind. */
	readonly kind?: UnitKind;
	/** How many decimals are shown, 0 to 6. Published files carry every digit. */
	readonly decimals: number;
	readonly polarity: Polarity;
	readonly frequency: Frequency;
	readonly calendar: Calendar;
	readonly basis: Basis;
	readonly definition: string;
	readonly formula?: string;
	readonly source?: string;
	readonly sourceUrl?: string;
	readonly sourceStatus?: (typeof SOURCE_STATUSES)[number];
	readonly runBy?: string;
	readonly partner?: string;
	readonly validation?: (typeof VALIDATIONS)[number];
	readonly responsibleOfficer?: string;
	readonly dataCompiler?: string;
	readonly headOfService?: string;
	readonly portfolio?: string;
	/** 'none' where the register says 0; undefined where the council's default applies. */
	readonly tolerance?: Tolerance | 'none';
	readonly noChangeBand?: Tolerance;
	readonly groupStatistic?: (typeof GROUP_STATISTICS)[number];
	readonly designEffect?: number;
	readonly weight?: number;
	/** Working days after the period's end by which the figure is due. */
	readonly lagDays?: number;
	readonly firstPeriod?: Period;
	readonly lastPeriod?: Period;
	readonly retiredReason?: string;
	readonly smallNumber?: number;
	readonly seasonal: boolean;
	readonly quality?: (typeof QUALITIES)[number];
	readonly qualityNote?: string;
	readonly proxyFor?: string;
	readonly costOf?: IndicatorId;
	readonly costBasis?: (typeof COST_BASES)[number];
	readonly supersedes?: IndicatorId;
	readonly lenses: readonly string[];
	readonly tags: readonly string[];
	readonly sameAs: readonly string[];
}
