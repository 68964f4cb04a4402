/** The report of an import in words; every change with its rows is in the CSV beside it. */

import { summary as words } from '../../words/import.ts';
import type { Answers } from './answers.ts';
import type { Changes } from './changes.ts';
import type { ImportedTables } from './tables.ts';

const cell = (text: string | number): string => String(text).replaceAll('|', '\\|').replace(/\s+/g, ' ');
const row = (cells: readonly (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
const table = (headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
	`${row(headings)}${row(headings.map(() => '---'))}${rows.map(row).join('')}\n`;

export function reportText(tables: ImportedTables, answers: Answers, changes: Changes): string {
	const told = [...answers.used].map(
		([key, { answer, isSuggestion }]) => `- \`${key}\`: ${answer}${isSuggestion ? ` (${words.suggestion})` : ''}\n`,
	);
	const files = [...new Set(changes.list().map(({ at }) => at.file))].map((file) => {
		const { read, renamed, converted, added, dropped } = changes.counts(file);
		const rows = changes.droppedRows(file);
		return [file, read, rows, renamed + converted + added + dropped - rows];
	});
	const measures = tables.measures.map(({ id, title, figures, parts }) => [title, id, figures, parts]);
	return [
		`# ${words.heading}\n\n`,
		...(told.length > 0 ? [`## ${words.answers}\n\n`, ...told, '\n'] : []),
		`## ${words.sources}\n\n`,
		table(words.sourceHeadings, files),
		`## ${words.measures}\n\n`,
		table(words.measureHeadings, measures),
		`${words.rest}\n`,
	].join('');
}

/** The mapping that answers everything without being asked again. */
export const answeredMapping = (mapping: object, answers: Answers): object => ({
	...mapping,
	answers: Object.fromEntries([...answers.used].map(([key, { answer }]) => [key, answer])),
});
