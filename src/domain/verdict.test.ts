import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fingertipsTarget, fingertipsTargetWithInterval, haveringColour } from './published-rules.ts';
import type { AgainstTarget } from './published-rules.ts';
import { SKIPPED_WITHOUT, readVectors } from './vectors.fixture.ts';
import {
	againstBenchmark,
	againstBenchmarkAtTwoLevels,
	againstEstimate,
	againstFunnel,
	testedChange,
} from './verdict.ts';
import type { Compared, Estimate, StrongVerdict } from './verdict.ts';

type Word = 'same' | 'none' | 'better' | 'worse' | 'best' | 'worst';
type ByPolarity = { high: Word; low: Word };
interface Vectors {
	fingertips_compare: {
		single_ci: (ByPolarity & { benchmark: number; value: number; lo: number | null; hi: number | null })[];
		single_ci_two_levels: (ByPolarity & Record<'benchmark' | 'lo95' | 'hi95' | 'lo998' | 'hi998', number>)[];
		double_ci: { a: [number, number, number]; b: [number, number, number]; low: Word }[];
		funnel_proportion_low_is_good: { benchmark: number; value: number; n: number; 'z1.96': Word; 'z3.0902': Word }[];
		target_single_10: (ByPolarity & { value: number })[];
		target_single_10_with_ci: (ByPolarity & { lo: number; hi: number })[];
		target_range_1_2: (ByPolarity & { value: number })[];
	};
}
const vectors = readVectors<Vectors>('benchmark.json')?.fingertips_compare;

const wordOf = (compared: Compared<StrongVerdict>): string =>
	compared.kind === 'withheld' ? 'none' : compared.verdict === 'similar' ? 'same' : compared.verdict;
const estimate = ([value, lower, upper]: readonly [number, number, number]): Estimate => ({ value, lower, upper });

describe.skipIf(!vectors)(`outside reference: comparisons of Fingertips ${SKIPPED_WITHOUT}`, () => {
	test.each(vectors?.single_ci ?? [])(
		'one interval $lo to $hi against $benchmark',
		({ benchmark, lo, hi, high, low }) => {
			const interval = lo === null || hi === null ? undefined : { lower: lo, upper: hi };
			expect(wordOf(againstBenchmark(interval, benchmark, 'higher'))).toBe(high);
			expect(wordOf(againstBenchmark(interval, benchmark, 'lower'))).toBe(low);
		},
	);
	test.each(vectors?.single_ci_two_levels ?? [])('two levels against $benchmark', (row) => {
		const [at95, at998] = [
			{ lower: row.lo95, upper: row.hi95 },
			{ lower: row.lo998, upper: row.hi998 },
		];
		expect(wordOf(againstBenchmarkAtTwoLevels(at95, at998, row.benchmark, 'higher'))).toBe(row.high);
		expect(wordOf(againstBenchmarkAtTwoLevels(at95, at998, row.benchmark, 'lower'))).toBe(row.low);
	});
	test.each(vectors?.double_ci ?? [])('two intervals, $a and $b', ({ a, b, low }) => {
		expect(wordOf(againstEstimate(estimate(a), estimate(b), 'lower'))).toBe(low);
	});
	test.each(vectors?.funnel_proportion_low_is_good ?? [])(
		'a funnel around $benchmark for $value of $n cases',
		(row) => {
			const area = { value: row.value, cases: row.n, benchmark: row.benchmark, per: 100 };
			expect(wordOf(againstFunnel('proportion', area, 'lower'))).toBe(row['z1.96']);
			expect(wordOf(againstFunnel('proportion', area, 'lower', 0.998))).toBe(row['z3.0902']);
		},
	);
	test.each(vectors?.target_single_10 ?? [])('$value against a target of 10', ({ value, high, low }) => {
		expect(fingertipsTarget(value, { value: 10 }, 'higher')).toBe(high);
		expect(fingertipsTarget(value, { value: 10 }, 'lower')).toBe(low);
	});
	test.each(vectors?.target_single_10_with_ci ?? [])('$lo to $hi against a target of 10', ({ lo, hi, high, low }) => {
		expect(fingertipsTargetWithInterval({ lower: lo, upper: hi }, 10, 'higher')).toBe(high);
		expect(fingertipsTargetWithInterval({ lower: lo, upper: hi }, 10, 'lower')).toBe(low);
	});
	test.each(vectors?.target_range_1_2 ?? [])('$value against a range of 1 to 2', ({ value, high, low }) => {
		expect(fingertipsTarget(value, { lower: 1, upper: 2 }, 'higher')).toBe(high);
		expect(fingertipsTarget(value, { lower: 1, upper: 2 }, 'lower')).toBe(low);
	});
});

describe('outside reference: SpcForDsrComparerTest of fingertips-open (MIT), MRSA per 100,000 people, 2011', () => {
	const benchmark = 2.132708657734625;
	test.each([
		[1.1358436559886544, 616_282, 'better', 'same'],
		[2.657913272289925, 601_976, 'same', 'same'],
		[4.1515156695295845, 409_489, 'worse', 'same'],
	])('a rate of %f in %i people is %s at 95 %% and %s at 99.8 %%', (value, cases, at95, at998) => {
		const area = { value, cases, benchmark, per: 100_000 };
		expect(wordOf(againstFunnel('rate', area, 'lower'))).toBe(at95);
		expect(wordOf(againstFunnel('rate', area, 'lower', 0.998))).toBe(at998);
	});
});

interface Havering {
	id: string;
	polarity: 'higher' | 'lower';
	value: number;
	target: number;
	prev_year: number | null;
	expected: string;
}
const havering = readVectors<{ havering: Havering[] }>('rules.json')?.havering;
describe.skipIf(!havering)(`outside reference: the rule that Havering published ${SKIPPED_WITHOUT}`, () => {
	test.each(havering ?? [])('$id', ({ value, target, prev_year, polarity, expected }) => {
		expect(haveringColour(value, target, prev_year ?? undefined, polarity)).toBe(expected);
	});
});

describe("Havering's rule at its edges", () => {
	test.each([
		[90, 100, 99, 'higher', 'green', 'exactly 10 % off is within'],
		[11, 10, 9, 'lower', 'green', 'the same where lower is better'],
		[11.1, 10, 11.1, 'lower', 'amber', 'held level'],
		[88, 100, undefined, 'higher', 'red', 'nothing to compare with'],
		[-11, -10, -12, 'higher', 'green', '10 % of the size of a negative target'],
	] as const)('%f against %f, %s last year, %s is better: %s (%s)', (value, target, before, polarity, colour, _) => {
		expect(haveringColour(value, target, before, polarity)).toBe(colour);
	});
	it('refuses a target of nought', () => {
		expect(() => haveringColour(1, 0, 1, 'lower')).toThrow(RangeError);
	});
});

describe('without a better direction', () => {
	it('only the side is told', () => {
		expect(againstBenchmark({ lower: 4, upper: 5 }, 3, 'neither')).toEqual({ kind: 'compared', verdict: 'higher' });
		expect(againstBenchmark({ lower: 4, upper: 5 }, 6, 'range')).toEqual({ kind: 'compared', verdict: 'lower' });
		const strong = againstBenchmarkAtTwoLevels({ lower: 4, upper: 5 }, { lower: 3, upper: 6 }, 7, 'neither');
		expect(strong).toEqual({ kind: 'compared', verdict: 'much-lower' });
		expect(fingertipsTarget(11, { value: 10 }, 'neither')).toBe<AgainstTarget>('higher');
	});
});

describe('a change between two points', () => {
	test.each([
		[[80, 78, 82], [70, 68, 72], 'higher', 'improved'],
		[[80, 78, 82], [70, 68, 72], 'lower', 'worse'],
		[[80, 78, 82], [70, 68, 72], 'neither', 'higher'],
		[[70, 68, 72], [80, 78, 82], 'neither', 'lower'],
		[[80, 72, 88], [70, 68, 72], 'higher', 'no-clear-change'],
		[[80, 72.1, 88], [70, 68, 72], 'higher', 'improved'],
	] as const)('%j after %j where %s is better: %s', (now, before, polarity, change) => {
		expect(testedChange(estimate(now), estimate(before), polarity)).toEqual({ kind: 'tested', change });
	});
	it('is not tested without both intervals', () => {
		expect(testedChange(undefined, estimate([1, 0, 2]), 'higher')).toEqual({
			kind: 'withheld',
			because: 'no-interval',
		});
	});
});

test.each([
	['no benchmark', againstBenchmark({ lower: 1, upper: 2 }, undefined, 'higher'), 'no-benchmark'],
	['no benchmark', againstBenchmarkAtTwoLevels(undefined, undefined, undefined, 'higher'), 'no-benchmark'],
	['no interval', againstBenchmarkAtTwoLevels(undefined, undefined, 1, 'higher'), 'no-interval'],
	['no benchmark', againstEstimate(estimate([1, 0, 2]), undefined, 'higher'), 'no-benchmark'],
	['no interval', againstEstimate(undefined, estimate([1, 0, 2]), 'higher'), 'no-interval'],
	['no cases', againstFunnel('rate', { value: 1, cases: 0, benchmark: 1, per: 1 }, 'lower'), 'no-cases'],
] as const)('a comparison with %s is withheld, with its reason', (_, compared, because) => {
	expect(compared).toEqual({ kind: 'withheld', because });
});

describe('laws of comparison', () => {
	const size = fc.integer({ min: -100, max: 100 });
	const uncertain = fc
		.tuple(size, fc.nat(20), fc.nat(20))
		.map(([value, down, up]) => ({ value, lower: value - down, upper: value + up }));
	const mirrored = ({ value, lower, upper }: Estimate): Estimate => ({ value: -value, lower: -upper, upper: -lower });

	it('a mirror image gives the same verdict', () => {
		const holds = (ours: Estimate, theirs: Estimate): void => {
			const both = [mirrored(ours), mirrored(theirs)] as const;
			expect(againstEstimate(ours, theirs, 'higher')).toEqual(againstEstimate(...both, 'lower'));
			expect(againstBenchmark(ours, theirs.value, 'higher')).toEqual(againstBenchmark(both[0], -theirs.value, 'lower'));
		};
		fc.assert(fc.property(uncertain, uncertain, holds));
	});
	it('if ours is better than theirs, theirs is worse than ours', () => {
		const turned = { better: 'worse', worse: 'better', same: 'same' } as Record<string, string>;
		const holds = (ours: Estimate, theirs: Estimate): void => {
			const word = wordOf(againstEstimate(ours, theirs, 'higher'));
			expect(wordOf(againstEstimate(theirs, ours, 'higher'))).toBe(turned[word]);
		};
		fc.assert(fc.property(uncertain, uncertain, holds));
	});
	it('nothing is better than itself', () => {
		const holds = (ours: Estimate): void => {
			expect(wordOf(againstEstimate(ours, ours, 'higher'))).toBe('same');
			expect(wordOf(againstBenchmark(ours, ours.value, 'lower'))).toBe('same');
		};
		fc.assert(fc.property(uncertain, holds));
	});
	it('what stands out at 99.8 % stands out at 95 %', () => {
		const holds = (x: number, n: number, benchmark: number, kind: 'proportion' | 'rate'): void => {
			const area = { value: (Math.min(x, n) / n) * 100, cases: n, benchmark, per: 100 };
			const strict = wordOf(againstFunnel(kind, area, 'higher', 0.998));
			if (strict !== 'same') expect(wordOf(againstFunnel(kind, area, 'higher', 0.95))).toBe(strict);
		};
		const kinds = fc.constantFrom('proportion' as const, 'rate' as const);
		fc.assert(fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), fc.nat(100), kinds, holds));
	});
});
