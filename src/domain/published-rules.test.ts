import { expect, test } from 'vitest';
import { decimalOf } from './decimal.ts';
import { covers, monthsIn, overlaps, parsePeriod, samePeriod } from './period.ts';
import { fingertipsTarget, fingertipsTargetWithInterval } from './published-rules.ts';
import { crossed } from './status.ts';
import { trendLabel } from './trend.ts';
import type { RecentTrend } from './trend.ts';
import { canPlace } from './value-for-money.ts';
import { nearestId, slug } from './ids.ts';

test.each([
	[5, 5, 'higher', 'better'],
	[6, 5, 'higher', 'better'],
	[4, 5, 'higher', 'worse'],
	[5, 5, 'lower', 'better'],
	[4, 5, 'lower', 'better'],
	[6, 5, 'lower', 'worse'],
	[5, 5, 'neither', 'same'],
	[6, 5, 'neither', 'higher'],
	[4, 5, 'neither', 'lower'],
] as const)('Fingertips says of %d against %d, %s is better: %s', (value, goal, polarity, says) =>
	expect(fingertipsTarget(value, { value: goal }, polarity)).toBe(says),
);

test.each([
	[4, 5, 8, 'higher', 'worse'],
	[5, 5, 8, 'higher', 'same'],
	[7, 5, 8, 'higher', 'same'],
	[8, 5, 8, 'higher', 'better'],
	[8, 5, 8, 'lower', 'worse'],
	[4, 5, 8, 'lower', 'better'],
	[9, 5, 8, 'neither', 'higher'],
	[4, 5, 8, 'range', 'lower'],
	[4, 5, undefined, 'higher', 'worse'],
	[400, 5, undefined, 'higher', 'same'],
	[-400, undefined, 8, 'higher', 'same'],
] as const)('Fingertips says of %d against %d to %d, %s is better: %s', (value, lower, upper, polarity, says) =>
	expect(
		fingertipsTarget(
			value,
			{ ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) } as never,
			polarity,
		),
	).toBe(says),
);

test.each([
	[5, 9, 5, 'higher', 'better'],
	[4, 5, 5, 'higher', 'same'],
	[3, 4, 5, 'higher', 'worse'],
	[6, 9, 5, 'lower', 'worse'],
	[3, 4, 5, 'lower', 'better'],
] as const)('Fingertips says of %d to %d against %d, %s is better: %s', (lower, upper, target, polarity, says) =>
	expect(fingertipsTargetWithInterval({ lower, upper }, target, polarity)).toBe(says),
);

test.each([
	['increasing', 'higher', 'increasing-getting-better'],
	['increasing', 'lower', 'increasing-getting-worse'],
	['decreasing', 'higher', 'decreasing-getting-worse'],
	['decreasing', 'lower', 'decreasing-getting-better'],
	['increasing', 'neither', 'increasing'],
	['decreasing', 'range', 'decreasing'],
	['no-change', 'higher', 'no-change'],
] as const)('a trend that is %s, %s is better, is %s', (direction, polarity, label) =>
	expect(trendLabel({ kind: 'tested', direction } as RecentTrend, polarity)).toBe(label),
);
test('a trend that was withheld cannot be calculated', () =>
	expect(trendLabel({ kind: 'withheld', because: 'gap' } as unknown as RecentTrend, 'higher')).toBe(
		'cannot-be-calculated',
	));

test.each([
	[4, { value: 5 }, 5],
	[4, { lower: 5, upper: 8 }, 5],
	[5, { lower: 5, upper: 8 }, 8],
	[9, { lower: 5, upper: 8 }, 8],
	[9, { lower: 5 }, 5],
	[4, { lower: 5 }, 5],
	[9, { upper: 8 }, 8],
] as const)('the bound from which %d is judged against %o is %d', (value, goal, bound) =>
	expect(crossed(value, goal)).toBe(bound),
);

test.each([
	['higher', true],
	['lower', true],
	['range', false],
	['neither', false],
] as const)('areas can be placed where %s is better: %s', (polarity, can) => expect(canPlace(polarity)).toBe(can));

const of = (text: string) => parsePeriod(text)!;
test.each([
	['2025-M01..2025-M03', '2025-M01..2025-M03', true, true, true],
	['2025-M01..2025-M04', '2025-M01..2025-M03', true, true, false],
	['2025-M01..2025-M03', '2025-M01..2025-M04', false, true, false],
	['2025-M02..2025-M03', '2025-M01..2025-M03', false, true, false],
	['2025-M01..2025-M02', '2025-M02..2025-M03', false, true, false],
	['2025-M02..2025-M03', '2025-M01..2025-M02', false, true, false],
	['2025-M01..2025-M02', '2025-M03..2025-M04', false, false, false],
	['2025-M03..2025-M04', '2025-M01..2025-M02', false, false, false],
])('%s and %s: covers %s, overlaps %s, is the same %s', (a, b, isCovering, isOverlapping, isSame) => {
	expect([covers(of(a), of(b)), overlaps(of(a), of(b)), samePeriod(of(a), of(b))]).toEqual([
		isCovering,
		isOverlapping,
		isSame,
	]);
});

test.each([
	['D2025-01-01', 0],
	['2025-M02', 1],
	['2025-Q1', 3],
	['2025', 12],
	['2025-M01..2025-M04', 4],
])('%s has %d months', (text, months) => expect(monthsIn(of(text))).toBe(months));

test.each([
	['Ashton upon Mersey', 'ashton-upon-mersey'],
	['  Café & Bar!  ', 'cafe-bar'],
	['--A--b--', 'a-b'],
	['2025', '2025'],
])('the address of "%s" is %s', (title, address) => expect(slug(title)).toBe(address));

test.each([
	['hsg-3', ['hsg-03', 'wst-01'], 'hsg-03'],
	['hsg03', ['wst-01', 'hsg-03'], 'hsg-03'],
	['abc', ['xyz'], undefined],
	['recycling-of-waste', ['recyclng-of-wast-now'], 'recyclng-of-wast-now'],
	['hsg-04', ['hsg-05', 'hsg-06'], 'hsg-05'],
	['a', [], undefined],
])('of ids known, the nearest to %s among %j is %s', (typed, known, is) => expect(nearestId(typed, known)).toBe(is));

test('a decimal keeps its own spelling', () => expect(decimalOf(1.5)).toEqual({ value: 1.5, text: '1.5' }));
