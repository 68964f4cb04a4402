import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { isSame } from './history.fixture.ts';
import { interval, rows } from './reread.fixture.ts';

describe('the second reading', () => {
	const fixtures = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.fixture.ts'));
	it.each(fixtures)('shares no code with the product: %s', (file) => {
		const text = readFileSync(join(import.meta.dirname, file), 'utf8');
		expect(text).not.toMatch(/\b(from|import\()\s*['"]\.\.\//);
	});

	it('reads quoted cells, quotes within them, line breaks and every kind of line end', () => {
		const text = '\ufeffa,b\r\n"x, ""y""","one\ntwo"\r\n3,\n';
		expect(rows(text)).toEqual([
			{ a: 'x, "y"', b: 'one\ntwo' },
			{ a: '3', b: '' },
		]);
	});

	test.each([
		['FY2025-26', '2025-04-01/2026-03-31'],
		['FY2025-26-Q4', '2026-01-01/2026-03-31'],
		['FY2025-26-H2', '2025-10-01/2026-03-31'],
		['2025', '2025-01-01/2025-12-31'],
		['2024-M02', '2024-02-01/2024-02-29'],
		['2025-Q3', '2025-07-01/2025-09-30'],
		['AY2024-25', '2024-09-01/2025-08-31'],
		['D2026-07-01', '2026-07-01/2026-07-01'],
		['2020..2022', '2020-01-01/2022-12-31'],
		['D2015-11-15..D2016-11-14', '2015-11-15/2016-11-14'],
	])('knows that %s is %s', (period, is) => expect(interval(period)).toBe(is));

	it('counts a financial year from the month that the council says', () =>
		expect(interval('FY2025-26-Q1', 10)).toBe('2025-10-01/2025-12-31'));

	test.each([
		['130770.99999999999', '130771', true],
		['12', '12.0', true],
		['12', '12.00001', false],
		['', '0', false],
	])('takes %s and %s for one figure: %s', (a, b, same) => expect(isSame(a, b)).toBe(same));
});
