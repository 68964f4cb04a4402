/** What is usual of a measure, result by result: the limits that each stands within, and the rule that marks it. */

import { periodKey } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import { FEWEST_FOR_LIMITS } from '../domain/spc.ts';
import type { Cause, Limits } from '../domain/spc.ts';
import { wanders } from '../domain/spc-suitability.ts';
import type { WhyNoChart } from '../domain/spc-suitability.ts';
import { controlChartOf } from './evidence.ts';
import type { Publication, PublishedIndicator } from './publication.ts';
import { stepsOf } from './steps.ts';

/** Of one result. */
export type Usual =
	| {
			readonly kind: 'limits';
			readonly limits: Limits;
			/** The first result that the limits rest on. */
			readonly from: Period;
			/** The rule that marks it; undefined where chance is enough. */
			readonly cause: Cause | undefined;
	  }
	/** `moving`: too many lie outside for any limits to fit. `few-points`: too few since the limits started anew. */
	| { readonly kind: 'none'; readonly because: WhyNoChart | 'moving' };

const known = new WeakMap<PublishedIndicator, ReadonlyMap<string, Usual>>();

/** By the key of its period; a result that is not there has none, because it is a forecast or no figure. Worked out once. */
export function usualOf(publication: Publication, measure: PublishedIndicator): ReadonlyMap<string, Usual> {
	let found = known.get(measure);
	if (!found) known.set(measure, (found = workOut(publication, measure)));
	return found;
}

function workOut(publication: Publication, measure: PublishedIndicator): ReadonlyMap<string, Usual> {
	const control = controlChartOf(publication, measure);
	const all = stepsOf(measure).flatMap((step) => (step ? [step] : []));
	const byPeriod = (of: (at: number) => Usual): ReadonlyMap<string, Usual> =>
		new Map(all.map(({ period }, at) => [periodKey(period), of(at)]));
	if (control.kind === 'withheld') return byPeriod(() => ({ kind: 'none', because: control.because }));
	if (control.kind === 'wandering') return byPeriod(() => ({ kind: 'none', because: 'moving' }));
	const { chart } = control;
	return byPeriod((at) => {
		const part = chart.parts.find(({ from, to }) => from <= at && at <= to)!;
		if (part.restOn < FEWEST_FOR_LIMITS) return { kind: 'none', because: 'few-points' };
		if (wanders(chart, part)) return { kind: 'none', because: 'moving' };
		const point = chart.points[at]!;
		return {
			kind: 'limits',
			limits: part.limits,
			from: all[part.from]!.period,
			cause: point.kind === 'special' ? point.cause : undefined,
		};
	});
}
