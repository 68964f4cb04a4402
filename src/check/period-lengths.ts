/** A figure is about a period as long as its measure's step: a month has no place among quarters. */

import type { IndicatorId } from '../domain/ids.ts';
import { STEP_MONTHS } from '../domain/indicator.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { financialQuarterOf, monthsIn } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { registerOf } from '../publication/line.ts';
import { figures, problem } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

export const periodsFitFrequency: Rule = {
	code: 'V020',
	*check(submission: Submission): Generator<Problem> {
		const lengths = new Map<IndicatorId, Set<number>>();
		for (const { record } of submission.releases.flatMap(({ observations }) => observations)) {
			lengths.set(record.indicator, (lengths.get(record.indicator) ?? new Set()).add(monthsIn(record.period)));
		}
		// Headline figures only: the wards and the other councils of a quarterly measure often come once a year.
		for (const folder of submission.releases) {
			const register = registerOf(submission, folder);
			for (const { record, source } of folder.observations) {
				const indicator = register.get(record.indicator);
				if (!indicator || fits(record.period, indicator, lengths.get(indicator.id)!)) continue;
				const meant = meantBy(record.period, indicator, submission.council.yearStartsInMonth);
				yield problem(
					source.place('period'),
					figures.otherLength(indicator.id, record.period, indicator.frequency, meant),
				);
			}
		}
	},
};

/** @param lengths those of all periods of the measure, in months */
function fits(period: Period, { frequency, basis }: Indicator, lengths: ReadonlySet<number>): boolean {
	const step = STEP_MONTHS[frequency];
	if (step === undefined || basis === 'pooled') return true;
	// Two months have no spelling but a span; any other span says its own length in full.
	if (period.kind === 'span') return frequency !== 'two-months' || basis !== 'in-period' || monthsIn(period) === step;
	// What is counted on one day may be named by that day, or by its month, however often it is counted, as long as the
	// measure always does that and never names the whole step: a day among quarters is no quarter.
	if (period.kind === 'day') return basis === 'snapshot' && !lengths.has(step);
	if (basis === 'snapshot' && monthsIn(period) < step) return !lengths.has(step);
	return monthsIn(period) === step;
}

/** The financial quarter that a day or a month ends. */
function meantBy({ kind, end }: Period, { frequency, calendar }: Indicator, year: number): string | undefined {
	if ((kind !== 'day' && kind !== 'month') || frequency !== 'quarter' || calendar !== 'financial') return undefined;
	const quarter = financialQuarterOf(end, year);
	return quarter.end === end ? quarter.text : undefined;
}
