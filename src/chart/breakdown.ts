/** Small multiples: one little line chart for each group, all on one axis so that heights compare. */

import { scaleLinear } from 'd3';
import { dayNumber } from '../domain/period.ts';
import type { BreakdownChart, ChartSeries, ChartSize } from '../view/chart.ts';
import { valueDomain } from '../view/chart-domain.ts';
import { shorthand } from '../words/drawing.ts';
import type { Position } from './axis.ts';
import { axisWidth, tickLines, valueAxis, valuePosition } from './axis.ts';
import type { Drawing, Plot } from './drawing.ts';
import { WIDTHS } from './drawing.ts';
import type { Placed } from './series.ts';
import { gaps, isValued, lines, marks, place, stretches } from './series.ts';
import type { SvgElement } from './svg.ts';
import { rule } from './svg.ts';
import { LINE_HEIGHT, textAt, widest, widthOf, wrap } from './text.ts';

const SIZES = { wide: { columns: 3, plot: 84 }, narrow: { columns: 2, plot: 76 } } as const;
const GUTTER = 22;
/** Between the value at the end of a line and the line. */
const RADIUS = 3.5;
const INSET = 6;
const LOOK = 'chart-ours chart-series-1';

/** Draws one panel for each group, three to a row, or two where it is narrow; the drawing grows in height. */
export function drawBreakdown(chart: BreakdownChart, size: ChartSize): Drawing {
	const width = WIDTHS[size];
	const limits = SIZES[size];
	const domain = valueDomain(chart);
	const left = domain ? axisWidth(domain, chart.scale) : 0;
	const columns = Math.max(1, Math.min(limits.columns, chart.panels.length));
	const panelWidth = (width - left - GUTTER * (columns - 1)) / columns;
	const days = chart.panels
		.flatMap(({ points }) => points.map(({ end }) => dayNumber(end)))
		.filter(Number.isFinite)
		.sort((a, b) => a - b);
	const ends = firstAndLast(chart.panels);
	const axisHeight = 12 + LINE_HEIGHT * Math.max(1, ...ends.map((label) => tickLines(label).length));

	const body: SvgElement[] = [];
	let top = 0;
	for (let index = 0; index < chart.panels.length; index += columns) {
		const row = chart.panels.slice(index, index + columns);
		const titles = row.map(({ title }) => wrap(title, panelWidth, 'bold'));
		const titleHeight = LINE_HEIGHT * Math.max(1, ...titles.map(({ length }) => length));
		const plotTop = top + titleHeight + LINE_HEIGHT + 4;
		const bottom = plotTop + limits.plot;
		row.forEach((panel, column) => {
			const start = left + column * (panelWidth + GUTTER);
			const plot: Plot = { left: start, right: start + panelWidth, top: plotTop, bottom };
			const x = timePosition(days, plot);
			const y = domain ? valuePosition(domain, plot.bottom, plot.top) : () => plot.bottom;
			body.push(textAt(start, top + 14, titles[column]!, 'chart-label chart-strong'));
			if (domain) body.push(...valueAxis(domain, chart.scale, plot, y, column === 0));
			body.push(rule('chart-base', plot.left, plot.bottom, plot.right, plot.bottom));
			body.push(...drawPanel(place(panel.points, x, y), plot));
			const isLowest = index + column + columns >= chart.panels.length;
			if (isLowest) body.push(...timeEnds(ends, plot));
		});
		const isLast = index + columns >= chart.panels.length;
		const isFollowedByFewer = !isLast && index + 2 * columns > chart.panels.length;
		top = bottom + (isLast || isFollowedByFewer ? axisHeight : 0) + (isLast ? 0 : 14);
	}
	return {
		width,
		height: top,
		body,
		values: chart.panels.flatMap(({ points }) => points.flatMap(({ text }) => (text === undefined ? [] : [text]))),
	};
}

function drawPanel(points: readonly Placed[], plot: Plot): SvgElement[] {
	const valued = points.filter(isValued);
	const last = valued.at(-1);
	const alone = stretches(points).filter(({ length }) => length === 1).flat();
	const missing = gaps(points).map(({ x, text }) => textAt(x, plot.bottom - 6, text, 'chart-gap chart-halo', 'middle'));
	if (!last) return missing;
	const text = [last.point.text ?? '', shorthand(last.point.markers)].filter((part) => part !== '').join(' ');
	const isCrowded = last.x - widthOf(text, 'bold') / 2 < plot.left;
	const dots = marks([...new Set([...alone, last])], 'circle', RADIUS, LOOK);
	const right = Math.min(plot.right, last.x + INSET);
	return [
		...lines(points, LOOK),
		...dots,
		...missing,
		isCrowded
			? textAt(plot.left, last.y - 9, text, 'chart-label chart-halo')
			: textAt(right, last.y - 9, text, 'chart-label chart-halo', 'end'),
	];
}

function timePosition(days: readonly number[], plot: Plot): Position {
	const [first, last] = [days[0], days.at(-1)];
	if (first === undefined || last === undefined || first === last) return () => (plot.left + plot.right) / 2;
	return scaleLinear([first, last], [plot.left + INSET, plot.right - INSET]);
}

/** The names of the first and the last period of all panels. */
function firstAndLast(panels: readonly ChartSeries[]): string[] {
	const points = panels.flatMap(({ points: all }) => all).filter(({ end }) => Number.isFinite(dayNumber(end)));
	const ordered = points.toSorted((a, b) => dayNumber(a.end) - dayNumber(b.end));
	return [...new Set([ordered.at(0), ordered.at(-1)].flatMap((point) => (point ? [point.shortLabel] : [])))];
}

function timeEnds(ends: readonly string[], plot: Plot): SvgElement[] {
	const [first, last] = ends.map(tickLines);
	const y = plot.bottom + 5 + LINE_HEIGHT;
	if (!first) return [];
	if (!last) return [textAt((plot.left + plot.right) / 2, y, first, 'chart-tick', 'middle')];
	const end = textAt(plot.right, y, last, 'chart-tick', 'end');
	const hasRoom = widest(first) + widest(last) + 8 <= plot.right - plot.left;
	return hasRoom ? [textAt(plot.left, y, first, 'chart-tick'), end] : [end];
}
