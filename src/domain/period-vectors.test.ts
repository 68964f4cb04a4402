import { describe, expect, test } from 'vitest';
import { financialQuarterOf, parsePeriod, startOfYear } from './period.ts';
import { SKIPPED_WITHOUT, readVectors } from './vectors.fixture.ts';

interface Case {
	date: string;
	financial_year?: string;
	financial_quarter?: string;
	academic_year?: string;
}
const cases = readVectors<{ periods: Case[] }>('rules.json')?.periods;
const APRIL = 4;
const SEPTEMBER = 9;

describe.skipIf(!cases)(`outside reference: periods in rules.json ${SKIPPED_WITHOUT}`, () => {
	test.each(cases ?? [])('$date lies in $financial_year $financial_quarter $academic_year', (one) => {
		const { date, financial_year, financial_quarter, academic_year } = one;
		if (financial_year) {
			const year = parsePeriod(financial_year)!;
			expect(startOfYear(date, APRIL)).toBe(year.start);
			expect(year.start <= date && date <= year.end).toBe(true);
		}
		if (financial_quarter) expect(financialQuarterOf(date).text).toBe(financial_quarter);
		if (academic_year) expect(startOfYear(date, SEPTEMBER)).toBe(parsePeriod(academic_year)!.start);
	});
});
