/** What the reports of test runs (Vitest's JSON) say of tests, of files that are wrong on purpose, and of what was measured. */
import type { Agreement, Fact, TestCount, When } from '../../src/words/pages/measured.ts';
import { subjectOf } from '../../src/words/pages/measured.ts';

export interface TestResult {
	readonly status: string;
	readonly title: string;
	readonly failureMessages?: readonly string[] | null;
	readonly meta?: { readonly measured?: readonly Fact[] };
}

export interface TestReport {
	readonly startTime: number;
	readonly testResults: readonly {
		readonly name: string;
		readonly status: string;
		readonly assertionResults: readonly TestResult[];
	}[];
}

const kindOf = (file: string): TestCount['kind'] => (/\.(site|browser)\.test\.ts$/.test(file) ? 'site' : 'unit');
/** Path from src on, as the files of the project are named. */
const named = (file: string): string => file.replaceAll('\\', '/').replace(/^.*\/src\//, 'src/');

/** The tests of each kind of which every file was run; of the other kinds nothing can be said. */
export function testCounts(reports: readonly TestReport[], files: readonly string[], when: When): TestCount[] {
	const run = new Map(reports.flatMap(({ testResults }) => testResults.map((one) => [named(one.name), one] as const)));
	return (['site', 'unit'] as const).flatMap((kind) => {
		const own = files.filter((file) => kindOf(file) === kind);
		if (own.length === 0 || own.some((file) => !run.has(file))) return [];
		const results = own.flatMap((file) => [...run.get(file)!.assertionResults]);
		// A file that cannot be loaded has failed without any test of it failing.
		const silent = own.filter((file) => {
			const { status, assertionResults } = run.get(file)!;
			return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
		}).length;
		const passed = results.filter(({ status }) => status === 'passed').length;
		const failed = results.filter(({ status }) => status === 'failed').length;
		const skipped = results.length - passed - failed;
		return [{ kind, files: own.length, passed, failed: failed + silent, skipped, ...when }];
	});
}

/** Tests of which each gives the reader one file, or one folder, that is wrong. */
const BAD_INPUTS: readonly [file: string, title: RegExp][] = [
	['src/read/bad-inputs.test.ts', /./],
	['src/check/examples.test.ts', / brings its message/],
];

/** What was measured, each thing once: agreements of several tests about one thing add up. */
export function factsOf(reports: readonly TestReport[], when: When): (Fact & When)[] {
	const facts = new Map<string, Fact>();
	const files = reports.flatMap(({ testResults }) => testResults);
	for (const fact of files.flatMap(({ assertionResults }) =>
		assertionResults.flatMap(({ meta }) => meta?.measured ?? []),
	)) {
		const before = facts.get(subjectOf(fact)) as Agreement | undefined;
		const sum = before && fact.kind === 'agreement';
		facts.set(
			subjectOf(fact),
			sum ? { ...fact, agreeing: fact.agreeing + before.agreeing, of: fact.of + before.of } : fact,
		);
	}
	const bad = BAD_INPUTS.map(([file, title]) =>
		files.find(({ name }) => named(name) === file)?.assertionResults.filter((test) => title.test(test.title)),
	);
	if (bad.every((tests) => tests !== undefined)) {
		const failed = bad.flat().filter(({ status }) => status === 'failed');
		const crashed = failed.filter(({ failureMessages }) => !/^AssertionError/.test(failureMessages?.[0] ?? ''));
		const [crashes, wrong] = [crashed.length, failed.length - crashed.length];
		facts.set('bad', { kind: 'bad-inputs', tried: bad.flat().length, crashes, wrong });
	}
	// Where there was nothing to compare, nothing was found to agree.
	const told = [...facts.values()].filter((fact) => fact.kind !== 'agreement' || fact.of > 0);
	return told.map((fact) => ({ ...fact, ...when }));
}
