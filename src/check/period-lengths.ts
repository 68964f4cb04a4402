/** A figure is about a period as long as its measure's step: a month has no place among quarters. */

import { STEP_MONTHS } from '../domain/indicator.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { monthsIn } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { registerOf } from '../publication/line.ts';
import { CODES, figures, problem } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';

export const periodsFitFrequency: Rule = {
	code: 'V020',
	...CODES.V020,
	*check(submission: Submission): Generator<Problem> {
		// Headline figures only: the wards and the other councils of a quarterly measure often come once a year.
		for (const folder of submission.releases) {
			const register = registerOf(submission, folder);
			for (const { record, source } of folder.observations) {
				const indicator = register.get(record.indicator);
				if (!indicator || fits(record.period, indicator)) continue;
				yield problem(source.place('period'), figures.otherLength(indicator.id, record.period, indicator.frequency));
			}
		}
	},
};

function fits(period: Period, { frequency, basis }: Indicator): boolean {
	const step = STEP_MONTHS[frequency];
	if (step === undefined || basis === 'pooled') return true;
	// Two months have no spelling but a span; any other span says its own length in full.
	if (period.kind === 'span') return frequency !== 'two-months' || basis !== 'in-period' || monthsIn(period) === step;
	// What is counted on one day may be named by that day, however often it is counted.
	if (period.kind === 'day') return basis === 'snapshot';
	return monthsIn(period) === step;
}
