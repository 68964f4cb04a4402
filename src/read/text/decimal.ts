/**
 * The one reader of numbers. It takes plain decimals (1234.5, -3) and refuses everything else with a reason, because
 * other readers turn '' into 0, '1e3' into 1000 and full-width digits into nothing.
 */

import type { Decimal } from '../../domain/decimal.ts';
import type { Odd } from '../../words/problems/value.ts';

export type Refusal =
	| { readonly refused: 'blank' | 'word' | 'exponent' | 'excel-error' | 'formula' }
	| { readonly refused: 'percent' | 'currency'; readonly offer?: string }
	| { readonly refused: 'thousands' | 'decimal-comma'; readonly offer: string }
	| { readonly refused: 'odd'; readonly odd: Odd; readonly offer?: string };

const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** Longer than any sum of money to the penny, with as many decimals as a double keeps. */
const MOST_DIGITS = 40;

/** Reads a number, or tells why it is none. Spaces around it are the caller's to remove. */
export function readDecimal(text: string): Decimal | Refusal {
	if (!PLAIN.test(text)) return refusalOf(text);
	if (text.length > MOST_DIGITS) return { refused: 'odd', odd: 'too-long' };
	const shortest = shortestText(text);
	if (shortest === '-0') return { refused: 'odd', odd: 'negative-zero', offer: '0' };
	return { value: Number(shortest), text: shortest };
}

export const isRefusal = (read: Decimal | Refusal): read is Refusal => 'refused' in read;

/** Works on the text, so that no digit is lost: 007 is 7, 12.0 is 12, -0.50 is -0.5. */
function shortestText(plain: string): string {
	const sign = plain.startsWith('-') ? '-' : '';
	const [whole = '', fraction = ''] = (sign ? plain.slice(1) : plain).split('.');
	const digits = whole.replace(/^0+(?=\d)/, '');
	const decimals = fraction.replace(/0+$/, '');
	return `${sign}${digits}${decimals === '' ? '' : `.${decimals}`}`;
}

export interface Hedged {
	/** Its plain spelling. */
	readonly number: string;
	readonly marker: 'e' | 'p' | 'f';
}

const NUMBER = /(?<![\w.,])-?\d+(?:,\d{3})*(?:\.\d+)?(?![\w,]|\.\d)/;
const HEDGES: readonly (readonly [RegExp, Hedged['marker']])[] = [
	[/\b(?:p|prov|provisional(?:ly)?)\b/gi, 'p'],
	[/\b(?:f|forecast)\b/gi, 'f'],
	[/\b(?:e|est|estimate[ds]?|about|around|approx|approximately|c|ca|circa|roughly|nearly|almost)\b|[~\u2248]/gi, 'e'],
];

/**
 * The one number beside which somebody wrote how sure it is: about 75, 75% (est.). undefined where anything else is
 * said: "fewer than 5", "not until 2026" and "75 million" are no 5, 2026 and 75.
 */
export function hedgedNumber(text: string): Hedged | undefined {
	const found = NUMBER.exec(text)?.[0];
	const number = found === undefined ? undefined : plainSpelling(found);
	if (found === undefined || number === undefined) return undefined;
	const words = text.replace(found, ' ');
	const hedge = HEDGES.find(([pattern]) => words.search(pattern) !== -1);
	const left = hedge && words.replace(hedge[0], '').replace(SPACES, '');
	return hedge && left !== undefined && /^[%£$€()[\].,:;?*]*$/.test(left) ? { number, marker: hedge[1] } : undefined;
}

const MINUS = /^[\u2212\u2010-\u2015\uff0d\ufe63]/;
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000]/g;
const EXCEL_ERROR = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#+)$/i;
const SUFFIXES: Readonly<Record<string, number>> = {
	k: 3,
	thousand: 3,
	m: 6,
	mn: 6,
	million: 6,
	bn: 9,
	b: 9,
	billion: 9,
};

function refusalOf(text: string): Refusal {
	if (text === '') return { refused: 'blank' };
	if (EXCEL_ERROR.test(text)) return { refused: 'excel-error' };
	if (/^[=@]/.test(text)) return { refused: 'formula' };
	if (/^[-+]?\d+(?:\.\d*)?e[-+]?\d+$/i.test(text)) return { refused: 'exponent' };
	if (/^[^%]*%\s*$/.test(text) && /\d/.test(text)) return { refused: 'percent', ...offering(text.replace('%', '')) };
	return separated(text) ?? odd(text) ?? currency(text) ?? { refused: 'word' };
}

/** The plain spelling of a text, once what does not belong is gone; undefined when it is no number even then. */
function plainSpelling(text: string): string | undefined {
	const tight = text.replace(SPACES, '').replace(MINUS, '-').replace(/^\+/, '');
	const bare = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(tight) ? tight.replaceAll(',', '') : tight;
	if (!PLAIN.test(bare) || bare.length > MOST_DIGITS) return undefined;
	const shortest = shortestText(bare);
	return shortest === '-0' ? '0' : shortest;
}

/** The number that a text would be without what is wrong with it, where there is one. */
function offering(text: string): { readonly offer?: string } {
	const offer = plainSpelling(text);
	return offer === undefined ? {} : { offer };
}

function separated(text: string): Refusal | undefined {
	const tight = text.replace(MINUS, '-').replace(/^\+/, '');
	const spaced = tight.replace(SPACES, ' ');
	if (/^-?\d{1,3}(?:[ ,']\d{3})+(?:\.\d+)?$/.test(spaced)) return meant('thousands', spaced.replace(/[ ,']/g, ''));
	if (/^-?\d{1,3}(?:[. ]\d{3})+,\d+$/.test(spaced))
		return meant('decimal-comma', spaced.replace(/[. ]/g, '').replace(',', '.'));
	if (/^-?\d+,\d+$/.test(tight)) return meant('decimal-comma', tight.replace(',', '.'));
	return undefined;
}

/** A number that only its separators spoil, unless it is too long without them. */
function meant(refused: 'thousands' | 'decimal-comma', plain: string): Refusal {
	const offer = plainSpelling(plain);
	return offer === undefined ? { refused: 'odd', odd: 'too-long' } : { refused, offer };
}

function odd(text: string): Refusal | undefined {
	if (/^[-+]?(?:nan|inf|infinity|∞)$/i.test(text)) return { refused: 'odd', odd: 'infinite' };
	if (MINUS.test(text) && plainSpelling(text) !== undefined) return { refused: 'odd', odd: 'minus', ...offering(text) };
	if (/^\+[\d.]+$/.test(text)) return { refused: 'odd', odd: 'plus', ...offering(text) };
	if (/^-?\.\d+$/.test(text)) return { refused: 'odd', odd: 'point', ...offering(text.replace('.', '0.')) };
	if (/^-?\d+\.$/.test(text)) return { refused: 'odd', odd: 'point', ...offering(text.slice(0, -1)) };
	if (/^\(\d[\d,]*(?:\.\d+)?\)$/.test(text))
		return { refused: 'odd', odd: 'brackets', ...offering(`-${text.slice(1, -1)}`) };
	if (/^-?[\doO]*\d[\doO]*(?:\.[\doO]+)?$/.test(text)) {
		return { refused: 'odd', odd: 'letter-o', ...offering(text.replace(/o/gi, '0')) };
	}
	const narrow = text.normalize('NFKC');
	if (/\p{Nd}/u.test(text) && !/^[\x20-\x7e\u00a0-\u00ff]*$/.test(text) && /^[-\p{Nd}.,\s]+$/u.test(narrow)) {
		return { refused: 'odd', odd: 'digits', ...offering(narrow) };
	}
	return undefined;
}

/** £1.2m is 1200000: shifted on the text, so that no digit is invented. */
function currency(text: string): Refusal | undefined {
	const parts =
		/^([-+\u2212]?)[£$€]?([-+]?)\s*([\d][\d,.\s]*)\s*(k|thousand|m|mn|million|bn|b|billion)?\s*(?:pounds|gbp|p)?$/i.exec(
			text,
		);
	if (!parts) return /^[-+\u2212]?[£$€]/.test(text) ? { refused: 'currency' } : undefined;
	const [, before, after, digits = '', suffix] = parts;
	const number = plainSpelling(digits);
	if (number === undefined) return { refused: 'currency' };
	const zeros = suffix === undefined ? 0 : SUFFIXES[suffix.toLowerCase()]!;
	const [whole = '', fraction = ''] = number.split('.');
	const moved = `${whole}${fraction.slice(0, zeros).padEnd(zeros, '0')}.${fraction.slice(zeros)}`.replace(/\.$/, '');
	const isNegative = before === '-' || before === '\u2212' || after === '-';
	return { refused: 'currency', ...offering(`${isNegative ? '-' : ''}${moved}`) };
}
