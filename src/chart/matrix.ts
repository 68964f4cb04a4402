/** Cost against performance: one dot an area, ours a named diamond, a question in each corner. No score. */

import type { ChartSize, MatrixChart } from '../view/chart.ts';
import type { Drawing } from './drawing.ts';
import { WIDTHS, clamp } from './drawing.ts';
import { mark } from './series.ts';
import type { SvgElement } from './svg.ts';
import { element, rule, tenth } from './svg.ts';
import { LINE_HEIGHT, textAt, widthOf, wrap } from './text.ts';

type Point = MatrixChart['points'][number];

const HEIGHTS = { wide: 380, narrow: 300 } as const;
const OURS = 7;
const EDGE = OURS + 4;
const GAP = 8;

/** Corners are named outside the plot, so that no dot covers a question. */
export function drawMatrix(chart: MatrixChart, size: ChartSize): Drawing {
	const width = WIDTHS[size];
	const half = width / 2 - GAP;
	const { topLeft, topRight, bottomLeft, bottomRight } = chart.corners;
	const [above, below] = [
		[topLeft, topRight],
		[bottomLeft, bottomRight],
	].map((pair) => pair.map((text) => wrap(text, half)));
	const tall = (pair: readonly (readonly string[])[]): number => Math.max(...pair.map(({ length }) => length), 1);
	const top = tall(above!) * LINE_HEIGHT + GAP;
	const bottom = top + HEIGHTS[size];
	const within = (share: number): number => (Number.isFinite(share) ? clamp(share, 0, 1) : 0.5);
	const x = (share: number): number => EDGE + within(share) * (width - 2 * EDGE);
	const y = (share: number): number => bottom - EDGE - within(share) * (bottom - top - 2 * EDGE);
	const { from, to } = chart.middle;
	const height = bottom + GAP + tall(below!) * LINE_HEIGHT + 4;
	const captions = (pair: readonly (readonly string[])[], baseline: number): SvgElement[] => [
		textAt(0, baseline, pair[0]!, 'chart-label'),
		textAt(width, baseline, pair[1]!, 'chart-label', 'end'),
	];
	const others = chart.points.filter(({ label }) => label === undefined);
	const ours = chart.points.filter(({ label }) => label !== undefined);
	return {
		width,
		height,
		body: [
			...captions(above!, 14),
			element('rect', {
				class: 'chart-band',
				x: tenth(x(from)),
				y: top,
				width: tenth(x(to) - x(from)),
				height: bottom - top,
			}),
			element('rect', { class: 'chart-band', x: 0, y: tenth(y(to)), width, height: tenth(y(from) - y(to)) }),
			...[top, bottom].map((at) => rule('chart-base', 0, at, width, at)),
			...[0, width].map((at) => rule('chart-base', at, top, at, bottom)),
			rule('chart-axis', x(0.5), top, x(0.5), bottom),
			rule('chart-axis', 0, y(0.5), width, y(0.5)),
			...chart.points.flatMap((point) => whisker(point, x, y)),
			...(others.length === 0
				? []
				: [
						element('path', {
							class: 'chart-dots chart-dots-few',
							d: others.map((point) => `M${tenth(x(point.x))} ${tenth(y(point.y))}h0`).join(''),
						}),
					]),
			...ours.flatMap((point) => drawOurs(point, x(point.x), y(point.y), width)),
			...captions(below!, bottom + GAP + 14),
		],
		values: [],
	};
}

function whisker({ x: at, lower, upper, label }: Point, x: (share: number) => number, y: (share: number) => number) {
	if (lower === undefined || upper === undefined) return [];
	const className = label === undefined ? 'chart-interval chart-context' : 'chart-interval chart-series-1';
	return [rule(className, x(at), y(lower), x(at), y(upper))];
}

/** Ours, its name beside it on the side that has room. */
function drawOurs({ label = '' }: Point, x: number, y: number, width: number): SvgElement[] {
	const room = widthOf(label, 'bold') + OURS * 2;
	const isRight = x + room <= width;
	return [
		mark('diamond', x, y, OURS, 'chart-point chart-ours chart-series-1'),
		textAt(
			isRight ? x + OURS * 1.6 : Math.max(x - OURS * 1.6, Math.min(room, width)),
			y - OURS,
			wrap(label, width - 2 * OURS, 'bold').slice(0, 1),
			'chart-label chart-strong chart-halo',
			isRight ? 'start' : 'end',
		),
	];
}
