/**
 * The line of releases as one publication, as if all of it were public: what rules about judgements and promises ask.
 * It is worked out once for a submission, and only when a rule has a release to judge.
 */

import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { publish } from '../publication/fold.ts';
import { lineOf, unsignedStages } from '../publication/line.ts';
import type { Publication } from '../publication/publication.ts';

export interface WholeLine {
	/** Oldest first: a folder's index is the order of its release in the publication. */
	readonly folders: readonly ReleaseFolder[];
	/** Published long ago and never sealed: nobody can add words to it now. */
	readonly isHistory: (folder: ReleaseFolder) => boolean;
	/** Not signed by everybody yet: what is missing can still be added. */
	readonly isOpen: (folder: ReleaseFolder) => boolean;
	readonly publication: () => Publication;
}

const lines = new WeakMap<Submission, WholeLine>();

export function wholeLine(submission: Submission): WholeLine {
	const known = lines.get(submission);
	if (known) return known;
	const { folders } = lineOf(submission);
	const open = new Set(submission.releases.filter((folder) => unsignedStages(submission, folder).length > 0));
	const isOpen = (folder: ReleaseFolder): boolean => open.has(folder);
	let published: Publication | undefined;
	const line: WholeLine = {
		folders,
		isOpen,
		isHistory: (folder) => folder.signOff?.canonicalForm === 'unsealed' && !isOpen(folder),
		publication: () => {
			const last = folders.at(-1);
			published ??= publish(submission, {
				asOf: last?.release.publishAt ?? '1970-01-01T00:00:00Z',
				...(last ? { preview: last.id } : {}),
			});
			return published;
		},
	};
	lines.set(submission, line);
	return line;
}

/** The releases that can still be put right or that a seal vouches for, each with its order. */
export function* judgedReleases(submission: Submission): Generator<readonly [order: number, folder: ReleaseFolder]> {
	const { folders, isHistory } = wholeLine(submission);
	for (const [order, folder] of folders.entries()) if (!isHistory(folder)) yield [order, folder];
}
