import { describe, expect, test } from 'vitest';
import { isFault } from '../../words/problems/index.ts';
import { dateOfSerial, monthOf, otherReadings, readDate } from './date.ts';

describe('a date', () => {
	test.each([
		['2026-03-31', '2026-03-31'],
		['D2026-03-31', '2026-03-31'],
		['2024-02-29', '2024-02-29'],
	])('%s is read', (text, date) => expect(readDate(text)).toBe(date));

	test.each<[text: string, check: string, fix: string | undefined, remedy: string]>([
		['2026-02-31', 'D005', undefined, 'Correct the day, the month or the year.'],
		['D2026-02-31', 'D005', undefined, 'Correct the day, the month or the year.'],
		['DD2026-03-31', 'D006', undefined, 'Type it as year, month and day: 2026-03-31.'],
		['X2026-02-31', 'D006', undefined, 'Type it as year, month and day: 2026-03-31.'],
		['2026-02-311', 'D006', undefined, 'Type it as year, month and day: 2026-03-31.'],
		['45658', 'D004', '2025-01-01', 'Type 2025-01-01, after formatting the column as Text.'],
		['31/02/2026', 'D005', undefined, 'Correct the day, the month or the year.'],
		['31 March 2026', 'D003', '2026-03-31', 'Type 2026-03-31.'],
		['03/04/2026', 'D001', undefined, 'Type 2026-04-03 or 2026-03-04.'],
		['04/04/2026', 'D003', '2026-04-04', 'Type 2026-04-04.'],
		['next week', 'D006', undefined, 'Type it as year, month and day: 2026-03-31.'],
	])('%s is not: %s', (text, check, fix, remedy) => {
		const fault = readDate(text);
		expect(isFault(fault) && [fault.check, fault.fix, fault.remedy, fault.found]).toEqual([check, fix, remedy, text]);
	});
});

test.each<[text: string, readings: string[] | undefined]>([
	['2026-3-1', ['2026-03-01']],
	['2026/03/31', ['2026-03-31']],
	['2026.03.31', ['2026-03-31']],
	['2026 03 31', ['2026-03-31']],
	['20260331', ['2026-03-31']],
	['19991231', ['1999-12-31']],
	['18991231', undefined],
	['21000101', undefined],
	['202603310', undefined],
	['2026-13-01', []],
	['31/03/2026', ['2026-03-31']],
	['31-03-2026', ['2026-03-31']],
	['31.03.2026', ['2026-03-31']],
	['31 03 2026', ['2026-03-31']],
	['31/3/26', ['2026-03-31']],
	['3/31/2026', ['2026-03-31']],
	['3/4/26', ['2026-04-03', '2026-03-04']],
	['4/4/2026', ['2026-04-04']],
	['32/13/2026', []],
	['31/03/202', undefined],
	['31/03/20266', undefined],
	['131/03/2026', undefined],
	['31 March 2026', ['2026-03-31']],
	['31st March 2026', ['2026-03-31']],
	['1ST March 2026', ['2026-03-01']],
	['2nd March 2026', ['2026-03-02']],
	['3rd March 2026', ['2026-03-03']],
	['4th March 2026', ['2026-03-04']],
	['31 mar 26', ['2026-03-31']],
	['31-Mar-26', ['2026-03-31']],
	['31Mar2026', ['2026-03-31']],
	['31 March, 2026', ['2026-03-31']],
	['March 31, 2026', ['2026-03-31']],
	['March 31 2026', ['2026-03-31']],
	['MAR-31 2026', ['2026-03-31']],
	['March 31st, 2026', ['2026-03-31']],
	['31 Smarch 2026', undefined],
	['31 Ma 2026', undefined],
	['31 February 2026', []],
	['on 31 March 2026', undefined],
	['31 March 2026 noon', undefined],
	['on March 31 2026', undefined],
	['March 31 2026 noon', undefined],
	['March 31 26', undefined],
	['2026-03-31T00:00:00', ['2026-03-31']],
	['2026-03-31 09:30', ['2026-03-31']],
	['2026-03-31T9:30Z', ['2026-03-31']],
	['2026-03-31T09:30:00.000Z', ['2026-03-31']],
	['2026-03-31T09:30:00+01:00', ['2026-03-31']],
	['2026-03-31T09:30-0100', ['2026-03-31']],
	['31/03/2026 09:30', ['2026-03-31']],
	['31/03/2026 09:30 at noon', undefined],
	['March 2026', undefined],
	['', undefined],
])('%j may mean %j', (text, readings) => expect(otherReadings(text)).toEqual(readings));

test.each<[text: string, date: string | undefined]>([
	['30000', '1982-02-18'],
	['29999', undefined],
	['60000', '2064-04-08'],
	['60001', undefined],
	['60000.9', '2064-04-08'],
	['45658.5', '2025-01-01'],
	['45658.', undefined],
	['145658', undefined],
	['4565', undefined],
	['a45658', undefined],
])('the serial number %s is %s', (text, date) => expect(dateOfSerial(text)).toBe(date));

test.each<[name: string, month: number | undefined]>([
	['January', 1],
	['feb', 2],
	['MAR', 3],
	['April', 4],
	['may', 5],
	['June', 6],
	['Jul', 7],
	['aug', 8],
	['Sept', 9],
	['October', 10],
	['nov', 11],
	['December', 12],
	['Undecember', undefined],
])('%s is month %s', (name, month) => expect(monthOf(name)).toBe(month));
