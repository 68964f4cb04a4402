/** A figure lies within the interval that its source publishes with it. */

import { isBelow } from '../domain/decimal.ts';
import { isReported } from '../domain/observation.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { figures, problem } from '../words/problems/index.ts';
import { figuresOf } from './figures.ts';
import type { Rule } from './rule.ts';

export const figuresLieInTheirIntervals: Rule = {
	code: 'V022',
	*check(submission: Submission): Generator<Problem> {
		for (const { indicator, figure, source } of figuresOf(submission)) {
			if (!isReported(figure)) continue;
			const { value, lower, upper } = figure;
			// Figure and ends may have been rounded apart, by half of the last decimal shown.
			const slack = 0.5 * 10 ** -indicator.decimals;
			const isLow = lower !== undefined && isBelow(value.value + slack, lower.value);
			const isHigh = upper !== undefined && isBelow(upper.value, value.value - slack);
			if (isLow || isHigh) {
				yield problem(
					source.place(isLow ? 'lower' : 'upper'),
					figures.outsideOwnInterval(value.text, lower?.text, upper?.text),
				);
			}
		}
	},
};
