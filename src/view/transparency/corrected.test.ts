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

	describe('are in the feeds of reports and of corrections', () => {
		const feedsAsOf = (asOf: string, dataSets = [spending, grants]) => feedsOf({ ...publication, dataSets, asOf });

		it('with an entry for each day of a data set, which leads to its first row', () => {
			const { rows } = correctedTable(publication)!;
			const [all, corrections, ...others] = feedsAsOf('2026-02-01T09:00:00Z');
			for (const { entries } of others) expect(entries.map(({ href }) => href).join()).not.toContain('corrected-');
			expect(all!.entries.map(({ title }) => title)).toEqual([
				'Corrected on 5 January 2026: Grants',
				'Corrected on 1 September 2025: Payments',
				'Performance report: July to September 2025',
			]);
			expect(corrections!.entries.map(({ href }) => href)).toEqual([
				'/corrections/#corrected-grants-2026-01-05',
				'/corrections/#corrected-spending-2025-09-01',
			]);
			expect(rows.map(({ id }) => id)).toEqual([
				'corrected-grants-2026-01-05',
				'corrected-spending-2025-09-01',
				undefined,
			]);
			expect(corrections!.entries.map(({ published, lines }) => [published, ...lines])).toEqual([
				['2026-01-05T00:00:00.000Z', 'July 2025: Other.'],
				[
					...['2025-09-01T00:00:00.000Z', 'July 2025: Second. 2 rows, £200.00 before; 3 rows, £300.00 after.'],
					'July 2025: First. 2 rows, £100.00 before; 2 rows, £200.00 after.',
				],
			]);
		});

		it('without what was before and after where two were published together', () => {
			const both = { ...publication, lockedTables: [locked('a', 10_000, 0)], asOf: '2026-02-01T09:00:00Z' };
			const [, { lines }] = feedsOf(both)[1]!.entries as [unknown, { readonly lines: readonly string[] }];
			expect(lines).toEqual(['July 2025: Second.', 'July 2025: First.']);
		});

		it('and none of a day that is still to come', () => {
			const days = (asOf: string) => feedsAsOf(asOf)[1]!.entries.map(({ published }) => published.slice(0, 10));
			expect(days('2026-01-04T23:59:00Z')).toEqual(['2025-09-01']);
			expect(days('2026-01-05T00:01:00Z')).toEqual(['2026-01-05', '2025-09-01']);
		});

		it('and do not push out the reports, however many there are', () => {
			const days = Array.from({ length: 20 }, (_, at) => told(`2025-10-${at + 10}`, 'One more.'));
			const [all] = feedsAsOf('2026-02-01T09:00:00Z', [setOf('spending', 'Payments', days)]);
			expect(all!.entries.filter(({ href }) => href.startsWith('/reports/'))).toHaveLength(1);
			expect(all!.entries).toHaveLength(13);
		});
	});
});
