import { describe, expect, it, test } from 'vitest';
import type { FileFacts } from '../domain/file-facts.ts';
import type { PublishedDataFile } from '../domain/data-set.ts';
import { parsePeriod } from '../domain/period.ts';
import { covering, dueOn, gaps, timeliness } from './timeliness.ts';

const facts: FileFacts = { path: '/x.csv', bytes: 1, sha256: '' };
const file = (period: string, publishAt?: string): PublishedDataFile => ({
	period: parsePeriod(period)!,
	...(publishAt === undefined ? {} : { publishAt }),
	...{ rows: 1, repeated: 0, columns: [], csv: facts, parquet: facts, json: facts },
});
const asked = (
	frequency: Parameters<typeof timeliness>[0],
	today: string,
	...files: readonly PublishedDataFile[]
): ReturnType<typeof timeliness> =>
	timeliness(frequency, files, { today, yearStartsInMonth: 4, dayOf: (instant) => instant.slice(0, 10) });

test.each([
	['FY2025-26-Q1', '2025-07-31'],
	['FY2025-26-Q3', '2026-01-31'],
	['FY2025-26', '2026-04-30'],
])('%s is due by %s', (period, due) => {
	expect(dueOn(parsePeriod(period)!)).toBe(due);
});

describe('a quarterly data set', () => {
	test.each([
		['nothing was ever published', '2026-08-01', [], 'never', 'FY2026-27-Q1'],
		[
			'the quarter is not due until a month after its end',
			'2026-07-31',
			[file('FY2025-26-Q4')],
			'undated',
			'FY2025-26-Q4',
		],
		['it is late on the day after', '2026-08-01', [file('FY2025-26-Q4')], 'late', 'FY2026-27-Q1'],
		['it came out in time', '2026-08-01', [file('FY2026-27-Q1', '2026-07-31T09:30:00+01:00')], 'met', 'FY2026-27-Q1'],
		['it came out late', '2026-09-01', [file('FY2026-27-Q1', '2026-08-12T09:30:00+01:00')], 'was-late', 'FY2026-27-Q1'],
		[
			'three months make a quarter',
			'2026-08-01',
			[file('2026-M04'), file('2026-M05'), file('2026-M06')],
			'undated',
			'FY2026-27-Q1',
		],
		['two months do not', '2026-08-01', [file('2026-M04'), file('2026-M06')], 'late', 'FY2026-27-Q1'],
	] as const)('%s', (_, today, files, kind, period) => {
		const { standing } = asked('quarter', today, ...files);
		expect(standing.kind).toBe(kind);
		expect('period' in standing ? standing.period.text : undefined).toBe(period);
	});

	it('counts the days', () => {
		const { standing } = asked('quarter', '2026-09-01', file('FY2026-27-Q1', '2026-08-12T09:30:00+01:00'));
		expect(standing).toMatchObject({ days: 12, due: '2026-07-31', on: '2026-08-12' });
	});

	it('waits for the first quarter after today that is not out yet', () => {
		const { next } = asked('quarter', '2026-08-01', file('FY2026-27-Q1'), file('FY2026-27-Q2'));
		expect(next).toMatchObject({ period: { text: 'FY2026-27-Q3' }, due: '2027-01-31' });
	});
});

it('a day within the year answers for the year', () => {
	const year = parsePeriod('FY2025-26')!;
	expect(covering([file('D2026-03-31')], year)).toHaveLength(1);
	expect(covering([file('D2025-03-31')], year)).toHaveLength(0);
});

it('what is due at no date is published or not', () => {
	expect(asked('current', '2026-08-01').standing.kind).toBe('absent');
	expect(asked('once', '2026-08-01', file('FY2014-15')).standing).toEqual({ kind: 'published' });
});

it('names the time that no file is about', () => {
	expect(gaps([file('2024-M07'), file('2024-M09')])).toEqual([{ start: '2024-08-01', end: '2024-08-31' }]);
	expect(gaps([file('FY2014-15'), file('FY2016-17')])).toEqual([{ start: '2015-04-01', end: '2016-03-31' }]);
	expect(gaps([file('2024-M07'), file('2024-M08')])).toEqual([]);
});
