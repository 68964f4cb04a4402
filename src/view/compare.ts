/** A comparison group: its members, its source, and each measure's figure beside the group's. No ranking, no composite. */

import { groupSummary } from '../domain/benchmark.ts';
import type { GroupId } from '../domain/ids.ts';
import type { Reported } from '../domain/observation.ts';
import { isReported } from '../domain/observation.ts';
import type { Group } from '../domain/organisation.ts';
import { periodKey } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { ComparatorSeries, Publication, PublishedIndicator } from '../publication/publication.ts';
import { newest } from '../publication/publication.ts';
import { COMPARE, KIND_OF_GROUP, compareDescription, compareLede, groupColumn, windowTitle } from '../words/compare.ts';
import { number, quantity } from '../words/number.ts';
import { address } from './address.ts';
import type { Fact } from './facts.ts';
import { figureMark } from './figure-mark.ts';
import { periodText, unitOf } from './result.ts';
import type { Row, TableView } from './table.ts';
import { markerViews, shorthandOf } from './table.ts';

export interface CompareView {
	/** Headings and link texts. */
	readonly labels: typeof COMPARE;
	readonly title: string;
	/** Unique over the site: other pages may share its heading. */
	readonly windowTitle: string;
	readonly description: string;
	readonly lede: string;
	readonly facts: readonly Fact[];
	/** Names of the areas, in the order of the alphabet; empty for one area or a statistic. */
	readonly members: readonly string[];
	readonly table?: TableView;
}

/** Groups that have a page, in the order of groups.csv. */
export const groupIds = (publication: Publication): GroupId[] => publication.groups.map(({ id }) => id);

interface Area {
	readonly code: string;
	readonly name: string;
}

/** The areas of a group: its declared members, else those that occur in the figures. Our own area is not among them. */
function areasOf(publication: Publication, group: Group): Area[] {
	const named = new Map<string, string>();
	for (const { comparators } of publication.indicators)
		for (const { areaCode, area, groups } of comparators)
			if (groups.includes(group.id) && areaCode !== '') named.set(areaCode, area);
	const declared = publication.members.get(group.id);
	const codes = declared ?? [...named.keys()];
	return codes
		.filter((code) => code !== publication.council.areaCode)
		.map((code) => ({ code, name: named.get(code) ?? code }))
		.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

export function compareView(publication: Publication, id: GroupId): CompareView {
	const group = publication.groups.find((other) => other.id === id)!;
	const areas = areasOf(publication, group);
	const rows = publication.indicators.flatMap((measure) => rowOf(publication, group, areas, measure) ?? []);
	const isMany = group.kind === 'members';
	const columns = [COMPARE.measure, publication.council.shortName, groupColumn(group.kind, group.title)];
	return {
		labels: COMPARE,
		title: group.title,
		windowTitle: windowTitle(group.title),
		description: compareDescription(group.title, publication.council.shortName),
		lede: compareLede(group.kind, rows.length),
		facts: factsOf(group),
		members: isMany ? areas.map(({ name }) => name) : [],
		...(rows.length === 0
			? {}
			: {
					table: {
						caption: COMPARE.caption,
						note: [COMPARE.ours, ...(isMany ? [COMPARE.noRanking] : []), shorthandOf(rows)]
							.filter((part) => part !== undefined)
							.join(' '),
						columns: [
							...columns.map((title, at) => ({ title, kind: at === 0 ? ('text' as const) : ('number' as const) })),
							...(isMany ? [{ title: COMPARE.areas, kind: 'number' as const }] : []),
							{ title: COMPARE.period, kind: 'text' as const },
						],
						rows,
					},
				}),
	};
}

function factsOf({ kind, source, asOf, note }: Group): Fact[] {
	return [
		{ term: COMPARE.kind, text: KIND_OF_GROUP[kind] },
		...(source === undefined ? [] : [{ term: COMPARE.source, text: source }]),
		...(asOf === undefined ? [] : [{ term: COMPARE.asOf, text: asOf }]),
		...(note === undefined ? [] : [{ term: COMPARE.note, text: note }]),
	];
}

const figureAt = ({ figures }: ComparatorSeries, key: string): Reported | undefined => {
	const figure = figures.find(({ period }) => periodKey(period) === key);
	const said = figure && newest(figure).figure;
	return isReported(said) ? said : undefined;
};

/** The newest period for which both we and the group have a figure; undefined where there is none. */
function sharedPeriod(measure: PublishedIndicator, series: readonly ComparatorSeries[]): Period | undefined {
	return measure.figures.findLast(
		(figure) => isReported(newest(figure).figure) && series.some((one) => figureAt(one, periodKey(figure.period))),
	)?.period;
}

function rowOf(
	publication: Publication,
	group: Group,
	areas: readonly Area[],
	measure: PublishedIndicator,
): Row | undefined {
	const codes = new Set(areas.map(({ code }) => code));
	const series = measure.comparators.filter(({ groups, dimension, areaCode }) => {
		if (!groups.includes(group.id) || dimension !== undefined) return false;
		return group.kind !== 'members' || codes.has(areaCode);
	});
	const period = sharedPeriod(measure, series);
	if (!period) return undefined;
	const { indicator } = measure;
	const unit = unitOf(publication, indicator);
	const key = periodKey(period);
	const reported = series.flatMap((one) => {
		const figure = figureAt(one, key);
		return figure ? [{ figure, mark: figureMark(measure.id, period, figure, [one.key]) }] : [];
	});
	const own = newest(measure.figures.find((figure) => periodKey(figure.period) === key)!).figure;
	const isMany = group.kind === 'members';
	const summary = groupSummary(
		reported.map(({ figure }) => figure.value.value),
		areas.length,
	)!;
	const theirs = isMany ? summary.median : reported[0]!.figure.value;
	return {
		cells: [
			{ text: indicator.title, href: address.measure(measure.id) },
			isReported(own)
				? {
						text: quantity(own.value, unit, indicator.decimals),
						figure: figureMark(measure.id, period, own),
						markers: markerViews(own.markers),
					}
				: { text: COMPARE.noFigure },
			{
				text: quantity(theirs, unit, indicator.decimals),
				...(isMany ? {} : { figure: reported[0]!.mark, markers: markerViews(reported[0]!.figure.markers) }),
			},
			...(isMany ? [{ text: number(summary.reporting, 0) }] : []),
			{ text: periodText(publication, measure, period) },
		],
	};
}
