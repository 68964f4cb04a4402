/** Lenses: measures seen by groups of people, by places, and by themes that cut across the plan. */

import { dimensionName } from './breakdown.ts';
import { list, measures } from './counting.ts';
import { number } from './number.ts';

export const LENSES = {
	title: 'Groups, places and themes',
	description: 'How results differ between groups of people and between places, and themes that cut across the plan.',
	people: 'By groups of people',
	place: 'By places',
	themes: 'Themes that cut across the plan',
	none: 'No measure has been published by groups of people or by places.',
	measure: 'Measure',
	told: 'Is it closing?',
	gaps: 'Gaps between groups',
	duty: 'Why it matters',
	places: 'Every place with its figures',
	methods: 'How gaps are worked out',
	withoutAny: 'Measures without a breakdown',
	results: 'Newest results',
	noGaps: 'None of these measures has figures by groups of people or by places.',
} as const;

export const differencesBy = (dimension: string): string => `Differences by ${dimensionName(dimension)}`;
/** By sex */
export const bySmall = (dimension: string): string => `by ${dimensionName(dimension)}`;

/** 3 of 20 measures have figures by sex. */
export const coverage = (has: number, of: number, dimension: string): string =>
	`${number(has, 0)} of ${measures(of)} ${has === 1 ? 'has' : 'have'} figures by ${dimensionName(dimension)}.`;

export interface GapCounts {
	readonly widening: number;
	readonly closing: number;
	readonly turned: number;
	readonly unknown: number;
	readonly none: number;
}

const gapsWord = (many: number): string => (many === 1 ? '1 gap' : `${number(many, 0)} gaps`);

/** 2 gaps are widening and 1 gap is closing, by more than chance explains. Whether 4 gaps are closing or widening cannot be told. */
export function gapCounts({ widening, closing, turned, unknown, none }: GapCounts): string {
	const are = (many: number): string => (many === 1 ? 'is' : 'are');
	const known = [
		...(widening > 0 ? [`${gapsWord(widening)} ${are(widening)} widening`] : []),
		...(turned > 0 ? [`${gapsWord(turned)} ${turned === 1 ? 'has' : 'have'} turned round`] : []),
		...(closing > 0 ? [`${gapsWord(closing)} ${are(closing)} closing`] : []),
	];
	const sentences = [
		...(known.length > 0 ? [`${list(known)}, by more than chance explains.`] : []),
		...(unknown > 0 ? [`Whether ${gapsWord(unknown)} ${are(unknown)} closing or widening cannot be told.`] : []),
		...(none > 0 ? [`For ${number(none, 0)} no gap can be given.`] : []),
	];
	return sentences.map((text) => text.slice(0, 1).toUpperCase() + text.slice(1)).join(' ');
}

export const themeLede = (many: number, title: string): string =>
	`${measures(many)} ${many === 1 ? 'belongs' : 'belong'} to the theme “${title}”.`;
export const SORTED =
	'Sorted by what is known: gaps that widen first, then those that turned round, those that close, and those that cannot be told. Within these, the gap with the most times as high comes first.';
export const differencesDescription = (dimension: string, council: string): string =>
	`Every measure of ${council} with figures by ${dimensionName(dimension)}: the gap, its interval and whether it is closing.`;
export const themeDescription = (title: string, council: string): string =>
	`The measures of ${council} under the theme ${title}, with the gaps between groups of people and places.`;
export const gapsCaption = (title: string): string => `${title}: the newest gap of each measure`;
export const withoutTitle = (dimension: string): string => `Measures without figures by ${dimensionName(dimension)}`;
/** 17 of 20 measures have no figures by sex. Differences there may be are not seen. */
export const withoutText = (many: number, of: number, what: string): string =>
	many === 0
		? `All ${measures(of)} that are still measured have figures ${what}.`
		: `${number(many, 0)} of the ${measures(of)} still measured ${many === 1 ? 'has' : 'have'} no figures ${what}. Differences there are not seen here.`;
export const PEOPLE_OR_PLACE = 'by groups of people or by places';
export const showMeasures = (many: number): string => `Show ${measures(many)}`;
/** 3 measures; 12 measures */
export const lensDetail = (many: number): string => measures(many);
