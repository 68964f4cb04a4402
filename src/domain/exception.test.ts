import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	atRisk,
	deteriorating,
	fewCases,
	isSignificantlyOver,
	resultsPerYear,
	statusChange,
	stubborn,
} from './exception.ts';
import type { Result } from './exception.ts';
import type { Polarity } from './indicator.ts';
import type { Status } from './status.ts';
import { rateValue } from './status.ts';
import type { Tolerance } from './target.ts';
import { SKIPPED_WITHOUT, readVectors } from './vectors.fixture.ts';

type Kind = Status['kind'];
interface Vectors {
	stubborn: { id: string; statuses: Kind[]; per_year: number; stubborn: boolean; run: number }[];
	over_performance: {
		id: string;
		polarity: Polarity;
		value: number;
		target: number | [number, number];
		tolerance: Tolerance | null;
		significantly_over: boolean;
	}[];
}
const vectors = readVectors<Vectors>('rules.json');
const results = (statuses: readonly Kind[], values: readonly number[] = []): Result[] =>
	statuses.map((status, at) => ({ status, value: values[at] }));

describe.skipIf(!vectors)(`outside reference: exceptions in rules.json ${SKIPPED_WITHOUT}`, () => {
	test.each(vectors?.stubborn ?? [])('$id', ({ statuses, per_year, stubborn: isStubborn, run }) => {
		expect(stubborn(results(statuses), per_year)).toEqual({ isStubborn, run });
	});
	test.each(vectors?.over_performance ?? [])('$id', ({ polarity, value, target, tolerance, significantly_over }) => {
		const goal = Array.isArray(target) ? { lower: target[0], upper: target[1] } : { value: target };
		expect(isSignificantlyOver(value, goal, tolerance ?? 'none', polarity)).toBe(significantly_over);
	});
});

describe('a stubborn measure', () => {
	it.each([
		['month', 12],
		['two-months', 6],
		['quarter', 4],
		['half', 2],
		['year', 1],
		['irregular', 1],
	] as const)('by %s has more than %i results not met', (frequency, perYear) => {
		expect(resultsPerYear(frequency)).toBe(perYear);
		const run = (length: number) => stubborn(results(Array(length).fill('close')), resultsPerYear(frequency));
		expect(run(perYear)).toEqual({ isStubborn: false, run: perYear });
		expect(run(perYear + 1)).toEqual({ isStubborn: true, run: perYear + 1 });
	});
	it('ends with the first result that meets its target', () => {
		expect(stubborn(results(['missed', 'missed', 'met']), 1)).toEqual({ isStubborn: false, run: 0 });
	});
	it('strictly taken, has not improved on the first result of its run', () => {
		const statuses: Kind[] = ['met', 'missed', 'missed', 'unrated', 'close'];
		const strictly = (values: number[], polarity: Polarity, band?: Tolerance) =>
			stubborn(results(statuses, values), 2, { polarity, ...(band ? { band } : {}) }).isStubborn;
		expect(strictly([90, 70, 60, 0, 75], 'higher')).toBe(false);
		expect(strictly([90, 70, 60, 0, 70], 'higher')).toBe(true);
		expect(strictly([90, 70, 60, 0, 75], 'lower')).toBe(true);
		expect(strictly([90, 70, 60, 0, 71], 'higher', { kind: 'absolute', value: 2 })).toBe(true);
	});
});

describe('significantly over', () => {
	test.each([
		[99.76, 95, '5%', 'higher', true],
		[19, 20, '5%', 'lower', false],
		[18.99, 20, '5%', 'lower', true],
		[1.3, 1, '0.3', 'higher', false],
		[0.7, 1, '0.3', 'lower', false],
		[107, 100, '7%', 'higher', false],
		[-9.4, -10, '5%', 'higher', true],
		[97, 95, 'none', 'higher', false],
		[97, 95, '1', 'neither', false],
	] as const)('%f against %f within %s, %s is better: %s', (value, target, tolerance, polarity, expected) => {
		const width: Tolerance | 'none' =
			tolerance === 'none'
				? 'none'
				: { kind: tolerance.endsWith('%') ? 'percent' : 'absolute', value: Number.parseFloat(tolerance) };
		expect(isSignificantlyOver(value, { value: target }, width, polarity)).toBe(expected);
	});
	it('is refused for a percentage of nought', () => {
		expect(() => isSignificantlyOver(1, { value: 0 }, { kind: 'percent', value: 5 }, 'lower')).toThrow(RangeError);
	});
	it('is the mirror image of missed: as far beyond the target as missed is short of it', () => {
		const value = fc.integer({ min: -1000, max: 1000 });
		const holds = (size: number, target: number, width: number): void => {
			const tolerance = { kind: 'absolute', value: width } as const;
			const mirrored = rateValue(2 * target - size, { value: target }, tolerance, 'higher');
			expect(isSignificantlyOver(size, { value: target }, tolerance, 'higher')).toBe(mirrored.kind === 'missed');
		};
		fc.assert(fc.property(value, value, fc.integer({ min: 1, max: 300 }), holds));
	});
});

describe('deteriorating', () => {
	const concern = { kind: 'special', cause: 'outside', side: 'low', meaning: 'concern' } as const;
	test.each([
		[{ status: 'met', change: 'worse' }, 'worse'],
		[{ status: 'close', change: 'worse' }, 'worse'],
		[{ status: 'missed', change: 'worse' }, undefined],
		[{ status: 'unrated', change: 'worse' }, undefined],
		[{ status: 'met', change: 'consistent' }, undefined],
		[{ status: 'met', change: 'improved', variation: concern }, 'special-cause'],
		[{ status: 'close', change: 'not-available', variation: concern }, 'special-cause'],
		[{ status: 'missed', change: 'improved', variation: concern }, undefined],
		[{ status: 'met', change: 'worse', variation: concern }, 'worse'],
		[{ status: 'met', change: 'consistent', variation: { ...concern, meaning: 'improvement' } }, undefined],
		[{ status: 'met', change: 'consistent', variation: { kind: 'common' } }, undefined],
	] as const)('%j: %s', (facts, expected) => {
		expect(deteriorating(facts)).toBe(expected);
	});
});

test.each([
	['met', 'missed', 'newly-missed'],
	['close', 'missed', 'newly-missed'],
	['missed', 'missed', undefined],
	['missed', 'met', 'recovered'],
	['missed', 'close', undefined],
	['unrated', 'missed', undefined],
	[undefined, 'missed', undefined],
] as const)('from %s to %s: %s', (before, now, expected) => {
	expect(statusChange(before, now)).toBe(expected);
});

test.each([
	['at-risk', undefined, 'judged'],
	['on-course', 'would-miss', 'projected'],
	[undefined, 'either-way', undefined],
	['on-course', 'would-meet', undefined],
] as const)('judged %s, projected %s: %s', (judgement, projected, expected) => {
	expect(atRisk(judgement, projected)).toBe(expected);
});

test.each([
	[29, undefined, 'few-cases'],
	[30, undefined, undefined],
	[100, { lower: 88, upper: 96 }, 'too-close-to-call'],
	[undefined, { lower: 96, upper: 98 }, undefined],
	[29, { lower: 88, upper: 96 }, 'few-cases'],
] as const)('%s cases and an interval of %j against a target of 95: %s', (cases, interval, expected) => {
	expect(fewCases(cases, interval, { value: 95 }, 'higher')).toBe(expected);
});
