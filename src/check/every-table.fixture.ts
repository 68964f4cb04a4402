/** Tables of a release made of their columns' own examples, for rules that hold for each of them. */

import { expect } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import { RELEASE_TABLES } from '../read/folder/layout.ts';
import { readWith } from '../read/folder/site.fixture.ts';
import type { Content } from '../read/folder/site.fixture.ts';
import type { Table } from '../read/records/table.ts';
import { csv, Q2 } from '../words/guide/example.ts';
import type { Rule } from './rule.ts';

export type Cells = Readonly<Record<string, string>>;
export type Any = Pick<Table<unknown>, 'name' | 'columns'>;
export type Name = keyof typeof RELEASE_TABLES;

/** A table with these rows: what is required and not given is as the column's example says. */
export function tableOf({ name, columns }: Any, ...rows: readonly Cells[]): string {
	const used = columns.filter((column) => column.required || rows.some((row) => row[column.name] !== undefined));
	const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
	return csv(
		used.map((column) => column.name).join(','),
		...rows.map((row) =>
			used.map((column) => quoted(row[column.name] ?? (column.required ? (column.example ?? name) : ''))).join(','),
		),
	);
}
export const inRelease = (name: Name, ...rows: readonly Cells[]): Record<string, string> => ({
	[`${Q2}/${name}.csv`]: tableOf(RELEASE_TABLES[name], ...rows),
});

export function told(rule: Rule, files: Readonly<Record<string, Content>>): readonly Problem[] {
	const { submission, problems } = readWith(files);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return [...rule.check(submission!)];
}
export const placesOf = (problems: readonly Problem[]): string[] =>
	problems.map(({ at }) => `${at.file.split('/').at(-1)} ${at.cell ?? at.line}`);
/** Where the column of a table stands whose only row has all that is required, and it. */
export function cellOf({ columns }: Any, column: string): string {
	const at = columns
		.filter(({ name, required }) => required || name === column)
		.findIndex(({ name }) => name === column);
	return `${String.fromCharCode(65 + at)}2`;
}
