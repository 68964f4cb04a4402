/** Names of lines: at their ends beside the plot, moved apart where they would cover each other, or in a key above it. */

import type { ChartSeries, Scale, TargetStep, TimeSeriesChart } from '../view/chart.ts';
import { besideAxis, shorthand } from '../words/drawing.ts';
import { dodge } from './dodge.ts';
import type { Plot } from './drawing.ts';
import type { Shape } from './series.ts';
import { lookOf, mark } from './series.ts';
import type { SvgElement } from './svg.ts';
import { classes, element, rule, tenth } from './svg.ts';
import type { Weight } from './text.ts';
import { LINE_HEIGHT, TO_BASELINE, textAt, widest, wrap } from './text.ts';

/** More grey lines than this have no names. */
export const MOST_NAMED = 4;

export interface Name {
	readonly text: string;
	readonly weight: Weight;
	readonly of: ChartSeries | 'target' | 'tolerance';
	/** The mark that repeats its points, where several lines must be told apart. */
	readonly sample?: { readonly shape: Shape; readonly className: string; readonly isHollow: boolean };
}

/** Ours and references always have a name; others only while they are few. */
export function namedSeries(series: readonly ChartSeries[]): ChartSeries[] {
	const others = series.filter(({ role }) => role === 'context').length;
	return series.filter(
		({ role, points }) =>
			(role !== 'context' || others <= MOST_NAMED) && points.some(({ value }) => value !== undefined),
	);
}

/** The last figure of each series, after its title where there are several. */
export function seriesNames(chart: TimeSeriesChart, isBrief: boolean): Name[] {
	const named = namedSeries(chart.series);
	const oursAlone = named.filter(({ role }) => role === 'ours').length === 1;
	return named.map((series): Name => {
		const isAlone = named.length === 1;
		const figure = lastFigure(series, chart.scale, isBrief || !isAlone);
		const text = isAlone ? figure : `${series.title} ${figure}`;
		const weight = series.role === 'ours' && oursAlone ? 'bold' : 'regular';
		if (isAlone) return { text, weight, of: series };
		const last = series.points.findLast(({ value }) => value !== undefined);
		return {
			text,
			weight,
			of: series,
			sample: { ...lookOf(series, chart.series), isHollow: last?.isProvisional === true },
		};
	});
}

/** 47.3% [p]: the newest figure with its shorthand; a unit that would take a line of its own is on the axis already. */
export function lastFigure(series: ChartSeries, scale: Scale, isBrief: boolean): string {
	const last = series.points.findLast(({ value }) => value !== undefined);
	const text = isBrief ? besideAxis(last?.text ?? '', scale.unit) : (last?.text ?? '');
	return [text, shorthand((last?.markers ?? []).filter((marker) => marker !== 'b'))]
		.filter((part) => part !== '')
		.join(' ');
}

/** What the newest target and its tolerance are called. */
export const targetNames = (newest: TargetStep | undefined): Name[] => [
	...(newest ? [{ text: newest.label, weight: 'regular', of: 'target' } as const] : []),
	...(newest?.closeLabel ? [{ text: newest.closeLabel, weight: 'regular', of: 'tolerance' } as const] : []),
];

const GAP = 10;
const SAMPLE = 14;
const MARK = 4.5;

const roomFor = (name: Name): number => (name.sample ? SAMPLE : 0);

export interface EndColumn {
	readonly width: number;
	readonly lines: readonly (readonly string[])[];
	/** Whether no name takes more lines than it may, and no word had to be cut. */
	readonly fits: boolean;
}

/** Breaks names to stand beside the plot, `most` units wide. */
export function layOutEnds(names: readonly Name[], most: number, mostLines: number): EndColumn {
	const lines = names.map((name) => wrap(name.text, most - roomFor(name), name.weight));
	const widths = names.map((name, index) => widest(lines[index]!, name.weight) + roomFor(name));
	const isWhole = names.every(({ text }, index) => lines[index]!.join(' ') === text.trim().split(/\s+/).join(' '));
	return {
		width: names.length === 0 ? 0 : Math.max(...widths) + GAP,
		lines,
		fits: isWhole && lines.every(({ length }) => length <= mostLines),
	};
}

/** Where the line that a name belongs to ends. */
export interface End {
	readonly x: number;
	readonly y: number;
}

/** The names right of the plot, each with a thin leader where it stands away from the end of its line. */
export function endNames(names: readonly Name[], ends: readonly End[], column: EndColumn, plot: Plot): SvgElement[] {
	const wishes = names.map((name, index) => {
		const rows = column.lines[index]!.length;
		return {
			at: ends[index]!.y + ((rows - 1) * LINE_HEIGHT) / 2,
			size: rows * LINE_HEIGHT + 1,
			weight: name.weight === 'bold' ? 100 : 1,
		};
	});
	// Not below the plot: the last period is named there.
	const middles = dodge(wishes, 0, plot.bottom + LINE_HEIGHT / 2);
	return names.flatMap((name, index) => {
		const lines = column.lines[index]!;
		const { x: endX, y: endY } = ends[index]!;
		const firstLine = middles[index]! - ((lines.length - 1) * LINE_HEIGHT) / 2;
		const x = plot.right + GAP;
		const isStale = endX < plot.right - 14;
		const isAway = Math.abs(firstLine - endY) > LINE_HEIGHT / 2;
		const leader = `M${tenth(Math.min(endX + 8, plot.right - 1))} ${tenth(endY)}H${tenth(plot.right - 1)}L${tenth(x - 3)} ${tenth(firstLine)}`;
		return [
			...(isStale || isAway
				? [element('path', { class: classes('chart-leader', isStale && 'chart-stale'), d: leader })]
				: []),
			...(name.sample ? [sampleMark(name.sample, x + MARK, firstLine)] : []),
			textAt(x + roomFor(name), firstLine + TO_BASELINE, lines, nameClass(name)),
		];
	});
}

const nameClass = (name: Name): string => classes('chart-label', name.weight === 'bold' && 'chart-strong');
const sampleMark = (sample: NonNullable<Name['sample']>, x: number, y: number): SvgElement =>
	mark(sample.shape, x, y, MARK, classes('chart-point', sample.className, sample.isHollow && 'chart-provisional'));

const KEY_SAMPLE = 24;
const KEY_INDENT = 31;
const KEY_BETWEEN = 18;
const KEY_BELOW = 8;

export interface Key {
	readonly height: number;
	readonly items: readonly {
		readonly name: Name;
		readonly x: number;
		readonly row: number;
		readonly lines: readonly string[];
	}[];
}

/** Sets names side by side above the plot, as many to a row as there is room for. */
export function layOutKey(names: readonly Name[], width: number): Key {
	let x = 0;
	let row = 0;
	let rows = 0;
	const items = names.map((name) => {
		const lines = wrap(name.text, width - KEY_INDENT, name.weight);
		const needed = KEY_INDENT + widest(lines, name.weight);
		if (x > 0 && x + needed > width) [x, row] = [0, rows];
		const item = { name, x, row, lines };
		x += needed + KEY_BETWEEN;
		rows = Math.max(rows, row + lines.length);
		return item;
	});
	return { items, height: rows === 0 ? 0 : rows * LINE_HEIGHT + KEY_BELOW };
}

/** The key: a piece of each line, with its mark, and its name. */
export function drawKey(key: Key, series: readonly ChartSeries[]): SvgElement[] {
	return key.items.flatMap(({ name, x, row, lines }) => {
		const y = row * LINE_HEIGHT + LINE_HEIGHT / 2;
		return [
			...keySample(name, x, y, series),
			...(name.sample ? [sampleMark(name.sample, x + KEY_SAMPLE / 2, y)] : []),
			textAt(x + KEY_INDENT, y + TO_BASELINE, lines, nameClass(name)),
		];
	});
}

function keySample(name: Name, x: number, y: number, series: readonly ChartSeries[]): SvgElement[] {
	if (name.of === 'target') return [rule('chart-target', x, y, x + KEY_SAMPLE, y)];
	if (name.of !== 'tolerance')
		return [rule(classes('chart-line', lookOf(name.of, series).className), x, y, x + KEY_SAMPLE, y)];
	return [
		element('rect', { class: 'chart-band', x, y: y - 5, width: KEY_SAMPLE, height: 10 }),
		rule('chart-band-edge', x, y + 5, x + KEY_SAMPLE, y + 5),
	];
}
