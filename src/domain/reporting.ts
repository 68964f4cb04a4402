/** What a release reports beside its figures: promises, judgements, risks, money, complaints, findings. None is scored. */

import type { Decimal } from './decimal.ts';
import type { IndicatorId, NodeId, ServiceId } from './ids.ts';
import type { IsoDate, Period } from './period.ts';

export interface OwnersJudgement {
	readonly indicator: IndicatorId;
	readonly period: Period;
	readonly judgement: 'at-risk' | 'on-course';
	readonly reason: string;
	readonly by: string;
}

export const ACTION_KINDS = ['action', 'milestone', 'programme'] as const;
export const ACTION_STATUSES = ['not-started', 'on-track', 'at-risk', 'off-track', 'complete', 'stopped'] as const;

export interface Action {
	readonly id: string;
	readonly kind: (typeof ACTION_KINDS)[number];
	readonly parent?: string;
	readonly objective?: NodeId;
	readonly also: readonly NodeId[];
	readonly service?: ServiceId;
	readonly title: string;
	readonly start?: IsoDate;
	readonly due?: IsoDate;
	readonly done?: IsoDate;
	readonly status: (typeof ACTION_STATUSES)[number];
	/** 0 to 100 per cent. */
	readonly progress?: number;
	readonly owner?: string;
	readonly commentary?: string;
	readonly reason?: string;
}

export interface Rating {
	readonly service: ServiceId;
	readonly objective?: NodeId;
	readonly rating: 'met' | 'close' | 'missed' | 'unrated';
	readonly reason: string;
	readonly by: string;
	readonly on: IsoDate;
	readonly evidence?: string;
}

export interface Risk {
	readonly id: string;
	readonly objective?: NodeId;
	readonly also: readonly NodeId[];
	readonly indicator?: IndicatorId;
	readonly service?: ServiceId;
	readonly title: string;
	readonly likelihood: number;
	readonly impact: number;
	readonly targetLikelihood?: number;
	readonly targetImpact?: number;
	readonly response?: string;
	readonly mitigation?: string;
	readonly owner?: string;
	readonly reviewedOn?: IsoDate;
}

export interface Finance {
	readonly service: ServiceId;
	readonly objective?: NodeId;
	readonly kind: 'revenue' | 'capital' | 'saving' | 'reserve';
	readonly basis: 'gross' | 'net';
	/** All in pounds. */
	readonly original?: Decimal;
	readonly budget?: Decimal;
	readonly actual?: Decimal;
	readonly forecast?: Decimal;
	readonly reason?: string;
	readonly note?: string;
}

export interface Complaint {
	readonly service: ServiceId;
	readonly stage: string;
	readonly received?: number;
	readonly upheld?: number;
	readonly inTime?: number;
	readonly theme?: string;
	readonly learned?: string;
	readonly action?: string;
}

export interface Finding {
	readonly id: string;
	readonly body: string;
	readonly kind: 'inspection' | 'peer-review' | 'external-audit' | 'internal-audit' | 'ombudsman';
	readonly on: IsoDate;
	readonly service?: ServiceId;
	readonly objective?: NodeId;
	readonly indicator?: IndicatorId;
	readonly judgement?: string;
	readonly recommendation?: string;
	readonly response?: string;
	readonly due?: IsoDate;
	readonly status?: string;
	readonly url?: string;
}

export interface Recommendation {
	readonly id: string;
	readonly body: string;
	readonly on: IsoDate;
	readonly objective?: NodeId;
	readonly indicator?: IndicatorId;
	readonly text: string;
	readonly response?: string;
	readonly responseBy?: string;
	readonly status: 'open' | 'accepted' | 'rejected' | 'done';
	readonly due?: IsoDate;
	readonly reference?: string;
}

export interface Evidence {
	readonly id: string;
	readonly kind: 'survey' | 'consultation' | 'case-study';
	readonly objective?: NodeId;
	readonly title: string;
	readonly finding: string;
	readonly method?: string;
	readonly respondents?: number;
	readonly on?: IsoDate;
	readonly url?: string;
}
