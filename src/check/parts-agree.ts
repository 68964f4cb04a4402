/** A figure is what its own numerator and denominator make, give or take the rounding of its last decimal. */

import { isBelow } from '../domain/decimal.ts';
import { isReported } from '../domain/observation.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import type { UnitKind } from '../domain/unit.ts';
import { figures, problem } from '../words/problems/index.ts';
import { figuresOf } from './figures.ts';
import type { Rule } from './rule.ts';

/** Kinds that are a numerator divided by a denominator; an index, a score or a median only counts its cases there. */
const DIVIDED: ReadonlySet<UnitKind> = new Set<UnitKind>(['proportion', 'rate', 'mean', 'ratio']);

export const valueFollowsFromParts: Rule = {
	code: 'V018',
	*check(submission: Submission): Generator<Problem> {
		for (const { indicator, kind, per, figure, source } of figuresOf(submission)) {
			if (!DIVIDED.has(kind) || !isReported(figure)) continue;
			const { value, numerator, denominator } = figure;
			if (!numerator || !denominator) continue;
			// A part that is more than its whole is said once, by the rule about that.
			if (kind === 'proportion' && denominator.value !== 0 && isBelow(denominator.value, numerator.value)) continue;
			if (denominator.value === 0) {
				yield problem(source.place('denominator'), figures.dividedByNothing(value.text, numerator.text));
				continue;
			}
			const made = (numerator.value / denominator.value) * per;
			if (agree(value.value, made, indicator.decimals)) continue;
			const said = figures.partsDisagree(value.text, numerator.text, denominator.text, per, made, indicator.decimals);
			yield problem(source.place('value'), said);
		}
	},
};

/** Half a unit of the last decimal shown, and a thousand-millionth for binary arithmetic. */
const agree = (value: number, made: number, decimals: number): boolean =>
	Math.abs(value - made) <= 0.5 * 10 ** -decimals + 1e-9 * Math.max(1, Math.abs(value), Math.abs(made));
