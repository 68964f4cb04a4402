/** Axes: horizontal grid lines with bare numbers and the unit on the top one; periods along the bottom. */

import { scaleLinear } from 'd3';
import type { ChartPoint, Scale } from '../view/chart.ts';
import type { ValueDomain } from '../view/chart-domain.ts';
import { bounded } from '../view/chart-domain.ts';
import { axisWords } from '../words/drawing.ts';
import type { Box, Plot } from './drawing.ts';
import { clamp, overlap } from './drawing.ts';
import type { SvgElement } from './svg.ts';
import { classes, rule } from './svg.ts';
import { LINE_HEIGHT, TO_BASELINE, textAt, widest, widthOf } from './text.ts';

const BESIDE_AXIS = 8;

export type Position = (value: number) => number;

/** Where a value stands between the two ends of the plot. */
export function valuePosition(domain: ValueDomain, from: number, to: number): Position {
	const scale = scaleLinear([domain.start, domain.end], [from, to]).clamp(true);
	return (value) => scale(bounded(value));
}

/** Room that the numbers of the axis need on the left of the plot. */
export const axisWidth = (domain: ValueDomain, scale: Scale): number =>
	widest(axisWords(domain.ticks, domain.step, scale.unit).ticks) + BESIDE_AXIS;

/** Grid lines and numbers; the line of zero is stronger than the others. */
export function valueAxis(domain: ValueDomain, scale: Scale, plot: Plot, y: Position, hasNumbers = true): SvgElement[] {
	const words = axisWords(domain.ticks, domain.step, scale.unit);
	return domain.ticks.flatMap((tick, index) => {
		const isTop = index === domain.ticks.length - 1;
		const unit = isTop && hasNumbers ? words.unit : '';
		const start = unit === '' ? plot.left : plot.left + widthOf(unit) + BESIDE_AXIS / 2;
		const line = rule(classes('chart-grid', tick === 0 && 'chart-zero'), start, y(tick), plot.right, y(tick));
		if (!hasNumbers) return [line];
		const baseline = y(tick) + TO_BASELINE;
		const label = textAt(plot.left - BESIDE_AXIS, baseline, words.ticks[index]!, 'chart-tick', 'end');
		return unit === '' ? [line, label] : [line, label, textAt(plot.left - BESIDE_AXIS / 2, baseline, unit, 'chart-tick')];
	});
}

export interface TimeTick {
	readonly x: number;
	readonly lines: readonly string[];
}

/** Jul to Sep / 2025, 2020/21 to / 2022/23, Mar 2026: as the table says it, in two lines where it is long. */
export function tickLines(shortLabel: string): string[] {
	if (shortLabel.length <= 8) return [shortLabel];
	const to = shortLabel.indexOf(' to ');
	const at = to > 0 && /\d/.test(shortLabel.slice(0, to)) ? to + 3 : shortLabel.lastIndexOf(' ');
	return at < 0 ? [shortLabel] : [shortLabel.slice(0, at), shortLabel.slice(at + 1)];
}

/** The periods to name under a line chart: the last, the first where there is room, and some between at even distances. */
export function chooseTicks(points: readonly { readonly x: number; readonly point: ChartPoint }[], most: number): TimeTick[] {
	const ticks = points.map(({ x, point }) => ({ x, lines: tickLines(point.shortLabel) }));
	const last = ticks.length - 1;
	const pick = (indexes: readonly number[]): TimeTick[] => indexes.map((index) => ticks[index]!);
	if (last < 1) return ticks;
	const fits = (indexes: readonly number[]): boolean => indexes.length <= most && areApart(pick(indexes));
	const strides = Array.from({ length: last }, (_, index) => index + 1);
	const even = strides.filter((stride) => last % stride === 0).map((stride) => every(stride, last));
	const yearly = strides.filter((stride) => isNatural(stride, points)).map((stride) => every(stride, last));
	const [first, second] = last >= 12 ? [yearly, even] : [even, yearly];
	const fewest = Math.min(3, last + 1);
	const found = [...first, ...second].find((indexes) => indexes.length >= fewest && fits(indexes));
	if (!found) return fits([0, last]) ? pick([0, last]) : pick([last]);
	if (found[0] === 0) return pick(found);
	const withFirst = [0, ...found];
	if (fits(withFirst)) return pick(withFirst);
	const without = [0, ...found.slice(1)];
	return fits(without) ? pick(without) : pick(found);
}

const every = (stride: number, last: number): number[] =>
	Array.from({ length: Math.floor(last / stride) + 1 }, (_, index) => last - index * stride).reverse();

/** Whether steps of so many periods land on the same months every year. */
function isNatural(stride: number, points: readonly { readonly point: ChartPoint }[]): boolean {
	const ends = [points.at(-2)!.point.end, points.at(-1)!.point.end].map((end) => Date.parse(end) / 86_400_000);
	const months = stride * Math.max(1, Math.round((ends[1]! - ends[0]!) / 30.44));
	return months >= 24 ? [24, 36, 48, 60, 120].includes(months) : 12 % months === 0;
}

const areApart = (ticks: readonly TimeTick[]): boolean =>
	ticks.every((tick, index) => {
		const next = ticks[index + 1];
		return !next || next.x - tick.x >= (widest(tick.lines) + widest(next.lines)) / 2 + 8;
	});

/** The chosen periods under the plot, each with a small tick at its point. */
export function timeAxis(ticks: readonly TimeTick[], plot: Plot, width: number): SvgElement[] {
	const drawn: Box[] = [];
	return ticks.flatMap(({ x, lines }) => {
		const half = widest(lines) / 2;
		const middle = clamp(x, half, width - half);
		const box = { left: middle - half, right: middle + half, top: 0, bottom: 1 };
		if (drawn.some((other) => overlap(other, box))) return [];
		drawn.push(box);
		return [
			rule('chart-axis', x, plot.bottom, x, plot.bottom + 5),
			textAt(middle, plot.bottom + 5 + LINE_HEIGHT, lines, 'chart-tick', 'middle'),
		];
	});
}
