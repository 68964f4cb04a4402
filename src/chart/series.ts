/** One series: its line, broken at gaps and breaks, dashed where provisional; its points and their shorthand. */

import { dayNumber } from '../domain/period.ts';
import type { ChartPoint, ChartSeries } from '../view/chart.ts';
import { shorthand } from '../words/drawing.ts';
import type { Position } from './axis.ts';
import type { SvgElement } from './svg.ts';
import { classes, element, tenth } from './svg.ts';
import { widthOf } from './text.ts';

/** A point with its place; without `y` it is a gap. */
export interface Placed {
	readonly point: ChartPoint;
	readonly x: number;
	readonly y?: number;
	/** Top and bottom of its interval. */
	readonly reach?: readonly [number, number];
}
export type Valued = Placed & { readonly y: number };
export const isValued = (placed: Placed): placed is Valued => placed.y !== undefined;

/** The points of a series in order of time, with their places. */
export function place(points: readonly ChartPoint[], x: Position, y: Position): Placed[] {
	const placed: Placed[] = [];
	let before = -Infinity;
	let isInOrder = true;
	for (const point of points) {
		const day = dayNumber(point.end);
		if (!Number.isFinite(day)) continue;
		placed.push(placedAt(x(day), point, y));
		isInOrder &&= before <= day;
		before = day;
	}
	return isInOrder ? placed : placed.sort((a, b) => dayNumber(a.point.end) - dayNumber(b.point.end));
}

function placedAt(x: number, point: ChartPoint, y: Position): Placed {
	const { value, lower, upper } = point;
	if (!isFigure(value)) return { point, x };
	if (!isFigure(lower) || !isFigure(upper)) return { point, x, y: y(value) };
	return { point, x, y: y(value), reach: [y(Math.max(lower, upper)), y(Math.min(lower, upper))] };
}

const isFigure = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

const path = (points: readonly Valued[]): string =>
	points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${tenth(x)},${tenth(y)}`).join('');

/** Stretches that may be joined: nothing is drawn across a gap, a break in the series or a new start of a running total. */
export function stretches(placed: readonly Placed[]): Valued[][] {
	const all: Valued[][] = [];
	let current: Valued[] = [];
	for (const one of placed) {
		if (!isValued(one) || one.point.isAfterBreak || one.point.startsAgain) {
			if (current.length > 0) all.push(current);
			current = [];
		}
		if (isValued(one)) current.push(one);
	}
	return current.length > 0 ? [...all, current] : all;
}

/** The lines of a series: solid between final figures, dashed where either end is provisional. */
export function lines(placed: readonly Placed[], className: string): SvgElement[] {
	const solid: string[] = [];
	const dashed: string[] = [];
	for (const stretch of stretches(placed)) {
		let from = 0;
		for (let index = 1; index < stretch.length; index++) {
			const isDashed = isSoft(stretch, index);
			if (index + 1 < stretch.length && isSoft(stretch, index + 1) === isDashed) continue;
			(isDashed ? dashed : solid).push(path(stretch.slice(from, index + 1)));
			from = index;
		}
	}
	return [
		...(solid.length > 0 ? [element('path', { class: classes('chart-line', className), d: solid.join('') })] : []),
		...(dashed.length > 0
			? [element('path', { class: classes('chart-line', className, 'chart-provisional'), d: dashed.join('') })]
			: []),
	];
}

/** A line in whole units, each point told from the one before: for hundreds of lines that only make a texture. */
export function roughLine(placed: readonly Placed[]): string {
	return stretches(placed)
		.filter(({ length }) => length > 1)
		.map((stretch) => {
			const whole = stretch.map(({ x, y }) => [Math.round(x), Math.round(y)] as const);
			const [first, ...rest] = whole;
			const moves = rest.map(([x, y], index) => `${x - whole[index]![0]} ${y - whole[index]![1]}`);
			return `M${first![0]} ${first![1]}l${moves.join(' ').replaceAll(' -', '-')}`;
		})
		.join('');
}

const isSoft = (stretch: readonly Valued[], index: number): boolean =>
	stretch[index]!.point.isProvisional === true || stretch[index - 1]!.point.isProvisional === true;

/** With more points than this, intervals would be a hatching. */
const MOST_INTERVALS = 24;

/** Intervals as thin upright lines through the points, while they are few. */
export function intervals(placed: readonly Placed[], className: string): SvgElement[] {
	const all = placed.flatMap(({ x, reach }) => (reach ? [`M${tenth(x)} ${tenth(reach[0])}V${tenth(reach[1])}`] : []));
	if (all.length === 0 || placed.length > MOST_INTERVALS) return [];
	return [element('path', { class: classes('chart-interval', className), d: all.join('') })];
}

/** Shapes that tell series apart without colour, in the order of the series. */
export const SHAPES = ['circle', 'square', 'diamond', 'triangle'] as const;
export type Shape = (typeof SHAPES)[number];

/** A mark at a point, of equal area whatever its shape. */
export function mark(shape: Shape, x: number, y: number, radius: number, className: string): SvgElement {
	if (shape === 'circle') return element('circle', { class: className, cx: x, cy: y, r: radius });
	return element('path', { class: className, d: outline(shape, x, y, radius) });
}

/** Corners of a mark, from its middle, in radii. */
const CORNERS: Readonly<Record<Exclude<Shape, 'circle'>, readonly (readonly [number, number])[]>> = {
	square: [
		[-0.9, -0.9],
		[0.9, -0.9],
		[0.9, 0.9],
		[-0.9, 0.9],
	],
	diamond: [
		[0, -1.25],
		[1.25, 0],
		[0, 1.25],
		[-1.25, 0],
	],
	triangle: [
		[0, -1.25],
		[1.15, 0.85],
		[-1.15, 0.85],
	],
};

/** From the first corner on in steps: the same for every mark of a kind, so that a hundred of them weigh little packed. */
function outline(shape: Exclude<Shape, 'circle'>, x: number, y: number, radius: number): string {
	const [[startX, startY] = [0, 0], ...others] = CORNERS[shape];
	let [atX, atY] = [startX, startY];
	const steps = others.map(([dx, dy]) => {
		const step = `l${tenth((dx - atX) * radius)} ${tenth((dy - atY) * radius)}`;
		[atX, atY] = [dx, dy];
		return step;
	});
	return `M${tenth(x + startX * radius)} ${tenth(y + startY * radius)}${steps.join('')}Z`;
}

/** With more points than this, only the ends of lines are marked. */
const MOST_MARKED = 12;

/** About so many marks tell a long line from its neighbours. */
const SPARSE = 7;

/**
 * The points to mark: all of a short series; of a long one the last, what stands alone between gaps, what is
 * provisional, and every so many where several lines must be told apart.
 */
export function marked(placed: readonly Placed[], isOneOfSeveral = false): Valued[] {
	const valued = placed.filter(isValued);
	if (placed.length <= MOST_MARKED) return valued;
	const alone = new Set(
		stretches(placed)
			.filter((stretch) => stretch.length === 1)
			.map(([only]) => only),
	);
	const stride = isOneOfSeveral ? Math.ceil(valued.length / SPARSE) : Infinity;
	const last = valued.length - 1;
	return valued.filter(
		(one, index) =>
			index === last || (last - index) % stride === 0 || alone.has(one) || one.point.isProvisional === true,
	);
}

/** Marks of a series, hollow where provisional. */
export const marks = (chosen: readonly Valued[], shape: Shape, radius: number, className: string): SvgElement[] =>
	chosen.map(({ x, y, point }) =>
		mark(shape, x, y, radius, classes('chart-point', className, point.isProvisional && 'chart-provisional')),
	);

/** How much longer than usual the time between two figures of a series must be for one to be missing. */
const UNUSUALLY_LONG = 1.6;

/**
 * A series with a silent gap where a figure is missing without a word: where the time between two of its figures is
 * unusually long, and the chart has a period in between. Yearly figures beside quarterly ones have no gaps.
 */
export function withSilentGaps(points: readonly ChartPoint[], timeline: readonly ChartPoint[]): ChartPoint[] {
	const ends = points
		.map(({ end }) => dayNumber(end))
		.filter(Number.isFinite)
		.sort((a, b) => a - b);
	const distances = ends.slice(1).map((end, index) => end - ends[index]!);
	// Where even the longest is not unusual, nothing needs to be put in order to find the usual one.
	if (Math.max(...distances) <= Math.min(...distances) * UNUSUALLY_LONG) return [...points];
	const usual = distances.toSorted((a, b) => a - b)[Math.floor((distances.length - 1) / 2)] ?? Infinity;
	const silent = distances.flatMap((distance, index) => {
		if (distance <= usual * UNUSUALLY_LONG) return [];
		const between = timeline.find(({ end }) => dayNumber(end) > ends[index]! && dayNumber(end) < ends[index + 1]!);
		return between ? [{ end: between.end, label: between.label, shortLabel: between.shortLabel, markers: [] }] : [];
	});
	return [...points, ...silent];
}

export interface Gap {
	readonly x: number;
	readonly text: string;
}

/** What to print in the gaps; neighbours that lack their figure for the same reason share one where they are crowded. */
export function gaps(placed: readonly Placed[]): Gap[] {
	const found: { from: number; to: number; text: string }[] = [];
	placed.forEach((one, index) => {
		if (isValued(one)) return;
		const text = shorthand(one.point.markers);
		const before = placed[index - 1];
		const last = found.at(-1);
		const isNext = last && before && !isValued(before) && last.text === text && one.x - before.x < widthOf(text) + 12;
		if (isNext) last.to = one.x;
		else found.push({ from: one.x, to: one.x, text });
	});
	return found.filter(({ text }) => text !== '').map(({ from, to, text }) => ({ x: (from + to) / 2, text }));
}

/** How a series looks: ours in the colours of the series, up to four; others in grey. */
export function lookOf(
	series: ChartSeries,
	all: readonly ChartSeries[],
): { readonly className: string; readonly shape: Shape } {
	const shape = SHAPES[all.indexOf(series) % SHAPES.length]!;
	if (series.role !== 'ours') return { className: `chart-${series.role}`, shape };
	const rank = all.filter(({ role }) => role === 'ours').indexOf(series);
	return { className: rank < 4 ? `chart-ours chart-series-${rank + 1}` : 'chart-context', shape };
}
