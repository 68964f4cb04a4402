import { describe, expect, it, test } from 'vitest';
import { parsePeriod } from '../../domain/period.ts';
import { fifteenDigits, spell, spellCell } from './spelling.ts';

describe('a number keeps fifteen digits, as a spreadsheet does', () => {
	test.each([
		['0', '0'],
		['12.5', '12.5'],
		['-12.5', '-12.5'],
		['123456789012345', '123456789012345'],
		['1234567890123456', '1234567890123460'],
		['1234567890123454', '1234567890123450'],
		['12345678901234567', '12345678901234600'],
		['130770.99999999999', '130771'],
		['-130770.99999999999', '-130771'],
		['0.1234567890123456', '0.123456789012346'],
		['0.1234567890123454', '0.123456789012345'],
		['0.000001234567890123456', '0.00000123456789012346'],
		['999999999999999.5', '1000000000000000'],
		['99999999999999.94', '99999999999999.9'],
		['1.100000000000000001', '1.1'],
		['0.9999999999999999', '1'],
		['-0.09999999999999999', '-0.1'],
	])('%s is spelled %s', (text, spelled) => expect(fifteenDigits(text)).toBe(spelled));
});

describe('one spelling for everything that a cell can say', () => {
	test.each<[value: unknown, spelled: string]>([
		[undefined, ''],
		['', ''],
		['Caf\u0065\u0301', 'Caf\u00e9'],
		['a\r\nb\rc\nd', 'a\nb\nc\nd'],
		[12, '12'],
		[-0.5, '-0.5'],
		[1e21, '1000000000000000000000'],
		[1e-7, '0.0000001'],
		[1.5e-7, '0.00000015'],
		[true, 'yes'],
		[false, ''],
		[['a', 'b'], 'a;b'],
		[[], ''],
		[parsePeriod('FY2025-26'), 'FY2025-26'],
		[{ value: 130770.99999999999, text: '130770.99999999999' }, '130771'],
		[{ kind: 'percent', value: 5 }, '5%'],
		[{ kind: 'absolute', value: 0.5 }, '0.5'],
	])('%j is spelled %j', (value, spelled) => {
		expect(spell(value)).toBe(spelled);
		expect(spellCell('note', value)).toBe(spelled);
	});

	test.each([null, {}, Symbol.iterator])('%s has none', (value) => {
		expect(() => spell(value)).toThrow(/^no spelling for /);
	});

	it('a tolerance of none is typed as 0, and the word none as itself', () => {
		expect(spellCell('tolerance', 'none')).toBe('0');
		expect(spellCell('note', 'none')).toBe('none');
		expect(spellCell('tolerance', { kind: 'percent', value: 5 })).toBe('5%');
	});
});
