/** Comparison groups: who is in them, where they come from, and which measures use them. */

import type { Group } from '../domain/organisation.ts';
import { measures } from './counting.ts';

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
	noRanking:
		'The areas are not ranked: they differ in ways that one figure does not show, and some services are run by others.',
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

export function compareLede(kind: Group['kind'], used: number): string {
	const what = kind === 'members' ? 'this group' : 'this figure';
	return used === 0 ? COMPARE.none : `${measures(used)} ${used === 1 ? 'is' : 'are'} compared with ${what}.`;
}
