import { describe, expect, it, test } from 'vitest';
import { misprint, printed, rounded } from './number.fixture.ts';

describe('rounding by hand', () => {
	test.each([
		['2.675', 2, '2.68'],
		['99.96', 1, '100.0'],
		['0.5', 0, '1'],
		['-0.04', 1, '0.0'],
		['-2.5', 0, '-3'],
		['130770.99999999999', 0, '130771'],
		['47.3', 1, '47.3'],
		['47', 2, '47.00'],
		['.5', 1, '0.5'],
	] as const)('%s at %i decimals is %s', (text, decimals, result) => {
		expect(rounded(text, decimals)).toBe(result);
	});
});

describe('reading what a page prints', () => {
	test.each([
		['1,234.5', '1234.5'],
		['\u22123', '-3'],
		['0', '0'],
	])('%s is %s', (text, digits) => expect(printed(text)?.digits).toBe(digits));
	test.each(['1234', '-3', '1,23', '1e5', '47.3%', ''])('"%s" is not how we print', (text) =>
		expect(printed(text)).toBeUndefined(),
	);
	const percent = { symbol: '%', before: false };
	it('finds a wrong digit, a lost decimal and a foreign unit', () => {
		expect(misprint('47.3%', '47.26', percent, 1)).toBeUndefined();
		expect(misprint('47.2%', '47.26', percent, 1)).toContain('should be 47.3');
		expect(misprint('47%', '47.26', percent, 1)).toContain('fewer than 1');
		expect(misprint('£47.3', '47.26', percent, 1)).toContain('not a number');
		expect(misprint('1 person', '1', { symbol: 'people', before: false }, 0)).toBeUndefined();
		expect(misprint('2 person', '2', { symbol: 'people', before: false }, 0)).toContain('not a number');
		expect(misprint('\u2212£1,200', '-1200', { symbol: '£', before: true }, 0)).toBeUndefined();
	});
});
