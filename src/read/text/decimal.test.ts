import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isRefusal, readDecimal } from './decimal.ts';

describe('a plain number', () => {
	test.each([
		['12', 12, '12'],
		['12.0', 12, '12'],
		['007', 7, '7'],
		['-0.50', -0.5, '-0.5'],
		['0', 0, '0'],
		['0.00', 0, '0'],
		['130770.99999999999', 130770.99999999999, '130770.99999999999'],
		['26737268.25', 26737268.25, '26737268.25'],
	])('%s is %f, spelled %s', (text, value, shortest) => {
		expect(readDecimal(text)).toEqual({ value, text: shortest });
	});
});

describe('everything else is refused, with the plain spelling where there is one', () => {
	test.each([
		['', { refused: 'blank' }],
		['1,234', { refused: 'thousands', offer: '1234' }],
		['-1,234,567.80', { refused: 'thousands', offer: '-1234567.8' }],
		["1'234", { refused: 'thousands', offer: '1234' }],
		['1\u202f234', { refused: 'thousands', offer: '1234' }],
		['12,5', { refused: 'decimal-comma', offer: '12.5' }],
		['1.234,5', { refused: 'decimal-comma', offer: '1234.5' }],
		['-0,0', { refused: 'decimal-comma', offer: '0' }],
		['-0,000', { refused: 'thousands', offer: '0' }],
		['-£0', { refused: 'currency', offer: '0' }],
		[`1${',000'.repeat(20)}`, { refused: 'odd', odd: 'too-long' }],
		['12%', { refused: 'percent', offer: '12' }],
		['12.50 %', { refused: 'percent', offer: '12.5' }],
		['about 50%', { refused: 'percent' }],
		['£1.2m', { refused: 'currency', offer: '1200000' }],
		['£1,234.50', { refused: 'currency', offer: '1234.5' }],
		['-£3k', { refused: 'currency', offer: '-3000' }],
		['£', { refused: 'currency' }],
		['2.5 million', { refused: 'currency', offer: '2500000' }],
		['1e3', { refused: 'exponent' }],
		['1.23E+15', { refused: 'exponent' }],
		['#DIV/0!', { refused: 'excel-error' }],
		['#####', { refused: 'excel-error' }],
		['=A1', { refused: 'formula' }],
		['\u22123', { refused: 'odd', odd: 'minus', offer: '-3' }],
		['+3', { refused: 'odd', odd: 'plus', offer: '3' }],
		['-0.0', { refused: 'odd', odd: 'negative-zero', offer: '0' }],
		['.5', { refused: 'odd', odd: 'point', offer: '0.5' }],
		['-.5', { refused: 'odd', odd: 'point', offer: '-0.5' }],
		['5.', { refused: 'odd', odd: 'point', offer: '5' }],
		['\uff11\uff12', { refused: 'odd', odd: 'digits', offer: '12' }],
		['1O', { refused: 'odd', odd: 'letter-o', offer: '10' }],
		['(12)', { refused: 'odd', odd: 'brackets', offer: '-12' }],
		['NaN', { refused: 'odd', odd: 'infinite' }],
		['9'.repeat(400), { refused: 'odd', odd: 'too-long' }],
		['n/a', { refused: 'word' }],
		['-', { refused: 'word' }],
		['[c]', { refused: 'word' }],
		['1/2', { refused: 'word' }],
		['0x1F', { refused: 'word' }],
		['1_000', { refused: 'word' }],
		['oO', { refused: 'word' }],
	])('%s', (text, refusal) => {
		expect(readDecimal(text)).toEqual(refusal);
	});
});

describe('laws', () => {
	const plain = fc
		.tuple(fc.boolean(), fc.stringMatching(/^\d{1,15}$/), fc.option(fc.stringMatching(/^\d{1,12}$/)))
		.map(
			([isNegative, whole, decimals]) => `${isNegative ? '-' : ''}${whole}${decimals === null ? '' : `.${decimals}`}`,
		)
		.filter((text) => /[1-9]/.test(text));

	it('reads what is plain by value, and spells it the shortest way', () => {
		fc.assert(
			fc.property(plain, (text) => {
				const read = readDecimal(text);
				if (isRefusal(read)) throw new Error(`refused ${text}`);
				expect(read.value).toBe(Number(text));
				expect(read.text.length).toBeLessThanOrEqual(text.length);
				expect(readDecimal(read.text)).toEqual(read);
			}),
		);
	});

	it('reads two spellings of one number alike', () => {
		fc.assert(
			fc.property(plain, fc.nat(5), (text, zeros) => {
				const longer = `${text.includes('.') ? text : `${text}.0`}${'0'.repeat(zeros)}`;
				expect(readDecimal(longer)).toEqual(readDecimal(text));
			}),
		);
	});

	it('offers only what it would read, and never reads what is not plain', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+\d.,%£eE\u2212\u00a0km() ]{0,12}$/)), (text) => {
				const read = readDecimal(text);
				if (!isRefusal(read)) expect(text).toMatch(/^-?\d+(\.\d+)?$/);
				else if ('offer' in read && read.offer !== undefined) expect(isRefusal(readDecimal(read.offer))).toBe(false);
			}),
			{ numRuns: 2000 },
		);
	});
});
