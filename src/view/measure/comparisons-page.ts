/** The page of a measure's comparisons: where we stand at the newest period that we share with others, and before. */

import type { FileFacts } from '../../domain/file-facts.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import type { Period } from '../../domain/period.ts';
import { samePeriod } from '../../domain/period.ts';
import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import { COMPARISON, amountNote, comparisonsPage, containsNote, olderNote } from '../../words/comparison.ts';
import { MEASURE } from '../../words/measure.ts';
import { unitInHeader } from '../../words/series-table.ts';
import { howWeCompare, quarterSentence, standingTitle, theMedianWas, whereWeWere } from '../../words/standing.ts';
import { address } from '../address.ts';
import type { ComparisonStrip } from '../chart.ts';
import type { Download } from '../download.ts';
import { downloads } from '../download.ts';
import type { Fact } from '../facts.ts';
import type { Crumb, SiteLink } from '../frame.ts';
import type { Cell, Row, TableView } from '../table.ts';
import { shorthandOf } from '../table.ts';
import { besideTable } from './beside.ts';
import type { GroupAt } from './comparators.ts';
import { groupsAt, isAmount, neighbourMark, reportedOf, sharedPeriods } from './comparators.ts';
import type { Compared } from './comparisons.ts';
import { groupNotes, stripOf } from './comparisons.ts';
import { bareFigure } from './series-table.ts';
import { shortened } from './shortened.ts';
import { standingFacts, standingIn } from './standing.ts';
import { NEWEST_SHOWN, historyTable, membersTable, ourCell } from './standing-tables.ts';
import type { Subject } from './subject.ts';
import { subjectOf, valueOf } from './subject.ts';

export interface GroupSection {
	readonly title: string;
	readonly facts: readonly Fact[];
	readonly members: TableView;
	readonly history: TableView;
}

export interface MeasureComparisonsView {
	readonly path: string;
	readonly title: string;
	readonly heading: string;
	/** Where we stood at the newest period, in two sentences. */
	readonly lead: string;
	/** At most 160 characters, for search results. */
	readonly description: string;
	readonly crumbs: readonly Crumb[];
	/** That the newest shared period is not our newest; that areas differ. */
	readonly cautions: readonly string[];
	readonly besideTitle: string;
	readonly beside: TableView;
	readonly strip?: ComparisonStrip;
	/** One for each group of areas. */
	readonly groups: readonly GroupSection[];
	/** Areas and published statistics, period by period; undefined where there are groups of areas only. */
	readonly periods?: { readonly title: string; readonly table: TableView };
	readonly notes: readonly string[];
	readonly downloads: readonly Download[];
	readonly dataTitle: string;
	readonly back: SiteLink;
}

/** Measures whose comparisons have a page: those that share a period with others. */
export const comparedMeasures = (publication: Publication): PublishedIndicator[] =>
	publication.indicators.filter(
		(measure) => measure.comparators.length > 0 && sharedPeriods(subjectOf(publication, measure, new Map())).length > 0,
	);

function publishedCell(subject: Subject, period: Period, at: GroupAt | undefined): Cell {
	const found = at && reportedOf(at);
	if (!found) return { text: COMPARISON.none };
	const { detail, ...cell } = bareFigure(found.figure, subject.indicator.decimals);
	return { ...cell, figure: neighbourMark(subject, period, found) };
}

/** One column for each area or statistic: their medians have tables of their own. */
function periodsTable(subject: Subject, periods: readonly Period[]): TableView | undefined {
	const { publication, indicator, unit, when } = subject;
	const byPeriod = periods.map((period) => ({
		period,
		groups: groupsAt(subject, period).filter(({ group, summary }) => group.kind !== 'members' && summary),
	}));
	const shown = publication.groups.filter(({ id }) =>
		byPeriod.some(({ groups }) => groups.some((at) => at.group.id === id)),
	);
	if (shown.length === 0) return undefined;
	const rows: Row[] = byPeriod
		.filter(({ groups }) => groups.length > 0)
		.map(({ period, groups }) => ({
			cells: [
				{ text: when(period) },
				ourCell(subject, period),
				...shown.map(({ id }) =>
					publishedCell(
						subject,
						period,
						groups.find((at) => at.group.id === id),
					),
				),
			],
		}));
	const earlier = rows.slice(NEWEST_SHOWN);
	const caption = comparisonsPage.caption(indicator.title);
	return {
		caption,
		note: shorthandOf(rows),
		columns: [
			{ title: COMPARISON.period, kind: 'text' },
			{ title: publication.council.shortName + unitInHeader(unit), kind: 'number' },
			...shown.map(({ title }) => ({ title: title + unitInHeader(unit), kind: 'number' as const })),
		],
		rows: rows.slice(0, NEWEST_SHOWN),
		more:
			earlier.length === 0
				? undefined
				: { summary: comparisonsPage.earlier(earlier.length), caption: `${caption}, earlier`, rows: earlier },
	};
}

/** ONS codes of countries, and the letter of the areas in them; K02 to K04 hold more than one country. */
const includes = (areaCode: string, ours: string): boolean =>
	/^K0[2-4]/.test(areaCode) || (/^[EWSN]92/.test(areaCode) && ours.startsWith(areaCode.slice(0, 1)));

/** An area that contains ours is no other area, and that is said (methods.md section 6). */
function inclusions({ publication }: Subject, groups: readonly GroupAt[]): string[] {
	const { areaCode = '', shortName } = publication.council;
	return groups.flatMap((at) => {
		const found = at.group.kind === 'area' ? reportedOf(at) : undefined;
		return found && includes(found.series.areaCode, areaCode) ? [containsNote(found.series.area, shortName)] : [];
	});
}

/** @throws where the measure shares no period with others */
export function measureComparisonsView(
	publication: Publication,
	id: IndicatorId,
	files: ReadonlyMap<string, FileFacts>,
): MeasureComparisonsView {
	const measure = publication.byId.get(id)!;
	const subject = subjectOf(publication, measure, files);
	const { indicator, now, when, inWhen, say, series } = subject;
	const { shortName } = publication.council;
	const periods = sharedPeriods(subject).toReversed();
	const period = periods[0]!;
	const ours = valueOf(series.find((judged) => samePeriod(judged.period, period)))!;
	const newest = groupsAt(subject, period).filter(({ summary }) => summary !== undefined);
	const compared: Compared = { ...subject, period, ours: ours.value, shortName };
	const standings = newest.flatMap((at) => standingIn(subject, period, at) ?? []);
	const first = standings[0];
	const heading = `${indicator.title}: ${COMPARISON.title.toLowerCase()}`;
	const table = periodsTable(subject, periods);
	const strip = stripOf(compared, newest);
	return {
		path: address.measureComparisons(id),
		title: heading,
		heading,
		lead: [
			whereWeWere(inWhen(period), shortName, say(ours)),
			...(first
				? [
						theMedianWas(first.at.group.title, say(first.standing.summary.median)),
						...(first.standing.quarter.kind === 'placed' ? [quarterSentence(shortName, first.standing.quarter)] : []),
					]
				: []),
		].join(' '),
		description: shortened(comparisonsPage.description(indicator.title)),
		crumbs: [
			{ title: MEASURE.measures, href: address.measures },
			{ title: indicator.title, href: address.measure(id) },
			{ title: COMPARISON.title },
		],
		cautions: [
			...(now && !samePeriod(now.period, period) ? [olderNote(when(period), when(now.period))] : []),
			...(isAmount(subject) ? [amountNote] : []),
			...inclusions(subject, newest),
			...(first ? [howWeCompare] : []),
		],
		besideTitle: comparisonsPage.beside,
		beside: besideTable(compared, newest),
		...(strip ? { strip } : {}),
		groups: standings.map((one) => ({
			title: standingTitle(one.at.group.title),
			facts: standingFacts(subject, one),
			members: membersTable(subject, one),
			history: historyTable(subject, one.at.group, periods),
		})),
		...(table ? { periods: { title: comparisonsPage.periods, table } } : {}),
		notes: groupNotes(newest.filter(({ summary, group }) => group.kind !== 'members' || !summary)),
		downloads: downloads(files, [
			{ what: comparisonsPage.file(indicator.title), path: address.latestFile(`comparisons/${id}.csv`) },
		]),
		dataTitle: MEASURE.data,
		back: { title: comparisonsPage.back(indicator.title), href: address.measure(id) },
	};
}
