/** What comes next: the first release of the line that the public may not see yet. */

import type { Stage } from '../domain/council.ts';
import type { IndicatorId } from '../domain/ids.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { lineOf, unsignedStages, visibleReleases } from './line.ts';

export interface NextRelease {
	readonly folder: ReleaseFolder;
	/** Measures that it reports or sets a target for. */
	readonly indicators: ReadonlySet<IndicatorId>;
	/** The required stages that have not signed it. */
	readonly unsigned: readonly Stage[];
}

/** undefined where every release is public at this instant (ISO 8601). */
export function nextRelease(submission: Submission, asOf: string): NextRelease | undefined {
	const isPublic = new Set(visibleReleases(submission, asOf));
	const folder = lineOf(submission).folders.find((of) => !isPublic.has(of));
	if (!folder) return undefined;
	const rows = [...folder.observations, ...folder.breakdowns, ...folder.targets];
	return {
		folder,
		indicators: new Set(rows.map(({ record }) => record.indicator)),
		unsigned: unsignedStages(submission, folder),
	};
}
