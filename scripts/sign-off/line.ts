// Changes along the line of releases: a release steps behind one that overtook it; a demonstration is sealed again.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '../../src/domain/release.ts';
import { CANONICAL_FORM } from '../../src/publication/seal/canonical.ts';
import { visibleReleases } from '../../src/publication/line.ts';
import { signedAfter } from '../../src/publication/seal/signing.ts';
import { releaseFile } from '../../src/read/folder/layout.ts';
import { refusal as words, told } from '../../src/words/sign-off.ts';
import { sealHistory } from './history.ts';
import { Refused } from './refused.ts';
import { folderOf, siteIn } from './site.ts';
import { writeSignOff } from './write.ts';

/** Lets a waiting release follow the one that overtook it. Its signatures, and those after it, are dropped. @throws Refused */
export function rebase(dir: string, id: string, now: string): string[] {
	const { submission } = siteIn(dir);
	const folder = folderOf(submission, id);
	const { previous, publishAt } = folder.release;
	if (visibleReleases(submission, now).includes(folder)) throw new Refused(words.isPublic(id));
	const other = submission.releases.find((release) => release !== folder && release.release.previous === previous);
	if (!other || previous === undefined) throw new Refused(words.nothingToRebase(id));
	if (instantOf(publishAt) <= instantOf(other.release.publishAt)) throw new Refused(words.notAfter(id, other.id));
	const path = join(dir, releaseFile(id, 'release.json'));
	const text = readFileSync(path, 'utf8');
	writeFileSync(path, text.replace(/("previous"\s*:\s*)"[^"]*"/, `$1"${other.id}"`));
	const after = signedAfter(submission, id);
	for (const { id: dropped } of [folder, ...after]) {
		writeSignOff(dir, dropped, { canonicalForm: CANONICAL_FORM, digest: '', previousDigest: '', stages: [] });
	}
	return [told.rebased(id, other.id), ...after.map((release) => told.dropped(release.id))];
}

/** Seals every release of a demonstration again, with the posts and days that it has. @throws Refused */
export function sealAgain(dir: string): string[] {
	const { submission } = siteIn(dir);
	if (!submission.council.demonstration) throw new Refused(words.notDemonstration);
	return [told.sealedAgain(sealHistory(dir))];
}
