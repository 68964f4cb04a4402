/**
 * The record of past projections: what would have been projected at each release from what was known then, and the result
 * that came. It is worked out from the publication every time, so that nobody can tidy it up afterwards.
 */

import type { Step } from '../domain/forecast.ts';
import type { Reported } from '../domain/observation.ts';
import { periodKey } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import { projectionOf } from './evidence.ts';
import type { Publication, PublishedIndicator } from './publication.ts';
import { periodAfter, stepsOf } from './steps.ts';

export interface PastStep {
	/** Order of the release whose knowledge it rests on. */
	readonly release: number;
	/** The newest final result known then. */
	readonly from: Period;
	readonly period: Period;
	readonly step: Step;
	/** The final result, as it stands now; undefined until it is known. */
	readonly outcome?: Reported;
	/** Whether a new series began in between: then the result is another thing, and is not counted. */
	readonly isBroken: boolean;
}

const known = new WeakMap<PublishedIndicator, readonly PastStep[]>();

/**
 * Every step of every projection, oldest first. A release that brings no newer final result repeats the one before and is
 * left out; so is the newest projection of all, which no result has had the time to meet.
 */
export function pastProjections(publication: Publication, measure: PublishedIndicator): readonly PastStep[] {
	let past = known.get(measure);
	if (!past) known.set(measure, (past = workOut(publication, measure)));
	return past;
}

function workOut(publication: Publication, measure: PublishedIndicator): PastStep[] {
	const releases = new Set(measure.figures.flatMap(({ statements }) => statements.map(({ release }) => release)));
	const now = stepsOf(measure);
	const at = new Map(now.flatMap((step, index) => (step ? [[periodKey(step.period), index] as const] : [])));
	const { yearStartsInMonth } = publication.council;
	const past: PastStep[] = [];
	let seen = '';
	for (const release of [...releases].sort((a, b) => a - b)) {
		const from = stepsOf(measure, release).findLast((step) => step && !step.isProvisional)?.period;
		if (!from || from.end <= seen) continue;
		seen = from.end;
		const projection = projectionOf(publication, measure, release);
		if (projection.kind === 'withheld') continue;
		const start = at.get(periodKey(from)) ?? -1;
		for (const step of projection.steps) {
			const period = periodAfter(measure, from, step.ahead, yearStartsInMonth);
			if (!period) continue;
			const index = at.get(periodKey(period));
			const result = index === undefined ? undefined : now[index];
			const isBroken = index !== undefined && now.slice(start + 1, index + 1).some((one) => one?.isBreak);
			past.push({
				release,
				from,
				period,
				step,
				...(result && !result.isProvisional ? { outcome: result.figure } : {}),
				isBroken,
			});
		}
	}
	return past;
}

/** The steps that count: those that no break in the series came between. */
export const countedSteps = (publication: Publication, measure: PublishedIndicator): readonly PastStep[] =>
	pastProjections(publication, measure).filter(({ isBroken }) => !isBroken);
