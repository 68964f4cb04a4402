/** Plans, their parts and the links between them. */

import { count } from './number.ts';
import { day } from './date.ts';
import type { IsoDate } from '../domain/period.ts';

export const PLAN = {
	title: 'What we said we would do',
	description: 'The council’s plans, priority by priority, and how each is going.',
	lede: 'The council’s plans in its own words, with the results of what is measured under each part.',
	priorities: 'Priorities',
	none: 'No plan has been published.',
	crosswalk: 'How the plans fit together',
	crosswalkDescription: 'Which parts of one plan contribute to which parts of another, in both directions.',
	crosswalkLede: 'Each part of one plan, with the parts of the other that it is linked to, read from both sides.',
	noLink: 'No link',
	noLinks: 'No part of one plan is linked to a part of another.',
	past: 'This plan has ended. It stays here, so that what was promised can still be read.',
	coming: 'This plan has not started yet.',
	promised: 'What we said we would do',
	noText: 'The council has published no further text for this part of its plan.',
	doing: 'How we are doing',
	nothingMeasured: 'Nothing is measured under it yet.',
	offTrack: 'What is not on track and what we are doing',
	nothingOffTrack: 'No measure under it missed its target.',
	nothingToMiss: 'No targets are published for the measures under it, so none can be met or missed.',
	missed: 'Measures that missed their target',
	worse: 'Measures that are getting worse',
	openActions: 'Actions under way or to come',
	finishedActions: 'Finished actions, done or stopped',
	noActions: 'No actions have been published for it.',
	parts: 'What it is made of',
	ratings: 'Judged by people',
	also: 'Also counts towards it',
	alsoLede: 'These measures belong elsewhere in the plan, and are also taken as a sign of progress here.',
	responsible: 'Who is responsible',
	noResponsible: 'No post is named.',
	linked: 'Linked parts of other plans',
	dates: 'Dates',
	service: 'Service',
	links: 'Link',
	methods: 'How we decide what counts as met, close and missed',
} as const;

/** Linked to 3 parts of other plans */
export const linkedParts = (many: number): string => `Linked to ${count(many, 'part')} of other plans`;
export const throughLinks = (many: number): string =>
	`Nothing is measured under it directly. It is linked to ${count(many, 'part')} of other plans, whose results stand below.`;

/** 1 April 2024 to 31 March 2028; From 1 January 2022. */
export const planDates = (from: IsoDate | undefined, to: IsoDate | undefined): string => {
	if (from !== undefined && to !== undefined) return `${day(from)} to ${day(to)}`;
	if (from !== undefined) return `From ${day(from)}`;
	return to === undefined ? '' : `Until ${day(to)}`;
};

/** Priority 2; Priority. */
export const levelAndCode = (level: string, code: string | undefined): string =>
	code === undefined ? level : `${level} ${code}`;

/** Cleaner, greener places: Priority of the Council Plan. */
export const nodeDescription = (title: string, level: string, plan: string): string =>
	`${title} (${level.toLowerCase()} of ${plan}): what was promised, the newest results, and what the council is doing.`;

export const replacedBy = (title: string): string => `This part of the plan has been replaced by ${title}.`;
export const endedOn = (date: IsoDate): string => `This part of the plan ended on ${day(date)}.`;
export const lead = (post: string, organisation: string | undefined): string =>
	organisation === undefined ? post : `${post}, ${organisation}`;

export const direction = (from: string, to: string): string => `From ${from} to ${to}`;
/** Outcome 1.1; delivered by Outcome 1.1 */
export const linkDetail = (level: string, relation: string | undefined): string =>
	relation === undefined ? level : `${relation} ${level.toLowerCase()}`;
export const linksCaption = (from: string, to: string): string => `Links from ${from} to ${to}`;
export const linkColumns = (from: string, to: string): readonly [string, string] => [from, `Linked to, in ${to}`];
