import { describe, expect, it, test } from 'vitest';
import { readWith } from '../read/folder/site.fixture.ts';
import { csv, FIGURES, OBSERVATIONS, Q2, REGISTER } from '../words/guide/example.ts';
import type { Files } from '../words/guide/example.ts';
import { targetsCanBeJudged } from './targets.ts';

const TARGETS = `${Q2}/targets.csv`;
const COLUMNS = 'id,title,objective,unit,decimals,polarity,frequency,calendar,basis,definition';

/** What is said of targets of one measure, and of which cells. */
function told(
	rows: readonly string[],
	unit = 'percent',
	basis = 'in-period',
	more: Files = {},
): (readonly [string, string | undefined])[] {
	const polarity = rows.some((row) => /,,\S+,\S+$/.test(row)) ? 'range' : 'higher';
	const { submission, problems } = readWith({
		[REGISTER]: csv(
			COLUMNS,
			`hsg-03,Decent homes,homes,${unit},1,${polarity},quarter,financial,${basis},Homes`,
			'wst-01,Recycling,homes,percent,1,higher,quarter,financial,in-period,Waste recycled',
		),
		[TARGETS]: csv('indicator,period,target,target_lower,target_upper', ...rows.map((row) => `hsg-03,${row}`)),
		...more,
	});
	expect(problems).toEqual([]);
	return [...targetsCanBeJudged.check(submission!)].map(({ message, at }) => [message, at.cell]);
}

describe('a target in the unit of its measure', () => {
	test.each<[string, string, string, string]>([
		['FY2025-26,950,,', 'percent', 'is 950, more than 100, the most that a share of a whole can be', 'C2'],
		['FY2025-26,-3,,', 'percent', 'is -3, but what it counts cannot be less than nothing', 'C2'],
		['FY2025-26,-3,,', 'number', 'is -3, but what it counts cannot be less than nothing', 'C2'],
		['FY2025-26,-0.5,,', 'per-1000', 'is -0.5, but what it counts cannot be less than nothing', 'C2'],
		['FY2025-26,,80,120', 'percent', 'is 120, more than 100', 'E2'],
		['FY2025-26,0.95,,', 'percent', 'is 0.95, but its results are in per cent, about a hundred times as much', 'C2'],
	])('%s in %s', (row, unit, message, cell) => {
		const found = told([row], unit);
		expect(found).toEqual([[expect.stringContaining(message), cell]]);
	});

	test.each<[string, string]>([
		['FY2025-26,100,,', 'percent'],
		['FY2025-26,0,,', 'number'],
		['FY2025-26,1200,,', 'number'],
		['FY2025-26,-3,,', 'days'],
		['FY2025-26,-3,,', 'pounds'],
		['FY2025-26,1,,', 'percent'],
	])('%s in %s is left alone', (row, unit) => {
		expect(told([row], unit)).toEqual([]);
	});

	it('may be a small share, where the results are small shares too', () => {
		const small = { [OBSERVATIONS]: csv(FIGURES, 'hsg-03,FY2025-26-Q2,0.7,,', 'wst-01,FY2025-26-Q2,44,p,') };
		expect(told(['FY2025-26,0.5,,'], 'percent', 'in-period', small)).toEqual([]);
	});
});

describe('targets for parts of a year beside the target for the whole', () => {
	const profile = (q1: number, q2: number, q3: number, q4: number, year: number): string[] => [
		`FY2025-26-Q1,${q1},,`,
		`FY2025-26-Q2,${q2},,`,
		`FY2025-26-Q3,${q3},,`,
		`FY2025-26-Q4,${q4},,`,
		`FY2025-26,${year},,`,
	];

	it('end with it, where figures are counted from the start of the year', () => {
		expect(told(profile(80, 180, 300, 400, 400), 'number', 'year-to-date')).toEqual([]);
		expect(told(profile(80, 180, 300, 380, 400), 'number', 'year-to-date')).toEqual([
			[
				'hsg-03 is counted from the start of the year, and its last target in FY2025-26 is 380, but the target for the whole year is 400.',
				'C5',
			],
		]);
	});

	it('do not build up to it, where they are counted period by period', () => {
		expect(told(profile(80, 100, 120, 100, 400), 'number')).toEqual([]);
		expect(told(profile(80, 180, 300, 400, 400), 'number')).toEqual([
			[
				'The targets of hsg-03 in FY2025-26 build up to the target of the whole year (80, 180, 300, 400), but its figures are counted period by period.',
				'C2',
			],
		]);
	});

	it('may rise to it, where they are shares: those do not add up', () => {
		expect(told(profile(80, 85, 88, 90, 90))).toEqual([]);
	});

	it('may stop before its end, or stand without it', () => {
		expect(told(['FY2025-26-Q1,80,,', 'FY2025-26-Q2,180,,', 'FY2025-26,400,,'], 'number', 'year-to-date')).toEqual([]);
		expect(told(['FY2025-26-Q1,80,,', 'FY2025-26-Q4,400,,'], 'number', 'year-to-date')).toEqual([]);
	});

	const ends = (...rows: readonly string[]) => told(rows, 'number', 'year-to-date');
	const elsewhere = (last: string, cell: string) => [
		`hsg-03 is counted from the start of the year, and its last target in FY2025-26 is ${last}, but the target for the whole year is 400.`,
		cell,
	];
	test.each([
		[
			'in whatever order they stand',
			['FY2025-26-Q4,380,,', 'FY2025-26,400,,', 'FY2025-26-Q1,370,,'],
			[elsewhere('380', 'C2')],
		],
		['of halves', ['FY2025-26-H1,200,,', 'FY2025-26-H2,390,,', 'FY2025-26,400,,'], [elsewhere('390', 'C3')]],
		['of its last quarter alone', ['FY2025-26-Q4,390,,', 'FY2025-26,400,,'], [elsewhere('390', 'C2')]],
		['but not of another year', ['FY2024-25-Q4,390,,', 'FY2026-27-Q1,390,,', 'FY2025-26,400,,'], []],
		[
			'nor of a quarter for which the year is no target',
			['FY2025-26-Q3,100,,', 'FY2025-26-Q4,390,,', 'FY2025-26-H2,400,,'],
			[],
		],
		['nor of two years together', ['FY2024-25,390,,', 'FY2025-26,400,,', '2024-M04..2026-M03,500,,'], []],
	])('are of the same year: %s', (_what, rows, expected) => expect(ends(...rows)).toEqual(expected));

	it('a range is no number to build up to', () => {
		const more = {
			[REGISTER]: csv(COLUMNS, 'hsg-03,Decent homes,homes,number,1,neither,quarter,financial,year-to-date,Homes'),
		};
		const range = ['FY2025-26-Q3,300,,', 'FY2025-26-Q4,,350,380', 'FY2025-26,400,,'];
		expect(told(range, 'number', 'year-to-date', more)).toEqual([]);
		expect(told(['FY2025-26-Q4,380,,', 'FY2025-26,,350,400'], 'number', 'year-to-date', more)).toEqual([]);
	});

	const building = (cell: string, ...parts: readonly number[]) => [
		[
			`The targets of hsg-03 in FY2025-26 build up to the target of the whole year (${parts.join(', ')}), but its figures are counted period by period.`,
			cell,
		],
	];
	test.each<[string, number[], string, string, ReturnType<typeof building>]>([
		['money', [80, 180, 300, 400, 400], 'pounds', 'in-period', building('C2', 80, 180, 300, 400)],
		['a rate', [80, 180, 300, 400, 400], 'per-1000', 'in-period', []],
		['a mean', [80, 180, 300, 400, 400], 'days', 'in-period', []],
		['what is counted on one day', [80, 180, 300, 400, 400], 'number', 'snapshot', []],
		['what is counted over twelve months', [80, 180, 300, 400, 400], 'number', 'rolling-12-months', []],
		['what stands still once', [80, 180, 180, 400, 400], 'number', 'in-period', []],
		['what falls once', [80, 180, 170, 400, 400], 'number', 'in-period', []],
		['what begins at nothing', [0, 180, 300, 400, 400], 'number', 'in-period', []],
		['what ends at another number', [80, 180, 300, 390, 400], 'number', 'in-period', []],
	])('build up: %s', (_what, [q1, q2, q3, q4, year], unit, basis, expected) =>
		expect(told(profile(q1!, q2!, q3!, q4!, year!), unit, basis)).toEqual(expected),
	);

	it('build up in whatever order they stand, and not where the last quarter alone has one', () => {
		expect(told(profile(80, 180, 300, 400, 400).toReversed(), 'number')).toEqual(building('C6', 80, 180, 300, 400));
		expect(told(['FY2025-26-Q4,400,,', 'FY2025-26,400,,'], 'number')).toEqual([]);
		expect(told(['FY2025-26-H1,150,,', 'FY2025-26-H2,400,,', 'FY2025-26,400,,'], 'number')).toHaveLength(1);
	});

	it('are those of one measure', () => {
		const rows = profile(80, 180, 300, 400, 400).map((row, at) => `${at < 4 ? 'hsg-03' : 'wst-01'},${row}`);
		const { submission } = readWith({
			[REGISTER]: csv(
				COLUMNS,
				...['hsg-03', 'wst-01'].map((id) => `${id},${id},homes,number,1,higher,quarter,financial,in-period,Homes`),
			),
			[TARGETS]: csv('indicator,period,target,target_lower,target_upper', ...rows),
		});
		expect([...targetsCanBeJudged.check(submission!)]).toEqual([]);
	});

	it('are measured in the unit that the release was signed with', () => {
		const units = { number: { name: 'share', symbol: '%', kind: 'proportion', per: 100 } };
		const context = { [`${Q2}/context.json`]: JSON.stringify({ units }) };
		expect(told(['FY2025-26,950,,'], 'number')).toEqual([]);
		expect(told(['FY2025-26,950,,'], 'number', 'in-period', context)).toHaveLength(1);
		expect(told(['FY2025-26,950,,'], 'percent', 'in-period', context)).toHaveLength(1);
		expect(told(['FY2025-26,950,,'], 'percent', 'in-period', { [`${Q2}/context.json`]: '{}' })).toHaveLength(1);
	});
});

describe('targets that contradict themselves', () => {
	it('are one number and a range at once', () => {
		for (const row of ['FY2025-26,9,8,14', 'FY2025-26,9,8,', 'FY2025-26,9,,14']) {
			expect(told([row])).toEqual([['The target of hsg-03 for FY2025-26 is one number and a range at once.', 'C2']]);
		}
	});

	const fall = (...values: readonly number[]) => values.map((value, at) => `FY2025-26-Q${at + 1},${value},,`);
	it('are a running total that falls within its year', () => {
		expect(told(fall(80, 60, 300, 400), 'number', 'year-to-date')).toEqual([
			[
				'hsg-03 is counted from the start of the year, but its target for FY2025-26-Q2 is 60, less than the 80 before it in the same year.',
				'C3',
			],
		]);
	});
	it.each([
		['a running total that stands still', fall(80, 80, 300), 'number', 'year-to-date'],
		['a new year', ['FY2024-25-Q4,400,,', 'FY2025-26-Q1,80,,'], 'number', 'year-to-date'],
		['a share since the start of the year', fall(80, 60), 'percent', 'year-to-date'],
		['a count period by period', fall(80, 60), 'number', 'in-period'],
	] as const)('are not %s', (_, rows, unit, basis) => expect(told(rows, unit, basis)).toEqual([]));
});
