/** The golden thread has no loose ends: everything hangs on the plan of today, and something hangs on all of it. */

import { placedNodes } from '../domain/plan.ts';
import type { PlanNode } from '../domain/plan.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { problem, threads } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';
import { judgedReleases, wholeLine } from './whole-line.ts';

/** The day of the newest release: the rules know no clock. */
const today = (submission: Submission): string =>
	wholeLine(submission).folders.at(-1)?.release.publishAt.slice(0, 10) ?? '';

export const everythingHasAPlace: Rule = {
	code: 'N001',
	*check(submission: Submission): Generator<Problem> {
		const asAt = today(submission);
		const ended = new Map<string, { readonly node: PlanNode; readonly on: string }>();
		for (const { node, plan, ancestors } of placedNodes(submission.thread.plans)) {
			const [on] = [node, ...ancestors, plan].flatMap(({ to }) => (to !== undefined && to < asAt ? [to] : [])).sort();
			if (on !== undefined) ended.set(node.id, { node, on });
		}
		for (const { record, source } of submission.indicators) {
			const place = ended.get(record.objective);
			// What ended with its part of the plan may stay there.
			if (!place || (record.lastPeriod && record.lastPeriod.end <= asAt)) continue;
			const { node, on } = place;
			yield problem(source.place('objective'), threads.endedNode(record.id, node.title, on, node.replacedBy));
		}
		for (const [, { actions = [], risks = [] }] of judgedReleases(submission)) {
			for (const { record, source } of actions) {
				if (record.objective !== undefined || record.parent !== undefined) continue;
				yield problem(source.place('objective'), threads.placeless('action', record.id));
			}
			for (const { record, source } of risks) {
				if (record.objective !== undefined || record.indicator !== undefined) continue;
				yield problem(source.place('objective'), threads.placeless('risk', record.id));
			}
		}
	},
};

export const everyPartIsFollowed: Rule = {
	code: 'N002',
	*check(submission: Submission): Generator<Problem> {
		const asAt = today(submission);
		const { folders } = wholeLine(submission);
		if (submission.indicators.length === 0) return;
		const used = new Set<string>();
		for (const { record } of submission.indicators) for (const id of [record.objective, ...record.also]) used.add(id);
		const actions = folders.findLast((folder) => folder.actions !== undefined)?.actions ?? [];
		for (const { record } of actions) {
			for (const id of [record.objective ?? [], record.also].flat()) used.add(id);
		}
		// A part of one plan that a part of another delivers is followed there.
		for (const { from } of submission.thread.links) used.add(from);
		const isFollowed = (node: PlanNode): boolean => used.has(node.id) || node.children.some(isFollowed);
		for (const { node, plan, ancestors } of placedNodes(submission.thread.plans)) {
			const isOver = [node, ...ancestors, plan].some(({ to, from }) => (to ?? asAt) < asAt || (from ?? asAt) > asAt);
			// A branch without anything is told at its top, not at each of its twigs.
			const parent = ancestors.at(-1);
			if (isOver || isFollowed(node) || (parent && !isFollowed(parent))) continue;
			yield problem(submission.nodePlace(node.id), threads.nothingBeneath(node.id, node.title));
		}
	},
};
