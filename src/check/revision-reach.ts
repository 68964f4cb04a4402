/** Which rows of revisions.csv a release has for a figure, and how a figure is quoted beside them. */

import type { IndicatorId } from '../domain/ids.ts';
import type { Figure } from '../domain/observation.ts';
import { periodKey } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { Revision } from '../domain/release.ts';
import type { ReleaseFolder } from '../domain/submission.ts';
import type { RevisionScope } from '../publication/series.ts';
import { findRevision } from '../publication/series.ts';

export type Reasons = ReadonlyMap<IndicatorId, ReadonlyMap<string, readonly Revision[]>>;

export function reasonsOf({ revisions }: Pick<ReleaseFolder, 'revisions'>): Reasons {
	const found = new Map<IndicatorId, Map<string, Revision[]>>();
	for (const { record } of revisions) {
		const periods = found.get(record.indicator) ?? new Map<string, Revision[]>();
		const key = periodKey(record.period);
		periods.set(key, [...(periods.get(key) ?? []), record]);
		found.set(record.indicator, periods);
	}
	return found;
}

export const reasonFor = (
	reasons: Reasons,
	indicator: IndicatorId,
	period: Period,
	scope: RevisionScope,
): Revision | undefined => findRevision(reasons.get(indicator), periodKey(period), scope);

/** As written; the markers where there is no value. */
export const figureText = (figure: Figure): string =>
	figure.kind === 'reported'
		? figure.value.text
		: figure.markers.map((marker) => `[${marker}]`).join('') || 'withdrawn';
