/** The few words that stand inside a drawing: what kind it is, the numbers of its axis, its shorthand. */

import type { Unit } from '../domain/unit.ts';
import { number, withUnit } from './number.ts';

/** What a screen reader calls the picture; the caption around it says what it shows. */
export const CHART_NAMES = {
	'time-series': 'Line chart',
	breakdown: 'Line charts, one for each group',
	bars: 'Bar chart',
	strip: 'Dot chart',
	control: 'Control chart',
	projection: 'Line chart with a band for later periods',
	matrix: 'Cost and performance chart',
} as const;

/** [p], [x][r]: each marker in brackets of its own. */
export const shorthand = (markers: readonly string[]): string => markers.map((marker) => `[${marker}]`).join('');

export interface AxisWords {
	/** One for each tick, from low to high; the last one carries a symbol that stands close to its number (50%, £12). */
	readonly ticks: readonly string[];
	/** What follows the last one after a space: days, million, million tonnes. */
	readonly unit: string;
}

/** The numbers of an axis: bare, with the unit on the top one only, in millions or billions when they are that large. */
export function axisWords(ticks: readonly number[], step: number, unit: Unit): AxisWords {
	const largest = ticks.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
	const [scale, name] = largest >= 1e9 ? [1e9, 'billion'] : largest >= 1e6 ? [1e6, 'million'] : [1, ''];
	const decimals = decimalsOf(step / scale);
	const digits = ticks.map((tick) => number(tick / scale, decimals));
	const top = withUnit(digits.at(-1) ?? '', unit);
	if (!top.includes(' ') && name === '') return { ticks: [...digits.slice(0, -1), top], unit: '' };
	if (!top.includes(' ') && unit.before) return { ticks: [...digits.slice(0, -1), top], unit: name };
	return { ticks: digits, unit: [name, unit.symbol].filter((word) => word !== '').join(' ') };
}

function decimalsOf(step: number): number {
	for (let decimals = 0; decimals < 12; decimals++) {
		const scaled = step * 10 ** decimals;
		if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals;
	}
	return 12;
}

/** A figure beside an axis that already says its unit: 12 for "12 working days", but still 47.3% and £12. */
export function besideAxis(text: string, unit: Unit): string {
	const suffix = ` ${unit.symbol}`;
	return unit.symbol !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}
