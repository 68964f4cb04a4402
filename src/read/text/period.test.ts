import { describe, expect, it, test } from 'vitest';
import { isFault } from '../../words/problems/index.ts';
import { readingsOf, readPeriod } from './period.ts';

const offered = (text: string): string[] => {
	const fault = readPeriod(text, 4);
	if (!isFault(fault)) throw new Error(`${text} was read`);
	return [...fault.remedy.matchAll(/\b([A-Z0-9][A-Z0-9.-]*) for /g)].map(([, spelling]) => spelling!);
};

describe('a period in another spelling', () => {
	test.each([
		['2025 Q2', ['FY2025-26-Q2', '2025-Q2']],
		['Q2 2025', ['FY2025-26-Q2', '2025-Q2']],
		['2025Q2', ['FY2025-26-Q2', '2025-Q2']],
		['FY2025 Q2', ['FY2025-26-Q2']],
		['2025/26 Q2', ['FY2025-26-Q2']],
		['Q2 2025/26', ['FY2025-26-Q2']],
		['2025-26-H1', ['FY2025-26-H1']],
		['FY25/26', ['FY2025-26']],
		['2025/26', ['FY2025-26', 'AY2025-26']],
		['2025-26', ['FY2025-26', 'AY2025-26']],
		['2010-11', ['FY2010-11', 'AY2010-11', '2010-M11']],
		['2010 - 12', ['2010..2012', '2010-M12']],
		['2010-2012', ['2010..2012']],
		['2020 to 2022', ['2020..2022']],
		['fy2025-26-q2', ['FY2025-26-Q2']],
		['July 2025', ['2025-M07']],
		['Jul-25', ['2025-M07']],
		['07/2025', ['2025-M07']],
		['2025-07', ['2025-M07']],
		['31/03/2025', ['FY2024-25-Q4', '2025-M03', 'D2025-03-31']],
		['28/02/2025', ['2025-M02', 'D2025-02-28']],
		['30/03/2025', ['D2025-03-30']],
		['03/04/2025', ['D2025-04-03', 'D2025-03-04']],
		['2025-03-31', ['FY2024-25-Q4', '2025-M03', 'D2025-03-31']],
		['FY2025-26 - FY2027-28', ['FY2025-26..FY2027-28']],
		['2025–26', ['FY2025-26', 'AY2025-26']],
		['  2025   Q2 ', ['FY2025-26-Q2', '2025-Q2']],
		['2025 qtr 2', ['FY2025-26-Q2', '2025-Q2']],
		['2025 quarter 2', ['FY2025-26-Q2', '2025-Q2']],
		['CY2025 Q2', ['2025-Q2']],
		['Q2 FY 2025', ['FY2025-26-Q2']],
		['q2-cy2025', ['2025-Q2']],
		['Quarter 2 2025', ['FY2025-26-Q2', '2025-Q2']],
		['2025 Q5', []],
		['x2025 Q2', []],
		['2025 Q2x', []],
		['Q2 2025x', []],
		['xQ2 2025', []],
		['2025/26 qtr 3', ['FY2025-26-Q3']],
		['2025/2026 Quarter-3', ['FY2025-26-Q3']],
		['25/26 Q3', ['FY2025-26-Q3']],
		['2025_26 Q3', ['FY2025-26-Q3']],
		['2025/26 half 2', ['FY2025-26-H2']],
		['25-26 H2', ['FY2025-26-H2']],
		['Qtr 3 25/26', ['FY2025-26-Q3']],
		['Q3 FY2025-26', ['FY2025-26-Q3']],
		['Q3 2025/27', []],
		['AY 2024/25', ['AY2024-25']],
		['ay2024-2025', ['AY2024-25']],
		['FY2025', ['FY2025-26', 'FY2024-25']],
		['ay-2025', ['AY2025-26', 'AY2024-25']],
		['FY2025-27', ['FY2025-26']],
		['1999/00', ['FY1999-00', 'AY1999-00']],
		['1999/2000', ['FY1999-00', 'AY1999-00']],
		['2020-25', ['2020..2025']],
		['98/01', []],
		['2025 to 26', ['FY2025-26', 'AY2025-26']],
		['2025.. 2027', ['2025..2027']],
		['2025 - 2027', ['2025..2027']],
		['2025-M01 to 2025-M03', ['2025-M01..2025-M03']],
		['2025-M01 to soon', []],
		['soon to 2025-M01', []],
		['2025 to 2026 to 2027', []],
		['July25', ['2025-M07']],
		["Jul '25", ['2025-M07']],
		['sept 2025', ['2025-M09']],
		['2025 July', ['2025-M07']],
		['2025/jul', ['2025-M07']],
		['Smarch 2025', []],
		['2025 Smarch', []],
		['Ju 2025', []],
		['in July 2025', []],
		['2025 July on', []],
		['7/2025', ['2025-M07']],
		['07.2025', ['2025-M07']],
		['13/2025', []],
		['x07/2025', []],
		['07/2025x', []],
		['2025-7', ['2025-M07']],
		['2025M7', ['2025-M07']],
		['2025.07', ['2025-M07']],
		['202507', ['2025-M07']],
		['2025-13', []],
		['31 December 2025', ['FY2025-26-Q3', '2025-M12', 'D2025-12-31']],
		['30 June 2025', ['FY2025-26-Q1', '2025-M06', 'D2025-06-30']],
		['31/02/2025', []],
		['2025-m07', ['2025-M07']],
		['d2025-07-01', ['D2025-07-01']],
		['whenever', []],
		['', []],
	])('%s may be %j', (text, spellings) => {
		expect(offered(text)).toEqual(spellings);
	});

	it('is explained, with the exact text for each meaning', () => {
		expect(readPeriod('2025 Q2', 4)).toMatchObject({
			check: 'D002',
			message: '"2025 Q2" is not a period that we know.',
			remedy:
				'Type FY2025-26-Q2 for the financial quarter July to September 2025 or 2025-Q2 for the calendar quarter April to June 2025.',
		});
	});

	test.each([
		['fy2025-26', 'FY2025-26 for the financial year April 2025 to March 2026'],
		['2025/26 H1', 'FY2025-26-H1 for the financial half April to September 2025'],
		['cy2025 q2', '2025-Q2 for the calendar quarter April to June 2025'],
		['ay2025-26', 'AY2025-26 for the academic year September 2025 to August 2026'],
		['07/2025', '2025-M07 for July 2025'],
		['2025 to 2027', '2025..2027 for 2025 to 2027'],
	])('%s is named in words: %s', (text, words) => {
		const fault = readPeriod(text, 4);
		expect(isFault(fault) && fault.remedy).toContain(words);
	});

	it('that one reading fits is offered as it should be typed, and of several none', () => {
		expect(readPeriod('07/2025', 4)).toMatchObject({ fix: '2025-M07' });
		expect(readPeriod('2025 Q2', 4)).not.toHaveProperty('fix');
	});

	it('follows the year of the council', () => {
		expect(readingsOf('30/06/2025', 7).map(({ text }) => text)).toEqual(['FY2024-25-Q4', '2025-M06', 'D2025-06-30']);
	});

	it('that Excel made a number is named as one', () => {
		expect(readPeriod('45658', 4)).toMatchObject({ check: 'D004', fix: 'D2025-01-01' });
	});
});

it('a financial quarter follows the council’s own year', () => {
	expect(readPeriod('FY2025-26-Q1', 7)).toMatchObject({ start: '2025-07-01', end: '2025-09-30' });
});

describe('a quarter is understood', () => {
	const WORDS = ['Q', 'q', 'Qtr', 'quarter'].flatMap((word) => ['', ' ', '-'].map((gap) => `${word}${gap}2`));
	const BETWEEN = ['', ' ', '-', '/', ' - ', ' / '];
	const YEARS = ['2025/26', '2025-26', '2025_26', '2025 / 26', '2025 - 26', '25/26', '25-26', '2025/2026'];
	const both = (one: readonly string[], other: readonly string[]): [string, string][] =>
		one.flatMap((first) => other.map((second): [string, string] => [first, second]));

	it.each(both(WORDS, BETWEEN))('in every spelling: %j with %j', (quarter, between) => {
		// 2025-Q2 is our own spelling already.
		if (!(between === '-' && /^q2$/i.test(quarter)))
			expect(offered(`2025${between}${quarter}`)).toEqual(['FY2025-26-Q2', '2025-Q2']);
		expect(offered(`${quarter}${between || ' '}2025`)).toEqual(['FY2025-26-Q2', '2025-Q2']);
		for (const gap of ['', ' ', '-']) {
			expect(offered(`FY${gap}2025${between}${quarter}`)).toEqual(['FY2025-26-Q2']);
			expect(offered(`cy${gap}2025${between}${quarter}`)).toEqual(['2025-Q2']);
			expect(offered(`${quarter}${between}FY${gap}2025`)).toEqual(['FY2025-26-Q2']);
			expect(offered(`${quarter}${between}cy${gap}2025`)).toEqual(['2025-Q2']);
		}
	});
	it.each(both(WORDS, YEARS))('of a year over two: %j of %j', (quarter, year) => {
		for (const between of [' ', '-', '/', ' / ']) {
			expect(offered(`${year}${between}${quarter}`)).toEqual(['FY2025-26-Q2']);
		}
		if (year.includes('_')) return;
		for (const between of [' ', '-', '/', ' FY', ' fy ', '-FY-', 'FY'])
			expect(offered(`${quarter}${between}${year}`)).toEqual(['FY2025-26-Q2']);
	});
	it.each(['H', 'h', 'Half', 'half'].flatMap((word) => ['', ' ', '-'].map((gap) => `${word}${gap}1`)))(
		'and a half: %j',
		(half) => {
			for (const between of [' ', '-', '/']) expect(offered(`2025/26${between}${half}`)).toEqual(['FY2025-26-H1']);
		},
	);
	it.each([
		'Q2 2025/26x',
		'xQ2 2025/26',
		'Q5 2025/26',
		'Q0 2025/26',
		'Q2 2025/',
		'Q2 025/26',
		'2025/26 H3',
		'2025/26 Q',
	])('but not %j', (text) => expect(offered(text)).toEqual([]));
});
