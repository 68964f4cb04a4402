import { describe, expect, it, test } from 'vitest';
import { DataSetRecord, OwnTableRecord } from './data-set.ts';
import { settingsIn as read } from './settings.fixture.ts';

const SET = { title: 'Spending', description: '', frequency: 'month', schema: 'spend-500' };
const set = (more: object): unknown => read(DataSetRecord, JSON.stringify({ ...SET, ...more }));

describe('a data set says', () => {
	test.each<[more: object, told: unknown]>([
		[{}, { ...SET, publishAt: new Map(), corrected: [] }],
		[
			{ $schema: 'x', description: ' Payments ', asAt: '2025-01-01', dates: 'day-first' },
			{ ...SET, description: 'Payments', asAt: '2025-01-01', dates: 'day-first', publishAt: new Map(), corrected: [] },
		],
		[
			{ publishAt: { '2025-M07': '2025-09-01T09:30:00+01:00' } },
			{ ...SET, publishAt: new Map([['2025-M07', '2025-09-01T09:30:00+01:00']]), corrected: [] },
		],
		[
			{ approvedBy: 'Section 151 officer', approvedOn: '2025-08-01' },
			{ ...SET, approvedBy: 'Section 151 officer', approvedOn: '2025-08-01', publishAt: new Map(), corrected: [] },
		],
		[
			{ corrected: [{ period: '2025-M07', on: '2025-11-03', reason: 'Typed twice.' }] },
			{ ...SET, corrected: [{ period: '2025-M07', on: '2025-11-03', reason: 'Typed twice.' }], publishAt: new Map() },
		],
		[{ corrected: [{ period: '2025-M07', on: '2025-11-03' }] }, [expect.stringMatching(/^K\d+ .*"reason"/)]],
		[{ schema: 'own' }, [expect.stringMatching(/^K004 .*"schema" cannot be "own"/)]],
		[{ dates: 'month-first' }, [expect.stringMatching(/^K004 .*"dates" cannot be "month-first"/)]],
		[{ publishAt: { '2025-M07': 'soon' } }, [expect.stringMatching(/^D007 /)]],
	])('%j', (more, told) => expect(set(more)).toEqual(told));
});

describe('the columns of a table of its own', () => {
	test.each<[field: object, read: object]>([
		[{ name: 'a' }, { name: 'a', description: '', type: 'text', isRequired: false }],
		[
			{ name: 'a', type: 'any' },
			{ name: 'a', description: '', type: 'text', isRequired: false },
		],
		[
			{ name: 'a', type: 'yearmonth' },
			{ name: 'a', description: '', type: 'yearmonth', isRequired: false },
		],
		[
			{ name: 'a', title: 'A', description: 'B', type: 'integer' },
			{ name: 'a', title: 'A', description: 'B', type: 'integer', isRequired: false },
		],
		[
			{ name: 'a', constraints: { required: true, enum: ['b', 'c'] } },
			{ name: 'a', description: '', type: 'text', isRequired: true, values: ['b', 'c'] },
		],
		[
			{ name: 'a', type: 'number', constraints: { minimum: 0, maximum: 10 } },
			{ name: 'a', description: '', type: 'number', isRequired: false, least: 0, most: 10 },
		],
		[
			{ name: 'a', type: 'boolean', trueValues: ['Y'], falseValues: ['N'] },
			{ name: 'a', description: '', type: 'boolean', isRequired: false, yes: ['Y'], no: ['N'] },
		],
	])('%j', (field, expected) => {
		expect(read(OwnTableRecord, JSON.stringify({ fields: [field] }))).toEqual({ fields: [expected], missing: [''] });
	});

	it('may hold other words for what is missing', () => {
		expect(read(OwnTableRecord, '{"fields": [{"name": "a"}], "missingValues": ["", "-", "n/a", "-"]}')).toMatchObject({
			missing: ['', '-', 'n/a'],
		});
		expect(read(OwnTableRecord, '{"fields": []}')).toEqual(['K004 1:12+1 "fields" cannot be "[]".']);
		expect(read(OwnTableRecord, '{"fields": [{"name": "a", "trueValues": []}]}')).toEqual([
			'K004 1:41+1 "trueValues" cannot be "[]".',
		]);
	});
});
