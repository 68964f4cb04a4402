import { describe, expect, it, test } from 'vitest';
import { readWith } from '../read/folder/site.fixture.ts';
import { council, COUNCIL, csv, FIGURES, OBSERVATIONS, REGISTER, register } from '../words/guide/example.ts';
import type { Files } from '../words/guide/example.ts';
import { periodsFitFrequency } from './period-lengths.ts';
import { said } from './said.fixture.ts';

const measured = (frequency: string, basis: string, calendar = 'financial'): Files => ({
	[REGISTER]: register().replace(/^(hsg-03.*)quarter,financial,in-period/m, `$1${frequency},${calendar},${basis}`),
});
const told = (periods: readonly string[], more: Files = {}): string[] =>
	said(periodsFitFrequency, {
		[OBSERVATIONS]: csv(FIGURES, ...periods.map((period) => `hsg-03,${period},5,,`)),
		...more,
	}).map((text) => text.replace('V020 warning q2/observations.csv ', ''));

describe('two months have no spelling but a span', () => {
	test.each([
		['2024-M04..2024-M05', 'two-months', 'in-period', 0],
		['2024-M04..2024-M06', 'two-months', 'in-period', 1],
		['2024-M04..2024-M06', 'two-months', 'year-to-date', 0],
		['2024-M04..2024-M05', 'quarter', 'in-period', 0],
	])('%s every %s, %s', (period, frequency, basis, many) =>
		expect(told([period], measured(frequency, basis))).toHaveLength(many),
	);
});

describe('what is counted on one day', () => {
	test.each<[string, string[], string, number]>([
		['is named by its day', ['D2024-06-30'], 'snapshot', 0],
		['but not what is counted over a time', ['D2024-06-30'], 'in-period', 1],
		['is named by its month', ['2024-M06'], 'snapshot', 0],
		['but not what is counted over a time', ['2024-M06'], 'in-period', 1],
		['is not named by more than its step', ['FY2024-25'], 'snapshot', 1],
		['is not named by a day once by its quarter', ['D2024-06-30', 'FY2024-25-Q2'], 'snapshot', 1],
		['is not named by a month once by its quarter', ['2024-M06', 'FY2024-25-Q2'], 'snapshot', 1],
	])('%s: %j', (_what, periods, basis, many) => expect(told(periods, measured('quarter', basis))).toHaveLength(many));
});

it('a period of another length is told in full, with what was meant where it ends a quarter', () => {
	expect(told(['2024-M06'])).toEqual([
		'B2 in q2: The measure hsg-03 is reported every quarter, but 2024-M06 (June 2024) is a period of another length.',
	]);
});

describe('what was meant', () => {
	const remedy = (period: string, more: Files = {}): string => {
		const files = { [OBSERVATIONS]: csv(FIGURES, `hsg-03,${period},5,,`), ...more };
		const [problem] = periodsFitFrequency.check(readWith(files).submission!);
		return problem!.remedy.split(',')[0]!;
	};
	test.each<[string, string, Files, string]>([
		['the last month of a quarter', '2024-M06', {}, 'Type FY2024-25-Q1 if that is meant'],
		['another month', '2024-M07', {}, 'Correct the period'],
		['the last day of a quarter', 'D2024-06-30', {}, 'Type FY2024-25-Q1 if that is meant'],
		['another day', 'D2024-06-29', {}, 'Correct the period'],
		['a year', 'FY2024-25', {}, 'Correct the period'],
		['a month of what is reported by half-years', '2024-M09', measured('half', 'in-period'), 'Correct the period'],
		[
			'a month of what is reported by calendar quarters',
			'2024-M06',
			measured('quarter', 'in-period', 'calendar'),
			'Correct the period',
		],
		[
			'a month of a year that begins in July',
			'2024-M09',
			{ [COUNCIL]: council({ yearStartsInMonth: 7 }) },
			'Type FY2024-25-Q1 if that is meant',
		],
	])('%s: %s', (_what, period, files, expected) => expect(remedy(period, files)).toBe(expected));
});
