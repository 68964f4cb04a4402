/** What every report is made of, and which problems it tells in full. */

import type { ComingChanges, StillOwed } from '../domain/coming.ts';
import type { ReleaseId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { Readiness } from '../words/problems/index.ts';
import { guidePage, verdicts } from '../words/problems/index.ts';
import { groupsOf, tallyOf } from './order.ts';

export interface ReportInput {
	readonly problems: readonly Problem[];
	/** In the order in which they are told. */
	readonly releases: readonly ReleaseId[];
	/** Signed by everybody: its warnings were accepted with the signatures. */
	readonly signed: ReadonlySet<ReleaseId>;
	/** What would be published; left out where the site could not be read. */
	readonly readiness?: Readiness;
	readonly owed?: StillOwed;
	readonly coming?: ComingChanges;
	/** The site's own address, for links to the guide; left out where council.json cannot be read. */
	readonly siteUrl?: string;
}

/** The problems that somebody can still do something about, and how many others there are. */
export function told({ problems, signed }: Pick<ReportInput, 'problems' | 'signed'>): {
	readonly problems: readonly Problem[];
	/** undefined where nothing is left out. */
	readonly leftOut?: string;
} {
	const isAccepted = ({ release, severity }: Problem): boolean =>
		severity !== 'error' && release !== undefined && signed.has(release);
	const accepted = problems.filter(isAccepted);
	if (accepted.length === 0) return { problems };
	const releases = new Set(accepted.map(({ release }) => release)).size;
	return {
		problems: problems.filter((problem) => !isAccepted(problem)),
		leftOut: verdicts.accepted(verdicts.tally(tallyOf(accepted)), releases),
	};
}

/** The verdict in one line. */
export function verdict({ problems, readiness }: Pick<ReportInput, 'problems' | 'readiness'>): string {
	const tally = tallyOf(problems);
	if (tally.errors > 0 || !readiness) return verdicts.notReady(verdicts.tally(tally));
	return verdicts.ready(readiness);
}

/** The absolute address of the guide's page on a message; undefined where the site's own is not known. */
export const guideAddress = (code: string, siteUrl: string | undefined): string | undefined =>
	siteUrl === undefined ? undefined : `${siteUrl.replace(/\/$/, '')}${guidePage(code)}`;

/** Problems of one kind in one file, in the order in which problems are told. */
export function byFileAndKind(problems: readonly Problem[], releases: readonly ReleaseId[]): Problem[][] {
	const kinds = new Map<string, Problem[]>();
	for (const problem of groupsOf(problems, releases).flatMap((group) => group.problems)) {
		const key = `${problem.at.file}\n${problem.check}`;
		const same = kinds.get(key);
		if (same) same.push(problem);
		else kinds.set(key, [problem]);
	}
	return [...kinds.values()];
}
