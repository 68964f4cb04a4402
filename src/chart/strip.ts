/** Where we stand among others: one dot an area, ours marked and named, medians and the like as lines. No ranks. */

import type { ChartSize, ComparisonStrip } from '../view/chart.ts';
import { valueDomain } from '../view/chart-domain.ts';
import type { AxisWords } from '../words/drawing.ts';
import { axisWords } from '../words/drawing.ts';
import type { Position } from './axis.ts';
import { valuePosition } from './axis.ts';
import { dodge } from './dodge.ts';
import type { Drawing } from './drawing.ts';
import { WIDTHS, clamp } from './drawing.ts';
import { mark } from './series.ts';
import type { SvgElement } from './svg.ts';
import { element, rule, tenth } from './svg.ts';
import { LINE_HEIGHT, textAt, widthOf, wrap } from './text.ts';

type Row = ComparisonStrip['rows'][number];

/** Most rows of dots above, and below, the middle of a strip. */
const MOST_LEVELS = { wide: 9, narrow: 11 } as const;
const MANY = 60;
const OURS = 7;
const BETWEEN_ROWS = 22;

/** Draws one strip under another on one axis; the drawing grows in height. */
export function drawStrip(chart: ComparisonStrip, size: ChartSize): Drawing {
	const width = WIDTHS[size];
	const domain = valueDomain(chart);
	const edge = OURS + 2;
	const x = domain ? valuePosition(domain, edge, width - edge) : () => edge;
	const at = domain ? domain.ticks.map(x) : [];
	const body: SvgElement[] = [];
	let top = 0;
	for (const row of chart.rows) {
		const strip = drawRow(row, top, x, at, width, size);
		body.push(...strip.body);
		top += strip.height + BETWEEN_ROWS;
	}
	const floor = Math.max(0, top - BETWEEN_ROWS) + 12;
	const axis = domain
		? drawAxis(axisWords(domain.ticks, domain.step, chart.scale.unit), at, floor, width)
		: { body: [], height: 0 };
	return {
		width,
		height: floor + axis.height + 4,
		body: [...body, ...axis.body],
		values: chart.rows.flatMap(({ ours, references }) => [
			...(ours ? [ours.label] : []),
			...references.map(({ label }) => label),
		]),
	};
}

/** Numbers under all strips, every other one where they would touch; a long unit on a line of its own, on the right. */
function drawAxis(
	words: AxisWords,
	at: readonly number[],
	floor: number,
	width: number,
): { body: SvgElement[]; height: number } {
	const last = at.length - 1;
	const stride =
		[1, 2, 3].find((each) =>
			hasRoom(
				words.ticks.filter((_, index) => (last - index) % each === 0),
				at.filter((_, index) => (last - index) % each === 0),
			),
		) ?? last + 1;
	const ticks = words.ticks.flatMap((tick, index) => {
		if ((last - index) % stride !== 0) return [];
		const half = widthOf(tick) / 2;
		return [
			rule('chart-axis', at[index]!, floor, at[index]!, floor + 6),
			textAt(clamp(at[index]!, half, width - half), floor + 6 + LINE_HEIGHT, tick, 'chart-tick', 'middle'),
		];
	});
	const unit = words.unit === '' ? [] : [textAt(width, floor + 6 + LINE_HEIGHT * 2, words.unit, 'chart-tick', 'end')];
	return {
		body: [rule('chart-base', 0, floor, width, floor), ...ticks, ...unit],
		height: 8 + LINE_HEIGHT * (1 + unit.length),
	};
}

const hasRoom = (texts: readonly string[], at: readonly number[]): boolean =>
	texts.every(
		(text, index) => index === 0 || at[index]! - at[index - 1]! > (widthOf(text) + widthOf(texts[index - 1]!)) / 2 + 6,
	);

function drawRow(
	row: Row,
	top: number,
	x: Position,
	ticks: readonly number[],
	width: number,
	size: ChartSize,
): { body: SvgElement[]; height: number } {
	const title = wrap(row.title, width, 'bold');
	const below = top + title.length * LINE_HEIGHT;
	const others = row.others.filter(Number.isFinite);
	const radius = others.length > MANY ? 2.5 : 4;
	const dots = swarm(others.map(x), radius, MOST_LEVELS[size]);
	const reach = Math.max(OURS + 3, dots.reduce((most, { offset }) => Math.max(most, Math.abs(offset)), 0) + radius + 2);
	const oursHeight = row.ours ? LINE_HEIGHT + 6 : 6;
	const middle = below + oursHeight + reach;
	const references = drawReferences(row, x, middle - reach, middle + reach, width);
	const body = [
		textAt(0, top + 14, title, 'chart-label chart-strong chart-halo'),
		...ticks.map((at) => rule('chart-grid', at, middle - reach, at, middle + reach)),
		rule('chart-base', 0, middle, width, middle),
		...(dots.length > 0
			? [element('path', { class: `chart-dots chart-dots-${radius > 3 ? 'few' : 'many'}`, d: dotPath(dots, middle) })]
			: []),
		...references.body,
		...(row.ours ? drawOurs(row.ours, x, middle, below + 14, middle - reach, width) : []),
	];
	return { body, height: references.bottom - top };
}

interface Dot {
	readonly x: number;
	readonly offset: number;
}

/** Sets dots side by side where they would cover each other, as near to the middle line as there is room. */
export function swarm(places: readonly number[], radius: number, mostLevels: number): Dot[] {
	const size = radius * 2 + 0.6;
	const levels = Array.from({ length: mostLevels * 2 + 1 }, (_, index) =>
		index % 2 === 1 ? (index + 1) / 2 : -index / 2,
	);
	const ends = levels.map(() => -Infinity);
	return places
		.toSorted((a, b) => a - b)
		.map((at) => {
			const free = ends.findIndex((end) => at - end >= size);
			const level = free >= 0 ? free : ends.reduce((best, end, index) => (end < ends[best]! ? index : best), 0);
			ends[level] = at;
			return { x: at, offset: (levels[level] || 0) * size };
		});
}

/** All dots in one path: round ends of lines without length, a third of the bytes of circles. */
const dotPath = (dots: readonly Dot[], middle: number): string =>
	dots.map(({ x, offset }) => `M${tenth(x)} ${tenth(middle + offset)}h0`).join('');

function drawOurs(
	ours: NonNullable<Row['ours']>,
	x: Position,
	middle: number,
	baseline: number,
	top: number,
	width: number,
): SvgElement[] {
	const at = x(ours.value);
	const half = widthOf(ours.label, 'bold') / 2;
	return [
		rule('chart-stem', at, top - 2, at, middle),
		mark('diamond', at, middle, OURS, 'chart-point chart-ours chart-series-1'),
		textAt(
			clamp(at, Math.min(half, width / 2), Math.max(width - half, width / 2)),
			baseline,
			ours.label,
			'chart-label chart-strong chart-halo',
			'middle',
		),
	];
}

/** Reference values as lines through the strip, named below it; names that do not fit side by side go on lines of their own. */
function drawReferences(
	row: Row,
	x: Position,
	top: number,
	bottom: number,
	width: number,
): { body: SvgElement[]; bottom: number } {
	const all = row.references.toSorted((a, b) => a.value - b.value);
	if (all.length === 0) return { body: [], bottom };
	const sizes = all.map(({ label }) => widthOf(label) + 16);
	const total = sizes.reduce((sum, size) => sum + size, 0);
	const isOneLine = total <= width;
	const middles = isOneLine
		? dodge(
				all.map(({ value }, index) => ({ at: x(value), size: sizes[index]! })),
				0,
				width,
			)
		: [];
	const elbow = bottom + 10;
	const body = all.flatMap(({ value, label }, index) => {
		const at = x(value);
		const half = (sizes[index]! - 16) / 2;
		const middle = isOneLine ? middles[index]! : clamp(at, half, width - half);
		const y = elbow + LINE_HEIGHT * (isOneLine ? 1 : index + 1) - 3;
		const end = isOneLine ? `L${tenth(middle)} ${tenth(elbow)}` : `V${tenth(y - 14)}`;
		const d = `M${tenth(at)} ${tenth(top)}V${tenth(bottom + 3)}${end}`;
		return [
			element('path', { class: 'chart-reference-line', d }),
			textAt(middle, y, label, 'chart-label chart-halo', 'middle'),
		];
	});
	return { body, bottom: elbow + LINE_HEIGHT * (isOneLine ? 1 : all.length) };
}
