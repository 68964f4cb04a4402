/** Everything that has a page has an address of its own. */

import { slug } from '../domain/ids.ts';
import { placedNodes } from '../domain/plan.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { ids, problem } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

/** Pages of the site that stand where the page of a part of the plan would: /plan/crosswalk/ */
const PAGES_BESIDE_NODES: ReadonlySet<string> = new Set(['crosswalk']);

export const nodesLeavePagesAlone: Rule = {
	code: 'I003',
	*check({ thread, nodePlace }: Submission): Generator<Problem> {
		for (const { node } of placedNodes(thread.plans)) {
			if (PAGES_BESIDE_NODES.has(node.id)) yield problem(nodePlace(node.id), ids.pageOfTheSite(node.id));
		}
	},
};

export const placesApart: Rule = {
	code: 'I004',
	*check({ categories }: Submission): Generator<Problem> {
		const taken = new Map<string, { readonly dimension: string; readonly title: string }>();
		for (const { record, source } of categories) {
			if (record.kind !== 'place') continue;
			const address = slug(record.id);
			const first = taken.get(address);
			if (!first) taken.set(address, record);
			// One dimension naming a category twice is said of its rows (R002).
			else if (first.dimension !== record.dimension) {
				yield problem(source.place('id'), ids.samePlace(record.id, first.dimension, first.title));
			}
		}
	},
};
