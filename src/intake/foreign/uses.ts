/** What each column of a tidy table is used for. No column is passed over in silence. */

import type { ImportMapping, Role } from '../../read/records/import-mapping.ts';
import { ROLES } from '../../read/records/import-mapping.ts';
import { question, why } from '../../words/import.ts';
import type { Answers } from './answers.ts';
import type { Changes } from './changes.ts';
import type { SourceTable } from './source.ts';

export interface Uses {
	readonly columns: ReadonlyMap<Role, number>;
	readonly dimensions: readonly { readonly column: number; readonly title: string }[];
	/** Of a wide table: the columns that hold the figures of a period each. */
	readonly periods: readonly { readonly column: number; readonly period: string }[];
	/** Columns whose words go into the note. */
	readonly notes: readonly number[];
}

/** What councils call such a column. A name is a suggestion, never an answer. */
const NAMES: Readonly<Partial<Record<Role, RegExp>>> = {
	measure: /^(?:measure|indicator|kpi|pi|metric|performance (?:measure|indicator))s?(?: (?:name|id|ref|code))?$/i,
	period: /^(?:period|date|year|quarter|month|time ?period|financial year|reporting period)$/i,
	value: /^(?:value|figure|result|actual|outturn|performance|score)s?$/i,
};
const NEEDED: readonly Role[] = ['measure', 'period', 'value'];

/** undefined while a question is open. */
export function useOf(
	{ file, headings, rows }: SourceTable,
	mapping: ImportMapping,
	answers: Answers,
	changes: Changes,
): Uses | undefined {
	const at = { file, line: 1 };
	const columns = new Map<Role, number>();
	const named = headings.filter((heading) => heading !== '');
	const isWide = Object.keys(mapping.periodColumns).length > 0;
	let isOpen = false;
	const choose = (role: Role, suggested: string | undefined): void => {
		const text = question.column(role);
		const answer = answers.to({ key: `column:${role}`, text, options: named, suggested, at });
		if (answer === undefined) isOpen = true;
		else columns.set(role, headings.indexOf(answer));
	};
	for (const role of ROLES) {
		const heading = mapping.columns[role];
		if (heading !== undefined && headings.includes(heading)) columns.set(role, headings.indexOf(heading));
		else if (heading !== undefined) choose(role, undefined);
	}
	for (const role of NEEDED) {
		const isGiven = columns.has(role) || (role === 'measure' ? mapping.measure !== undefined : isWide);
		if (!isGiven && mapping.columns[role] === undefined)
			choose(
				role,
				named.find((heading) => NAMES[role]!.test(heading)),
			);
	}
	if (isOpen) return undefined;
	const taken = new Set(columns.values());
	const dimensions: { column: number; title: string }[] = [];
	const periods: { column: number; period: string }[] = [];
	const notes: number[] = [];
	for (const [column, heading] of headings.entries()) {
		const isFilled = rows.some(({ cells }) => (cells[column] ?? '') !== '');
		if (taken.has(column) || !isFilled) continue;
		const period = mapping.periodColumns[heading];
		const dimension = mapping.dimensions[heading];
		if (period !== undefined) periods.push({ column, period });
		else if (dimension !== undefined) dimensions.push({ column, title: dimension });
		else {
			const answer = mapping.ignore.includes(heading)
				? 'ignore'
				: answers.to({
						...{ key: `use:${heading}`, text: question.use(heading), at },
						...{
							options: ['dimension', 'note', 'ignore'],
							suggested: suggestedUse(rows.map(({ cells }) => cells[column] ?? '')),
						},
					});
			if (answer === undefined) isOpen = true;
			else if (answer === 'dimension') dimensions.push({ column, title: heading });
			else if (answer === 'note') notes.push(column);
			else changes.add({ kind: 'dropped', at, column: heading, found: heading, written: '', why: why.ignored });
		}
	}
	return isOpen ? undefined : { columns, dimensions, periods, notes };
}

/** Few different words, often repeated, divide; anything else is left for somebody to say. */
function suggestedUse(texts: readonly string[]): string {
	const filled = texts.filter((text) => text !== '');
	return new Set(filled).size * 3 <= filled.length ? 'dimension' : 'ignore';
}
