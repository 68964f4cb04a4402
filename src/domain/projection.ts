/** "If the pattern simply continues": a projection by rule, with every reason for not showing one (methods.md section 12). */

import { drift, hasDirection, linear, naive, seasonalNaive } from './forecast.ts';
import type { Step } from './forecast.ts';
import type { Polarity } from './indicator.ts';
import { STEP_MONTHS } from './indicator.ts';
import { tooCloseToCall } from './interval.ts';
import { PROJECTION_RULES, whyUnsteady, whyUnsuited, windowOf } from './projection-guards.ts';
import type { ProjectionRules, ProjectionSeries, WhyNoProjection } from './projection-guards.ts';
import type { Goal } from './status.ts';
import { shortfall } from './status.ts';

export interface ProjectionChoice {
	/** Periods ahead; without it, as many as the rules allow. */
	readonly ahead?: number;
	/** Periods of the plan that follow the newest period of the series. */
	readonly leftInPlan?: number;
	/** The smallest and largest figure that can be; bands are cut there. */
	readonly possible?: { readonly lower?: number; readonly upper?: number };
	/** A straight line is drawn only for a stated reason. */
	readonly linearBecause?: string;
	readonly rules?: Partial<ProjectionRules>;
}

export type ProjectionMethod = 'drift' | 'flat' | 'seasonal' | 'linear';

export type Projection =
	| {
			readonly kind: 'projected';
			/** `flat`: no clear direction. */
			readonly method: ProjectionMethod;
			readonly shownAs: 'chart' | 'sentence';
			/** Points it rests on, and the position in the series of the last of them: steps are counted from there. */
			readonly restsOn: number;
			readonly last: number;
			readonly steps: readonly Step[];
			readonly isClipped: boolean;
			readonly linearBecause?: string;
	  }
	| { readonly kind: 'withheld'; readonly because: WhyNoProjection };

/**
 * Projects a series by rule: seasonal where that is declared, drift where there is a direction, else flat.
 * @throws RangeError for a horizon below 1 or a straight line without a reason
 */
export function project(series: ProjectionSeries, choice: ProjectionChoice = {}): Projection {
	const rules = { ...PROJECTION_RULES, ...choice.rules };
	if (choice.linearBecause?.trim() === '') throw new RangeError('a straight line needs a stated reason');
	const window = windowOf(series.points);
	const { values, last } = window;
	const season = series.isSeasonal ? 12 / (STEP_MONTHS[series.frequency] ?? 12) : 1;
	const because = whyUnsuited(series, window, season, rules) ?? whyUnsteady(values, season, rules);
	if (because) return { kind: 'withheld', because };

	const method = methodOf(values, season, choice, rules);
	const allowed = Math.min(rules.longest, Math.floor(values.length / rules.pointsPerPeriod));
	// Periods left out at the end are ahead of the last final figure, and within the plan.
	const inPlan = (choice.leftInPlan ?? Infinity) + series.points.length - 1 - last;
	if (choice.ahead !== undefined && choice.ahead > allowed) return { kind: 'withheld', because: 'too-far-ahead' };
	if (inPlan < (choice.ahead ?? 1)) return { kind: 'withheld', because: 'plan-ends' };
	const asked = choice.ahead ?? Math.min(allowed, inPlan);
	const range = Math.max(...values) - Math.min(...values);
	const fits = ({ lower80, upper80 }: Step): boolean => upper80 - lower80 <= range;
	const all = stepsBy(method, values, season, asked);
	const steps = choice.ahead === undefined ? all.slice(0, all.findLastIndex(fits) + 1) : all.every(fits) ? all : [];
	if (steps.length === 0) return { kind: 'withheld', because: 'too-uncertain' };
	return {
		kind: 'projected',
		method,
		shownAs: values.length < rules.fewest ? 'sentence' : 'chart',
		restsOn: values.length,
		last,
		...clipped(steps, choice.possible ?? {}),
		...(method === 'linear' ? { linearBecause: choice.linearBecause! } : {}),
	};
}

function methodOf(
	values: readonly number[],
	season: number,
	{ linearBecause }: ProjectionChoice,
	rules: ProjectionRules,
): ProjectionMethod {
	if (season > 1) return 'seasonal';
	if (values.length < rules.fewest) return 'flat';
	if (linearBecause !== undefined) return 'linear';
	return hasDirection(values) ? 'drift' : 'flat';
}

function stepsBy(method: ProjectionMethod, values: readonly number[], season: number, ahead: number): readonly Step[] {
	switch (method) {
		case 'seasonal':
			return seasonalNaive(values, season, ahead);
		case 'drift':
			return drift(values, ahead);
		case 'linear':
			return linear(values, ahead).steps;
		case 'flat':
			return naive(values, ahead);
	}
}

function clipped(
	steps: readonly Step[],
	{ lower = -Infinity, upper = Infinity }: NonNullable<ProjectionChoice['possible']>,
): { readonly steps: readonly Step[]; readonly isClipped: boolean } {
	const within = (value: number): number => Math.min(upper, Math.max(lower, value));
	const isClipped = steps.some(({ lower95, upper95 }) => lower95 < lower || upper95 > upper);
	return {
		isClipped,
		steps: steps.map((step) => ({
			ahead: step.ahead,
			mean: within(step.mean),
			lower80: within(step.lower80),
			upper80: within(step.upper80),
			lower95: within(step.lower95),
			upper95: within(step.upper95),
		})),
	};
}

export type ProjectedStatus = 'would-meet' | 'would-miss' | 'either-way';

/** What a projection says of a goal: a verdict only when the whole 80 % band lies on one side of it. */
export function projectedStatus(step: Step, goal: Goal, polarity: Exclude<Polarity, 'neither'>): ProjectedStatus {
	if (tooCloseToCall({ lower: step.lower80, upper: step.upper80 }, goal, polarity)) return 'either-way';
	return shortfall(step.mean, goal, polarity) <= 0 ? 'would-meet' : 'would-miss';
}
