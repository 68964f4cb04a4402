// A site folder as the command reads it: what it is asked about must be there.
import { nearestId } from '../../src/domain/ids.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { ReleaseFolder, Submission } from '../../src/domain/submission.ts';
import { readSite } from '../../src/read/folder.ts';
import { refusal as words } from '../../src/words/sign-off.ts';
import { Refused } from './refused.ts';

/** @throws Refused */
export function folderOf(submission: Submission, id: string): ReleaseFolder {
	const folder = submission.releases.find((release) => release.id === id);
	if (folder) return folder;
	throw new Refused(
		words.unknownRelease(
			id,
			nearestId(
				id,
				submission.releases.map((release) => release.id),
			),
		),
	);
}

export interface SiteInFolder {
	readonly submission: Submission;
	readonly problems: readonly Problem[];
}

/** Reads a site that must be readable. @throws Refused */
export function siteIn(dir: string, instead?: ReadonlyMap<string, string>): SiteInFolder {
	const { submission, problems } = readSite(dir, instead);
	if (!submission) throw new Refused(problems.map(({ message }) => message).join('\n'));
	return { submission, problems };
}
