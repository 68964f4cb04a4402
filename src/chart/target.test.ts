import { describe, expect, it } from 'vitest';
import type { TargetStep } from '../view/chart.ts';
import { dayNumber } from '../domain/period.ts';
import { place } from './series.ts';
import { bands, placeSteps, targetLines } from './target.ts';

const plot = { left: 0, right: 100, top: 0, bottom: 100 };
const y = (value: number): number => 100 - value;
const x = (day: number): number => (day - dayNumber('2024-03-31')) / 3.65;
const points = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31'].map((end) => ({
	end,
	label: '',
	shortLabel: '',
	markers: [],
	value: 1,
}));
const placed = place(points, x, y);
const step = (from: string, to: string, more: Partial<TargetStep>): TargetStep => ({ from, to, label: '', ...more });
const spans = (...steps: TargetStep[]): number[][] =>
	placeSteps(steps, placed, x, plot).map(({ left, right }) => [Math.round(left), Math.round(right)]);

describe('the target', () => {
	it('spans the plot when it never changed', () => {
		expect(spans(step('2023-04-01', '2026-03-31', { value: 45 }))).toEqual([[0, 100]]);
	});
	it('steps half-way between the figures that the change separates', () => {
		const between = Math.round((placed[0]!.x + placed[1]!.x) / 2);
		expect(
			spans(step('2023-04-01', '2024-03-31', { value: 40 }), step('2024-04-01', '2025-03-31', { value: 45 })),
		).toEqual([
			[0, between],
			[between, 100],
		]);
	});
	it('is drawn only where it held', () => {
		const [[left, right]] = spans(step('2024-07-01', '2024-12-31', { value: 45 })) as [[number, number]];
		expect(left).toBeGreaterThan(Math.round(placed[1]!.x));
		expect(right).toBeLessThan(Math.round(placed[4]!.x));
	});
	it('is one dashed line with a riser where steps touch, and two where they do not', () => {
		const d = (...steps: TargetStep[]): unknown =>
			targetLines(placeSteps(steps, placed, x, plot), y)[0]?.attributes['d'];
		expect(d(step('2023-04-01', '2024-09-30', { value: 40 }), step('2024-10-01', '2025-03-31', { value: 45 }))).toMatch(
			/^M0 60H[\d.]+V55H100$/,
		);
		expect(d(step('2023-04-01', '2024-06-30', { value: 40 }), step('2024-10-01', '2025-03-31', { value: 45 }))).toMatch(
			/^M0 60H[\d.]+M[\d.]+ 55H100$/,
		);
	});
});

describe('the tolerance', () => {
	const drawn = (more: Partial<TargetStep>): [unknown, unknown][] =>
		bands(placeSteps([step('2024-01-01', '2025-03-31', more)], placed, x, plot), y).map(({ attributes }) => [
			attributes['y'],
			attributes['height'],
		]);
	it('is a band below a target where higher is better', () =>
		expect(drawn({ value: 45, closeTo: 40 })).toEqual([[55, 5]]));
	it('is a band above a target where lower is better', () =>
		expect(drawn({ value: 45, closeTo: 50 })).toEqual([[50, 5]]));
	it('is a band on both sides of a range', () => {
		expect(drawn({ lower: 40, upper: 50, closeLower: 38, closeUpper: 53 })).toEqual([
			[60, 2],
			[47, 3],
		]);
	});
	it('is no band where there is none', () => expect(drawn({ value: 45 })).toEqual([]));
	it('has an edge line for each band', () => {
		const steps = placeSteps(
			[step('2024-01-01', '2025-03-31', { lower: 40, upper: 50, closeLower: 38, closeUpper: 53 })],
			placed,
			x,
			plot,
		);
		expect(targetLines(steps, y).filter(({ attributes }) => attributes['class'] === 'chart-band-edge')).toHaveLength(2);
	});
});
