// From a site folder to the seal of one release: the files that it takes with it, and its digest. Nothing is written here.
import type { Problem } from '../../src/domain/problem.ts';
import type { ReleaseFolder, Submission } from '../../src/domain/submission.ts';
import type { CanonicalFile } from '../../src/domain/written.ts';
import { sha256 } from '../../src/load.ts';
import { canonicalFiles } from '../../src/publication/seal/canonical.ts';
import type { Carried } from '../../src/publication/seal/carried.ts';
import { carriedFiles, holdsCarried } from '../../src/publication/seal/carried.ts';
import { manifestOf } from '../../src/publication/seal/manifest.ts';
import { readiness } from '../../src/publication/seal/signing.ts';
import { releaseFile } from '../../src/read/folder/layout.ts';
import { refusal as words } from '../../src/words/sign-off.ts';
import { notReady, Refused } from './refused.ts';
import { folderOf, siteIn } from './site.ts';
import type { SiteInFolder } from './site.ts';

export interface SealOptions {
	readonly fromRegister?: boolean;
	/** Keep register and context as the release holds them, as far as it does. */
	readonly keeps?: boolean;
}

export interface Sealed {
	readonly submission: Submission;
	readonly folder: ReleaseFolder;
	/** What reading it found. */
	readonly read: readonly Problem[];
	readonly carried: Carried;
	readonly canonical: readonly CanonicalFile[];
	readonly digest: string;
	readonly previousDigest: string;
	/** Register and context, where they must be written. */
	readonly files: ReadonlyMap<string, string>;
}

/**
 * The seal that a release would have now.
 * @param site the folder as it was read last
 * @throws Refused where the release has no clear place, or the register lacks a measure
 */
export function sealOf(
	dir: string,
	id: string,
	{ fromRegister = false, keeps }: SealOptions,
	site: SiteInFolder = siteIn(dir),
): Sealed {
	const now = site.submission;
	const before = folderOf(now, id);
	const ready = readiness(now, before);
	if ('because' in ready) throw new Refused(notReady(id, ready));
	const carried = carriedFiles(now, before, {
		before: ready.before,
		keeps: keeps ?? (before.signOff?.stages.length ?? 0) > 0,
		fromWorkingRegister: fromRegister,
	});
	if (carried.missing.length > 0) throw new Refused(words.undescribed(carried.missing));
	const same = new Map(canonicalFiles(before.written!()).map(({ path, text }) => [path, text]));
	const files = new Map([
		[releaseFile(id, 'register.csv'), carried.register],
		[releaseFile(id, 'context.json'), carried.context],
	]);
	const { submission, problems } = holdsCarried(same, carried) ? site : siteIn(dir, files);
	const folder = folderOf(submission, id);
	const canonical = canonicalFiles(folder.written!());
	for (const { path, text } of canonical) if (same.get(path) === text) files.delete(releaseFile(id, path));
	return {
		submission,
		folder,
		read: problems,
		carried,
		canonical,
		digest: sha256(manifestOf(canonical, ready.previousDigest, sha256)),
		previousDigest: ready.previousDigest,
		files,
	};
}
