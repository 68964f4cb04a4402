/** Where the pattern of a measure's results would end the year, held against the target for then: for the class "at risk". */

import { STEP_MONTHS } from '../domain/indicator.ts';
import type { Indicator } from '../domain/indicator.ts';
import { comparePeriods, monthsIn, shiftPeriod, startOfYear } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import { projectedStatus } from '../domain/projection.ts';
import type { ProjectedStatus } from '../domain/projection.ts';
import type { Step } from '../domain/forecast.ts';
import { goalOf } from '../domain/status.ts';
import type { Target } from '../domain/target.ts';
import { projectionOf } from '../publication/evidence.ts';
import { judge } from '../publication/judge.ts';
import type { Judged } from '../publication/judge.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { stepsOf } from '../publication/steps.ts';

export interface YearEnd {
	readonly period: Period;
	readonly step: Step;
	/** Results that the projection rests on. */
	readonly restsOn: number;
	readonly target: Target;
	readonly status: ProjectedStatus;
}

const FIRST_MONTH: Readonly<Record<Indicator['calendar'], number | undefined>> = {
	financial: undefined,
	calendar: 1,
	academic: 9,
};

/** The last step of the year that comes after a period, and how many steps ahead it is. */
function yearEndAfter(publication: Publication, { indicator }: PublishedIndicator, now: Period, step: number) {
	const { yearStartsInMonth } = publication.council;
	const first = FIRST_MONTH[indicator.calendar] ?? yearStartsInMonth;
	for (let ahead = 1; ahead <= 12 / step; ahead++) {
		const period = shiftPeriod(now, step * ahead, yearStartsInMonth);
		const next = shiftPeriod(period, step, yearStartsInMonth);
		if (startOfYear(next.end, first) !== startOfYear(period.end, first)) return { period, ahead };
	}
	return undefined;
}

/** undefined where nothing is projected that far, or no target stands there; the guardrails are those of every projection. */
export function yearEndOf(publication: Publication, measure: PublishedIndicator, now: Judged): YearEnd | undefined {
	const { indicator } = measure;
	const step = STEP_MONTHS[indicator.frequency];
	const polarity = indicator.tier === 'context' ? 'neither' : indicator.polarity;
	// A yearly figure is itself the year's end.
	if (polarity === 'neither' || step === undefined || step >= 12) return undefined;
	if (now.period.kind === 'span' || monthsIn(now.period) !== step) return undefined;
	const steps = stepsOf(measure);
	const newest = steps.at(-1);
	if (!newest || comparePeriods(newest.period, now.period) !== 0) return undefined;
	const end = yearEndAfter(publication, measure, now.period, step);
	const target = end && judge(publication, measure, end.period).target?.target;
	if (!end || !target) return undefined;
	const projection = projectionOf(publication, measure);
	if (projection.kind !== 'projected') return undefined;
	// Steps are counted from the last final figure, which may lie before the newest one.
	const reached = projection.steps.find(({ ahead }) => ahead === end.ahead + steps.length - 1 - projection.last);
	if (!reached) return undefined;
	const status = projectedStatus(reached, goalOf(target), polarity);
	return { period: end.period, step: reached, restsOn: projection.restsOn, target, status };
}
