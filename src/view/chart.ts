/** What a chart shows, before it is drawn: plain data that chart/ turns into SVG. Every text in it is already worded. */

import type { Unit } from '../domain/unit.ts';

/** How numbers on an axis or label are spelled. */
export interface Scale {
	readonly unit: Unit;
	readonly decimals: number;
}

export interface ChartPoint {
	/** Position in time: ISO date of the period's end. */
	readonly end: string;
	/** July to September 2025 */
	readonly label: string;
	/** Jul to Sep 2025 */
	readonly shortLabel: string;
	/** undefined is a gap: drawn with its marker, never joined over. */
	readonly value?: number | undefined;
	/** The figure as the table prints it: 47.3% */
	readonly text?: string | undefined;
	/** Ends of a 95 % interval, where the source publishes one: a thin line through the point. */
	readonly lower?: number | undefined;
	readonly upper?: number | undefined;
	/** The shorthand shown in a gap or beside a point: x, c, p, r … without brackets. */
	readonly markers: readonly string[];
	readonly isProvisional?: boolean | undefined;
	/** Whether a break in the series comes before this point. */
	readonly isAfterBreak?: boolean | undefined;
	/** Whether a running total starts again here (the first quarter of a year to date): not joined to the point before. */
	readonly startsAgain?: boolean | undefined;
}

export interface ChartSeries {
	readonly id: string;
	readonly title: string;
	/** Ours is drawn strongly, a reference (England, the median) in dark grey with its name, context in grey. */
	readonly role: 'ours' | 'reference' | 'context';
	readonly points: readonly ChartPoint[];
}

/** The target over one stretch of time; neighbouring steps with equal values are one. */
export interface TargetStep {
	/** ISO dates between which it holds. */
	readonly from: string;
	readonly to: string;
	readonly value?: number | undefined;
	readonly lower?: number | undefined;
	readonly upper?: number | undefined;
	/** The far edge of the tolerance band, in the unit; undefined where there is none. */
	readonly closeTo?: number | undefined;
	readonly closeLower?: number | undefined;
	readonly closeUpper?: number | undefined;
	/** Target 45% */
	readonly label: string;
	/** What the tolerance band is called, where it should say so: Close from 43% */
	readonly closeLabel?: string | undefined;
}

export interface ChartNote {
	/** ISO date at which it stands. */
	readonly at: string;
	readonly text: string;
	readonly kind: 'break' | 'note';
}

export interface TimeSeriesChart {
	readonly kind: 'time-series';
	/** Prefix of every id in the drawing: the indicator's id. */
	readonly id: string;
	/** Active headline, at most 15 words. */
	readonly title: string;
	/** What is drawn: measure, unit, area, span of time. */
	readonly subtitle: string;
	readonly scale: Scale;
	readonly series: readonly ChartSeries[];
	readonly targets: readonly TargetStep[];
	readonly notes: readonly ChartNote[];
	/** Visible description: shape, first and last, most and least, against target, gaps, where the axis starts. */
	readonly description: string;
	/** For the standalone file: source, address and date. */
	readonly credit: string;
}

/** Small multiples: one little time series for each category, on one shared axis. */
export interface BreakdownChart {
	readonly kind: 'breakdown';
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	readonly scale: Scale;
	readonly panels: readonly ChartSeries[];
	readonly description: string;
	readonly credit: string;
}

/** Bars for one period: categories sorted as given. */
export interface BarChart {
	readonly kind: 'bars';
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	readonly scale: Scale;
	readonly bars: readonly {
		readonly label: string;
		readonly value?: number;
		readonly text: string;
		readonly isOurs?: boolean;
	}[];
	readonly description: string;
	readonly credit: string;
}

/** A line of dots, one an area, ours marked, medians and England as lines. */
export interface ComparisonStrip {
	readonly kind: 'strip';
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	readonly scale: Scale;
	readonly rows: readonly {
		readonly title: string;
		readonly ours?: { readonly value: number; readonly label: string };
		readonly others: readonly number[];
		/** Reference values with a word: Median 45.1%, England 43.0% */
		readonly references: readonly { readonly value: number; readonly label: string }[];
	}[];
	readonly description: string;
	readonly credit: string;
}

/** Limits that hold from one point to another. */
export interface ChartLimits {
	/** ISO dates of the ends of the first and last period that share them. */
	readonly from: string;
	readonly to: string;
	readonly mean: number;
	/** As drawn: cut where no figure can be. */
	readonly lower: number;
	readonly upper: number;
}

/** How a point is marked that chance hardly explains. */
export type SpecialMark = 'improvement' | 'concern' | 'neutral';

/** A control chart: one series with its centre line and limits, points beyond chance marked by shape. */
export interface ControlChart {
	readonly kind: 'control';
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	readonly scale: Scale;
	readonly points: readonly (ChartPoint & { readonly special?: SpecialMark })[];
	readonly limits: readonly ChartLimits[];
	readonly targets: readonly TargetStep[];
	/** What the lines and marks are called, in the key above the drawing. */
	readonly names: {
		readonly mean: string;
		readonly limits: string;
		readonly special: Readonly<Record<SpecialMark, string>>;
	};
	readonly description: string;
	readonly credit: string;
}

/** A series carried on: its results, then a band that is to hold four of five later results. */
export interface ProjectionChart {
	readonly kind: 'projection';
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	readonly scale: Scale;
	readonly points: readonly ChartPoint[];
	/** Later periods: `value` is the middle, `lower` and `upper` the ends of the band. */
	readonly ahead: readonly ChartPoint[];
	/** Evenly spaced values from the newest result to a later target: to draw, not to judge by. */
	readonly path: readonly ChartPoint[];
	readonly targets: readonly TargetStep[];
	readonly names: { readonly band: string; readonly middle: string; readonly path: string };
	readonly description: string;
	readonly credit: string;
}

/** Areas by what they cost and what they do: two percentiles, split at the medians into four questions. */
export interface MatrixChart {
	readonly kind: 'matrix';
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	/** Both places between 0 and 1: dear areas on the right, those that do well at the top. */
	readonly points: readonly {
		readonly x: number;
		readonly y: number;
		/** Where the ends of the performance's interval would stand: a whisker. */
		readonly lower?: number;
		readonly upper?: number;
		/** Ours alone: marked by shape, with its name. */
		readonly label?: string;
	}[];
	/** The band around each median, between 0 and 1. */
	readonly middle: { readonly from: number; readonly to: number };
	/** A question for each corner. */
	readonly corners: Readonly<Record<'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight', string>>;
	readonly description: string;
	readonly credit: string;
}

export interface Sparkline {
	readonly kind: 'sparkline';
	/** Oldest first; undefined is a gap. */
	readonly values: readonly (number | undefined)[];
	readonly target?: number;
	/** What it says, in words, for the text alternative. */
	readonly description: string;
}

/** Charts with an axis of values. */
export type ScaledChart =
	TimeSeriesChart | BreakdownChart | BarChart | ComparisonStrip | ControlChart | ProjectionChart;
export type Chart = ScaledChart | MatrixChart;
/** Two drawings of each chart, switched by CSS. */
export type ChartSize = 'wide' | 'narrow';
