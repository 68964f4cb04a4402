/**
 * One spelling for everything that a cell can say. It is made from what the reader understood, so that whatever the
 * reader takes for the same (12.0 and 12, p;b and b;p, D2026-03-31 and 2026-03-31) is the same, and nothing else is.
 */

import type { Decimal } from '../../domain/decimal.ts';
import type { Period } from '../../domain/period.ts';
import type { Tolerance } from '../../domain/target.ts';

/** Spreadsheets keep no more: they turn 130770.99999999999 into 130771 (decisions/0046). */
const MOST_DIGITS = 15;

/** A plain decimal with at most 15 significant digits, worked out on the text; half is rounded away from nought. */
export function fifteenDigits(text: string): string {
	const sign = text.startsWith('-') ? '-' : '';
	const [whole = '', fraction = ''] = text.replace('-', '').split('.');
	const digits = `${whole}${fraction}`.replace(/^0+/, '');
	const surplus = digits.length - MOST_DIGITS;
	if (surplus <= 0) return text;
	const kept = BigInt(digits.slice(0, MOST_DIGITS)) + (digits[MOST_DIGITS]! >= '5' ? 1n : 0n);
	const rounded = `${kept}${'0'.repeat(surplus)}`.padStart(fraction.length + 1, '0');
	const point = rounded.length - fraction.length;
	const decimals = rounded.slice(point).replace(/0+$/, '');
	return `${sign}${rounded.slice(0, point)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** A number of ours without an exponent. */
function plain(value: number): string {
	const text = String(value);
	if (text.includes('e+')) return String(BigInt(value));
	return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** The spelling of a cell's value. @throws Error for a value that no column has */
export function spell(value: unknown): string {
	if (value === undefined) return '';
	if (typeof value === 'string') return value.normalize('NFC').replace(/\r\n?/g, '\n');
	if (typeof value === 'number') return plain(value);
	if (typeof value === 'boolean') return value ? 'yes' : '';
	if (Array.isArray(value)) return value.map(spell).join(';');
	if (typeof value === 'object' && value !== null) {
		if ('start' in value) return (value as Period).text;
		if ('text' in value) return fifteenDigits((value as Decimal).text);
		if ('kind' in value) {
			const { kind, value: width } = value as Tolerance;
			return `${plain(width)}${kind === 'percent' ? '%' : ''}`;
		}
	}
	throw new Error(`no spelling for ${JSON.stringify(value)}`);
}

/** A tolerance of none is typed as 0. */
export const spellCell = (column: string, value: unknown): string =>
	column === 'tolerance' && value === 'none' ? '0' : spell(value);
