/**
 * Many results as one mark, by the council's own rule (methods.md section 8), with the arithmetic and the way down to
 * what made it. The default rule makes no mark: it counts.
 */

import { cutOffsOf, leavesOf, rollUp, rollUpTree } from '../domain/rollup.ts';
import type { Branch, CutOffs, Leaf, RolledUp, RollUpRule, StatusKind } from '../domain/rollup.ts';
import type { NodeId } from '../domain/ids.ts';
import { isProvisional } from '../domain/observation.ts';
import { latest } from '../publication/judge.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import {
	ROLL_UP,
	fromSentence,
	ratedSentences,
	ruleSentence,
	weightText,
	whySentence,
	worstLead,
} from '../words/roll-up.ts';
import type { Things } from '../words/roll-up.ts';
import { statusWord } from '../words/status.ts';
import { address } from './address.ts';
import { rateable } from './counts.ts';
import type { SiteLink } from './frame.ts';
import { statusOf, statusView } from './status.ts';
import type { StatusView } from './status.ts';
import type { Row, TableView } from './table.ts';
import { threadOf } from './thread.ts';

/** A leaf that can be led to. */
export interface NamedLeaf extends Leaf {
	readonly title: string;
	readonly href: string;
	/** Its own chip; undefined where nothing is rated. */
	readonly chip?: StatusView | undefined;
}

/** A place in the tree that can be led to. */
export interface NamedBranch extends Branch<NamedLeaf> {
	readonly title: string;
	readonly href: string;
	readonly branches: readonly NamedBranch[];
}

export interface RollUpView {
	/** Headings. */
	readonly labels: typeof ROLL_UP;
	readonly title: string;
	/** What the mark is called: Rolled-up rating, where it is made of what people judged. */
	readonly name: string;
	/** undefined under the rule `counts`, and where nothing is rated. */
	readonly mark?: StatusView;
	/** The rule, how it treats levels, how many are rated, and the arithmetic. */
	readonly rule: readonly string[];
	readonly why: string;
	/** What is worst among the rated, however good the mark; undefined where nothing is short of its target. */
	readonly worst?: { readonly lead: string; readonly links: readonly SiteLink[] };
	/** What entered the rule, worst first; undefined where no mark is made of it. */
	readonly entries?: TableView;
}

/** The council's cut-offs, with ours for those it leaves out. */
export const councilCutOffs = ({ council }: Publication): CutOffs => cutOffsOf(council.rollUp.cutOffs);

/** A part of a plan as a tree of what can be rated under it. */
export function branchOfNode(publication: Publication, id: NodeId): NamedBranch {
	const { node } = threadOf(publication).byId.get(id)!;
	const direct = publication.indicators.filter(({ indicator }) => indicator.objective === id);
	return {
		title: node.title,
		href: address.node(id),
		leaves: rateable(publication, direct).map((measure) => leafOf(publication, measure)),
		branches: node.children
			.map((child) => branchOfNode(publication, child.id))
			// A part that nothing is measured under is no part of the mark: it is reported where the plan is.
			.filter((branch) => leavesOf(branch).length > 0),
	};
}

function leafOf(publication: Publication, measure: PublishedIndicator): NamedLeaf {
	const now = latest(publication, measure);
	const { title, weight } = measure.indicator;
	return {
		title,
		href: address.measure(measure.id),
		status: now?.status.kind ?? 'unrated',
		chip: now ? statusView(now.status, publication.council) : statusOf('no-data', publication.council),
		...(weight === undefined ? {} : { weight }),
		isProvisional: now?.statement !== undefined && now.status.kind !== 'unrated' && isProvisional(now.statement.figure),
	};
}

/** The council's rule for its plan, in two sentences. */
export function ruleOf(publication: Publication): string {
	const { council } = publication;
	const { rule, from } = council.rollUp;
	const say = (status: Exclude<StatusKind, 'unrated'>): string => statusWord(status, council);
	return [ruleSentence(rule, councilCutOffs(publication), say, 'measures'), fromSentence(rule, from, 'measures')].join(
		' ',
	);
}

/** One line of what entered the rule. */
interface Entry {
	readonly title: string;
	readonly href: string;
	readonly status: StatusKind;
	readonly weight: number;
	readonly chip?: StatusView | undefined;
	readonly isPart: boolean;
}

const marks = new WeakMap<Publication, WeakMap<Branch, RolledUp>>();

function rolledUp(publication: Publication, tree: NamedBranch): RolledUp {
	const known = marks.get(publication) ?? new WeakMap<Branch, RolledUp>();
	marks.set(publication, known);
	let rolled = known.get(tree);
	const { rule, from } = publication.council.rollUp;
	if (!rolled) known.set(tree, (rolled = rollUpTree(tree, rule, from, councilCutOffs(publication))));
	return rolled;
}

/** The mark of a tree by the council's rule; undefined under `counts`, and where nothing is rated. */
export function markOf(publication: Publication, tree: NamedBranch): StatusView | undefined {
	const { status } = rolledUp(publication, tree);
	return status === undefined || status === 'unrated' ? undefined : statusOf(status, publication.council);
}

function entriesOf(publication: Publication, tree: NamedBranch, isByLevel: boolean): Entry[] {
	const entry = ({ title, href, status, weight = 1, chip }: NamedLeaf): Entry => ({
		...{ title, href, status, weight, chip },
		isPart: false,
	});
	if (!isByLevel) return leavesOf<NamedLeaf>(tree).map(entry);
	const parts = tree.branches.map((branch): Entry => {
		const { status } = rolledUp(publication, branch);
		const { title, href, weight = 1 } = branch;
		const chip = markOf(publication, branch);
		return { title, href, status: status ?? 'unrated', weight, chip, isPart: true };
	});
	return [...parts, ...tree.leaves.map(entry)];
}

const RANK: Readonly<Record<StatusKind, number>> = { missed: 0, close: 1, met: 2, unrated: 3 };

function entriesTable(entries: readonly Entry[], things: Things): TableView {
	const isWeighted = entries.some(({ weight }) => weight !== 1);
	const [part, mark, weight] = ROLL_UP.columns[things];
	const titles = [part, mark, ...(isWeighted ? [weight] : [])];
	const rows = [...entries]
		.sort((a, b) => RANK[a.status] - RANK[b.status])
		.map((entry): Row => ({
			cells: [
				{ text: entry.title, href: entry.href },
				entry.chip ? { status: entry.chip } : { text: ROLL_UP.notRated },
				...(isWeighted ? [{ text: weightText(entry.weight) }] : []),
			],
		}));
	return {
		caption: ROLL_UP.entriesOf[things],
		columns: titles.map((title) => ({ title, kind: title === weight ? 'number' : 'text' })),
		rows,
		isSmall: true,
	};
}

/** How a tree is rolled up, with its arithmetic; undefined where nothing in it can ever be rated. */
export function rollUpView(publication: Publication, tree: NamedBranch, things: Things): RollUpView | undefined {
	const leaves = leavesOf<NamedLeaf>(tree);
	if (leaves.length === 0) return undefined;
	const { council } = publication;
	const { rule, from } = council.rollUp satisfies { rule: RollUpRule };
	const cutOffs = councilCutOffs(publication);
	const say = (status: Exclude<StatusKind, 'unrated'>): string => statusWord(status, council);
	const isByLevel = from === 'levels' && rule !== 'counts';
	const rolled = rolledUp(publication, tree);
	const entries = entriesOf(publication, tree, isByLevel);
	// The rule looks at what entered it: parts count as one where it works level by level.
	const entered = rollUp(entries, rule, cutOffs);
	const mark = markOf(publication, tree);
	const { worst } = rolled;
	const isShort = worst === 'missed' || worst === 'close';
	return {
		labels: ROLL_UP,
		title: ROLL_UP.titleOf[things],
		name: things === 'measures' ? ROLL_UP.mark : ROLL_UP.rating,
		...(mark ? { mark } : {}),
		rule: [
			ruleSentence(rule, cutOffs, say, things),
			fromSentence(rule, from, things),
			...ratedSentences(rolled, things),
		],
		why: whySentence(entered, entries, cutOffs, say, things),
		...(isShort
			? {
					worst: {
						lead: worstLead(say(worst)),
						links: leaves.filter(({ status }) => status === worst).map(({ title, href }) => ({ title, href })),
					},
				}
			: {}),
		...(mark ? { entries: entriesTable(entries, things) } : {}),
	};
}
