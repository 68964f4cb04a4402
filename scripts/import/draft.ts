// The files of an import in a site that there is: a draft release, or the tables of one that has been begun.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parsePeriod } from '../../src/domain/period.ts';
import type { Submission } from '../../src/domain/submission.ts';
import { draftRelease } from '../../src/intake/draft.ts';
import { releaseFiles } from '../../src/intake/foreign/site.ts';
import type { ImportedTables } from '../../src/intake/foreign/tables.ts';
import { json } from '../../src/intake/spell.ts';
import { releaseFile } from '../../src/read/folder/layout.ts';
import { printed } from '../../src/words/intake.ts';
import { Refusal } from '../intake/command.ts';

/** @throws Refusal when the release is signed, has these files already, or has no period */
export function draftFiles(
	submission: Submission,
	site: string,
	tables: ImportedTables,
	{ id, period, isReplacing }: { id: string; period: string | undefined; isReplacing: boolean },
): Map<string, string> {
	const dir = resolve(site);
	const isThere = (name: string): boolean => existsSync(join(dir, releaseFile(id, name)));
	if (isThere('sign-off.json')) throw new Refusal(printed.signed(id));
	const files = new Map(releaseFiles(tables, id));
	const there = [...files.keys()].find((path) => existsSync(join(dir, path)));
	if (there !== undefined && !isReplacing) throw new Refusal(printed.fileExists(there));
	if (isThere('release.json')) return files;
	const wanted = period === undefined ? undefined : parsePeriod(period, submission.council.yearStartsInMonth);
	if (period !== undefined && !wanted) throw new Refusal(printed.badPeriod(period));
	const draft = draftRelease(submission, { id, period: wanted });
	if (!draft) throw new Refusal(printed.noPeriod);
	return files.set(releaseFile(id, 'release.json'), json(draft.settings));
}
