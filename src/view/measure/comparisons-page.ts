/** The page of a measure's comparisons: every period that we share with others, side by side. */

import type { FileFacts } from '../../domain/file-facts.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import { isReported } from '../../domain/observation.ts';
import { samePeriod } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import type { Publication, PublishedIndicator } from '../../publication/publication.ts';
import { COMPARISON, comparisonsPage, medianOf } from '../../words/comparison.ts';
import { MEASURE } from '../../words/measure.ts';
import { number } from '../../words/number.ts';
import { unitInHeader } from '../../words/series-table.ts';
import { address } from '../address.ts';
import type { Download } from '../download.ts';
import { downloads } from '../download.ts';
import { figureMark } from '../figure-mark.ts';
import type { Crumb, SiteLink } from '../frame.ts';
import type { Cell, Row, TableView } from '../table.ts';
import { shorthandOf } from '../table.ts';
import type { GroupAt } from './comparators.ts';
import { groupsAt, neighbourMark, reportedOf, sharedPeriods } from './comparators.ts';
import { MOST_LISTED, groupNotes } from './comparisons.ts';
import { bareFigure } from './series-table.ts';
import type { Subject } from './subject.ts';
import { shortened } from './shortened.ts';
import { subjectOf } from './subject.ts';

export interface MeasureComparisonsView {
	readonly path: string;
	readonly title: string;
	readonly heading: string;
	readonly lead: string;
	/** At most 160 characters, for search results. */
	readonly description: string;
	readonly crumbs: readonly Crumb[];
	readonly periodsTitle: string;
	readonly table: TableView;
	readonly members: readonly { readonly title: string; readonly table: TableView }[];
	readonly notes: readonly string[];
	readonly downloads: readonly Download[];
	readonly dataTitle: string;
	readonly back: SiteLink;
}

const NEWEST_SHOWN = 12;
/** Newest periods side by side in the tables of members. */
const MEMBER_PERIODS = 4;

/** Measures whose comparisons have a page: those that share a period with others. */
export const comparedMeasures = (publication: Publication): PublishedIndicator[] =>
	publication.indicators.filter(
		(measure) => measure.comparators.length > 0 && sharedPeriods(subjectOf(publication, measure, new Map())).length > 0,
	);

function ourCell({ series, measure, indicator }: Subject, period: Period): Cell {
	const judged = series.find((one) => samePeriod(one.period, period));
	const figure = judged?.statement?.figure;
	const { detail, ...cell } = bareFigure(figure, indicator.decimals, judged?.isRevised);
	return { ...cell, ...(figure ? { figure: figureMark(measure.id, period, figure) } : {}) };
}

function groupCell(subject: Subject, period: Period, at: GroupAt | undefined): Cell {
	const { decimals } = subject.indicator;
	if (!at?.summary) return { text: COMPARISON.none };
	if (at.group.kind === 'members') {
		const { median, reporting, members } = at.summary;
		return { text: number(median, decimals), detail: `${reporting} of ${members}` };
	}
	const found = reportedOf(at)!;
	const { detail, ...cell } = bareFigure(found.figure, decimals);
	return { ...cell, figure: neighbourMark(subject, period, found) };
}

function periodsTable(subject: Subject, periods: readonly Period[]): TableView {
	const { publication, indicator, unit, when } = subject;
	const byPeriod = periods.map((period) => ({ period, groups: groupsAt(subject, period) }));
	const ids = publication.groups.filter(({ id }) =>
		byPeriod.some(({ groups }) => groups.some((at) => at.group.id === id)),
	);
	const rows: Row[] = byPeriod.map(({ period, groups }) => ({
		cells: [
			{ text: when(period) },
			ourCell(subject, period),
			...ids.map(({ id }) =>
				groupCell(
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
			...ids.map(({ kind, title }) => ({
				title: (kind === 'members' ? medianOf(title) : title) + unitInHeader(unit),
				kind: 'number' as const,
			})),
		],
		rows: rows.slice(0, NEWEST_SHOWN),
		more:
			earlier.length === 0
				? undefined
				: { summary: comparisonsPage.earlier(earlier.length), caption: `${caption}, earlier`, rows: earlier },
	};
}

const byName = (a: Row, b: Row): number => {
	const [one, other] = [a.cells[0]!.text ?? '', b.cells[0]!.text ?? ''];
	return one < other ? -1 : one > other ? 1 : 0;
};

/** Each member of a group in the newest periods, in alphabetical order. */
function membersTable(subject: Subject, { group }: GroupAt, periods: readonly Period[]): TableView {
	const { measure, when, unit, publication } = subject;
	const shown = periods.slice(0, MEMBER_PERIODS);
	const at = shown.map((period) => groupsAt(subject, period).find((one) => one.group.id === group.id));
	const series = measure.comparators.filter(
		({ groups, dimension, areaCode }) =>
			dimension === undefined && areaCode !== publication.council.areaCode && groups.includes(group.id),
	);
	const rows: Row[] = series.map((one) => ({
		cells: [
			{ text: one.area },
			...shown.map((period, index): Cell => {
				const found = at[index]?.neighbours.find((neighbour) => neighbour.series === one);
				if (!found) return { text: COMPARISON.none };
				const { detail, ...cell } = bareFigure(found.figure, subject.indicator.decimals);
				return { ...cell, figure: neighbourMark(subject, period, found) };
			}),
		],
	}));
	const ours: Row = {
		cells: [{ text: publication.council.shortName }, ...shown.map((period) => ourCell(subject, period))],
		isOurs: true,
	};
	return {
		caption: comparisonsPage.membersCaption(group.title),
		note: [comparisonsPage.membersNote, ...[shorthandOf(rows)].flatMap((said) => said ?? [])].join(' '),
		columns: [
			{ title: COMPARISON.area, kind: 'text' },
			...shown.map((period) => ({ title: when(period) + unitInHeader(unit), kind: 'number' as const })),
		],
		rows: [...rows, ours].sort(byName),
	};
}

/** @throws where the measure shares no period with others */
export function measureComparisonsView(
	publication: Publication,
	id: IndicatorId,
	files: ReadonlyMap<string, FileFacts>,
): MeasureComparisonsView {
	const measure = publication.byId.get(id)!;
	const subject = subjectOf(publication, measure, files);
	const { indicator } = subject;
	const periods = sharedPeriods(subject).toReversed();
	const newest = groupsAt(subject, periods[0]!).filter(({ summary }) => summary !== undefined);
	const heading = `${indicator.title}: ${COMPARISON.title.toLowerCase()}`;
	return {
		path: address.measureComparisons(id),
		title: heading,
		heading,
		lead: comparisonsPage.lead,
		description: shortened(comparisonsPage.description(indicator.title)),
		crumbs: [
			{ title: MEASURE.measures, href: address.measures },
			{ title: indicator.title, href: address.measure(id) },
			{ title: COMPARISON.title },
		],
		periodsTitle: comparisonsPage.periods,
		table: periodsTable(subject, periods),
		members: newest
			.filter(
				({ group, neighbours }) =>
					group.kind === 'members' &&
					neighbours.length <= MOST_LISTED &&
					neighbours.some(({ figure }) => isReported(figure)),
			)
			.map((at) => ({ title: at.group.title, table: membersTable(subject, at, periods) })),
		notes: groupNotes(newest),
		downloads: downloads(files, [
			{ what: comparisonsPage.file(indicator.title), path: address.latestFile(`comparisons/${id}.csv`) },
		]),
		dataTitle: MEASURE.data,
		back: { title: comparisonsPage.back(indicator.title), href: address.measure(id) },
	};
}
