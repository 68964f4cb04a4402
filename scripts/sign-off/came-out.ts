// What came out is not signed anew, with or without its signatures.
import { cameOut, standsForGood, unsignedStages } from '../../src/publication/line.ts';
import { refusal as words } from '../../src/words/sign-off.ts';
import { Refused } from './refused.ts';
import { folderOf } from './site.ts';
import type { SiteInFolder } from './site.ts';

interface Asked {
	readonly release: string;
	readonly stage: string;
	readonly restart: boolean;
	readonly now: string;
}

/**
 * @returns whether readers saw the release: then only a stage that is not required may sign it, beside those that had to
 * @throws Refused for any other signature of it
 */
export function refuseWhatCameOut({ submission }: SiteInFolder, { release, stage, restart, now }: Asked): boolean {
	const folder = folderOf(submission, release);
	const isOut = cameOut(submission, folder, now);
	const isRequired = submission.council.stages.find(({ id }) => id === stage)?.required ?? false;
	const isWhole = unsignedStages(submission, folder).length === 0;
	if (isOut && (restart || isRequired || !isWhole))
		throw new Refused(words.cameOut(release, standsForGood(submission, folder)));
	return isOut;
}
