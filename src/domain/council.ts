/** The council and how it works: its rules for status, sign-off, timetable and who gets what. */

import type { IsoDate } from './period.ts';
import type { Place } from './source.ts';
import type { Tolerance } from './target.ts';
import type { Unit } from './unit.ts';

export interface Contact {
	readonly team: string;
	readonly email: string;
	readonly phone?: string;
	readonly press?: string;
}

export const STATUS_WORDS = ['met', 'close', 'missed', 'no-data', 'no-target', 'not-due'] as const;
export type StatusWord = (typeof STATUS_WORDS)[number];
export const STATUS_MARKS = ['shapes', 'star-circle-triangle', 'letters'] as const;

export interface StatusRules {
	readonly tolerance: Tolerance | 'none';
	/** The council's own words; the built-in ones stand in for those it leaves out. */
	readonly words: Readonly<Partial<Record<StatusWord, string>>>;
	readonly marks: (typeof STATUS_MARKS)[number];
}

export interface Stage {
	readonly id: string;
	readonly title: string;
	readonly required: boolean;
	readonly scope: 'release' | 'service';
	/** The first day of publication that it is asked for; of every release where left out. */
	readonly from?: IsoDate;
	readonly differentFrom: readonly string[];
	/** The posts that may sign it, those of earlier years included; any post where left out. */
	readonly roles?: readonly string[];
}

export const CYCLE_STEPS = [
	'data-due',
	'check',
	'sign-off',
	'committee',
	'publish',
	'targets',
	'plan',
	'review',
] as const;

export interface CycleStep {
	readonly id: string;
	readonly title: string;
	readonly step: (typeof CYCLE_STEPS)[number];
	readonly frequency: string;
	readonly months: readonly number[];
	readonly workingDaysAfter?: number;
	readonly time?: string;
	readonly audience?: string;
	readonly stage?: string;
}

export const AUDIENCE_SHOWS = ['everything', 'exceptions', 'scorecard', 'summary'] as const;

export interface Audience {
	readonly id: string;
	readonly title: string;
	readonly body?: string;
	readonly shows: (typeof AUDIENCE_SHOWS)[number];
	readonly objectives?: readonly string[];
	readonly services?: readonly string[];
	readonly portfolios?: readonly string[];
	readonly tiers?: readonly string[];
	readonly scopes?: readonly string[];
	readonly lenses?: readonly string[];
	readonly tags?: readonly string[];
	readonly every?: string;
}

export interface RollUp {
	readonly rule: 'counts' | 'worst-of' | 'share' | 'points';
	readonly from: 'leaves' | 'levels';
	readonly cutOffs?: Readonly<Record<string, number>>;
}

export interface Repository {
	readonly host: 'github' | 'gitlab' | 'gitea';
	readonly url: string;
	readonly branch: string;
}

export interface Council {
	readonly name: string;
	readonly shortName: string;
	readonly areaCode?: string;
	readonly homepage?: string;
	/** Absolute; its path is the base path. */
	readonly siteUrl: string;
	readonly language: string;
	readonly timeZone: string;
	/** 1 to 12. */
	readonly yearStartsInMonth: number;
	/** SPDX id. */
	readonly licence: string;
	readonly contact: Contact;
	readonly brandColour?: string;
	/** Figures are illustrative; `now` is the instant at which the demonstration stands still. */
	readonly demonstration?: { readonly now?: string };
	/** Built-in and own units, by id. */
	readonly units: ReadonlyMap<string, Unit>;
	readonly status: StatusRules;
	readonly stages: readonly Stage[];
	readonly cycle: readonly CycleStep[];
	readonly audiences: readonly Audience[];
	/** Counts from 1 up to this minus one are never published; 1 means all are. */
	readonly smallNumber: number;
	readonly rollUp: RollUp;
	readonly risk?: unknown;
	readonly electionPeriods: readonly { readonly from: string; readonly to: string }[];
	readonly repository?: Repository;
}

/** The council as read, so that a message can point into its file. */
export interface LocatedCouncil extends Council {
	/** The place of a top-level key of council.json. */
	readonly place: (key?: string) => Place;
}
