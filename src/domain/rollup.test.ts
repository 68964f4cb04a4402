import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CUT_OFFS, ROLL_UP_RULES, cutOffsOf, leavesOf, rollUp, rollUpTree } from './rollup.ts';
import type { Branch, Leaf, RollUpRule, StatusKind } from './rollup.ts';
import { SKIPPED_WITHOUT, readVectors } from './vectors.fixture.ts';

interface Case {
	id: string;
	statuses: StatusKind[];
	weights: number[] | null;
	worst: StatusKind;
	points: StatusKind;
	share: StatusKind;
	rated: number;
	total: number;
}
interface Vectors {
	rollup: Case[];
	rollup_nesting: { tree: StatusKind[][]; points_leaf_pool: StatusKind; points_of_points: StatusKind };
}
const vectors = readVectors<Vectors>('rules.json');

const leaves = (statuses: readonly StatusKind[], weights?: readonly number[] | null): Leaf[] =>
	statuses.map((status, at) => ({ status, ...(weights ? { weight: weights[at]! } : {}) }));
const branch = (own: readonly Leaf[], branches: readonly Branch[] = []): Branch => ({ leaves: own, branches });

describe.skipIf(!vectors)(`outside reference: roll-up in rules.json ${SKIPPED_WITHOUT}`, () => {
	test.each(vectors?.rollup ?? [])('$id', ({ statuses, weights, worst, points, share, rated, total }) => {
		const by = (rule: RollUpRule) => rollUp(leaves(statuses, weights), rule);
		expect(by('worst-of').status).toBe(worst);
		expect(by('points').status).toBe(points);
		expect(by('share').status).toBe(share);
		expect(by('counts').status).toBeUndefined();
		for (const rule of ROLL_UP_RULES) expect(by(rule)).toMatchObject({ rated, total, worst });
	});
	it('points do not nest: the leaves together say met, team by team they say close', () => {
		const { tree, points_leaf_pool, points_of_points } = vectors!.rollup_nesting;
		const director = branch(
			[],
			tree.map((team) => branch(leaves(team))),
		);
		expect(rollUpTree(director, 'points', 'leaves').status).toBe(points_leaf_pool);
		expect(rollUpTree(director, 'points', 'levels').status).toBe(points_of_points);
	});
});

describe('a roll-up', () => {
	it('counts everything, also what is not rated or not final', () => {
		const all: Leaf[] = [...leaves(['met', 'met', 'close', 'unrated']), { status: 'missed', isProvisional: true }];
		expect(rollUp(all, 'counts')).toEqual({
			rule: 'counts',
			status: undefined,
			worst: 'missed',
			met: 2,
			close: 1,
			missed: 1,
			unrated: 1,
			rated: 4,
			total: 5,
			provisional: 1,
		});
	});
	it('of nothing is unrated', () => {
		for (const rule of ['worst-of', 'share', 'points'] as const) expect(rollUp([], rule).status).toBe('unrated');
	});
	test.each<[string, StatusKind[], RollUpRule, StatusKind]>([
		['a quarter missed is not more than a quarter', ['missed', 'met', 'met', 'met'], 'share', 'met'],
		['three quarters met, none missed', ['close', 'met', 'met', 'met'], 'share', 'met'],
		['two thirds met', ['close', 'met', 'met'], 'share', 'close'],
		['one and a half points', ['close', 'met'], 'points', 'met'],
		['half a point', ['close', 'missed'], 'points', 'close'],
		['a third of a point', ['close', 'missed', 'missed'], 'points', 'missed'],
	])('at a cut-off: %s', (_, statuses, rule, expected) => {
		expect(rollUp(leaves(statuses), rule).status).toBe(expected);
	});
	it('is not moved across a cut-off by binary fractions of its weights', () => {
		// (0.1 × 2 + 0.2 × 2 + 0.3 × 1) / 0.6 is 1.5.
		expect(rollUp(leaves(['met', 'met', 'close'], [0.1, 0.2, 0.3]), 'points').status).toBe('met');
	});
	it('takes cut-offs of the council', () => {
		expect(rollUp(leaves(['close', 'met']), 'points', cutOffsOf({ pointsMet: 2 })).status).toBe('close');
		expect(cutOffsOf()).toEqual(CUT_OFFS);
		expect(() => cutOffsOf({ amber: 1 })).toThrow(RangeError);
		expect(() => cutOffsOf({ pointsClose: 1.5 })).toThrow(RangeError);
	});
	it('gives its score', () => {
		expect(rollUp(leaves(['met', 'met', 'missed'], [1, 1, 4]), 'points').score).toBeCloseTo(4 / 6, 12);
		expect(rollUp(leaves(['met', 'missed']), 'share').score).toBe(0.5);
	});
	test.each([0, -1, NaN, Infinity])('refuses a weight of %d', (weight) => {
		expect(() => rollUp([{ status: 'met', weight }], 'points')).toThrow(RangeError);
	});
});

describe('level by level', () => {
	it('a branch counts once beside its parent’s own leaves, with its own weight', () => {
		const team = branch(leaves(['met', 'met', 'met', 'met', 'met']));
		expect(rollUpTree(branch(leaves(['missed']), [team]), 'points', 'levels').status).toBe('close');
		const heavy = { ...team, weight: 3 };
		expect(rollUpTree(branch(leaves(['missed']), [heavy]), 'points', 'levels').status).toBe('met');
	});
	it('a branch with nothing rated has no say, but its leaves are counted', () => {
		const service = branch(leaves(['met']), [branch(leaves(['unrated', 'unrated']))]);
		expect(rollUpTree(service, 'points', 'levels')).toMatchObject({ status: 'met', rated: 1, total: 3 });
	});
});

const status = fc.constantFrom<StatusKind>('met', 'close', 'missed', 'unrated');
const someLeaves = fc.array(
	status.map((kind): Leaf => ({ status: kind })),
	{ maxLength: 4 },
);
const below = (branches: fc.Arbitrary<Branch>): fc.Arbitrary<Branch> =>
	fc.record({ leaves: someLeaves, branches: fc.array(branches, { maxLength: 3 }) });
const trees = below(below(below(someLeaves.map((own) => branch(own)))));
const RANK: Record<string, number> = { missed: 0, close: 1, met: 2 };

describe('laws of roll-up', () => {
	it('worst-of nests: leaves together and level by level agree', () => {
		const holds = (tree: Branch): void => {
			expect(rollUpTree(tree, 'worst-of', 'levels')).toEqual(rollUpTree(tree, 'worst-of', 'leaves'));
		};
		fc.assert(fc.property(trees, holds));
	});
	it('counts nest under every rule', () => {
		const holds = (tree: Branch, rule: RollUpRule): void => {
			const { rated, total } = rollUpTree(tree, rule, 'levels');
			expect({ rated, total }).toEqual({
				rated: leavesOf(tree).filter((leaf) => leaf.status !== 'unrated').length,
				total: leavesOf(tree).length,
			});
		};
		fc.assert(fc.property(trees, fc.constantFrom(...ROLL_UP_RULES), holds));
	});
	it('the order of the leaves does not matter', () => {
		const mixed = fc
			.array(status, { maxLength: 9 })
			.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
		const holds = ([all, other]: [StatusKind[], StatusKind[]], rule: RollUpRule): void => {
			expect(rollUp(leaves(other), rule)).toEqual(rollUp(leaves(all), rule));
		};
		fc.assert(fc.property(mixed, fc.constantFrom(...ROLL_UP_RULES), holds));
	});
	it('one more that met its target never makes it worse, and unrated ones change nothing', () => {
		const rules = fc.constantFrom<RollUpRule>('share', 'points', 'worst-of');
		const holds = (all: StatusKind[], rule: RollUpRule): void => {
			const before = rollUp(leaves(all), rule).status!;
			const after = rollUp(leaves([...all, 'met']), rule).status!;
			if (before !== 'unrated') expect(RANK[after]!).toBeGreaterThanOrEqual(RANK[before]!);
			expect(rollUp(leaves([...all, 'unrated']), rule).status).toBe(before);
		};
		fc.assert(fc.property(fc.array(status, { maxLength: 9 }), rules, holds));
	});
});
