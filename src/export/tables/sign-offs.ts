/** Who signed which release, in what role, and when. */

import type { Signature } from '../../domain/release.ts';
import type { Publication, PublishedRelease } from '../../publication/publication.ts';
import { NO, YES } from '../../words/columns.ts';
import { joined, table } from '../table.ts';

export interface SignOffRow {
	readonly release: PublishedRelease;
	/** From 1, in the order in which they signed. */
	readonly place: number;
	readonly signature: Signature;
}

/** Newest release first, and within it the first signature first. A preview proves nothing. */
export const signOffRows = ({ releases }: Publication): SignOffRow[] =>
	releases
		.filter(({ isPreview }) => !isPreview)
		.toReversed()
		.flatMap((release) =>
			(release.signOff?.stages ?? []).map((signature, at) => ({ release, place: at + 1, signature })),
		);

export const signOffs = table<SignOffRow>(
	'signoffs',
	['release', 'place'],
	[
		['release', 'text', ({ release }) => release.id],
		// Text, because it is part of a key (standards.md, section 1).
		['place', 'text', ({ place }) => String(place)],
		['stage', 'text', ({ signature }) => signature.stage],
		[
			'stage_title',
			'text',
			({ signature: { stage } }, { council }) => council.stages.find(({ id }) => id === stage)?.title,
		],
		['role', 'text', ({ signature }) => signature.role],
		['on', 'date', ({ signature }) => signature.on],
		['on_behalf_of', 'text', ({ signature }) => signature.onBehalfOf],
		['covers', 'text', ({ signature }) => joined(signature.covers ?? [])],
		['signed_with_key', 'text', ({ signature }) => (signature.signature === undefined ? NO : YES), [YES, NO]],
		['digest', 'text', ({ release, signature }) => (release.isSealed ? signature.digest : undefined)],
	],
);
