/** A measure over time: lines, target, tolerance, gaps, breaks, and names at the ends of the lines. */

import { dayNumber } from '../domain/period.ts';
import type { ChartPoint, ChartSeries, ChartSize, TimeSeriesChart } from '../view/chart.ts';
import type { Position } from './axis.ts';
import { axisWidth, chooseTicks, domainOf, linear, timeAxis, valueAxis, valuePosition } from './axis.ts';
import type { Drawing, Plot } from './drawing.ts';
import { Taken, WIDTHS } from './drawing.ts';
import type { End, Name } from './names.ts';
import {
	MOST_NAMED,
	drawKey,
	endNames,
	layOutEnds,
	layOutKey,
	namedSeries,
	seriesNames,
	targetNames,
} from './names.ts';
import { drawNotes, layOutNotes, noteList } from './notes.ts';
import { figureAt, gapLabels, lineBoxes, pointLabels } from './point-labels.ts';
import type { Placed } from './series.ts';
import { intervals, isValued, lines, lookOf, marked, marks, place, roughLine, withSilentGaps } from './series.ts';
import type { SvgElement } from './svg.ts';
import { element, rule } from './svg.ts';
import { bands, namedCloseEdge, namedEdge, placeSteps, stepBoxes, stepNames, targetLines } from './target.ts';
import { LINE_HEIGHT } from './text.ts';

const SIZES = {
	wide: { height: 320, end: 160, endLines: 4, ticks: 6, radius: 4.5 },
	narrow: { height: 260, end: 64, endLines: 1, ticks: 4, radius: 4 },
} as const;
/** Height without any figure to draw: room for the reasons and the periods. */
const EMPTY = 96;
/** Room above the plot for half a number of the axis. */
const HEADROOM = 12;
/** Room beside the plot for half a mark. */
const INSET = 9;
/** More grey lines than this are a cloud; than the second, a fog. */
const CLOUD = 20;
const FOG = 100;
/** A figure of more words than this stands in two lines. */
const WIDEST_FIGURE = 110;
const FIGURE = 'chart-label chart-strong chart-halo';

/** Where the names of lines go. */
interface Arrangement {
	/** Beside the plot, at most so wide. */
	readonly ends: readonly Name[];
	readonly widestEnd: number;
	/** Above the plot. */
	readonly key: readonly Name[];
	/** The newest figure, where it stands at its point. */
	readonly atPoint?: Name;
	/** Whether the newest target has its name inside the plot. */
	readonly isTargetInside: boolean;
}

/**
 * Draws a time series. Wide, all names stand at the ends of the lines; narrow, a lone series has its figure there and
 * the name of the target on its line. What finds no room there goes into a key above the plot.
 */
export function drawTimeSeries(chart: TimeSeriesChart, size: ChartSize): Drawing {
	const [last, ...better] = arrangements(chart, size).toReversed();
	for (const arrangement of better.toReversed()) {
		const { drawn, isClear } = arrange(chart, size, arrangement);
		if (isClear) return drawn();
	}
	return arrange(chart, size, last!).drawn();
}

/** Best first. */
function arrangements(chart: TimeSeriesChart, size: ChartSize): Arrangement[] {
	const { end, endLines } = SIZES[size];
	const series = seriesNames(chart, size === 'narrow');
	const targets = targetNames(newestOf(chart));
	const fits = (names: readonly Name[]): boolean => layOutEnds(names, end, endLines).fits;
	const all = { ends: [...series, ...targets], widestEnd: end, key: [], isTargetInside: false };
	const keyed = { ends: [], widestEnd: end, key: [...series, ...targets], isTargetInside: false };
	if (size === 'wide') return fits(all.ends) ? [all] : [keyed];
	if (series.length > 1) return [keyed];
	const beside = { ends: series, widestEnd: fits(series) ? end : WIDEST_FIGURE };
	const above = series[0] && !fits(series) ? [{ ends: [], widestEnd: end, atPoint: series[0] }] : [];
	return [...above, beside].flatMap((figure) => [
		{ ...figure, key: [], isTargetInside: true },
		{ ...figure, key: targets, isTargetInside: false },
	]);
}

const newestOf = ({ targets }: TimeSeriesChart): TimeSeriesChart['targets'][number] | undefined =>
	targets.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).at(-1);

/** A drawing to be, and whether all that should stand inside the plot has found clear room there. */
function arrange(
	chart: TimeSeriesChart,
	size: ChartSize,
	arrangement: Arrangement,
): { drawn: () => Drawing; isClear: boolean } {
	const width = WIDTHS[size];
	const limits = SIZES[size];
	const domain = domainOf(chart);
	const column = layOutEnds(arrangement.ends, arrangement.widestEnd, limits.endLines);
	const key = layOutKey(arrangement.key, width);
	const points = timeline(chart.series);

	const left = domain ? axisWidth(domain, chart.scale) : 0;
	const right = width - Math.max(column.width, INSET);
	const x = timePosition(
		points.length > 0 ? points.map(({ end }) => dayNumber(end)) : targetDays(chart),
		left + INSET,
		right - INSET,
	);
	const onFloor = place(points, x, () => 0);
	const ticks = chooseTicks(onFloor, limits.ticks, width);
	const notes = layOutNotes(chart.notes, onFloor, x, { left, right }, size, width);
	const under = 12 + LINE_HEIGHT * Math.max(1, ...ticks.map((tick) => tick.lines.length));
	const extra = key.height + notes.below + (size === 'narrow' ? notes.above : 0);
	const height = (domain ? limits.height : EMPTY) + extra;
	const plot: Plot = { left, right, top: key.height + notes.above + HEADROOM, bottom: height - notes.below - under };
	const y = domain ? valuePosition(domain, plot.bottom, plot.top) : () => plot.bottom;

	const lined = chart.series.map((series) => ({ series, points: place(withSilentGaps(series.points, points), x, y) }));
	const byRole = (role: ChartSeries['role']): typeof lined => lined.filter(({ series }) => series.role === role);
	const ours = byRole('ours');
	const steps = placeSteps(chart.targets, onFloor, x, plot);
	const strong = [...ours, ...byRole('reference')];
	const taken = new Taken(() => [...strong.flatMap((one) => lineBoxes(one.points)), ...stepBoxes(steps, y)]);
	const reasons = gapLabels(
		ours.map((one) => one.points),
		plot,
		taken,
	);
	const newest = ours[0]?.points.findLast(isValued);
	const figure =
		arrangement.atPoint && newest ? figureAt(newest, arrangement.atPoint.text, FIGURE, taken, plot) : undefined;
	const inside = stepNames(steps, y, plot, taken, arrangement.isTargetInside);

	const drawn = (): Drawing => ({
		width,
		height,
		values: namedSeries(chart.series).flatMap((one) =>
			one.points.flatMap(({ text }) => (text === undefined ? [] : [text])),
		),
		body: [
			...drawKey(key, chart.series),
			...bands(steps, y),
			...drawNotes(notes, plot, width),
			...(domain ? valueAxis(domain, chart.scale, plot, y) : []),
			...(domain?.start === 0 ? [] : [rule('chart-base', plot.left, plot.bottom, plot.right, plot.bottom)]),
			...drawContext(byRole('context'), chart, limits.radius - 1),
			...targetLines(steps, y),
			...byRole('reference').flatMap((one) => drawSeries(one, chart, limits.radius - 1)),
			...ours.toReversed().flatMap((one) => drawSeries(one, chart, limits.radius)),
			...reasons,
			...ours.slice(0, 1).flatMap((one) => pointLabels(one.points, plot, taken)),
			...inside.names,
			...(figure ? [figure.label] : []),
			...endNames(arrangement.ends, arrangement.ends.map(endOf), column, plot),
			...timeAxis(ticks, onFloor, plot),
			...noteList(notes, plot.bottom + under - 6),
		],
	});
	return { drawn, isClear: inside.isComplete && figure?.isClear !== false };

	function endOf({ of }: Name): End {
		const newest = steps.at(-1);
		if (of !== 'target' && of !== 'tolerance') {
			const last = lined.find(({ series }) => series === of)?.points.findLast(isValued);
			return { x: last?.x ?? plot.right, y: last?.y ?? plot.bottom };
		}
		const { step } = newest ?? {};
		const value = step && (of === 'target' ? namedEdge(step) : namedCloseEdge(step));
		return { x: newest?.right ?? plot.right, y: value === undefined ? plot.bottom : y(value) };
	}
}

type Drawn = { readonly series: ChartSeries; readonly points: readonly Placed[] };

function drawSeries({ series, points }: Drawn, chart: TimeSeriesChart, radius: number): SvgElement[] {
	const { className, shape } = lookOf(series, chart.series);
	const reach = series.role === 'ours' ? intervals(points, className) : [];
	return [
		...reach,
		...lines(points, className),
		...marks(marked(points, namedSeries(chart.series).length > 1), shape, radius, className),
	];
}

/** A few others as lines with marks; many as thin lines only, in one group, to the nearest unit. */
function drawContext(others: readonly Drawn[], chart: TimeSeriesChart, radius: number): SvgElement[] {
	if (others.length <= MOST_NAMED) return others.flatMap((one) => drawSeries(one, chart, radius));
	const density = others.length > FOG ? 'chart-fog' : others.length > CLOUD ? 'chart-cloud' : 'chart-some';
	const paths = others.map(({ points }) => roughLine(points)).filter((d) => d !== '');
	return [
		element(
			'g',
			{ class: `chart-context ${density}` },
			paths.map((d) => element('path', { d })),
		),
	];
}

/** Every period of the chart once, in order, in the words of ours where it has them. */
function timeline(series: readonly ChartSeries[]): ChartPoint[] {
	const ours = series.filter(({ role }) => role === 'ours');
	const byEnd = new Map<string, ChartPoint>();
	for (const { points, role } of [...ours, ...series.filter((one) => one.role !== 'ours')]) {
		for (const point of points) {
			const known = byEnd.get(point.end);
			if (!Number.isFinite(dayNumber(point.end))) continue;
			// A break in the figures of others is theirs alone; it is not marked on the time line.
			if (!known) byEnd.set(point.end, role === 'ours' ? point : { ...point, isAfterBreak: false });
			else if (role === 'ours' && point.isAfterBreak) byEnd.set(point.end, { ...known, isAfterBreak: true });
		}
	}
	return [...byEnd.values()].sort((a, b) => dayNumber(a.end) - dayNumber(b.end));
}

const targetDays = ({ targets }: TimeSeriesChart): number[] =>
	targets.flatMap(({ from, to }) => [dayNumber(from), dayNumber(to)]).filter(Number.isFinite);

function timePosition(days: readonly number[], from: number, to: number): Position {
	const first = days.reduce((a, b) => Math.min(a, b), Infinity);
	const last = days.reduce((a, b) => Math.max(a, b), -Infinity);
	return first < last ? linear(first, last, from, to) : () => to;
}
