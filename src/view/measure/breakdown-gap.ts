/** What a measure's page says of the gap between the groups of one breakdown: sentences, and a small table. */

import type { Gap } from '../../domain/gap.ts';
import { sizeBeside } from '../../domain/gap.ts';
import type { Period } from '../../domain/period.ts';
import { newest } from '../../publication/publication.ts';
import type { PublishedBreakdown, PublishedIndicator } from '../../publication/publication.ts';
import {
	COUNTS_ONLY,
	GAP,
	PROVISIONAL_GAP,
	allBy,
	chanceSentence,
	changeSentence,
	gapCaption,
	gapHeader,
	gapSentence,
	howGapsAreJudged,
	noGap,
	rangeOf,
	someMissing,
	timesText,
	toldSentence,
	turnedSentence,
} from '../../words/gap.ts';
import { difference, number, plain } from '../../words/number.ts';
import type { SiteLink } from '../frame.ts';
import { figureMark, workedMark } from '../figure-mark.ts';
import type { WorkedMark } from '../figure-mark.ts';
import { gapFacts } from '../gap.ts';
import type { GapFacts, GroupsAt } from '../gap.ts';
import { dimensionLens } from '../lens-list.ts';
import { methodsPart } from '../methods-link.ts';
import type { Cell, Column, Row, TableView } from '../table.ts';
import { groupTitle } from '../scale.ts';
import type { Subject } from './subject.ts';

export interface GapView {
	readonly title: string;
	readonly sentences: readonly string[];
	/** undefined where there is no gap to give. */
	readonly table?: TableView;
	/** The page of every measure with this breakdown, and how gaps are worked out. */
	readonly links: readonly SiteLink[];
}

/** Which gap a printed number is: it is ours, worked out from two published figures. */
export const gapMark = (
	measure: PublishedIndicator,
	breakdown: PublishedBreakdown,
	{ gap, period }: GroupsAt,
): WorkedMark => workedMark('gap', measure.id, period, breakdown.dimension, plain(gap.size));

/** Enough decimals that a gap that is there is not printed as nought. */
export function gapDecimals(size: number, decimals: number): number {
	let enough = decimals;
	while (size !== 0 && enough < 6 && !/[1-9]/.test(number(size, enough))) enough++;
	return enough;
}

/** One group's figure in a cell, with the group's name under it. */
export function groupCell(
	{ measure, breakdown }: GapFacts,
	period: Period,
	category: string,
	say: (value: number) => string,
): Cell {
	const series = breakdown.categories.find((other) => other.category === category)!;
	const { figure } = newest(series.figures.find((entry) => entry.period.text === period.text)!);
	if (figure.kind !== 'reported') return { text: groupTitle(series) };
	return {
		text: say(figure.value.value),
		figure: figureMark(measure.id, period, figure, [breakdown.dimension, category]),
		detail: groupTitle(series),
	};
}

/** The interval of a gap in a cell: 12.1 to 19.8. */
export const intervalText = ({ interval }: Gap, decimals: number): string =>
	interval ? rangeOf(number(interval.lower, decimals), number(interval.upper, decimals)) : GAP.noInterval;

export function breakdownGap(subject: Subject, breakdown: PublishedBreakdown): GapView | undefined {
	const facts = gapFacts(subject.publication, subject.measure, breakdown);
	if (!facts) return undefined;
	const { now } = facts;
	const links = [
		{ title: allBy(breakdown.dimension), href: dimensionLens(breakdown.dimension) },
		{ title: howGapsAreJudged, href: methodsPart(subject.publication, 'gap') },
	];
	if (typeof now === 'string')
		return { title: GAP.title, sentences: [noGap(now, subject.inWhen(facts.period))], links };
	return {
		title: GAP.title,
		sentences: sentencesOf(subject, facts, now),
		table: tableOf(subject, facts, now),
		links,
	};
}

function sentencesOf(subject: Subject, facts: GapFacts, { gap, period }: GroupsAt): string[] {
	const { indicator, unit, inWhen, say } = subject;
	const decimals = gapDecimals(gap.size, indicator.decimals);
	const amount = (value: number): string => difference(value, unit, gapDecimals(value, indicator.decimals));
	const titleOf = (category: string): string =>
		groupTitle(facts.breakdown.categories.find((series) => series.category === category)!);
	const { interval } = gap;
	return [
		gapSentence({
			when: inWhen(period),
			higher: { title: titleOf(gap.higher.category), value: say(gap.higher.value) },
			lower: { title: titleOf(gap.lower.category), value: say(gap.lower.value) },
			pairing: gap.pairing,
			size: amount(gap.size),
			ratio: gap.ratio === undefined ? undefined : timesText(gap.ratio),
			isEqual: gap.size === 0,
		}),
		chanceSentence(
			interval && {
				lower: number(interval.lower, decimals),
				upper: difference(interval.upper, unit, decimals),
				holdsNought: interval.lower <= 0,
			},
			facts.whyNoInterval,
			gap.pairing === 'extremes' ? gap.groups : undefined,
		),
		...earlierSentence(subject, facts, gap, amount, titleOf),
		...(facts.told ? [toldSentence(facts.told)] : []),
		...(facts.reporting < facts.of ? [someMissing(facts.reporting, facts.of)] : []),
		...((indicator.kind ?? unit.kind) === 'count' ? [COUNTS_ONLY] : []),
		...(facts.isProvisional ? [PROVISIONAL_GAP] : []),
	];
}

function earlierSentence(
	{ inWhen }: Subject,
	{ earlier }: GapFacts,
	now: Gap,
	amount: (value: number) => string,
	titleOf: (category: string) => string,
): string[] {
	if (!earlier) return [];
	const before = sizeBeside(earlier.gap, now);
	const when = inWhen(earlier.period);
	if (before < 0) return [turnedSentence(titleOf(earlier.gap.higher.category), amount(-before), when)];
	const { change } = earlier.change;
	const way = amount(change) === amount(0) ? 'same' : change > 0 ? 'larger' : 'smaller';
	return [changeSentence(amount(before), when, amount(change), way)];
}

function tableOf(subject: Subject, facts: GapFacts, now: GroupsAt): TableView {
	const { indicator, unit, when, say } = subject;
	const shown = [now, ...(facts.earlier ? [facts.earlier] : [])];
	const hasRatio = shown.some(({ gap }) => gap.ratio !== undefined);
	const hasInterval = shown.some(({ gap }) => gap.interval !== undefined);
	const isPicked = now.gap.pairing === 'extremes';
	const columns: Column[] = [
		{ title: GAP.period, kind: 'text' },
		{ title: isPicked ? GAP.highest : GAP.higher, kind: 'number' },
		{ title: isPicked ? GAP.lowest : GAP.lower, kind: 'number' },
		{ title: gapHeader(unit), kind: 'number' },
		...(hasRatio ? [{ title: GAP.ratio, kind: 'number' as const }] : []),
		...(hasInterval ? [{ title: GAP.interval, kind: 'number' as const }] : []),
	];
	const rows = shown.map(({ gap, period }): Row => {
		const decimals = gapDecimals(gap.size, indicator.decimals);
		return {
			cells: [
				{ text: when(period) },
				groupCell(facts, period, gap.higher.category, say),
				groupCell(facts, period, gap.lower.category, say),
				{ text: number(gap.size, decimals), worked: gapMark(facts.measure, facts.breakdown, { gap, period }) },
				...(hasRatio ? [{ text: gap.ratio === undefined ? GAP.noRatio : timesText(gap.ratio) }] : []),
				...(hasInterval ? [{ text: intervalText(gap, decimals) }] : []),
			],
		};
	});
	return { caption: gapCaption(indicator.title, facts.breakdown.dimension), columns, rows };
}
