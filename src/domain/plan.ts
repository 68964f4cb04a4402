/** The golden thread: plans whose nodes run, in the council's own words, from a vision down to what is measured. */

import type { NodeId, ServiceId } from './ids.ts';
import type { IsoDate } from './period.ts';

export interface Level {
	readonly id: string;
	readonly singular: string;
	readonly plural: string;
}

export interface Lead {
	readonly relation: string;
	readonly post: string;
	readonly organisation?: string;
}

export interface PlanNode {
	readonly id: NodeId;
	readonly code?: string;
	readonly title: string;
	readonly leads: readonly Lead[];
	readonly service?: ServiceId;
	readonly from?: IsoDate;
	readonly to?: IsoDate;
	readonly replacedBy?: NodeId;
	readonly children: readonly PlanNode[];
}

export interface Plan {
	readonly id: string;
	readonly title: string;
	readonly from: IsoDate;
	readonly to?: IsoDate;
	readonly levels: readonly Level[];
	readonly nodes: readonly PlanNode[];
}

/** A crosswalk from a node of one plan to nodes of another. */
export interface PlanLink {
	readonly from: NodeId;
	readonly to: readonly NodeId[];
	readonly relation?: string;
}

export interface Thread {
	readonly plans: readonly Plan[];
	readonly links: readonly PlanLink[];
}

/** A node with its place: the plan, the level's word, and its ancestors, highest first. */
export interface PlacedNode {
	readonly node: PlanNode;
	readonly plan: Plan;
	readonly level: Level;
	readonly ancestors: readonly PlanNode[];
}

/** Every node of every plan, in the order of the plan, each with its place. */
export function* placedNodes(plans: readonly Plan[]): Generator<PlacedNode> {
	for (const plan of plans) yield* descend(plan, plan.nodes, []);
}

function* descend(plan: Plan, nodes: readonly PlanNode[], ancestors: readonly PlanNode[]): Generator<PlacedNode> {
	// A tree deeper than its declared levels keeps the last level's word; the check reports it.
	const level = plan.levels[Math.min(ancestors.length, plan.levels.length - 1)];
	if (!level) return;
	for (const node of nodes) {
		yield { node, plan, level, ancestors };
		yield* descend(plan, node.children, [...ancestors, node]);
	}
}
