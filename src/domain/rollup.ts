/** Rolling statuses up a plan or an organisation: by a named rule, with everything unrated counted (methods.md section 8). */

import { isBelow } from './decimal.ts';
import type { Status } from './status.ts';

export type StatusKind = Status['kind'];
type Rated = Exclude<StatusKind, 'unrated'>;

export const ROLL_UP_RULES = ['counts', 'worst-of', 'share', 'points'] as const;
export type RollUpRule = (typeof ROLL_UP_RULES)[number];

/** One measure, or one judged rating. */
export interface Leaf {
	readonly status: StatusKind;
	/** For `points` only; 1 when not said. A weight needs a published reason. */
	readonly weight?: number;
	readonly isProvisional?: boolean;
}

/** A place with leaves of its own, places below it, or both. */
export interface Branch<L extends Leaf = Leaf> {
	readonly leaves: readonly L[];
	readonly branches: readonly Branch<L>[];
	/** Its own weight where levels are rolled up one by one; 1 when not said. */
	readonly weight?: number;
}

export interface CutOffs {
	/** Points (0 to 2) from which on a score is met, and close. */
	readonly pointsMet: number;
	readonly pointsClose: number;
	/** Above this share of missed (0 to 1) all is missed; from this share of met on, all is met. */
	readonly shareMissed: number;
	readonly shareMet: number;
}
export const CUT_OFFS: CutOffs = { pointsMet: 1.5, pointsClose: 0.5, shareMissed: 0.25, shareMet: 0.75 };

/**
 * The cut-offs that a council declares, with ours for those it leaves out.
 * @throws RangeError for a name that is none of them, or an order in which nothing could be close
 */
export function cutOffsOf(declared: Readonly<Record<string, number>> = {}): CutOffs {
	const unknown = Object.keys(declared).find((name) => !Object.hasOwn(CUT_OFFS, name));
	if (unknown !== undefined) throw new RangeError(`there is no cut-off named ${unknown}`);
	const all = { ...CUT_OFFS, ...declared };
	if (!(all.pointsClose < all.pointsMet)) throw new RangeError('pointsClose must be below pointsMet');
	return all;
}

const POINTS: Readonly<Record<Rated, number>> = { missed: 0, close: 1, met: 2 };

export interface Tally {
	readonly met: number;
	readonly close: number;
	readonly missed: number;
	readonly unrated: number;
	/** Met, close and missed together. */
	readonly rated: number;
	readonly total: number;
	readonly provisional: number;
}

export interface RolledUp extends Tally {
	readonly rule: RollUpRule;
	/** undefined under `counts`, whose answer is the tally itself; `unrated` when nothing is rated. */
	readonly status: StatusKind | undefined;
	/** The worst status among the rated: always shown beside a score, so that no rule hides a miss. */
	readonly worst: StatusKind;
	/** The score behind the status: points 0 to 2, or the share met 0 to 1. */
	readonly score?: number;
}

/** How many of each, with everything unrated counted. */
export function tally(leaves: readonly Leaf[]): Tally {
	const count = (status: StatusKind): number => leaves.filter((leaf) => leaf.status === status).length;
	const [met, close, missed, unrated] = [count('met'), count('close'), count('missed'), count('unrated')];
	const provisional = leaves.filter(({ isProvisional }) => isProvisional).length;
	return { met, close, missed, unrated, rated: met + close + missed, total: leaves.length, provisional };
}

/**
 * Rolls leaves up by a rule.
 * @throws RangeError for a weight that is not greater than 0
 */
export function rollUp(leaves: readonly Leaf[], rule: RollUpRule, cutOffs = CUT_OFFS): RolledUp {
	return { rule, ...tally(leaves), worst: worstOf(leaves), ...scored(leaves, rule, cutOffs) };
}

const FROM_WORST = ['missed', 'close', 'met'] as const satisfies readonly Rated[];
const worstOf = (leaves: readonly Leaf[]): StatusKind =>
	FROM_WORST.find((status) => leaves.some((leaf) => leaf.status === status)) ?? 'unrated';

interface Scored {
	readonly status: StatusKind | undefined;
	readonly score?: number;
}

function scored(leaves: readonly Leaf[], rule: RollUpRule, cutOffs: CutOffs): Scored {
	switch (rule) {
		case 'counts':
			return { status: undefined };
		case 'worst-of':
			return { status: worstOf(leaves) };
		case 'share':
			return byShare(tally(leaves), cutOffs);
		case 'points':
			return byPoints(leaves, cutOffs);
	}
}

function byShare({ met, missed, rated }: Tally, { shareMissed, shareMet }: CutOffs): Scored {
	if (rated === 0) return { status: 'unrated' };
	const score = met / rated;
	if (isBelow(shareMissed, missed / rated)) return { status: 'missed', score };
	return { status: isBelow(score, shareMet) ? 'close' : 'met', score };
}

function byPoints(leaves: readonly Leaf[], { pointsMet, pointsClose }: CutOffs): Scored {
	let points = 0;
	let weights = 0;
	for (const { status, weight = 1 } of leaves) {
		if (!(weight > 0 && weight < Infinity)) throw new RangeError(`a weight must be greater than 0, not ${weight}`);
		if (status === 'unrated') continue;
		points += weight * POINTS[status];
		weights += weight;
	}
	if (weights === 0) return { status: 'unrated' };
	const score = points / weights;
	return { status: isBelow(score, pointsClose) ? 'missed' : isBelow(score, pointsMet) ? 'close' : 'met', score };
}

/** Every leaf of a branch and of all below it, its own first. */
export const leavesOf = <L extends Leaf>({ leaves, branches }: Branch<L>): L[] => [
	...leaves,
	...branches.flatMap((branch) => leavesOf(branch)),
];

/**
 * Rolls a tree up. From `leaves`, every leaf counts once wherever it hangs. From `levels`, each branch is rolled up first
 * and counts as one beside its parent's own leaves. Only `worst-of` gives the same answer both ways, so a page says which
 * it is. The tally is always that of the leaves.
 */
export function rollUpTree(tree: Branch, rule: RollUpRule, from: 'leaves' | 'levels', cutOffs = CUT_OFFS): RolledUp {
	const leaves = leavesOf(tree);
	if (from === 'leaves' || rule === 'counts') return rollUp(leaves, rule, cutOffs);
	const below = tree.branches.map((branch): Leaf => {
		const { status } = rollUpTree(branch, rule, from, cutOffs);
		return { status: status!, weight: branch.weight ?? 1 };
	});
	return { rule, ...tally(leaves), worst: worstOf(leaves), ...scored([...tree.leaves, ...below], rule, cutOffs) };
}
