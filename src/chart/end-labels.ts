/** Names at the ends of lines, beside the plot, moved apart where they would cover each other. */

import { dodge } from './dodge.ts';
import type { Plot } from './drawing.ts';
import type { Shape } from './series.ts';
import { mark } from './series.ts';
import type { SvgElement } from './svg.ts';
import { classes, element, tenth } from './svg.ts';
import type { Weight } from './text.ts';
import { LINE_HEIGHT, TO_BASELINE, textAt, widest, wrap } from './text.ts';

export interface EndLabel {
	readonly text: string;
	readonly weight: Weight;
	/** Where its line ends. */
	readonly x: number;
	readonly y: number;
	/** The mark that repeats its points, where several lines must be told apart. */
	readonly sample?: { readonly shape: Shape; readonly className: string; readonly isHollow: boolean };
}

const GAP = 10;
const SAMPLE = 14;

export interface EndColumn {
	readonly width: number;
	readonly lines: readonly (readonly string[])[];
}

const roomFor = (label: Pick<EndLabel, 'sample'>): number => (label.sample ? SAMPLE : 0);

/** Breaks the labels to at most `most` units; `fits` is false when a single word is wider. */
export function layOutEnds(labels: readonly Pick<EndLabel, 'text' | 'weight' | 'sample'>[], most: number): EndColumn & { fits: boolean } {
	const lines = labels.map((label) => wrap(label.text, most - roomFor(label), label.weight));
	const widths = labels.map((label, index) => widest(lines[index]!, label.weight) + roomFor(label));
	const fits = labels.every(({ text }, index) => lines[index]!.join(' ') === text.split(/\s+/).join(' ').trim());
	return { width: labels.length === 0 ? 0 : Math.max(...widths) + GAP, lines, fits };
}

/** The labels right of the plot, each with a thin leader where it stands away from the end of its line. */
export function endLabels(labels: readonly EndLabel[], column: EndColumn, plot: Plot, height: number): SvgElement[] {
	const sizes = column.lines.map((lines) => lines.length * LINE_HEIGHT + 2);
	const wishes = labels.map(({ y }, index) => ({ at: y, size: sizes[index]! }));
	const middles = dodge(wishes, 0, height);
	return labels.flatMap((label, index) => {
		const lines = column.lines[index]!;
		const middle = middles[index]!;
		const x = plot.right + GAP;
		const baseline = middle - ((lines.length - 1) * LINE_HEIGHT) / 2 + TO_BASELINE;
		const className = classes('chart-label', label.weight === 'bold' && 'chart-strong');
		const isAway = Math.abs(middle - label.y) > 4 || label.x < plot.right - 14;
		const from = Math.min(label.x + 7, plot.right - 2);
		const leader = `M${tenth(from)} ${tenth(label.y)}H${tenth(plot.right - 2)}L${tenth(x - 2)} ${tenth(middle)}`;
		return [
			...(isAway ? [element('path', { class: 'chart-leader', d: leader })] : []),
			...(label.sample
				? [mark(label.sample.shape, x + 4.5, middle - ((lines.length - 1) * LINE_HEIGHT) / 2, 4.5, sampleClass(label.sample))]
				: []),
			textAt(x + roomFor(label), baseline, lines, className),
		];
	});
}

const sampleClass = (sample: NonNullable<EndLabel['sample']>): string =>
	classes('chart-point', sample.className, sample.isHollow && 'chart-provisional');

const KEY_SAMPLE = 30;
export const KEY_GAP = 8;

/** The same names as a list above the plot, for drawings too narrow to have them at the ends. */
export function layOutKey(labels: readonly Pick<EndLabel, 'text' | 'weight'>[], width: number): { lines: string[][]; height: number } {
	const lines = labels.map(({ text, weight }) => wrap(text, width - KEY_SAMPLE, weight));
	const rows = lines.reduce((sum, { length }) => sum + length, 0);
	return { lines, height: rows === 0 ? 0 : rows * LINE_HEIGHT + KEY_GAP };
}

/** The key: a piece of each line, with its mark, and its name. */
export function drawKey(
	labels: readonly Pick<EndLabel, 'weight' | 'sample'>[],
	lines: readonly (readonly string[])[],
	sampleLine: (index: number, y: number, width: number) => SvgElement,
): SvgElement[] {
	let y = 0;
	return labels.flatMap((label, index) => {
		const middle = y + LINE_HEIGHT / 2;
		y += lines[index]!.length * LINE_HEIGHT;
		return [
			sampleLine(index, middle, KEY_SAMPLE - 6),
			...(label.sample ? [mark(label.sample.shape, (KEY_SAMPLE - 6) / 2, middle, 4.5, sampleClass(label.sample))] : []),
			textAt(KEY_SAMPLE, middle + TO_BASELINE, lines[index]!, classes('chart-label', label.weight === 'bold' && 'chart-strong')),
		];
	});
}
