/** What hangs on the golden thread: which measures and actions belong to a node of the plan, at whatever depth. */

import type { NodeId } from '../domain/ids.ts';
import type { PlacedNode, Plan, PlanNode } from '../domain/plan.ts';
import { placedNodes } from '../domain/plan.ts';
import { asAtDate } from '../publication/due.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';

export interface ThreadIndex {
	/** Every node of every plan, in plan order. */
	readonly nodes: readonly PlacedNode[];
	readonly byId: ReadonlyMap<NodeId, PlacedNode>;
	/** The node and everything below it. */
	readonly below: (id: NodeId) => ReadonlySet<NodeId>;
}

const indexes = new WeakMap<Publication, ThreadIndex>();

export function threadOf(publication: Publication): ThreadIndex {
	const known = indexes.get(publication);
	if (known) return known;
	const nodes = [...placedNodes(publication.thread.plans)];
	const below = new Map<NodeId, Set<NodeId>>(nodes.map(({ node }) => [node.id, new Set([node.id])]));
	for (const { node, ancestors } of nodes) for (const ancestor of ancestors) below.get(ancestor.id)!.add(node.id);
	const index: ThreadIndex = {
		nodes,
		byId: new Map(nodes.map((placed) => [placed.node.id, placed])),
		below: (id) => below.get(id) ?? new Set(),
	};
	indexes.set(publication, index);
	return index;
}

/** Measures whose one primary place is the node or below it, in register order. */
export function measuresOf(publication: Publication, id: NodeId): PublishedIndicator[] {
	const ids = threadOf(publication).below(id);
	return publication.indicators.filter(({ indicator }) => ids.has(indicator.objective));
}

/** Measures that also count towards the node or what is below it, though their primary place is elsewhere. */
export function alsoMeasuredBy(publication: Publication, id: NodeId): PublishedIndicator[] {
	const ids = threadOf(publication).below(id);
	return publication.indicators.filter(
		({ indicator }) => !ids.has(indicator.objective) && indicator.also.some((also) => ids.has(also)),
	);
}

const isCurrent = (dates: { readonly from?: string; readonly to?: string }, on: string): boolean =>
	(dates.from === undefined || dates.from <= on) && (dates.to === undefined || dates.to >= on);

/** Plans in force on the day of the newest release come first, then those to come or past; each group in the order of plan.json. */
export function plansInOrder(publication: Publication): Plan[] {
	const { plans } = publication.thread;
	const current = plans.filter((plan) => isCurrent(plan, asAtDate(publication)));
	return [...current, ...plans.filter((plan) => !current.includes(plan))];
}

export const isInForce = (publication: Publication, part: Plan | PlanNode): boolean =>
	isCurrent(part, asAtDate(publication));

/** The plan that most measures hang on, among those in force: the one whose priorities lead the site. */
export function mainPlan(publication: Publication): Plan | undefined {
	let best: Plan | undefined;
	let most = -1;
	for (const plan of plansInOrder(publication)) {
		const many = plan.nodes.reduce((sum, node) => sum + measuresOf(publication, node.id).length, 0);
		const counts = isInForce(publication, plan) ? many : many - publication.indicators.length - 1;
		if (counts > most || !best) [best, most] = [plan, counts];
	}
	return best;
}

/** Worked out once for each publication: every measure of every report asks. */
const known = new WeakMap<
	Publication,
	{ readonly nodes: PlacedNode[]; readonly byNode: ReadonlyMap<NodeId, PlacedNode> }
>();

function prioritiesOf(publication: Publication): { nodes: PlacedNode[]; byNode: ReadonlyMap<NodeId, PlacedNode> } {
	let found = known.get(publication);
	if (!found) {
		const nodes = findPriorities(publication);
		const { below } = threadOf(publication);
		// The first priority that a node hangs below is its own.
		const byNode = new Map(
			nodes.toReversed().flatMap((placed) => [...below(placed.node.id)].map((id) => [id, placed] as const)),
		);
		known.set(publication, (found = { nodes, byNode }));
	}
	return found;
}

/**
 * The council's priorities: the highest level of the main plan that has more than one entry, without those that have
 * ended. A plan with a single aim at its head starts below it.
 */
export const priorities = (publication: Publication): PlacedNode[] => prioritiesOf(publication).nodes;

function findPriorities(publication: Publication): PlacedNode[] {
	const plan = mainPlan(publication);
	if (!plan) return [];
	let nodes = plan.nodes;
	while (nodes.length === 1 && nodes[0]!.children.length > 0) nodes = nodes[0]!.children;
	const { byId } = threadOf(publication);
	return nodes.filter((node) => isInForce(publication, node)).map((node) => byId.get(node.id)!);
}

/** The priority that a measure belongs to; undefined where it hangs elsewhere. */
export function priorityOf(publication: Publication, measure: PublishedIndicator): PlacedNode | undefined {
	return prioritiesOf(publication).byNode.get(measure.indicator.objective);
}

/** Things about measures in the order of the plan, then of the register; those that hang on nothing come last. */
export function inPlanOrder<T>(
	publication: Publication,
	things: readonly T[],
	measureOf: (thing: T) => PublishedIndicator,
): T[] {
	const place = new Map(
		plansInOrder(publication)
			.flatMap((plan) => [...placedNodes([plan])])
			.map(({ node }, index) => [node.id, index]),
	);
	const rank = (thing: T): number => place.get(measureOf(thing).indicator.objective) ?? place.size;
	return [...things].sort((a, b) => rank(a) - rank(b));
}
