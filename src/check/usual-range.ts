/** A figure far outside the range of those before it is a slip of the pen until its note says otherwise. */

import type { Figure } from '../domain/observation.ts';
import { breaksSeries, isReported } from '../domain/observation.ts';
import { monthsIn } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { Decimal } from '../domain/decimal.ts';
import { sameNumber } from '../domain/decimal.ts';
import type { Problem } from '../domain/problem.ts';
import type { Submission } from '../domain/submission.ts';
import { asSaidBy } from '../publication/publication.ts';
import type { PublishedIndicator } from '../publication/publication.ts';
import { plain } from '../words/number.ts';
import { CODES, figures, problem } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';
import { judgedReleases, wholeLine } from './whole-line.ts';

/** How many figures make a range, and how many are looked back upon. */
const FEWEST = 4;
const MOST = 8;
/** How many times its own width the range may be left by. */
const FAR = 3;

export const figuresInUsualRange: Rule = {
	code: 'V008',
	...CODES.V008,
	*check(submission: Submission): Generator<Problem> {
		for (const [order, folder] of judgedReleases(submission)) {
			const publication = wholeLine(submission).publication();
			const explained = new Set(folder.commentary.map(({ record }) => record.indicator));
			for (const { record, source } of folder.observations) {
				const { figure, period } = record;
				// A figure with words on it, or one that begins a new series, has been thought about.
				if (explained.has(record.indicator)) continue;
				if (!isReported(figure) || figure.note !== undefined || breaksSeries(figure)) continue;
				const measure = publication.byId.get(record.indicator);
				if (!measure) continue;
				const before = figuresBefore(measure, period, order);
				if (before.some((said) => sameNumber(said.value, figure.value.value)) || before.length < FEWEST) continue;
				const unit = publication.council.units.get(measure.indicator.unit);
				const isCount = (measure.indicator.kind ?? unit?.kind) === 'count';
				const range = rangeOf(before, measure.indicator.decimals, isCount);
				const { value } = figure.value;
				if (value >= range.least && value <= range.most) continue;
				const meant = [100, 0.01, 10, 0.1, 1000, 0.001]
					.map((factor) => Number(plain(value * factor)))
					.find((other) => other >= range.lowest.value && other <= range.highest.value);
				yield problem(
					source.place('value'),
					figures.farOutside(
						measure.id,
						figure.value.text,
						value < range.least,
						range.lowest.text,
						range.highest.text,
						before.length,
						meant === undefined ? undefined : plain(meant),
					),
				);
			}
		}
	},
};

/** The newest figures of earlier periods of the same length, as known with a release; none from before a break. */
function figuresBefore(measure: PublishedIndicator, period: Period, order: number): Decimal[] {
	const found: Decimal[] = [];
	const length = monthsIn(period);
	for (let at = measure.figures.length - 1; at >= 0 && found.length < MOST; at--) {
		const entry = measure.figures[at]!;
		if (entry.period.end >= period.end || monthsIn(entry.period) !== length) continue;
		const figure: Figure | undefined = asSaidBy(entry, order)?.figure;
		if (!isReported(figure)) continue;
		found.push(figure.value);
		if (breaksSeries(figure)) break;
	}
	return found;
}

/**
 * The range of the figures before, and how far out a figure is still believed: three times the width of the range, which
 * is taken to be at least a tenth of their middle, five steps of the last decimal and, for counts, what chance alone does.
 */
function rangeOf(before: readonly Decimal[], decimals: number, isCount: boolean) {
	const sorted = [...before].sort((a, b) => a.value - b.value);
	const lowest = sorted[0]!;
	const highest = sorted[sorted.length - 1]!;
	const middle = Math.abs(sorted[sorted.length >> 1]!.value);
	const width = Math.max(
		highest.value - lowest.value,
		middle / 10,
		5 * 10 ** -decimals,
		isCount ? 2 * Math.sqrt(middle + 1) : 0,
	);
	return { lowest, highest, least: lowest.value - FAR * width, most: highest.value + FAR * width };
}
