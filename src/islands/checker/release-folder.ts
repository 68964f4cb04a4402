/** The rows of dropped files as the release that they would be, after everything published. */

import type { ReleaseId } from '../../domain/ids.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { Located, Place } from '../../domain/source.ts';
import type { ReleaseFolder, UnreadRow } from '../../domain/submission.ts';
import type { CheckContext } from '../../publication/check-context.ts';

export interface DroppedRows {
	readonly id: ReleaseId;
	/** By the name of their table. */
	readonly rows: ReadonlyMap<string, readonly Located<unknown>[]>;
	readonly unread: readonly Located<UnreadRow>[];
	/** Where the release as a whole is told of. */
	readonly place: Place;
	/** When the newest file was saved, in milliseconds: the release is published no sooner. */
	readonly savedAt: number;
}

export function releaseFolderOf(dropped: DroppedRows, { release, council }: CheckContext): ReleaseFolder {
	const { id, rows, unread, place, savedAt } = dropped;
	const of = <T>(name: string): readonly Located<T>[] => (rows.get(name) ?? []) as readonly Located<T>[];
	const state = <T>(name: string): { [key in typeof name]?: readonly Located<T>[] } =>
		rows.has(name) ? { [name]: of<T>(name) } : {};
	const after = Math.max(savedAt, release ? Date.parse(release.publishAt) + 1 : 0);
	return {
		id,
		release: {
			id,
			title: id,
			period: parsePeriod(release?.period ?? '2000', council.yearStartsInMonth)!,
			kind: 'regular',
			publishAt: new Date(after).toISOString(),
			summary: '',
			seenBefore: [],
			considered: [],
		},
		place: () => place,
		observations: of('observations'),
		targets: of('targets'),
		comparisons: of('comparisons'),
		breakdowns: of('breakdowns'),
		revisions: of('revisions'),
		judgements: of('judgements'),
		findings: of('findings'),
		recommendations: of('recommendations'),
		evidence: of('evidence'),
		...state('actions'),
		...state('ratings'),
		...state('risks'),
		...state('finance'),
		...state('complaints'),
		commentary: of<object>('commentary').map(({ record, source }) => ({
			record: { ...record, release: id },
			source,
		})) as unknown as ReleaseFolder['commentary'],
		unread,
	};
}
