/** How a check ends: ready to publish, or how much is wrong. */

import type { ReleaseId } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/period.ts';
import { day } from '../date.ts';
import { count } from '../number.ts';
import { quoted } from './fault.ts';

/** What would be published if nothing is wrong. */
export interface Readiness {
	/** How many releases were read. */
	readonly releases: number;
	/** The first one that is not public yet; undefined where all are. */
	readonly next?: NextRelease;
}

export interface NextRelease {
	readonly id: ReleaseId;
	/** Measures that it reports or sets a target for. */
	readonly indicators: number;
	/** The day of its publication, where the council is. */
	readonly on: IsoDate;
	/** Titles of the sign-off stages that it still needs, in their order. */
	readonly unsigned: readonly string[];
}

export interface Tally {
	readonly errors: number;
	readonly warnings: number;
	readonly notices: number;
}

/** 3 errors, 1 warning; nothing is said of what there is none of. */
export function tally({ errors, warnings, notices }: Tally): string {
	const parts = [
		errors > 0 ? count(errors, 'error') : '',
		warnings > 0 ? count(warnings, 'warning') : '',
		notices > 0 ? count(notices, 'notice') : '',
	];
	return parts.filter((part) => part !== '').join(', ');
}

/** Ready to publish: no errors in 18 releases; next is q2 (3 indicators, 3 December 2026), all signed */
export function ready({ releases, next }: Readiness): string {
	if (releases === 0) return 'Ready to publish: no errors, no release yet';
	const found = `Ready to publish: no errors in ${count(releases, 'release')}`;
	if (!next) return `${found}; ${releases === 1 ? 'it is' : 'all are'} public`;
	const signed =
		next.unsigned.length === 0
			? 'all signed'
			: `still to be signed: ${next.unsigned.map((title) => quoted(title)).join(', ')}`;
	return `${found}; next is ${next.id} (${count(next.indicators, 'indicator')}, ${day(next.on)}), ${signed}`;
}

export const SHARED_FILES = 'Shared files';
export const THE_WORKBOOK = 'The workbook';
export const releaseHeading = (id: string): string => `Release ${id}`;
export const cellName = (cell: string): string => `cell ${cell}`;
export const fixLabel = 'fix';
export const moreOfTheSame = (many: number, code: string): string =>
	`and ${many} more of the same kind (${code}) in this file`;

export const ourFault = {
	message: 'This is our fault: the check itself failed, whatever your files say.',
	remedy: 'Please report it, with the lines below. Run it again with --debug for the details that help us most.',
};

/** 3 warnings in 2 releases that everybody has signed: accepted with the signatures. */
export const accepted = (warnings: string, releases: number): string =>
	`Not shown: ${warnings} in ${releases === 1 ? 'a release' : `${releases} releases`} that everybody has signed (--all shows them)`;
export const notReady = (counts: string): string => `Not ready to publish: ${counts}`;
export const moreInAll = (many: number): string => `and ${many} more of the same kind`;
export const moreOfOtherKinds = (many: number): string => `and ${many} more of other kinds`;
export const NO_PROBLEMS = 'No problems';
