import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { readJson } from '../text/json.ts';
import { SourceText } from '../text/source-text.ts';
import { ContextRecord } from './context.ts';
import { settingsIn as read } from './settings.fixture.ts';
import { readSettings } from './settings.ts';

describe('what is wrong with a setting is said in our words, at its place', () => {
	test.each<[schema: z.ZodType, text: string, told: string[]]>([
		[z.strictObject({ many: z.int().min(2).max(5) }), '{"many": 1}', ['K004 1:10+1 "many" cannot be "1".']],
		[z.strictObject({ many: z.int().max(5) }), '{"many": 6}', ['K004 1:10+1 "many" cannot be "6".']],
		[
			z.strictObject({ many: z.int() }),
			'{"many": 1.5}',
			[
				'K003 1:10+3 "many" is a number without quotation marks, but we expected a whole number without quotation marks.',
			],
		],
		[
			z.strictObject({ list: z.array(z.string()) }),
			'{"list": ["a", 5]}',
			['K003 1:16+1 "list" is a number without quotation marks, but we expected a text in quotation marks.'],
		],
		[
			z.strictObject({ list: z.array(z.string()) }),
			'{"list": null}',
			['K003 1:10+4 "list" is nothing (null), but we expected a list in square brackets.'],
		],
		[
			z.strictObject({ of: z.strictObject({}) }),
			'{"of": []}',
			['K003 1:8+1 "of" is a list in square brackets, but we expected an object in curly brackets.'],
		],
		[
			z.strictObject({ of: z.record(z.string(), z.string()) }),
			'{"of": true}',
			['K003 1:8+4 "of" is true or false, but we expected an object in curly brackets.'],
		],
		[
			z.strictObject({ a: z.string() }),
			'[]',
			['K003 1:1+1 "the file" is a list in square brackets, but we expected an object in curly brackets.'],
		],
		[z.strictObject({ a: z.string() }), '{}', ['K002 1:1+1 The setting "a" is missing.']],
		[z.strictObject({ a: z.enum(['b', 'c']) }), '{}', ['K002 1:1+1 The setting "a" is missing.']],
		[
			z.strictObject({ a: z.enum(['met', 'missed']) }),
			'{"a": "meet"}',
			['K004 1:7+6 "a" cannot be "meet". Did you mean met? > met'],
		],
		[z.strictObject({ a: z.enum(['met', 'missed']) }), '{"a": 5}', ['K004 1:7+1 "a" cannot be "5".']],
		[z.strictObject({ a: z.string().min(1) }), '{"a": ""}', ['K004 1:7+2 "a" cannot be "".']],
		[z.strictObject({ a: z.string().max(2) }), '{"a": "abc"}', ['K004 1:7+5 "a" cannot be "abc".']],
		[z.strictObject({ a: z.array(z.string()).min(1) }), '{"a": []}', ['K004 1:7+1 "a" cannot be "[]".']],
		[z.strictObject({ a: z.number().positive() }), '{"a": 0}', ['K004 1:7+1 "a" cannot be "0".']],
		[z.strictObject({ a: z.string().regex(/^b$/) }), '{"a": "c"}', ['K004 1:7+3 "a" cannot be "c".']],
		[z.record(z.string().max(1), z.string()), '{"ab": "c"}', ['K004 1:2+4 "ab" cannot be "ab".']],
	])('%#: %s', (schema, text, told) => expect(read(schema, text)).toEqual(told));

	test.each<[schema: z.ZodType, text: string, remedy: string]>([
		[z.strictObject({ a: z.int().min(2) }), '{"a": 1}', 'Write 2 or more.'],
		[z.strictObject({ a: z.int().max(5) }), '{"a": 6}', 'Write 5 or less.'],
		[z.strictObject({ a: z.number().positive() }), '{"a": 0}', 'Write more than 0.'],
		[z.strictObject({ a: z.array(z.string()).min(1) }), '{"a": []}', 'Write at least one entry.'],
		[z.strictObject({ a: z.string().min(1) }), '{"a": ""}', 'Write some text.'],
		[z.strictObject({ a: z.string().regex(/^b$/) }), '{"a": "c"}', 'Write another value.'],
		[z.record(z.string().max(1), z.string()), '{"ab": "c"}', 'Write another key.'],
		[z.strictObject({ a: z.enum(['b', 'c']) }), '{"a": "x"}', 'Write b or c.'],
	])('with what to write, %#: %s', (schema, text, remedy) => {
		const { problems } = readSettings(readJson(new SourceText('a.json', text)).document!, schema);
		expect(problems.map((problem) => problem.remedy)).toEqual([remedy]);
	});

	it('and a mistake of ours is no mistake of the council', () => {
		const ours = z.string().refine(() => false, 'ours');
		expect(() => read(z.strictObject({ a: ours }), '{"a": "b"}')).toThrow('unexpected issue of a: ours');
	});

	it('down to the key of an object that stands for either', () => {
		expect(
			read(z.strictObject({ a: z.union([z.boolean(), z.strictObject({ b: z.string() })]) }), '{"a": {"b": 5}}'),
		).toEqual(['K003 1:13+1 "b" is a number without quotation marks, but we expected a text in quotation marks.']);
	});
});

describe('context.json', () => {
	test.each<[text: string, record: unknown]>([
		['{}', {}],
		['{"plans": []}', { thread: { plans: [], links: [] } }],
		['{"links": [{"from": "a", "to": ["b"]}]}', { thread: { plans: [], links: [{ from: 'a', to: ['b'] }] } }],
		[
			'{"groups": [{"id": "near", "title": "Near", "kind": "members", "asOf": "2025"}]}',
			{ groups: [{ id: 'near', title: 'Near', kind: 'members', asOf: '2025' }] },
		],
		[
			'{"members": [{"group": "near", "areaCode": "E08", "area": "Bury", "to": "2026"}]}',
			{ members: [{ group: 'near', areaCode: 'E08', area: 'Bury', to: '2026' }] },
		],
		[
			'{"annotations": [{"indicator": "a", "period": "FY2025-26", "kind": "method", "text": "T"}]}',
			{
				annotations: [
					expect.objectContaining({
						indicator: 'a',
						kind: 'method',
						period: expect.objectContaining({ start: '2025-07-01' }),
					}),
				],
			},
		],
		[
			'{"annotations": [{"indicator": "a", "period": "FY2025-26", "kind": "remark", "text": "T"}]}',
			[expect.stringMatching(/^K004 /)],
		],
		['{"yearStartsInMonth": 13}', [expect.stringMatching(/^K004 /)]],
		['{"yearStartsInMonth": 0}', [expect.stringMatching(/^K004 /)]],
		['{"yearStartsInMonth": 12}', { yearStartsInMonth: 12 }],
	])('%s', (text, record) => expect(read(ContextRecord(7), text)).toEqual(record));
});
