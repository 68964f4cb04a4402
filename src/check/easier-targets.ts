/** A target that the last result already meets asks for nothing; somebody should say why it is right. */

import { isBelow } from '../domain/decimal.ts';
import type { Reported } from '../domain/observation.ts';
import { isReported } from '../domain/observation.ts';
import { covers, monthsIn, shiftedKey, periodKey } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { isSameTarget } from '../publication/change.ts';
import { addsUp, describedBy } from '../publication/judge.ts';
import { asSaidBy } from '../publication/publication.ts';
import type { PublishedIndicator } from '../publication/publication.ts';
import { problem, releases } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';
import { judgedReleases, wholeLine } from './whole-line.ts';

export const targetsAskForMore: Rule = {
	code: 'T002',
	*check(submission: Submission): Generator<Problem> {
		for (const [order, folder] of judgedReleases(submission)) {
			const publication = wholeLine(submission).publication();
			for (const { record, source } of folder.targets) {
				const { value, period, rationale, reason } = record;
				const measure = publication.byId.get(record.indicator);
				if (!value || !measure || rationale !== undefined || reason !== undefined) continue;
				const { polarity, tier } = describedBy(measure, order);
				if ((polarity !== 'higher' && polarity !== 'lower') || tier === 'context') continue;
				const set = measure.targets.find((target) => periodKey(target.period) === periodKey(period));
				const before = asSaidBy(set, order - 1);
				if (before && isSameTarget(before.target, record)) continue;
				const last = lastResult(measure, period, order, addsUp(measure.indicator, publication.council.units));
				if (!last) continue;
				const result = last.figure.value;
				const isEasier =
					polarity === 'higher' ? isBelow(value.value, result.value) : isBelow(result.value, value.value);
				if (!isEasier) continue;
				yield problem(
					source.place('target'),
					releases.easierThanResult(measure.id, period.text, value.text, result.text, last.period.text),
				);
			}
		}
	},
};

/**
 * The newest result before a target's period that it can be held against: of the same length and, for what builds up over
 * a year or has seasons, of the same time of year. A share of a longer period is held against the newest share.
 */
function lastResult(
	measure: PublishedIndicator,
	period: Period,
	order: number,
	isAddedUp: boolean,
): { readonly period: Period; readonly figure: Reported } | undefined {
	const { basis, seasonal } = measure.indicator;
	const sameTime = shiftedKey(period, -12);
	for (let at = measure.figures.length - 1; at >= 0; at--) {
		const entry = measure.figures[at]!;
		if (entry.period.end >= period.end || covers(period, entry.period)) continue;
		const figure = asSaidBy(entry, order)?.figure;
		if (!isReported(figure) || figure.markers.includes('f')) continue;
		const fits =
			basis === 'year-to-date'
				? entry.period.end === sameTime.split('/')[1]
				: seasonal
					? periodKey(entry.period) === sameTime
					: !isAddedUp || monthsIn(entry.period) === monthsIn(period);
		if (fits) return { period: entry.period, figure };
	}
	return undefined;
}
