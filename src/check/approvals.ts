/** What a council is held to most was approved by somebody: the measure itself, or the framework that brought it. */

import { instantOf } from '../domain/release.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { carriedBy } from '../publication/describe.ts';
import { problem, threads } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';
import { wholeLine } from './whole-line.ts';

export const keyMeasuresAreApproved: Rule = {
	code: 'G001',
	*check(submission: Submission): Generator<Problem> {
		const approvals = submission.approvals.map(({ record }) => record);
		// A council that keeps no record of approvals elsewhere than in its minutes is not told so for each measure.
		if (approvals.length === 0) return;
		const approved = new Set(approvals.filter(({ kind }) => kind === 'indicator').map(({ subject }) => subject));
		const first = firstReleases(submission);
		const { folders } = wholeLine(submission);
		const isCovered = (order: number): boolean => {
			const until = folders[order]?.release.publishAt;
			const since = folders[order - 1]?.release.publishAt;
			return approvals.some(
				({ kind, on }) =>
					(kind === 'framework' || kind === 'plan') &&
					(until === undefined || instantOf(on) <= instantOf(until)) &&
					(since === undefined || instantOf(on) > instantOf(since)),
			);
		};
		for (const { record, source } of submission.indicators) {
			if (record.tier !== 'key' || approved.has(record.id)) continue;
			if (isCovered(first.get(record.id) ?? folders.length)) continue;
			yield problem(source.place('tier'), threads.neverApproved(record.id));
		}
	},
};

/** The order of the release that first carried each measure. */
function firstReleases(submission: Submission): Map<string, number> {
	const first = new Map<string, number>();
	for (const [order, folder] of wholeLine(submission).folders.entries()) {
		for (const id of carriedBy(folder)) if (!first.has(id)) first.set(id, order);
	}
	return first;
}
