/** Counts of a few people are not published: neither as a figure nor as a part of one. */

import type { Decimal } from '../domain/decimal.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { privacy, problem } from '../words/problems/index.ts';
import { ownFiguresOf } from './figures.ts';
import type { Rule } from './rule.ts';

export const smallCountsAreHidden: Rule = {
	code: 'A003',
	*check(submission: Submission): Generator<Problem> {
		for (const { indicator, kind, period, figure, source } of ownFiguresOf(submission)) {
			const least = indicator.smallNumber ?? submission.council.smallNumber;
			const isSmall = (count: Decimal | undefined): count is Decimal =>
				count !== undefined && count.value > 0 && count.value < least;
			const parts: readonly (readonly [string, Decimal | undefined])[] = [
				['value', figure.kind === 'reported' && kind === 'count' ? figure.value : undefined],
				['numerator', figure.numerator],
				['denominator', figure.denominator],
			];
			for (const [column, count] of parts) {
				if (!isSmall(count)) continue;
				yield problem(source.place(column), privacy.smallCount(indicator.id, period.text, column, count.text, least));
			}
		}
		const { smallNumber } = submission.council;
		for (const { complaints = [] } of submission.releases) {
			for (const { record, source } of complaints) {
				for (const [column, count] of Object.entries({
					received: record.received,
					upheld: record.upheld,
					in_time: record.inTime,
				})) {
					if (count === undefined || count === 0 || count >= smallNumber) continue;
					const { service, stage, theme } = record;
					const said = privacy.fewComplaints(service, stage, theme, column, String(count), smallNumber);
					yield problem(source.place(column), said);
				}
			}
		}
	},
};
