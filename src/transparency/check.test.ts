import { describe, expect, it } from 'vitest';
import type { DataSetFolder } from '../domain/data-set.ts';
import { parsePeriod } from '../domain/period.ts';
import { digest } from '../load.ts';
import { checkDataSets } from './check.ts';
import { GOOD } from './payments.fixture.ts';

const PATH = 'data/transparency/spending/2025-M07.csv';
const REASON = { on: '2026-02-03', reason: 'Ten times too large.' };
const folder = (corrected: readonly (typeof REASON)[] = []): DataSetFolder => ({
	id: 'spending',
	settings: {
		...{ title: 'Payments', description: 'Paid.', frequency: 'month', schema: 'spend-500' },
		...{ publishAt: new Map(), corrected: corrected.map((one) => ({ ...one, period: '2025-M07' })) },
	},
	files: [{ path: PATH, period: parsePeriod('2025-M07')!, bytes: GOOD.length }],
});

/** What is said of published tables, after one of them was published as it says here. */
function said(
	now: string,
	corrected: readonly (typeof REASON)[] = [],
	was = { sha256: 'ab'.repeat(32), corrections: 0 },
) {
	const locked = [{ file: 'spending/2025-M07.csv', rows: 3, ...was }];
	const problems = checkDataSets([folder(corrected)], () => [new TextEncoder().encode(now)], {
		...{ locked, digest, today: '2026-02-03' },
	});
	return [...problems].filter(({ check }) => check === 'P017').map(({ at, message }) => `${at.file} ${message}`);
}

describe('a table that was published', () => {
	it('is held against what it said, row by row and not byte by byte', () => {
		const [changed] = said(GOOD);
		expect(changed).toMatch(
			/2025-M07\.csv The file 2025-M07\.csv says something other than what was published: 3 rows then/,
		);
		const sum = digest();
		sum.add(GOOD);
		const was = { sha256: sum.end(), corrections: 0 };
		expect(said(GOOD, [], was)).toEqual([]);
		expect(said(`\uFEFF${GOOD.replaceAll('\r\n', '\n')}`, [], was)).toEqual([]);
	});

	it('may be changed where readers are told', () => {
		expect(said(GOOD, [REASON])).toEqual([]);
		expect(said(GOOD, [], { sha256: 'ab'.repeat(32), corrections: 1 })[0]).toContain('/dataset.json No correction of');
	});

	it('is not judged while it has mistakes: nobody knows yet what it will say', () => {
		const wrong = GOOD.replace('1250', 'much');
		expect(said(wrong)).toEqual([]);
		expect(said(wrong, [REASON])).toEqual([]);
		// What was told of it is judged all the same.
		expect(said(wrong, [], { sha256: 'ab'.repeat(32), corrections: 1 })[0]).toContain('No correction of');
	});
});
