/** What may come if the pattern simply continues: never a forecast of decisions, and withheld with its reason. */

import type { Frequency } from '../domain/indicator.ts';
import type { ProjectedStatus, ProjectionMethod } from '../domain/projection.ts';
import type { WhyNoProjection } from '../domain/projection-guards.ts';
import { count } from './number.ts';
import { STEP } from './result.ts';

export const AHEAD = {
	title: 'If the pattern simply continues',
	summary: 'Show the projection and its numbers',
	notForecast: 'This is not a forecast of decisions: what is done about it can change it.',
	band: 'Four in five later results fall here',
	middle: 'Middle of the band',
	pathName: 'Even steps to the target',
	caption: 'Projection, period by period',
	tableNote:
		'If the pattern holds, four in five later results fall between the ends at 80%, and nineteen in twenty between the ends at 95%.',
	period: 'Period',
	mean: 'Middle',
	lower80: 'From, 80% band',
	upper80: 'To, 80% band',
	lower95: 'From, 95% band',
	upper95: 'To, 95% band',
	target: 'Target',
	verdict: 'Against the target',
	noTarget: 'none set',
	clipped: 'The band is cut where no figure can be.',
	provisional: 'The newest results are provisional, so the projection starts from the newest final one.',
	pathTitle: 'The way to a later target',
	pathCaption: 'Even steps from the newest result to the target',
	pathNote: 'Even steps show the pace that is needed. Nothing is judged by them.',
	step: 'On the way',
	recordLink: 'How often past projections held',
} as const;

/** a quarter */
export const each = (frequency: Frequency): string => `a ${STEP[frequency][0]}`;
/** 17 quarters */
export const stepsText = (many: number, frequency: Frequency): string => count(many, ...STEP[frequency]);

/** If the pattern of the last 8 quarters simply continued, the result for January to March 2026 could fall between 38% and 47%, four times in five (80%). */
export const rangeSentence = (pattern: string, period: string, low: string, high: string): string =>
	`If the pattern of the last ${pattern} simply continued, the result for ${period} could fall between ${low} and ${high}, four times in five (80%).`;

export function methodSentence(method: ProjectionMethod, change: string, step: string, frequency: Frequency): string {
	switch (method) {
		case 'drift':
			return `The results moved ${change} ${step} on average, and that is carried on.`;
		case 'flat':
			return 'The results show no clear direction, so the newest final one is carried on.';
		case 'seasonal':
			return `Each ${STEP[frequency][0]} is carried on from the same one a year before, because this measure changes with the seasons.`;
		case 'linear':
			return 'A straight line through the results is carried on.';
	}
}

const VERDICT: Readonly<Record<ProjectedStatus, (target: string) => string>> = {
	'would-meet': (target) => `The whole of that range meets the target of ${target}.`,
	'would-miss': (target) => `The whole of that range misses the target of ${target}.`,
	'either-way': (target) => `So it could go either way of the target of ${target}.`,
};
export const verdictSentence = (status: ProjectedStatus, target: string): string => VERDICT[status](target);
export const VERDICT_WORD: Readonly<Record<ProjectedStatus, string>> = {
	'would-meet': 'Would meet it',
	'would-miss': 'Would miss it',
	'either-way': 'Could go either way',
};
/** Headline of the drawing. */
export const AHEAD_TITLE: Readonly<Record<ProjectedStatus | 'no-target', string>> = {
	'would-meet': 'The pattern so far would meet the target',
	'would-miss': 'The pattern so far would miss the target',
	'either-way': 'The pattern so far could go either way of the target',
	'no-target': 'Where the pattern so far would lead',
};

/** Why nothing is projected. */
export function noProjection(because: WhyNoProjection, results: string): string {
	const lead = 'Nothing is projected, because';
	switch (because) {
		case 'cumulative':
			return `${lead} this is a total that runs through the year and starts again.`;
		case 'overlapping':
			return `${lead} neighbouring figures share most of their cases, so they would look steadier than they are.`;
		case 'irregular':
			return `${lead} the figures come at irregular times.`;
		case 'few-points':
			return `${lead} there are too few results: ${results}, and it needs at least 5.`;
		case 'few-years':
			return `${lead} there are too few results: ${results}, and it needs at least 8.`;
		case 'few-seasons':
			return `${lead} a measure that changes with the seasons needs three whole years: there are ${results}.`;
		case 'gap':
			return `${lead} too few results came after the newest gap: ${results}.`;
		case 'break':
			return `${lead} too few results came after the newest break in the series: ${results}.`;
		case 'no-variation':
			return `${lead} the results have never moved.`;
		case 'unrebased-shift':
			return `${lead} the newest results have moved to another level, and it is too soon to tell what the new pattern is.`;
		case 'plan-ends':
			return `${lead} the plan ends here.`;
		case 'too-far-ahead':
			return `${lead} the period is too far ahead for the results there are.`;
		case 'too-uncertain':
			return `${lead} it would be too uncertain: the range would be wider than all results so far.`;
	}
}

/** The pace that a later target needs, beside the pace there was. */
export const pathNeeds = (target: string, period: string, from: string, needed: string, step: string): string =>
	`The target for ${period} is ${target}. From the newest result, ${from}, that needs ${needed} ${step}.`;
export const pathHad = (had: string, step: string, since: string, isEnough: boolean): string =>
	`The pace since ${since} was ${had} ${step}: ${isEnough ? 'enough' : 'not enough'} to reach it in time.`;
const BY_PATTERN: Readonly<Record<ProjectedStatus, string>> = {
	'would-meet': 'would be met',
	'would-miss': 'would be missed',
	'either-way': 'could go either way',
};
/** Where the straight pace and the pattern lead to different ends: why, so that neither looks like a mistake. */
export const pathDiffers = (since: string, pattern: string, status: ProjectedStatus): string =>
	`This pace is the straight line from ${since} to now, two results alone. The projection above goes by the pattern of all ${pattern}, up and down, and by that the target ${BY_PATTERN[status]}.`;
export const pathMet = (target: string, period: string, from: string): string =>
	`The target for ${period} is ${target}. The newest result, ${from}, already reaches it.`;
export const pathNoPace = 'There is no earlier result to tell a pace from.';
/** a move up of 3.3 percentage points */
export const moveText = (isUp: boolean, amount: string): string => `a move ${isUp ? 'up' : 'down'} of ${amount}`;
/** up 0.8 percentage points; no change */
export const paceText = (movement: 'up' | 'down' | 'level', amount: string): string =>
	movement === 'level' ? 'no change' : `${movement} ${amount}`;

export const aheadDescription = (
	results: number,
	from: string,
	to: string,
	ahead: string,
	low: string,
	high: string,
): string =>
	`Line chart of ${count(results, 'result')}, ${from} to ${to}, followed by a band that widens to ${ahead}, where it runs from ${low} to ${high}. The numbers are in the table below.`;
