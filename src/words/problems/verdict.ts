/** How a check ends: ready to publish, or how much is wrong. */

import { count } from '../number.ts';

/** What would be published if nothing is wrong. */
export interface Readiness {
	/** Measures that the newest release reports. */
	readonly indicators: number;
	/** The period of the newest release; undefined while there is none. */
	readonly period?: string;
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

export const ready = ({ indicators, period }: Readiness): string =>
	period === undefined
		? `Ready to publish: ${count(indicators, 'indicator')}, no release yet`
		: `Ready to publish: ${count(indicators, 'indicator')}, ${period}`;

export const SHARED_FILES = 'Shared files';
export const releaseHeading = (id: string): string => `Release ${id}`;
export const cellName = (cell: string): string => `cell ${cell}`;
export const fixLabel = 'fix';
export const moreOfTheSame = (many: number, code: string): string =>
	`and ${many} more of the same kind (${code}) in this file`;

export const ourFault = {
	message: 'This is our fault: the check itself failed, whatever your files say.',
	remedy: 'Please report it, with the lines below. Run it again with --debug for the details that help us most.',
};
