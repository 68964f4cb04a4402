/** Problems as JUnit XML, which every build server reads: one test case for each file and kind of problem. */

import type { Problem } from '../domain/problem.ts';
import type { Code } from '../words/problems/index.ts';
import { CODES, verdicts } from '../words/problems/index.ts';
import type { ReportInput } from './input.ts';
import { byFileAndKind } from './input.ts';
import { groupsOf } from './order.ts';
import { printable } from './printable.ts';

/** In text and in attributes; what no XML may hold is gone before. */
const xml = (words: string): string =>
	words
		.split('\n')
		.map((line) => printable(line.toWellFormed()).replace(/[\ufffe\uffff]/g, '\ufffd'))
		.join('\n')
		.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const attributes = (of: Readonly<Record<string, string | number>>): string =>
	Object.entries(of)
		.map(([name, value]) => ` ${name}="${xml(String(value).replace(/\n/g, ' '))}"`)
		.join('');

/** One suite for the shared files and one for each release. Warnings are told in a case that passes. */
export function junitReport({ problems, releases }: ReportInput): string {
	const suites = groupsOf(problems, releases).map((group) => {
		const name = group.release === undefined ? verdicts.SHARED_FILES : verdicts.releaseHeading(group.release);
		return suiteOf(name, byFileAndKind(group.problems, releases).map(caseOf));
	});
	if (suites.length === 0) {
		suites.push(
			suiteOf(verdicts.SHARED_FILES, [
				{ failed: false, text: `<testcase${attributes({ classname: 'data', name: verdicts.NO_PROBLEMS })}/>` },
			]),
		);
	}
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<testsuites name="Golden Thread">',
		...suites,
		'</testsuites>',
		'',
	].join('\n');
}

/** A line of a cell could begin with ::error:: and so command the build server that prints this. */
const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

interface Case {
	readonly failed: boolean;
	readonly text: string;
}

const suiteOf = (name: string, cases: readonly Case[]): string =>
	[
		`<testsuite${attributes({ name, tests: cases.length, failures: cases.filter(({ failed }) => failed).length })}>`,
		...cases.map(({ text }) => text),
		'</testsuite>',
	].join('\n');

function caseOf(same: readonly Problem[]): Case {
	const { at, check, severity, message } = same[0]!;
	const entry = CODES[check as Code] as (typeof CODES)[Code] | undefined;
	const name = entry ? `${check} ${entry.title}` : check;
	const told = xml(
		same.map(({ at, message, remedy }) => inOneLine(`${at.line}:${at.column} ${message} ${remedy}`)).join('\n'),
	);
	const failed = severity === 'error';
	const body = failed
		? `<failure${attributes({ type: check, message })}>${told}</failure>`
		: `<system-out>${told}</system-out>`;
	return { failed, text: `<testcase${attributes({ classname: at.file, name })}>${body}</testcase>` };
}
