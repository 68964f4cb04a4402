import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Unit } from '../domain/unit.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import type { BarChart, BreakdownChart, ComparisonStrip, Scale, TargetStep, TimeSeriesChart } from './chart.ts';
import { axisStart, valueDomain } from './chart-domain.ts';

const unit = (id: string): Unit => BUILT_IN_UNITS.find((one) => one.id === id)!;
const words = { id: 'a', title: '', subtitle: '', description: '', credit: '' };
const percent: Scale = { unit: unit('percent'), decimals: 1 };
const days: Scale = { unit: unit('days'), decimals: 0 };

const point = (value: number | undefined): TimeSeriesChart['series'][number]['points'][number] => ({
	end: '2025-03-31',
	label: '',
	shortLabel: '',
	markers: [],
	...(value !== undefined && { value }),
});
const line = (
	values: readonly (number | undefined)[],
	scale = percent,
	targets: readonly TargetStep[] = [],
): TimeSeriesChart => ({
	kind: 'time-series',
	...words,
	scale,
	series: [{ id: 's', title: '', role: 'ours', points: values.map(point) }],
	targets,
	notes: [],
});
const ends = (values: readonly number[], scale = percent): number[] => {
	const { start, end } = valueDomain(line(values, scale))!;
	return [start, end];
};

describe('the axis of a line', () => {
	test.each([
		['need not start at 0', [41.2, 47.3], percent, [40, 48]],
		['starts at 0 when the lowest value is near it', [2, 9], percent, [0, 10]],
		['never runs past 100% because of its padding', [93, 99.5], percent, [92, 100]],
		['runs past 100% when a figure does', [93, 104], percent, [90, 110]],
		['never falls below 0 because of its padding', [0.2, 40], percent, [0, 50]],
		['falls below 0 when a figure does', [-3, 4], days, [-4, 6]],
		['ends at 0 when all are below it and near it', [-9, -2], days, [-10, 0]],
		['gives room to figures that are all the same', [23, 23, 23], days, [20, 26]],
		['gives room to figures that are all 0', [0, 0], days, [0, 1]],
	] as const)('%s', (_, values, scale, expected) => {
		expect(ends(values, scale)).toEqual(expected);
	});

	it('tells ticks of great figures apart, as long as numbers can', () => {
		expect(valueDomain(line([1234567890123, 1234567890129], days))!.ticks).toEqual(
			[122, 124, 126, 128, 130].map((end) => 1234567890000 + end),
		);
	});

	it.each([
		[9007199254740993, 9007199254740995],
		[90071992547409930, 90071992547409960],
	])('ends where numbers cannot: %d to %d', (low, high) => {
		const { ticks } = valueDomain(line([low, high], days))!;
		expect(ticks.length).toBeGreaterThan(0);
		expect(ticks.length).toBeLessThanOrEqual(7);
	});

	it('includes the target and its tolerance', () => {
		const target = { from: '2024-04-01', to: '2025-03-31', value: 60, closeTo: 57, label: '' };
		expect(valueDomain(line([45, 47], percent, [target]))!.end).toBeGreaterThanOrEqual(60);
		const range = {
			from: '2024-04-01',
			to: '2025-03-31',
			lower: 40,
			upper: 50,
			closeLower: 30,
			closeUpper: 58,
			label: '',
		};
		const { start, end } = valueDomain(line([45, 47], percent, [range]))!;
		expect([start <= 30, end >= 58]).toEqual([true, true]);
	});

	it('includes the intervals of our own figures', () => {
		const chart = line([45, 47]);
		const [series] = chart.series;
		const points = series!.points.map((one) => ({ ...one, lower: 20, upper: 71 }));
		const { start, end } = valueDomain({ ...chart, series: [{ ...series!, points }] })!;
		expect([start <= 20, end >= 71]).toEqual([true, true]);
		expect(valueDomain({ ...chart, series: [{ ...series!, role: 'context', points }] })).toEqual(valueDomain(chart));
	});

	it('passes over gaps', () => expect(valueDomain(line([undefined, 45, undefined]))).toEqual(valueDomain(line([45]))));

	it('has no ticks finer than the figures are printed', () => {
		expect(valueDomain(line([1, 2, 3], days))!.step).toBe(1);
		expect(valueDomain(line([0.11, 0.13], { unit: unit('percent'), decimals: 2 }))!.step).toBe(0.01);
	});

	it('is not there when there is no figure', () => {
		expect(valueDomain(line([]))).toBeUndefined();
		expect(valueDomain(line([undefined, Number.NaN]))).toBeUndefined();
		expect(axisStart(line([]))).toBe(0);
	});

	it('holds every figure between its ends, which are ticks, of which there are at most six', () => {
		const anyFigure = fc.oneof(
			fc.integer({ min: -1_000_000, max: 1_000_000 }),
			fc.double({ noNaN: true, noDefaultInfinity: true }),
		);
		const property = fc.property(
			fc.array(anyFigure, { minLength: 1, maxLength: 20 }),
			fc.integer({ min: 0, max: 6 }),
			(values, decimals) => {
				const { start, end, step, ticks } = valueDomain(line(values, { unit: unit('number'), decimals }))!;
				const inside = values.map((value) => Math.min(Math.max(value, -1e18), 1e18));
				expect(Math.min(...inside)).toBeGreaterThanOrEqual(start - step * 1e-6);
				expect(Math.max(...inside)).toBeLessThanOrEqual(end + step * 1e-6);
				expect(start).toBeLessThan(end);
				expect([ticks[0], ticks.at(-1)]).toEqual([start, end]);
				expect(ticks.length).toBeLessThanOrEqual(6);
			},
		);
		fc.assert(property, { numRuns: 200 });
	});
});

describe('axisStart', () => {
	it('is what the description must say when it is not 0', () => expect(axisStart(line([41.2, 47.3]))).toBe(40));
	it('is 0 for bars of positive figures', () => {
		const bars: BarChart = { kind: 'bars', ...words, scale: percent, bars: [{ label: 'a', value: 90, text: '90%' }] };
		expect(axisStart(bars)).toBe(0);
	});
	it('is one for all panels of a breakdown', () => {
		const panel = (values: readonly number[]): BreakdownChart['panels'][number] => ({
			id: 'p',
			title: '',
			role: 'ours',
			points: values.map(point),
		});
		const chart: BreakdownChart = {
			kind: 'breakdown',
			...words,
			scale: percent,
			panels: [panel([60, 64]), panel([80, 82])],
		};
		expect(axisStart(chart)).toBe(50);
	});
	it('lies just below the lowest dot of a strip, at a number that can be printed', () => {
		const strip: ComparisonStrip = {
			kind: 'strip',
			...words,
			scale: percent,
			rows: [{ title: '', others: [20, 30], references: [] }],
		};
		expect(axisStart(strip)).toBe(19.6);
		expect(axisStart({ ...strip, scale: days })).toBe(19);
	});
});
