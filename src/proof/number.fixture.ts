/** Rounding and reading of printed numbers, written for the tests alone: digits are carried by hand, as on paper. */

/** Half away from zero, on the digits as written: 2.675 at two decimals is 2.68; −0.04 at one is 0.0. */
export function rounded(text: string, decimals: number): string {
	const isNegative = text.startsWith('-');
	const [whole = '', fraction = ''] = text.replace('-', '').split('.');
	const kept = [...(whole || '0'), ...fraction.slice(0, decimals).padEnd(decimals, '0')].map(Number);
	let carry = Number(fraction[decimals] ?? 0) >= 5 ? 1 : 0;
	for (let at = kept.length - 1; at >= 0 && carry; at--) {
		kept[at] = (kept[at]! + 1) % 10;
		carry = kept[at] === 0 ? 1 : 0;
	}
	const digits = (carry ? '1' : '') + kept.join('');
	const end = digits.length - decimals;
	const result = `${digits.slice(0, end).replace(/^0+(?=\d)/, '')}${decimals > 0 ? `.${digits.slice(end)}` : ''}`;
	return isNegative && /[1-9]/.test(result) ? `-${result}` : result;
}

/** A printed number: its plain digits and how many decimals it has. */
export interface Printed {
	readonly digits: string;
	readonly decimals: number;
}

/** Thousands in threes, a true minus sign, no exponent: anything else is not how we print. */
const NUMBER = /^(\u2212?)(\d{1,3}(?:,\d{3})*)(?:\.(\d+))?$/;

/** Reads `1,234.5`, `−3`; undefined when it is not a number as pages print them. */
export function printed(text: string): Printed | undefined {
	const parts = NUMBER.exec(text);
	if (!parts) return undefined;
	const [, minus, whole, fraction] = parts;
	const digits = `${minus ? '-' : ''}${whole!.replaceAll(',', '')}${fraction === undefined ? '' : `.${fraction}`}`;
	return { digits, decimals: fraction?.length ?? 0 };
}

/** Takes the unit off a printed figure: £1,200 → 1,200; −£3 → −3; 47.3% → 47.3; 812.4 per 100,000 → 812.4. */
export function withoutUnit(text: string, unit: { readonly symbol: string; readonly before: boolean }): string {
	const { symbol, before } = unit;
	if (symbol === '') return text;
	if (before) return text.replace(symbol, '').replace(/^(\u2212?)\s/, '$1');
	if (text.endsWith(symbol)) return text.slice(0, -symbol.length).trimEnd();
	// One of a thing is said in the singular: 1 incident, 1 person.
	const one = /^(\u2212?1) ([a-z]+)$/.exec(text);
	return one && one[2]!.slice(0, 2) === symbol.slice(0, 2) ? one[1]! : text;
}

/** Why a printed text does not state exact digits; undefined when it does. */
export function misprint(
	text: string,
	exact: string,
	unit: { readonly symbol: string; readonly before: boolean },
	decimals: number,
): string | undefined {
	const number = printed(withoutUnit(text, unit));
	if (!number) return `"${text}" is not a number as pages print them`;
	if (number.decimals < decimals) return `"${text}" has fewer than ${decimals} decimals`;
	if (number.decimals > decimals + 6) return `"${text}" has more than ${decimals + 6} decimals`;
	const right = rounded(exact, number.decimals);
	return right === number.digits ? undefined : `"${text}" should be ${right}, from ${exact}`;
}
