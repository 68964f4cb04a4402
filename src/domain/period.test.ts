import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addMonths,
	comparePeriods,
	covers,
	dateOfDay,
	dayNumber,
	financialQuarterOf,
	isDate,
	monthsIn,
	overlaps,
	parsePeriod,
	periodKey,
	samePeriod,
	shiftedKey,
	shiftPeriod,
	startOfYear,
} from './period.ts';

describe('a period is spelled so that nobody mistakes a financial quarter for a calendar one', () => {
	test.each([
		['FY2025-26', '2025-04-01/2026-03-31'],
		['FY2025-26-H2', '2025-10-01/2026-03-31'],
		['FY2025-26-Q2', '2025-07-01/2025-09-30'],
		['FY1999-00-Q4', '2000-01-01/2000-03-31'],
		['2025', '2025-01-01/2025-12-31'],
		['2025-Q3', '2025-07-01/2025-09-30'],
		['2024-M02', '2024-02-01/2024-02-29'],
		['AY2024-25', '2024-09-01/2025-08-31'],
		['D2026-07-01', '2026-07-01/2026-07-01'],
		['2020..2022', '2020-01-01/2022-12-31'],
		['AY2018-19..AY2022-23', '2018-09-01/2023-08-31'],
		['2025-M07..2025-M08', '2025-07-01/2025-08-31'],
		['D2015-11-15..D2016-11-14', '2015-11-15/2016-11-14'],
	])('%s is %s', (text, key) => expect(periodKey(parsePeriod(text)!)).toBe(key));

	test.each([
		'',
		'2025 Q2',
		'FY2025-27',
		'FY2025-26-Q5',
		'AY2024-25-Q1',
		'2025-M13',
		'D2026-02-30',
		'2022..2020',
		'2020..2021-M01',
		'2020..2021..2022',
		'Q2',
		'xFY2025-26',
		'FY2025-26x',
		'FY2025-26-H3',
		'FY2025-26-Q0',
		'AY2024-25-H1',
		'FY25-26',
		'x2025',
		'2025x',
		'2025-Q5',
		'2025-Q0',
		'2025-M00',
		'2025-M7',
		'xD2026-01-01',
		'D2026-01-01x',
		'D2026-1-1',
		'2026-01-01',
		'..2022',
		'2020..',
		'x..2022',
		'2020..x',
		'2020..FY2022-23',
		'2020..2021..',
	])('%j is none', (text) => expect(parsePeriod(text)).toBeUndefined());

	test('the financial year starts in the month that the council says', () =>
		expect(periodKey(parsePeriod('FY2025-26-Q1', 1)!)).toBe('2025-01-01/2025-03-31'));
	test('two spellings of one interval are one period', () =>
		expect(samePeriod(parsePeriod('FY2025-26-Q2')!, parsePeriod('2025-Q3')!)).toBe(true));
});

const spelled = fc.oneof(
	fc
		.tuple(fc.integer({ min: 1990, max: 2080 }), fc.constantFrom('', '-Q1', '-Q4', '-H1', '-H2'))
		.map(([year, part]) => `FY${year}-${String((year + 1) % 100).padStart(2, '0')}${part}`),
	fc
		.tuple(fc.integer({ min: 1990, max: 2080 }), fc.constantFrom('', '-Q1', '-Q3', '-M01', '-M02', '-M12'))
		.map(([year, part]) => `${year}${part}`),
	fc.integer({ min: 1990, max: 2080 }).map((year) => `AY${year}-${String((year + 1) % 100).padStart(2, '0')}`),
	fc.integer({ min: 1990, max: 2080 }).map((year) => `${year}..${year + 2}`),
);

describe('moving a period', () => {
	test('back and forth by years gives the same interval and spelling', () =>
		fc.assert(
			fc.property(spelled, fc.integer({ min: -20, max: 20 }), (text, years) => {
				const period = parsePeriod(text)!;
				const moved = shiftPeriod(period, years * 12);
				expect(periodKey(moved)).toBe(shiftedKey(period, years * 12));
				expect(shiftPeriod(moved, -years * 12)).toEqual(period);
			}),
		));
	test('the quarters of a year tile it', () => {
		let quarter = parsePeriod('FY2024-25-Q1')!;
		for (const text of ['FY2024-25-Q2', 'FY2024-25-Q3', 'FY2024-25-Q4', 'FY2025-26-Q1']) {
			const next = shiftPeriod(quarter, 3);
			expect(next.text).toBe(text);
			expect(Date.parse(next.start) - Date.parse(quarter.end)).toBe(86_400_000);
			quarter = next;
		}
	});
	test('a quarter cannot move by a month', () =>
		expect(() => shiftPeriod(parsePeriod('FY2024-25-Q1')!, 1)).toThrow(/no financial-quarter/));
	test.each([
		['2024-02-29', 12, '2025-02-28'],
		['2025-02-28', 12, '2026-02-28'],
		['2023-02-28', 12, '2024-02-29'],
		['2025-01-31', 1, '2025-02-28'],
		['2025-11-15', 12, '2026-11-15'],
		['2025-01-01', -1, '2024-12-01'],
	])('%s moved by %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));
});

test('order is by end, then the longer one first', () => {
	const texts = ['2025', 'FY2024-25', 'FY2025-26-Q1', '2025-M06'];
	expect(
		texts
			.map((text) => parsePeriod(text)!)
			.sort(comparePeriods)
			.map((period) => period.text),
	).toEqual(['FY2024-25', 'FY2025-26-Q1', '2025-M06', '2025']);
});

test.each([
	['2026-03-31', 4, '2025-04-01'],
	['2026-04-01', 4, '2026-04-01'],
	['2026-01-15', 1, '2026-01-01'],
	['2026-08-31', 9, '2025-09-01'],
])('%s lies in the year that starts in month %i on %s', (date, month, expected) =>
	expect(startOfYear(date, month)).toBe(expected),
);

test('the financial quarter of a day', () => expect(financialQuarterOf('2026-02-01').text).toBe('FY2025-26-Q4'));
test.each([
	['2026-02-29', false],
	['2024-02-29', true],
	['2026-13-01', false],
	['26-01-01', false],
	['2026-00-10', false],
	['2026-12-31', true],
	['2026-01-01', true],
	['2026-01-00', false],
	['2026-01-32', false],
	['2026-04-31', false],
	['2026-12-10', true],
	['x2026-01-01', false],
	['2026-01-01x', false],
])('%s is a day: %s', (text, expected) => expect(isDate(text)).toBe(expected));

test.each<[from: string, months: number, to: string]>([
	['FY2025-26', 12, 'FY2026-27'],
	['FY2025-26', -12, 'FY2024-25'],
	['FY2025-26-H1', 6, 'FY2025-26-H2'],
	['FY2025-26-H2', 6, 'FY2026-27-H1'],
	['FY2025-26-Q4', 3, 'FY2026-27-Q1'],
	['FY2025-26-Q1', -3, 'FY2024-25-Q4'],
	['FY1998-99-Q1', 12, 'FY1999-00-Q1'],
	['AY2024-25', 12, 'AY2025-26'],
	['2025', 24, '2027'],
	['2025-Q1', -3, '2024-Q4'],
	['2025-Q4', 3, '2026-Q1'],
	['2025-M01', -1, '2024-M12'],
	['2025-M12', 1, '2026-M01'],
	['2025-M09', 1, '2025-M10'],
	['D2025-01-31', 1, 'D2025-02-28'],
	['2020..2022', 12, '2021..2023'],
	['2025-M07..2025-M08', 2, '2025-M09..2025-M10'],
])('%s and %i months is %s', (from, months, to) => {
	expect(shiftPeriod(parsePeriod(from)!, months)).toEqual(parsePeriod(to));
	expect(shiftedKey(parsePeriod(from)!, months)).toBe(periodKey(parsePeriod(to)!));
});

test.each([
	['FY2025-26', 6],
	['AY2024-25', 3],
	['2025', 3],
	['2025-Q1', 1],
	['FY2025-26-H1', 3],
	['2020..2022', 3],
])('%s has no period of its kind %i months on', (text, months) =>
	expect(() => shiftPeriod(parsePeriod(text)!, months)).toThrow(RangeError),
);

test('a financial quarter moves within the year of the council', () => {
	const quarter = parsePeriod('FY2025-26-Q4', 7)!;
	expect(shiftPeriod(quarter, 3, 7)).toMatchObject({ text: 'FY2026-27-Q1', start: '2026-07-01' });
	expect(shiftPeriod(quarter, 3, 7)).toBe(shiftPeriod(quarter, 3, 7));
	expect(() => shiftPeriod(quarter, 3, 8)).toThrow(RangeError);
});

test.each([
	['2025', 12],
	['FY2025-26-H1', 6],
	['2025-Q1', 3],
	['2025-M02', 1],
	['2025-M01', 1],
	['D2025-02-01', 0],
	['2025-M01..2025-M02', 2],
	['2020..2022', 36],
	['D2025-01-01..D2025-01-02', 1],
])('%s is %i months long', (text, months) => expect(monthsIn(parsePeriod(text)!)).toBe(months));

test.each([
	['2025', '2025-Q1', true, true],
	['2025-Q1', '2025', false, true],
	['2025', '2025', true, true],
	['2025-Q1', '2025-Q2', false, false],
	['FY2025-26', '2025-Q1', false, false],
	['FY2025-26', '2025', false, true],
	['2025', '2025-Q4', true, true],
	['2025-M01..2025-M03', '2025-M03..2025-M04', false, true],
])('%s covers %s: %s; overlaps it: %s', (outer, inner, isCovered, isShared) => {
	const [a, b] = [parsePeriod(outer)!, parsePeriod(inner)!];
	expect([covers(a, b), overlaps(a, b), overlaps(b, a)]).toEqual([isCovered, isShared, isShared]);
});

test.each([
	['2025', 'FY2024-25', 1],
	['FY2024-25', '2025', -1],
	['2025', '2025-Q4', -1],
	['2025-Q4', '2025', 1],
	['FY2025-26-Q2', '2025-Q3', 0],
])('%s comes before %s: %i', (a, b, order) => expect(comparePeriods(parsePeriod(a)!, parsePeriod(b)!)).toBe(order));

test.each([
	['1970-01-01', 0],
	['1970-01-02', 1],
	['1969-12-31', -1],
	['2026-01-01', 20_454],
])('%s is day %i', (date, day) => expect([dayNumber(date), dateOfDay(day)]).toEqual([day, date]));

test.each([
	['2025-04-01', 4, 'FY2025-26-Q1'],
	['2025-06-30', 4, 'FY2025-26-Q1'],
	['2025-07-01', 4, 'FY2025-26-Q2'],
	['2026-03-31', 4, 'FY2025-26-Q4'],
	['2025-12-31', 1, 'FY2025-26-Q4'],
	['1999-12-31', 7, 'FY1999-00-Q2'],
])('%s, in a year that starts in month %i, is in %s', (date, month, text) =>
	expect(financialQuarterOf(date, month).text).toBe(text),
);
