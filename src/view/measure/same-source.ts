/**
 * Measures of one source that were not corrected together. Where an error or a definition of one was put right and the
 * others of the same published table were left, their figures for the same periods rest on different data, and a reader
 * who sets them side by side must be told (decision 103).
 */

import { samePeriod } from '../../domain/period.ts';
import type { RevisionKind } from '../../domain/release.ts';
import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import { historyOf } from '../corrections-history.ts';
import type { Restatement } from '../corrections-history.ts';

/** One measure whose figures a release put right, and those of its source that were left as they were. */
export interface PutRight {
	readonly measure: PublishedIndicator;
	/** Order of the release. */
	readonly release: number;
	readonly kind: RevisionKind;
	/** How many figures of the measure it changed. */
	readonly figures: number;
	/** In register order, never empty. */
	readonly left: readonly PublishedIndicator[];
}

/** What a source restates or updates by plan may touch one column of its table alone; these two change what is counted. */
const KINDS: readonly RevisionKind[] = ['error', 'definition'];

const known = new WeakMap<Publication, readonly PutRight[]>();

/** Every correction that did not reach all measures of its source, oldest first. Worked out once. */
export function putRightApart(publication: Publication): readonly PutRight[] {
	let all = known.get(publication);
	if (!all) known.set(publication, (all = findAll(publication)));
	return all;
}

function findAll(publication: Publication): PutRight[] {
	const bySource = Map.groupBy(publication.indicators, ({ indicator }) => indicator.sourceUrl);
	const changes = historyOf(publication).restated.filter(
		({ change, category, revision }) =>
			(change === 'revised' || change === 'withdrew') && !category && revision && KINDS.includes(revision.kind),
	);
	const together = Map.groupBy(changes, ({ release, measure }) => `${release} ${measure.id}`);
	return [...together.values()].flatMap((ones) => {
		const { measure, release, revision } = ones[0]!;
		const { sourceUrl } = measure.indicator;
		const others = sourceUrl === undefined ? [] : bySource.get(sourceUrl)!;
		const left = others.filter((other) => other !== measure && wasLeft(other, ones));
		return left.length === 0 ? [] : [{ measure, release, kind: revision!.kind, figures: ones.length, left }];
	});
}

/** Whether a measure has a figure for one of the periods that was said before the correction and not changed since. */
const wasLeft = ({ figures }: PublishedIndicator, ones: readonly Restatement[]): boolean =>
	figures.some(
		({ period, statements }) =>
			statements.at(-1)!.release < ones[0]!.release && ones.some((one) => samePeriod(one.period, period)),
	);
