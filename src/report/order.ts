/** The order in which problems are told: shared files first, then release by release, each in the order of its files. */

import type { ReleaseId } from '../domain/ids.ts';
import type { Problem, Severity } from '../domain/problem.ts';
import type { Tally } from '../words/problems/index.ts';

export interface Group {
	/** undefined for the shared files. */
	readonly release?: ReleaseId;
	readonly problems: readonly Problem[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];
const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The column of a cell: cells of a sheet stand in no text that could be counted. */
const lettersOf = ({ at }: Problem): string => at.cell?.replace(/\d+$/, '') ?? '';

const inFile = (a: Problem, b: Problem): number =>
	a.at.line - b.at.line ||
	lettersOf(a).length - lettersOf(b).length ||
	compare(lettersOf(a), lettersOf(b)) ||
	a.at.column - b.at.column ||
	SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
	compare(a.check, b.check) ||
	compare(a.message, b.message);

/**
 * @param releases in the order in which they are told; those it leaves out follow by name
 * @param files the same of files: the sheets of a workbook
 */
export function groupsOf(
	problems: readonly Problem[],
	releases: readonly ReleaseId[],
	files: readonly string[] = [],
): readonly Group[] {
	const place = new Map(files.map((file, at) => [file, at]));
	const placeOf = ({ at }: Problem): number => place.get(at.file) ?? files.length;
	const inOrder = (a: Problem, b: Problem): number =>
		placeOf(a) - placeOf(b) || compare(a.at.file, b.at.file) || inFile(a, b);
	const groups = new Map<ReleaseId | undefined, Problem[]>([[undefined, []]]);
	for (const release of releases) groups.set(release, []);
	for (const release of [...new Set(problems.map((problem) => problem.release))].sort()) {
		if (!groups.has(release)) groups.set(release, []);
	}
	for (const problem of problems) groups.get(problem.release)!.push(problem);
	return [...groups]
		.filter(([, found]) => found.length > 0)
		.map(([release, found]) => ({ ...(release === undefined ? {} : { release }), problems: found.sort(inOrder) }));
}

export function tallyOf(problems: readonly Problem[]): Tally {
	const many = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
	return { errors: many('error'), warnings: many('warning'), notices: many('notice') };
}
