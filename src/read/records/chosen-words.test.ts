/** Columns that take one word of a few: those of the data model, each of them and no other. */

import { expect, test } from 'vitest';
import { RELEASE_TABLES, SHARED_TABLES } from '../folder/layout.ts';
import { SourceText } from '../text/source-text.ts';
import { readRows } from './rows.ts';
import type { Table } from './table.ts';

const TABLES = { ...SHARED_TABLES, ...RELEASE_TABLES } as unknown as Readonly<Record<string, Table<unknown>>>;
const written = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What is said of a row of the examples in which one column holds this word. */
function told(table: Table<unknown>, column: string, word: string): { problems: string[]; record: unknown } {
	const names = table.columns.map(({ name }) => name);
	const cells = table.columns.map(({ name, example }) => (name === column ? word : written(example)));
	const read = readRows(new SourceText('table.csv', `${names.join(',')}\n${cells.join(',')}\n`), table, 4);
	const problems = read.problems.map(({ check, expected = '' }) => `${check} ${expected}`);
	return { problems, record: read.rows[0]?.record };
}

test.each([
	['actions', 'kind', 'action milestone programme'],
	['actions', 'status', 'not-started on-track at-risk off-track complete stopped'],
	['annotations', 'kind', 'note method rebase'],
	['approvals', 'kind', 'framework plan indicator target'],
	['dimensions', 'kind', 'place people other'],
	['evidence', 'kind', 'survey consultation case-study'],
	['finance', 'kind', 'revenue capital saving reserve'],
	['finance', 'basis', 'gross net'],
	['findings', 'kind', 'inspection peer-review external-audit internal-audit ombudsman'],
	['groups', 'kind', 'area members statistic'],
	['indicators', 'tier', 'key corporate service team context'],
	['indicators', 'aspect', 'input process output outcome'],
	['indicators', 'scope', 'national local partner'],
	['indicators', 'polarity', 'higher lower range neither'],
	['indicators', 'frequency', 'month two-months quarter half year irregular'],
	['indicators', 'calendar', 'financial calendar academic'],
	['indicators', 'basis', 'in-period year-to-date rolling-12-months snapshot pooled'],
	['indicators', 'source_status', 'management-information official-statistics survey partner'],
	['indicators', 'validation', 'documented partial none'],
	['indicators', 'group_statistic', 'median mean total'],
	['indicators', 'quality', 'good fair poor'],
	['indicators', 'cost_basis', 'gross net'],
	['judgements', 'judgement', 'at-risk on-course'],
	['ratings', 'rating', 'met close missed unrated'],
	['recommendations', 'status', 'open accepted rejected done'],
	['revisions', 'kind', 'scheduled error definition source relabelled withdrawn'],
	['targets', 'set_from', 'statutory national benchmark trend budget judgement'],
	['timetable', 'status', 'provisional confirmed delayed cancelled'],
])('%s, %s: %s', (name, column, words) => {
	const table = TABLES[name]!;
	const refused = told(table, column, 'zyx').problems;
	expect(refused).toHaveLength(1);
	for (const word of words.split(' ')) {
		expect(JSON.stringify(told(table, column, word).record)).toContain(`"${word}"`);
		expect(refused[0]).toContain(word);
	}
	// No more words than these are offered.
	const offered = refused[0]!.replace(/^\S+ /, '').split(/, | or | and /);
	expect(offered.toSorted()).toEqual(words.split(' ').toSorted());
});
