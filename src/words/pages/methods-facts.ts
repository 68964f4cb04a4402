/** What the methods page must know of a council, and the kinds of source that it tells apart. */

import type { Links } from './text.ts';

/** What each kind of source means, in the order in which they are listed. */
export const SOURCES = {
	'management-information': [
		'Management information',
		'Collected by the council in the course of its work. Not official statistics.',
	],
	'official-statistics': [
		'Official statistics',
		'Published by a government body or the Office for National Statistics.',
	],
	survey: ['Survey', 'The answers of people who were asked, so every figure has a margin of uncertainty.'],
	partner: ['Partner data', 'Supplied by another organisation. The page says how far it has been checked.'],
	unstated: ['Not stated', 'The register does not say. The page of the measure names its source, where there is one.'],
} as const;
export type SourceKind = keyof typeof SOURCES;
export const SOURCE_KINDS = Object.keys(SOURCES) as readonly SourceKind[];

export interface MethodsFacts {
	readonly council: string;
	readonly team: string;
	readonly email: string;
	readonly link: Links;
	/** How many measures have each kind of source. */
	readonly sources: Readonly<Record<SourceKind, number>>;
	/** The council's words for met, close, missed, no data, no target and not due, in that order. */
	readonly words: readonly string[];
	/** "5% of the target", "2 in the measure's own unit"; undefined where only met and missed exist. */
	readonly tolerance?: string;
	/** A target, how far a result may fall short, and the last result that is close, as numbers in text. */
	readonly example: { readonly target: string; readonly width: string; readonly last: string; readonly beyond: string };
	readonly lowerExample: { readonly target: string; readonly last: string; readonly beyond: string };
	readonly hasTargets: boolean;
	/** April */
	readonly yearStarts: string;
	/** Titles of the groups that figures are compared with. */
	readonly groups: readonly string[];
	readonly stages: readonly { readonly title: string; readonly isRequired: boolean; readonly isByService: boolean }[];
	/** Counts from 1 up to this minus one are not published; 1 means that all are. */
	readonly smallNumber: number;
	readonly sealed: 'all' | 'some' | 'none';
}
