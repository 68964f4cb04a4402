/** A share of a whole lies between none of it and all of it. */

import { isBelow } from '../domain/decimal.ts';
import { isReported } from '../domain/observation.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { figures, problem } from '../words/problems/index.ts';
import { figuresOf } from './figures.ts';
import type { Rule } from './rule.ts';

export const sharesOfAWhole: Rule = {
	code: 'V009',
	*check(submission: Submission): Generator<Problem> {
		for (const { kind, per, figure, source } of figuresOf(submission)) {
			if (kind !== 'proportion' || !isReported(figure)) continue;
			const { value, text } = figure.value;
			if (isBelow(value, 0)) yield problem(source.place('value'), figures.belowNothing(text));
			if (isBelow(per, value)) yield problem(source.place('value'), figures.aboveTheWhole(text, per));
		}
	},
};
