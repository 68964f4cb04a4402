/** The gap between groups of people or places, in words: how large, how sure, and whether it is closing. */

import type { Gap, GapVerdict, WhyNoGap } from '../domain/gap.ts';
import { FEWEST_FOR_VERDICT } from '../domain/spc.ts';
import type { Uncertainty } from '../domain/uncertainty.ts';
import type { Unit } from '../domain/unit.ts';
import { dimensionName } from './breakdown.ts';
import { isPercentage, number } from './number.ts';

export const GAP = {
	title: 'The gap between groups',
	period: 'Period',
	highest: 'Highest',
	lowest: 'Lowest',
	higher: 'Higher',
	lower: 'Lower',
	gap: 'Gap',
	ratio: 'Times as high',
	interval: '95% interval',
	since: 'Since the earlier period',
	noInterval: 'Cannot be calculated',
	noRatio: 'Not given',
	none: 'No gap',
} as const;

/** Gap (percentage points), Gap (£), Gap */
export const gapHeader = (unit: Unit): string =>
	isPercentage(unit) ? `${GAP.gap} (percentage points)` : `${GAP.gap}${unit.symbol === '' ? '' : ` (${unit.symbol})`}`;
export const gapCaption = (title: string, dimension: string): string => `${title}: gap by ${dimensionName(dimension)}`;

/** How many times as high the higher figure is: 1.28, 12.3. */
export const timesText = (ratio: number): string => number(ratio, ratio < 10 ? 2 : 1);
/** −1.2 to 3.4 */
export const rangeOf = (lower: string, upper: string): string => `${lower} to ${upper}`;

export interface GapSaid {
	/** in 2022, on 30 September 2022 */
	readonly when: string;
	readonly higher: { readonly title: string; readonly value: string };
	readonly lower: { readonly title: string; readonly value: string };
	readonly pairing: Gap['pairing'];
	/** 85.2 per 100,000; 16.0 percentage points */
	readonly size: string;
	/** 1.74 */
	readonly ratio?: string | undefined;
	readonly isEqual: boolean;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** In 2022 the figure was highest for Male (199.9) and lowest for Female (114.7). The gap was 85.2, or 1.74 times as high. */
export function gapSentence({ when, higher, lower, pairing, size, ratio, isEqual }: GapSaid): string {
	const ends =
		pairing === 'extremes'
			? `${capital(when)} the highest figure was ${higher.value} (${higher.title}) and the lowest ${lower.value} (${lower.title}).`
			: `${capital(when)} the figure was ${higher.value} for ${higher.title} and ${lower.value} for ${lower.title}.`;
	if (isEqual) return `${ends} There was no gap between them.`;
	const times = ratio === undefined ? '' : ` The higher is ${ratio} times the lower.`;
	return `${ends} The gap between them was ${size}.${times}`;
}

const NO_INTERVAL: Readonly<Record<Extract<Uncertainty, { kind: 'withheld' }>['because'], string>> = {
	kind: 'figures of this kind need the single cases for that.',
	'no-parts': 'the numbers of cases behind the figures are not published.',
	'no-cases': 'a group has no cases.',
	'no-design-effect': 'it is not known how the people asked were chosen.',
};

/** Allowing for chance, the gap lies between 12.1 and 19.8 percentage points (95% interval). */
export function chanceSentence(
	interval: { readonly lower: string; readonly upper: string; readonly holdsNought: boolean } | undefined,
	why: keyof typeof NO_INTERVAL | undefined,
	picked: number | undefined,
): string {
	if (!interval) return `How far chance may have moved the gap cannot be calculated: ${NO_INTERVAL[why ?? 'no-parts']}`;
	const allowed =
		picked === undefined
			? ''
			: ` It is wider because these 2 were picked out of ${number(picked, 0)} groups for being furthest apart.`;
	const nought = interval.holdsNought ? ' It includes 0, so there may be no gap at all.' : '';
	return `Allowing for chance, the gap lies between ${interval.lower} and ${interval.upper} (95% interval).${allowed}${nought}`;
}

/** The gap was 14.9 in 2021, so it is 1.1 smaller now. */
export const changeSentence = (
	before: string,
	when: string,
	change: string,
	way: 'larger' | 'smaller' | 'same',
): string => (way === 'same' ? `It was the same ${when}.` : `It was ${before} ${when}, so it is now ${change} ${way}.`);
/** Of a pair whose other group was higher: both were turned round. */
export const turnedSentence = (higherThen: string, before: string, when: string): string =>
	`${capital(when)} it was ${higherThen} that was higher, by ${before}.`;

const VERDICT: Readonly<Record<GapVerdict, string>> = {
	closing: 'Closing',
	widening: 'Widening',
	turned: 'Turned round',
	'cannot-be-told': 'Cannot be told',
};
export const gapVerdict = (kind: GapVerdict): string => VERDICT[kind];

const BY_INTERVAL: Readonly<Record<GapVerdict, string>> = {
	closing: 'It is closing: the change is more than chance explains.',
	widening: 'It is widening: the change is more than chance explains.',
	turned: 'It has turned round: the group that was lower is now higher, by more than chance explains.',
	'cannot-be-told': 'Whether it is closing or widening cannot be told: chance alone could explain the change.',
};
const BY_CHART: Readonly<Record<Exclude<GapVerdict, 'turned'>, string>> = {
	closing: 'It is closing: the newest gap is smaller than its usual ups and downs explain',
	widening: 'It is widening: the newest gap is larger than its usual ups and downs explain',
	'cannot-be-told': 'Whether it is closing or widening cannot be told: the change is within its usual ups and downs',
};
const NOT_TOLD = {
	'no-earlier': 'there is no earlier period to compare with.',
	overlapping: 'the earlier periods share cases with this one, or lie at another time of the year.',
	break: 'the figures are counted in a new way since then.',
	wandering: 'it has been moving all along, so there is no usual gap to hold it against.',
	'no-chart': 'without an interval, figures that follow the seasons or share cases do not show what is chance.',
} as const;

type Told =
	| { readonly kind: GapVerdict; readonly by: 'intervals' }
	| { readonly kind: GapVerdict; readonly by: 'control-chart'; readonly gaps: number }
	| { readonly kind: GapVerdict; readonly by: keyof typeof NOT_TOLD | 'few-gaps'; readonly gaps: number };

/** Whether the gap is closing, and by which rule. */
export function toldSentence(told: Told): string {
	if (told.by === 'intervals') return BY_INTERVAL[told.kind];
	if (told.by === 'control-chart' && told.kind !== 'turned')
		return `${BY_CHART[told.kind]}, over ${number(told.gaps, 0)} figures in a row.`;
	const because =
		told.by === 'few-gaps'
			? `without an interval it takes ${FEWEST_FOR_VERDICT} figures in a row, and there ${told.gaps === 1 ? 'is' : 'are'} ${number(told.gaps, 0)}.`
			: NOT_TOLD[told.by as keyof typeof NOT_TOLD];
	return `Whether it is closing or widening cannot be told: ${because}`;
}

/** In a table: Cannot be told: too few figures. */
export const toldShort = ({ kind, by }: Told): string => {
	const why = {
		intervals: 'may be chance',
		'control-chart': 'may be chance',
		'few-gaps': 'too few figures',
		'no-earlier': 'no earlier figure',
		overlapping: 'no comparable period',
		break: 'counted in a new way',
		'no-chart': 'chance is not known',
		wandering: 'moving all along',
	}[by];
	return kind === 'cannot-be-told' ? `${VERDICT[kind]}: ${why}` : VERDICT[kind];
};

export const noGap = (why: WhyNoGap, when: string): string =>
	why === 'few-groups'
		? `No gap can be given ${when}: fewer than 2 groups have a figure.`
		: `No gap can be given ${when}: one of the two ends of the scale has no figure.`;
export const noGapShort: Readonly<Record<WhyNoGap, string>> = {
	'few-groups': 'No gap: fewer than 2 groups have a figure',
	'end-missing': 'No gap: one end of the scale has no figure',
};

/** 20 of 21 groups have a figure, so the others could lie outside these. */
export const someMissing = (reporting: number, of: number): string =>
	`Only ${number(reporting, 0)} of ${number(of, 0)} groups have a figure. The others could lie further out.`;
export const COUNTS_ONLY = 'These are counts, and the groups are not all of one size: a larger group counts more.';
export const PROVISIONAL_GAP = 'The gap is provisional, because a figure behind it is.';
export const howGapsAreJudged = 'How gaps are worked out';
/** All measures by sex */
export const allBy = (dimension: string): string => `All measures by ${dimensionName(dimension)}`;
