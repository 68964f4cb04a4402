import { describe, expect, test } from 'vitest';
import type { Basis } from '../domain/indicator.ts';
import { parsePeriod } from '../domain/period.ts';
import { dayAndTime, localTime, period, shortPeriod, time } from './date.ts';

describe('periods in plain English', () => {
	test.each<[string, Basis, string, string]>([
		['FY2025-26-Q2', 'in-period', 'July to September 2025', 'Jul to Sep 2025'],
		['FY2025-26-Q2', 'year-to-date', 'April to September 2025', 'Jul to Sep 2025'],
		['FY2025-26-Q4', 'year-to-date', 'April 2025 to March 2026', 'Jan to Mar 2026'],
		['FY2025-26-Q2', 'snapshot', '30 September 2025', 'Sep 2025'],
		['FY2025-26-Q2', 'rolling-12-months', '12 months to September 2025', 'Sep 2025'],
		['FY2024-25', 'in-period', '2024 to 2025', '2024/25'],
		['AY2024-25', 'in-period', 'academic year 2024 to 2025', '2024/25'],
		['2025', 'in-period', '2025', '2025'],
		['2025-M07', 'in-period', 'July 2025', 'Jul 2025'],
		['2020..2022', 'pooled', '2020 to 2022', '2020 to 2022'],
		['2015-M11..2016-M10', 'in-period', 'November 2015 to October 2016', 'Nov 2015 to Oct 2016'],
		['D2015-11-15..D2016-11-14', 'in-period', '15 November 2015 to 14 November 2016', 'Nov 2015 to Nov 2016'],
		['AY2018-19..AY2022-23', 'pooled', 'September 2018 to August 2023', '2018/19 to 2022/23'],
	])('%s %s is %s', (text, basis, long, short) => {
		expect(period(parsePeriod(text)!, basis)).toBe(long);
		expect(shortPeriod(parsePeriod(text)!, basis)).toBe(short);
	});
});

test('an instant is told in the local time of the council, in summer and in winter', () => {
	expect(dayAndTime('2025-11-06T09:30:00+00:00', 'Europe/London')).toBe('6 November 2025 at 9:30am');
	expect(localTime('2025-07-01T23:30:00Z', 'Europe/London')).toEqual(['2025-07-02', '00:30']);
});
test.each([
	['09:30', '9:30am'],
	['14:00', '2pm'],
	['00:15', '12:15am'],
	['12:00', '12pm'],
])('%s is %s', (text, expected) => expect(time(text)).toBe(expected));
