/** The tables of a group of areas: every member at the newest period, and where we stood at each. */

import { quarterPlace } from '../../domain/benchmark.ts';
import { sameNumber } from '../../domain/decimal.ts';
import type { Period } from '../../domain/period.ts';
import { samePeriod } from '../../domain/period.ts';
import { againstArea } from '../../domain/standing.ts';
import { COMPARISON, comparisonsPage } from '../../words/comparison.ts';
import { number } from '../../words/number.ts';
import { unitInHeader } from '../../words/series-table.ts';
import {
	QUARTER,
	STANDING,
	amountSortedNote,
	historyCaption,
	historyNote,
	membersTitle,
	placeText,
	quarterText,
	restOfMembers,
	sortedNote,
	verdictText,
} from '../../words/standing.ts';
import { figureMark } from '../figure-mark.ts';
import type { Cell, Row, TableView } from '../table.ts';
import { shorthandOf } from '../table.ts';
import { groupAt, isAmount, neighbourMark } from './comparators.ts';
import type { Neighbour } from './comparators.ts';
import { MOST_LISTED } from './comparisons.ts';
import { bareFigure } from './series-table.ts';
import type { GroupStanding } from './standing.ts';
import { marksOf, standingIn } from './standing.ts';
import type { Subject } from './subject.ts';

/** Ours at a period, as a bare number with its markers. */
export function ourCell({ series, measure, indicator }: Subject, period: Period): Cell {
	const judged = series.find((one) => samePeriod(one.period, period));
	const figure = judged?.statement?.figure;
	const { detail, ...cell } = bareFigure(figure, indicator.decimals, judged?.isRevised);
	return { ...cell, ...(figure ? { figure: figureMark(measure.id, period, figure) } : {}) };
}

const neighbourCell = (subject: Subject, period: Period, neighbour: Neighbour): Cell => ({
	...bareFigure(neighbour.figure, subject.indicator.decimals),
	figure: neighbourMark(subject, period, neighbour),
});

interface Ranked {
	readonly name: string;
	/** undefined where the area has no figure: such areas come last. */
	readonly value?: number;
	readonly row: Row;
}

const byName = (a: Ranked, b: Ranked): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Best first where one end is better, else highest first; areas without a figure last; equal figures by name. */
function inOrder(rows: readonly Ranked[], lowestFirst: boolean): Ranked[] {
	return rows.toSorted((a, b) => {
		if (a.value === undefined || b.value === undefined) {
			return a.value === b.value ? byName(a, b) : a.value === undefined ? 1 : -1;
		}
		if (sameNumber(a.value, b.value)) return byName(a, b);
		return a.value < b.value === lowestFirst ? -1 : 1;
	});
}

/** Which quarter of the group another area is in. */
function quarterCell(subject: Subject, { standing }: GroupStanding, value: number): Cell {
	const place = quarterPlace(value, standing.summary, subject.indicator.polarity);
	return { text: place.kind === 'placed' ? QUARTER[place.name] : '' };
}

/** Every area of the group at one period, with ours among them. */
export function membersTable(subject: Subject, one: GroupStanding): TableView {
	const { indicator, unit, when, publication } = subject;
	const { at, period, others, absent, ours, standing } = one;
	const amount = isAmount(subject);
	const hasQuarters = standing.quarter.kind === 'placed';
	const isTested = ours.uncertainty.kind === 'interval' && !amount;
	const cells = (value: number | undefined, tested: string): Cell[] => [
		...(hasQuarters ? [value === undefined ? { text: COMPARISON.none } : quarterCell(subject, one, value)] : []),
		...(isTested ? [{ text: tested }] : []),
	];
	const rows: Ranked[] = [
		...others.map((other): Ranked => {
			const { neighbour, value } = other;
			const verdict = verdictText(againstArea(ours, other, indicator.polarity));
			const name = neighbour.series.area;
			const first = [{ text: name }, neighbourCell(subject, period, neighbour)];
			return { name, value, row: { cells: [...first, ...cells(value, verdict)] } };
		}),
		...absent.map((neighbour): Ranked => {
			const name = neighbour.series.area;
			const first = [{ text: name }, neighbourCell(subject, period, neighbour)];
			return { name, row: { cells: [...first, ...cells(undefined, COMPARISON.none)] } };
		}),
	];
	const name = publication.council.shortName;
	const own = [{ text: name }, ourCell(subject, period), ...cells(ours.value, COMPARISON.ours)];
	rows.push({ name, value: ours.value, row: { cells: own, isOurs: true } });
	const sorted = (amount ? rows.toSorted(byName) : inOrder(rows, indicator.polarity === 'lower')).map(({ row }) => row);
	const caption = membersTitle(at.group.title, when(period));
	const rest = sorted.slice(MOST_LISTED);
	return {
		caption,
		note: [amount ? amountSortedNote : sortedNote(indicator.polarity), shorthandOf(sorted)].filter(Boolean).join(' '),
		columns: [
			{ title: COMPARISON.area, kind: 'text' },
			{ title: `Result${unitInHeader(unit)}`, kind: 'number' },
			...(hasQuarters ? [{ title: STANDING.quarterOf, kind: 'text' as const }] : []),
			...(isTested ? [{ title: STANDING.besideOurs(name), kind: 'text' as const }] : []),
		],
		rows: sorted.slice(0, MOST_LISTED),
		more:
			rest.length === 0
				? undefined
				: { summary: restOfMembers(rest.length), caption: `${caption}, continued`, rows: rest },
		isSmall: !hasQuarters && !isTested,
	};
}

/** How many periods stand open; earlier ones are folded away. */
export const NEWEST_SHOWN = 12;

/** Where we stood in a group at every period that both have, newest first. */
export function historyTable(
	subject: Subject,
	group: GroupStanding['at']['group'],
	periods: readonly Period[],
): TableView {
	const { indicator, unit, when, publication } = subject;
	const rows = periods.flatMap((period): Row[] => {
		const at = groupAt(subject, period, group);
		const found = at && standingIn(subject, period, at);
		if (!found) return [];
		const { summary, quarter, place } = found.standing;
		const marks = marksOf(subject, found);
		const { lowerQuartile, upperQuartile } = summary;
		const ends = [lowerQuartile, upperQuartile].flatMap((end) =>
			end === undefined ? [] : [number(end, indicator.decimals)],
		);
		return [
			{
				cells: [
					{ text: when(period) },
					ourCell(subject, period),
					{ text: number(summary.median, indicator.decimals), worked: marks['median'] },
					{ text: ends.length === 0 ? STANDING.noMiddle : ends.join(' to '), worked: marks['middle'] },
					{ text: quarterText(quarter), worked: marks['quarter'] },
					{ text: placeText(place), worked: marks['place'] },
					{ text: `${summary.reporting} of ${summary.members}`, worked: marks['reporting'] },
				],
			},
		];
	});
	const caption = historyCaption(group.title);
	const earlier = rows.slice(NEWEST_SHOWN);
	const [ours, inUnit] = [publication.council.shortName, unitInHeader(unit)];
	return {
		caption,
		note: [historyNote, shorthandOf(rows)].filter(Boolean).join(' '),
		columns: [
			{ title: COMPARISON.period, kind: 'text' },
			{ title: ours + inUnit, kind: 'number' },
			{ title: STANDING.median + inUnit, kind: 'number' },
			{ title: STANDING.middle + inUnit, kind: 'number' },
			{ title: STANDING.quarter, kind: 'text' },
			{ title: STANDING.place, kind: 'text' },
			{ title: STANDING.areas, kind: 'number' },
		],
		rows: rows.slice(0, NEWEST_SHOWN),
		more:
			earlier.length === 0
				? undefined
				: { summary: comparisonsPage.earlier(earlier.length), caption: `${caption}, earlier`, rows: earlier },
	};
}
