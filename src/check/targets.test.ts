import { describe, expect, it, test } from 'vitest';
import { readWith } from '../read/folder/site.fixture.ts';
import {
	council,
	COUNCIL,
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
import { said } from './said.fixture.ts';
import { targetsCanBeJudged } from './targets.ts';

const COLUMNS = 'indicator,period,target,target_lower,target_upper,tolerance';
const targets = (...rows: readonly string[]): Files => ({
	[`${Q2}/targets.csv`]: csv(COLUMNS, ...rows.map((row) => `hsg-03,${row}`)),
});
const told = (row: string | readonly string[], more: Files = {}): string[] =>
	said(targetsCanBeJudged, { ...targets(...[row].flat()), ...more }).map((text) =>
		text.replace('T001 error q2/targets.csv ', '').replace(' in q2:', ':'),
	);
const range = { [REGISTER]: register('', '', 'percent', 'range') };
const lower = { [REGISTER]: register('', '', 'percent', 'lower') };
const neither = { [REGISTER]: register('', '', 'percent', 'neither') };

describe('a target is a number or a range, as its measure needs', () => {
	const oneWay = (polarity: string) =>
		`D2: hsg-03 is a measure where ${polarity} is better, but its target is a range.`;
	const both = 'C2: The target of hsg-03 for FY2025-26 is one number and a range at once.';
	const forRange = 'C2: hsg-03 should stay within a range, but its target is one number.';
	test.each<[string, string, Files, string[]]>([
		['one number', '95,,,', {}, []],
		['no number', ',,,', {}, ['C2: The target of hsg-03 for FY2025-26 has no number.']],
		['a range where higher is better', ',90,95,', {}, [oneWay('higher')]],
		['a range where lower is better', ',90,95,', lower, [oneWay('lower')]],
		['a lower end alone where higher is better', ',90,,', {}, [oneWay('higher')]],
		['an upper end alone where higher is better', ',,95,', {}, [oneWay('higher')]],
		['a number and a range where higher is better', '93,90,95,', {}, [both]],
		['a range where neither is better', ',90,95,', neither, []],
		['one number where neither is better', '95,,,', neither, []],
		['a range for a range', ',90,95,', range, []],
		['a range without width', ',95,95,', range, []],
		['a range without an upper end', ',95,,', range, []],
		['a range without a lower end', ',,90,', range, []],
		['one number for a range', '95,,,', range, [forRange]],
		// One of the two would be judged by, and nobody could tell which.
		['a number within a range', '93,90,95,', range, [both]],
		['a number beside one end of a range', '93,,95,', range, [both]],
	])('%s', (_what, cells, files, expected) => expect(told(`FY2025-26,${cells}`, files)).toEqual(expected));

	it('which is not asked of a measure that nobody knows', () => {
		const unknown = { [`${Q2}/targets.csv`]: csv(COLUMNS, 'hsg-30,FY2025-26,950,,,', 'hsg-30,FY2024-25,,,,') };
		expect(said(targetsCanBeJudged, unknown)).toEqual([]);
	});

	it('in every release, each with the register that it was signed with', () => {
		const later = { ...second(), [`${Q3}/targets.csv`]: csv(COLUMNS, 'hsg-03,FY2025-26,,90,95,') };
		const signed = { [`${Q2}/register.csv`]: register('', '', 'percent', 'range') };
		expect(said(targetsCanBeJudged, { ...targets('FY2025-26,,90,95,'), ...later, ...signed })).toEqual([
			'T001 error q3/targets.csv D2 in q3: hsg-03 is a measure where higher is better, but its target is a range.',
		]);
	});
});

describe('a tolerance in per cent of a target of nothing is nothing', () => {
	const nothing = (cell: string, percent: string): string =>
		`${cell}: The target of hsg-03 for FY2025-26 is 0, and its tolerance is ${percent}: a percentage of nothing is nothing.`;
	const usual = { [COUNCIL]: council({ status: { tolerance: '5%' } }) };
	const own = (cells: string, polarity = 'higher') => ({
		[REGISTER]: register(',tolerance', `,${cells}`, 'percent', polarity),
	});
	test.each<[string, string, Files, string[]]>([
		['of the row', '0,,,10%', {}, [nothing('F2', '10%')]],
		['of the measure', '0,,,', own('7%'), [nothing('C2', '7%')]],
		['of the council', '0,,,', usual, [nothing('C2', '5%')]],
		['of the council, unless the measure has its own', '0,,,', { ...usual, ...own('2') }, []],
		['of the measure, unless the row has its own', '0,,,3', own('7%'), []],
		['of the row, whatever the measure has', '0,,,10%', own('2'), [nothing('F2', '10%')]],
		['of a target that is not nothing', '1,,,10%', {}, []],
		['of the lower end of a range', ',0,90,10%', range, [nothing('F2', '10%')]],
		[
			'of the upper end of a range',
			',-90,0,10%',
			{ [REGISTER]: register('', '', 'pounds', 'range') },
			[nothing('F2', '10%')],
		],
		['of a measure that is better neither way', '0,,,10%', neither, []],
		['of the council, unless the row has none', '0,,,0', usual, []],
	])('%s', (_what, cells, files, expected) => expect(told(`FY2025-26,${cells}`, files)).toEqual(expected));

	it('as the council had it when the release was signed', () => {
		const context = { [`${Q2}/context.json`]: json({ status: { tolerance: '2' } }) };
		expect(told('FY2025-26,0,,,', { ...usual, ...context })).toEqual([]);
		const before = { [`${Q2}/context.json`]: json({ status: { tolerance: '5%' } }) };
		expect(told('FY2025-26,0,,,', { [COUNCIL]: council({ status: { tolerance: '2' } }), ...before })).toEqual([
			nothing('C2', '5%'),
		]);
		expect(told('FY2025-26,0,,,', { ...usual, [`${Q2}/context.json`]: json({}) })).toEqual([nothing('C2', '5%')]);
	});
});

describe('a target typed as a share of one', () => {
	const typed = (found: string, meant: string): string[] => [
		`C2: The target of hsg-03 for FY2025-26 is ${found}, but its results are in per cent, about a hundred times as much.`,
		`Type ${meant} if you mean ${meant}%.`,
	];
	const results = (...rows: readonly string[]): Files => ({ [OBSERVATIONS]: csv(FIGURES, ...rows) });
	const withRemedy = (target: string): string[] => {
		const { submission } = readWith(targets(`FY2025-26,${target},,,`));
		return [...targetsCanBeJudged.check(submission!)].flatMap(({ at, message, remedy }) => [
			`${at.cell}: ${message}`,
			remedy,
		]);
	};
	test.each<[string, string, string[]]>([
		['is told beside a result of a hundred times as much', '0.915', typed('0.915', '91.5')],
		['or of nearly two hundred times', '0.4576', typed('0.4576', '45.76')],
		['not of two hundred times', '0.4575', []],
		['not of the same', '0', []],
		['not of one per cent', '1', []],
		['and what to type is said in full', '0.57', typed('0.57', '57')],
	])('%s: %s', (_what, target, expected) => expect(withRemedy(target)).toEqual(expected));

	test.each<[string, string, number]>([
		['50', '0.995', 1],
		['49.75', '0.995', 0],
		['0.7', '0.5', 0],
	])('beside a result of %s: a target of %s', (result, target, many) =>
		expect(told(`FY2025-26,${target},,,`, results(`hsg-03,FY2025-26-Q2,${result},,`))).toHaveLength(many),
	);

	it('is held against the newest result of the measure, whatever the order of the rows', () => {
		const rows = [
			'hsg-03,FY2025-26-Q1,0.9,,',
			'hsg-03,FY2025-26-Q2,91,,',
			'hsg-03,FY2024-25-Q4,0.8,,',
			'wst-01,FY2025-26-Q3,0.7,f,',
		];
		expect(told('FY2025-26,0.95,,,', results(...rows))).toHaveLength(1);
		expect(told('FY2025-26,0.95,,,', results('hsg-03,FY2025-26-Q2,0.9,,', 'hsg-03,FY2025-26-Q1,91,,'))).toEqual([]);
		expect(told('FY2025-26,0.95,,,', results('hsg-03,FY2025-26-Q2,,x,', 'hsg-03,FY2025-26-Q1,91,,'))).toHaveLength(1);
		expect(told('FY2025-26,0.95,,,', results('wst-01,FY2025-26-Q2,91,,'))).toEqual([]);
	});

	it('is held against the newest report that has a result of the measure', () => {
		const later = (row: string): Files => ({
			...second(),
			[`${Q3}/observations.csv`]: csv(FIGURES, row),
			[`${Q3}/targets.csv`]: csv(COLUMNS, 'hsg-03,FY2026-27,0.95,,,'),
		});
		expect(said(targetsCanBeJudged, later('wst-01,FY2025-26-Q3,44,,'))).toHaveLength(1);
		expect(said(targetsCanBeJudged, later('hsg-03,FY2025-26-Q3,0.9,,'))).toEqual([]);
	});

	it('is never held against a later report: nobody could know its result', () => {
		const later = (id: string, previous?: string): Files => ({
			[`data/releases/${id}/release.json`]: second({ previous })[`${Q3}/release.json`],
			[`data/releases/${id}/observations.csv`]: csv(FIGURES, 'hsg-03,FY2025-26-Q3,92,,'),
		});
		const files = { ...targets('FY2026-27,0.95,,,'), ...results('wst-01,FY2025-26-Q2,44,,') };
		expect(said(targetsCanBeJudged, { ...files, ...later('q3', 'q2') })).toEqual([]);
		expect(said(targetsCanBeJudged, { ...files, ...later('a3', 'q2') })).toEqual([]);
		// One that follows nothing known has no report before it.
		const cut = { [`${Q3}/targets.csv`]: csv(COLUMNS, 'wst-01,FY2026-27,0.45,,,'), ...later('q3', 'gone') };
		expect(said(targetsCanBeJudged, { ...cut, ...later('q4', 'q2') })).toEqual([]);
	});

	it('is one of per cent: what counts by the thousand, or the ratio of two, may be small', () => {
		const files = results('hsg-03,FY2025-26-Q2,91,,');
		expect(told('FY2025-26,0.95,,,', { ...files, [REGISTER]: register('', '', 'per-1000') })).toEqual([]);
		expect(told('FY2025-26,0.95,,,', { ...files, [REGISTER]: register(',kind', ',ratio') })).toEqual([]);
		expect(told('FY2025-26,0.95,,,', { ...files, [REGISTER]: register(',kind', ',proportion', 'per-1000') })).toEqual(
			[],
		);
	});
});
