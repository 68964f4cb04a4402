/** The record of past projections of one measure: each range, the result that came, and whether it held. */

import { calibration } from '../../domain/calibration.ts';
import { pastProjections } from '../../publication/past.ts';
import type { PastStep } from '../../publication/past.ts';
import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import { number } from '../../words/number.ts';
import { PAST, pastSentence } from '../../words/projections-page.ts';
import { unitInHeader } from '../../words/series-table.ts';
import { figureMark } from '../figure-mark.ts';
import { reportNames } from '../report-name.ts';
import type { TableView } from '../table.ts';
import type { Subject } from './subject.ts';

export interface PastView {
	readonly title: string;
	readonly sentence: string;
	readonly summary: string;
	readonly table: TableView;
}

/** A past step as its calibration counts it. */
export const asCounted = ({ step, outcome }: PastStep) => ({
	lower80: step.lower80,
	upper80: step.upper80,
	outcome: outcome?.value.value,
});

/** A long monthly series has a projection for every month: more would weigh down its page. */
const MOST_LISTED = 8;

function verdictOf({ step, outcome, isBroken }: PastStep): string {
	if (isBroken) return PAST.broken;
	if (!outcome) return PAST.waiting;
	if (outcome.value.value > step.upper80) return PAST.above;
	return outcome.value.value < step.lower80 ? PAST.under : PAST.yes;
}

/** Of 29 past projections of this measure whose result is known, 11 held; undefined where nothing was ever projected. */
export function pastRecord(publication: Publication, measure: PublishedIndicator): string | undefined {
	const past = pastProjections(publication, measure);
	if (past.length === 0) return undefined;
	const { held, of } = calibration(past.filter(({ isBroken }) => !isBroken).map(asCounted));
	return pastSentence(held, of);
}

/** undefined where nothing was ever projected. */
export function pastOf(subject: Subject): PastView | undefined {
	const { publication, measure, indicator, unit, when } = subject;
	const past = pastProjections(publication, measure);
	if (past.length === 0) return undefined;
	const names = reportNames(publication);
	const say = (value: number): string => number(value, indicator.decimals);
	const inUnit = unitInHeader(unit);
	return {
		title: PAST.title,
		sentence: pastRecord(publication, measure)!,
		summary: PAST.summary(past.length),
		table: {
			caption: PAST.caption,
			note: past.length > MOST_LISTED ? PAST.newest(MOST_LISTED, past.length) : undefined,
			columns: [
				{ title: PAST.period, kind: 'text' },
				{ title: PAST.report, kind: 'text' },
				{ title: PAST.range + inUnit, kind: 'number' },
				{ title: PAST.result + inUnit, kind: 'number' },
				{ title: PAST.verdict, kind: 'text' },
			],
			rows: past
				.toReversed()
				.slice(0, MOST_LISTED)
				.map((one) => ({
					cells: [
						{ text: when(one.period) },
						{ text: names[one.release]!.title, href: names[one.release]!.href },
						{ text: `${say(one.step.lower80)} to ${say(one.step.upper80)}` },
						one.outcome
							? { text: say(one.outcome.value.value), figure: figureMark(measure.id, one.period, one.outcome) }
							: { text: PAST.noResult },
						{ text: verdictOf(one) },
					],
				})),
		},
	};
}
