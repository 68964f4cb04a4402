/** When figures were published, who signed them off, and how many there were. */

import { RELEASE_KINDS } from '../../domain/release.ts';
import type { PublishedRelease } from '../../publication/publication.ts';
import { NO, YES } from '../../words/columns.ts';
import { joined, table } from '../table.ts';

export const releases = table<PublishedRelease>(
	'releases',
	['id'],
	[
		['id', 'text', ({ id }) => id],
		['title', 'text', ({ release }) => release.title],
		['period', 'text', ({ release }) => release.period.text],
		['period_start', 'date', ({ release }) => release.period.start],
		['period_end', 'date', ({ release }) => release.period.end],
		['kind', 'text', ({ release }) => release.kind, RELEASE_KINDS],
		['published', 'instant', ({ release }) => release.publishAt],
		['summary', 'text', ({ release }) => release.summary],
		['previous', 'text', ({ release }) => release.previous],
		['sealed', 'text', ({ isSealed }) => (isSealed ? YES : NO), [YES, NO]],
		['digest', 'text', ({ isSealed, signOff }) => (isSealed ? signOff?.digest : undefined)],
		['signed_off', 'text', ({ signOff }) => joined((signOff?.stages ?? []).map(({ role, on }) => `${role} ${on}`))],
		['seen_before', 'text', ({ release }) => joined(release.seenBefore)],
		['observations', 'integer', ({ rows }) => String(rows.observations)],
		['targets', 'integer', ({ rows }) => String(rows.targets)],
		['breakdowns', 'integer', ({ rows }) => String(rows.breakdowns)],
		['comparisons', 'integer', ({ rows }) => String(rows.comparisons)],
	],
);
