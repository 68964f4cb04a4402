/** Horizontal bars for one period: names on the left (above, where narrow), figures at the ends, always from 0. */

import type { BarChart, ChartSize } from '../view/chart.ts';
import { valueDomain } from '../view/chart-domain.ts';
import { valuePosition } from './axis.ts';
import type { Drawing } from './drawing.ts';
import { WIDTHS } from './drawing.ts';
import type { SvgElement } from './svg.ts';
import { classes, element, rule } from './svg.ts';
import { LINE_HEIGHT, TO_BASELINE, textAt, widest, widthOf, wrap } from './text.ts';

const BAR = 20;
const GAP = 12;
const BESIDE = 8;
const WIDEST_NAME = 230;

/** Draws the bars in the order given; the drawing grows in height. */
export function drawBars(chart: BarChart, size: ChartSize): Drawing {
	const width = WIDTHS[size];
	const domain = valueDomain(chart);
	const isNarrow = size === 'narrow';
	const names = chart.bars.map(({ label, isOurs }) =>
		wrap(label, isNarrow ? width : WIDEST_NAME, isOurs ? 'bold' : 'regular'),
	);
	const left = isNarrow ? 0 : names.reduce((most, lines) => Math.max(most, widest(lines, 'bold')), 0) + BESIDE * 1.5;
	const longest = chart.bars.reduce((most, { text }) => Math.max(most, widthOf(text, 'bold')), 0) + BESIDE;
	const figure = Math.min(longest, (width - left) / 3);
	const hasLeft = chart.bars.some(({ value }) => value !== undefined && value < 0);
	const hasRight = !hasLeft || chart.bars.some(({ value }) => value === undefined || value >= 0);
	const from = left + (hasLeft ? figure : 0);
	const to = width - (hasRight ? figure : 0);
	const extent = domain && chartExtent(chart, domain);
	const x = extent ? valuePosition(extent, from, to) : () => from;
	const zero = x(0);
	const hasOurs = chart.bars.some(({ isOurs }) => isOurs);

	let top = 0;
	const rows = chart.bars.flatMap((bar, index): SvgElement[] => {
		const lines = names[index]!;
		const nameHeight = lines.length * LINE_HEIGHT;
		const barTop = isNarrow ? top + nameHeight + 3 : top + 2 + Math.max(0, (nameHeight - BAR) / 2);
		const middle = barTop + BAR / 2;
		const nameY = isNarrow ? top + 14 : middle - ((lines.length - 1) * LINE_HEIGHT) / 2 + TO_BASELINE;
		top = Math.max(barTop + BAR, top + nameHeight) + GAP;
		const axis = isNarrow ? [rule('chart-axis', zero, barTop - 2, zero, barTop + BAR + 2)] : [];
		const strong = classes('chart-label', bar.isOurs && 'chart-strong');
		const name = isNarrow ? textAt(0, nameY, lines, strong) : textAt(left - BESIDE * 1.5, nameY, lines, strong, 'end');
		if (bar.value === undefined || !Number.isFinite(bar.value))
			return [name, ...axis, textAt(zero + BESIDE, middle + TO_BASELINE, bar.text, 'chart-gap')];
		const end = x(bar.value);
		const look = !hasOurs || bar.isOurs ? 'chart-bar chart-ours chart-series-1' : 'chart-bar chart-context';
		const isNegative = bar.value < 0;
		return [
			name,
			element('rect', { class: look, x: Math.min(zero, end), y: barTop, width: Math.abs(end - zero), height: BAR }),
			isNegative
				? textAt(end - BESIDE, middle + TO_BASELINE, bar.text, strong, 'end')
				: textAt(end + BESIDE, middle + TO_BASELINE, bar.text, strong),
			...axis,
		];
	});
	const height = Math.max(top - GAP, BAR);
	return {
		width,
		height: height + 4,
		body: isNarrow ? rows : [...rows, rule('chart-axis', zero, 0, zero, height + 4)],
		values: chart.bars.filter(({ value }) => value !== undefined).map(({ text }) => text),
	};
}

/** Every figure is printed at its bar, so there are no ticks to round to: the longest bar fills the room. */
function chartExtent(chart: BarChart, domain: NonNullable<ReturnType<typeof valueDomain>>): typeof domain {
	const values = chart.bars.map(({ value }) => value ?? 0).filter(Number.isFinite);
	const start = Math.max(
		values.reduce((a, b) => Math.min(a, b), 0),
		domain.start,
	);
	const end = Math.min(
		values.reduce((a, b) => Math.max(a, b), 0),
		domain.end,
	);
	return start < end ? { ...domain, start, end } : domain;
}
