import { describe, expect, it } from 'vitest';
import type { LockedTable, PublishedDataFile, PublishedDataSet, TableCorrection } from '../domain/data-set.ts';
import { parsePeriod } from '../domain/period.ts';
import { FileReading } from '../read/folder/files.ts';
import { lockedTables } from '../read/folder/locks.ts';
import { lockText, tableDoubts, toldCorrections } from './locked.ts';

interface Said {
	readonly sha256: string;
	readonly rows: number;
	readonly pence?: number;
	readonly corrections?: readonly TableCorrection[];
}
const sha = (digit: string): string => digit.repeat(64);
const fileOf = ({ sha256, corrections: _, ...more }: Said): PublishedDataFile => {
	const facts = { path: '/x', bytes: 1, sha256 };
	const about = { period: parsePeriod('2025-M07')!, repeated: 0, columns: [] };
	return { ...about, csv: facts, parquet: facts, json: facts, ...more };
};
const setOf = (said: Said): PublishedDataSet => ({
	...{ id: 'spending', table: 'spend', source: 'lga', title: 'Payments', description: '', frequency: 'month' },
	corrected: (said.corrections ?? []).map((one) => ({ ...one, period: parsePeriod('2025-M07')! })),
	...{ files: [fileOf(said)], preview: [], checksums: { path: '/x', bytes: 1, sha256: '' } },
});
/** The lock as the next build reads it. */
const read = (text: string): { readonly locked: readonly LockedTable[]; readonly problems: readonly string[] } => {
	const reading = new FileReading(new Map([['data/tables.lock', new TextEncoder().encode(text)]]));
	const locked = lockedTables(reading)!;
	return { locked, problems: reading.problems.map(({ check, at }) => `${check} ${at.file}:${at.line}`) };
};

const WRONG = { sha256: sha('a'), rows: 2, pence: 250_000 };
const RIGHT = { sha256: sha('b'), rows: 2, pence: 25_000 };
const TYPED: TableCorrection = { on: '2025-11-03', reason: 'Ten times too large.' };
const MISSING: TableCorrection = { on: '2025-12-01', reason: 'A row was missing.' };

const first = read(lockText([setOf(WRONG)], [])).locked;
const second = read(lockText([setOf({ ...RIGHT, corrections: [TYPED] })], first)).locked;

describe('the lock of large tables', () => {
	it('is read as it was written, and the same site again adds nothing', () => {
		expect(first).toEqual([{ file: 'spending/2025-M07.csv', ...WRONG, corrections: 0 }]);
		expect(lockText([setOf(WRONG)], first)).toBe(lockText([setOf(WRONG)], []));
		const { pence: _, ...noSum } = WRONG;
		expect(read(lockText([setOf(noSum)], [])).locked[0]).toEqual({ ...first[0], pence: undefined });
		const owed = { ...WRONG, pence: -5 };
		expect(read(lockText([setOf(owed)], [])).locked[0]!.pence).toBe(-5);
	});

	it('keeps what a table said before it was corrected', () => {
		expect(second.map(({ pence, corrections }) => [pence, corrections])).toEqual([
			[250_000, 0],
			[25_000, 1],
		]);
	});

	it('names a line that no build wrote, and reads the others', () => {
		const text = `# a note\n<<<<<<< HEAD\n${lockText([setOf(WRONG)], [])
			.split('\n')
			.at(-2)}\n`;
		expect(read(text)).toEqual({ locked: first, problems: ['R001 data/tables.lock:2'] });
	});
});

const doubts = (dataSets: readonly PublishedDataSet[], locked: readonly LockedTable[], isOfNow = true): string[] =>
	tableDoubts(dataSets, locked, isOfNow).map(({ kind }) => kind);

describe('a table that says something else than it said', () => {
	it('is named where nobody says why, also where the sums are the same', () => {
		const [told] = tableDoubts([setOf(RIGHT)], first, true);
		expect(told).toMatchObject({ dataSet: 'spending', period: '2025-M07', was: WRONG, now: RIGHT });
		expect(doubts([setOf({ ...WRONG, sha256: sha('c') })], first)).toEqual(['untold']);
	});

	it('is not where a correction was added', () => {
		expect(doubts([setOf({ ...RIGHT, corrections: [TYPED] })], first)).toEqual([]);
	});

	it('is named again where it changes once more, and the old reason is all there is', () => {
		const again = { ...RIGHT, sha256: sha('c'), corrections: [TYPED] };
		expect(doubts([setOf(again)], second)).toEqual(['untold']);
		expect(doubts([setOf({ ...again, corrections: [TYPED, MISSING] })], second)).toEqual([]);
	});

	it('is not all: what was told of it may not be taken away, nor a correction told that corrects nothing', () => {
		expect(doubts([setOf(RIGHT)], second)).toEqual(['taken-away']);
		expect(doubts([setOf({ ...RIGHT, sha256: sha('c') })], second)).toEqual(['taken-away']);
		expect(doubts([setOf({ ...WRONG, corrections: [TYPED] })], first)).toEqual(['corrects-nothing']);
		const gone = { ...setOf(RIGHT), files: [] };
		expect(doubts([gone], second)).toEqual(['taken-away']);
		// As of an earlier day it is not gone, but still to come.
		expect(doubts([gone], second, false)).toEqual([]);
		expect(doubts([setOf(RIGHT)], second, false)).toEqual(['taken-away']);
		expect(doubts([{ ...setOf({ ...RIGHT, corrections: [TYPED] }), files: [] }], second)).toEqual([]);
		// Why it was taken away may be told.
		expect(doubts([{ ...setOf({ ...RIGHT, corrections: [TYPED, MISSING] }), files: [] }], second)).toEqual([]);
	});

	it('is held against the line with most corrections, in whatever order a merge left them', () => {
		const merged = second.toReversed();
		expect(doubts([setOf(RIGHT)], merged)).toEqual(['taken-away']);
		expect(doubts([setOf({ ...WRONG, corrections: [TYPED] })], merged)).toEqual(['untold']);
		expect(doubts([setOf({ ...RIGHT, corrections: [TYPED] })], merged)).toEqual([]);
		expect(lockText([setOf({ ...RIGHT, corrections: [TYPED] })], merged)).toBe(lockText([], second));
	});

	it('may be a new one, of which nothing is known', () => {
		expect(doubts([setOf(RIGHT)], [])).toEqual([]);
	});
});

describe('corrections are told', () => {
	const told = (said: Said, locked: readonly LockedTable[]) => {
		const dataSet = setOf(said);
		return toldCorrections(dataSet, '2025-M07', locked).map(({ reason, was, now }) => [
			...[reason, was?.pence, now?.pence],
		]);
	};

	it('from what to what, before the lock knows of them and after', () => {
		const corrected = { ...RIGHT, corrections: [TYPED] };
		expect(told(corrected, first)).toEqual([[TYPED.reason, 250_000, 25_000]]);
		expect(told(corrected, second)).toEqual([[TYPED.reason, 250_000, 25_000]]);
	});

	it('one after the other', () => {
		const more = { sha256: sha('c'), rows: 3, pence: 30_000, corrections: [TYPED, MISSING] };
		expect(told(more, second)).toEqual([
			[TYPED.reason, 250_000, 25_000],
			[MISSING.reason, 25_000, 30_000],
		]);
		expect(told(more, first)).toEqual([
			[TYPED.reason, 250_000, 30_000],
			[MISSING.reason, 250_000, 30_000],
		]);
	});

	it('without what was before, where that was not kept', () => {
		expect(told({ ...RIGHT, corrections: [TYPED] }, [])).toEqual([[TYPED.reason, undefined, 25_000]]);
	});

	it('of a file that is not there any more', () => {
		const dataSet = { ...setOf({ ...RIGHT, corrections: [TYPED] }), files: [] };
		expect(toldCorrections(dataSet, '2025-M07', second).map(({ was, now }) => [was?.pence, now?.pence])).toEqual([
			[250_000, 25_000],
		]);
	});
});
