/** Value for money of a service: what it costs beside what it does, among areas of one group in one year. */

import type { ServiceId } from '../domain/ids.ts';
import { isReported } from '../domain/observation.ts';
import type { Reported } from '../domain/observation.ts';
import { comparePeriods } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import { contender } from '../domain/standing.ts';
import { FEWEST_FOR_A_MATRIX, MIDDLE, canPlace, isSameYear, placeAreas } from '../domain/value-for-money.ts';
import type { CostAndPerformance, PlacedArea } from '../domain/value-for-money.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import {
	CORNER,
	NOT_BESIDE,
	QUESTIONS,
	VALUE,
	basisText,
	groupText,
	matrixDescription,
	matrixHeadline,
	matrixSubtitle,
	matrixTitle,
	otherYears,
	percentile,
	someEstimates,
	tooFewForMatrix,
	valueCaption,
} from '../words/value-for-money.ts';
import { unitInHeader } from '../words/series-table.ts';
import { address } from './address.ts';
import type { MatrixChart } from './chart.ts';
import type { Fact } from './facts.ts';
import { figureMark } from './figure-mark.ts';
import { groupAt, groupsAt, neighbourMark } from './measure/comparators.ts';
import type { GroupAt, Neighbour } from './measure/comparators.ts';
import { bareFigure } from './measure/series-table.ts';
import { oursAt } from './measure/standing.ts';
import { creditOf, subjectOf, valueOf } from './measure/subject.ts';
import type { Subject } from './measure/subject.ts';
import type { Cell, Row, TableView } from './table.ts';
import { shorthandOf } from './table.ts';

/** One cost measure of a service, beside the measure whose cost it is. */
export interface CostView {
	readonly title: string;
	readonly facts: readonly Fact[];
	/** Years that differ, estimates, too few areas, or why nothing is set side by side. */
	readonly notes: readonly string[];
	/** undefined where too few areas have both figures. */
	readonly chart?: MatrixChart;
	readonly table?: TableView;
}

export interface ValueView {
	readonly labels: typeof VALUE;
	readonly costs: readonly CostView[];
	/** Those of the six questions that the council's text does not answer; empty where it answers all. */
	readonly unanswered: readonly string[];
	readonly hasAnswers: boolean;
}

/** One area with its figures of the year; either may be missing. */
interface Area {
	readonly name: string;
	readonly isOurs: boolean;
	readonly cost?: Reported;
	readonly performance?: Reported;
	readonly cells: readonly [Cell, Cell];
}

interface Year {
	readonly cost: Period;
	readonly performance: Period;
	readonly groups: readonly { readonly cost: GroupAt; readonly performance: GroupAt }[];
}

const hasValues = ({ group, summary }: GroupAt): boolean => group.kind === 'members' && summary !== undefined;

/** The newest year for which we have both figures, and a group of areas has both too. */
function newestYear(publication: Publication, cost: Subject, performance: Subject): Year | 'other-years' | 'no-group' {
	const periodsOf = ({ series }: Subject): Period[] =>
		series
			.filter((judged) => valueOf(judged))
			.map(({ period }) => period)
			.sort(comparePeriods)
			.toReversed();
	let isShared = false;
	for (const period of periodsOf(cost)) {
		const same = periodsOf(performance).find((other) =>
			isSameYear(
				{ period, basis: cost.indicator.basis },
				{ period: other, basis: performance.indicator.basis },
				publication.council.yearStartsInMonth,
			),
		);
		if (!same) continue;
		isShared = true;
		const groups = groupsAt(cost, period).flatMap((at) => {
			const other = groupAt(performance, same, at.group);
			return hasValues(at) && other && hasValues(other) ? [{ cost: at, performance: other }] : [];
		});
		if (groups.length > 0) return { cost: period, performance: same, groups };
	}
	return isShared ? 'no-group' : 'other-years';
}

const reported = (neighbour: Neighbour | undefined): Reported | undefined =>
	neighbour && isReported(neighbour.figure) ? neighbour.figure : undefined;

/** The areas of a group with what each published of the two, by name; ours among them. */
function areasOf(cost: Subject, performance: Subject, year: Year, pair: Year['groups'][number]): Area[] {
	const byKey = new Map(pair.performance.neighbours.map((neighbour) => [neighbour.series.key, neighbour]));
	const cell = (subject: Subject, period: Period, neighbour: Neighbour | undefined): Cell =>
		neighbour
			? {
					...bareFigure(neighbour.figure, subject.indicator.decimals),
					figure: neighbourMark(subject, period, neighbour),
				}
			: { text: VALUE.notPublished };
	const areas = pair.cost.neighbours.map((theirs): Area => {
		const done = byKey.get(theirs.series.key);
		const [spent, result] = [reported(theirs), reported(done)];
		return {
			name: theirs.series.area,
			isOurs: false,
			...(spent ? { cost: spent } : {}),
			...(result ? { performance: result } : {}),
			cells: [cell(cost, year.cost, theirs), cell(performance, year.performance, done)],
		};
	});
	const own = (subject: Subject, period: Period): { figure: Reported; cell: Cell } => {
		const figure = oursAt(subject, period)!;
		const { detail, ...bare } = bareFigure(figure, subject.indicator.decimals);
		return { figure, cell: { ...bare, figure: figureMark(subject.measure.id, period, figure) } };
	};
	const [spent, result] = [own(cost, year.cost), own(performance, year.performance)];
	areas.push({
		name: cost.publication.council.shortName,
		isOurs: true,
		cost: spent.figure,
		performance: result.figure,
		cells: [spent.cell, result.cell],
	});
	return areas.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const both = ({ cost, performance }: Area): boolean => cost !== undefined && performance !== undefined;

/** Each area that has both figures, with its place; none where they are too few, or no end is better. */
function placesOf(performance: Subject, areas: readonly Area[]): ReadonlyMap<Area, PlacedArea> {
	const paired = areas.filter(both);
	const { indicator, unit } = performance;
	if (paired.length < FEWEST_FOR_A_MATRIX || !canPlace(indicator.polarity)) return new Map();
	const placed = placeAreas(
		paired.map((area): CostAndPerformance => {
			const { uncertainty } = contender(area.performance!, indicator, unit);
			return {
				cost: area.cost!.value.value,
				performance: area.performance!.value.value,
				...(uncertainty.kind === 'interval' ? { interval: uncertainty } : {}),
			};
		}),
		indicator.polarity,
	);
	return new Map(paired.map((area, at) => [area, placed[at]!]));
}

function tableOf(cost: Subject, performance: Subject, year: Year, areas: readonly Area[], group: string): TableView {
	const places = placesOf(performance, areas);
	const rows = areas.map((area): Row => {
		const place = places.get(area);
		const told: Cell[] = place
			? [{ text: percentile(place.cost) }, { text: percentile(place.performance) }, { text: CORNER[place.corner] }]
			: [{ text: VALUE.notPlaced }, { text: VALUE.notPlaced }, { text: VALUE.notPlaced }];
		return { cells: [{ text: area.name }, ...area.cells, ...(places.size > 0 ? told : [])], isOurs: area.isOurs };
	});
	return {
		caption: valueCaption(cost.indicator.title, group, cost.when(year.cost)),
		note: [...(places.size > 0 ? [VALUE.tableNote] : []), shorthandOf(rows)].filter(Boolean).join(' '),
		columns: [
			{ title: VALUE.area, kind: 'text' },
			{ title: VALUE.cost + unitInHeader(cost.unit), kind: 'number' },
			{ title: VALUE.result + unitInHeader(performance.unit), kind: 'number' },
			...(places.size > 0
				? [
						{ title: VALUE.costPercentile, kind: 'number' as const },
						{ title: VALUE.performancePercentile, kind: 'number' as const },
						{ title: VALUE.corner, kind: 'text' as const },
					]
				: []),
		],
		rows,
	};
}

function chartOf(cost: Subject, performance: Subject, year: Year, areas: readonly Area[], group: string) {
	const places = placesOf(performance, areas);
	const own = [...places].find(([{ isOurs }]) => isOurs)?.[1];
	if (!own) return undefined;
	const { shortName } = cost.publication.council;
	const headline = matrixHeadline(shortName, percentile(own.cost), percentile(own.performance));
	const chart: MatrixChart = {
		kind: 'matrix',
		id: `${cost.measure.id}-${group}`,
		title: headline,
		subtitle: matrixSubtitle(group, cost.when(year.cost)),
		points: [...places].map(([area, place]) => ({
			x: place.cost,
			y: place.performance,
			...(place.reach ?? {}),
			...(area.isOurs ? { label: shortName } : {}),
		})),
		middle: MIDDLE,
		corners: {
			topLeft: CORNER['less-well'],
			topRight: CORNER['more-well'],
			bottomLeft: CORNER['less-poorly'],
			bottomRight: CORNER['more-poorly'],
		},
		description: matrixDescription(
			places.size,
			headline,
			CORNER[own.corner],
			[...places.values()].some(({ reach }) => reach !== undefined),
		),
		credit: creditOf(cost),
	};
	return { chart, own };
}

const isEstimate = (figure: Reported | undefined): boolean =>
	figure !== undefined && figure.markers.some((marker) => marker === 'e' || marker === 'f');

/** What is said of a cost measure alone, where nothing can be set beside it. */
const alone = ({ indicator, measure }: Subject, why: string): CostView => ({
	title: indicator.title,
	facts: [
		{ term: VALUE.cost, text: '', link: { title: indicator.title, href: address.measure(measure.id) } },
		{ term: VALUE.basis, text: basisText(indicator.costBasis, undefined) },
	],
	notes: [why],
});

function costViews(publication: Publication, measure: PublishedIndicator): CostView[] {
	const cost = subjectOf(publication, measure, new Map());
	const bought = publication.byId.get(cost.indicator.costOf!);
	if (!bought) return [alone(cost, NOT_BESIDE['no-measure'])];
	const performance = subjectOf(publication, bought, new Map());
	const year = newestYear(publication, cost, performance);
	if (typeof year === 'string') return [alone(cost, NOT_BESIDE[year])];
	const [ours, result] = [oursAt(cost, year.cost)!, oursAt(performance, year.performance)!];
	return year.groups.map((pair): CostView => {
		const { group } = pair.cost;
		const areas = areasOf(cost, performance, year, pair);
		const paired = areas.filter(both);
		const drawn = chartOf(cost, performance, year, areas, group.title);
		const others = areas.filter((area) => !area.isOurs && isEstimate(area.cost)).map(({ name }) => name);
		const [newestCost, newestResult] = [cost.now!, performance.now!];
		const isOlder = newestCost.period.end > year.cost.end || newestResult.period.end > year.performance.end;
		const why = canPlace(performance.indicator.polarity) ? tooFewForMatrix(paired.length) : NOT_BESIDE['no-better'];
		return {
			title: matrixTitle(cost.indicator.title, performance.indicator.title),
			facts: [
				{
					term: VALUE.cost,
					text: `${cost.say(ours.value)}, ${cost.when(year.cost)}`,
					link: { title: cost.indicator.title, href: address.measure(measure.id) },
				},
				{ term: VALUE.basis, text: basisText(cost.indicator.costBasis, isEstimate(ours)) },
				{
					term: VALUE.performance,
					text: `${performance.say(result.value)}, ${performance.when(year.performance)}`,
					link: { title: performance.indicator.title, href: address.measure(bought.id) },
				},
				{
					term: VALUE.group,
					text: groupText(paired.length - 1, pair.cost.summary!.members),
					link: { title: group.title, href: address.compare(group.id) },
				},
				...(drawn ? [{ term: VALUE.corner, text: CORNER[drawn.own.corner] }] : []),
			],
			notes: [
				...(drawn ? [] : [why]),
				...[someEstimates(others)].filter(Boolean),
				...(isOlder ? [otherYears(cost.when(newestCost.period), performance.when(newestResult.period))] : []),
			],
			...(drawn ? { chart: drawn.chart } : {}),
			table: tableOf(cost, performance, year, areas, group.title),
		};
	});
}

const plainWords = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll(/[^a-z ]/g, '')
		.trim();

/** Which of the six questions a text answers: each stands as a heading in it. */
function unansweredIn(body: string): string[] {
	const headings = new Set([...body.matchAll(/^#{1,6}\s+(.*)$/gm)].map(([, text]) => plainWords(text!)));
	return QUESTIONS.filter((question) => !headings.has(plainWords(question)));
}

/** Measures of a service that say what another measure costs. */
export const costMeasures = (publication: Publication, service: ServiceId): PublishedIndicator[] =>
	publication.indicators.filter(({ indicator }) => indicator.service === service && indicator.costOf !== undefined);

/** undefined where a service has neither a cost measure nor a text about value for money. */
export function valueView(publication: Publication, service: ServiceId): ValueView | undefined {
	const measures = costMeasures(publication, service);
	const text = publication.valueForMoney.find(({ id }) => id === service);
	if (measures.length === 0 && !text) return undefined;
	return {
		labels: VALUE,
		costs: measures.flatMap((measure) => costViews(publication, measure)),
		unanswered: unansweredIn(text?.body ?? ''),
		hasAnswers: text !== undefined,
	};
}
