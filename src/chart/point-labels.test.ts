import { describe, expect, it } from 'vitest';
import { Taken } from './drawing.ts';
import type { Box } from './drawing.ts';
import { figureAt, gapLabels, lineBoxes, pointLabels } from './point-labels.ts';
import type { Placed } from './series.ts';

const plot = { left: 0, right: 400, top: 0, bottom: 200 };
const point = (x: number, y: number | undefined, ...markers: string[]): Placed => ({
	point: { end: '2025-03-31', label: '', shortLabel: '', markers },
	x,
	...(y !== undefined && { y }),
});
const shown = (points: readonly Placed[]): [unknown, unknown][] =>
	pointLabels(points, plot, new Taken(() => lineBoxes(points))).map(({ children, attributes }) => [
		children[0],
		attributes['y'],
	]);

describe('shorthand at a point', () => {
	it('stands above it, or below where the point is the lowest of its neighbours', () => {
		const points = [point(0, 100), point(100, 60, 'r'), point(200, 140, 'e'), point(300, 100)];
		expect(shown(points)).toEqual([
			['[r]', 47],
			['[e]', 162],
		]);
	});
	it('is left to the name of the last point', () => expect(shown([point(0, 100), point(100, 60, 'p')])).toEqual([]));
	it('does not repeat the mark of a break, which has a line of its own', () => {
		expect(shown([point(50, 100, 'b'), point(150, 60)])).toEqual([]);
	});
	it('is left to the table where it would hide something', () => {
		const points = [point(100, 100, 'r'), point(106, 100, 'r'), point(300, 100)];
		expect(shown(points)).toHaveLength(2); // one above, one below
		expect(shown([...points.slice(0, 2), point(112, 100, 'r'), point(300, 100)])).toHaveLength(2);
	});
	it('is left to the table where points are many', () => {
		expect(shown(Array.from({ length: 25 }, (_, index) => point(index * 16, 100, 'r')))).toEqual([]);
	});
});

it('prints the reason for a gap on the floor of the plot, once, and inside it', () => {
	const series = [point(0, 20), point(200, undefined, 'x'), point(399, undefined, 'c')];
	const places = gapLabels([series, series], plot, new Taken(() => [])).map(({ children, attributes }) => [
		children[0],
		attributes['x'],
		attributes['y'],
	]);
	expect(places).toEqual([
		['[x]', 200, 192],
		['[c]', expect.closeTo(391.6, 0), 192],
	]);
});

describe('the newest figure at its point', () => {
	const last = { ...point(300, 100), y: 100 };
	const baseline = (taken: Box[], aside?: number): [unknown, boolean] => {
		const { label, isClear } = figureAt(last, '12', '', new Taken(() => taken), plot, aside);
		return [label.attributes['y'], isClear];
	};
	const above: Box = { left: 290, right: 310, top: 80, bottom: 88 };
	const below: Box = { left: 290, right: 310, top: 112, bottom: 120 };
	it('stands above', () => expect(baseline([])).toEqual([90, true]));
	it('stands below where something is above', () => expect(baseline([above])).toEqual([122, true]));
	it('stands aside where much is on both sides', () => {
		const much = [...Array<Box>(4).fill(above), ...Array<Box>(4).fill(below)];
		expect(baseline(much, 10)[0]).toBe(10);
		expect(baseline([above, below], 10)[0]).toBe(90);
	});
	it('says so when it hides something everywhere', () => expect(baseline([above, below])).toEqual([90, false]));
});
