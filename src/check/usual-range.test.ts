import { describe, expect, it, test } from 'vitest';
import { commentary, csv, FIGURES, OBSERVATIONS, Q2, REGISTER, register, second, Q3 } from '../words/guide/example.ts';
import type { Files } from '../words/guide/example.ts';
import { said } from './said.fixture.ts';
import { figuresInUsualRange } from './usual-range.ts';

const money = { [REGISTER]: register('', '', 'pounds') };
/** Figures of quarters in turn; the last is the one that is judged. */
const series = (...values: readonly (number | string)[]): Files => ({
	...money,
	[OBSERVATIONS]: csv(
		FIGURES,
		...values.map(
			(said, at) =>
				`hsg-03,FY${2021 + (at >> 2)}-${22 + (at >> 2)}-Q${(at % 4) + 1},${said}${String(said).includes(',') ? '' : ',,'}`,
		),
	),
});
const told = (files: Files): string[] =>
	said(figuresInUsualRange, files).map((text) => text.replace('V008 warning q2/observations.csv ', ''));

describe('a figure is believed', () => {
	// Of 100, 110, 100 and 110 the range is 11 wide (a tenth of the middle): 67 to 143.
	test.each<[number, boolean]>([
		[67, true],
		[66.9, false],
		[143, true],
		[143.1, false],
	])('to three widths of its range: %f is %s', (value, isBelieved) =>
		expect(told(series(100, 110, 100, 110, value))).toHaveLength(isBelieved ? 0 : 1),
	);
	// Five steps of the last decimal, of which there is one: 0.5, so 1.5 to 4.5.
	test.each<[number, boolean]>([
		[1.6, true],
		[1.4, false],
		[4.5, true],
		[4.6, false],
	])('however little its range is: %f is %s', (value, isBelieved) =>
		expect(told({ ...series(3, 3, 3, 3, value) })).toHaveLength(isBelieved ? 0 : 1),
	);
	// Of a count around 15, chance does twice the root of 16, which is 8: up to 39.
	test.each<[string, number, boolean]>([
		['number', 39, true],
		['number', 40, false],
		['pounds', 20, false],
	])('by what chance does, of %s: %i is %s', (unit, value, isBelieved) =>
		expect(told({ ...series(15, 15, 15, 15, value), [REGISTER]: register('', '', unit) })).toHaveLength(
			isBelieved ? 0 : 1,
		),
	);
	it('as the kind of the register says', () => {
		const of = (kind: string, unit: string) => ({
			...series(15, 15, 15, 15, 25),
			[REGISTER]: register(',kind', `,${kind}`, unit),
		});
		expect(told(of('count', 'pounds'))).toEqual([]);
		expect(told(of('money', 'number'))).toHaveLength(1);
	});
	it('where it was so once before', () => {
		expect(told(series(100, 900, 101, 102, 103, 104, 105, 106, 900.0))).toEqual([]);
	});
	it('by the newest eight of the periods before it', () => {
		// The ninth before it is forgotten.
		expect(told(series(500, 10, 11, 10, 11, 10, 11, 10, 11, 500))).toEqual([
			'C11 in q2: 500 for hsg-03 is far above its usual range (10 to 11 in the last 8 figures).',
		]);
		expect(told(series(10, 500, 11, 10, 11, 10, 11, 10, 11, 480))).toEqual([]);
	});
	it('by those of the same length before it, whatever is told with it', () => {
		const rows = [
			'FY2021-22,90',
			'FY2022-23,91',
			'FY2023-24,92',
			'FY2024-25,93',
			'FY2024-25-Q1,23',
			'FY2024-25-Q2,600',
		];
		const files = { ...money, [OBSERVATIONS]: csv(FIGURES, ...rows.map((row) => `hsg-03,${row},,`)) };
		expect(told(files)).toEqual([]);
		const later = ['FY2020-21-Q1,900', 'FY2021-22-Q1,90', 'FY2022-23-Q1,91', 'FY2023-24-Q1,92', 'FY2024-25-Q1,93'];
		expect(told({ ...money, [OBSERVATIONS]: csv(FIGURES, ...later.map((row) => `hsg-03,${row},,`)) })).toEqual([]);
	});
	it('by those since a new series began', () => {
		expect(told(series(10, 11, 10, 11, '500,b,', 505, 510, 515, 10))).toHaveLength(1);
		expect(told(series(500, 505, 510, '10,b,', 11, 500))).toEqual([]);
	});
	it('by those that have a value', () => {
		expect(told(series(90, ',x,', 91, ',x,', 92, 900))).toHaveLength(1);
		expect(told(series(90, ',x,', 91, ',x,', 900))).toEqual([]);
	});
});

describe('a figure that is not believed is told with the range before it', () => {
	test.each<[string, (number | string)[], string]>([
		[
			'below',
			[90, 95, 91, 92, 40],
			'C6 in q2: 40 for hsg-03 is far below its usual range (90 to 95 in the last 4 figures).',
		],
		[
			'above',
			[90, 95, 91, 92, 140],
			'C6 in q2: 140 for hsg-03 is far above its usual range (90 to 95 in the last 4 figures).',
		],
	])('%s', (_what, values, expected) => expect(told(series(...values))).toEqual([expected]));

	test.each<[string, (number | string)[], string | undefined]>([
		['ten times', [54, 55, 56, 550], '55'],
		['a tenth', [54, 55, 56, 5.5], '55'],
		['a hundred times', [54, 55, 56, 5500], '55'],
		['a hundredth', [54, 55, 56, 0.55], '55'],
		['a thousand times', [54, 55, 56, 55000], '55'],
		['a thousandth', [54, 55, 56, 0.055], '55'],
		['half the width below the least', [50, 60, 55, 450], '45'],
		['more than that below', [50, 60, 55, 449], undefined],
		['half the width above the most', [50, 60, 55, 650], '65'],
		['more than that above', [50, 60, 55, 651], undefined],
		['not twice as much as the most', [10, 60, 55, 119], undefined],
		['twice as much as the most', [10, 60, 55, 120], '12'],
		['half as much as the least', [20, 60, 55, 10], undefined],
		['less than half', [20, 60, 55, 5.5], '55'],
		['of a range from nothing', [0, 60, 55, 550], undefined],
	])('and with the figure that was meant, where its point slipped: %s', (_what, values, meant) => {
		const found = told(series(...values));
		expect(found.map((text) => /Was (\S+) meant\?/.exec(text)?.[1])).toEqual(meant === undefined ? [] : [meant]);
	});
});

describe('nobody is asked', () => {
	const far = series(90, 91, 92, 91, 31);
	it('again where the words of the same report are on the measure', () => {
		expect(told(far)).toHaveLength(1);
		expect(told({ ...far, ...commentary('The depot burned down.') })).toEqual([]);
		const other = { 'content/commentary/q2/wst-01.md': commentary('Burned down.')['content/commentary/q2/hsg-03.md'] };
		expect(told({ ...far, ...other })).toHaveLength(1);
	});
	it('about a measure that nobody knows, nor about a figure that is not there', () => {
		expect(told(series(90, 91, 92, 91, ',x,'))).toEqual([]);
		const unknown = far[OBSERVATIONS]!.replaceAll('hsg-03', 'hsg-30');
		expect(told({ ...money, [OBSERVATIONS]: unknown })).toEqual([]);
	});
	it('about a figure of long ago that a later report restates: it is judged by those before it', () => {
		const restated = {
			...series(90, 91, 92, 91, 90),
			...second(),
			[`${Q3}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2021-22-Q2,400,,'),
		};
		expect(told(restated)).toEqual([]);
		expect(Q2).not.toBe(Q3);
	});
});
