/** The guardrails of projections: the series that are not carried on, each with its reason (methods.md section 12). */

import { driftOf, hasDirection } from './forecast.ts';
import type { Basis, Frequency } from './indicator.ts';
import { xmr } from './spc.ts';
import { RUN_LENGTH, signOf } from './spc-rules.ts';
import type { Sign } from './spc-rules.ts';

export interface ProjectionPoint {
	readonly value: number;
	readonly isProvisional?: boolean;
	/** Whether the series breaks, or its limits were rebased, before this point. */
	readonly isFresh?: boolean;
}

export interface ProjectionSeries {
	/** One for each period from the first to the newest; undefined where there is no figure. */
	readonly points: readonly (ProjectionPoint | undefined)[];
	readonly basis: Basis;
	readonly frequency: Frequency;
	readonly isSeasonal: boolean;
}

/** The numbers of the guardrails, each of which a council may set. */
export interface ProjectionRules {
	/** Fewer comparable points have no projection to draw. */
	readonly fewest: number;
	/** From so many on, one sentence gives the range of the flat projection. Never for yearly figures. */
	readonly fewestForSentence: number;
	/** Periods ahead at most, and at most one for so many points. */
	readonly longest: number;
	readonly pointsPerPeriod: number;
	/** Whole years of a seasonal series. */
	readonly fewestSeasons: number;
	/** A shift among so many newest points stops a projection. */
	readonly newest: number;
}
export const PROJECTION_RULES: ProjectionRules = {
	fewest: 8,
	fewestForSentence: 5,
	longest: 4,
	pointsPerPeriod: 3,
	fewestSeasons: 3,
	newest: 6,
};

export type WhyNoProjection =
	/** Project what happens in each period instead, and add up. */
	| 'cumulative'
	| 'overlapping'
	| 'irregular'
	| 'few-points'
	| 'few-years'
	| 'few-seasons'
	/** Too few points since a gap, or since a break in the series. */
	| 'gap'
	| 'break'
	| 'no-variation'
	/** The newest points lie on one side: a change that new limits have not yet taken in. */
	| 'unrebased-shift'
	| 'plan-ends'
	| 'too-far-ahead'
	| 'too-uncertain';

/** The unbroken run of final figures that a projection may rest on. */
export interface Window {
	readonly values: readonly number[];
	readonly last: number;
	/** What ended the run backwards, where it is not the start of the series. */
	readonly cutBy?: 'gap' | 'break';
}

/** Provisional and missing points at the end are left out: the last final figure counts. */
export function windowOf(points: ProjectionSeries['points']): Window {
	const last = points.findLastIndex((point) => point !== undefined && !point.isProvisional);
	let first = last;
	let cutBy: Window['cutBy'];
	while (first > 0 && !cutBy) {
		if (points[first]!.isFresh) cutBy = 'break';
		else if (!points[first - 1]) cutBy = 'gap';
		else first--;
	}
	const values = points.slice(Math.max(0, first), last + 1).map((point) => point!.value);
	return { values, last, ...(cutBy ? { cutBy } : {}) };
}

/** Why a series of this kind or length is not carried on. */
export function whyUnsuited(
	{ basis, frequency }: ProjectionSeries,
	{ values, cutBy }: Window,
	season: number,
	rules: ProjectionRules,
): WhyNoProjection | undefined {
	if (basis === 'year-to-date') return 'cumulative';
	if (basis === 'rolling-12-months' || basis === 'pooled') return 'overlapping';
	if (frequency === 'irregular') return 'irregular';
	const n = values.length;
	if (season > 1) return n < season * rules.fewestSeasons ? (cutBy ?? 'few-seasons') : undefined;
	if (frequency === 'year') return n < rules.fewest ? (cutBy ?? 'few-years') : undefined;
	return n < Math.min(rules.fewest, rules.fewestForSentence) ? (cutBy ?? 'few-points') : undefined;
}

/** A series that never moved has bands of no width; one that has just moved to another level has the wrong ones. */
export function whyUnsteady(
	values: readonly number[],
	season: number,
	rules: ProjectionRules,
): WhyNoProjection | undefined {
	const isLevel = values.every((value) => Math.abs(value - values[0]!) <= 1e-9 * Math.abs(values[0]!));
	if (isLevel) return 'no-variation';
	if (season > 1) return undefined;
	// A steady rise lies below its mean and then above it; only what the rise does not explain is a shift (decision 24).
	const drift = driftOf(values);
	const level = hasDirection(values, drift) ? values.map((value, at) => value - drift.slope * at) : values;
	return hasNewShift(level, rules.newest) ? 'unrebased-shift' : undefined;
}

function hasNewShift(values: readonly number[], newest: number): boolean {
	const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
	// Most series have no run at all, and need no chart to tell.
	let run = 0;
	let side: Sign = 0;
	let hasRun = false;
	for (let at = 0; at < values.length; at++) {
		const now = signOf(values[at]! - middle);
		run = now === 0 ? 0 : now === side ? run + 1 : 1;
		side = now;
		if (run >= RUN_LENGTH && at >= values.length - newest) hasRun = true;
	}
	if (!hasRun) return false;
	const { points } = xmr(values, { polarity: 'neither' });
	return points.slice(-newest).some((point) => point.kind === 'special' && point.cause === 'shift');
}
