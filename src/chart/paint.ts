/** The look of styles/chart.css as attributes with literal light colours, for files that no style sheet follows. */

import type { Attributes, SvgElement } from './svg.ts';

/** The same as in styles/tokens.css, light; paint.test.ts compares them. */
export const LIGHT = {
	'--paper': '#ffffff',
	'--ink': '#10202d',
	'--ink-2': '#42525f',
	'--rule': '#cbd4db',
	'--grid': '#dde3e8',
	'--control': '#5f707d',
	'--chart-context': '#7a8792',
	'--chart-band': '#e3eef7',
	'--chart-band-edge': '#5a7a99',
	'--series-1': '#12436d',
	'--series-2': '#f46a25',
	'--series-3': '#801650',
	'--series-4': '#28a197',
} as const;
type Token = keyof typeof LIGHT;

const stroke = (token: Token, width = 1, more: Attributes = {}): Attributes => ({
	fill: 'none',
	stroke: LIGHT[token],
	...(width === 1 ? {} : { 'stroke-width': String(width) }),
	...more,
});

const SOFT: Attributes = { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };

const LOOKS: Readonly<Record<string, Attributes>> = {
	'chart-grid': stroke('--grid'),
	'chart-base': stroke('--rule'),
	'chart-zero': stroke('--ink-2'),
	'chart-axis': stroke('--ink-2'),
	'chart-note': stroke('--ink-2', 1, { 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' }),
	'chart-break': stroke('--ink-2', 1, { 'stroke-dasharray': '5 4', 'stroke-linecap': 'butt' }),
	'chart-leader': stroke('--control'),
	'chart-stale': stroke('--control', 1, { 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' }),
	'chart-stem': stroke('--series-1', 1.5),
	'chart-reference-line': stroke('--ink', 1.5),
	'chart-band': { fill: LIGHT['--chart-band'] },
	'chart-band-edge': stroke('--chart-band-edge', 1.25),
	'chart-target': stroke('--ink', 1.5, { 'stroke-dasharray': '6 4' }),
	'chart-some': stroke('--chart-context', 1, { 'stroke-linejoin': 'round' }),
	'chart-cloud': stroke('--chart-context', 1, { 'stroke-linejoin': 'round', 'stroke-opacity': '0.45' }),
	'chart-fog': stroke('--chart-context', 1, { 'stroke-linejoin': 'round', 'stroke-opacity': '0.2' }),
	'chart-dots-few': stroke('--chart-context', 8, { 'stroke-linecap': 'round' }),
	'chart-dots-many': stroke('--chart-context', 5, { 'stroke-linecap': 'round' }),
	'chart-tick': { fill: LIGHT['--ink-2'] },
	'chart-gap': { fill: LIGHT['--ink-2'] },
	'chart-label': { fill: LIGHT['--ink'] },
	'chart-strong': { 'font-weight': '700' },
	'chart-under': { fill: LIGHT['--paper'], stroke: LIGHT['--paper'], 'stroke-width': '4', 'stroke-linejoin': 'round' },
};

const COLOURS: Readonly<Record<string, Token>> = {
	'chart-series-1': '--series-1',
	'chart-series-2': '--series-2',
	'chart-series-3': '--series-3',
	'chart-series-4': '--series-4',
	'chart-reference': '--ink-2',
	'chart-context': '--chart-context',
};

/** What the classes of an element look like on white paper. */
export function lightPaint({ attributes }: SvgElement): Attributes {
	const names = String(attributes['class'] ?? '').split(' ');
	const has = (name: string): boolean => names.includes(name);
	const colour = names.map((name) => COLOURS[name]).find((token) => token !== undefined) ?? '--ink-2';
	if (has('chart-line')) {
		const width = has('chart-ours') ? 3 : has('chart-reference') ? 2 : 1.5;
		const dash = has('chart-provisional') ? { 'stroke-dasharray': '7 5', 'stroke-linecap': 'butt' } : {};
		return { ...stroke(colour, width, SOFT), ...dash };
	}
	if (has('chart-interval')) return stroke(colour, 1.25);
	if (has('chart-bar')) return { fill: LIGHT[colour] };
	if (has('chart-point')) {
		return has('chart-provisional')
			? { fill: LIGHT['--paper'], stroke: LIGHT[colour], 'stroke-width': '2' }
			: { fill: LIGHT[colour], stroke: LIGHT['--paper'], 'stroke-width': '1.5' };
	}
	return Object.assign({}, ...names.map((name) => LOOKS[name] ?? {}));
}
