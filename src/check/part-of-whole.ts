/** The part of a share is no more than its whole. */

import { isBelow } from '../domain/decimal.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { figures, problem } from '../words/problems/index.ts';
import { figuresOf } from './figures.ts';
import type { Rule } from './rule.ts';

export const partWithinWhole: Rule = {
	code: 'V021',
	*check(submission: Submission): Generator<Problem> {
		for (const { kind, figure, source } of figuresOf(submission)) {
			const { numerator, denominator } = figure;
			if (kind !== 'proportion' || !numerator || !denominator) continue;
			// Nothing to divide by is said by the rule about value and parts: swapping the two would not help.
			if (denominator.value === 0) continue;
			if (!isBelow(denominator.value, numerator.value)) continue;
			yield problem(source.place('numerator'), figures.partAboveWhole(numerator.text, denominator.text));
		}
	},
};
