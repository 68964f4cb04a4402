/** The report after the newest public one, as far as everybody may know it: its name, its period, and what falls due. */

import type { IndicatorId, ReleaseId } from './ids.ts';
import type { Period } from './period.ts';

export interface NextReport {
	readonly id: ReleaseId;
	readonly title: string;
	/** ISO 8601 with offset: as announced, or as the yearly cycle has it. */
	readonly publishAt: string;
	/** Headline figures that fall due, in the order of the register. */
	readonly due: readonly { readonly indicator: IndicatorId; readonly period: Period }[];
	/** How many figures of breakdowns fall due. */
	readonly parts: number;
}
