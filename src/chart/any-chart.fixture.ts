/** Charts of any figures and any texts, for laws that hold whatever is drawn. */

import fc from 'fast-check';
import { dateOfDay } from '../domain/period.ts';
import { BUILT_IN_UNITS } from '../domain/unit.ts';
import type { Chart, ChartPoint, ChartSeries, Scale, Sparkline, TimeSeriesChart } from '../view/chart.ts';

/** Figures of any size, and the troublesome ones more often than chance would have them. */
const anyValue = fc.oneof(
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.integer({ min: -1000, max: 1000 }),
	fc.constantFrom(0, -0, 1e-300, 1e300, -1e300, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 0.1 + 0.2),
);
const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom('', '<script>alert(1)</script>', '"&\'', ']]>', 'ﷺ'),
);
const anyScale: fc.Arbitrary<Scale> = fc.record({
	unit: fc.constantFrom(...BUILT_IN_UNITS),
	decimals: fc.integer({ min: 0, max: 6 }),
});
const anyDate = fc.integer({ min: -20_000, max: 40_000 }).map(dateOfDay);
const anyPoint: fc.Arbitrary<ChartPoint> = fc.record(
	{
		end: fc.oneof({ weight: 9, arbitrary: anyDate }, { weight: 1, arbitrary: anyText }),
		label: anyText,
		shortLabel: anyText,
		markers: fc.array(fc.oneof(fc.constantFrom('x', 'c', 'p', 'r', 'b'), anyText), { maxLength: 3 }),
		value: anyValue,
		lower: anyValue,
		upper: anyValue,
		text: anyText,
		isProvisional: fc.boolean(),
		isAfterBreak: fc.boolean(),
		startsAgain: fc.boolean(),
	},
	{ requiredKeys: ['end', 'label', 'shortLabel', 'markers'] },
);
const anySeries: fc.Arbitrary<ChartSeries> = fc.record({
	id: anyText,
	title: anyText,
	role: fc.constantFrom('ours', 'reference', 'context'),
	points: fc.array(anyPoint, { maxLength: 15 }),
});
const words = {
	id: anyText,
	title: anyText,
	subtitle: anyText,
	description: anyText,
	credit: anyText,
	scale: anyScale,
};
const anyTimeSeries: fc.Arbitrary<TimeSeriesChart> = fc.record({
	kind: fc.constant('time-series'),
	...words,
	series: fc.array(anySeries, { maxLength: 6 }),
	targets: fc.array(
		fc.record(
			{
				from: anyDate,
				to: anyDate,
				label: anyText,
				value: anyValue,
				lower: anyValue,
				upper: anyValue,
				closeTo: anyValue,
				closeLower: anyValue,
				closeUpper: anyValue,
				closeLabel: anyText,
			},
			{ requiredKeys: ['from', 'to', 'label'] },
		),
		{ maxLength: 4 },
	),
	notes: fc.array(fc.record({ at: anyDate, text: anyText, kind: fc.constantFrom('break', 'note') }), { maxLength: 4 }),
});
const anySteps = fc.array(fc.record({ from: anyDate, to: anyDate, label: anyText, value: anyValue }), { maxLength: 3 });
const anyPoints = fc.array(anyPoint, { maxLength: 15 });
const anyProcess: fc.Arbitrary<Chart> = fc.oneof(
	fc.record({
		kind: fc.constant('control'),
		...words,
		points: fc.array(
			fc
				.tuple(anyPoint, fc.constantFrom(undefined, 'improvement', 'concern', 'neutral'))
				.map(([point, special]) => ({ ...point, ...(special ? { special } : {}) })),
			{ maxLength: 30 },
		),
		limits: fc.array(fc.record({ from: anyDate, to: anyDate, mean: anyValue, lower: anyValue, upper: anyValue }), {
			maxLength: 3,
		}),
		targets: anySteps,
		names: fc.record({
			mean: anyText,
			limits: anyText,
			special: fc.record({ improvement: anyText, concern: anyText, neutral: anyText }),
		}),
	}),
	fc.record({
		kind: fc.constant('projection'),
		...words,
		points: anyPoints,
		ahead: anyPoints,
		path: anyPoints,
		targets: anySteps,
		names: fc.record({ band: anyText, middle: anyText, path: anyText }),
	}),
);
export const anyChart: fc.Arbitrary<Chart> = fc.oneof(
	anyTimeSeries,
	anyProcess,
	fc.record({ kind: fc.constant('breakdown'), ...words, panels: fc.array(anySeries, { maxLength: 8 }) }),
	fc.record({
		kind: fc.constant('bars'),
		...words,
		bars: fc.array(
			fc.record(
				{ label: anyText, text: anyText, value: anyValue, isOurs: fc.boolean() },
				{ requiredKeys: ['label', 'text'] },
			),
			{ maxLength: 8 },
		),
	}),
	fc.record({
		kind: fc.constant('matrix'),
		...words,
		points: fc.array(
			fc.record(
				{ x: anyValue, y: anyValue, lower: anyValue, upper: anyValue, label: anyText },
				{ requiredKeys: ['x', 'y'] },
			),
			{ maxLength: 15 },
		),
		middle: fc.constant({ from: 0.45, to: 0.55 }),
		corners: fc.record({ topLeft: anyText, topRight: anyText, bottomLeft: anyText, bottomRight: anyText }),
	}),
	fc.record({
		kind: fc.constant('strip'),
		...words,
		rows: fc.array(
			fc.record(
				{
					title: anyText,
					ours: fc.record({ value: anyValue, label: anyText }),
					others: fc.array(anyValue, { maxLength: 30 }),
					references: fc.array(fc.record({ value: anyValue, label: anyText }), { maxLength: 4 }),
				},
				{ requiredKeys: ['title', 'others', 'references'] },
			),
			{ maxLength: 4 },
		),
	}),
);

export const anySparkline: fc.Arbitrary<Sparkline> = fc.record(
	{
		kind: fc.constant('sparkline'),
		values: fc.array(fc.option(anyValue, { nil: undefined })),
		target: anyValue,
		description: anyText,
	},
	{ requiredKeys: ['kind', 'values', 'description'] },
);
