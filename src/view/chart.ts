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
	readonly value?: number;
	/** The figure as the table prints it: 47.3% */
	readonly text?: string;
	/** Ends of a 95 % interval, where the source publishes one: a thin line through the point. */
	readonly lower?: number;
	readonly upper?: number;
	/** The shorthand shown in a gap or beside a point: x, c, p, r … without brackets. */
	readonly markers: readonly string[];
	readonly isProvisional?: boolean;
	/** Whether a break in the series comes before this point. */
	readonly isAfterBreak?: boolean;
	/** Whether a running total starts again here (the first quarter of a year to date): not joined to the point before. */
	readonly startsAgain?: boolean;
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
	readonly value?: number;
	readonly lower?: number;
	readonly upper?: number;
	/** The far edge of the tolerance band, in the unit; undefined where there is none. */
	readonly closeTo?: number;
	readonly closeLower?: number;
	readonly closeUpper?: number;
	/** Target 45% */
	readonly label: string;
	/** What the tolerance band is called, where it should say so: Close from 43% */
	readonly closeLabel?: string;
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

export interface Sparkline {
	readonly kind: 'sparkline';
	/** Oldest first; undefined is a gap. */
	readonly values: readonly (number | undefined)[];
	readonly target?: number;
	/** What it says, in words, for the text alternative. */
	readonly description: string;
}

export type Chart = TimeSeriesChart | BreakdownChart | BarChart | ComparisonStrip;
/** Two drawings of each chart, switched by CSS. */
export type ChartSize = 'wide' | 'narrow';
