/** What officers wrote of each measure, release by release. */

import type { IndicatorId } from '../domain/ids.ts';
import type { Commentary } from '../domain/release.ts';
import type { Publication } from './publication.ts';

export interface Spoken {
	/** Order of the release that carries it. */
	readonly release: number;
	readonly words: Commentary;
}

const known = new WeakMap<Publication['releases'], ReadonlyMap<IndicatorId, readonly Spoken[]>>();

/** All that was written of a measure, newest release first; within one release in its own order. */
export function spokenOf({ releases }: Publication, id: IndicatorId): readonly Spoken[] {
	let byMeasure = known.get(releases);
	if (!byMeasure) known.set(releases, (byMeasure = gather(releases)));
	return byMeasure.get(id) ?? [];
}

function gather(releases: Publication['releases']): Map<IndicatorId, Spoken[]> {
	const byMeasure = new Map<IndicatorId, Spoken[]>();
	for (const { order, commentary } of releases.toReversed())
		for (const words of commentary) {
			const spoken = byMeasure.get(words.indicator) ?? [];
			byMeasure.set(words.indicator, spoken);
			spoken.push({ release: order, words });
		}
	return byMeasure;
}
