/** What a rule says of the tiny council with other files: each problem on one line, whole. */

import { expect } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import { readWith } from '../read/folder/site.fixture.ts';
import type { Content } from '../read/folder/site.fixture.ts';
import type { Rule } from './rule.ts';

/** `R002 error q2/actions.csv A3 in q2: Rows 2 and 3 say the same (a).`, with line and column where a place has no cell. */
export const inFull = ({ check, severity, at, release, message }: Problem): string =>
	`${check} ${severity} ${at.file.split('/').slice(-2).join('/')} ${at.cell ?? `${at.line}:${at.column}`}${
		release === undefined ? '' : ` in ${release}`
	}: ${message}`;

/** @throws where a file has a mistake of its own: the rule would not see all of it */
export function said(rule: Rule, files: Readonly<Record<string, Content>>): string[] {
	const { submission, problems } = readWith(files);
	expect(problems.filter(({ severity }) => severity === 'error').map(inFull)).toEqual([]);
	return [...rule.check(submission!)].map(inFull);
}
