/** How plans fit together: every part of one plan with the parts of another that it is linked to, in both directions. */

import type { NodeId } from '../domain/ids.ts';
import type { Plan, PlacedNode } from '../domain/plan.ts';
import { placedNodes } from '../domain/plan.ts';
import type { Publication } from '../publication/publication.ts';
import { PLAN, direction, levelAndCode, linkColumns, linkDetail, linksCaption } from '../words/plan.ts';
import { address } from './address.ts';
import type { Crumb } from './frame.ts';
import { threadOf } from './thread.ts';

export interface LinkedNode {
	readonly id: NodeId;
	readonly title: string;
	readonly href: string;
	/** Outcome 3, and what kind of link it is. */
	readonly detail: string;
}

export interface CrosswalkTable {
	/** From the Borough Vision to the Council Plan */
	readonly title: string;
	readonly caption: string;
	readonly columns: readonly [string, string];
	readonly rows: readonly {
		readonly from: LinkedNode;
		/** Empty where there is no link. */ readonly to: readonly LinkedNode[];
	}[];
	readonly noLink: string;
}

export interface CrosswalkView {
	readonly crumbs: readonly Crumb[];
	readonly title: string;
	readonly description: string;
	readonly lede: string;
	readonly tables: readonly CrosswalkTable[];
}

interface OneLink {
	readonly from: NodeId;
	readonly to: NodeId;
	readonly relation?: string;
}

function allLinks(publication: Publication): OneLink[] {
	return publication.thread.links.flatMap(({ from, to, relation }) =>
		to.map((target) => ({ from, to: target, ...(relation === undefined ? {} : { relation }) })),
	);
}

const linkedNode = ({ node, level }: PlacedNode, relation?: string): LinkedNode => ({
	id: node.id,
	title: node.title,
	href: address.node(node.id),
	detail: linkDetail(levelAndCode(level.singular, node.code), relation),
});

/** What a node is linked to, whichever side the link was written from. */
export function linksOf(publication: Publication, id: NodeId): (LinkedNode & { readonly plan: string })[] {
	const { byId } = threadOf(publication);
	return allLinks(publication).flatMap(({ from, to, relation }) => {
		const other = from === id ? to : to === id ? from : undefined;
		const placed = other === undefined ? undefined : byId.get(other);
		// The council's word for the link (delivered by) reads from its own side only.
		return placed ? [{ ...linkedNode(placed, from === id ? relation : undefined), plan: placed.plan.title }] : [];
	});
}

export function crosswalkView(publication: Publication): CrosswalkView {
	const { byId } = threadOf(publication);
	const links = allLinks(publication).filter(({ from, to }) => byId.has(from) && byId.has(to));
	const pairs = new Map<string, readonly [Plan, Plan]>();
	for (const { from, to } of links) {
		const [a, b] = [byId.get(from)!.plan, byId.get(to)!.plan];
		if (!pairs.has(`${b.id} ${a.id}`)) pairs.set(`${a.id} ${b.id}`, [a, b]);
	}
	return {
		crumbs: [{ title: PLAN.priorities, href: address.plan }, { title: PLAN.crosswalk }],
		title: PLAN.crosswalk,
		description: PLAN.crosswalkDescription,
		lede: links.length === 0 ? PLAN.noLinks : PLAN.crosswalkLede,
		tables: [...pairs.values()].flatMap(([a, b]) => [
			crosswalkTable(publication, links, a, b),
			crosswalkTable(publication, links, b, a),
		]),
	};
}

/** Rows for every part at a level that has any link, so that an unlinked one is seen. */
function crosswalkTable(publication: Publication, links: readonly OneLink[], from: Plan, to: Plan): CrosswalkTable {
	const { byId } = threadOf(publication);
	const between = links.flatMap(({ from: a, to: b, relation }) => {
		const isForward = byId.get(a)!.plan === from && byId.get(b)!.plan === to;
		const [start, end] = isForward ? [a, b] : [b, a];
		const isBetween = byId.get(start)!.plan === from && byId.get(end)!.plan === to;
		return isBetween ? [{ start, end, relation: isForward ? relation : undefined }] : [];
	});
	const levels = new Set(between.map(({ start }) => byId.get(start)!.level));
	return {
		title: direction(from.title, to.title),
		caption: linksCaption(from.title, to.title),
		columns: linkColumns(from.title, to.title),
		rows: [...placedNodes([from])]
			.filter(({ level }) => levels.has(level))
			.map((placed) => ({
				from: linkedNode(placed),
				to: between
					.filter(({ start }) => start === placed.node.id)
					.map(({ end, relation }) => linkedNode(byId.get(end)!, relation)),
			})),
		noLink: PLAN.noLink,
	};
}
