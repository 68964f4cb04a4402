/** Problems for programs: the same facts as the terminal's, all of them, in a form that does not change without a new version. */

import type { ComingChanges, StillOwed } from '../domain/coming.ts';
import type { ReleaseId } from '../domain/ids.ts';
import type { Problem, Severity } from '../domain/problem.ts';
import type { Readiness, Tally } from '../words/problems/index.ts';
import { guidePage } from '../words/problems/index.ts';
import { groupsOf, tallyOf } from './order.ts';

export interface JsonIssue {
	readonly code: string;
	readonly severity: Severity;
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly cell?: string;
	readonly found?: string;
	readonly expected?: string;
	readonly message: string;
	readonly remedy: string;
	readonly fix?: string;
	/** The page of the guide, from the site's root. */
	readonly docs: string;
	readonly release?: ReleaseId;
}

export interface JsonReport {
	readonly schemaVersion: 1;
	readonly summary: Tally & { readonly ready: boolean } & Partial<Readiness>;
	readonly issues: readonly JsonIssue[];
	/** What the next release still needs; left out where every release is signed. */
	readonly owed?: StillOwed;
	/** What the public will see when the releases in hand come out. */
	readonly coming?: ComingChanges;
}

export function jsonReport(
	problems: readonly Problem[],
	releases: readonly ReleaseId[],
	readiness: Readiness | undefined,
	owed?: StillOwed,
	coming?: ComingChanges,
): JsonReport {
	const tally = tallyOf(problems);
	const issues = groupsOf(problems, releases).flatMap((group) => group.problems.map(issueOf));
	return {
		schemaVersion: 1,
		summary: { ready: readiness !== undefined && tally.errors === 0, ...tally, ...readiness },
		issues,
		...(owed ? { owed } : {}),
		...(coming ? { coming } : {}),
	};
}

function issueOf({ check, severity, at, message, remedy, ...more }: Problem): JsonIssue {
	return {
		code: check,
		severity,
		file: at.file,
		line: at.line,
		column: at.column,
		...(at.cell === undefined ? {} : { cell: at.cell }),
		...(more.found === undefined ? {} : { found: more.found }),
		...(more.expected === undefined ? {} : { expected: more.expected }),
		message,
		remedy,
		...(more.fix === undefined ? {} : { fix: more.fix }),
		docs: guidePage(check),
		...(more.release === undefined ? {} : { release: more.release }),
	};
}
