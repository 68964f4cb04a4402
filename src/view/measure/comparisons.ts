/** A measure beside other areas, for the newest period that both have: a table, a strip of dots, the members of each group. */

import { FEWEST_FOR_QUARTILES, around } from '../../domain/benchmark.ts';
import { isReported } from '../../domain/observation.ts';
import { samePeriod } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import {
	COMPARISON,
	amountNote,
	axisNote,
	comparisonCaption,
	comparisonsPage,
	differenceText,
	groupDetail,
	medianOf,
	membersCaption,
	membersNote,
	olderNote,
	samePeriodNote,
	showMembers,
	sourceNote,
	stripDescription,
	stripRow,
	stripSubtitle,
	stripTitle,
	tooMany,
} from '../../words/comparison.ts';
import { number, plain } from '../../words/number.ts';
import { unitInHeader } from '../../words/series-table.ts';
import { address } from '../address.ts';
import type { ComparisonStrip } from '../chart.ts';
import { axisStart } from '../chart-domain.ts';
import type { Download } from '../download.ts';
import { downloads } from '../download.ts';
import { figureMark } from '../figure-mark.ts';
import type { SiteLink } from '../frame.ts';
import type { Row, TableView } from '../table.ts';
import { shorthandOf } from '../table.ts';
import type { GroupAt } from './comparators.ts';
import { groupsAt, isAmount, neighbourMark, reportedOf, sharedPeriods } from './comparators.ts';
import { bareFigure } from './series-table.ts';
import type { Subject } from './subject.ts';
import { creditOf, valueOf } from './subject.ts';

/** A group larger than this has its members in a file, not on the page. */
export const MOST_LISTED = 40;

export interface ComparisonsView {
	/** Which period is compared, and whether it is our newest. */
	readonly lead: string;
	readonly table: TableView;
	readonly strip?: ComparisonStrip;
	readonly members: readonly { readonly summary: string; readonly table: TableView }[];
	/** Groups too large to list, sources of the groups. */
	readonly notes: readonly string[];
	readonly link: SiteLink;
	readonly downloads: readonly Download[];
}

/** A measure at the period that is compared. */
export interface Compared extends Subject {
	readonly period: Period;
	readonly ours: number;
	readonly shortName: string;
}

function groupRow(subject: Compared, at: GroupAt): Row[] {
	const { group, summary, neighbours } = at;
	const { period, ours, indicator, unit, say, shortName } = subject;
	const { decimals } = indicator;
	if (!summary) return [{ cells: [{ text: group.title }, { text: COMPARISON.none }, { text: COMPARISON.none }] }];
	const difference = { text: differenceText(shortName, ours - summary.median, unit, decimals) };
	if (group.kind !== 'members') {
		const found = reportedOf(at)!;
		const cell = { ...bareFigure(found.figure, decimals), figure: neighbourMark(subject, period, found) };
		return [{ cells: [{ text: group.title }, cell, difference] }];
	}
	const { lowerQuartile, upperQuartile } = summary;
	const middle =
		lowerQuartile === undefined || upperQuartile === undefined
			? undefined
			: ([say(lowerQuartile), say(upperQuartile)] as const);
	const values = neighbours.flatMap(({ figure }) => (isReported(figure) ? [figure.value.value] : []));
	const { below, level, above } = around(ours, values);
	const detail = groupDetail(summary.reporting, summary.members, middle, below, level, above);
	return [{ cells: [{ text: medianOf(group.title), detail }, { text: number(summary.median, decimals) }, difference] }];
}

function ourCell(subject: Compared): Row['cells'][number] {
	const judged = subject.series.find(({ period }) => samePeriod(period, subject.period));
	const figure = judged?.statement?.figure;
	return {
		...bareFigure(figure, subject.indicator.decimals, judged?.isRevised),
		...(figure ? { figure: figureMark(subject.measure.id, subject.period, figure) } : {}),
	};
}

function tableOf(subject: Compared, groups: readonly GroupAt[]): TableView {
	const { indicator, unit, when, period, shortName } = subject;
	const rows: Row[] = [
		{ cells: [{ text: shortName }, ourCell(subject), { text: COMPARISON.ours }], isOurs: true },
		...groups.flatMap((at) => groupRow(subject, at)),
	];
	return {
		caption: comparisonCaption(indicator.title, when(period)),
		note: shorthandOf(rows),
		columns: [
			{ title: COMPARISON.area, kind: 'text' },
			{ title: `Result${unitInHeader(unit)}`, kind: 'number' },
			{ title: COMPARISON.difference, kind: 'text' },
		],
		rows,
	};
}

/** One line of dots for each group that is large enough to have a shape. */
export function stripOf(subject: Compared, groups: readonly GroupAt[]): ComparisonStrip | undefined {
	const { measure, indicator, unit, period, ours, say, when, shortName } = subject;
	const shown = groups.filter(
		({ group, summary }) => group.kind === 'members' && summary && summary.reporting >= FEWEST_FOR_QUARTILES,
	);
	if (shown.length === 0 || isAmount(subject)) return undefined;
	const singles = groups.filter(({ group, summary }) => group.kind !== 'members' && summary);
	const references = singles.map(({ group, summary }) => ({
		value: summary!.median,
		label: `${group.title} ${say(summary!.median)}`,
	}));
	const strip: Omit<ComparisonStrip, 'description'> = {
		kind: 'strip',
		id: measure.id,
		title: stripTitle(indicator.title),
		subtitle: stripSubtitle(unit.symbol === '' ? undefined : unit.name, when(period)),
		scale: { unit, decimals: indicator.decimals },
		rows: shown.map(({ group, neighbours, summary }) => ({
			title: group.title,
			ours: { value: ours, label: `${shortName} ${say(ours)}` },
			others: neighbours.flatMap(({ figure }) => (isReported(figure) ? [figure.value.value] : [])),
			references: [{ value: summary!.median, label: `Median ${say(summary!.median)}` }, ...references],
		})),
		credit: creditOf(subject),
	};
	const sentences = shown.map(({ group, summary }) =>
		stripRow(group.title, say(summary!.lowest), say(summary!.highest), say(summary!.median), say(ours)),
	);
	const start = axisStart({ ...strip, description: '' });
	const axis = start === 0 ? undefined : axisNote(say(start, plain(start).split('.')[1]?.length ?? 0), say(0, 0));
	return { ...strip, description: stripDescription(sentences, axis) };
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The members of a group at one period, in alphabetical order with ours among them. */
function membersTable(subject: Compared, { group, neighbours }: GroupAt): TableView {
	const { indicator, unit, period, when, shortName } = subject;
	const others: Row[] = neighbours.map((neighbour) => ({
		cells: [
			{ text: neighbour.series.area },
			{ ...bareFigure(neighbour.figure, indicator.decimals), figure: neighbourMark(subject, period, neighbour) },
		],
	}));
	const rows = [...others, { cells: [{ text: shortName }, ourCell(subject)], isOurs: true }];
	rows.sort((a, b) => byName(a.cells[0]!.text ?? '', b.cells[0]!.text ?? ''));
	return {
		caption: membersCaption(group.title, when(period)),
		note: [membersNote, shorthandOf(rows)].filter((part) => part !== undefined).join(' '),
		columns: [
			{ title: COMPARISON.area, kind: 'text' },
			{ title: `Result${unitInHeader(unit)}`, kind: 'number' },
		],
		rows,
		isSmall: true,
	};
}

/** What a reader must know of the groups: where they come from, and that some are too large to list here. */
export function groupNotes(groups: readonly GroupAt[]): string[] {
	return groups.flatMap(({ group, summary }) => [
		...(summary && group.kind === 'members' && summary.members > MOST_LISTED
			? [tooMany(summary.members, group.title)]
			: []),
		...[sourceNote(group.title, group.source, group.note)].flatMap((note) => note ?? []),
	]);
}

/** The comparison of the newest period that we share with others; undefined where there is none. */
export function comparisonsOf(subject: Subject): ComparisonsView | undefined {
	const { publication, measure, indicator, series, now, when, files } = subject;
	const period = sharedPeriods(subject).at(-1);
	const ours = period && valueOf(series.find((judged) => samePeriod(judged.period, period)));
	if (!period || !ours) return undefined;
	const groups = groupsAt(subject, period).filter(({ summary }) => summary !== undefined);
	const compared: Compared = { ...subject, period, ours: ours.value, shortName: publication.council.shortName };
	const strip = stripOf(compared, groups);
	const isNewest = now !== undefined && samePeriod(now.period, period);
	return {
		lead: isNewest || !now ? samePeriodNote : olderNote(when(period), when(now.period)),
		table: tableOf(compared, groups),
		...(strip ? { strip } : {}),
		members: groups
			.filter(({ group, neighbours }) => group.kind === 'members' && neighbours.length <= MOST_LISTED)
			.map((at) => ({
				summary: showMembers(at.neighbours.length, at.group.title, compared.shortName),
				table: membersTable(compared, at),
			})),
		notes: [...(isAmount(compared) ? [amountNote] : []), ...groupNotes(groups)],
		link: { title: comparisonsPage.link, href: address.measureComparisons(measure.id) },
		downloads: downloads(files, [
			{ what: comparisonsPage.file(indicator.title), path: address.latestFile(`comparisons/${measure.id}.csv`) },
		]),
	};
}
