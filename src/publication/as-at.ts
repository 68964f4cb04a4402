/** A publication with the plan, rules and groups of one of its releases: an old report keeps the words of its own time. */

import type { Context } from '../domain/submission.ts';
import type { Publication } from './publication.ts';

const known = new WeakMap<Publication, Map<string, Publication>>();
const spellings = new WeakMap<Context, string>();

/** What of a context a report shows, in one text. Units are a map, which JSON would leave out. */
function spelled(context: Context): string {
	let text = spellings.get(context);
	if (text === undefined) {
		const { thread, units, status, groups } = context;
		text = JSON.stringify([thread, [...(units ?? [])], status, groups]);
		spellings.set(context, text);
	}
	return text;
}

/**
 * The publication as a release was signed with it, in its plan, units, status words and groups; figures are those of
 * the whole publication still. Releases signed with the same share one.
 * @param order of the release
 */
export function asSignedWith(publication: Publication, order: number): Publication {
	const context = publication.releases[order]?.context;
	const newest = publication.releases.at(-1)?.context;
	if (!context || (newest && spelled(newest) === spelled(context))) return publication;
	const found = known.get(publication) ?? new Map<string, Publication>();
	known.set(publication, found);
	let own = found.get(spelled(context));
	if (!own) {
		const { council } = publication;
		const { thread, units, status, groups } = context;
		own = {
			...publication,
			council: {
				...council,
				...(status ? { status } : {}),
				units: new Map([...council.units, ...(units ?? [])]),
			},
			...(thread ? { thread } : {}),
			...(groups ? { groups } : {}),
		};
		found.set(spelled(context), own);
	}
	return own;
}
