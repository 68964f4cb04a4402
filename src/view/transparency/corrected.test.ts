import { describe, expect, it } from 'vitest';
import type { LockedTable, PublishedCorrection, PublishedDataFile, PublishedDataSet } from '../../domain/data-set.ts';
import { parsePeriod } from '../../domain/period.ts';
import { councilOf, indicator } from '../council.fixture.ts';
import { correctionsView } from '../corrections.ts';
import { feedsOf } from '../feeds.ts';
import { correctedTable } from './corrected.ts';

const JULY = parsePeriod('2025-M07')!;
const facts = { path: '/x', bytes: 1, sha256: 'c'.repeat(64) };
const file: PublishedDataFile = {
	...{ period: JULY, rows: 3, pence: 30_000, repeated: 0, columns: [], csv: facts, parquet: facts, json: facts },
};
const told = (on: string, reason: string, period = JULY): PublishedCorrection => ({ period, on, reason });
const setOf = (id: string, title: string, corrected: readonly PublishedCorrection[]): PublishedDataSet => ({
	...{ id, title, table: 'spend', source: 'lga', description: '', frequency: 'month', files: [file], preview: [] },
	...{ corrected, checksums: facts },
});
const locked = (digit: string, pence: number, corrections: number): LockedTable => ({
	...{ file: 'spending/2025-M07.csv', sha256: digit.repeat(64), rows: 2, pence, corrections },
});

const council = councilOf({
	indicators: [indicator('a')],
	releases: [{ id: '25q1', publishAt: '2025-08-01', figures: ['a 25Q1 1'] }],
});
const spending = setOf('spending', 'Payments', [told('2025-09-01', 'First.'), told('2025-09-01', 'Second.')]);
const grants = setOf('grants', 'Grants', [told('2026-01-05', 'Other.')]);
const publication = {
	...council,
	dataSets: [spending, grants],
	lockedTables: [locked('a', 10_000, 0), locked('b', 20_000, 1)],
};
const texts = (of: ReturnType<typeof correctedTable>): unknown[] =>
	of!.rows.map(({ cells }) => cells.map(({ text, detail }) => (detail === undefined ? text : [text, detail])));

describe('corrections of large tables', () => {
	it('stand newest first, each with what was and what is, and the checksums of both', () => {
		const digest = (digit: string): string => `SHA-256 ${digit.repeat(64)}`;
		expect(texts(correctedTable(publication))).toEqual([
			[['Grants', 'July 2025'], '5 January 2026', 'Other.', 'Not kept', ['3 rows, £300.00', digest('c')]],
			[
				['Payments', 'July 2025'],
				'1 September 2025',
				'Second.',
				['2 rows, £200.00', digest('b')],
				['3 rows, £300.00', digest('c')],
			],
			[
				['Payments', 'July 2025'],
				'1 September 2025',
				'First.',
				['2 rows, £100.00', digest('a')],
				['2 rows, £200.00', digest('b')],
			],
		]);
	});

	it('of one data set do not name it again', () => {
		expect(texts(correctedTable(publication, grants))[0]).toEqual([
			...['July 2025', '5 January 2026', 'Other.', 'Not kept'],
			['3 rows, £300.00', `SHA-256 ${'c'.repeat(64)}`],
		]);
		expect(correctedTable(publication, { ...grants, corrected: [] })).toBeUndefined();
	});

	it('are counted on the page of corrections, and led to', () => {
		const view = correctionsView(
			publication,
			new Map([
				['/data/latest/revisions.csv', facts],
				['/data/latest/revisions.json', facts],
			]),
		);
		expect(view.summary).toMatch(/3 corrections of payments and other tables\.$/);
		expect(view.contents.map(({ href }) => href)).toContain('#tables');
		const without = correctionsView(
			{ ...publication, dataSets: [] },
			new Map([
				['/data/latest/revisions.csv', facts],
				['/data/latest/revisions.json', facts],
			]),
		);
		expect(without.summary).not.toContain('tables');
		expect(without.contents.map(({ href }) => href)).not.toContain('#tables');
	});

	it('are in the feeds of reports and of corrections, each with its day and its row on the page', () => {
		const { rows } = correctedTable(publication)!;
		const [all, corrections, ...others] = feedsOf(publication);
		for (const { entries } of others) expect(entries.map(({ href }) => href).join()).not.toContain('corrected-');
		expect(all!.entries.map(({ title }) => title)).toEqual([
			'Corrected: Grants, July 2025',
			'Corrected: Payments, July 2025',
			'Corrected: Payments, July 2025',
			'Performance report: July to September 2025',
		]);
		expect(corrections!.entries.map(({ href }) => href)).toEqual(rows.map(({ id }) => `/corrections/#${id}`));
		expect(corrections!.entries.map(({ published, lines }) => [published.slice(0, 10), ...lines])).toEqual([
			['2026-01-05', 'Other.', '3 rows, £300.00 now.'],
			['2025-09-01', 'Second.', '2 rows, £200.00 before; 3 rows, £300.00 now.'],
			['2025-09-01', 'First.', '2 rows, £100.00 before; 2 rows, £200.00 now.'],
		]);
		const ids = corrections!.entries.map(({ href }) => href);
		expect(new Set(ids).size).toBe(ids.length);
	});
});
