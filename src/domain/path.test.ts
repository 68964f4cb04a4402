import { describe, expect, it, test } from 'vitest';
import { paceTo, profileFault } from './path.ts';
import { rateValue } from './status.ts';
import type { Tolerance } from './target.ts';
import { SKIPPED_WITHOUT, readVectors } from './vectors.fixture.ts';

interface Case {
	id: string;
	actual_ytd: number;
	profile?: number[];
	annual?: number;
	quarter: number;
	tolerance?: Tolerance;
	expected?: string;
	expected_if_linear?: string;
}
const cases = readVectors<{ profiles: Case[] }>('rules.json')?.profiles;

describe.skipIf(!cases)(`outside reference: profiles in rules.json ${SKIPPED_WITHOUT}`, () => {
	test.each(cases ?? [])('$id', ({ actual_ytd, profile, annual, quarter, tolerance, expected, expected_if_linear }) => {
		const target = profile ? profile[quarter - 1]! : (annual! * quarter) / 4;
		const status = rateValue(actual_ytd, { value: target }, tolerance ?? 'none', 'higher');
		expect(status.kind).toBe(expected ?? expected_if_linear);
	});
});

describe('a profile', () => {
	it('ends at the target of the year', () => {
		expect(profileFault([80, 180, 300, 400], 400)).toBeUndefined();
		expect(profileFault([0.1, 0.1 + 0.2], 0.3)).toBeUndefined();
		expect(profileFault([80, 180, 300], 400)).toBe('ends-elsewhere');
		expect(profileFault([], 400)).toBe('empty');
	});
});

describe('the pace to a later goal', () => {
	it('is what is left, over the periods that are left, beside what there was', () => {
		expect(paceTo({ value: 50 }, 'higher', 44, 3, { value: 40, periods: 4 })).toEqual({
			kind: 'path',
			needed: 2,
			had: 1,
			isEnough: false,
			points: [46, 48, 50],
		});
	});
	test.each([
		[{ value: 50 }, 'higher', 44, { value: 36, periods: 4 }, 2, 2, true],
		[{ value: 20 }, 'lower', 26, { value: 29, periods: 1 }, -2, -3, true],
		[{ value: 20 }, 'lower', 26, { value: 23, periods: 1 }, -2, 3, false],
		[{ lower: 45, upper: 55 }, 'range', 58, { value: 60, periods: 1 }, -1, -2, true],
		[{ lower: 45, upper: 55 }, 'range', 42, { value: 40, periods: 1 }, 1, 2, true],
	] as const)(
		'%j, %s is better, from %f after %j: needs %f, had %f',
		(goal, polarity, current, earlier, needed, had, isEnough) => {
			expect(paceTo(goal, polarity, current, 3, earlier)).toMatchObject({ kind: 'path', needed, had, isEnough });
		},
	);
	test.each([
		['nothing is left', 50, 3, { value: 40, periods: 4 }, 'met'],
		['the time has come', 44, 0, { value: 40, periods: 4 }, 'no-time'],
		['nothing came before', 44, 3, undefined, 'no-earlier-figure'],
	] as const)('is not told when %s', (_, current, left, earlier, because) => {
		expect(paceTo({ value: 50 }, 'higher', current, left, earlier)).toEqual({ kind: 'withheld', because });
	});
});
