/** An action that was promised for a missed target is reported on until it has ended. */

import type { Problem } from '../domain/problem.ts';
import type { IsoDate } from '../domain/period.ts';
import type { Action } from '../domain/reporting.ts';
import type { ReleaseFolder, Submission } from '../domain/submission.ts';
import { problem, releases } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';
import { wholeLine } from './whole-line.ts';

interface Promised {
	readonly indicator: string;
	readonly by: ReleaseFolder;
}

/** A promise that a release should report on, and does not. */
export interface Unreported {
	readonly folder: ReleaseFolder;
	readonly action: string;
	readonly indicator: string;
	readonly promisedIn: ReleaseFolder;
	/** As it was last told. */
	readonly state?: Action;
}

export function* unreported(submission: Submission): Generator<Unreported> {
	const { folders, isHistory } = wholeLine(submission);
	const promised = new Map<string, Promised>();
	const states = new Map<string, Action>();
	// An action that an earlier release already dropped was asked for then.
	const dropped = new Set<string>();
	for (const folder of folders) {
		// A row that cannot be read is there all the same.
		const unread = new Set((folder.unread ?? []).map(({ record }) => record.id));
		const rows = folder.actions && new Map(folder.actions.map((row) => [row.record.id, row.record]));
		for (const [id, { indicator, by }] of promised) {
			const state = states.get(id);
			if (dropped.has(id) || rows?.has(id) || unread.has(id) || (state && hasEnded(state))) continue;
			if (!rows && !mustReport(folder, indicator, state?.due)) continue;
			dropped.add(id);
			if (isHistory(folder)) continue;
			yield { folder, action: id, indicator, promisedIn: by, ...(state ? { state } : {}) };
		}
		for (const [id, action] of rows ?? []) {
			states.set(id, action);
			dropped.delete(id);
		}
		for (const { record } of folder.commentary) {
			if (record.action !== undefined && !promised.has(record.action)) {
				promised.set(record.action, { indicator: record.indicator, by: folder });
			}
		}
	}
}

export const promisesAreReportedOn: Rule = {
	code: 'C002',
	*check(submission: Submission): Generator<Problem> {
		for (const { folder, action, indicator, promisedIn, state } of unreported(submission)) {
			const { title } = promisedIn.release;
			const isFileThere = folder.actions !== undefined;
			const at = isFileThere
				? { file: `data/releases/${folder.id}/actions.csv`, line: 1, column: 1 }
				: folder.place('kind');
			yield problem(at, releases.promiseUnreported(action, indicator, title, state?.due, isFileThere));
		}
	},
};

const hasEnded = ({ status, done }: Action): boolean =>
	status === 'complete' || status === 'stopped' || done !== undefined;

/** A regular report that speaks of the measure again after the promised day owes an answer; a correction does not. */
function mustReport({ release, observations }: ReleaseFolder, indicator: string, due: IsoDate | undefined): boolean {
	if (release.kind === 'correction' || release.kind === 'ad-hoc') return false;
	if (due === undefined || due > release.publishAt.slice(0, 10)) return false;
	return observations.some(({ record }) => record.indicator === indicator);
}
