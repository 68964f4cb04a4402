/** Worked examples of putting together and setting side by side: other areas, roll-up, exceptions, gaps, value for money. */

import { percentileRank } from '../../domain/benchmark.ts';
import { pairConfidence } from '../../domain/gap.ts';
import type { Gap } from '../../domain/gap.ts';
import type { Period } from '../../domain/period.ts';
import type { Publication } from '../../publication/publication.ts';
import { EXCEPTION_CLASS } from '../../words/exceptions.ts';
import { number } from '../../words/number.ts';
import {
	AROUND_MIDDLE,
	EXCEPTIONS_CAPTION,
	VFM,
	WORKED,
	captionFor,
	factsCaption,
	gapWorking,
	vfmQuestion,
} from '../../words/worked.ts';
import { EXCEPTION_CLASSES, examine } from '../exceptions-classes.ts';
import { membersOf } from '../exceptions.ts';
import { address } from '../address.ts';
import { gapFacts } from '../gap.ts';
import { ofPeopleOrPlace } from '../lens-list.ts';
import { breakdownGap, gapDecimals } from '../measure/breakdown-gap.ts';
import { groupsAt, sharedPeriods } from '../measure/comparators.ts';
import { standingFacts, standingIn } from '../measure/standing.ts';
import type { GroupStanding } from '../measure/standing.ts';
import type { Subject } from '../measure/subject.ts';
import { subjectOf } from '../measure/subject.ts';
import { branchOfNode, rollUpView } from '../roll-up.ts';
import { priorities } from '../thread.ts';
import { example, firstShowing, linkTo, ownTable } from './example.ts';
import type { Example, Shown } from './example.ts';

/** Groups of areas at a period in which the measure has a place among a full set of quarters. */
const placedAt = (subject: Subject, period: Period): GroupStanding[] =>
	groupsAt(subject, period).flatMap((at) => {
		const found = standingIn(subject, period, at);
		return found?.standing.quarter.kind === 'placed' ? [found] : [];
	});

function quarterShown(subject: Subject): Shown | undefined {
	const period = sharedPeriods(subject).at(-1);
	const found = period && placedAt(subject, period)[0];
	if (!found) return undefined;
	const { title } = found.at.group;
	return {
		link: linkTo(subject),
		lines: [],
		tables: [
			{
				caption: captionFor(subject.indicator.title, factsCaption(title, subject.when(period))),
				columns: [
					{ title: WORKED.fact, kind: 'text' },
					{ title: WORKED.said, kind: 'text' },
				],
				rows: standingFacts(subject, found).map(({ term, text, link }) => ({
					cells: [{ text: term }, link ? { text: link.title, href: link.href } : { text }],
				})),
				isSmall: true,
			},
		],
	};
}

function rollUpShown(publication: Publication): Shown | undefined {
	for (const { node } of priorities(publication)) {
		const view = rollUpView(publication, branchOfNode(publication, node.id), 'measures');
		if (!view) continue;
		return {
			link: { title: node.title, href: address.node(node.id) },
			lines: [...view.rule, view.why],
			tables: view.entries ? [{ ...view.entries, caption: captionFor(node.title, view.entries.caption) }] : [],
		};
	}
	return undefined;
}

function exceptionsShown(publication: Publication): Shown | undefined {
	const all = examine(publication);
	const classes = EXCEPTION_CLASSES.map((name) => ({ name, members: membersOf(publication, name, all) }));
	if (classes.every(({ members }) => members.length === 0)) return undefined;
	return {
		lines: [],
		tables: [
			{
				caption: EXCEPTIONS_CAPTION,
				columns: [
					{ title: WORKED.rule, kind: 'text' },
					{ title: WORKED.many, kind: 'number' },
					{ title: WORKED.first, kind: 'text' },
				],
				rows: classes.map(({ name, members }) => {
					const first = members[0]?.measure;
					return {
						cells: [
							{ text: EXCEPTION_CLASS[name].title, detail: EXCEPTION_CLASS[name].rule },
							{ text: number(members.length, 0) },
							first ? { text: first.indicator.title, href: address.measure(first.id) } : { text: WORKED.nobody },
						],
					};
				}),
			},
		],
	};
}

/** The formula of the interval with the numbers in it; nothing where a figure has no interval. */
function gapLines(gap: Gap, places: number): readonly string[] {
	const confidence = pairConfidence(gap.groups, gap.pairing);
	const [a, b] = [gap.higher.interval(confidence), gap.lower.interval(confidence)];
	if (!gap.interval || !a || !b) return [];
	const decimals = gapDecimals(gap.size, places);
	const say = (value: number): string => number(value, decimals);
	return gapWorking(
		say(gap.size),
		[say(gap.higher.value), say(a.lower), say(a.upper)],
		[say(gap.lower.value), say(b.lower), say(b.upper)],
		[say(gap.interval.lower), say(gap.interval.upper)],
	);
}

/** The arithmetic of a gap; of one without an interval, only what the measure's page says. */
function gapShown(subject: Subject, needsInterval: boolean): Shown | undefined {
	const { publication, measure, indicator } = subject;
	for (const breakdown of ofPeopleOrPlace(measure)) {
		const facts = gapFacts(publication, measure, breakdown);
		const view = facts && breakdownGap(subject, breakdown);
		if (!facts || !view?.table || typeof facts.now === 'string') continue;
		const working = gapLines(facts.now.gap, indicator.decimals);
		if (needsInterval && working.length === 0) continue;
		return {
			link: linkTo(subject),
			lines: [...working, ...view.sentences],
			tables: [ownTable(subject, view.table)],
		};
	}
	return undefined;
}

const MIDDLE = { from: 0.45, to: 0.55 } as const;
const FEWEST_AREAS = 8;

/** Our place among all areas of a group, from its lowest figure, 0 to 1. */
const placeIn = ({ ours, others }: GroupStanding): number =>
	percentileRank(ours.value, [ours.value, ...others.map(({ value }) => value)]);

function valueForMoneyShown(cost: Subject): Shown | undefined {
	const { publication, indicator } = cost;
	const paidFor = indicator.costOf === undefined ? undefined : publication.byId.get(indicator.costOf);
	if (!paidFor) return undefined;
	const result = subjectOf(publication, paidFor, cost.files);
	const { polarity } = result.indicator;
	if (polarity !== 'higher' && polarity !== 'lower') return undefined;
	const shared = sharedPeriods(result);
	for (const period of sharedPeriods(cost).toReversed()) {
		const same = shared.find((other) => other.text === period.text);
		if (!same) continue;
		const performances = placedAt(result, same);
		for (const money of placedAt(cost, period)) {
			const performance = performances.find(({ at }) => at.group.id === money.at.group.id);
			if (!performance || Math.min(money.others.length, performance.others.length) + 1 < FEWEST_AREAS) continue;
			const [x, raw] = [placeIn(money), placeIn(performance)];
			const y = polarity === 'higher' ? raw : 1 - raw;
			const isMiddle = [x, y].some((place) => place >= MIDDLE.from && place <= MIDDLE.to);
			const row = (title: string, subject: Subject, value: number, place: number) => ({
				cells: [
					{ text: title, detail: subject.indicator.title },
					{ text: subject.say(value) },
					{ text: `${number(100 * place, 0)}%` },
				],
			});
			return {
				link: linkTo(cost),
				lines: [vfmQuestion(x > 0.5, y >= 0.5), ...(isMiddle ? [AROUND_MIDDLE] : [])],
				tables: [
					{
						caption: captionFor(money.at.group.title, `${VFM.caption}, ${cost.when(period)}`),
						columns: [
							{ title: WORKED.fact, kind: 'text' },
							{ title: WORKED.result, kind: 'number' },
							{ title: VFM.place, kind: 'number' },
						],
						rows: [row(VFM.cost, cost, money.ours.value, x), row(VFM.performance, result, performance.ours.value, y)],
					},
				],
			};
		}
	}
	return undefined;
}

export const groupExamples = (publication: Publication): readonly Example[] => [
	example('quarter', [firstShowing(publication, quarterShown)]),
	example('roll-up', [rollUpShown(publication)]),
	example('exceptions', [exceptionsShown(publication)]),
	example('gap', [
		firstShowing(publication, (subject) => gapShown(subject, true)) ??
			firstShowing(publication, (subject) => gapShown(subject, false)),
	]),
	example('value-for-money', [firstShowing(publication, valueForMoneyShown)]),
];
