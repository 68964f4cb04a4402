/** Pounds and pence as whole pence, so that totals are exact. */

/** More pounds than this are no payment, and their sums would leave the integers that a double holds. */
const MOST_DIGITS = 12;
const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];

/** Whole pence of a plain amount (25123.00, -26123.45, 12.5, 12); undefined for every other text. */
export function penceOf(text: string): number | undefined {
	const { length } = text;
	let at = text.charCodeAt(0) === MINUS ? 1 : 0;
	const isNegative = at === 1;
	const start = at;
	let pence = 0;
	for (; at < length; at++) {
		const code = text.charCodeAt(at);
		if (code < ZERO || code > NINE) break;
		pence = pence * 10 + code - ZERO;
	}
	const digits = at - start;
	if (digits === 0 || digits > MOST_DIGITS) return undefined;
	pence *= 100;
	if (at < length) {
		const decimals = length - at - 1;
		if (text.charCodeAt(at) !== POINT || decimals < 1 || decimals > 2) return undefined;
		const [tens, ones] = [text.charCodeAt(at + 1), decimals === 2 ? text.charCodeAt(at + 2) : ZERO];
		if (tens < ZERO || tens > NINE || ones < ZERO || ones > NINE) return undefined;
		pence += (tens - ZERO) * 10 + ones - ZERO;
	}
	return isNegative && pence !== 0 ? -pence : pence;
}

/** Exactly two decimals, as the template of the LGA asks: -2612345 is -26123.45. */
export function poundsText(pence: number): string {
	const digits = String(Math.abs(pence)).padStart(3, '0');
	return `${pence < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
