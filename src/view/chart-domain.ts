/** Where a chart's value axis starts and ends. Here, not in chart/, because the description must say where it starts. */

import type { ScaledChart, Scale, TargetStep, TimeSeriesChart } from './chart.ts';

export interface ValueDomain {
	/** Lowest and highest value of the axis: ticks both, save in a strip, which ends just beyond its dots. */
	readonly start: number;
	readonly end: number;
	/** Distance between ticks. */
	readonly step: number;
	/** From low to high, at most six; one at least. */
	readonly ticks: readonly number[];
}

const MOST_TICKS = 6;
/** Small drawings have room for fewer. */
const MOST_TICKS_OF_A_PANEL = 4;
/** A line whose lowest value is below this share of its highest starts at 0: cutting off so little would only mislead. */
const NEAR_ZERO = 0.35;
const PADDING = 0.1;
const PADDING_OF_A_STRIP = 0.04;
/** No council counts beyond this; the bound keeps every sum finite. */
const LARGEST = 1e18;

/**
 * The axis of a chart: the values drawn, their targets and tolerances, padded by a tenth and rounded outwards to ticks.
 * Bars start at 0; lines and dots need not.
 * @returns undefined when there is nothing to draw
 */
export function valueDomain(chart: ScaledChart): ValueDomain | undefined {
	const values = valuesOf(chart).filter(Number.isFinite).map(bounded);
	if (values.length === 0) return undefined;
	const { scale } = chart;
	if (chart.kind === 'strip') return closeFitting(...padded(values, scale, PADDING_OF_A_STRIP), scale.decimals);
	const [low, high] = chart.kind === 'bars' ? fromZero(values) : nearZero(...padded(values, scale, PADDING));
	return rounded(low, high, scale.decimals, chart.kind === 'breakdown' ? MOST_TICKS_OF_A_PANEL : MOST_TICKS);
}

/** The value at which the vertical axis starts (the horizontal one of a strip); 0 when there is nothing to draw. */
export const axisStart = (chart: ScaledChart): number => valueDomain(chart)?.start ?? 0;

/** A value as it is drawn: absurdly large ones stand at the edge of the axis. */
export const bounded = (value: number): number => Math.min(Math.max(value, -LARGEST), LARGEST);

function valuesOf(chart: ScaledChart): number[] {
	switch (chart.kind) {
		case 'time-series':
			return [...pointsOf(chart.series), ...chart.targets.flatMap(edgesOf)];
		case 'control':
			return [
				...chart.points.flatMap(({ value }) => value ?? []),
				...chart.limits.flatMap(({ lower, upper }) => [lower, upper]),
				...chart.targets.flatMap(edgesOf),
			];
		case 'projection':
			return [
				...chart.points.flatMap(({ value }) => value ?? []),
				...chart.ahead.flatMap(({ value, lower, upper }) => [value, lower, upper].filter((one) => one !== undefined)),
				...chart.path.flatMap(({ value }) => value ?? []),
				...chart.targets.flatMap(edgesOf),
			];
		case 'breakdown':
			return pointsOf(chart.panels);
		case 'bars':
			return chart.bars.flatMap(({ value }) => (value === undefined ? [] : [value]));
		case 'strip':
			return chart.rows.flatMap((row) => [
				...row.others,
				...row.references.map(({ value }) => value),
				...(row.ours ? [row.ours.value] : []),
			]);
	}
}

const pointsOf = (series: TimeSeriesChart['series']): number[] =>
	series.flatMap(({ points, role }) =>
		points.flatMap(({ value, lower, upper }) => {
			if (value === undefined) return [];
			return [value, ...(role === 'ours' ? [lower, upper] : [])].filter((one) => one !== undefined);
		}),
	);

const edgesOf = (step: TargetStep): number[] =>
	[step.value, step.lower, step.upper, step.closeTo, step.closeLower, step.closeUpper].filter(
		(edge) => edge !== undefined,
	);

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));

const fromZero = (values: readonly number[]): [number, number] => [
	Math.min(0, least(values)),
	Math.max(0, most(values)),
];

/** Room at both ends, but not across 0, nor beyond the whole of a proportion. */
function padded(values: readonly number[], { unit }: Scale, share: number): [number, number] {
	const low = least(values);
	const high = most(values);
	const padding = (high - low) * share || Math.abs(high) * share || 1;
	const whole = unit.kind === 'proportion' && high <= (unit.per ?? 1) ? (unit.per ?? 1) : Infinity;
	const top = high <= 0 ? Math.min(high + padding, 0) : Math.min(high + padding, whole);
	const bottom = low >= 0 ? Math.max(low - padding, 0) : low - padding;
	return bottom < top ? [bottom, top] : [bottom, bottom + padding];
}

function nearZero(bottom: number, top: number): [number, number] {
	if (bottom > 0 && bottom <= top * NEAR_ZERO) return [0, top];
	if (top < 0 && top >= bottom * NEAR_ZERO) return [bottom, 0];
	return [bottom, top];
}

/** Steps of 1, 2 or 5 (and 25, 250 …), never finer than the figures are printed. */
function* steps(decimals: number): Generator<number> {
	for (let power = -Math.min(Math.max(Math.trunc(decimals), 0), 12); ; power++) {
		const ten = power < 0 ? 1 / 10 ** -power : 10 ** power;
		yield ten;
		yield 2 * ten;
		if (power > 0) yield 2.5 * ten;
		yield 5 * ten;
	}
}

/** The ends move out to ticks. Of the three smallest steps that need few enough ticks, the one that wastes least room. */
function rounded(low: number, high: number, decimals: number, mostTicks: number): ValueDomain {
	const found: { first: number; last: number; step: number; room: number }[] = [];
	for (const step of steps(decimals)) {
		const first = Math.floor(low / step + 1e-9);
		const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
		if (last - first + 1 > mostTicks) continue;
		found.push({ first, last, step, room: (last - first) * step * (last - first > 1 ? 1 : 2) });
		if (found.length === 3) break;
	}
	const { first, last, step } = found.reduce((best, one) => (one.room < best.room * (1 - 1e-9) ? one : best));
	const ticks = multiples(first, last, step);
	return { start: ticks[0]!, end: ticks.at(-1)!, step, ticks };
}

/** The ends move out only to what can be printed; the ticks are what lies between, or the ends where nothing does. */
function closeFitting(low: number, high: number, decimals: number): ValueDomain {
	const finest = steps(decimals).next().value as number;
	const start = Number((Math.floor(low / finest + 1e-9) * finest).toPrecision(12));
	const end = Number((Math.ceil(high / finest - 1e-9) * finest).toPrecision(12));
	for (const step of steps(decimals)) {
		const first = Math.ceil(start / step - 1e-9);
		const last = Math.floor(end / step + 1e-9);
		if (last - first + 1 > MOST_TICKS) continue;
		return first > last
			? rounded(low, high, decimals, MOST_TICKS)
			: { start, end, step, ticks: multiples(first, last, step) };
	}
	throw new RangeError('steps never end');
}

function multiples(first: number, last: number, step: number): number[] {
	const all: number[] = [];
	// Counted from nought: beyond 2^53 the next whole number may be the same one.
	for (let index = 0; index <= last - first; index++) {
		const value = (first + index) * step;
		all.push((Number.isInteger(value) ? value : Number(value.toPrecision(12))) || 0);
	}
	return all;
}
