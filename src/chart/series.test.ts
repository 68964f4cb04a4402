import { describe, expect, it } from 'vitest';
import type { ChartPoint, ChartSeries } from '../view/chart.ts';
import { gaps, intervals, lines, lookOf, marked, place, roughLine, stretches, withSilentGaps } from './series.ts';

const point = (day: number, more: Partial<ChartPoint> = {}): ChartPoint => ({
	end: `2025-01-${String(day).padStart(2, '0')}`,
	label: '',
	shortLabel: '',
	markers: [],
	...more,
});
/** One unit a day, and values as they are. */
const placed = (points: readonly ChartPoint[], width = 10): ReturnType<typeof place> =>
	place(
		points,
		(day) => (day - 20_089) * width,
		(value) => value,
	);
const paths = (points: readonly ChartPoint[]): [string, string][] =>
	lines(placed(points), 'ours').map(({ attributes }) => [
		attributes['class'] === 'chart-line ours' ? 'solid' : 'dashed',
		String(attributes['d']),
	]);

describe('the line of a series', () => {
	it('joins neighbours in order of time, however they are given', () => {
		expect(paths([point(3, { value: 7 }), point(1, { value: 5 }), point(2, { value: 6 })])).toEqual([
			['solid', 'M0,5L10,6L20,7'],
		]);
	});
	it('is never joined over a gap', () => {
		expect(
			paths([point(1, { value: 5 }), point(2, { value: 6 }), point(3), point(4, { value: 8 }), point(5, { value: 9 })]),
		).toEqual([['solid', 'M0,5L10,6M30,8L40,9']]);
	});
	it('is never joined over a break in the series', () => {
		const points = [
			point(1, { value: 5 }),
			point(2, { value: 6 }),
			point(3, { value: 1, isAfterBreak: true }),
			point(4, { value: 2 }),
		];
		expect(paths(points)).toEqual([['solid', 'M0,5L10,6M20,1L30,2']]);
	});
	it('is not joined where a running total starts again', () => {
		const points = [
			point(1, { value: 5 }),
			point(2, { value: 9 }),
			point(3, { value: 1, startsAgain: true }),
			point(4, { value: 2 }),
		];
		expect(paths(points)).toEqual([['solid', 'M0,5L10,9M20,1L30,2']]);
	});
	it('is dashed where either end is provisional', () => {
		expect(
			paths([point(1, { value: 5 }), point(2, { value: 6 }), point(3, { value: 7, isProvisional: true })]),
		).toEqual([
			['solid', 'M0,5L10,6'],
			['dashed', 'M10,6L20,7'],
		]);
	});
	it('is nothing for a point alone, which is marked instead', () => {
		const alone = [point(1, { value: 5 }), point(2), point(3, { value: 7 })];
		expect(paths(alone)).toEqual([]);
		expect(stretches(placed(alone)).map(({ length }) => length)).toEqual([1, 1]);
	});
	it('passes over points whose date or value is none', () => {
		expect(placed([point(1, { value: Number.NaN }), { ...point(2), end: 'soon', value: 3 }])).toEqual([
			{ point: point(1, { value: Number.NaN }), x: 0 },
		]);
	});
});

describe('the points that are marked', () => {
	const series = (count: number, more: (index: number) => Partial<ChartPoint>): ChartPoint[] =>
		Array.from({ length: count }, (_, index) => point(index + 1, { value: index, ...more(index) }));
	it('are all, up to twelve', () => expect(marked(placed(series(12, () => ({}))))).toHaveLength(12));
	it('are every so many of a long line among several', () => {
		expect(marked(placed(series(20, () => ({}))), true).map(({ y }) => y)).toEqual([1, 4, 7, 10, 13, 16, 19]);
	});
	it('are the last of many, the provisional, and those that stand alone', () => {
		const { value: _, ...gap } = point(6);
		const points = series(20, (index) => (index === 18 ? { isProvisional: true } : {})).map((one, index) =>
			index === 5 || index === 7 ? { ...gap, end: one.end } : one,
		);
		expect(marked(placed(points)).map(({ y }) => y)).toEqual([6, 18, 19]);
	});
});

describe('a figure missing without a word', () => {
	const every = (...days: number[]): ChartPoint[] => days.map((day) => point(day, { value: day }));
	const days = (points: readonly ChartPoint[]): string[] => points.map(({ end }) => end.slice(8)).toSorted();
	it('is a gap where the chart has a period in between', () => {
		expect(days(withSilentGaps(every(1, 2, 4, 5), every(1, 2, 3, 4, 5)))).toEqual(['01', '02', '03', '04', '05']);
	});
	it('is none where the chart has no period in between', () => {
		expect(withSilentGaps(every(1, 2, 4, 5), every(1, 2, 4, 5))).toHaveLength(4);
	});
	it('is none where the series is only less frequent than others', () => {
		expect(withSilentGaps(every(1, 5, 9), every(1, 2, 3, 4, 5, 6, 7, 8, 9))).toHaveLength(3);
	});
});

describe('a gap', () => {
	it('says why, at its place', () => {
		expect(gaps(placed([point(1, { value: 1 }), point(2, { markers: ['x'] })]))).toEqual([{ x: 10, text: '[x]' }]);
	});
	it('shares its words with crowded neighbours for the same reason only', () => {
		const points = [point(1, { markers: ['x'] }), point(2, { markers: ['x'] }), point(3, { markers: ['c'] })];
		expect(gaps(placed(points, 10))).toEqual([
			{ x: 5, text: '[x]' },
			{ x: 20, text: '[c]' },
		]);
		expect(gaps(placed(points, 60))).toHaveLength(3);
	});
	it('is silent where nothing is said', () => expect(gaps(placed([point(1)]))).toEqual([]));
});

it('tells lines of a texture in whole steps', () => {
	expect(roughLine(placed([point(1, { value: 5.2 }), point(2, { value: 4.4 }), point(3, { value: 9.9 })]))).toBe(
		'M0 5l10-1 10 6',
	);
});

it('gives four series of ours a colour and a shape each, and the rest grey', () => {
	const series = Array.from({ length: 6 }, (_, index): ChartSeries => ({
		id: `${index}`,
		title: '',
		role: 'ours',
		points: [],
	}));
	const looks = series.map((one) => lookOf(one, series));
	expect(looks.slice(0, 4).map(({ shape }) => shape)).toEqual(['circle', 'square', 'diamond', 'triangle']);
	expect(looks.map(({ className }) => className.split(' ').at(-1))).toEqual([
		...['chart-series-1', 'chart-series-2', 'chart-series-3', 'chart-series-4'],
		...['chart-context', 'chart-context'],
	]);
});

describe('an interval', () => {
	const withInterval = [
		point(1, { value: 5, lower: 3, upper: 8 }),
		point(2, { value: 6 }),
		point(3, { lower: 1, upper: 2 }),
	];
	it('is an upright line through its point', () => {
		expect(intervals(placed(withInterval), 'ours').map(({ attributes }) => attributes['d'])).toEqual(['M0 8V3']);
	});
	it('is left out where points are many', () => {
		const many = Array.from({ length: 25 }, (_, index) => point(index + 1, { value: 5, lower: 3, upper: 8 }));
		expect(intervals(placed(many), 'ours')).toEqual([]);
	});
});
