/** Where we stand in each group at one period, worked out once and worded as facts. */

import { addUp } from '../../domain/aggregate.ts';
import { isBelow, sameNumber } from '../../domain/decimal.ts';
import type { Reported } from '../../domain/observation.ts';
import { isReported } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { samePeriod } from '../../domain/period.ts';
import { bestOf, contender, standing } from '../../domain/standing.ts';
import type { Contender, Place, Standing } from '../../domain/standing.ts';
import {
	STANDING,
	bestText,
	placeSentence,
	quarterSentence,
	reportedText,
	sourceText,
	unnamed,
	verdictSentence,
	withoutFigure,
} from '../../words/standing.ts';
import { MARKER } from '../../words/status.ts';
import { address } from '../address.ts';
import type { Fact } from '../facts.ts';
import type { WorkedMark } from '../figure-mark.ts';
import { workedMark } from '../figure-mark.ts';
import type { GroupAt, Neighbour } from './comparators.ts';
import { isAmount } from './comparators.ts';
import type { Subject } from './subject.ts';

/** A group of areas at one period for which we have a figure too. */
export interface GroupStanding {
	readonly at: GroupAt;
	readonly period: Period;
	readonly ours: Contender;
	/** The areas that have a figure, and those that say why they have none. */
	readonly others: readonly (Contender & { readonly neighbour: Neighbour })[];
	readonly absent: readonly Neighbour[];
	readonly standing: Standing;
}

/** Our figure of a period as it stands in comparisons; undefined where there is none. */
export function oursAt({ series }: Subject, period: Period): Reported | undefined {
	const figure = series.find((judged) => samePeriod(judged.period, period))?.statement?.figure;
	return isReported(figure) ? figure : undefined;
}

/** Where we stand in a group of areas; undefined for one area or statistic, or where either side has no figure. */
export function standingIn(subject: Subject, period: Period, at: GroupAt): GroupStanding | undefined {
	const { indicator, unit } = subject;
	const own = oursAt(subject, period);
	if (at.group.kind !== 'members' || !at.summary || !own) return undefined;
	const ours = contender(own, indicator, unit);
	const others = at.neighbours.flatMap((neighbour) =>
		isReported(neighbour.figure) ? [{ ...contender(neighbour.figure, indicator, unit), neighbour }] : [],
	);
	const found = standing(ours, others, at.summary.members, indicator.polarity, isAmount(subject));
	if (!found) return undefined;
	const absent = at.neighbours.filter(({ figure }) => !isReported(figure));
	return { at, period, ours, others, absent, standing: found };
}

/** `4/2/13`: rank, shared by, of; `3-6/13` where chance leaves a range of ranks open. */
const exactPlace = (place: Place): string =>
	place.kind === 'ranked'
		? `${place.rank}/${place.joint}/${place.of}`
		: place.kind === 'between'
			? `${place.best}-${place.worst}/${place.of}`
			: place.because;

/** The marks of everything that is worked out of one group at one period. */
export function marksOf(subject: Subject, { at, period, standing }: GroupStanding): Record<string, WorkedMark> {
	const { summary, quarter, place, verdict } = standing;
	const { lowerQuartile, upperQuartile } = summary;
	const mark = (what: Parameters<typeof workedMark>[0], exact: string): WorkedMark =>
		workedMark(what, subject.measure.id, period, at.group.id, exact);
	return {
		median: mark('median', String(summary.median)),
		middle: mark('middle', lowerQuartile === undefined ? '' : `${lowerQuartile}..${upperQuartile}`),
		quarter: mark('quarter', quarter.kind === 'placed' ? quarter.name : quarter.because),
		place: mark('place', exactPlace(place)),
		verdict: mark('verdict', verdict.kind === 'compared' ? verdict.verdict : verdict.because),
		reporting: mark('reporting', `${summary.reporting}/${summary.members}`),
	};
}

const whyAbsent = ({ figure, series }: Neighbour): { name: string; why: string } => ({
	name: series.area,
	why: figure.kind === 'absent' ? MARKER[figure.because] : figure.kind === 'withdrawn' ? 'withdrawn' : '',
});

/** The best of the other areas, by name and value; said only where one end is better and size does not decide. */
function bestFact(subject: Subject, { ours, others }: GroupStanding): string {
	if (isAmount(subject)) return STANDING.amountBest;
	const best = bestOf(
		others.map(({ value }) => value),
		subject.indicator.polarity,
	);
	if (best.length === 0) return STANDING.noBest;
	const { value } = others[best[0]!]!;
	const isAhead = subject.indicator.polarity === 'higher' ? isBelow(value, ours.value) : isBelow(ours.value, value);
	return bestText(
		best.map((at) => others[at]!.neighbour.series.area).sort((a, b) => (a < b ? -1 : 1)),
		subject.say(value),
		isAhead ? 'better' : sameNumber(value, ours.value) ? 'level' : 'behind',
	);
}

/** The mean, or all areas taken together, where the register asks for it beside the median. */
function otherStatistic({ indicator, unit, say }: Subject, { others }: GroupStanding): Fact[] {
	if (indicator.groupStatistic === 'mean') {
		const mean = others.reduce((sum, { value }) => sum + value, 0) / others.length;
		return [{ term: STANDING.mean, text: say(mean) }];
	}
	if (indicator.groupStatistic !== 'total') return [];
	const parts = others.map(({ value, neighbour: { figure } }) => ({
		value,
		numerator: figure.numerator?.value,
		denominator: figure.denominator?.value,
	}));
	const total = addUp(parts, 'pooled', unit.per ?? 1);
	return total.kind === 'known' ? [{ term: STANDING.total, text: say(total.value) }] : [];
}

/** Everything that is said of our standing in one group, in words. */
export function standingFacts(subject: Subject, one: GroupStanding): Fact[] {
	const { publication, say } = subject;
	const { at, standing: stood, absent, ours } = one;
	const { summary, quarter, place, verdict } = stood;
	const { group } = at;
	const source = sourceText(group.source, group.asOf, group.note);
	const missing = Math.max(0, summary.members - summary.reporting - absent.length);
	const reported = [
		reportedText(summary.reporting, summary.members),
		withoutFigure(absent.map(whyAbsent).sort((a, b) => (a.name < b.name ? -1 : 1))),
		unnamed(missing),
	];
	const shortName = publication.council.shortName;
	return [
		{
			term: STANDING.group,
			text: '',
			link: { title: group.title, href: address.compare(group.id) },
		},
		...(source === '' ? [] : [{ term: STANDING.source, text: source }]),
		{ term: STANDING.reported, text: reported.filter(Boolean).join(' ') },
		{ term: STANDING.ours, text: say(ours.value) },
		{ term: STANDING.median, text: say(summary.median) },
		...otherStatistic(subject, one),
		...(summary.lowerQuartile === undefined || summary.upperQuartile === undefined
			? []
			: [{ term: STANDING.middle, text: `${say(summary.lowerQuartile)} to ${say(summary.upperQuartile)}` }]),
		{ term: STANDING.quarter, text: quarterSentence(shortName, quarter) },
		{ term: STANDING.place, text: placeSentence(place) },
		{ term: STANDING.tested, text: verdictSentence(verdict, STANDING.theMedian, ours.uncertainty) },
		{ term: STANDING.best, text: bestFact(subject, one) },
	];
}
