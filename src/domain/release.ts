/** A release: what was published at one time, who signed it, and what it restates. */

import type { DimensionId, GroupId, IndicatorId, ReleaseId, ServiceId } from './ids.ts';
import type { IsoDate, Period } from './period.ts';

export const RELEASE_KINDS = ['regular', 'annual', 'quarterly', 'correction', 'ad-hoc'] as const;

export interface Release {
	readonly id: ReleaseId;
	readonly title: string;
	readonly period: Period;
	readonly kind: (typeof RELEASE_KINDS)[number];
	readonly cycle?: string;
	/** ISO 8601 with offset. */
	readonly publishAt: string;
	readonly summary: string;
	readonly previous?: ReleaseId;
	/** Roles that saw it before publication. */
	readonly seenBefore: readonly string[];
	readonly considered: readonly Considered[];
}

export interface Considered {
	readonly body: string;
	readonly on: IsoDate;
	readonly url?: string;
	readonly decision?: string;
}

export interface Signature {
	readonly stage: string;
	/** A post, never a person's name. */
	readonly role: string;
	readonly on: IsoDate;
	readonly digest: string;
	readonly covers?: readonly ServiceId[];
	readonly onBehalfOf?: string;
	readonly reference?: string;
	/** The warnings of the check that whoever signed has seen and accepted. */
	readonly warnings?: readonly string[];
	/** An SSH signature in its armour, over the text of signature-text.ts. */
	readonly signature?: string;
}

export interface SignOff {
	/** `golden-thread-1`, or `unsealed` for history published before it could be sealed. */
	readonly canonicalForm: string;
	readonly digest: string;
	readonly previousDigest: string;
	readonly stages: readonly Signature[];
}

export const REVISION_KINDS = ['scheduled', 'error', 'definition', 'source', 'relabelled', 'withdrawn'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];
export const REVISED_TABLES = ['observations', 'breakdowns', 'comparisons', 'targets'] as const;
export type RevisedTable = (typeof REVISED_TABLES)[number];

/** Why a figure is restated or withdrawn. Blank narrowing fields mean all. */
export interface Revision {
	readonly indicator: IndicatorId;
	readonly period: Period;
	readonly kind: RevisionKind;
	readonly reason: string;
	readonly table?: RevisedTable;
	readonly dimension?: DimensionId;
	readonly category?: string;
	readonly group?: GroupId;
}

/** The officer's words on one figure. */
export interface Commentary {
	readonly release: ReleaseId;
	readonly indicator: IndicatorId;
	/** A post. */
	readonly by: string;
	readonly on: IsoDate;
	/** The id of a row of actions.csv, where the target was missed. */
	readonly action?: string;
	/** Markdown without raw HTML. */
	readonly body: string;
}

/** The instant of an ISO time with offset, in milliseconds; NaN when it is none. */
export const instantOf = (text: string): number => Date.parse(text);
