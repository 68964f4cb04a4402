import { describe, expect, it, test } from 'vitest';
import { parsePeriod } from '../domain/period.ts';
import { DateOrder } from './date-order.ts';

const place = { file: 'spending.csv', line: 2, column: 1 };
/** Dates as they are read with the day first. */
function asked(period: string | undefined, ...dates: readonly string[]): string | undefined {
	const order = new DateOrder(period === undefined ? undefined : parsePeriod(period));
	for (const date of dates) order.see(date, () => place);
	const open = order.open();
	return open && `${open.dayFirst} or ${open.monthFirst}`;
}

describe('a column of dates that are written day first', () => {
	test.each<[string, string | undefined, readonly string[]]>([
		['has a day after the twelfth', 'FY2025-26', ['2025-05-04', '2025-05-13']],
		['lies in the period of its file only with the day first', '2025-M07', ['2025-07-03', '2025-07-09']],
		['lies in it but for one date with the month first', 'FY2025-26-Q1', ['2025-05-04', '2025-06-08']],
		['has dates that are the same either way', '2025-M05', ['2025-05-05']],
	])('is not asked about where it %s', (_, period, dates) => expect(asked(period, ...dates)).toBeUndefined());

	test.each<[string, string | undefined, readonly string[]]>([
		['lies in the period of its file either way', 'FY2025-26', ['2025-05-04', '2025-06-08']],
		['lies in it only with the month first', '2025-M04', ['2025-05-04', '2025-06-04']],
		['lies in it neither way', '2025-M01', ['2025-05-04']],
		['belongs to no period', undefined, ['2025-05-04']],
	])('is asked about where it %s', (_, period, dates) =>
		expect(asked(period, ...dates)).toBe('2025-05-04 or 2025-04-05'),
	);

	it('is settled by one date, wherever it stands', () =>
		expect(asked('FY2025-26', '2025-05-13', '2025-05-04')).toBeUndefined());
});
