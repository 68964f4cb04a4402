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
});
