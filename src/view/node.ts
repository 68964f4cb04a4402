/** One part of a plan: what was promised, how it is going, what is not on track, and who is responsible. */

import type { NodeId } from '../domain/ids.ts';
import type { PlacedNode, PlanNode } from '../domain/plan.ts';
import type { Action } from '../domain/reporting.ts';
import { asAtDate } from '../publication/due.ts';
import type { Publication } from '../publication/publication.ts';
import { NO_CURRENT, showFinished } from '../words/action.ts';
import { EXCEPTION_CLASS } from '../words/exceptions.ts';
import { captionOf } from '../words/measures.ts';
import {
	PLAN,
	endedOn,
	lead,
	levelAndCode,
	nodeDescription,
	planDates,
	replacedBy,
	throughLinks,
} from '../words/plan.ts';
import { actionTable, hasEnded } from './actions.ts';
import { address } from './address.ts';
import { countedView } from './counted.ts';
import type { CountedView } from './counted.ts';
import { examine } from './exceptions-classes.ts';
import { exceptionRow } from './exceptions-rows.ts';
import { membersOf } from './exceptions.ts';
import type { Fact } from './facts.ts';
import type { Crumb } from './frame.ts';
import type { MeasureRow } from './measure-row.ts';
import { measureRow } from './measure-row.ts';
import { linksOf } from './plan-crosswalk.ts';
import type { LinkedNode } from './plan-crosswalk.ts';
import { treeNode } from './plan.ts';
import type { TreeNode } from './plan.ts';
import { branchOfNode, rollUpView } from './roll-up.ts';
import type { RollUpView } from './roll-up.ts';
import { ratingsFor } from './scorecard.ts';
import type { TableView } from './table.ts';
import { shorthandOf } from './table.ts';
import { alsoMeasuredBy, measuresOf, threadOf } from './thread.ts';

/** One part below the node, with the measures under it. */
export interface NodePart {
	readonly node: TreeNode;
	/** Unique on the page. */
	readonly caption: string;
	readonly rows: readonly MeasureRow[];
}

export interface NodeView {
	/** Headings and link texts. */
	readonly labels: typeof PLAN;
	readonly title: string;
	readonly description: string;
	/** Unique over the site: other pages may share its heading. */
	readonly windowTitle: string;
	/** Plans › ancestors › this one, for the breadcrumb. */
	readonly crumbs: readonly Crumb[];
	/** Council Plan › ancestors › Priority 2, above the heading. */
	readonly caption: readonly Crumb[];
	readonly notices: readonly string[];
	/** How its measures are doing together. */
	readonly counted: CountedView;
	/** The mark of the whole by the council's rule, and how it or the counts came about; undefined without targets. */
	readonly rollUp?: RollUpView;
	readonly facts: readonly Fact[];
	/** Measures that hang on the node itself. */
	readonly direct?: { readonly caption: string; readonly rows: readonly MeasureRow[] };
	readonly parts: readonly NodePart[];
	readonly isUnmeasured: boolean;
	readonly missed?: TableView;
	/** In place of the table. */
	readonly nothingMissed: string;
	/** Under way, to come, at risk or overdue. */
	readonly actions?: TableView;
	/** Done or stopped: folded away. */
	readonly finished?: { readonly summary: string; readonly table: TableView };
	/** In place of the first table. */
	readonly noActions: string;
	/** Ratings that people gave of it; undefined where there are none. */
	readonly ratings?: TableView;
	readonly also: readonly MeasureRow[];
	readonly responsible: readonly Fact[];
	readonly linked: readonly (LinkedNode & { readonly plan: string })[];
	/** Where nothing is measured under it: the linked parts of other plans, with their measures. */
	readonly through: readonly NodePart[];
}

/** Every node that has a page, in the order of the plans. */
export const nodeIds = (publication: Publication): NodeId[] => threadOf(publication).nodes.map(({ node }) => node.id);

export function nodeView(publication: Publication, id: NodeId): NodeView {
	const placed = threadOf(publication).byId.get(id)!;
	const { node, plan, level, ancestors } = placed;
	const measures = measuresOf(publication, id);
	const counted = countedView(publication, measures);
	const { isJudged } = counted;
	const row = (measure: (typeof measures)[number]): MeasureRow => measureRow(publication, measure);
	const direct = measures.filter(({ indicator }) => indicator.objective === id);
	const linked = linksOf(publication, id);
	const reach = new Set(
		[id, ...(measures.length > 0 ? [] : linked.map((other) => other.id))].flatMap((part) => [
			...threadOf(publication).below(part),
		]),
	);
	const rollUp = isJudged ? rollUpView(publication, branchOfNode(publication, id), 'measures') : undefined;
	const missed = offTrackTable(publication, id, reach, isJudged || measures.length === 0);
	const ratings = ratingsFor(publication, threadOf(publication).below(id));
	const all = actionsUnder(publication, reach);
	const ended = all.filter(hasEnded);
	const open = all.filter((action) => !hasEnded(action));
	const actions = actionTable(publication, open, PLAN.openActions);
	const finished = actionTable(publication, ended, PLAN.finishedActions);
	const steps: Crumb[] = ancestors.map((ancestor) => ({ title: ancestor.title, href: address.node(ancestor.id) }));
	return {
		labels: PLAN,
		title: node.title,
		windowTitle: `${node.title} (${level.singular.toLowerCase()})`,
		description: nodeDescription(node.title, level.singular, plan.title),
		crumbs: [{ title: PLAN.priorities, href: address.plan }, ...steps, { title: node.title }],
		caption: [{ title: plan.title, href: address.plan }, ...steps, { title: levelAndCode(level.singular, node.code) }],
		notices: noticesOf(publication, node),
		counted: { ...counted, ...(measures.length === 0 ? { lede: unmeasured(linked.length) } : {}) },
		...(rollUp ? { rollUp } : {}),
		facts: factsOf(publication, placed),
		...(direct.length > 0 ? { direct: { caption: captionOf(node.title), rows: direct.map(row) } } : {}),
		isUnmeasured: measures.length === 0 && node.children.length === 0 && linked.length === 0,
		parts: node.children.map((child) => partOf(publication, child.id)),
		...(missed ? { missed } : {}),
		nothingMissed: isJudged || measures.length === 0 ? PLAN.nothingOffTrack : PLAN.nothingToMiss,
		...(actions ? { actions } : {}),
		...(finished ? { finished: { summary: showFinished(ended.length), table: finished } } : {}),
		noActions: finished ? NO_CURRENT : PLAN.noActions,
		...(ratings ? { ratings } : {}),
		also: alsoMeasuredBy(publication, id).map(row),
		responsible: node.leads.map(({ relation, post, organisation }) => ({
			term: relation,
			text: lead(post, organisation),
		})),
		linked,
		through: measures.length > 0 ? [] : linked.map(({ id: other }) => partOf(publication, other)),
	};
}

const unmeasured = (linked: number): string => (linked === 0 ? PLAN.nothingMeasured : throughLinks(linked));

function partOf(publication: Publication, id: NodeId): NodePart {
	const { node } = threadOf(publication).byId.get(id)!;
	return {
		node: treeNode(publication, node),
		caption: captionOf(node.title),
		rows: measuresOf(publication, id).map((measure) => measureRow(publication, measure)),
	};
}

function noticesOf(publication: Publication, node: PlanNode): string[] {
	const successor = node.replacedBy === undefined ? undefined : threadOf(publication).byId.get(node.replacedBy);
	return [
		...(node.to !== undefined && node.to < asAtDate(publication) ? [endedOn(node.to)] : []),
		...(successor ? [replacedBy(successor.node.title)] : []),
	];
}

function factsOf(publication: Publication, { node, plan }: PlacedNode): Fact[] {
	const service = publication.services.find(({ id }) => id === node.service);
	const dates = planDates(node.from ?? plan.from, node.to ?? plan.to);
	return [
		...(dates === '' ? [] : [{ term: PLAN.dates, text: dates }]),
		...(service ? [{ term: PLAN.service, text: service.title }] : []),
	];
}

/** What missed its target; where no targets are published, what is getting worse. */
function offTrackTable(
	publication: Publication,
	id: NodeId,
	under: ReadonlySet<NodeId>,
	isJudged: boolean,
): TableView | undefined {
	const name = isJudged ? 'missed' : 'worse';
	const members = membersOf(publication, name, examine(publication)).filter(({ measure }) =>
		under.has(measure.indicator.objective),
	);
	if (members.length === 0) return undefined;
	const rows = members.map((examined) => {
		const { cells } = exceptionRow(publication, name, examined);
		const { objective } = examined.measure.indicator;
		const place = objective === id ? undefined : threadOf(publication).byId.get(objective)?.node.title;
		return { cells: [{ ...cells[0], detail: place }, ...cells.slice(1)] };
	});
	const columns = EXCEPTION_CLASS[name].columns.map((title) => ({ title, kind: 'text' }) as const);
	return { caption: isJudged ? PLAN.missed : PLAN.worse, note: shorthandOf(rows), columns, rows };
}

const actionsUnder = (publication: Publication, under: ReadonlySet<NodeId>): Action[] =>
	(publication.actions?.rows ?? []).filter(
		({ objective, also }) =>
			(objective !== undefined && under.has(objective)) || also.some((other) => under.has(other)),
	);
