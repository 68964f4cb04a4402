import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { readFigure, timesPowerOfTen, withoutExponent } from './figures.ts';

describe('a figure of another publisher', () => {
	test.each([
		['12.50', 'number', '12.50'],
		['1,234', 'number', '1234'],
		['−3', 'number', '-3'],
		['1.5e-05', 'number', '0.000015'],
		['2.5E+3', 'number', '2500'],
		['1e20', 'number', '100000000000000000000'],
		['1e21', 'word', '1e21'],
		['1e-21', 'word', '1e-21'],
		['1e9999999999', 'word', '1e9999999999'],
		['', 'blank', undefined],
		['n/a', 'word', 'n/a'],
		['*', 'word', '*'],
		['=1+1', 'word', '=1+1'],
	])('"%s" is a %s', (cell, kind, text) =>
		expect(readFigure(cell, undefined, false)).toMatchObject({ kind, ...(text === undefined ? {} : { text }) }),
	);
	it('loses its % sign only where the unit is per cent', () => {
		expect(readFigure('12%', 100, false)).toMatchObject({ kind: 'number', text: '12' });
		expect(readFigure('12%', undefined, false)).toEqual({ kind: 'unsure', of: 'percent', offer: '12' });
	});
	it('loses its £ only where the unit is money, and never a million', () => {
		expect(readFigure('£1,200', undefined, true)).toMatchObject({ kind: 'number', text: '1200' });
		expect(readFigure('£1,200', undefined, false)).toMatchObject({ kind: 'word' });
		expect(readFigure('£1.2m', undefined, true)).toMatchObject({ kind: 'word' });
	});
	it('is asked for when a comma may be a full stop', () =>
		expect(readFigure('45,1', undefined, false)).toEqual({ kind: 'unsure', of: 'comma', offer: '45.1' }));
});

describe('digits that move', () => {
	const plain = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.nat(12)).map(([digits, decimals]) => {
		const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
		const fraction = decimals === 0 ? '' : `.${text.slice(-decimals)}`;
		return `${digits < 0n ? '-' : ''}${text.slice(0, text.length - decimals)}${fraction}`;
	});
	it('come back when they move back', () =>
		fc.assert(
			fc.property(plain, fc.integer({ min: -9, max: 9 }), (text, power) => {
				const there = timesPowerOfTen(text, power);
				expect(there).toMatch(/^-?\d+(\.\d*[1-9])?$/);
				expect(Number(timesPowerOfTen(there, -power))).toBe(Number(text));
			}),
		));
	it('are the number that an exponent writes', () =>
		fc.assert(
			fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => {
				const text = value.toExponential();
				expect(Number(withoutExponent(text))).toBe(Number(text) + 0);
			}),
		));
});
