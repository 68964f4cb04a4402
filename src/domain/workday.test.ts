import { describe, expect, test } from 'vitest';
import { addWorkingDays, bankHolidays, easterSunday } from './workday.ts';
import { dateOfDay } from './period.ts';

describe("England's bank holidays", () => {
	test.each([
		[2019, '2019-04-21'],
		[2024, '2024-03-31'],
		[2025, '2025-04-20'],
		[2026, '2026-04-05'],
		[2038, '2038-04-25'],
	])('Easter %i is %s', (year, date) => expect(easterSunday(year)).toBe(date));
	// As listed at gov.uk/bank-holidays.
	test.each([
		[2022, ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27']],
		[2023, ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26']],
		[2025, ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26']],
		[2026, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']],
		[2027, ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']],
	])('of %i', (year, dates) =>
		expect([...bankHolidays(year)].sort((a, b) => a - b).map(dateOfDay)).toEqual(
			dates.map((date) => `${year}-${date}`),
		),
	);
});

test.each([
	['2025-03-31', 1, '2025-04-01'],
	['2025-03-31', 20, '2025-04-30'],
	['2025-12-31', 1, '2026-01-02'],
	['2025-09-30', 0, '2025-09-30'],
])('%s and %i working days is %s', (date, days, expected) => expect(addWorkingDays(date, days)).toBe(expected));
