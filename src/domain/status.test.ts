import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOf } from './decimal.ts';
import { parsePeriod } from './period.ts';
import type { Goal } from './status.ts';
import { crossed, goalOf, rate, rateValue, shortfall, toleranceWidth } from './status.ts';
import type { Status } from './status.ts';
import type { Tolerance } from './target.ts';
import { parseTolerance } from './target.ts';
import { directionOfTravel } from './travel.ts';

const VECTORS = process.env['SHARED_VECTORS']
	? `${process.env['SHARED_VECTORS']}/rules.json`
	: new URL('../../../shared/vectors/rules.json', import.meta.url);
const vectors = existsSync(VECTORS) ? JSON.parse(readFileSync(VECTORS, 'utf8')) : undefined;

interface StatusCase {
	id: string;
	polarity: 'higher' | 'lower' | 'range' | 'neither';
	value: number | null;
	target: number | [number, number] | null;
	tolerance: Tolerance | null;
	expected: string;
	reason?: string;
}

describe.skipIf(!vectors)('outside reference: rules.json (skipped where ../shared is absent)', () => {
	test.each<StatusCase>(vectors?.status ?? [])(
		'status $id is $expected',
		({ polarity, value, target, tolerance, expected, reason }) => {
			const period = parsePeriod('2025')!;
			const figure =
				value === null
					? ({ kind: 'absent', because: 'x', markers: ['x'] } as const)
					: ({ kind: 'reported', value: decimalOf(value), markers: [] } as const);
			const goal =
				target === null
					? undefined
					: Array.isArray(target)
						? { indicator: 'a', period, lower: decimalOf(target[0]), upper: decimalOf(target[1]) }
						: { indicator: 'a', period, value: decimalOf(target) };
			const judge = () => rate(figure, goal, tolerance ?? 'none', polarity);
			if (expected.startsWith('error:')) return expect(judge).toThrow(RangeError);
			const status = judge();
			expect(status.kind).toBe(expected);
			if (status.kind === 'unrated') expect(status.because).toBe(reason);
		},
	);

	interface TravelCase {
		id: string;
		polarity: 'higher' | 'lower' | 'range' | 'neither';
		previous: number | null;
		current: number | null;
		threshold: number;
		range: [number, number] | null;
		expected: string;
	}
	test.each<TravelCase>(vectors?.direction_of_travel ?? [])(
		'direction $id is $expected',
		({ polarity, previous, current, threshold, range, expected }) => {
			const goal = range ? { lower: range[0], upper: range[1] } : undefined;
			const band = threshold ? ({ kind: 'absolute', value: threshold } as const) : undefined;
			expect(directionOfTravel(current ?? undefined, previous ?? undefined, polarity, band, goal).judgement).toBe(
				expected,
			);
		},
	);
});

const anyValue = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const anyTolerance = fc.oneof(
	fc.constant('none' as const),
	fc.record({ kind: fc.constant('absolute' as const), value: fc.double({ min: 0.01, max: 100, noNaN: true }) }),
);
const goalAt = (value: number): Goal => ({ value });
const RANK = { met: 2, close: 1, missed: 0, unrated: -1 };

describe('laws of status', () => {
	test('a mirror image is rated alike: lower is better is higher is better with the signs changed', () =>
		fc.assert(
			fc.property(anyValue, anyValue, anyTolerance, (value, target, tolerance) => {
				expect(rateValue(value, goalAt(target), tolerance, 'higher').kind).toBe(
					rateValue(-value, goalAt(-target), tolerance, 'lower').kind,
				);
			}),
		));
	test('a better value never has a worse status', () =>
		fc.assert(
			fc.property(anyValue, anyValue, anyValue, anyTolerance, (a, b, target, tolerance) => {
				const [low, high] = a < b ? [a, b] : [b, a];
				const rank = (value: number) => RANK[rateValue(value, goalAt(target), tolerance, 'higher').kind];
				expect(rank(high)).toBeGreaterThanOrEqual(rank(low));
			}),
		));
	test('a wider tolerance never makes a status worse', () =>
		fc.assert(
			fc.property(
				anyValue,
				anyValue,
				fc.double({ min: 0, max: 50, noNaN: true }),
				fc.double({ min: 0, max: 50, noNaN: true }),
				(value, target, a, b) => {
					const [narrow, wide] = a < b ? [a, b] : [b, a];
					const rank = (width: number) =>
						RANK[rateValue(value, goalAt(target), { kind: 'absolute', value: width }, 'higher').kind];
					expect(rank(wide)).toBeGreaterThanOrEqual(rank(narrow));
				},
			),
		));
	test('direction of travel is antisymmetric', () =>
		fc.assert(
			fc.property(anyValue, anyValue, (a, b) => {
				const opposite = { improved: 'worse', worse: 'improved', consistent: 'consistent' } as Record<string, string>;
				expect(directionOfTravel(b, a, 'higher').judgement).toBe(opposite[directionOfTravel(a, b, 'higher').judgement]);
			}),
		));
});

test.each([
	['5%', { kind: 'percent', value: 5 }],
	['2', { kind: 'absolute', value: 2 }],
	['0.5', { kind: 'absolute', value: 0.5 }],
	['0', 'none'],
	['0%', 'none'],
	['five', undefined],
	['-1', undefined],
	['x5', undefined],
	['5x', undefined],
	['5%%', undefined],
	['12.5%', { kind: 'percent', value: 12.5 }],
	['12.', undefined],
	['.5', undefined],
	['10', { kind: 'absolute', value: 10 }],
])('a tolerance spelled %j', (text, expected) => expect(parseTolerance(text)).toEqual(expected));

test.each([-1, 0, 1])('%d against nought with a percentage is refused, met or not', (value) => {
	for (const polarity of ['higher', 'lower'] as const) {
		expect(() => rateValue(value, { value: 0 }, { kind: 'percent', value: 5 }, polarity)).toThrow(/zero target/);
		expect(rateValue(0, { value: 0 }, { kind: 'absolute', value: 5 }, polarity).kind).toBe('met');
	}
});

const RANGE: Goal = { lower: 10, upper: 20 };
const two: Tolerance = { kind: 'absolute', value: 2 };
const tenth: Tolerance = { kind: 'percent', value: 10 };
test.each<
	[value: number, goal: Goal, tolerance: Tolerance | 'none', polarity: 'higher' | 'lower' | 'range', status: Status]
>([
	[12, { value: 10 }, 'none', 'higher', { kind: 'met', margin: 2 }],
	[10, { value: 10 }, 'none', 'higher', { kind: 'met', margin: 0 }],
	[9, { value: 10 }, 'none', 'higher', { kind: 'missed', shortfall: 1 }],
	[9, { value: 10 }, two, 'higher', { kind: 'close', shortfall: 1 }],
	[8, { value: 10 }, two, 'higher', { kind: 'close', shortfall: 2 }],
	[7.9, { value: 10 }, two, 'higher', { kind: 'missed', shortfall: expect.closeTo(2.1, 9) as unknown as number }],
	[9, { value: 10 }, tenth, 'higher', { kind: 'close', shortfall: 1 }],
	[-11, { value: -10 }, tenth, 'higher', { kind: 'close', shortfall: 1 }],
	[11, { value: 10 }, tenth, 'lower', { kind: 'close', shortfall: 1 }],
	[8, { value: 10 }, 'none', 'lower', { kind: 'met', margin: 2 }],
	[0.1 + 0.2, { value: 0.3 }, 'none', 'lower', { kind: 'met', margin: 0 }],
	[15, RANGE, 'none', 'range', { kind: 'met', margin: 5 }],
	[12, RANGE, 'none', 'range', { kind: 'met', margin: 2 }],
	[9, RANGE, tenth, 'range', { kind: 'close', shortfall: 1 }],
	[22, RANGE, tenth, 'range', { kind: 'close', shortfall: 2 }],
	[22.1, RANGE, tenth, 'range', { kind: 'missed', shortfall: expect.closeTo(2.1, 9) as unknown as number }],
	[8, { lower: 10 }, two, 'range', { kind: 'close', shortfall: 2 }],
	[12, { lower: 10 }, 'none', 'range', { kind: 'met', margin: 2 }],
	[22, { upper: 20 }, 'none', 'range', { kind: 'missed', shortfall: 2 }],
	[2, { upper: 20 }, 'none', 'range', { kind: 'met', margin: 18 }],
])('%d against %j with %j, %s: %j', (value, goal, tolerance, polarity, status) =>
	expect(rateValue(value, goal, tolerance, polarity)).toEqual(status),
);

test.each<[value: number, goal: Goal, bound: number]>([
	[5, { value: 10 }, 10],
	[5, RANGE, 10],
	[10, RANGE, 20],
	[25, RANGE, 20],
	[5, { lower: 10 }, 10],
	[15, { lower: 10 }, 10],
	[25, { upper: 20 }, 20],
])('%d beside %j is measured from %d', (value, goal, bound) => expect(crossed(value, goal)).toBe(bound));

test('what a target asks for', () => {
	const of = { indicator: 'a', period: parsePeriod('2025')! };
	expect(goalOf({ ...of, value: decimalOf(0), lower: decimalOf(1) })).toEqual({ value: 0 });
	expect(goalOf({ ...of, lower: decimalOf(1) })).toEqual({ lower: 1 });
	expect(goalOf({ ...of, upper: decimalOf(2) })).toEqual({ upper: 2 });
	expect([shortfall(5, { value: 7 }, 'range'), shortfall(5, { value: 7 }, 'lower')]).toEqual([2, -2]);
	expect([toleranceWidth('none', 0), toleranceWidth(two, 0), toleranceWidth(tenth, -50)]).toEqual([0, 2, 5]);
	expect(() => toleranceWidth(tenth, 0)).toThrow(/zero target/);
});
