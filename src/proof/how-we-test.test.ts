import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { FOLDERS, LEAST_SCORE } from '../../scripts/mutate/folders.ts';
import { lot } from '../../scripts/mutate/sample.ts';
import { survivors, tallyOf } from '../../scripts/mutate/tally.ts';
import { factsOf, testCounts } from '../../scripts/record/report.ts';
import type { TestReport, TestResult } from '../../scripts/record/report.ts';
import { day } from '../words/date.ts';
import { howWeTestView } from '../view/how-we-test.ts';
import { AGREEMENTS, MODES, REBUILDS, subjectOf } from '../words/pages/measured.ts';
import type { Fact, Measured } from '../words/pages/measured.ts';
import { WANTED } from '../words/pages/how-we-test.ts';
import { VERSION } from '../words/version.ts';
import { wilsonByHand } from './evidence.fixture.ts';

const measured = JSON.parse(readFileSync('src/view/measured.json', 'utf8')) as Measured;
const NOW = { on: '2026-01-02', version: '1.2.3' };

/** One figure of every kind that may be measured, each with digits of its own: what the file lacks so far is looked at too. */
const EVERYTHING: Measured = {
	tests: [
		{ kind: 'unit', files: 311, passed: 7213, failed: 1, skipped: 2, ...NOW },
		{ kind: 'site', files: 41, passed: 623, failed: 0, skipped: 3, ...NOW },
	],
	mutation: [
		{ folder: 'read', mutants: 5014, share: 0.1, seed: 's', tried: 498, killed: 430, timedOut: 2, ...NOW },
		{ folder: 'check', mutants: 207, share: 1, seed: 's', tried: 205, killed: 180, timedOut: 1, ...NOW },
	].map((one) => ({ ...one, survived: one.tried - one.killed - one.timedOut - 4, notCovered: 4, broken: 2 })),
	facts: [
		{ kind: 'bad-inputs', tried: 202, crashes: 0, wrong: 1, ...NOW },
		{ kind: 'agreement', site: 'demonstration', what: 'figures', agreeing: 9871, of: 9872, ...NOW },
		{ kind: 'agreement', site: 'real', what: 'links', agreeing: 51234, of: 51234, ...NOW },
		{ kind: 'rebuild', what: 'elsewhere', files: 1738, differing: 0, ...NOW },
		{ kind: 'access', site: 'demonstration', mode: 'print', pages: 61, types: 43, findings: 0, ...NOW },
		{
			...{ kind: 'weight', site: 'demonstration', pages: 77, bytes: 52_224, mostBytes: 61_440 },
			...{ requests: 5, mostRequests: 6, ...NOW },
		},
		{ kind: 'build', measures: 1000, seconds: 63.24, processorSeconds: 88.4, megabytes: 812.3, ...NOW },
	] as Measured['facts'],
};

/** Every table of the page as rows of texts, by its caption. */
function tables(figures?: Measured, version?: string): Map<string, string[][]> {
	const { sections } = howWeTestView(figures, version);
	return new Map(
		sections.flatMap(({ blocks }) =>
			blocks.flatMap((block) =>
				block.kind === 'table'
					? [[block.table.caption, block.table.rows.map(({ cells }) => cells.map(({ text }) => text!))] as const]
					: [],
			),
		),
	);
}
const numbers = (text: string): number[] =>
	[...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replaceAll(',', '')));

describe('the version', () => {
	it('is that of package.json', () => {
		const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
		expect(VERSION).toBe(version);
	});
});

it('the committed file holds figures of mistakes and of facts: no sentence about either is said of nothing', () => {
	expect(measured.mutation.length).toBeGreaterThan(0);
	expect(measured.facts.filter(({ kind }) => kind === 'agreement').length).toBeGreaterThan(0);
});

describe.each([
	['measured.json', measured],
	['an example of every kind', EVERYTHING],
])('%s', (_, measured) => {
	const all = [...measured.tests, ...measured.mutation, ...measured.facts];

	it('says of each figure on what day it was measured, and of which version', () => {
		expect(all.length).toBeGreaterThan(0);
		for (const { on, version } of all) {
			expect(on).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
			expect(version).toMatch(/^\d+\.\d+\.\d+$/);
		}
	});

	it('holds whole counts that are possible', () => {
		for (const { passed, failed, skipped, files } of measured.tests)
			for (const count of [passed, failed, skipped, files])
				expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
		for (const { agreeing, of } of measured.facts.filter((fact) => fact.kind === 'agreement')) {
			expect(of).toBeGreaterThan(0);
			expect(agreeing).toBeLessThanOrEqual(of);
		}
	});

	it('names each thing once, by names that the page knows', () => {
		const subjects = measured.facts.map(subjectOf);
		expect(new Set(subjects).size).toBe(subjects.length);
		for (const fact of measured.facts) {
			if (fact.kind === 'agreement') expect(AGREEMENTS).toContain(fact.what);
			if (fact.kind === 'rebuild') expect(REBUILDS).toContain(fact.what);
			if (fact.kind === 'access') expect(MODES).toContain(fact.mode);
		}
	});

	it('counts the mistakes of every folder, each noticed, not noticed or never met', () => {
		for (const { folder } of measured.mutation) expect(Object.keys(FOLDERS)).toContain(folder);
		for (const { mutants, share, tried, killed, timedOut, survived, notCovered, broken } of measured.mutation) {
			expect(killed + timedOut + survived + notCovered).toBe(tried);
			expect(tried + broken).toBeLessThanOrEqual(mutants);
			if (share === 1) expect(tried + broken).toBe(mutants);
			else expect(Math.abs(tried / mutants - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / mutants));
		}
	});
});

describe.each([
	['the page', measured, tables()],
	['a page of every kind of figure', EVERYTHING, tables(EVERYTHING)],
])('%s', (_, measured, shown) => {
	const rowsOf = (caption: string): string[][] => shown.get(caption) ?? [];
	const factsOfKind = <K extends Fact['kind']>(kind: K) =>
		measured.facts.filter((fact): fact is Extract<(typeof measured.facts)[number], { kind: K }> => fact.kind === kind);

	test.each([
		[
			'Tests of the software',
			measured.tests.map(({ passed, failed, skipped, files }) => [passed, failed, skipped, files]),
		],
		[
			'Files that are wrong on purpose',
			factsOfKind('bad-inputs').map(({ tried, crashes, wrong }) => [tried, crashes, wrong]),
		],
		['What two programs agree on', factsOfKind('agreement').map(({ agreeing, of }) => [agreeing, of])],
		['Built again and compared', factsOfKind('rebuild').map(({ files, differing }) => [files, differing])],
		['Pages opened in a browser', factsOfKind('access').map(({ types, pages, findings }) => [types, pages, findings])],
		[
			'The heaviest page of a measure',
			factsOfKind('weight').map(({ pages, bytes, mostBytes, requests, mostRequests }) => [
				pages,
				Math.round((bytes / 1024) * 10) / 10,
				mostBytes / 1024,
				requests,
				mostRequests,
			]),
		],
		[
			'Time to build a whole site',
			factsOfKind('build').map(({ measures, seconds, processorSeconds, megabytes }) => [
				measures,
				...[seconds, processorSeconds].map((one) => Math.round(one * 10) / 10),
				Math.round(megabytes),
			]),
		],
	])('prints in "%s" what the file holds, and nothing else', (caption, expected) => {
		const printed = rowsOf(caption).map((cells) => cells.slice(1, -1).flatMap(numbers));
		expect(printed).toEqual(expected);
		if (measured === EVERYTHING) expect(printed.flat().length).toBeGreaterThan(0);
	});

	it('has a table for every kind of figure that the file holds, and no other', () => {
		const kinds = new Set([
			...measured.facts.map(({ kind }) => kind),
			...[measured.tests, measured.mutation].filter((list) => list.length > 0),
		]);
		expect(shown.size).toBe(kinds.size);
	});

	it('prints of planted mistakes what the file holds, with the interval that follows', () => {
		const rows = rowsOf('Mistakes planted and noticed');
		expect(rows).toHaveLength(measured.mutation.length);
		expect(rows.length).toBeGreaterThan(0);
		for (const [at, { mutants, share, tried, killed, timedOut }] of measured.mutation.entries()) {
			const noticed = killed + timedOut;
			const [, many, right, part, range] = rows[at]!;
			expect(numbers(many!)).toEqual([tried, mutants]);
			expect(numbers(right!)).toEqual([noticed]);
			expect(numbers(part!)[0]).toBeCloseTo((100 * noticed) / tried, 0.5);
			const ends = numbers(range!);
			if (share === 1) expect(ends).toEqual([]);
			else
				for (const [end, byHand] of wilsonByHand(noticed, tried).entries())
					expect(Math.abs(ends[end]! - 100 * byHand)).toBeLessThanOrEqual(0.0501);
		}
	});

	it('prints the day and the version beside each figure', () => {
		const whens = [...shown.values()].flat().map((cells) => cells.at(-1)!);
		const known = [...measured.tests, ...measured.mutation, ...measured.facts];
		expect(whens).toHaveLength(known.length);
		for (const said of whens)
			expect(known.some(({ on, version }) => said.startsWith(day(on)) && said.endsWith(`version ${version}`))).toBe(
				true,
			);
	});
});

describe('the page', () => {
	it('says which parts of the code fall short of the share that we want', () => {
		const one = { mutants: 100, share: 1, seed: 's', tried: 100, timedOut: 0, notCovered: 0, broken: 0, ...NOW };
		const said = (killed: number): string => {
			const mutation = [{ ...one, folder: 'read', killed, survived: 100 - killed }];
			return JSON.stringify(howWeTestView({ tests: [], mutation, facts: [] }).sections);
		};
		expect(WANTED).toBe(LEAST_SCORE);
		expect(said(85)).not.toContain('falls short');
		expect(said(84)).toContain('One part falls short of that so far: reading files.');
	});

	it('says that a figure is older than the site', () => {
		const tests = [{ kind: 'unit' as const, files: 1, passed: 2, failed: 0, skipped: 0, ...NOW }];
		const last = (version: string): string | undefined =>
			tables({ tests, mutation: [], facts: [] }, version).get('Tests of the software')?.[0]?.at(-1);
		expect(last('1.2.3')).toBe('2 January 2026, version 1.2.3');
		expect(last('1.3.0')).toBe('2 January 2026, older version 1.2.3');
	});

	it('has no table of what was never measured, and says all the same what is not tested', () => {
		expect(tables({ tests: [], mutation: [], facts: [] }).size).toBe(0);
		const { sections } = howWeTestView({ tests: [], mutation: [], facts: [] });
		expect(sections.map(({ id }) => id)).toContain('not-tested');
	});

	it('types no measured figure into its sentences', () => {
		const { sections } = howWeTestView({ tests: [], mutation: [], facts: [] });
		const text = JSON.stringify(sections).replaceAll(VERSION, '');
		// The share that we want noticed, and the confidence of an interval.
		expect(numbers(text).filter((one) => ![85, 95].includes(one))).toEqual([]);
	});
});

describe('the report of a test run', () => {
	const result = (status: string, more: Partial<TestResult> = {}): TestResult => ({ status, title: 'holds', ...more });
	const report = (name: string, results: readonly TestResult[], status = 'passed'): TestReport => ({
		startTime: 0,
		testResults: [{ name: `/any/where/src/${name}`, status, assertionResults: results }],
	});
	const count = (reports: readonly TestReport[], ...files: string[]) => testCounts(reports, files, NOW);

	it('counts tests by their kind', () => {
		const unit = report('a.test.ts', [result('passed'), result('passed'), result('failed'), result('pending')]);
		const site = report('a.site.test.ts', [result('passed')]);
		expect(count([unit, site], 'src/a.test.ts', 'src/a.site.test.ts')).toEqual([
			{ kind: 'site', files: 1, passed: 1, failed: 0, skipped: 0, ...NOW },
			{ kind: 'unit', files: 1, passed: 2, failed: 1, skipped: 1, ...NOW },
		]);
	});

	it('counts nothing of a kind of which a file was not run', () => {
		const unit = report('a.test.ts', [result('passed')]);
		expect(count([unit], 'src/a.test.ts', 'src/b.test.ts')).toEqual([]);
	});

	it('counts a file that could not be loaded as a failure', () => {
		expect(count([report('a.test.ts', [], 'failed')], 'src/a.test.ts')).toMatchObject([{ passed: 0, failed: 1 }]);
	});

	const agreement = (agreeing: number, of: number): Fact => ({
		...{ kind: 'agreement', site: 'real', what: 'gaps' },
		...{ agreeing, of },
	});
	it('adds up agreements about one thing, also of tests that failed', () => {
		const tests = [
			result('passed', { meta: { measured: [agreement(3, 3)] } }),
			result('failed', { meta: { measured: [agreement(1, 2)] } }),
		];
		expect(factsOf([report('a.test.ts', tests)], NOW)).toEqual([{ ...agreement(4, 5), ...NOW }]);
		const nothing = [result('passed', { meta: { measured: [agreement(0, 0)] } })];
		expect(factsOf([report('a.test.ts', nothing)], NOW)).toEqual([]);
	});

	it('tells a crash over a bad file from a wrong answer', () => {
		const bad = report('read/bad-inputs.test.ts', [
			result('passed'),
			result('failed', { failureMessages: ['TypeError: x is undefined'] }),
			result('failed', { failureMessages: ['AssertionError: expected [] to equal [1]'] }),
		]);
		const examples = report('check/examples.test.ts', [
			result('passed', { title: 'F001 brings its message, and nothing graver' }),
			result('passed', { title: 'F001 is mended by what the guide says' }),
		]);
		expect(factsOf([bad, examples], NOW)).toEqual([{ kind: 'bad-inputs', tried: 4, crashes: 1, wrong: 1, ...NOW }]);
		expect(factsOf([bad], NOW)).toEqual([]);
	});
});

describe('a run of mutants', () => {
	const mutant = (status: string, line = 1, statusReason?: string) => ({
		status,
		mutatorName: 'BooleanLiteral',
		replacement: 'false',
		location: { start: { line, column: 2 } },
		...(statusReason === undefined ? {} : { statusReason }),
	});
	const run = {
		files: {
			'src/a.ts': {
				mutants: [mutant('Killed'), mutant('Survived', 7), mutant('CompileError', 1, 'not in the sample')],
			},
			'src/b.ts': { mutants: [mutant('Timeout'), mutant('NoCoverage', 9), mutant('RuntimeError')] },
		},
	};

	it('is counted as Stryker counts: time-outs are noticed, what no test meets is not, errors are left out', () => {
		expect(tallyOf(run)).toEqual({
			...{ mutants: 6, tried: 4, killed: 1, timedOut: 1, survived: 1, notCovered: 1, broken: 1 },
		});
	});

	it('names those that nobody noticed', () => {
		expect(survivors(run)).toEqual([
			'  src/a.ts:7:2 BooleanLiteral → false',
			'  src/b.ts:9:2 BooleanLiteral → false (no test meets it)',
		]);
	});
});

describe('the draw', () => {
	const mutant = (line: number, replacement = '') => ({
		...{ id: String(line), fileName: 'a.ts', mutatorName: 'StringLiteral', replacement },
		location: { start: { line, column: 0 }, end: { line, column: 5 } },
	});
	it('is the same for ever: it follows from the seed and the mutant alone', () => {
		expect(lot('seed', 'src/a.ts', mutant(3))).toBe(0.5383011817466468);
	});
	it('differs by seed, by file, by place and by what is changed', () => {
		const lots = [
			lot('seed', 'src/a.ts', mutant(3)),
			lot('other', 'src/a.ts', mutant(3)),
			lot('seed', 'src/b.ts', mutant(3)),
			lot('seed', 'src/a.ts', mutant(4)),
			lot('seed', 'src/a.ts', mutant(3, 'x')),
		];
		expect(new Set(lots).size).toBe(5);
	});
	it('draws each share about as often as it should', () => {
		const drawn = Array.from({ length: 2000 }, (_, line) => lot('seed', 'src/a.ts', mutant(line)));
		for (const share of [0.05, 0.3, 0.8])
			expect(Math.abs(drawn.filter((one) => one < share).length / 2000 - share)).toBeLessThan(0.035);
	});
});
