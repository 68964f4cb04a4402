import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hedgedNumber, isRefusal, readDecimal } from './decimal.ts';

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
		['0'.repeat(39) + '7', 7, '7'],
		['000', 0, '0'],
		['-000.100', -0.1, '-0.1'],
		['10.010', 10.01, '10.01'],
		['-1.5', -1.5, '-1.5'],
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
		['0'.repeat(40) + '7', { refused: 'odd', odd: 'too-long' }],
		['x12', { refused: 'word' }],
		['12x', { refused: 'word' }],
		['1.2.3', { refused: 'currency' }],
		['1\u00a0234\u00a0567', { refused: 'thousands', offer: '1234567' }],
		['+1,234', { refused: 'thousands', offer: '1234' }],
		['\u22121,234.5', { refused: 'thousands', offer: '-1234.5' }],
		['1,234,56', { refused: 'currency' }],
		['12,345', { refused: 'thousands', offer: '12345' }],
		['1234,567', { refused: 'decimal-comma', offer: '1234.567' }],
		['1,234.', { refused: 'currency' }],
		['-12,50', { refused: 'decimal-comma', offer: '-12.5' }],
		['\u201312,5', { refused: 'decimal-comma', offer: '-12.5' }],
		['+12,5', { refused: 'decimal-comma', offer: '12.5' }],
		['1.234.567,89', { refused: 'decimal-comma', offer: '1234567.89' }],
		['-1 234,5', { refused: 'decimal-comma', offer: '-1234.5' }],
		['%', { refused: 'word' }],
		['12%%', { refused: 'word' }],
		['12% so far', { refused: 'word' }],
		['12 %', { refused: 'percent', offer: '12' }],
		['12%\u00a0', { refused: 'percent', offer: '12' }],
		['\u22125%', { refused: 'percent', offer: '-5' }],
		['1,234%', { refused: 'percent', offer: '1234' }],
		['-0%', { refused: 'percent', offer: '0' }],
		[`${'9'.repeat(41)}%`, { refused: 'percent' }],
		['£12', { refused: 'currency', offer: '12' }],
		['$12', { refused: 'currency', offer: '12' }],
		['€12', { refused: 'currency', offer: '12' }],
		['£-3', { refused: 'currency', offer: '-3' }],
		['£+3', { refused: 'currency', offer: '3' }],
		['\u2212£3', { refused: 'currency', offer: '-3' }],
		['+£3', { refused: 'currency', offer: '3' }],
		['£ 12', { refused: 'currency', offer: '12' }],
		['12 pounds', { refused: 'currency', offer: '12' }],
		['12GBP', { refused: 'currency', offer: '12' }],
		['75p', { refused: 'currency', offer: '75' }],
		['£1.25k', { refused: 'currency', offer: '1250' }],
		['1.2345 thousand', { refused: 'currency', offer: '1234.5' }],
		['2M', { refused: 'currency', offer: '2000000' }],
		['2mn', { refused: 'currency', offer: '2000000' }],
		['2bn', { refused: 'currency', offer: '2000000000' }],
		['2 b', { refused: 'currency', offer: '2000000000' }],
		['2 billion pounds', { refused: 'currency', offer: '2000000000' }],
		['1.2m so far', { refused: 'word' }],
		['about £3', { refused: 'word' }],
		['£three', { refused: 'currency' }],
		['-£', { refused: 'currency' }],
		['\u2212$x', { refused: 'currency' }],
		['£1,2,3', { refused: 'currency' }],
		['1e', { refused: 'word' }],
		['e5', { refused: 'word' }],
		['1.e5', { refused: 'exponent' }],
		['+1.5e-10', { refused: 'exponent' }],
		['-1E+10', { refused: 'exponent' }],
		['1e5x', { refused: 'word' }],
		['x1e5', { refused: 'word' }],
		['#N/A', { refused: 'excel-error' }],
		['#ref!', { refused: 'excel-error' }],
		['#VALUE!', { refused: 'excel-error' }],
		['#NAME?', { refused: 'excel-error' }],
		['#NUM!', { refused: 'excel-error' }],
		['#NULL!', { refused: 'excel-error' }],
		['#SPILL!', { refused: 'excel-error' }],
		['#CALC!', { refused: 'excel-error' }],
		['#GETTING_DATA', { refused: 'excel-error' }],
		['##', { refused: 'excel-error' }],
		['#', { refused: 'word' }],
		['#1', { refused: 'word' }],
		['see #REF!', { refused: 'word' }],
		['#REF! here', { refused: 'word' }],
		['@A1', { refused: 'formula' }],
		['A=1', { refused: 'word' }],
		['-nan', { refused: 'odd', odd: 'infinite' }],
		['+inf', { refused: 'odd', odd: 'infinite' }],
		['infinity', { refused: 'odd', odd: 'infinite' }],
		['\u221e', { refused: 'odd', odd: 'infinite' }],
		['infinite', { refused: 'word' }],
		['an inf', { refused: 'word' }],
		['\u2212three', { refused: 'word' }],
		['3\u2212', { refused: 'word' }],
		['\ufe630.0', { refused: 'odd', odd: 'minus', offer: '0' }],
		['+1.5', { refused: 'odd', odd: 'plus', offer: '1.5' }],
		['+1.5.2', { refused: 'odd', odd: 'plus' }],
		['+x', { refused: 'word' }],
		['1+3', { refused: 'word' }],
		['+3x', { refused: 'word' }],
		['.50', { refused: 'odd', odd: 'point', offer: '0.5' }],
		['.x5', { refused: 'word' }],
		['.5x', { refused: 'word' }],
		['x.5', { refused: 'word' }],
		['-5.', { refused: 'odd', odd: 'point', offer: '-5' }],
		['12.', { refused: 'odd', odd: 'point', offer: '12' }],
		['x5.', { refused: 'word' }],
		['(1,234.5)', { refused: 'odd', odd: 'brackets', offer: '-1234.5' }],
		['(1,23)', { refused: 'odd', odd: 'brackets' }],
		['(12', { refused: 'word' }],
		['12)', { refused: 'word' }],
		['x(12)', { refused: 'word' }],
		['(12)x', { refused: 'word' }],
		['(x)', { refused: 'word' }],
		['-1O.o5', { refused: 'odd', odd: 'letter-o', offer: '-10.05' }],
		['o1', { refused: 'odd', odd: 'letter-o', offer: '1' }],
		['1Ox', { refused: 'word' }],
		['x1O', { refused: 'word' }],
		['\uff11\uff12.\uff15', { refused: 'odd', odd: 'digits', offer: '12.5' }],
		['\u0661\u0662', { refused: 'odd', odd: 'digits' }],
		['\uff11 m\u00e8tres', { refused: 'word' }],
		['x\uff11', { refused: 'word' }],
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

describe('a number beside which somebody wrote how sure it is', () => {
	test.each([
		['75% (est.)', '75', 'e'],
		['about 75', '75', 'e'],
		['c. 75', '75', 'e'],
		['75 est', '75', 'e'],
		['~ 1,234.50', '1234.5', 'e'],
		['approx. -3', '-3', 'e'],
		['75 [p]', '75', 'p'],
		['provisional: 75', '75', 'p'],
		['£75 (forecast)', '75', 'f'],
	])('%s holds %s, with the marker %s', (text, number, marker) => {
		expect(readDecimal(text)).toMatchObject({ refused: expect.stringMatching(/word|currency/) });
		expect(hedgedNumber(text)).toEqual({ number, marker });
	});

	test.each([
		'n/a',
		'fewer than 5',
		'<5',
		'about 5 of 20',
		'not until 2026',
		'est. 75 million',
		'75k est',
		'1/2',
		'75 cases',
		'75?',
	])('%s holds none that could be typed', (text) => expect(hedgedNumber(text)).toBeUndefined());
});
