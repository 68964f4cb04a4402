/** How we say where we stand among other areas: quarters and places by goodness, and what chance leaves of them. */

import type { QuarterPlace } from '../domain/benchmark.ts';
import { FEWEST_FOR_QUARTILES } from '../domain/benchmark.ts';
import type { InQuarter, Place } from '../domain/standing.ts';
import type { Uncertainty } from '../domain/uncertainty.ts';
import type { Compared, Verdict } from '../domain/verdict.ts';
import { count } from './number.ts';

type Named = Extract<QuarterPlace, { kind: 'placed' }>['name'];

/** As a cell says it. */
export const QUARTER: Readonly<Record<Named, string>> = {
	best: 'Best quarter',
	'second-best': 'Second best quarter',
	'second-worst': 'Second worst quarter',
	worst: 'Worst quarter',
	lowest: 'Lowest quarter',
	second: 'Second lowest quarter',
	third: 'Second highest quarter',
	highest: 'Highest quarter',
};

/** As a sentence says it: we are … */
const AMONG: Readonly<Record<Named, string>> = {
	best: 'among the best quarter',
	'second-best': 'in the second best quarter',
	'second-worst': 'in the second worst quarter',
	worst: 'among the worst quarter',
	lowest: 'in the lowest quarter',
	second: 'in the second lowest quarter',
	third: 'in the second highest quarter',
	highest: 'in the highest quarter',
};

export const NO_QUARTER = {
	'few-areas': 'Too few areas',
	'no-spread': 'No spread',
	amount: 'No quarters of amounts',
} as const;
const WHY_NO_QUARTER = {
	'few-areas': `fewer than ${FEWEST_FOR_QUARTILES} areas have a figure, too few to make quarters of`,
	amount: 'these are amounts, and a larger area has more',
	'no-spread': 'most areas have the same figure, so there are no quarters to tell apart',
} as const;

/** Best quarter; Too few areas */
export const quarterText = (place: InQuarter): string =>
	place.kind === 'placed' ? QUARTER[place.name] : NO_QUARTER[place.because];

/** Marlbeck was among the best quarter of the group. */
export const quarterSentence = (ours: string, place: InQuarter): string =>
	place.kind === 'placed'
		? `${ours} was ${AMONG[place.name]} of the group.`
		: `No quarter is given: ${WHY_NO_QUARTER[place.because]}.`;

const SUFFIX = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as const;
/** 1st, 2nd, 3rd, 11th, 22nd */
export function ordinal(at: number): string {
	const isTeen = Math.floor(at / 10) % 10 === 1;
	const kind = isTeen ? 'other' : ((['other', 'one', 'two', 'few'] as const)[at % 10] ?? 'other');
	return `${at}${SUFFIX[kind]}`;
}

/** Joint 2nd of 14; 3rd to 6th of 14 */
export function placeText(place: Place): string {
	if (place.kind === 'withheld') return NO_PLACE[place.because];
	if (place.kind === 'between') return `${ordinal(place.best)} to ${ordinal(place.worst)} of ${place.of}`;
	return `${place.joint > 1 ? 'Joint ' : ''}${ordinal(place.rank)} of ${place.of}`;
}

const NO_PLACE = { 'no-better': 'Not placed', amount: 'Not placed', 'too-close': 'Too close to place' } as const;
const WHY_NO_PLACE = {
	'no-better': 'There is no place: neither a higher nor a lower figure is better.',
	amount: 'There is no place: a larger area has more.',
	'too-close': 'The figures are too close to give a place: chance could have put us first or last.',
} as const;

const MAY_BE_CHANCE = ' Small gaps between areas may be chance.';

/** 2nd of 14 areas with a figure, ours included; the best is 1st. */
export function placeSentence(place: Place): string {
	if (place.kind === 'withheld') return WHY_NO_PLACE[place.because];
	const of = `${place.of} areas with a figure, ours included`;
	if (place.kind === 'ranked')
		return `${place.joint > 1 ? 'Joint ' : ''}${ordinal(place.rank)} of ${of}. The best is 1st.${place.isTested ? '' : MAY_BE_CHANCE}`;
	return `Somewhere from ${ordinal(place.best)} to ${ordinal(place.worst)} of ${of}: chance alone could decide which. The best is 1st.`;
}

/** As a cell says it, beside a benchmark that stands in the same row. */
export const VERDICT: Readonly<Record<Verdict, string>> = {
	better: 'Better',
	similar: 'Similar',
	worse: 'Worse',
	higher: 'Higher',
	lower: 'Lower',
};

type WhyNot = Extract<Uncertainty, { kind: 'withheld' }>['because'];
export const UNTESTED = 'Not tested';
const WHY_UNTESTED: Readonly<Record<WhyNot, string>> = {
	kind: 'A figure of this kind has no test for chance: it is not a share of cases or a rate of events.',
	'no-parts': 'There is no test for chance, because the counts behind our figure are not published.',
	'no-cases': 'There is no test for chance, because there were no cases.',
	'no-design-effect': 'There is no test for chance, because the survey does not say how certain its sample is.',
};

/** Better; Not tested */
export const verdictText = (compared: Compared): string =>
	compared.kind === 'compared' ? VERDICT[compared.verdict] : UNTESTED;

/** Similar to the median: the difference could be chance. */
export function verdictSentence(compared: Compared, what: string, uncertainty: Uncertainty): string {
	if (compared.kind === 'compared')
		return compared.verdict === 'similar'
			? `Similar to ${what}: the difference could be chance.`
			: `${VERDICT[compared.verdict]} than ${what}, by more than chance.`;
	return whyUntested(uncertainty);
}

/** Why there is no better, similar or worse. */
export const whyUntested = (uncertainty: Uncertainty): string =>
	uncertainty.kind === 'withheld' ? WHY_UNTESTED[uncertainty.because] : '';

/** 11 of 12 other areas have a figure. */
export const reportedText = (reporting: number, members: number): string =>
	reporting === members
		? `All ${count(members, 'other area')} ${members === 1 ? 'has' : 'have'} a figure.`
		: `${reporting} of ${count(members, 'other area')} ${reporting === 1 ? 'has' : 'have'} a figure.`;

export const STANDING = {
	comparedWith: 'Compared with',
	group: 'Group',
	source: 'Source',
	asOf: 'As of',
	reported: 'Figures',
	period: 'Period',
	median: 'Median',
	mean: 'Mean',
	total: 'All together',
	middle: 'Middle half',
	noMiddle: 'Too few areas',
	quarter: 'Our quarter',
	place: 'Our place',
	verdict: 'Beside the median',
	tested: 'Allowing for chance',
	best: 'Best in the group',
	noBest: 'Neither a higher nor a lower figure is better, so no area is the best.',
	amountBest: 'These are amounts: a larger area has more, so no area is the best.',
	areas: 'Areas with a figure',
	quarterOf: 'Quarter',
	ours: 'Our own figure',
	noRow: 'No figure in our data',
	workedOut: 'Worked out here',
	published: 'Published',
	theMedian: 'the median',
	besideOurs: (ours: string): string => `${ours} beside it`,
	medianRow: (group: string): string => `Median of ${group}`,
} as const;

/** Illustrative list, 2025. Twelve invented councils. */
export const sourceText = (source: string | undefined, asOf: string | undefined, note: string | undefined): string =>
	[[source, asOf].filter((part) => part !== undefined).join(', '), note]
		.filter((part): part is string => part !== undefined && part !== '')
		.map((part) => `${part.replace(/\.$/, '')}.`)
		.join(' ');

/** Who made the number of a group: Worked out here from 12 of 12 areas; Published by the Chartered Institute … */
export const workedOutFrom = (reporting: number, members: number): string =>
	`Worked out here from ${reporting} of ${count(members, 'area')}, without ours.`;
export const publishedBy = (source: string | undefined): string =>
	source === undefined ? 'A published figure.' : `A published figure. Source: ${source.replace(/\.$/, '')}.`;

/** York and Derby, 78.2%. Ours is better than that. */
export function bestText(names: readonly string[], value: string, ours: 'better' | 'level' | 'behind'): string {
	const shown = names.slice(0, 3);
	const more = names.length - shown.length;
	const list =
		more > 0
			? `${shown.join(', ')} and ${count(more, 'other')}`
			: [shown.slice(0, -1).join(', '), shown.at(-1)].filter(Boolean).join(' and ');
	const own = { better: ' Ours is better than that.', level: ' Ours is the same.', behind: '' }[ours];
	return `${list}: ${value}.${own}`;
}

/** Dunmoor (confidential), Eastmere (not available) */
export const withoutFigure = (areas: readonly { readonly name: string; readonly why: string }[]): string =>
	areas.length === 0 ? '' : `No figure: ${areas.map(({ name, why }) => `${name} (${why})`).join(', ')}.`;

/** 1 area of the group is not in our data for this period. */
export const unnamed = (many: number): string =>
	many === 0 ? '' : `${count(many, 'area')} of the group ${many === 1 ? 'is' : 'are'} not in our data for this period.`;

export const standingTitle = (group: string): string => `Beside ${group}`;
export const historyTitle = 'Over time';
export const historyCaption = (group: string): string => `Where we stood beside ${group}`;
export const historyNote =
	'Median, middle half and quarters are of the other areas, without ours. Only areas with a figure for the same period count.';
export const membersTitle = (group: string, period: string): string => `${group}, ${period}`;
export const sortedNote = (polarity: string): string =>
	polarity === 'higher' || polarity === 'lower'
		? `Sorted with the ${polarity === 'higher' ? 'highest' : 'lowest'} figure first, because ${polarity} is better.`
		: 'Sorted with the highest figure first; neither higher nor lower is better.';
export const amountSortedNote = 'In alphabetical order: these are amounts, and a larger area has more.';
export const restOfMembers = (many: number): string => `Show the other ${count(many, 'area')}`;
/** Said once on the page, wherever a quarter or a place is told. */
export const howWeCompare =
	'Areas differ in ways that one figure does not show. A place says nothing about how a council does overall.';

/** In April 2025 to March 2026, Marlbeck was at 73.2%. */
export const whereWeWere = (inWhen: string, ours: string, value: string): string =>
	`${inWhen.slice(0, 1).toUpperCase()}${inWhen.slice(1)}, ${ours} was at ${value}.`;
/** The median of Similar councils was 71.4%. */
export const theMedianWas = (group: string, median: string): string => `The median of ${group} was ${median}.`;
