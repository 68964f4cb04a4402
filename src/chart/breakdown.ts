/** Small multiples: one little line chart for each group, all on one axis so that heights compare. */

import { dayNumber } from '../domain/period.ts';
import type { BreakdownChart, ChartSeries, ChartSize } from '../view/chart.ts';
import type { Position } from './axis.ts';
import {
	UNIT_ABOVE,
	axisWidth,
	domainOf,
	grid,
	linear,
	longUnit,
	tickLines,
	valueAxis,
	valuePosition,
} from './axis.ts';
import type { Drawing, Plot } from './drawing.ts';
import { Taken, WIDTHS } from './drawing.ts';
import { lastFigure } from './names.ts';
import { figureAt, gapLabels, lineBoxes } from './point-labels.ts';
import type { Placed } from './series.ts';
import { intervals, isValued, lines, marks, place, stretches } from './series.ts';
import type { SvgElement } from './svg.ts';
import { rule } from './svg.ts';
import { LINE_HEIGHT, textAt, widest, wrap } from './text.ts';

const SIZES = { wide: { columns: 3, plot: 96 }, narrow: { columns: 2, plot: 96 } } as const;
const BETWEEN_COLUMNS = 22;
const BETWEEN_ROWS = 26;
const BELOW_TITLE = 15;
const RADIUS = 3.5;
const INSET = 6;
const LOOK = 'chart-ours chart-series-1';

/** Draws one panel for each group, three to a row, or two where it is narrow; the drawing grows in height. */
export function drawBreakdown(chart: BreakdownChart, size: ChartSize): Drawing {
	const width = WIDTHS[size];
	const limits = SIZES[size];
	const domain = domainOf(chart);
	const left = domain ? axisWidth(domain, chart.scale) : 0;
	const columns = Math.max(1, Math.min(limits.columns, chart.panels.length));
	const panelWidth = (width - left - BETWEEN_COLUMNS * (columns - 1)) / columns;
	const days = chart.panels.flatMap(({ points }) => points.map(({ end }) => dayNumber(end))).filter(Number.isFinite);
	const ends = firstAndLast(chart.panels);
	const axisHeight = 12 + LINE_HEIGHT * Math.max(1, ...ends.map((label) => tickLines(label).length));

	const body: SvgElement[] = [];
	let top = 0;
	for (let index = 0; index < chart.panels.length; index += columns) {
		const row = chart.panels.slice(index, index + columns);
		const titles = row.map(({ title }) => wrap(title, panelWidth, 'bold'));
		const rows = Math.max(1, ...titles.map(({ length }) => length));
		const isFirst = index === 0;
		const aboveTick = isFirst && domain && longUnit(domain, chart.scale) !== '' ? UNIT_ABOVE : 0;
		const plotTop = top + rows * LINE_HEIGHT + BELOW_TITLE + aboveTick;
		row.forEach((panel, column) => {
			const start = left + column * (panelWidth + BETWEEN_COLUMNS);
			const plot: Plot = { left: start, right: start + panelWidth, top: plotTop, bottom: plotTop + limits.plot };
			const x = timePosition(days, plot);
			const y = domain ? valuePosition(domain, plot.bottom, plot.top) : () => plot.bottom;
			const title = titles[column]!;
			body.push(textAt(start, top + 14 + (rows - title.length) * LINE_HEIGHT, title, 'chart-label chart-strong'));
			if (domain)
				body.push(
					...(column === 0
						? valueAxis(domain, chart.scale, plot, y, isFirst ? 'above' : 'nowhere')
						: grid(domain, plot, y)),
				);
			if (domain?.start !== 0) body.push(rule('chart-base', plot.left, plot.bottom, plot.right, plot.bottom));
			body.push(...drawPanel(panel, place(panel.points, x, y), chart, plot));
			const isLowest = index + column + columns >= chart.panels.length;
			if (isLowest) body.push(...timeEnds(ends, plot));
		});
		const isLast = index + columns >= chart.panels.length;
		const hasFewerBelow = !isLast && index + 2 * columns > chart.panels.length;
		top = plotTop + limits.plot + (isLast || hasFewerBelow ? axisHeight : 0) + (isLast ? 0 : BETWEEN_ROWS);
	}
	return {
		width,
		height: top,
		body,
		values: chart.panels.flatMap(({ points }) => points.flatMap(({ text }) => (text === undefined ? [] : [text]))),
	};
}

function drawPanel(panel: ChartSeries, points: readonly Placed[], chart: BreakdownChart, plot: Plot): SvgElement[] {
	const last = points.findLast(isValued);
	const taken = new Taken(() => lineBoxes(points));
	const reasons = gapLabels([points], plot, taken);
	if (!last) return reasons;
	const alone = stretches(points)
		.filter(({ length }) => length === 1)
		.flat();
	const text = lastFigure(panel, chart.scale, true);
	return [
		...intervals(points, LOOK),
		...lines(points, LOOK),
		...marks([...new Set([...alone, last])], 'circle', RADIUS, LOOK),
		...reasons,
		figureAt(last, text, 'chart-label chart-halo', taken, plot, plot.top - 4).label,
	];
}

function timePosition(days: readonly number[], plot: Plot): Position {
	const first = days.reduce((a, b) => Math.min(a, b), Infinity);
	const last = days.reduce((a, b) => Math.max(a, b), -Infinity);
	if (first >= last) return () => (plot.left + plot.right) / 2;
	return linear(first, last, plot.left + INSET, plot.right - INSET);
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
