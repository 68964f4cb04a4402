import { describe, expect, test } from 'vitest';
import { axisMoney, money, roundMoney } from './money.ts';

describe('money', () => {
	test.each([
		[123450, '£1,234.50'],
		[-2000, '\u2212£20.00'],
		[5, '£0.05'],
		[0, '£0.00'],
		[118713319816, '£1,187,133,198.16'],
	])('of %d pence is %s', (pence, text) => expect(money(pence)).toBe(text));

	test.each([
		[118713319816, '£1.19 billion'],
		[5433511489, '£54.3 million'],
		[99_995_000, '£1.0 million'],
		[99_994_900, '£999,949'],
		[843149, '£8,431'],
		[-843150, '\u2212£8,432'],
	])('of %d pence is about %s', (pence, text) => expect(roundMoney(pence)).toBe(text));

	test.each([
		[0, '£0'],
		[2_000_000_000, '£20m'],
		[250_000_000, '£2.5m'],
		[50_000_000, '£500k'],
		[-20_000, '\u2212£200'],
		[200_000_000_000, '£2bn'],
	])('of %d pence stands on an axis as %s', (pence, text) => expect(axisMoney(pence)).toBe(text));
});
