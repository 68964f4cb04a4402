/** Comparison groups: who is in them, where they come from, and which measures use them. */

import type { Group } from '../domain/organisation.ts';
import { measures } from './counting.ts';
import { day } from './date.ts';
import { QUARTER } from './standing.ts';

export const COMPARE = {
	caption: 'Measures compared with this group',
	about: 'About the group',
	measures: 'Our figures beside it',
	measure: 'Measure',
	period: 'Period',
	areas: 'Areas with a figure',
	source: 'Source',
	asOf: 'As of',
	note: 'Note',
	kind: 'Kind',
	members: 'Areas that are or were in the group',
	none: 'No measure is compared with this group yet.',
	quarter: 'Our quarter',
	tested: 'Allowing for chance',
	difference: 'Difference',
	quarters: 'How many measures are in each quarter',
	noTotal:
		'These are counts, not a score: measures differ in weight, and nobody is ranked overall. Areas differ in ways that one figure does not show.',
	untested:
		'Not tested: the counts behind our figure are not published, or a figure of its kind has no test for chance.',
	apart: 'Not compared, and why',
	apartCaption: 'Measures that are not compared with this group',
	why: 'Why',
	ours: 'Our newest figure for which the group has one stands beside the group, both for the same period.',
	noFigure: 'No figure of ours for this period',
	methods: 'How we compare with other areas',
} as const;

export const KIND_OF_GROUP: Readonly<Record<Group['kind'], string>> = {
	area: 'One area',
	members: 'A group of areas',
	statistic: 'A published average or median',
};

/** What stands in the group's column: a median that we work out, or what is published. */
export const groupColumn = (kind: Group['kind'], title: string): string =>
	kind === 'members' ? 'Median of the group' : title;

export const windowTitle = (title: string): string => `Compared with ${title}`;
export const compareDescription = (title: string, council: string): string =>
	`What ${title} is, and ${council}’s figures beside it. No ranking.`;

const dated = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? day(date) : date);

/** Greywater (until 31 March 2025); Northwold Heath (since 1 April 2025) */
export function memberName(name: string, from: string | undefined, to: string | undefined): string {
	const when = [from && `since ${dated(from)}`, to && `until ${dated(to)}`].filter(Boolean).join(', ');
	return when === '' ? name : `${name} (${when})`;
}

/** Show the 12 measures */
export const showApart = (many: number): string => `Show the ${measures(many)}`;

/** Why a measure is not compared with a group. */
export const NOT_COMPARED = {
	retired: 'It is no longer measured.',
	'parts-only': 'It is published for its parts only, so there is no figure of ours to compare.',
	'no-figures': 'No figures of this group are published with it.',
	'no-values': 'No area of the group has a figure.',
	'other-periods': 'The group has figures for other periods than ours only.',
} as const;

export interface AtEnds {
	readonly best: number;
	readonly worst: number;
	/** Of both, how many differ from the middle of the group by no more than chance could explain. */
	readonly withinChance: number;
	/** Of both, how many cannot be tested for chance. */
	readonly untested: number;
}

/**
 * 12 measures are compared with this group. Marlbeck is among the best quarter on 5 and among the worst on 2. On 3 of
 * these 7, chance alone could explain the difference from the middle of the group; 2 cannot be tested for chance.
 */
export function compareLede(kind: Group['kind'], used: number, ours: string, ends: AtEnds): string {
	const { best, worst, withinChance, untested } = ends;
	const what = kind === 'members' ? 'this group' : 'this figure';
	if (used === 0) return COMPARE.none;
	const lede = `${measures(used)} ${used === 1 ? 'is' : 'are'} compared with ${what}.`;
	const all = best + worst;
	if (all === 0) return lede;
	const isAll = withinChance === all;
	const of =
		all === 1
			? 'this one'
			: isAll
				? all === 2
					? 'both of these'
					: `all of these ${all}`
				: `${withinChance} of these ${all}`;
	const chance = [
		...(withinChance > 0 ? [`On ${of}, chance alone could explain the difference from the middle of the group.`] : []),
		...(untested > 0
			? [
					`${all === 1 ? 'It' : untested === all ? 'None of them' : untested} ${all === 1 ? 'cannot' : untested === all ? 'can' : 'cannot'} be tested for chance.`,
				]
			: []),
	];
	return [
		`${lede} ${ours} is among the best quarter on ${best} and among the worst quarter on ${worst}.`,
		...chance,
	].join(' ');
}

/** The quarters, best first, with what stands for them in a list. */
export const QUARTERS_IN_ORDER = [
	...(['best', 'second-best', 'second-worst', 'worst'] as const),
	...(['highest', 'third', 'second', 'lowest'] as const),
].map((name) => ({ name, title: QUARTER[name] }));
export const NO_QUARTERS = {
	'few-areas': 'No quarter: too few areas',
	'no-spread': 'No quarter: no spread between areas',
	amount: 'No quarter: amounts, of which a larger area has more',
} as const;
