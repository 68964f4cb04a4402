/** Ours beside each area, published statistic and median at one period: difference, and what chance leaves of it. */

import { isReported } from '../../domain/observation.ts';
import { againstArea, contender } from '../../domain/standing.ts';
import { COMPARISON, besideCaption, differenceText } from '../../words/comparison.ts';
import { number } from '../../words/number.ts';
import { unitInHeader } from '../../words/series-table.ts';
import { STANDING, publishedBy, verdictText, whyUntested, workedOutFrom } from '../../words/standing.ts';
import type { Row, TableView } from '../table.ts';
import { shorthandOf } from '../table.ts';
import type { GroupAt } from './comparators.ts';
import { neighbourMark, reportedOf } from './comparators.ts';
import type { Compared } from './comparisons.ts';
import { bareFigure } from './series-table.ts';
import { marksOf, oursAt, standingIn } from './standing.ts';
import { ourCell } from './standing-tables.ts';

/** A median that we worked out from the areas of a group. */
function medianRow(subject: Compared, at: GroupAt): Row[] {
	const { period, ours, indicator, unit, shortName } = subject;
	const found = standingIn(subject, period, at);
	if (!found) return [];
	const { summary, verdict } = found.standing;
	const marks = marksOf(subject, found);
	return [
		{
			cells: [
				{ text: STANDING.medianRow(at.group.title), detail: workedOutFrom(summary.reporting, summary.members) },
				{ text: number(summary.median, indicator.decimals), worked: marks['median'] },
				{ text: differenceText(shortName, ours - summary.median, unit, indicator.decimals) },
				{ text: verdictText(verdict), worked: marks['verdict'] },
			],
		},
	];
}

/** One area, or a statistic that somebody publishes: the official figure beside our own calculation. */
function publishedRow(subject: Compared, at: GroupAt): Row[] {
	const { period, ours, indicator, unit, shortName } = subject;
	const found = reportedOf(at);
	const own = oursAt(subject, period);
	if (!found || !own || !isReported(found.figure)) return [];
	const theirs = contender(found.figure, indicator, unit);
	const verdict = againstArea(contender(own, indicator, unit), theirs, indicator.polarity);
	return [
		{
			cells: [
				{ text: at.group.title, detail: publishedBy(at.group.source) },
				{ ...bareFigure(found.figure, indicator.decimals), figure: neighbourMark(subject, period, found) },
				{ text: differenceText(shortName, ours - theirs.value, unit, indicator.decimals) },
				{ text: verdictText(verdict) },
			],
		},
	];
}

export function besideTable(subject: Compared, groups: readonly GroupAt[]): TableView {
	const { indicator, unit, when, period, shortName } = subject;
	const own = oursAt(subject, period);
	const rows: Row[] = [
		{
			cells: [{ text: shortName }, ourCell(subject, period), { text: COMPARISON.ours }, { text: COMPARISON.ours }],
			isOurs: true,
		},
		...groups.flatMap((at) => (at.group.kind === 'members' ? medianRow(subject, at) : publishedRow(subject, at))),
	];
	const untested = own ? whyUntested(contender(own, indicator, unit).uncertainty) : '';
	return {
		caption: besideCaption(when(period)),
		note: [untested, shorthandOf(rows)].filter(Boolean).join(' ') || undefined,
		columns: [
			{ title: STANDING.comparedWith, kind: 'text' },
			{ title: `Result${unitInHeader(unit)}`, kind: 'number' },
			{ title: COMPARISON.difference, kind: 'text' },
			{ title: STANDING.tested, kind: 'text' },
		],
		rows,
	};
}
