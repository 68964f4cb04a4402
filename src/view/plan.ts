/** The plans as trees: every part in the council's own words, with how many of its measures met their target. */

import type { Plan, PlanNode } from '../domain/plan.ts';
import type { Publication } from '../publication/publication.ts';
import { asAtDate } from '../publication/due.ts';
import { measuresCounted } from '../words/counting.ts';
import { PLAN, levelAndCode, linkedParts, planDates } from '../words/plan.ts';
import { address } from './address.ts';
import { countDirections, countStatuses, hasTargets } from './counts.ts';
import { linksOf } from './plan-crosswalk.ts';
import { branchOfNode, markOf } from './roll-up.ts';
import type { StatusView } from './status.ts';
import type { StatusCount } from './status-counts.ts';
import { directionStrip, strip } from './strip.ts';
import type { DirectionCount } from './strip.ts';
import { isInForce, mainPlan, measuresOf, plansInOrder, threadOf } from './thread.ts';

export interface TreeNode {
	readonly title: string;
	readonly href: string;
	/** Priority 2 */
	readonly level: string;
	/** 12 measures */
	readonly measures: string;
	readonly strip: readonly StatusCount[];
	/** The mark by the council's rule; undefined where the rule is to count. */
	readonly mark?: StatusView;
	/** In place of the strip, where no targets are published. */
	readonly directions: readonly DirectionCount[];
	readonly children: readonly TreeNode[];
}

export interface PlanTree {
	readonly id: string;
	readonly title: string;
	readonly dates: string;
	/** That it has ended, or not begun. */
	readonly notice?: string;
	readonly nodes: readonly TreeNode[];
}

export interface PlanView {
	/** Headings and link texts. */
	readonly labels: typeof PLAN;
	readonly title: string;
	readonly description: string;
	readonly lede: string;
	readonly plans: readonly PlanTree[];
	readonly crosswalk?: { readonly title: string; readonly href: string };
}

export function planView(publication: Publication): PlanView {
	const { links } = publication.thread;
	const main = mainPlan(publication);
	// The plan whose priorities lead the site stands first here too.
	const plans = plansInOrder(publication).sort((a, b) => Number(b === main) - Number(a === main));
	return {
		labels: PLAN,
		title: PLAN.title,
		description: PLAN.description,
		lede: plans.length === 0 ? PLAN.none : PLAN.lede,
		plans: plans.map((plan) => planTree(publication, plan)),
		...(links.length > 0 ? { crosswalk: { title: PLAN.crosswalk, href: address.crosswalk } } : {}),
	};
}

function planTree(publication: Publication, plan: Plan): PlanTree {
	const isOver = plan.to !== undefined && plan.to < asAtDate(publication);
	const notice = isInForce(publication, plan) ? undefined : isOver ? PLAN.past : PLAN.coming;
	return {
		id: plan.id,
		title: plan.title,
		dates: planDates(plan.from, plan.to),
		...(notice ? { notice } : {}),
		nodes: plan.nodes.map((node) => treeNode(publication, node)),
	};
}

/** A part of a plan with everything below it. */
export function treeNode(publication: Publication, node: PlanNode): TreeNode {
	const under = measuresOf(publication, node.id);
	const counts = countStatuses(publication, under);
	const isJudged = hasTargets(counts);
	const linked = under.length === 0 ? linksOf(publication, node.id).length : 0;
	const mark = isJudged ? markOf(publication, branchOfNode(publication, node.id)) : undefined;
	const { level } = threadOf(publication).byId.get(node.id)!;
	return {
		title: node.title,
		href: address.node(node.id),
		level: levelAndCode(level.singular, node.code),
		measures:
			under.length > 0
				? measuresCounted(under.length, counts)
				: linked > 0
					? linkedParts(linked)
					: PLAN.nothingMeasured,
		strip: isJudged ? strip(publication, counts) : [],
		...(mark ? { mark } : {}),
		directions: isJudged ? [] : directionStrip(countDirections(publication, under)),
		children: node.children.map((child) => treeNode(publication, child)),
	};
}
