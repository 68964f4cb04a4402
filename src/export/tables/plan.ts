/** The plans: every part with its place, and what leads from one to another. */

import { placedNodes } from '../../domain/plan.ts';
import type { PlacedNode } from '../../domain/plan.ts';
import type { Publication } from '../../publication/publication.ts';
import { address } from '../../view/address.ts';
import { joined, table } from '../table.ts';

export const planRows = ({ thread }: Publication): Iterable<PlacedNode> => placedNodes(thread.plans);

const lead = ({ relation, post, organisation }: PlacedNode['node']['leads'][number]): string =>
	`${relation}: ${[post, ...(organisation === undefined ? [] : [organisation])].join(', ')}`;

export const plan = table<PlacedNode>(
	'plan',
	['id'],
	[
		['id', 'text', ({ node }) => node.id],
		['code', 'text', ({ node }) => node.code],
		['title', 'text', ({ node }) => node.title],
		['level', 'text', ({ level }) => level.id],
		['level_title', 'text', ({ level }) => level.singular],
		['parent', 'text', ({ ancestors }) => ancestors.at(-1)?.id],
		['plan', 'text', (row) => row.plan.id],
		['plan_title', 'text', (row) => row.plan.title],
		['plan_from', 'date', (row) => row.plan.from],
		['plan_to', 'date', (row) => row.plan.to],
		['from', 'date', ({ node }) => node.from],
		['to', 'date', ({ node }) => node.to],
		['service', 'text', ({ node }) => node.service],
		['leads', 'text', ({ node }) => joined(node.leads.map(lead))],
		['replaced_by', 'text', ({ node }) => node.replacedBy],
		['page', 'text', ({ node }, { council }) => council.siteUrl.replace(/\/$/, '') + address.node(node.id)],
	],
);

export const LINK_KINDS = ['primary', 'also', 'crosswalk'] as const;

export interface LinkRow {
	readonly kind: (typeof LINK_KINDS)[number];
	readonly indicator?: string;
	readonly node: string;
	readonly otherNode?: string;
	readonly relation?: string | undefined;
}

/** From each measure to the parts of the plan that it serves, then from part to part of different plans. */
export function* linkRows({ indicators, thread }: Publication): Generator<LinkRow> {
	for (const { id, indicator } of indicators) {
		yield { kind: 'primary', indicator: id, node: indicator.objective };
		for (const node of indicator.also) yield { kind: 'also', indicator: id, node };
	}
	for (const { from, to, relation } of thread.links)
		for (const otherNode of to) yield { kind: 'crosswalk', node: from, otherNode, relation };
}

export const links = table<LinkRow>(
	'links',
	['kind', 'indicator', 'node', 'other_node'],
	[
		['kind', 'text', ({ kind }) => kind, LINK_KINDS],
		['indicator', 'text', ({ indicator }) => indicator],
		['node', 'text', ({ node }) => node],
		['other_node', 'text', ({ otherNode }) => otherNode],
		['relation', 'text', ({ relation }) => relation],
	],
);
