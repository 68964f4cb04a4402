import { describe, expect, it, test } from 'vitest';
import { OBSERVATIONS, readWith } from '../read/folder/site.fixture.ts';
import type { Content } from '../read/folder/site.fixture.ts';
import { SEVERITY } from '../words/problems/index.ts';
import type { Code } from '../words/problems/index.ts';
import { periodsAreOver } from './future-periods.ts';
import { partWithinWhole } from './part-of-whole.ts';
import { valueFollowsFromParts } from './parts-agree.ts';
import { periodsFitFrequency } from './period-lengths.ts';
import { sharesOfAWhole } from './proportions.ts';
import type { Rule } from './rule.ts';

const HEADER = 'indicator,period,value,numerator,denominator,marker';
const REGISTER = 'id,title,objective,unit,kind,decimals,polarity,frequency,calendar,basis,definition';
const measure = (unit: string, kind = '', frequency = 'quarter', basis = 'in-period', decimals = 1): string =>
	`${REGISTER}\nhsg-03,Homes,homes,${unit},${kind},${decimals},higher,${frequency},financial,${basis},Homes\n`;

/** What a rule says of one row of observations. */
function said(rule: Rule, row: string, register = measure('percent'), more: Record<string, Content> = {}): string[] {
	const files = { [OBSERVATIONS]: `${HEADER}\nhsg-03,${row}\n`, 'data/indicators.csv': register, ...more };
	const { submission, problems } = readWith(files);
	expect(problems).toEqual([]);
	return [...rule.check(submission!)].map(({ check, severity, at, message }) => {
		expect(check).toBe(rule.code);
		expect(severity).toBe(SEVERITY[rule.code as Code]);
		return `${at.cell}: ${message}`;
	});
}

describe('a share of a whole', () => {
	test.each([
		['100', []],
		['0', []],
		['104', ['C2: 104 is more than 100, the most that a share of a whole can be.']],
		['-3', ['C2: -3 is less than 0, but a share of a whole cannot be less than nothing.']],
	])('of %s per cent', (value, expected) => expect(said(sharesOfAWhole, `FY2025-26-Q2,${value},,,`)).toEqual(expected));

	it('may be more where the register says that it is none', () =>
		expect(said(sharesOfAWhole, 'FY2025-26-Q2,104,,,', measure('percent', 'ratio'))).toEqual([]));

	it('is held to the same in breakdowns and comparisons', () => {
		const more = {
			'data/groups.csv': 'id,title,kind\nnear,Near,members\n',
			'data/releases/q2/comparisons.csv':
				'indicator,period,group,area_code,area,value\nhsg-03,FY2025-26-Q2,near,E1,Bury,101\n',
			'data/releases/q2/breakdowns.csv':
				'indicator,period,dimension,category,value\nhsg-03,FY2025-26-Q2,ward,North,102\n',
		};
		const found = said(sharesOfAWhole, 'FY2025-26-Q2,99,,,', measure('percent'), more);
		expect(found.map((text) => text.slice(0, 7))).toEqual(['E2: 102', 'F2: 101']);
	});

	it('has no part that is more than its whole, whether its value is given or not', () => {
		const expected = ['D2: The numerator (5) is more than the denominator (4), but it is a part of it.'];
		expect(said(partWithinWhole, 'FY2025-26-Q2,80,5,4,')).toEqual(expected);
		expect(said(partWithinWhole, 'FY2025-26-Q2,,5,4,c')).toEqual(expected);
		expect(said(partWithinWhole, 'FY2025-26-Q2,100,4,4,')).toEqual([]);
		expect(said(partWithinWhole, 'FY2025-26-Q2,1250,5,4,', measure('per-1000'))).toEqual([]);
	});
});

describe('a value follows from its parts', () => {
	test.each([
		['percent', '', '66.7,2,3', 0],
		['percent', '', '66.6,2,3', 1],
		['percent', '', '66.65,1333,2000', 0],
		['percent', '', '66.7,1333,2000', 0],
		['per-1000', '', '12.5,25,2000', 0],
		['per-1000', '', '125,25,2000', 1],
		['days', '', '2.5,5,2', 0],
		['days', '', '2,5,2', 1],
		['days', 'median', '2,5,2', 0],
		['score', '', '2,5,2', 0],
		['number', '', '2,5,2', 0],
		['number', 'ratio', '2,5,2', 1],
		['percent', '', '0,0,0', 1],
		['percent', '', '66,2,', 0],
		['number', 'ratio', '0.5,9,20', 0],
		['number', 'ratio', '0.6,11,20', 0],
		['number', 'ratio', '0.6,109,200', 1],
		['number', 'ratio', '123456789012.3,123456789012.2,1', 0],
		['number', 'ratio', '123456789112.3,123456789012.2,1', 0],
		['number', 'ratio', '123456789512.3,123456789012.2,1', 1],
	])('in %s %s: %s', (unit, kind, parts, many) =>
		expect(said(valueFollowsFromParts, `FY2025-26-Q2,${parts},`, measure(unit, kind))).toHaveLength(many),
	);

	it('is more than its whole is told by another rule, once', () => {
		expect(said(valueFollowsFromParts, 'FY2025-26-Q2,90,5,4,')).toEqual([]);
		expect(said(valueFollowsFromParts, 'FY2025-26-Q2,90,5,4,', measure('percent', 'ratio'))).toHaveLength(1);
	});

	it('and a whole of nothing is told at it', () =>
		expect(said(valueFollowsFromParts, 'FY2025-26-Q2,0,0,0,')).toEqual([expect.stringMatching(/^E2: /)]));

	it('and both are named where it does not', () =>
		expect(said(valueFollowsFromParts, 'FY2025-26-Q2,47.3,412,900,')).toEqual([
			'C2: The value is 47.3, but 412 / 900 × 100 is 45.78.',
		]));
});

describe('a period that was not over on 6 November 2025', () => {
	test.each([
		['FY2025-26-Q2,5,,,', 0],
		['D2025-11-06,5,,,', 0],
		['D2025-11-07,5,,,', 1],
		['FY2025-26-Q3,5,,,', 1],
		['FY2025-26-Q3,5,,,p', 1],
		['FY2025-26-Q3,5,,,f', 0],
		['FY2025-26-Q3,,,,x', 0],
		['2025-M10..2025-M12,5,,,', 1],
	])('%s', (row, many) => {
		for (const basis of ['in-period', 'snapshot', 'rolling-12-months']) {
			expect(said(periodsAreOver, row, measure('percent', '', 'quarter', basis))).toHaveLength(many);
		}
	});

	it('is pointed at, with both dates', () =>
		expect(said(periodsAreOver, 'FY2025-26-Q3,5,,,')).toEqual([
			'B2: There is a figure of hsg-03 for FY2025-26-Q3, which ends on 31 December 2025, but this release is published on 6 November 2025, before that.',
		]));
});

describe('the length of a period', () => {
	test.each([
		['quarter', 'in-period', 'FY2024-25-Q2', true],
		['quarter', 'in-period', '2024-Q2', true],
		['quarter', 'in-period', '2024-M07', false],
		['quarter', 'in-period', 'FY2024-25', false],
		['quarter', 'in-period', '2024-M07..2024-M08', true],
		['quarter', 'year-to-date', 'FY2024-25-Q2', true],
		['quarter', 'rolling-12-months', 'FY2024-25-Q2', true],
		['quarter', 'snapshot', 'D2024-09-30', true],
		['quarter', 'in-period', 'D2024-09-30', false],
		['quarter', 'pooled', 'FY2024-25', true],
		['month', 'in-period', '2024-M02', true],
		['month', 'in-period', 'FY2024-25-Q2', false],
		['two-months', 'in-period', '2024-M04..2024-M05', true],
		['two-months', 'in-period', '2024-M04..2024-M06', false],
		['two-months', 'in-period', '2024-M04', false],
		['half', 'in-period', 'FY2024-25-H1', true],
		['half', 'in-period', 'FY2024-25-Q1', false],
		['year', 'in-period', 'FY2023-24', true],
		['year', 'in-period', 'AY2023-24', true],
		['year', 'in-period', '2023', true],
		['year', 'in-period', '2023-Q1', false],
		['irregular', 'in-period', '2023-M01', true],
	])('every %s, %s: %s', (frequency, basis, period, isFine) =>
		expect(said(periodsFitFrequency, `${period},5,,,`, measure('percent', '', frequency, basis))).toHaveLength(
			isFine ? 0 : 1,
		),
	);

	it('of something counted on one day may be the month of that day, if it always is', () => {
		const register = measure('percent', '', 'quarter', 'snapshot');
		expect(said(periodsFitFrequency, '2024-M07,5,,,\nhsg-03,2024-M10,5,,,', register)).toEqual([]);
		expect(said(periodsFitFrequency, '2024-M07,5,,,\nhsg-03,FY2024-25-Q3,5,,,', register)).toEqual([
			'B2: The measure hsg-03 is reported every quarter, but 2024-M07 (July 2024) is a period of another length.',
		]);
	});

	it('of something counted on one day may be that day, if it always is: a day among quarters is none of them', () => {
		const register = measure('percent', '', 'quarter', 'snapshot');
		expect(said(periodsFitFrequency, 'D2024-06-30,5,,,\nhsg-03,D2024-09-30,5,,,', register)).toEqual([]);
		expect(said(periodsFitFrequency, 'D2024-06-30,5,,,\nhsg-03,FY2024-25-Q2,5,,,', register)).toEqual([
			'B2: The measure hsg-03 is reported every quarter, but D2024-06-30 (30 June 2024) is a period of another length.',
		]);
	});

	test.each([
		['D2024-06-30', 'quarter', 'Type FY2024-25-Q1 if that is meant, or'],
		['2024-M06', 'quarter', 'Type FY2024-25-Q1 if that is meant, or'],
		['2024-M05', 'quarter', 'Correct the period, or'],
		['FY2024-25', 'quarter', 'Correct the period, or'],
		['D2024-06-30', 'half', 'Correct the period, or'],
	])('%s is told as the %s that it ends, where it ends one', (period, frequency, remedy) => {
		const files = {
			[OBSERVATIONS]: `${HEADER}\nhsg-03,${period},5,,,\n`,
			'data/indicators.csv': measure('percent', '', frequency),
		};
		const [problem] = [...periodsFitFrequency.check(readWith(files).submission!)];
		expect(problem!.remedy).toBe(`${remedy} correct the measure's frequency in the register.`);
	});
});
