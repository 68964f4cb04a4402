/** Axes: horizontal grid lines with bare numbers and the unit on the top one; periods along the bottom. */

import { dayNumber } from '../domain/period.ts';
import type { ChartPoint, Scale, ScaledChart } from '../view/chart.ts';
import type { ValueDomain } from '../view/chart-domain.ts';
import { bounded, valueDomain } from '../view/chart-domain.ts';
import { axisWords } from '../words/drawing.ts';
import type { Plot } from './drawing.ts';
import { clamp } from './drawing.ts';
import type { SvgElement } from './svg.ts';
import { classes, element, rule, tenth } from './svg.ts';
import { LINE_HEIGHT, TO_BASELINE, textAt, widest, widthOf } from './text.ts';

const BESIDE_AXIS = 8;

export type Position = (value: number) => number;

/** Where a share of the way from one place to another lies. */
export const between = (from: number, to: number, share: number): number => from * (1 - share) + to * share;

/**
 * Where a value stands when two values stand at two places; in the middle where the two are one. Thousands of axes are
 * drawn: a library of scales takes too long.
 */
export const linear =
	(first: number, last: number, from: number, to: number): Position =>
	(value) =>
		between(from, to, first === last ? 0.5 : (value - first) / (last - first));

/** Where a value stands between the two ends of the plot. */
export function valuePosition({ start, end }: ValueDomain, from: number, to: number): Position {
	const position = linear(start, end, from, to);
	return (value) => position(clamp(bounded(value), start, end));
}

const domains = new WeakMap<ScaledChart, ValueDomain | undefined>();

/** The axis of a chart: the same in both sizes. */
export function domainOf(chart: ScaledChart): ValueDomain | undefined {
	if (!domains.has(chart)) domains.set(chart, valueDomain(chart));
	return domains.get(chart);
}

/** Room that the numbers of the axis need on the left of the plot. */
export const axisWidth = (domain: ValueDomain, scale: Scale): number =>
	widest(axisWords(domain.ticks, domain.step, scale.unit).ticks) + BESIDE_AXIS;

/** Grid lines; the line of zero is stronger than the others. */
export const grid = (domain: ValueDomain, plot: Plot, y: Position): SvgElement[] =>
	domain.ticks.map((tick) =>
		rule(classes('chart-grid', tick === 0 && 'chart-zero'), plot.left, y(tick), plot.right, y(tick)),
	);

/** Where a unit that stands apart from its number goes: beside the top number, or on a line above it. */
export type UnitPlace = 'beside' | 'above' | 'nowhere';
/** Room for the line above. */
export const UNIT_ABOVE = 12;

/** The unit, where it does not stand close to its number like % and £; empty otherwise. */
export const longUnit = (domain: ValueDomain, scale: Scale): string =>
	axisWords(domain.ticks, domain.step, scale.unit).unit;

/** Grid lines with their numbers; fewer numbers than lines where they would touch. */
export function valueAxis(
	domain: ValueDomain,
	scale: Scale,
	plot: Plot,
	y: Position,
	unitPlace: UnitPlace = 'beside',
): SvgElement[] {
	const unit = unitPlace === 'nowhere' ? { ...scale.unit, symbol: '' } : scale.unit;
	const words = axisWords(domain.ticks, domain.step, unit);
	const last = domain.ticks.length - 1;
	const lines = grid(domain, plot, y);
	const distance = Math.abs(y(domain.ticks[0]!) - y(domain.ticks[last]!)) / Math.max(1, last);
	const stride =
		[1, 2, 3, 4, 5].find((each) => last % each === 0 && distance * each >= LINE_HEIGHT * 1.25) ?? Math.max(1, last);
	return domain.ticks.flatMap((tick, index) => {
		const baseline = y(tick) + TO_BASELINE;
		if (index % stride !== 0) return [lines[index]!];
		const label = textAt(plot.left - BESIDE_AXIS, baseline, words.ticks[index]!, 'chart-tick', 'end');
		if (index < last || words.unit === '' || unitPlace === 'nowhere') return [lines[index]!, label];
		if (unitPlace === 'above') return [lines[index]!, label, textAt(plot.left, y(tick) - 7, words.unit, 'chart-tick')];
		const start = plot.left - BESIDE_AXIS / 2;
		const line = rule('chart-grid', start + widthOf(words.unit) + BESIDE_AXIS / 2, y(tick), plot.right, y(tick));
		return [line, label, textAt(start, baseline, words.unit, 'chart-tick chart-halo')];
	});
}

export interface TimePlace {
	readonly x: number;
	readonly point: ChartPoint;
}

export interface TimeTick {
	readonly x: number;
	readonly lines: readonly string[];
	/** Middle of its words: its place, unless they would stand out of the drawing there. */
	readonly middle: number;
	/** Half the width of its words. */
	readonly half: number;
}

/** Jul to Sep / 2025, 2020/21 to / 2022/23, Mar 2026: as the table says it, in two lines where it is long. */
export function tickLines(shortLabel: string): string[] {
	if (shortLabel.length <= 8) return [shortLabel];
	const to = shortLabel.indexOf(' to ');
	const at = to > 0 && /\d/.test(shortLabel.slice(0, to)) ? to + 3 : shortLabel.lastIndexOf(' ');
	return at < 0 ? [shortLabel] : [shortLabel.slice(0, at), shortLabel.slice(at + 1)];
}

/** The periods to name under a line chart: the last, the first where that is even, and some between at equal steps. */
export function chooseTicks(points: readonly TimePlace[], most: number, width: number): TimeTick[] {
	const tickAt = (index: number): TimeTick => tickOf(points[index]!, width);
	const last = points.length - 1;
	if (last < 1) return points.map((_, index) => tickAt(index));
	const months = monthsBetween(points[last - 1]!.point, points[last]!.point);
	const fewest = Math.min(3, last + 1);
	const countOf = (stride: number): number => Math.floor(last / stride) + 1;
	const strides = Array.from({ length: last }, (_, index) => index + 1).filter(
		(stride) => countOf(stride) >= fewest && countOf(stride) <= most,
	);
	const even = strides.filter((stride) => last % stride === 0);
	const yearly = strides.filter((stride) => isNatural(stride * months));
	for (const stride of last >= 12 ? [...yearly, ...even] : [...even, ...yearly]) {
		const ticks = Array.from({ length: countOf(stride) }, (_, index) => tickAt(last - index * stride)).reverse();
		if (areApart(ticks)) return ticks;
	}
	const ends = [tickAt(0), tickAt(last)];
	return most >= 2 && areApart(ends) ? ends : ends.slice(1);
}

function tickOf({ x, point: { shortLabel } }: TimePlace, width: number): TimeTick {
	let words = worded.get(shortLabel);
	if (!words) {
		const lines = tickLines(shortLabel);
		worded.set(shortLabel, (words = { lines, half: widest(lines) / 2 }));
	}
	const { half } = words;
	return { x, middle: clamp(x, half, Math.max(half, width - half)), ...words };
}
/** A council names few periods, and each below every drawing. */
const worded = new Map<string, Pick<TimeTick, 'lines' | 'half'>>();

const monthsBetween = (earlier: ChartPoint, later: ChartPoint): number =>
	Math.max(1, Math.round((dayNumber(later.end) - dayNumber(earlier.end)) / 30.44));

/** Whether steps of so many months land on the same months every year. */
const isNatural = (months: number): boolean =>
	months >= 24 ? [24, 36, 48, 60, 120].includes(months) : 12 % months === 0;

const areApart = (ticks: readonly TimeTick[]): boolean =>
	ticks.every((tick, index) => {
		const next = ticks[index + 1];
		return !next || next.middle - tick.middle >= tick.half + next.half + 8;
	});

/** With more periods than this, only the named ones have a tick. */
const MOST_TICKED = 24;

/** The chosen periods under the plot, and a small tick at every period. */
export function timeAxis(ticks: readonly TimeTick[], points: readonly TimePlace[], plot: Plot): SvgElement[] {
	if (ticks.length === 0) return [];
	const named = new Set(ticks.map(({ x }) => x));
	const all = points.length > MOST_TICKED ? [...named] : points.map(({ x }) => x);
	const d = all.map((x) => `M${tenth(x)} ${tenth(plot.bottom)}v${named.has(x) ? 6 : 3}`).join('');
	return [
		element('path', { class: 'chart-axis', d }),
		...ticks.map(({ middle, lines }) => textAt(middle, plot.bottom + 6 + LINE_HEIGHT, lines, 'chart-tick', 'middle')),
	];
}
