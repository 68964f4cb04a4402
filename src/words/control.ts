/** What a control chart says, in words: usual or unusual, the limits, and why some measures have none. */

import type { Assurance, Cause, SpcVerdict, Variation } from '../domain/spc.ts';
import type { WhyNoChart } from '../domain/spc-suitability.ts';
import { count, number } from './number.ts';

export const CONTROL = {
	title: 'Usual or unusual?',
	summary: 'Show the control chart',
	mean: 'Average',
	limits: 'Usual range',
	improvement: 'Unusual, for the better',
	concern: 'Unusual, for the worse',
	neutral: 'Unusual',
	how: 'The limits are the average of the results, plus and minus 2.66 times their average move from one to the next. This is the XmR chart of NHS Making Data Count. By chance alone the newest result is marked as unusual once or twice in a hundred times.',
	oldFlags: 'Among many results a few are marked by chance alone, so only the newest is given a verdict.',
	clipped:
		'A limit that no result can reach is drawn at the edge of what is possible. The table gives it as worked out.',
	limitsCaption: 'Limits of the control chart',
	from: 'From',
	to: 'To',
	results: 'Results',
	average: 'Average',
	move: 'Average move',
	lower: 'Lower limit',
	upper: 'Upper limit',
	why: 'Why the limits start here',
	start: 'First result',
	break: 'Break in the series',
	movesSummary: 'Show how far it usually moves',
	movesCaption: 'Limits of the moves from one result to the next',
	averageMoveOf: 'Average of the moves',
	moves: 'Moves',
	inPoints: ' (percentage points)',
	between: 'Average difference of two moves',
	movesHow:
		'A move is a result less the one before. The limits are the average of the moves, plus and minus 2.66 times their average difference from one to the next: the same rule, asked of the moves.',
	olderNoLimits: 'Some older results have no limits, because they were on the move too.',
	specialCaption: 'Results that chance hardly explains',
	period: 'Period',
	result: 'Result',
	rule: 'Which rule',
	meaning: 'Meaning',
} as const;

/** The table leaves out what a long series has most of; nothing is left out unsaid. */
export const onlyInChart = (many: number): string =>
	`${count(many, 'earlier one')} ${many === 1 ? 'is' : 'are'} marked in the chart only.`;

type Special = Extract<Variation, { kind: 'special' }>;

const MEANING: Readonly<Record<Special['meaning'], string>> = {
	improvement: 'A change for the better',
	concern: 'A change for the worse',
	neutral: 'A change, neither better nor worse',
};
export const meaningOf = (meaning: Special['meaning']): string => MEANING[meaning];

const RULE: Readonly<Record<Cause, Readonly<Record<Special['side'], string>>>> = {
	outside: { high: 'above the upper limit', low: 'under the lower limit' },
	trend: { high: 'one of seven or more in a row that rise', low: 'one of seven or more in a row that fall' },
	'near-limit': {
		high: 'one of two in three close to the upper limit',
		low: 'one of two in three close to the lower limit',
	},
	shift: {
		high: 'one of seven or more in a row above the average',
		low: 'one of seven or more in a row under the average',
	},
};
export const ruleOf = ({ cause, side }: Special): string => RULE[cause][side];

/** The newest result, 47.3%, is above the upper limit of 46.2%. Chance hardly explains that. */
export function variationSentence(variation: Variation, result: string, limit: string): string {
	if (variation.kind === 'common')
		return `The newest result, ${result}, is within the usual range. Chance is enough to explain it.`;
	const { meaning } = variation;
	const at = variation.cause === 'outside' ? ` of ${limit}` : '';
	const so = meaning === 'neutral' ? '' : ` It is a change for the ${meaning === 'improvement' ? 'better' : 'worse'}.`;
	return `The newest result, ${result}, is ${ruleOf(variation)}${at}. Chance hardly explains that.${so}`;
}

const ASSURANCE: Readonly<Record<Exclude<Assurance, 'not-judged'>, (target: string) => string>> = {
	'consistently-met': (target) =>
		`If nothing changes, the target of ${target} would be met every time: the whole usual range meets it.`,
	'consistently-missed': (target) =>
		`If nothing changes, the target of ${target} would be missed every time: no part of the usual range meets it.`,
	'hit-and-miss': (target) =>
		`If nothing changes, the target of ${target} would be met in some periods and missed in others, by chance: it lies inside the usual range.`,
};
export const assuranceSentence = (assurance: Assurance, target: string | undefined): string | undefined =>
	assurance === 'not-judged' || target === undefined ? undefined : ASSURANCE[assurance](target);

/** Nearly all are marked by long runs: the level has changed, and one average does not say what is usual now. */
export const changedLevel = (marked: number, results: number): string =>
	`${count(marked, 'result')} of ${number(results, 0)} are marked, most of them in long runs: the measure has moved to another level, and one average does not fit them all.`;

/** This measure is on the move: 64 of its 64 results lie outside the limits that should hold nearly all of them. */
export const onTheMove = (outside: number, results: number, fresh: boolean): string =>
	`This measure has kept moving to other levels: ${number(outside, 0)} of ${count(results, 'result')}${fresh ? ' since the limits last started anew' : ''} lie outside the limits that should hold nearly all of them. So no range is usual for it, and no control chart is drawn.`;

/**
 * The newest move, up 0.4 percentage points, is like those before.
 * @param move undefined where the newest result prints as the one before
 */
export function moveSentence(variation: Variation, move: string | undefined, limit: string): string {
	if (move === undefined && variation.kind === 'common')
		return 'The newest result is where the one before was. Chance is enough to explain that.';
	if (variation.kind === 'common')
		return `The newest move, ${move}, is like those before. Chance is enough to explain it.`;
	const { meaning, side } = variation;
	const so = meaning === 'neutral' ? '' : ` It is a change for the ${meaning === 'improvement' ? 'better' : 'worse'}.`;
	return `The newest move, ${move ?? '0'}, is beyond the ${side === 'high' ? 'upper' : 'lower'} limit of the moves, ${limit}. Chance hardly explains that.${so}`;
}
/** up 0.4 percentage points; down 3 days */
export const moveText = (size: string, isUp: boolean): string => `${isUp ? 'up' : 'down'} ${size}`;
export const fewMoves = (moves: number): string =>
	`There are ${count(moves, 'move')} so far, fewer than 12: too few to say how far it usually moves.`;
export const steadyMoves = 'It has always moved by the same amount, so there is nothing to tell usual from unusual by.';

type WhyNoVerdict = Extract<SpcVerdict, { kind: 'withheld' }>['because'];
/** Why limits are drawn and nothing is concluded from them. */
export function noVerdict(because: WhyNoVerdict, results: number): string {
	switch (because) {
		case 'few-points':
			return `There are ${count(results, 'result')} since the limits last started anew, fewer than 8. That is too few to say what is usual.`;
		case 'trial-limits':
			return `The limits rest on ${count(results, 'result')}, fewer than 12. They are drawn on trial, and nothing is concluded from them.`;
		case 'no-variation':
			return 'The results have never moved, so there is nothing to tell usual from unusual by.';
	}
}

/** Why there is no control chart. */
export function noChart(because: WhyNoChart, results: number): string {
	switch (because) {
		case 'cumulative':
			return 'No control chart is drawn, because this is a total that runs through the year: it always grows, and starts again.';
		case 'overlapping':
			return 'No control chart is drawn, because neighbouring figures share most of their cases: they move together whatever happens.';
		case 'irregular':
			return 'No control chart is drawn, because the figures come at irregular times.';
		case 'seasonal':
			return 'No control chart is drawn, because this measure changes with the seasons: each result is compared with the same part of the year before.';
		case 'gaps':
			return 'No control chart is drawn, because a result is missing between the first and the newest.';
		case 'few-points':
			return `No control chart is drawn, because there are ${count(results, 'result')}. It needs at least 8.`;
		case 'few-years':
			return `No control chart is drawn, because there are ${count(results, 'yearly result')}. It needs at least 8.`;
		case 'rare-counts':
			return 'No control chart is drawn, because the counts are too small: most of what moves them is chance.';
	}
}

/** Headline of the drawing. */
export function controlTitle(verdict: SpcVerdict, results: number): string {
	if (verdict.kind === 'withheld')
		return verdict.because === 'no-variation'
			? 'The results have never moved'
			: `Limits from ${count(results, 'result')}: too few for a verdict`;
	return verdict.variation.kind === 'common'
		? 'The newest result is within the usual range'
		: 'The newest result is more than chance explains';
}

export interface ControlFacts {
	readonly results: number;
	readonly from: string;
	readonly to: string;
	readonly mean: string;
	readonly lower: string;
	readonly upper: string;
	readonly special: number;
	/** Which results the average is of, where limits start anew. */
	readonly stretch: 'only' | 'newest' | 'older';
	readonly target?: string;
}

const STRETCH = {
	only: 'The',
	newest: 'Since the limits last started anew the',
	older: 'Before the limits last started anew the',
} as const;

/** The drawing in words: what a person sees who sees it. */
export const controlDescription = (facts: ControlFacts): string =>
	[
		`Control chart of ${count(facts.results, 'result')}, ${facts.from} to ${facts.to}.`,
		`${STRETCH[facts.stretch]} average is ${facts.mean} and the usual range is ${facts.lower} to ${facts.upper}.`,
		facts.special === 0
			? 'No result is marked as unusual.'
			: `${count(facts.special, 'result is', 'results are')} marked as unusual; they are listed below.`,
		...(facts.target === undefined ? [] : [`The newest target, ${facts.target}, is the dashed line.`]),
	].join(' ');
