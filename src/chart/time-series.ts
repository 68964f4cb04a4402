/** A measure over time: lines, target, tolerance, gaps, breaks, and names at the ends of the lines. */

import { scaleLinear } from 'd3';
import { dayNumber } from '../domain/period.ts';
import type { ChartPoint, ChartSeries, ChartSize, TimeSeriesChart } from '../view/chart.ts';
import { valueDomain } from '../view/chart-domain.ts';
import { shorthand } from '../words/drawing.ts';
import type { Position } from './axis.ts';
import { axisWidth, chooseTicks, timeAxis, valueAxis, valuePosition } from './axis.ts';
import type { Box, Drawing, Plot } from './drawing.ts';
import { WIDTHS, overlap } from './drawing.ts';
import type { EndLabel } from './end-labels.ts';
import { drawKey, endLabels, layOutEnds, layOutKey } from './end-labels.ts';
import { drawNotes, layOutNotes, noteList } from './notes.ts';
import type { Placed } from './series.ts';
import { gaps, isValued, lines, lookOf, marks, place } from './series.ts';
import type { SvgElement } from './svg.ts';
import { classes, rule } from './svg.ts';
import { bands, middleOf, placeSteps, stepBoxes, stepLabels, targetLines, targetSample } from './target.ts';
import { LINE_HEIGHT, textAt, widthOf } from './text.ts';

const SIZES = {
	wide: { height: 320, label: 150, ticks: 6, radius: 4.5 },
	narrow: { height: 260, label: 74, ticks: 4, radius: 4 },
} as const;
/** Room above the plot for half a number of the axis, and beside it for half a mark. */
const HEADROOM = 12;
const INSET = 9;
/** More grey lines than this are a cloud: thin, without marks or names. */
const MOST_NAMED = 4;
const CLOUD = 20;

/** Draws a time series. */
export function drawTimeSeries(chart: TimeSeriesChart, size: ChartSize): Drawing {
	const width = WIDTHS[size];
	const limits = SIZES[size];
	const domain = valueDomain(chart);
	const named = namedSeries(chart.series);
	const labels = named.map((series) => labelOf(series, named.length > 1, chart.series));
	const lastStep = chart.targets.at(-1);
	const targetTexts = lastStep ? [lastStep.label, ...(lastStep.closeLabel ? [lastStep.closeLabel] : [])] : [];
	const texts = [...labels, ...targetTexts.map((text) => ({ text, weight: 'regular' as const }))];
	const column = layOutEnds(texts, limits.label);
	const isKeyed = !column.fits;
	const key = layOutKey(isKeyed ? texts : [], width);
	const ordered = place(timeline(chart.series), (day) => day, () => 0);
	const notes = layOutNotes(chart.notes, ordered, size, width);
	const ticksOf = (x: Position): ReturnType<typeof chooseTicks> =>
		chooseTicks(place(timeline(chart.series), x, () => 0), limits.ticks);

	const left = domain ? axisWidth(domain, chart.scale) : 0;
	const right = width - (isKeyed ? INSET : Math.max(column.width, INSET));
	const days = [...ordered.map(({ x }) => x), ...(ordered.length === 0 ? targetDays(chart) : [])];
	const x = timePosition(days, left + INSET, right - INSET);
	const ticks = ticksOf(x);
	const under = 12 + LINE_HEIGHT * Math.max(1, ...ticks.map((tick) => tick.lines.length));
	const top = key.height + notes.above + HEADROOM;
	const height = limits.height + key.height + (isKeyed || notes.list.length > 0 ? notes.above : 0) + notes.below;
	const plot: Plot = { left, right, top, bottom: height - notes.below - under };
	const y = domain ? valuePosition(domain, plot.bottom, plot.top) : () => plot.bottom;

	const placed = place(timeline(chart.series), x, () => plot.bottom);
	const steps = placeSteps(chart.targets, placed, x, plot);
	const drawn = chart.series.map((series) => ({ series, points: place(series.points, x, y) }));
	const strong = drawn.filter(({ series }) => series.role === 'ours');
	const taken = [...strong.flatMap(({ points }) => lineBoxes(points)), ...stepBoxes(steps, y)];
	const ends = isKeyed ? [] : endsOf();

	return {
		width,
		height,
		values: named.flatMap(({ points }) => points.flatMap(({ text }) => (text === undefined ? [] : [text]))),
		body: [
			...(isKeyed ? keyElements() : []),
			...bands(steps, y),
			...(domain ? valueAxis(domain, chart.scale, plot, y) : []),
			rule('chart-base', plot.left, plot.bottom, plot.right, plot.bottom),
			...drawNotes(notes, placed, x, plot, width),
			...drawn.filter(({ series }) => series.role === 'context').flatMap(draw),
			...targetLines(steps, y),
			...drawn.filter(({ series }) => series.role === 'reference').flatMap(draw),
			...strong.toReversed().flatMap(draw),
			...gapLabels(strong.map(({ points }) => points), plot, taken),
			...strong.slice(0, 1).flatMap(({ points }) => pointMarkers(points, plot, taken)),
			...stepLabels(isKeyed ? steps : steps.slice(0, -1), y, plot, taken),
			...endLabels(ends, column, plot, height - notes.below),
			...timeAxis(ticks, plot, width),
			...noteList(notes, plot.bottom + under - 6),
		],
	};

	function draw({ series, points }: { series: ChartSeries; points: Placed[] }): SvgElement[] {
		const { className, shape } = lookOf(series, chart.series);
		const peers = chart.series.filter(({ role }) => role === 'context').length;
		if (series.role === 'context' && peers > MOST_NAMED)
			return lines(points, classes(className, peers > CLOUD && 'chart-cloud'));
		const radius = series.role === 'ours' ? limits.radius : limits.radius - 1;
		return [...lines(points, className), ...marks(points, shape, radius, className)];
	}

	function endsOf(): EndLabel[] {
		const ofSeries = named.map((series, index): EndLabel => {
			const last = drawn.find((one) => one.series === series)!.points.findLast(isValued);
			return { ...labels[index]!, x: last?.x ?? plot.right, y: last?.y ?? plot.bottom };
		});
		const at = lastStep ? middleOf(lastStep) : undefined;
		const close = lastStep?.closeTo ?? lastStep?.closeLower ?? lastStep?.closeUpper;
		const heights = [at, close].map((value) => (value === undefined ? plot.bottom : y(value)));
		const x = steps.at(-1)?.right ?? plot.right;
		const ofTarget = targetTexts.map((text, index): EndLabel => ({ text, weight: 'regular', x, y: heights[index]! }));
		return [...ofSeries, ...ofTarget];
	}

	function keyElements(): SvgElement[] {
		return drawKey(texts, key.lines, (index, middle, sampleWidth) => {
			const series = named[index];
			if (series) return rule(classes('chart-line', lookOf(series, chart.series).className), 0, middle, sampleWidth, middle);
			return index === named.length ? targetSample(0, middle, sampleWidth) : rule('chart-band-edge', 0, middle, sampleWidth, middle);
		});
	}
}

/** Every period of the chart once, in the words of ours where it has them. */
function timeline(series: readonly ChartSeries[]): ChartPoint[] {
	const ours = series.filter(({ role }) => role === 'ours');
	const byEnd = new Map<string, ChartPoint>();
	for (const { points } of [...ours, ...series.filter(({ role }) => role !== 'ours')]) {
		for (const point of points) {
			const known = byEnd.get(point.end);
			if (!known) byEnd.set(point.end, point);
			else if (point.isAfterBreak && !known.isAfterBreak && ours.some((one) => one.points.includes(point)))
				byEnd.set(point.end, { ...known, isAfterBreak: true });
		}
	}
	return [...byEnd.values()];
}

const targetDays = ({ targets }: TimeSeriesChart): number[] =>
	targets.flatMap(({ from, to }) => [dayNumber(from), dayNumber(to)]).filter(Number.isFinite);

function timePosition(days: readonly number[], from: number, to: number): Position {
	const first = days.reduce((a, b) => Math.min(a, b), Infinity);
	const last = days.reduce((a, b) => Math.max(a, b), -Infinity);
	return first < last ? scaleLinear([first, last], [from, to]) : () => (from + to) / 2;
}

/** Ours and references always have a name; others only while they are few. */
function namedSeries(series: readonly ChartSeries[]): ChartSeries[] {
	const others = series.filter(({ role }) => role === 'context').length;
	return series.filter(
		({ role, points }) => (role !== 'context' || others <= MOST_NAMED) && points.some(({ value }) => value !== undefined),
	);
}

function labelOf(series: ChartSeries, isOneOfSeveral: boolean, all: readonly ChartSeries[]): Pick<EndLabel, 'text' | 'weight' | 'sample'> {
	const last = series.points.findLast(({ value }) => value !== undefined);
	const value = [last?.text ?? '', shorthand(last?.markers ?? [])].filter((part) => part !== '').join(' ');
	const text = isOneOfSeveral ? `${series.title} ${value}`.trim() : value;
	const weight = series.role === 'ours' ? 'bold' : 'regular';
	if (!isOneOfSeveral) return { text, weight };
	return { text, weight, sample: { ...lookOf(series, all), isHollow: last?.isProvisional === true } };
}

/** Boxes along a line, for labels to keep clear of. */
function lineBoxes(points: readonly Placed[]): Box[] {
	const valued = points.filter(isValued);
	return valued.flatMap((one, index) => {
		const next = valued[index + 1];
		const own = { left: one.x - 6, right: one.x + 6, top: one.y - 6, bottom: one.y + 6 };
		if (!next) return [own];
		const pieces = Math.max(1, Math.min(12, Math.ceil(Math.abs(next.x - one.x) / 8)));
		const at = (part: number): [number, number] => [one.x + (next.x - one.x) * part, one.y + (next.y - one.y) * part];
		return [
			own,
			...Array.from({ length: pieces }, (_, piece) => {
				const [[x0, y0], [x1, y1]] = [at(piece / pieces), at((piece + 1) / pieces)];
				return { left: x0, right: x1, top: Math.min(y0, y1) - 2, bottom: Math.max(y0, y1) + 2 };
			}),
		];
	});
}

/** [x] on the floor of the plot, in each gap. */
function gapLabels(all: readonly (readonly Placed[])[], plot: Plot, taken: Box[]): SvgElement[] {
	return all.flatMap(gaps).flatMap(({ x, text }) => {
		const half = widthOf(text) / 2;
		const box = { left: x - half, right: x + half, top: plot.bottom - 22, bottom: plot.bottom - 4 };
		if (taken.some((other) => overlap(other, box) && other.top === box.top)) return [];
		taken.push(box);
		return [textAt(x, plot.bottom - 8, text, 'chart-gap chart-halo', 'middle')];
	});
}

/** [p], [r], [e] beside their points, where they hide nothing; the last point has its own at its name. */
function pointMarkers(points: readonly Placed[], plot: Plot, taken: Box[]): SvgElement[] {
	const valued = points.filter(isValued);
	return valued.slice(0, -1).flatMap(({ x, y, point }, index) => {
		const text = shorthand(point.markers.filter((marker) => marker !== 'b'));
		if (text === '') return [];
		const half = widthOf(text) / 2;
		const isTrough = (valued[index - 1]?.y ?? y) < y && (valued[index + 1]?.y ?? y) < y;
		for (const top of isTrough ? [y + 8, y - 27] : [y - 27, y + 8]) {
			const box = { left: x - half, right: x + half, top, bottom: top + LINE_HEIGHT };
			const isInside = box.left >= plot.left && box.right <= plot.right && top >= plot.top - 16 && box.bottom <= plot.bottom;
			if (!isInside || taken.some((other) => overlap(other, box))) continue;
			taken.push(box);
			return [textAt(x, top + 14, text, 'chart-gap chart-halo', 'middle')];
		}
		return [];
	});
}
