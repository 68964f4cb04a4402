/** The shape of src/view/measured.json: what the tests measured, when, and of which version. Programs write that file. */

import type { IsoDate } from '../../domain/period.ts';

/** When something was measured, and of what. */
export interface When {
	readonly on: IsoDate;
	readonly version: string;
}

/** The councils whose sites are built for the tests. */
export type TestedSite = 'demonstration' | 'real';

export const TESTED = {
	unit: 'unit',
	site: 'site',
} as const;

/** The tests of one kind: `site` builds whole websites and opens some in a browser; `unit` needs neither. */
export interface TestCount extends When {
	readonly kind: keyof typeof TESTED;
	readonly files: number;
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** What the deliberate mistakes of one folder of the code came to; all counts of mutants. */
export interface Mutation extends When {
	readonly folder: string;
	/** All that can be planted in the folder. */
	readonly mutants: number;
	/** Part of them that is drawn (0 to 1), and the seed of the draw. */
	readonly share: number;
	readonly seed: string;
	/** killed + timedOut + survived + notCovered */
	readonly tried: number;
	readonly killed: number;
	readonly timedOut: number;
	readonly survived: number;
	readonly notCovered: number;
	/** Drawn, but the tool could not judge them: not among `tried`. */
	readonly broken: number;
}

/** Files that are wrong on purpose. */
export interface BadInputs {
	readonly kind: 'bad-inputs';
	readonly tried: number;
	readonly crashes: number;
	/** Answered, but with another message than the right one. */
	readonly wrong: number;
}

export const AGREEMENTS = [
	'figures',
	'statuses',
	'judgements',
	'comparisons',
	'histories',
	'intervals',
	'limits',
	'gaps',
	'sums',
	'downloads',
	'links',
] as const;

/** Two independent calculations compared. */
export interface Agreement {
	readonly kind: 'agreement';
	readonly site: TestedSite;
	readonly what: (typeof AGREEMENTS)[number];
	readonly agreeing: number;
	readonly of: number;
}

export const REBUILDS = ['elsewhere', 'cut', 'canary'] as const;

/** Two builds of one folder compared, file by file. */
export interface Rebuild {
	readonly kind: 'rebuild';
	/** `elsewhere`: another folder, time zone and language; `cut`, `canary`: releases that wait, taken out or altered. */
	readonly what: (typeof REBUILDS)[number];
	readonly files: number;
	readonly differing: number;
}

export const MODES = ['light', 'dark', 'forced colours', '320 px', 'no JavaScript', 'print'] as const;

/** Pages opened in a browser, in one mode. */
export interface Access {
	readonly kind: 'access';
	readonly site: TestedSite;
	readonly mode: (typeof MODES)[number];
	readonly pages: number;
	/** Types of page among them: every type that the site has. */
	readonly types: number;
	readonly findings: number;
}

/** What a first visit to the heaviest page of a measure loads. */
export interface Weight {
	readonly kind: 'weight';
	readonly site: TestedSite;
	readonly pages: number;
	/** Compressed, with everything the page needs. */
	readonly bytes: number;
	readonly mostBytes: number;
	readonly requests: number;
	readonly mostRequests: number;
}

/** What building one site costs. */
export interface BuildTime {
	readonly kind: 'build';
	readonly site: TestedSite | 'generated';
	/** Measures of the council built. */
	readonly measures: number;
	/** On the clock, and of the processor. */
	readonly seconds: number;
	readonly processorSeconds: number;
	readonly megabytes: number;
}

export type Fact = BadInputs | Agreement | Rebuild | Access | Weight | BuildTime;

export interface Measured {
	readonly tests: readonly TestCount[];
	readonly mutation: readonly Mutation[];
	readonly facts: readonly (Fact & When)[];
}

/** What a fact is about: a newer one about the same replaces it. */
export function subjectOf(fact: Fact): string {
	const { kind, site = '', what = '', mode = '' } = fact as Fact & { site?: string; what?: string; mode?: string };
	return [kind, site, what, mode].join('|');
}
