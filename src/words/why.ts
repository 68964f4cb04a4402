/** How a result was judged, step by step: the arithmetic of its status with the actual numbers. */

import type { Polarity } from '../domain/indicator.ts';
import type { UnratedBecause } from '../domain/status.ts';

export const WHY = {
	title: 'Why this status',
	titleUnrated: 'Why there is no status',
	summary: 'How this was judged: the arithmetic',
	statusTitle: 'Status, step by step',
	step: 'Step',
	number: 'Number',
	working: 'Working',
	result: 'Result',
	target: 'Target',
	shortfall: 'Shortfall',
	tolerance: 'Tolerance',
	status: 'Status',
	asSigned: 'as signed off',
	computed:
		'This status is computed: it follows from these numbers and this rule alone. Nobody typed it, and nobody can change it by hand.',
	provisional: 'The result is provisional, so the status is too. Both may change when the final figure comes.',
	nothing: 'There is no figure to judge yet.',
	noTolerance: 'none set',
	none: 'none',
	allTitle: 'The same arithmetic for every period',
	period: 'Period',
	notRated: 'Not rated',
	notJudged: 'not judged',
	noInterval: 'no interval',
	download:
		'A shortfall of 0 or less means that the target was met. All of these can be worked out again from the download of this measure: value, numerator, denominator, target and tolerance are columns there.',
} as const;

export type Way = 'higher' | 'lower' | 'range';

/** no less than the target of 45% */
const REACHES: Readonly<Record<Way, (target: string) => string>> = {
	higher: (target) => `is no less than the target of ${target}`,
	lower: (target) => `is no more than the target of ${target}`,
	range: (target) => `lies inside the target range, ${target}`,
};
const FALLS: Readonly<Record<Way, (by: string, target: string) => string>> = {
	higher: (by, target) => `is ${by} short of the target of ${target}`,
	lower: (by, target) => `is ${by} more than the target of ${target}`,
	range: (by, target) => `is ${by} outside the target range, ${target}`,
};

const quoted = (word: string): string => `“${word}”`;

/** The result, 47.3%, is no less than the target of 45%. So the status is “Target met”. */
export const metBecause = (way: Way, result: string, target: string, word: string): string =>
	`The result, ${result}, ${REACHES[way](target)}. So the status is ${quoted(word)}.`;

/** The result, 68%, is 2 percentage points short of the target of 70%. That is within the tolerance of … So … */
export const closeBecause = (
	way: Way,
	result: string,
	by: string,
	target: string,
	tolerance: string,
	word: string,
): string =>
	`The result, ${result}, ${FALLS[way](by, target)}. That is within the tolerance of ${tolerance}. So the status is ${quoted(word)}.`;

export const missedBecause = (
	way: Way,
	result: string,
	by: string,
	target: string,
	tolerance: string | undefined,
	word: string,
): string =>
	[
		`The result, ${result}, ${FALLS[way](by, target)}.`,
		tolerance === undefined ? 'No tolerance is set.' : `That is more than the tolerance of ${tolerance}.`,
		`So the status is ${quoted(word)}.`,
	].join(' ');

/** Why nothing is called met or missed. */
export function unratedBecause(because: UnratedBecause, word: string | undefined, isForecast: boolean): string {
	const so = word === undefined ? '' : ` So the status is ${quoted(word)}.`;
	switch (because) {
		case 'no-data':
			return `There is no figure to hold against a target.${so} A missing figure is never counted as met, and never as missed.`;
		case 'no-target':
			return `No target is set for this period.${so} A result without a target is neither met nor missed.`;
		case 'no-polarity':
			return 'This measure is shown for context. It is not judged, because nobody has said that higher or lower is better.';
		case 'not-due':
			return isForecast
				? `This is a forecast. What is expected is not a result.${so}`
				: `A target is set, and the figure is not due yet.${so}`;
	}
}

/** 45 − 47.3 = −2.3: the target less the result, where higher is better. */
export const SHORTFALL_RULE: Readonly<Record<Way, string>> = {
	higher: 'target minus result',
	lower: 'result minus target',
	range: 'how far the result lies outside the range',
};
export const shortfallWorking = (way: Way, first: string, second: string, answer: string): string =>
	`${SHORTFALL_RULE[way]}: ${first} − ${second} = ${answer}`;
export const shortfallNone = (working: string): string => `${working}, which is 0 or less`;

/** 5% of 70 = 3.5 */
export const percentWorking = (percent: string, of: string, answer: string): string =>
	`${percent}% of ${of} = ${answer}`;
export const TOLERANCE_FROM = {
	target: 'set with this target',
	measure: 'set for this measure',
	council: 'the council’s rule for every measure without its own',
} as const;
export const withSource = (working: string, source: string): string => `${working}; ${source}`;

/** What the last step says: how shortfall and tolerance make a status. */
export const STATUS_RULE = {
	met: 'the shortfall is 0 or less',
	close: 'the shortfall is more than 0, and no more than the tolerance',
	missed: 'the shortfall is more than the tolerance',
	missedWithout: 'the shortfall is more than 0, and there is no tolerance',
} as const;

/** The signed figure is 45.0769; this page rounds it to 45.1. */
export const roundedNote = (exact: string, printed: string): string =>
	`The signed figure is ${exact}. This page rounds it to ${printed}. The status is decided before rounding.`;
export const finerNote = (printed: string): string =>
	`The result is printed as ${printed}, with more decimals than usual, so that it can be told apart from its target.`;
export const inForceNote = (from: string): string =>
	`The target was in force when the result was first published, on ${from}.`;
export const movedNote = (target: string, word: string): string =>
	`The target was changed to ${target} after the result was published. Judged by the changed target the status would be ${quoted(word)}. A target that moves afterwards does not change a status, so both are shown.`;
export const restatedNote = (on: string, was: string, word: string | undefined): string =>
	`When first published, on ${on}, the result was ${was}${word === undefined ? '' : ` and its status was ${quoted(word)}`}.`;
/** The owner's own view, never mixed with the status. */
export const judgedNote = (view: string, by: string): string =>
	`The ${by} judges this measure to be ${view}. That is a person’s judgement, labelled as one; it does not change the computed status.`;

export const workingCaption = (period: string): string => `How the status was worked out, ${period}`;
export const everyPeriodCaption = (title: string): string => `${title}: how every period was judged`;
export const INTERVAL_COLUMN = '95% interval';

/** Which way is better, as arithmetic needs it. */
export const wayOf = (polarity: Polarity, isRange: boolean): Way =>
	isRange || polarity === 'range' || polarity === 'neither' ? 'range' : polarity;
