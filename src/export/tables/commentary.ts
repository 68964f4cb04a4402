/** The officers' words on the figures. */

import type { Commentary } from '../../domain/release.ts';
import type { Publication, PublishedRelease } from '../../publication/publication.ts';
import { table } from '../table.ts';

export interface CommentaryRow {
	readonly release: PublishedRelease;
	readonly commentary: Commentary;
}

export const commentaryRowsOf = (release: PublishedRelease): CommentaryRow[] =>
	release.commentary.map((commentary) => ({ release, commentary }));

/** Newest release first: what a reader wants to know. */
export const commentaryRows = ({ releases }: Publication): CommentaryRow[] =>
	releases.toReversed().flatMap(commentaryRowsOf);

export const commentary = table<CommentaryRow>(
	'commentary',
	['release', 'indicator'],
	[
		['release', 'text', (row) => row.release.id],
		['published', 'instant', (row) => row.release.release.publishAt],
		['indicator', 'text', (row) => row.commentary.indicator],
		['by', 'text', (row) => row.commentary.by],
		['on', 'date', (row) => row.commentary.on],
		['action', 'text', (row) => row.commentary.action],
		['text', 'text', (row) => row.commentary.body],
	],
);
