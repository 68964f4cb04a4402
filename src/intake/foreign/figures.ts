/** Figures as other publishers write them: the number itself, or what stands in its place. */

import { isRefusal, readDecimal } from '../../read/text/decimal.ts';
import { why } from '../../words/import.ts';

export type ReadFigure =
	| { readonly kind: 'number'; readonly text: string; readonly because?: string }
	/** A comma where a full stop belongs, or a % sign where the unit has none: somebody has to say. */
	| { readonly kind: 'unsure'; readonly of: 'comma' | 'percent'; readonly offer: string }
	/** No number: a marker, or a word that may stand for one. */
	| { readonly kind: 'word'; readonly text: string }
	| { readonly kind: 'blank' };

/** Digits by which an exponent may move the point: no figure of a council is longer, and some would fill the memory. */
const FARTHEST = 20;

/**
 * Reads the cell of a figure.
 * @param per 100 for a unit of per cent
 * @param isMoney whether the unit is an amount of money
 */
export function readFigure(cell: string, per: number | undefined, isMoney: boolean): ReadFigure {
	const text = cell.trim();
	if (text === '') return { kind: 'blank' };
	const read = readDecimal(text);
	if (!isRefusal(read)) return { kind: 'number', text };
	switch (read.refused) {
		case 'exponent':
			if (Math.abs(Number(/e(.+)$/i.exec(text)?.[1])) > FARTHEST) return { kind: 'word', text };
			return { kind: 'number', text: withoutExponent(text), because: why.exponent };
		case 'thousands':
			return { kind: 'number', text: read.offer, because: why.separators };
		case 'decimal-comma':
			return { kind: 'unsure', of: 'comma', offer: read.offer };
		case 'percent':
			if (read.offer === undefined) return { kind: 'word', text };
			return per === 100
				? { kind: 'number', text: read.offer, because: why.percentSign }
				: { kind: 'unsure', of: 'percent', offer: read.offer };
		case 'currency':
			// £1.2m says more than its digits, so only a sign may fall away.
			if (read.offer === undefined || !isMoney || /[a-z]/i.test(text)) return { kind: 'word', text };
			return { kind: 'number', text: read.offer, because: why.currencySign };
		case 'odd':
			return read.offer === undefined
				? { kind: 'word', text }
				: { kind: 'number', text: read.offer, because: why.separators };
		default:
			return { kind: 'word', text };
	}
}

/** 1.5e-05 is 0.000015, worked out on the digits. */
export function withoutExponent(text: string): string {
	const [, sign = '', whole = '', fraction = '', power = '0'] =
		/^([-+]?)(\d+)(?:\.(\d*))?e([-+]?\d+)$/i.exec(text.trim()) ?? [];
	return `${sign === '-' ? '-' : ''}${moved(whole, fraction, Number(power))}`;
}

/** A plain decimal times a power of ten, worked out on the digits. */
export function timesPowerOfTen(text: string, power: number): string {
	const sign = text.startsWith('-') ? '-' : '';
	const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
	return `${sign}${moved(whole, fraction, power)}`;
}

function moved(whole: string, fraction: string, power: number): string {
	const digits = `${whole}${fraction}`;
	const point = whole.length + power;
	const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
	const at = Math.max(point, 1);
	const decimals = padded.slice(at).replace(/0+$/, '');
	return `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}${decimals === '' ? '' : `.${decimals}`}`;
}
