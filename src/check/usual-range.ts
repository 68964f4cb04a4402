/** A figure far outside the range of those before it, or their digits at another size, is a slip until its note says otherwise. */

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
import { figures, problem } from '../words/problems/index.ts';
import type { Rule } from './rule.ts';
import { judgedReleases, wholeLine } from './whole-line.ts';

/** How many figures make a range, and how many are looked back upon. */
const FEWEST = 4;
const FEWEST_FOR_SLIP = 3;
const MOST = 8;
/** How many times its own width the range may be left by. */
const FAR = 3;
/** A slipped point makes a figure at least this many times as large as any before it, or as small. */
const SLIPPED = 2;
/** What undoes a slipped point, or a wrong unit, of a figure that is too small or too large. */
const TOO_SMALL = [10, 100, 1000] as const;
const TOO_LARGE = [0.1, 0.01, 0.001] as const;

export const figuresInUsualRange: Rule = {
	code: 'V008',
	*check(submission: Submission): Generator<Problem> {
		for (const [order, folder] of judgedReleases(submission)) {
			const publication = wholeLine(submission).publication();
			const explained = new Set(folder.commentary.map(({ record }) => record.indicator));
			for (const { record, source } of folder.observations) {
				const { figure, period } = record;
				if (!isReported(figure) || figure.note !== undefined || breaksSeries(figure)) continue;
				const measure = publication.byId.get(record.indicator);
				if (!measure) continue;
				const before = figuresBefore(measure, period, order);
				const { value } = figure.value;
				if (before.some((said) => sameNumber(said.value, value)) || before.length < FEWEST_FOR_SLIP) continue;
				const unit = publication.council.units.get(measure.indicator.unit);
				const isCount = (measure.indicator.kind ?? unit?.kind) === 'count';
				const range = rangeOf(before, measure.indicator.decimals, isCount);
				const meant = slipOf(value, range);
				// Words on the measure show that somebody thought about a large change, but not that the point is right.
				const isFar = before.length >= FEWEST && (value < range.least || value > range.most);
				if (meant === undefined && (!isFar || explained.has(record.indicator))) continue;
				yield problem(
					source.place('value'),
					figures.farOutside(
						measure.id,
						figure.value.text,
						value < range.lowest.value,
						range.lowest.text,
						range.highest.text,
						before.length,
						meant,
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

interface Range {
	readonly lowest: Decimal;
	readonly highest: Decimal;
	readonly width: number;
	/** How far out a figure is still believed. */
	readonly least: number;
	readonly most: number;
}

/**
 * The range of the figures before, and how far out a figure is still believed: three times the width of the range, which
 * is taken to be at least a tenth of their middle, five steps of the last decimal and, for counts, what chance alone does.
 */
function rangeOf(before: readonly Decimal[], decimals: number, isCount: boolean): Range {
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
	return { lowest, highest, width, least: lowest.value - FAR * width, most: highest.value + FAR * width };
}

/**
 * The figure as its point would stand among those before, half the width of their range to either side; undefined where
 * it need not have slipped. Ranges that reach down to nothing hold any digits at some size, so they tell nothing.
 */
function slipOf(value: number, { lowest, highest, width }: Range): string | undefined {
	const isSmall = value * SLIPPED <= lowest.value;
	if (lowest.value <= 0 || (!isSmall && value < highest.value * SLIPPED)) return undefined;
	return (isSmall ? TOO_SMALL : TOO_LARGE)
		.map((factor) => plain(value * factor))
		.find((meant) => Number(meant) >= lowest.value - width / 2 && Number(meant) <= highest.value + width / 2);
}
