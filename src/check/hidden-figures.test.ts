import { describe, expect, it, test } from 'vitest';
import {
	council,
	COUNCIL,
	csv,
	FIGURES,
	OBSERVATIONS,
	Q2,
	Q3,
	REGISTER,
	register,
	second,
} from '../words/guide/example.ts';
import type { Files } from '../words/guide/example.ts';
import { hiddenFiguresStayHidden } from './hidden-figures.ts';
import { said } from './said.fixture.ts';

const counted = { [REGISTER]: register('', '', 'number') };
const told = (files: Files): string[] => said(hiddenFiguresStayHidden, { ...counted, ...files });
const WARDS = 'indicator,period,dimension,category,value,marker';
const wards = (...cells: readonly string[]): Files => ({
	[`${Q2}/breakdowns.csv`]: csv(WARDS, ...cells.map((cell) => `hsg-03,FY2025-26-Q2,ward,${cell}`)),
});
const total = (value: string): Files => ({ [OBSERVATIONS]: csv(FIGURES, `hsg-03,FY2025-26-Q2,${value},,`) });
const west = (how: string, row = 4, release = 'q2'): string[] => [
	`A008 error q2/breakdowns.csv E${row} in ${release}: "West" of hsg-03 for FY2025-26-Q2 is confidential, but readers can work it out: ${how}.`,
];

describe('a hidden part of a total', () => {
	test.each<[string, string, string[], string[]]>([
		[
			'is what the others leave',
			'40',
			['North,20,', 'South,17,', 'West,,c'],
			west('the total 40 less the other categories (37)'),
		],
		['may be nobody', '37', ['North,20,', 'South,17,', 'West,,c'], west('the total 37 less the other categories (37)')],
		[
			'is not what decimals of binary numbers leave',
			'0.3',
			['North,0.1,', 'South,0.2,', 'West,,c'],
			west('the total 0.3 less the other categories (0.3)'),
		],
		[
			'is at most nine',
			'46',
			['North,20,', 'South,17,', 'West,,c'],
			west('the total 46 less the other categories (37)'),
		],
		['is no ten', '47', ['North,20,', 'South,17,', 'West,,c'], []],
		['is no less than nobody', '36', ['North,20,', 'South,17,', 'West,,c'], []],
		['has no others', '4', ['West,,c'], []],
		['has another without a figure', '40', ['North,20,', 'South,,x', 'West,,c'], []],
	])('%s: of %s', (_what, all, cells, expected) => {
		const [first, ...rest] = expected;
		const at = first?.replace('E4', `E${cells.length + 1}`);
		expect(told({ ...total(all), ...wards(...cells) })).toEqual(at === undefined ? rest : [at]);
	});

	it('is one of fewer than the council or the measure calls small, where that is more than nine', () => {
		const files = { ...total('47'), ...wards('North,20,', 'South,17,', 'West,,c') };
		const twelve = { [COUNCIL]: council({ disclosure: { smallNumber: 12 } }) };
		expect(told({ ...files, ...twelve })).toEqual(west('the total 47 less the other categories (37)'));
		expect(told({ ...files, [REGISTER]: register(',small_number', ',11', 'number') })).toHaveLength(1);
		expect(told({ ...files, [REGISTER]: register(',small_number', ',10', 'number') })).toEqual([]);
		expect(told({ ...files, ...twelve, [REGISTER]: register(',small_number', ',3', 'number') })).toEqual([]);
	});

	it('of a share is not: shares do not add up', () => {
		const files = { ...total('40'), ...wards('North,20,', 'South,17,', 'West,,c') };
		expect(told({ ...files, [REGISTER]: register() })).toEqual([]);
		expect(told({ ...files, [REGISTER]: register(',kind', ',count') })).toHaveLength(1);
		expect(told({ ...files, [REGISTER]: register(',kind', ',ratio', 'number') })).toEqual([]);
	});

	it('is of its own measure, quarter and dimension', () => {
		const of = (...rows: readonly string[]): string[] =>
			told({ ...total('40'), [`${Q2}/breakdowns.csv`]: csv(WARDS, 'hsg-03,FY2025-26-Q2,ward,West,,c', ...rows) });
		expect(of('hsg-03,FY2025-26-Q2,ward,North,37,')).toHaveLength(1);
		expect(of('hsg-03,FY2025-26-Q2,age,North,37,')).toEqual([]);
		expect(of('hsg-03,FY2025-26-Q1,ward,North,37,')).toEqual([]);
		expect(of('wst-01,FY2025-26-Q2,ward,North,37,')).toEqual([]);
	});

	it('is not hidden by a total that is hidden too, nor without one', () => {
		const cells = wards('North,20,', 'South,17,', 'West,,c');
		expect(told({ ...cells, [OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,,c,') })).toEqual([]);
		expect(told({ ...cells, [OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q1,40,,') })).toEqual([]);
		expect(told({ ...cells, [OBSERVATIONS]: csv(FIGURES, 'wst-01,FY2025-26-Q2,40,,') })).toEqual([]);
	});

	it('is told once, by the release that gives it away', () => {
		const cells = wards('North,20,', 'South,17,', 'West,,c');
		const later = { ...second(), [`${Q3}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,40,,') };
		const hidden = { [OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,,c,') };
		expect(told({ ...cells, ...hidden, ...later })).toEqual(
			west('the total 40 less the other categories (37)', 4, 'q3'),
		);
		expect(told({ ...cells, ...total('40'), ...second() })).toEqual(
			west('the total 40 less the other categories (37)'),
		);
	});

	it('of a measure that nobody knows is told as that elsewhere', () => {
		const rows = wards('North,20,', 'West,,c')[`${Q2}/breakdowns.csv`]!.replaceAll('hsg-03', 'hsg-30');
		expect(told({ [`${Q2}/breakdowns.csv`]: rows, [OBSERVATIONS]: csv(FIGURES, 'hsg-30,FY2025-26-Q2,22,,') })).toEqual(
			[],
		);
	});
});

describe('a hidden figure', () => {
	const PARTS = 'indicator,period,value,numerator,denominator,marker';
	const parts = (cells: string) => ({
		[OBSERVATIONS]: csv(PARTS, `hsg-03,FY2025-26-Q2,${cells}`),
		[REGISTER]: register(),
	});
	test.each([
		[',3,4,c', 1],
		[',3,,c', 0],
		[',,4,c', 0],
		[',3,4,x', 0],
		['75,3,4,', 0],
	])('with parts %s', (cells, many) => {
		const found =
			'A008 error q2/observations.csv C2 in q2: "The figure" of hsg-03 for FY2025-26-Q2 is confidential, but readers can work it out: its numerator and denominator are given.';
		expect(told(parts(cells))).toEqual(Array(many).fill(found));
	});

	const year = (...rows: readonly string[]): Files => ({
		[OBSERVATIONS]: csv(FIGURES, ...rows.map((row) => `hsg-03,${row},`)),
	});
	const QUARTERS = ['FY2024-25-Q1,20,', 'FY2024-25-Q2,20,', 'FY2024-25-Q3,20,', 'FY2024-25-Q4,,c'];
	const fromYear = (of = '63', sum = '60'): string[] => [
		`A008 error q2/observations.csv C5 in q2: "The figure" of hsg-03 for FY2024-25-Q4 is confidential, but readers can work it out: the figure of the year (${of}) less the other periods (${sum}).`,
	];
	test.each<[string, string[], string[]]>([
		['of the quarter of a year', [...QUARTERS, 'FY2024-25,63,'], fromYear()],
		[
			'of the quarter of a year that has other quarters beside it',
			[...QUARTERS, 'FY2024-25,63,', 'FY2023-24-Q4,5,', '2025-M01,3,'],
			fromYear(),
		],
		[
			'of the quarter of two longer periods, of which the second gives it away',
			[...QUARTERS, 'FY2024-25-H2,500,', 'FY2024-25,63,'],
			fromYear(),
		],
		['of the quarter of a half', [...QUARTERS, 'FY2024-25-H2,23,'], fromYear('23', '20')],
		['of a year that is not given', QUARTERS, []],
		['of a year that is hidden too', [...QUARTERS, 'FY2024-25,,c'], []],
		['of another year', [...QUARTERS, 'FY2023-24,63,'], []],
		['of a year of which a quarter is missing', [...QUARTERS.slice(1), 'FY2024-25,63,'], []],
		['of a year of which another is hidden', ['FY2024-25-Q1,,x', ...QUARTERS.slice(1), 'FY2024-25,63,'], []],
		['of a year that is much more', [...QUARTERS, 'FY2024-25,163,'], []],
	])('%s', (_what, rows, expected) => expect(told(year(...rows))).toEqual(expected));

	it('of what is not counted period by period is not what the year leaves', () => {
		for (const basis of ['snapshot', 'rolling-12-months', 'year-to-date']) {
			const of = { [REGISTER]: register('', '', 'number').replace('in-period', basis) };
			expect(told({ ...year(...QUARTERS, 'FY2024-25,63,'), ...of })).toEqual([]);
		}
	});

	it('that a later release gives is hidden no more', () => {
		const later = {
			...second(),
			[`${Q3}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2024-25-Q4,3,,', 'hsg-03,FY2024-25,63,,'),
		};
		expect(told({ ...year(...QUARTERS), ...later })).toEqual([]);
	});
});
