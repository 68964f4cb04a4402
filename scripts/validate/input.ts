// What npm run validate reports on: the problems of a site folder, what is owed, and what would change.
import type { Submission } from '../../src/domain/submission.ts';
import { stillOwed } from '../../src/check/still-owed.ts';
import { check, checkTables } from '../../src/load.ts';
import { comingChanges } from '../../src/publication/coming-changes.ts';
import { unsignedStages } from '../../src/publication/line.ts';
import { nextRelease } from '../../src/publication/next-release.ts';
import { readSite } from '../../src/read/folder.ts';
import type { ReportInput } from '../../src/report/index.ts';
import { localTime } from '../../src/words/date.ts';
import type { Readiness } from '../../src/words/problems/index.ts';

/** @param withChanges whether somebody asks what would change: it takes a second fold */
export function inputOf(dir: string, withChanges: boolean): ReportInput {
	const { submission, problems: read } = readSite(dir);
	if (!submission) return { problems: read, releases: [], signed: new Set() };
	const asOf = submission.council.demonstration?.now ?? new Date().toISOString();
	const owed = stillOwed(submission, asOf);
	const { releases } = submission;
	const [today] = localTime(asOf, submission.council.timeZone);
	return {
		problems: [...read, ...check(submission), ...checkTables(dir, submission, today)],
		releases: releases.map(({ id }) => id),
		signed: new Set(releases.filter((of) => unsignedStages(submission, of).length === 0).map(({ id }) => id)),
		readiness: readinessOf(submission, asOf),
		siteUrl: submission.council.siteUrl,
		...(owed ? { owed } : {}),
		...(withChanges ? { coming: comingChanges(submission, asOf) } : {}),
	};
}

/** How much was read, and the first release that is not public yet. */
function readinessOf(submission: Submission, asOf: string): Readiness {
	const { council } = submission;
	const releases = submission.releases.length;
	const next = nextRelease(submission, asOf);
	if (!next) return { releases };
	const [on] = localTime(next.folder.release.publishAt, council.timeZone);
	const unsigned = next.unsigned.map(({ title }) => title);
	return { releases, next: { id: next.folder.id, indicators: next.indicators.size, on, unsigned } };
}
