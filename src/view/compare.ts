/** A comparison group: its members, its source, and each measure's figure beside the group's. No ranking, no composite. */

import type { GroupId } from '../domain/ids.ts';
import { isReported } from '../domain/observation.ts';
import type { Group } from '../domain/organisation.ts';
import type { Period } from '../domain/period.ts';
import { againstArea, contender } from '../domain/standing.ts';
import { asAtDate, isRetired } from '../publication/due.ts';
import type { Publication, PublishedIndicator } from '../publication/publication.ts';
import { newest } from '../publication/publication.ts';
import {
	COMPARE,
	KIND_OF_GROUP,
	NOT_COMPARED,
	NO_QUARTERS,
	QUARTERS_IN_ORDER,
	compareDescription,
	compareLede,
	groupColumn,
	memberName,
	showApart,
	windowTitle,
} from '../words/compare.ts';
import { measures as countOf } from '../words/counting.ts';
import { quarterText, verdictText } from '../words/standing.ts';
import { address } from './address.ts';
import { partsOnlyBy } from './counts.ts';
import type { Fact } from './facts.ts';
import { figureMark } from './figure-mark.ts';
import type { GroupAt } from './measure/comparators.ts';
import { groupAt, neighbourMark, reportedOf } from './measure/comparators.ts';
import type { GroupStanding } from './measure/standing.ts';
import { marksOf, oursAt, standingIn } from './measure/standing.ts';
import type { Subject } from './measure/subject.ts';
import { subjectOf, valueOf } from './measure/subject.ts';
import type { Cell, Row, TableView } from './table.ts';
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
	/** How many measures are in each quarter; empty for one area or statistic. */
	readonly quarters: readonly Fact[];
	/** Names of the areas, in the order of the alphabet; empty for one area or a statistic. */
	readonly members: readonly string[];
	readonly table?: TableView;
	/** Measures that are not compared, each with its reason. */
	readonly apart?: TableView;
	/** What opens them: Show the 12 measures */
	readonly apartSummary: string;
}

/** Groups that have a page, in the order of groups.csv. */
export const groupIds = (publication: Publication): GroupId[] => publication.groups.map(({ id }) => id);

/** Names of the areas of a group: its declared members with when they came or left, else those that occur; never ours. */
function areasOf(publication: Publication, group: Group): string[] {
	const named = new Map<string, string>();
	for (const { comparators } of publication.indicators)
		for (const { areaCode, area, groups } of comparators)
			if (groups.includes(group.id) && areaCode !== '') named.set(areaCode, area);
	const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
	const declared = publication.members.get(group.id);
	named.delete(publication.council.areaCode ?? '');
	if (!declared) return [...named.values()].sort(byName);
	const first = declared.map(({ from }) => from ?? '').sort(byName)[0] ?? '';
	return declared
		.filter(({ areaCode }) => areaCode !== publication.council.areaCode)
		.map(({ areaCode, area, from = '', to }) =>
			memberName(named.get(areaCode) ?? area, from > first ? from : undefined, to),
		)
		.sort(byName);
}

/** Every group asks the same measures, so what is known of a measure's comparators is worked out once. */
const subjects = new WeakMap<PublishedIndicator, Subject>();
function subjectFor(publication: Publication, measure: PublishedIndicator): Subject {
	let subject = subjects.get(measure);
	if (!subject) subjects.set(measure, (subject = subjectOf(publication, measure, new Map())));
	return subject;
}

/** A measure beside a group at the newest period for which both have a figure. */
interface Beside {
	readonly subject: Subject;
	readonly period: Period;
	readonly at: GroupAt;
	readonly standing?: GroupStanding;
}

type Apart = keyof typeof NOT_COMPARED;

function besideOrWhyNot(publication: Publication, measure: PublishedIndicator, group: Group): Beside | Apart {
	const subject = subjectFor(publication, measure);
	const theirs = measure.comparators.filter(
		({ groups, dimension }) => groups.includes(group.id) && dimension === undefined,
	);
	if (theirs.length > 0) {
		for (const judged of subject.series.toReversed()) {
			const at = valueOf(judged) && groupAt(subject, judged.period, group);
			if (!at?.summary) continue;
			const standing = standingIn(subject, judged.period, at);
			return { subject, period: judged.period, at, ...(standing ? { standing } : {}) };
		}
	}
	if (isRetired(measure.indicator, asAtDate(publication))) return 'retired';
	if (partsOnlyBy(measure) !== undefined) return 'parts-only';
	if (theirs.length === 0) return 'no-figures';
	const hasValue = theirs.some(({ figures }) => figures.some((figure) => isReported(newest(figure).figure)));
	return hasValue ? 'other-periods' : 'no-values';
}

export function compareView(publication: Publication, id: GroupId): CompareView {
	const group = publication.groups.find((other) => other.id === id)!;
	const { shortName } = publication.council;
	const found = publication.indicators.map((measure) => ({
		measure,
		beside: besideOrWhyNot(publication, measure, group),
	}));
	const compared = found.flatMap(({ beside }) => (typeof beside === 'string' ? [] : [beside]));
	const apart = found.flatMap(({ measure, beside }) => (typeof beside === 'string' ? [{ measure, why: beside }] : []));
	const inQuarter = (name: string): number =>
		compared.filter(
			({ standing }) => standing?.standing.quarter.kind === 'placed' && standing.standing.quarter.name === name,
		).length;
	const isMany = group.kind === 'members';
	return {
		labels: COMPARE,
		title: group.title,
		windowTitle: windowTitle(group.title),
		description: compareDescription(group.title, shortName),
		lede: compareLede(group.kind, compared.length, shortName, {
			best: inQuarter('best'),
			worst: inQuarter('worst'),
			...chanceAtEnds(compared),
		}),
		facts: factsOf(group),
		quarters: quartersOf(compared, inQuarter),
		members: isMany ? areasOf(publication, group) : [],
		...(compared.length === 0 ? {} : { table: tableOf(publication, group, compared) }),
		apartSummary: showApart(apart.length),
		...(apart.length === 0 || compared.length === 0 ? {} : { apart: apartTable(apart) }),
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

/** Of the best and the worst quarter, how many differ from the median by no more than chance, or cannot be tested. */
function chanceAtEnds(compared: readonly Beside[]): { readonly withinChance: number; readonly untested: number } {
	const verdicts = compared.flatMap(({ standing }) => {
		const quarter = standing?.standing.quarter;
		const isEnd = quarter?.kind === 'placed' && (quarter.name === 'best' || quarter.name === 'worst');
		return isEnd && standing ? [standing.standing.verdict] : [];
	});
	return {
		withinChance: verdicts.filter((verdict) => verdict.kind === 'compared' && verdict.verdict === 'similar').length,
		untested: verdicts.filter(({ kind }) => kind === 'withheld').length,
	};
}

/** Counts by quarter, and of measures without one by reason; nothing is added up to a score. */
function quartersOf(compared: readonly Beside[], inQuarter: (name: string) => number): Fact[] {
	const placed = QUARTERS_IN_ORDER.map(({ name, title }) => ({ term: title, many: inQuarter(name) }));
	const unplaced = Object.entries(NO_QUARTERS).map(([because, term]) => ({
		term,
		many: compared.filter(
			({ standing }) => standing?.standing.quarter.kind === 'withheld' && standing.standing.quarter.because === because,
		).length,
	}));
	return [...placed, ...unplaced]
		.filter(({ many }) => many > 0)
		.map(({ term, many }) => ({ term, text: countOf(many) }));
}

function tableOf(publication: Publication, group: Group, compared: readonly Beside[]): TableView {
	const isMany = group.kind === 'members';
	const rows = compared.map((beside) => rowOf(beside, isMany));
	return {
		caption: COMPARE.caption,
		note: [COMPARE.ours, COMPARE.untested, shorthandOf(rows)].filter((part) => part !== undefined).join(' '),
		columns: [
			{ title: COMPARE.measure, kind: 'text' },
			{ title: publication.council.shortName, kind: 'number' },
			{ title: groupColumn(group.kind, group.title), kind: 'number' },
			...(isMany ? [{ title: COMPARE.quarter, kind: 'text' as const }] : []),
			{ title: COMPARE.tested, kind: 'text' },
			...(isMany ? [{ title: COMPARE.areas, kind: 'number' as const }] : []),
			{ title: COMPARE.period, kind: 'text' },
		],
		rows,
	};
}

function rowOf({ subject, period, at, standing }: Beside, isMany: boolean): Row {
	const { measure, indicator, unit, say, when } = subject;
	const own = oursAt(subject, period)!;
	const ourCell: Cell = {
		text: say(own.value),
		figure: figureMark(measure.id, period, own),
		markers: markerViews(own.markers),
	};
	const title: Cell = { text: indicator.title, href: address.measureComparisons(measure.id) };
	const last: Cell = { text: when(period) };
	if (isMany && standing) {
		const { summary, quarter, verdict } = standing.standing;
		const marks = marksOf(subject, standing);
		return {
			cells: [
				title,
				ourCell,
				{ text: say(summary.median), worked: marks['median'] },
				{ text: quarterText(quarter), worked: marks['quarter'] },
				{ text: verdictText(verdict), worked: marks['verdict'] },
				{ text: `${summary.reporting} of ${summary.members}`, worked: marks['reporting'] },
				last,
			],
		};
	}
	const found = reportedOf(at)!;
	const verdict = againstArea(
		contender(own, indicator, unit),
		contender(found.figure, indicator, unit),
		indicator.polarity,
	);
	return {
		cells: [
			title,
			ourCell,
			{
				text: say(found.figure.value),
				figure: neighbourMark(subject, period, found),
				markers: markerViews(found.figure.markers),
			},
			{ text: verdictText(verdict) },
			last,
		],
	};
}

const apartTable = (apart: readonly { readonly measure: PublishedIndicator; readonly why: Apart }[]): TableView => ({
	caption: COMPARE.apartCaption,
	columns: [
		{ title: COMPARE.measure, kind: 'text' },
		{ title: COMPARE.why, kind: 'text' },
	],
	rows: apart.map(({ measure, why }) => ({
		cells: [{ text: measure.indicator.title, href: address.measure(measure.id) }, { text: NOT_COMPARED[why] }],
	})),
	isSmall: true,
});
