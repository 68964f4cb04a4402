/** How many results become one mark: the council's rule in words, and its arithmetic with the actual numbers. */

import type { CutOffs, RolledUp, RollUpRule, StatusKind, Tally } from '../domain/rollup.ts';
import { list, measures } from './counting.ts';
import { count, number } from './number.ts';

/** What is rolled up: measures by their results, or services by what people judged. */
export type Things = 'measures' | 'ratings';

export const ROLL_UP = {
	titleOf: { measures: 'How this was put together', ratings: 'How the ratings were put together' },
	mark: 'Rolled-up mark',
	rating: 'Rolled-up rating',
	why: 'Why this mark?',
	entriesOf: { measures: 'What the mark is made of', ratings: 'What the rolled-up rating is made of' },
	columns: { measures: ['Part or measure', 'Mark', 'Weight'], ratings: ['Team or service', 'Rating', 'Weight'] },
	notRated: 'Not rated',
} as const;

/** What the council's words for met, close and missed are. */
export type Say = (status: Exclude<StatusKind, 'unrated'>) => string;

const percent = (share: number): string => `${number(share * 100, Number.isInteger(share * 100) ? 0 : 1)}%`;
const points = (many: number): string => number(many, Number.isInteger(many) ? 0 : 2);

/** The rule as it is printed, in one or two sentences. */
export function ruleSentence(rule: RollUpRule, cutOffs: CutOffs, say: Say, things: Things): string {
	const one = things === 'measures' ? 'measure' : 'rating';
	switch (rule) {
		case 'counts':
			return `The ${one}s are counted by their status. No single mark is made of them, because a single mark would hide something.`;
		case 'worst-of':
			return `The rule is “worst of”: the mark is that of the worst rated ${one}. One “${say('missed')}” makes the whole “${say('missed')}”.`;
		case 'share':
			return `The rule is “share”: “${say('missed')}” when more than ${percent(cutOffs.shareMissed)} of the rated ${one}s missed; else “${say('met')}” when ${percent(cutOffs.shareMet)} or more met; else “${say('close')}”.`;
		case 'points':
			return `The rule is “points”: “${say('met')}” gives 2 points, “${say('close')}” 1 and “${say('missed')}” none. An average of ${points(cutOffs.pointsMet)} or more is “${say('met')}”, ${points(cutOffs.pointsClose)} or more “${say('close')}”, anything less “${say('missed')}”.`;
	}
}

/** Whether every leaf counts once, or each level is rolled up first: only worst-of gives the same answer both ways. */
export function fromSentence(rule: RollUpRule, from: 'leaves' | 'levels', things: Things): string {
	if (rule === 'counts' || from === 'leaves') {
		return things === 'measures'
			? 'Every measure counts once, by its newest result, at whatever level of the plan it stands.'
			: 'Every rating of a team or service here counts once.';
	}
	return things === 'measures'
		? 'It works level by level: each part below is rolled up first and counts as one, beside the measures that hang here directly.'
		: 'It works level by level: each team or service below is rolled up first and counts as one, beside ratings given here directly.';
}

const rated = (many: number, things: Things): string =>
	things === 'measures' ? `rated ${many === 1 ? 'measure' : 'measures'}` : many === 1 ? 'rating' : 'ratings';

/** 9 of 12 measures are rated; 3 are not, and have no say in the mark. 1 of the results is provisional. */
export function ratedSentences({ rated: many, total, unrated, provisional }: Tally, things: Things): string[] {
	const all = things === 'measures' ? measures(total) : count(total, 'team or service', 'teams and services');
	const are = (of: number): string => (of === 1 ? 'is' : 'are');
	return [
		unrated === 0
			? `All are rated: ${all}.`
			: `${number(many, 0)} of ${all} ${are(many)} rated; ${number(unrated, 0)} ${are(unrated)} not, and ${unrated === 1 ? 'has' : 'have'} no say in any mark.`,
		...(provisional > 0
			? [`${count(provisional, 'result')} counted here ${provisional === 1 ? 'is' : 'are'} provisional.`]
			: []),
	];
}

/** 6 met, 2 came close and 1 missed. */
const tallied = ({ met, close, missed }: Tally): string =>
	list([
		...(met > 0 ? [`${number(met, 0)} met`] : []),
		...(close > 0 ? [`${number(close, 0)} came close`] : []),
		...(missed > 0 ? [`${number(missed, 0)} missed`] : []),
	]);

/** One line of the sum of points: what it is worth, and its weight. */
export interface Counted {
	readonly status: StatusKind;
	readonly weight: number;
}

const WORTH = { met: 2, close: 1, missed: 0 } as const;

/** 6 × 2 + 2 × 1 + 1 × 0 = 14 points over 9, which is 1.56 on average. */
function sumOfPoints(entries: readonly Counted[], score: number): string {
	const weighted = entries.some(({ weight }) => weight !== 1);
	const parts = (['met', 'close', 'missed'] as const).flatMap((status) => {
		const own = entries.filter((entry) => entry.status === status);
		const weight = own.reduce((sum, entry) => sum + entry.weight, 0);
		return own.length === 0
			? []
			: [{ text: `${points(weight)} × ${WORTH[status]}`, weight, made: weight * WORTH[status] }];
	});
	const made = parts.reduce((sum, part) => sum + part.made, 0);
	const over = parts.reduce((sum, part) => sum + part.weight, 0);
	const of = weighted ? `a weight of ${points(over)}` : points(over);
	return `${parts.map(({ text }) => text).join(' + ')} = ${points(made)} ${made === 1 ? 'point' : 'points'} over ${of}, which is ${number(score, 2)} on average`;
}

/**
 * The arithmetic behind a mark, with its numbers.
 * @param rolled the tally of what entered the rule: measures, or parts and measures where it works level by level
 */
export function whySentence(
	rolled: RolledUp,
	entries: readonly Counted[],
	cutOffs: CutOffs,
	say: Say,
	things: Things,
): string {
	const { rule, met, missed, rated: many, score = 0, status, worst } = rolled;
	if (many === 0) return 'Nothing here is rated, so there is no mark.';
	const mark = status === undefined || status === 'unrated' ? '' : say(status);
	switch (rule) {
		case 'counts':
			return `Of ${number(many, 0)} ${rated(many, things)}, ${tallied(rolled)}.`;
		case 'worst-of': {
			const worstMany = worst === 'unrated' ? 0 : rolled[worst];
			return `The worst is “${mark}”, of ${number(worstMany, 0)} of ${number(many, 0)} that ${many === 1 ? 'is' : 'are'} rated.`;
		}
		case 'share': {
			const above = missed / many > cutOffs.shareMissed;
			const isMissed = `${number(missed, 0)} of ${number(many, 0)} missed (${percent(missed / many)}), which is ${above ? '' : 'not '}more than ${percent(cutOffs.shareMissed)}`;
			const isMet = `${number(met, 0)} met (${percent(score)}), which is ${status === 'met' ? `${percent(cutOffs.shareMet)} or more` : `less than ${percent(cutOffs.shareMet)}`}`;
			return `${status === 'missed' ? isMissed : `${isMissed}; ${isMet}`}: “${mark}”.`;
		}
		case 'points': {
			const bound =
				status === 'met'
					? `${points(cutOffs.pointsMet)} or more`
					: status === 'close'
						? `at least ${points(cutOffs.pointsClose)} and less than ${points(cutOffs.pointsMet)}`
						: `less than ${points(cutOffs.pointsClose)}`;
			return `${sumOfPoints(entries, score)}. That is ${bound}: “${mark}”.`;
		}
	}
}

/** Why this mark? of Cleaner places: the link is read out of its place too. */
export const whyOf = (title: string): string => `for ${title}`;

/** The worst of them, so that no rule hides a miss: Target missed: Fly-tips reported, Streets with too much litter. */
export const worstLead = (word: string): string => `The worst rating among them is “${word}”:`;

/** 2 (counts twice) is printed as it is; most weigh 1. */
export const weightText = (weight: number): string => points(weight);
