/** Made-up figures for the examples: the same every time. */

import { addMonths } from '../domain/period.ts';
import type { Unit } from '../domain/unit.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import type { Chart, ChartPoint, ChartSeries, Scale, TargetStep, TimeSeriesChart } from '../view/chart.ts';
import { MONTHS } from '../words/date.ts';
import { quantity } from '../words/number.ts';

export const unit = (id: string): Unit => BUILT_IN_UNITS.find((one) => one.id === id)!;
export const percent: Scale = { unit: unit('percent'), decimals: 1 };
export const days: Scale = { unit: unit('working-days'), decimals: 0 };
export const pounds: Scale = { unit: unit('pounds'), decimals: 0 };
export const rate: Scale = { unit: unit('per-100000'), decimals: 1 };

export type Value = number | string | readonly [number, string];

/** Consecutive periods of so many months; a text is a gap with its markers, a pair is a figure with its markers. */
export function points(firstEnd: string, months: number, values: readonly Value[], scale: Scale): ChartPoint[] {
	return values.map((value, index) => {
		const end = addMonths(firstEnd, months * index);
		const [number, markers] =
			typeof value === 'string' ? [undefined, value] : typeof value === 'number' ? [value, ''] : value;
		const list = markers.split(' ').filter((marker) => marker !== '');
		return {
			end,
			label: end,
			shortLabel: shortLabel(end, months),
			markers: list,
			...(number !== undefined && { value: number, text: quantity(number, scale.unit, scale.decimals) }),
			...(list.includes('p') && { isProvisional: true }),
			...(list.includes('b') && { isAfterBreak: true }),
		};
	});
}

function shortLabel(end: string, months: number): string {
	const name = (date: string): string => MONTHS[Number(date.slice(5, 7)) - 1]!.slice(0, 3);
	const year = Number(end.slice(0, 4));
	if (months === 12) return `${year - 1}/${String(year).slice(2)}`;
	if (months === 1) return `${name(end)} ${year}`;
	return `${name(addMonths(end, 1 - months))} to ${name(end)} ${year}`;
}

export const ours = (all: ChartPoint[], title = 'Exampleshire'): ChartSeries => ({
	id: 'ours',
	title,
	role: 'ours',
	points: all,
});

export const texts = (
	id: string,
	title: string,
	subtitle: string,
): Pick<Chart, 'id' | 'title' | 'subtitle' | 'description' | 'credit'> => ({
	id,
	title,
	subtitle,
	description: `Line chart. ${title}. Every figure is in the table below.`,
	credit: 'Source: Exampleshire Council. example.gov.uk/measures/ Illustrative figures, 6 November 2025.',
});

export const timeSeries = (
	id: string,
	title: string,
	subtitle: string,
	scale: Scale,
	series: ChartSeries[],
	more: Partial<Pick<TimeSeriesChart, 'targets' | 'notes'>> = {},
): TimeSeriesChart => ({
	kind: 'time-series',
	...texts(id, title, subtitle),
	scale,
	series,
	targets: [],
	notes: [],
	...more,
});

export const step = (
	from: string,
	to: string,
	value: number,
	label: string,
	more: Partial<TargetStep> = {},
): TargetStep => ({
	from,
	to,
	value,
	label,
	...more,
});

/** Wandering figures that are the same every time: a linear congruential generator, not chance. */
export function wander(seed: number, count: number, start: number, stride: number): number[] {
	let state = seed;
	let value = start;
	return Array.from({ length: count }, () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		value = Math.round((value + (state / 2_147_483_648 - 0.5) * stride) * 10) / 10;
		return value;
	});
}

export const recycling: Value[] = [41.2, 42, 40.1, 39.4, 43.5, [44.1, 'r'], 'x', 42.7, 46, 47.3];
export const since = '2023-06-30';

/** Roughly a bell: the sum of three even spreads over −1 to 1. */
export function bell(index: number): number {
	const spread = (prime: number): number => ((index * prime) % 101) / 50.5 - 1;
	return spread(37) + spread(53) + spread(71);
}
