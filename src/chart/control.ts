/** One series with what surrounds it: the limits of a control chart, or the band of a projection. */

import { dayNumber } from '../domain/period.ts';
import type { ChartPoint, ChartSeries, ChartSize, ControlChart, ProjectionChart, SpecialMark } from '../view/chart.ts';
import type { Position } from './axis.ts';
import { axisWidth, chooseTicks, domainOf, linear, timeAxis, valueAxis, valuePosition } from './axis.ts';
import type { Drawing, Plot } from './drawing.ts';
import { WIDTHS } from './drawing.ts';
import type { Name } from './names.ts';
import { drawKey, layOutKey } from './names.ts';
import type { Placed, Shape, Valued } from './series.ts';
import { isValued, lines, mark, place } from './series.ts';
import type { SvgElement } from './svg.ts';
import { classes, element, rule, tenth } from './svg.ts';
import { placeSteps, targetLines } from './target.ts';
import { LINE_HEIGHT } from './text.ts';

const SIZES = { wide: { height: 300, ticks: 6, radius: 4 }, narrow: { height: 240, ticks: 4, radius: 3.5 } } as const;
const HEADROOM = 12;
/** Room beside the plot for half a mark. */
const INSET = 10;
/** With more points than this, those within chance have no mark. */
const MOST_MARKED = 26;

/** Shape before colour: each kind of special cause is told apart without seeing colours. */
const SPECIAL: Readonly<Record<SpecialMark, { readonly shape: Shape; readonly className: string }>> = {
	improvement: { shape: 'diamond', className: 'chart-series-1' },
	concern: { shape: 'triangle', className: 'chart-series-2' },
	neutral: { shape: 'square', className: 'chart-series-3' },
};

const series = (role: ChartSeries['role']): ChartSeries => ({ id: role, title: '', role, points: [] });
const RESULTS = series('context');
const MEAN = series('reference');
const ALL = [RESULTS, MEAN];

const nameOf = (text: string, of: Name['of'], sample?: Name['sample']): Name => ({
	text,
	weight: 'regular',
	of,
	...(sample ? { sample } : {}),
});

/** What both kinds share: frame, axes, key, targets, and the places of every point. */
interface Frame {
	readonly width: number;
	readonly height: number;
	readonly plot: Plot;
	readonly x: Position;
	readonly y: Position;
	readonly under: readonly SvgElement[];
	readonly over: readonly SvgElement[];
}

function frameOf(
	chart: ControlChart | ProjectionChart,
	times: readonly ChartPoint[],
	names: readonly Name[],
	size: ChartSize,
): Frame {
	const width = WIDTHS[size];
	const domain = domainOf(chart);
	const key = layOutKey(names, width);
	const left = domain ? axisWidth(domain, chart.scale) : 0;
	const right = width - INSET;
	const days = times.map(({ end }) => dayNumber(end)).filter(Number.isFinite);
	const [first, last] = [Math.min(...days), Math.max(...days)];
	const x: Position = first < last ? linear(first, last, left + INSET, right - INSET) : () => right - INSET;
	const onFloor = place(times, x, () => 0);
	const ticks = chooseTicks(onFloor, SIZES[size].ticks, width);
	const below = 12 + LINE_HEIGHT * Math.max(1, ...ticks.map((tick) => tick.lines.length));
	const height = SIZES[size].height + key.height;
	const plot: Plot = { left, right, top: key.height + HEADROOM, bottom: height - below };
	const y = domain ? valuePosition(domain, plot.bottom, plot.top) : () => plot.bottom;
	const steps = placeSteps(chart.targets, onFloor, x, plot);
	return {
		width,
		height,
		plot,
		x,
		y,
		under: [
			...drawKey(key, ALL),
			...(domain ? valueAxis(domain, chart.scale, plot, y) : []),
			...(domain?.start === 0 ? [] : [rule('chart-base', plot.left, plot.bottom, plot.right, plot.bottom)]),
			...targetLines(
				steps.map((one) => ({ ...one, step: bareStep(one.step) })),
				y,
			),
		],
		over: timeAxis(ticks, onFloor, plot),
	};
}

/** A target beside limits is a quiet line: without its tolerance, which would be a second band. */
const bareStep = ({ from, to, value, lower, upper, label }: ControlChart['targets'][number]) => ({
	from,
	to,
	label,
	...(value === undefined ? {} : { value }),
	...(lower === undefined ? {} : { lower }),
	...(upper === undefined ? {} : { upper }),
});

const targetName = (targets: ControlChart['targets']): Name[] => {
	const newest = targets.at(-1);
	return newest ? [nameOf(newest.label, 'target')] : [];
};

const textsOf = (points: readonly ChartPoint[]): string[] => points.flatMap(({ text }) => text ?? []);

/** A control chart: limits as a band with its edges, the average within, each point that chance hardly explains marked. */
export function drawControl(chart: ControlChart, size: ChartSize): Drawing {
	const { names, points } = chart;
	const kinds = (['improvement', 'concern', 'neutral'] as const).filter((kind) =>
		points.some(({ special }) => special === kind),
	);
	const keyed = [
		nameOf(names.mean, MEAN),
		nameOf(names.limits, 'tolerance'),
		...targetName(chart.targets),
		...kinds.map((kind) => nameOf(names.special[kind], RESULTS, { ...SPECIAL[kind], isHollow: false })),
	];
	const frame = frameOf(chart, points, keyed, size);
	const { plot, x, y, width, height } = frame;
	const placed = place(points, x, y);
	const specials = new Map<ChartPoint, SpecialMark | undefined>(points.map((point) => [point, point.special]));
	const { radius } = SIZES[size];
	const spans = chart.limits.map((limits) => ({ limits, ...spanOf(limits, placed, plot) }));
	const isMarked = points.length <= MOST_MARKED;
	return {
		width,
		height,
		values: textsOf(points),
		body: [
			...spans.map(({ limits, left, right }) =>
				element('rect', {
					class: 'chart-band',
					x: left,
					y: Math.min(y(limits.upper), y(limits.lower)),
					width: right - left,
					height: Math.abs(y(limits.lower) - y(limits.upper)),
				}),
			),
			...frame.under,
			...spans.flatMap(({ limits, left, right }) => [
				rule('chart-band-edge', left, y(limits.upper), right, y(limits.upper)),
				rule('chart-band-edge', left, y(limits.lower), right, y(limits.lower)),
				rule('chart-line chart-reference', left, y(limits.mean), right, y(limits.mean)),
			]),
			...lines(placed, 'chart-context'),
			...placed.filter(isValued).flatMap((one, at, all) => {
				const special = specials.get(one.point);
				if (special) {
					const { shape, className } = SPECIAL[special];
					return [mark(shape, one.x, one.y, radius + 1.5, classes('chart-point', className))];
				}
				const isEnd = at === all.length - 1;
				return isMarked || isEnd
					? [mark('circle', one.x, one.y, radius - (isEnd ? 0 : 0.5), 'chart-point chart-context')]
					: [];
			}),
			...frame.over,
		],
	};
}

/** From half-way before the first point that shares the limits to half-way after the last. */
function spanOf({ from, to }: { from: string; to: string }, placed: readonly Placed[], plot: Plot) {
	const first = placed.findIndex(({ point }) => point.end === from);
	const last = placed.findLastIndex(({ point }) => point.end === to);
	const between = (a: Placed | undefined, b: Placed | undefined, edge: number): number =>
		a && b ? (a.x + b.x) / 2 : edge;
	const left = between(placed[first - 1], placed[first], plot.left);
	return { left, right: Math.max(left, between(placed[last], placed[last + 1], plot.right)) };
}

/** Results, then the band of a projection with its middle; and the even way to a later target, where there is one. */
export function drawProjection(chart: ProjectionChart, size: ChartSize): Drawing {
	const { names, points, ahead, path } = chart;
	const keyed = [
		...(ahead.length > 0 ? [nameOf(names.band, 'tolerance')] : []),
		...(path.length > 0 ? [nameOf(names.path, MEAN)] : []),
		...targetName(chart.targets),
	];
	// A provisional result stands at the time of the first step of the band.
	const byEnd = new Map([...path, ...ahead, ...points].map((point) => [point.end, point]));
	const times = [...byEnd.values()].toSorted((a, b) => dayNumber(a.end) - dayNumber(b.end));
	const frame = frameOf(chart, times, keyed, size);
	const { x, y, width, height } = frame;
	const placed = place(points, x, y);
	const { radius } = SIZES[size];
	const last = placed.findLast((one): one is Valued => isValued(one) && !one.point.isProvisional);
	const later = place(ahead, x, y).filter(isValued);
	const way = place(path, x, y).filter(isValued);
	return {
		width,
		height,
		values: textsOf(points),
		body: [
			...(last && later.length > 0 ? [bandShape(last, later)] : []),
			...frame.under,
			...(last && later.length > 0 ? bandEdges(last, later) : []),
			...lines(placed, 'chart-ours chart-series-1'),
			...(last && way.length > 0 ? [openLine([last, ...way], 'chart-line chart-reference chart-provisional')] : []),
			...(last && later.length > 0 ? [openLine([last, ...later], 'chart-line chart-series-1 chart-provisional')] : []),
			...placed
				.filter(isValued)
				.slice(-1)
				.map((one) =>
					mark(
						'circle',
						one.x,
						one.y,
						radius,
						classes('chart-point chart-series-1', one.point.isProvisional && 'chart-provisional'),
					),
				),
			...frame.over,
		],
	};
}

type Spot = { readonly x: number; readonly y: number };
const pathOf = (spots: readonly Spot[]): string =>
	spots.map((spot, at) => `${at === 0 ? 'M' : 'L'}${tenth(spot.x)} ${tenth(spot.y)}`).join('');
const openLine = (spots: readonly Spot[], className: string): SvgElement =>
	element('path', { class: className, d: pathOf(spots) });

const edgeOf = (last: Valued, later: readonly Valued[], end: 0 | 1): Spot[] => [
	{ x: last.x, y: last.y },
	...later.map((one) => ({ x: one.x, y: one.reach?.[end] ?? one.y })),
];

const bandShape = (last: Valued, later: readonly Valued[]): SvgElement =>
	element('path', {
		class: 'chart-band',
		d: `${pathOf([...edgeOf(last, later, 0), ...edgeOf(last, later, 1).toReversed()])}Z`,
	});

const bandEdges = (last: Valued, later: readonly Valued[]): SvgElement[] => [
	openLine(edgeOf(last, later, 0), 'chart-band-edge'),
	openLine(edgeOf(last, later, 1), 'chart-band-edge'),
];
