/** The committed figures of /about/how-we-test/: read, changed and written by programs, never by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Fact, Measured, Mutation, TestCount, When } from '../../src/words/pages/measured.ts';
import { subjectOf } from '../../src/words/pages/measured.ts';

const PATH = `${import.meta.dirname}/../../src/view/measured.json`;
const PACKAGE = `${import.meta.dirname}/../../package.json`;

/** Of an instant: its day (UTC), and the version that stands in package.json. */
export function whenOf(instant: number): When {
	const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
	return { on: new Date(instant).toISOString().slice(0, 10), version };
}

/** Newer ones in the place of older ones about the same; the rest as it was, in a fixed order. */
function merged<T>(before: readonly T[], newer: readonly T[], keyOf: (one: T) => string): T[] {
	const all = new Map([...before, ...newer].map((one) => [keyOf(one), one]));
	return [...all.keys()].sort().map((key) => all.get(key)!);
}

export interface Newer {
	readonly tests?: readonly TestCount[];
	readonly mutation?: readonly Mutation[];
	readonly facts?: readonly (Fact & When)[];
}

/** Puts what was just measured into the file. */
export function record({ tests = [], mutation = [], facts = [] }: Newer): void {
	const before = JSON.parse(readFileSync(PATH, 'utf8')) as Measured;
	const after: Measured = {
		tests: merged(before.tests, tests, ({ kind }) => kind),
		mutation: merged(before.mutation, mutation, ({ folder }) => folder),
		facts: merged(before.facts, facts, subjectOf),
	};
	writeFileSync(PATH, `${JSON.stringify(after, undefined, '\t')}\n`);
}
