/** Something wrong, or worth a second look, in what an officer wrote: data first, words later (report/). */

import type { ReleaseId } from './ids.ts';
import type { Place } from './source.ts';

export type Severity = 'error' | 'warning' | 'notice';

export interface Problem {
	/** The stable code of the rule, such as V004; its page is /guide/checks/V004/. */
	readonly check: string;
	readonly severity: Severity;
	readonly at: Place;
	/** What is wrong, in one plain sentence that quotes what was found. */
	readonly message: string;
	/** What to do about it, in plain English. */
	readonly remedy: string;
	/** The text that was found, as written. */
	readonly found?: string;
	/** What was expected, in a few words. */
	readonly expected?: string;
	/** The exact text that would put it right, when nothing is lost by it. */
	readonly fix?: string;
	/** The release it belongs to; a problem of a shared file has none. */
	readonly release?: ReleaseId;
}

export const isError = (problem: Problem): boolean => problem.severity === 'error';
