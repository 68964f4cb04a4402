/** How a test hands on what it measured: it goes into the report of the run, and from there to /about/how-we-test/. */

import { TestRunner } from 'vitest';
import type { Fact } from '../words/pages/measured.ts';

declare module 'vitest' {
	interface TaskMeta {
		measured?: Fact[];
	}
}

/** Notes what the running test measured, whether or not it then passes, and prints it. */
export function measured(fact: Fact, said: string): void {
	const { meta } = TestRunner.getCurrentTest()!;
	(meta.measured ??= []).push(fact);
	console.log(said);
}

/** Notes how much of something agrees with a second calculation. */
export function agreed(
	site: 'demonstration' | 'real',
	what: Extract<Fact, { kind: 'agreement' }>['what'],
	agreeing: number,
	differing: number,
	said: string,
): void {
	const of = agreeing + differing;
	measured({ kind: 'agreement', site, what, agreeing, of }, `${site}: ${agreeing} of ${of} ${said}`);
}
