/** The target: a dashed line, stepped where it changed, and the band within which a result is close to it. */

import { dayNumber } from '../domain/period.ts';
import type { TargetStep } from '../view/chart.ts';
import type { Position } from './axis.ts';
import type { Box, Plot, Taken } from './drawing.ts';
import type { Placed } from './series.ts';
import type { SvgElement } from './svg.ts';
import { element, tenth } from './svg.ts';
import { LINE_HEIGHT, textAt, widthOf } from './text.ts';

/** A step of the target with its ends on the drawing. */
export interface PlacedStep {
	readonly step: TargetStep;
	readonly left: number;
	readonly right: number;
}

/**
 * Where each step stands. A change is drawn half-way between the two points that it separates: figures stand at the end
 * of their period, so a line that changed on the first day would run through the figure before.
 */
export function placeSteps(
	targets: readonly TargetStep[],
	points: readonly Placed[],
	x: Position,
	plot: Plot,
): PlacedStep[] {
	const days = points.map(({ point }) => dayNumber(point.end));
	const edge = (day: number): number => {
		const after = days.findIndex((other) => other >= day);
		if (after === 0) return plot.left;
		if (after < 0) return plot.right;
		return (points[after - 1]!.x + points[after]!.x) / 2;
	};
	return targets
		.map((step) => ({ step, from: dayNumber(step.from), to: dayNumber(step.to) }))
		.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))
		.sort((a, b) => a.from - b.from || a.to - b.to)
		.map(({ step, from, to }) =>
			points.length === 0
				? { step, left: Math.max(plot.left, x(from)), right: Math.min(plot.right, x(to + 1)) }
				: { step, left: edge(from), right: edge(to + 1) },
		)
		.filter(({ left, right }) => right > left);
}

type Edge = 'value' | 'lower' | 'upper';
const CLOSE_EDGES = { value: 'closeTo', lower: 'closeLower', upper: 'closeUpper' } as const;
const EDGES = ['value', 'lower', 'upper'] as const satisfies readonly Edge[];

/** Bands of tolerance, to be drawn under the grid. */
export const bands = (steps: readonly PlacedStep[], y: Position): SvgElement[] =>
	steps.flatMap(({ step, left, right }) =>
		EDGES.flatMap((edge) => {
			const [target, close] = [step[edge], step[CLOSE_EDGES[edge]]];
			if (target === undefined || close === undefined) return [];
			const [top, bottom] = [y(Math.max(target, close)), y(Math.min(target, close))];
			return [element('rect', { class: 'chart-band', x: left, y: top, width: right - left, height: bottom - top })];
		}),
	);

/** The far edges of the bands, solid, and the targets, dashed; both step up or down where they change. */
export const targetLines = (steps: readonly PlacedStep[], y: Position): SvgElement[] => [
	...EDGES.flatMap((edge) => stepped(steps, (step) => step[CLOSE_EDGES[edge]], y, 'chart-band-edge')),
	...EDGES.flatMap((edge) => stepped(steps, (step) => step[edge], y, 'chart-target')),
];

function stepped(
	steps: readonly PlacedStep[],
	read: (step: TargetStep) => number | undefined,
	y: Position,
	className: string,
): SvgElement[] {
	let d = '';
	let end: number | undefined;
	for (const { step, left, right } of steps) {
		const value = read(step);
		if (value === undefined) continue;
		d += end === left ? `V${tenth(y(value))}H${tenth(right)}` : `M${tenth(left)} ${tenth(y(value))}H${tenth(right)}`;
		end = right;
	}
	return d === '' ? [] : [element('path', { class: className, d })];
}

/** Where the name of a step belongs: at its line, or at the upper line of its range. */
export const namedEdge = (step: TargetStep): number | undefined => step.value ?? step.upper ?? step.lower;

/** Where the name of its tolerance belongs. */
export const namedCloseEdge = (step: TargetStep): number | undefined =>
	step.closeTo ?? step.closeLower ?? step.closeUpper;

/** Of more steps than this, only the newest has a name: a staircase speaks for itself. */
const MOST_NAMED = 4;

/**
 * Names of the steps inside the plot, where they hide nothing.
 * @param withNewest whether the newest step is named here too; otherwise it has its name elsewhere
 * @returns the names, and whether the newest has all of its own if it should
 */
export function stepNames(
	steps: readonly PlacedStep[],
	y: Position,
	plot: Plot,
	taken: Taken,
	withNewest: boolean,
): { readonly names: readonly SvgElement[]; readonly isComplete: boolean } {
	const newest = withNewest ? steps.at(-1) : undefined;
	const ofNewest = newest
		? [
				nameInside(newest, y, plot, taken, newest.step.label, namedEdge(newest.step)),
				...(newest.step.closeLabel
					? [nameInside(newest, y, plot, taken, newest.step.closeLabel, namedCloseEdge(newest.step))]
					: []),
			]
		: [];
	const earlier = (steps.length > MOST_NAMED ? [] : steps.slice(0, -1)).map((one) =>
		nameInside(one, y, plot, taken, one.step.label, namedEdge(one.step)),
	);
	return {
		names: [...earlier, ...ofNewest].filter((name) => name !== undefined),
		isComplete: ofNewest.every((name) => name !== undefined),
	};
}

/** Just above or below its line: at the end, at the start, or between. */
function nameInside(
	{ left, right }: PlacedStep,
	y: Position,
	plot: Plot,
	taken: Taken,
	label: string,
	value: number | undefined,
): SvgElement | undefined {
	const width = widthOf(label);
	if (value === undefined || width > right - left - 8) return undefined;
	const room = right - left - 8 - width;
	for (const top of [y(value) - LINE_HEIGHT - 2, y(value) + 3]) {
		for (const part of [1, 0, 0.5, 0.75, 0.25]) {
			const start = left + 4 + room * part;
			const box = { left: start, right: start + width, top, bottom: top + LINE_HEIGHT };
			if (top < plot.top - LINE_HEIGHT || box.bottom > plot.bottom || taken.within(box) > 0) continue;
			taken.add(box);
			return textAt(start, top + 14, label, 'chart-label chart-halo');
		}
	}
	return undefined;
}

/** Small boxes along the lines of steps, for labels to keep clear of. */
export const stepBoxes = (steps: readonly PlacedStep[], y: Position): Box[] =>
	steps.flatMap(({ step, left, right }) =>
		EDGES.flatMap((edge) => {
			const value = step[edge];
			return value === undefined ? [] : [{ left, right, top: y(value) - 1, bottom: y(value) + 1 }];
		}),
	);
