/** Shorthand at points and in gaps, set where it hides nothing. */

import { shorthand } from '../words/drawing.ts';
import type { Box, Plot, Taken } from './drawing.ts';
import { clamp, overlap } from './drawing.ts';
import type { Placed, Valued } from './series.ts';
import { gaps, isValued } from './series.ts';
import type { SvgElement } from './svg.ts';
import { LINE_HEIGHT, textAt, widthOf } from './text.ts';

/** A line is followed in pieces of about this length. */
const PIECE = 8;
const MOST_PIECES = 80;

/** Boxes along a line and around its points, for labels to keep clear of. */
export function lineBoxes(points: readonly Placed[]): Box[] {
	const boxes: Box[] = [];
	let before: Valued | undefined;
	for (const one of points) {
		if (!isValued(one)) continue;
		if (before) follow(before, one, boxes);
		const [high, low] = one.reach ?? [one.y, one.y];
		boxes.push({ left: one.x - 6, right: one.x + 6, top: Math.min(one.y - 6, high), bottom: Math.max(one.y + 6, low) });
		before = one;
	}
	return boxes;
}

function follow(from: Valued, to: Valued, boxes: Box[]): void {
	const [across, down] = [to.x - from.x, to.y - from.y];
	const pieces = Math.max(1, Math.min(MOST_PIECES, Math.ceil(Math.hypot(across, down) / PIECE)));
	let [left, y0] = [from.x, from.y];
	for (let piece = 1; piece <= pieces; piece++) {
		const right = from.x + across * (piece / pieces);
		const y1 = from.y + down * (piece / pieces);
		boxes.push({ left, right, top: Math.min(y0, y1) - 2, bottom: Math.max(y0, y1) + 2 });
		[left, y0] = [right, y1];
	}
}

/** [x] on the floor of the plot, in each gap. */
export function gapLabels(all: readonly (readonly Placed[])[], plot: Plot, taken: Taken): SvgElement[] {
	const drawn: Box[] = [];
	return all.flatMap(gaps).flatMap(({ x: at, text }) => {
		const half = widthOf(text) / 2;
		const x = clamp(at, Math.min(plot.left + half, plot.right), Math.max(plot.right - half, plot.left));
		const box = { left: x - half, right: x + half, top: plot.bottom - 22, bottom: plot.bottom - 4 };
		if (drawn.some((other) => overlap(other, box))) return [];
		drawn.push(box);
		taken.add(box);
		return [textAt(x, plot.bottom - 8, text, 'chart-gap chart-halo', 'middle')];
	});
}

/** Beside more points than this, shorthand would be noise; it is in the table. */
const MOST_LABELLED = 24;

/** [p], [r], [e] beside their points; the last point has its own at its name. */
export function pointLabels(points: readonly Placed[], plot: Plot, taken: Taken): SvgElement[] {
	const valued = points.filter(isValued);
	if (points.length > MOST_LABELLED) return [];
	return valued.slice(0, -1).flatMap(({ x, y, point }, index) => {
		const text = shorthand(point.markers.filter((marker) => marker !== 'b'));
		if (text === '') return [];
		const half = widthOf(text) / 2;
		const isTrough = (valued[index - 1]?.y ?? y) < y && (valued[index + 1]?.y ?? y) < y;
		for (const top of isTrough ? [y + 8, y - 27] : [y - 27, y + 8]) {
			const box = { left: x - half - 3, right: x + half + 3, top, bottom: top + LINE_HEIGHT };
			const isInside =
				box.left >= plot.left && box.right <= plot.right && top >= plot.top - 16 && box.bottom <= plot.bottom;
			if (!isInside || taken.within(box) > 0) continue;
			taken.add(box);
			return [textAt(x, top + 14, text, 'chart-gap chart-halo', 'middle')];
		}
		return [];
	});
}

/** Rather hide so many pieces of a line than stand away from it. */
const ASIDE = 3;

/**
 * The newest figure above its point, or below it, inside the plot.
 * @param aside a baseline where it may stand when it would hide much on both sides
 * @returns where it stands least in the way, and whether it stands in the way of anything at all
 */
export function figureAt(
	last: Valued,
	text: string,
	className: string,
	taken: Taken,
	plot: Plot,
	aside?: number,
): { readonly label: SvgElement; readonly isClear: boolean } {
	const width = widthOf(text, 'bold');
	const right = Math.min(plot.right, Math.max(last.x + width / 2, plot.left + width));
	const baselines = [last.y - 10, last.y + 22, ...(aside === undefined ? [] : [aside])];
	const choices = baselines.map((baseline) => {
		const box = { left: right - width, right, top: baseline - 13, bottom: baseline + 3 };
		const isOutside = box.top < plot.top - 12 || box.bottom > plot.bottom;
		const away = baseline === aside ? ASIDE : isOutside ? 100 : 0;
		return { baseline, box, inTheWay: taken.within(box) + away };
	});
	const best = choices.reduce((least, choice) => (choice.inTheWay < least.inTheWay ? choice : least));
	taken.add(best.box);
	return { label: textAt(right, best.baseline, text, className, 'end'), isClear: best.inTheWay === 0 };
}
