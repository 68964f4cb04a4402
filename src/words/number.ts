/** How numbers are said: English grouping, the unit beside them, and never fewer digits than the truth needs. */

import type { Decimal } from '../domain/decimal.ts';
import type { Unit } from '../domain/unit.ts';

const MINUS = '\u2212';

/** Adds zeros or rounds half away from zero on the decimal text, so that 2.675 at two decimals is 2.68. */
export function roundText(text: string, decimals: number): string {
	if (isRounded(text, decimals)) return text;
	const isNegative = text.startsWith('-');
	const [whole = '0', fraction = ''] = (isNegative ? text.slice(1) : text).split('.');
	const digits = whole + fraction.slice(0, decimals).padEnd(decimals, '0');
	const roundsUp = (fraction[decimals] ?? '0') >= '5';
	const scaled = wholePlus(digits, roundsUp ? 1 : 0).padStart(decimals + 1, '0');
	const rounded = decimals === 0 ? scaled : `${scaled.slice(0, -decimals)}.${scaled.slice(-decimals)}`;
	return isNegative && /[1-9]/.test(rounded) ? `-${rounded}` : rounded;
}

/** Whether a figure that is not negative has just so many decimals: most are shown as they were signed. */
function isRounded(text: string, decimals: number): boolean {
	const point = text.indexOf('.');
	return point > 0 && text.length - point - 1 === decimals && /^(0|[1-9]\d*)\.\d+$/.test(text);
}

/** Digits that a double cannot hold are left to BigInt, which takes far longer, and which refuses what is no number. */
function wholePlus(digits: string, more: 0 | 1): string {
	const sum = digits.length <= 15 ? Number(digits) + more : NaN;
	return String(Number.isNaN(sum) ? BigInt(digits) + BigInt(more) : sum);
}

/** Plain decimal spelling of a computed number: no exponent, and no binary noise beyond 12 significant digits. */
export function plain(value: number): string {
	// The shortest spelling of a double is exact already where it has so few digits.
	const shortest = String(value);
	if (shortest.length <= 12 && !shortest.includes('e')) return shortest;
	const text = String(Number(value.toPrecision(12)));
	return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

/** The same digits, with zeros behind them where that is quicker: they are about to be rounded. */
function digitsOf(value: number): string {
	const shortest = String(value);
	if (shortest.length <= 12 && !shortest.includes('e')) return shortest;
	const text = value.toPrecision(12);
	return text.includes('e') ? plain(value) : text;
}

const group = (whole: string): string => (whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ','));

/** A number at so many decimals, with thousands commas and a true minus sign: 1,234.5. */
export function number(value: number | Decimal, decimals: number): string {
	const rounded = roundText(typeof value === 'number' ? digitsOf(value) : value.text, decimals);
	const isNegative = rounded.startsWith('-');
	const point = decimals === 0 ? rounded.length : rounded.length - decimals - 1;
	return (isNegative ? MINUS : '') + group(rounded.slice(isNegative ? 1 : 0, point)) + rounded.slice(point);
}

/** A number with its sign always said: +3.2, −1.0, and 0 without one. */
export function signed(value: number, decimals: number): string {
	const text = number(Math.abs(value), decimals);
	if (!/[1-9]/.test(text)) return text;
	return value < 0 ? `${MINUS}${text}` : `+${text}`;
}

/** Symbols that stand right against the number; all others are set off by a space. */
const TIGHT = new Set(['%', '£', '€', '$', '°']);

/** The figure with its unit as a reader sees it: 47.3%, £1,200, 12 days, 812.4 per 100,000. */
export function quantity(value: number | Decimal, unit: Unit, decimals: number): string {
	return withUnit(number(value, decimals), unit);
}

/** 1 day, 1 person: what units are called when there is one. Symbols and phrases stay as they are. */
const singular = (symbol: string): string =>
	symbol === 'people' ? 'person' : /^(working )?[a-z]+[^su]s$/.test(symbol) ? symbol.slice(0, -1) : symbol;

/** Puts the unit beside digits that are already spelled. */
export function withUnit(digits: string, unit: Unit): string {
	if (unit.symbol === '') return digits;
	const gap = TIGHT.has(unit.symbol) ? '' : ' ';
	if (!unit.before) return `${digits}${gap}${digits.replace(MINUS, '') === '1' ? singular(unit.symbol) : unit.symbol}`;
	return digits.startsWith(MINUS) ? `${MINUS}${unit.symbol}${gap}${digits.slice(1)}` : `${unit.symbol}${gap}${digits}`;
}

/** Whether differences of this unit are percentage points. */
export const isPercentage = (unit: Unit): boolean => unit.symbol === '%';

/** A difference with its unit: 3.2 percentage points, 4 days, £12. Without a sign; the words around it say up or down. */
export function difference(value: number, unit: Unit, decimals: number): string {
	const digits = number(Math.abs(value), decimals);
	if (!isPercentage(unit)) return withUnit(digits, unit);
	return `${digits} percentage ${Number(digits) === 1 && decimals === 0 ? 'point' : 'points'}`;
}

/**
 * Decimals needed so that two different numbers differ when printed (94.96 against 95 must not print as 95 and 95).
 * @returns at least `decimals`, at most `decimals` + 6
 */
export function decimalsToTell(a: Decimal, b: Decimal, decimals: number): number {
	if (a.text === b.text) return decimals;
	for (let more = decimals; more < decimals + 6; more++) if (number(a, more) !== number(b, more)) return more;
	return decimals + 6;
}

/** Thing and count: 1 measure, 3 measures. */
export const count = (many: number, one: string, several = `${one}s`): string =>
	`${number(many, 0)} ${many === 1 ? one : several}`;
