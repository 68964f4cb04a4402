import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../domain/unit.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import { decimalOf } from '../domain/decimal.ts';
import { count, decimalsToTell, difference, number, plain, quantity, roundText, signed } from './number.ts';

const unit = (id: string): Unit => BUILT_IN_UNITS.find((known) => known.id === id)!;

describe('numbers as a reader sees them', () => {
	test.each([
		['1234.5', 1, '1,234.5'],
		['2.675', 2, '2.68'],
		['-0.04', 1, '0.0'],
		['-3', 0, '\u22123'],
		['999999.5', 0, '1,000,000'],
		['130770.99999999999', 0, '130,771'],
		['0', 2, '0.00'],
	])('%s at %i decimals is %s', (text, decimals, expected) =>
		expect(number({ text, value: Number(text) }, decimals)).toBe(expected),
	);

	test.each([
		[47.3, 'percent', 1, '47.3%'],
		[1200, 'pounds', 0, '£1,200'],
		[-1200, 'pounds', 0, '\u2212£1,200'],
		[12, 'days', 0, '12 days'],
		[812.4, 'per-100000', 1, '812.4 per 100,000'],
		[5, 'number', 0, '5'],
		[1, 'days', 0, '1 day'],
		[1, 'working-days', 0, '1 working day'],
		[1, 'days', 1, '1.0 days'],
		[1, 'per-1000', 0, '1 per 1,000'],
	])('%f in %s at %i decimals is %s', (value, id, decimals, expected) =>
		expect(quantity(value, unit(id), decimals)).toBe(expected),
	);

	test('differences of percentages are percentage points', () => {
		expect(difference(-3.2, unit('percent'), 1)).toBe('3.2 percentage points');
		expect(difference(1, unit('percent'), 0)).toBe('1 percentage point');
		expect(difference(4, unit('days'), 0)).toBe('4 days');
	});
	test('a change says its sign, and nothing has none', () => {
		expect(signed(3.2, 1)).toBe('+3.2');
		expect(signed(-3.2, 1)).toBe('\u22123.2');
		expect(signed(-0.01, 1)).toBe('0.0');
	});
	test('two different figures never print alike when their difference matters', () =>
		expect(decimalsToTell(decimalOf(94.96), decimalOf(95), 0)).toBe(2));
	test('computed numbers have no binary noise and no exponent', () => {
		expect(plain(0.1 + 0.2)).toBe('0.3');
		expect(plain(1e-7)).toBe('0.0000001');
	});
	test('one measure, two measures', () =>
		expect([count(1, 'measure'), count(2, 'measure')]).toEqual(['1 measure', '2 measures']));
	test('rounding a decimal text is off by at most half a unit of the last place', () =>
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (scaled, decimals) => {
				const text = plain(scaled / 1e5);
				expect(Math.abs(Number(roundText(text, decimals)) - Number(text))).toBeLessThanOrEqual(
					0.5 * 10 ** -decimals + 1e-9,
				);
			}),
		));
});
