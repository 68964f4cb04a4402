/** A fault: what is wrong and what to do about it, before it is known where it stands. */

import type { ReleaseId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Place } from '../../domain/source.ts';
import type { Code } from './severity.ts';
import { SEVERITY } from './severity.ts';

export interface Fault {
	readonly check: Code;
	/** What is wrong, in one sentence that quotes what was found. */
	readonly message: string;
	/** What to do about it. */
	readonly remedy: string;
	readonly found?: string;
	readonly expected?: string;
	/** The exact text that would put it right. */
	readonly fix?: string;
}

export const isFault = (value: unknown): value is Fault =>
	typeof value === 'object' && value !== null && 'check' in value;

const OF_RELEASE = /^(?:data\/releases|content\/commentary)\/([^/]+)\//;

/** The release that a file belongs to; undefined for a shared file. */
export const releaseOf = (file: string): ReleaseId | undefined => OF_RELEASE.exec(file)?.[1];

/** Puts a fault in its place. */
export function problem(at: Place, fault: Fault): Problem {
	const release = releaseOf(at.file);
	return { ...fault, severity: SEVERITY[fault.check], at, ...(release === undefined ? {} : { release }) };
}

const LONGEST = 60;

/** What was found, in quotation marks and no longer than a line can bear. */
export const quoted = (text: string): string => `"${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}"`;

/** Alternatives in a sentence: `met`, `close` or `missed`. */
export function either(words: readonly string[], last = 'or'): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/**
 * What to do about a report that came out: it is never signed anew.
 * @param figure that a correction would name: hsg-03:FY2025-26-Q2
 */
export const byCorrection = (figure = 'INDICATOR:PERIOD'): string =>
	`A published figure is put right by a report of its own: npm run new-release -- --correct ${figure}.`;
