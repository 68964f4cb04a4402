import { describe, expect, it, test } from 'vitest';
import {
	commentary,
	csv,
	FIGURES,
	json,
	OBSERVATIONS,
	Q2,
	Q3,
	REGISTER,
	register,
	second,
} from '../words/guide/example.ts';
import type { Files } from '../words/guide/example.ts';
import { missedTargetsAreExplained } from './missed-targets.ts';
import { said } from './said.fixture.ts';

const targets = (...rows: readonly string[]): Files => ({
	[`${Q2}/targets.csv`]: csv(
		'indicator,period,target,target_lower,target_upper,rationale',
		...rows.map((row) => `${row},Standard`),
	),
});
const missed = targets(
	'hsg-03,FY2025-26-Q2,98,,',
	'hsg-03,FY2025-26-Q1,98,,',
	'hsg-03,FY2024-25-Q4,98,,',
	'hsg-03,FY2025-26-Q3,98,,',
);
const figures = (...rows: readonly string[]): Files => ({ [OBSERVATIONS]: csv(FIGURES, ...rows) });
const told = (files: Files): string[] => said(missedTargetsAreExplained, { ...missed, ...files });
const nothing = (cell: string, period = 'FY2025-26-Q2', result = '91.5', target = '98', release = 'q2'): string =>
	`C001 error ${release}/observations.csv ${cell} in ${release}: The measure hsg-03 missed its target in ${period} (${result} against ${target}), but there is no commentary on it.`;

describe('a result that missed its target', () => {
	it('is told at its figure', () => expect(told({})).toEqual([nothing('C2')]));
	it('is told once where one report gives several: it answers for the newest, wherever that stands', () => {
		const rows = [
			'hsg-03,FY2024-25-Q4,90,,',
			'wst-01,FY2025-26-Q2,44,,',
			'hsg-03,FY2025-26-Q2,91.5,,',
			'hsg-03,FY2025-26-Q1,90,,',
		];
		expect(told(figures(...rows))).toEqual([nothing('C4')]);
	});
	it('is not told where the newest met it, or has no value', () => {
		expect(told(figures('hsg-03,FY2025-26-Q1,90,,', 'hsg-03,FY2025-26-Q2,99,,'))).toEqual([]);
		expect(told(figures('hsg-03,FY2025-26-Q1,90,,', 'hsg-03,FY2025-26-Q2,,x,Late'))).toEqual([]);
	});
	it('is asked of each measure for itself', () => {
		const both = targets('hsg-03,FY2025-26-Q2,98,,', 'wst-01,FY2025-26-Q2,98,,');
		expect(said(missedTargetsAreExplained, both)).toHaveLength(2);
		expect(said(missedTargetsAreExplained, { ...both, ...commentary('Two blocks failed.', 'mend') })).toEqual([
			nothing('C3', 'FY2025-26-Q2', '44').replace('hsg-03', 'wst-01'),
		]);
	});
	it('of a measure that nobody knows is told as that', () => {
		expect(
			said(missedTargetsAreExplained, {
				...targets('hsg-30,FY2025-26-Q2,98,,'),
				...figures('hsg-30,FY2025-26-Q2,9,,'),
			}),
		).toEqual([]);
	});
	it('names the target in words', () => {
		const range = { [REGISTER]: register('', '', 'percent', 'range') };
		const of = (cells: string): string[] =>
			said(missedTargetsAreExplained, { ...targets(`hsg-03,FY2025-26-Q2,${cells}`), ...range });
		expect(of(',92,95')).toEqual([nothing('C2', 'FY2025-26-Q2', '91.5', '92 to 95')]);
		expect(of(',92,')).toEqual([nothing('C2', 'FY2025-26-Q2', '91.5', 'at least 92')]);
		expect(of(',,90')).toEqual([nothing('C2', 'FY2025-26-Q2', '91.5', 'at most 90')]);
	});
});

describe('a later report', () => {
	const q3 = (...rows: readonly string[]): Files => ({
		...second(),
		[`${Q3}/observations.csv`]: csv(FIGURES, ...rows),
	});
	const explained = commentary('Two blocks failed.', 'mend');
	test.each<[string, string, string[]]>([
		['that brings the next quarter', 'hsg-03,FY2025-26-Q3,92,,', [nothing('C2', 'FY2025-26-Q3', '92', '98', 'q3')]],
		['that says the same again', 'hsg-03,FY2025-26-Q2,91.5,,', []],
		['that corrects a quarter before', 'hsg-03,FY2025-26-Q1,90,,', []],
		['that restates the newest', 'hsg-03,FY2025-26-Q2,91,,', [nothing('C2', 'FY2025-26-Q2', '91', '98', 'q3')]],
		['that only changes a note', 'hsg-03,FY2025-26-Q2,91.5,,Counted again', []],
		['that is of another measure', 'wst-01,FY2025-26-Q3,92,,', []],
	])('%s', (_what, row, expected) => expect(told({ ...explained, ...q3(row) })).toEqual(expected));

	it('that supplies what was not available answers for it', () => {
		const late = { ...figures('hsg-03,FY2025-26-Q2,,x,Late'), ...q3('hsg-03,FY2025-26-Q2,91.5,,') };
		expect(told(late)).toEqual([nothing('C2', 'FY2025-26-Q2', '91.5', '98', 'q3')]);
	});

	it('is judged by what its own knew: not by what came after it', () => {
		const q4 = {
			'data/releases/q4/release.json': json({
				...{ title: 'Q4', period: 'FY2025-26-Q4', kind: 'quarterly', summary: '' },
				publishAt: '2026-05-05T09:30:00+00:00',
				previous: 'q3',
			}),
			'data/releases/q4/observations.csv': csv(FIGURES, 'hsg-03,FY2025-26-Q3,99,,', 'hsg-03,FY2025-26-Q4,99,,'),
		};
		expect(told({ ...explained, ...q3('hsg-03,FY2025-26-Q3,92,,'), ...q4 })).toEqual([
			nothing('C2', 'FY2025-26-Q3', '92', '98', 'q3'),
		]);
	});
});
