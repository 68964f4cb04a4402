import { describe, expect, it, test } from 'vitest';
import { around, codeOf, decode, disguiseOf, isUtf16, tooLargeProblem } from './bytes.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file in Windows-1252', () => {
	it('is read, and both readings are shown at the first damaged character', () => {
		const { source, problems } = decode('a.csv', latin('id,note\r\na,caf\u00e9 at \u00a35\r\n'));
		expect(source!.text).toBe('id,note\na,café at £5\n');
		expect(problems).toEqual([
			expect.objectContaining({
				check: 'F002',
				message:
					'The file is not saved as UTF-8, so characters such as £ may be wrong (first: "caf\ufffd at \ufffd5").',
				at: expect.objectContaining({ line: 2, column: 6 }),
			}),
		]);
		expect(problems[0]!.remedy).toContain('"café at £5"');
	});

	it('is pointed at behind characters that are longer in UTF-8', () => {
		const bytes = Uint8Array.from([...utf8('id,note\na,€ and '), 0xa3, ...utf8('5\n')]);
		const { problems } = decode('a.csv', bytes);
		expect(problems[0]!.at.line).toBe(2);
	});
});

describe('line ends', () => {
	it('inside a quoted cell may differ from those between rows, as Excel writes them', () => {
		expect(decode('a.csv', utf8('a,"b\nc"\r\nd,e\r\n')).problems).toEqual([]);
	});

	it('between rows that differ are a warning', () => {
		expect(decode('a.csv', utf8('a,b\r\nd,e\n')).problems).toEqual([
			expect.objectContaining({ check: 'F008', severity: 'warning' }),
		]);
	});
});

it('control characters are found with their place, and not more of them than anybody reads', () => {
	const { problems } = decode('a.csv', utf8(`a,b\nc,d\u202e\u0007\n${'\u0007'.repeat(100)}`));
	expect(problems.slice(0, 2).map(({ check, at, found }) => [check, at.line, at.column, found])).toEqual([
		['A004', 2, 4, 'U+202E'],
		['A004', 2, 5, 'U+0007'],
	]);
	expect(problems.length).toBe(20);
});

it('markup is fine in Markdown and no table', () => {
	expect(decode('a.md', utf8('<html>')).problems).toEqual([]);
	expect(decode('a.csv', utf8('<html>')).problems[0]!.check).toBe('F001');
});

describe('the first bytes tell what a file is, whatever its name', () => {
	test.each<[what: string, head: string, ending: string, is: string | undefined]>([
		['a workbook', 'PK\u0003\u0004 xl/workbook.xml', 'json', 'xlsx'],
		['a workbook', 'PK\u0003\u0004 [Content_Types].xml', 'md', 'xlsx'],
		['something packed', 'PK\u0003\u0004 a.txt', 'json', 'zip'],
		['something packed, most likely a workbook', 'PK\u0003\u0004 a.txt', 'csv', 'xlsx'],
		['something packed that is empty', 'PK\u0005\u0006', 'json', 'zip'],
		['a text that begins with the same letters', 'PK,1', 'csv', undefined],
		['a text that begins with half of them', 'PK\u0003,', 'csv', undefined],
		['an old workbook', '\u00d0\u00cf\u0011\u00e0', 'csv', 'xls'],
		['a packed file', '\u001f\u008b', 'csv', 'gzip'],
		['a PDF', '%PDF-1.7', 'csv', 'pdf'],
		['a text about per cents', '%PD', 'csv', undefined],
		['a web page', '<!DOCTYPE html>', 'csv', 'html'],
		['a web page', '\n\t<html lang="en">', 'json', 'html'],
		['a web page', '<head>', 'csv', 'html'],
		['a web page', '<BODY>', 'csv', 'html'],
		['markup', '<?xml version="1.0"?>', 'csv', 'html'],
		['a web page behind a byte-order mark', '\u00ef\u00bb\u00bf<html>', 'csv', 'html'],
		['a table that speaks of one', 'a <html>', 'csv', undefined],
		['another sign', '<p>', 'csv', undefined],
		['Markdown', '<html>', 'md', undefined],
		['MDX', '<html>', 'mdx', undefined],
		['a table', 'indicator,period', 'csv', undefined],
	])('%s (%j, .%s) is %s', (_what, head, ending, is) => expect(disguiseOf(latin(head), ending)).toBe(is));

	test.each<[head: string, is: boolean]>([
		['\u00ff\u00fea', true],
		['\u00fe\u00ffa', true],
		['\u00ff', false],
		['a\0b\0c\0d\0', true],
		['\0a\0b\0c\0d', true],
		['a\0b\0c\0d', false],
		['a\0b\0cdefg', false],
		['a\0b\0c\0ef', true],
		['a\0\0bcdef', false],
		[`${'a'.repeat(512)}${'\0b'.repeat(500)}`, false],
	])('%j is UTF-16: %s', (head, is) => expect(isUtf16(latin(head))).toBe(is));
});

describe('a file is refused whole', () => {
	test.each<[file: string, text: string, check: string, message: RegExp]>([
		['a.csv', '', 'F005', /empty/],
		['a.csv', 'PK\u0003\u0004 xl/', 'F001', /^This file is not a CSV file\. It is an Excel workbook/],
		['a.JSON', '%PDF', 'F001', /^This file is not a JSON file\. It is a PDF document under a name that ends in \.json/],
		['a', '%PDF', 'F001', /^This file is not a TXT file/],
		['a.csv', '\u00ff\u00fea\0', 'F002', /UTF-16/],
	])('%s that holds %j: %s', (file, text, check, message) => {
		const { source, problems } = decode(file, latin(text));
		expect(source).toBeUndefined();
		expect(problems).toEqual([
			expect.objectContaining({ check, message: expect.stringMatching(message), at: { file, line: 1, column: 1 } }),
		]);
	});

	test.each([
		['a.csv', 'Add at least one row, or delete the file if nothing is due.'],
		['a.json', 'Write its content, or put back the earlier one.'],
	])('%s that is empty: %s', (file, remedy) => {
		expect(decode(file, new Uint8Array(0)).problems[0]!.remedy).toBe(remedy);
	});

	it('when it is larger than 50 MB', () => {
		expect(tooLargeProblem('a.csv', 50_000_001)).toMatchObject({
			check: 'F006',
			message: 'The file is 51 MB, more than the 50 MB that we read.',
		});
		expect(decode('a.csv', { length: 50_000_001 } as Uint8Array).problems[0]!.check).toBe('F006');
	});
});

describe('a text comes out with one kind of line end and no mark', () => {
	test.each<[text: string, read: string, checks: string[]]>([
		['a\nb\n', 'a\nb\n', []],
		['\ufeffa\nb\n', 'a\nb\n', []],
		['a\ufeff', 'a\ufeff', ['A004']],
		['a\r\nb\r\n', 'a\nb\n', []],
		['a\rb\r', 'a\nb\n', ['F009']],
		['a\nb\r\n', 'a\nb\n', ['F008']],
		['a\r\n"b\nc"\r\n', 'a\n"b\nc"\n', []],
		['a\r\n"b\nc"\nd', 'a\n"b\nc"\nd', ['F008']],
		['"a""\nb"\r\nc\r\n', '"a""\nb"\nc\n', []],
		['"a"\nb\r\n', '"a"\nb\n', ['F008']],
		['a\rb\nc\n', 'a\rb\nc\n', ['A004']],
	])('%j is read as %j', (text, read, checks) => {
		const { source, problems } = decode('a.csv', utf8(text));
		expect([source!.text, problems.map(({ check }) => check)]).toEqual([read, checks]);
	});
});

describe('characters that nobody sees', () => {
	test.each(['\u0001', '\u0008', '\u000b', '\u001f', '\u007f', '\u009f', '\u202a', '\u202e', '\u2066', '\u2069'])(
		'%j is one',
		(sign) => {
			expect(decode('a.csv', utf8(`\nab${sign}c`)).problems).toEqual([
				expect.objectContaining({
					check: 'A004',
					found: codeOf(sign),
					at: expect.objectContaining({ line: 2, column: 3 }),
				}),
			]);
		},
	);
	test.each(['\t', ' ', '\u00a0', '\u2029', '\u2065', '\u200d', 'é', '😀'])('%j is none', (sign) => {
		expect(decode('a.csv', utf8(`ab${sign}c`)).problems).toEqual([]);
	});

	it('NULs are counted, and said once', () => {
		expect(decode('a.csv', utf8('a\nb\0c\0')).problems).toEqual([
			expect.objectContaining({
				check: 'F007',
				message: 'The file holds 2 NUL characters; this is the first.',
				at: expect.objectContaining({ line: 2, column: 2 }),
			}),
		]);
	});

	test.each([
		['\u0007', 'U+0007'],
		['\u202e', 'U+202E'],
		['😀', 'U+1F600'],
	])('%j is called %s', (sign, code) => expect(codeOf(sign)).toBe(code));
});

test.each<[text: string, at: number, shown: string]>([
	['one,two three,four', 8, 'two three'],
	['a;b;c', 2, 'b'],
	['a\tb\tc', 2, 'b'],
	['a\r\nb\r\nc', 3, 'b'],
	['a\nb\nc', 2, 'b'],
	[`${'x'.repeat(30)}y${'z'.repeat(30)}`, 30, `${'x'.repeat(12)}y${'z'.repeat(11)}`],
	['xyz', 0, 'xyz'],
])('%j is shown around %i as %j', (text, at, shown) => expect(around(text, at)).toBe(shown));

test.each<[what: string, bytes: number[], place: [number, number], read: string]>([
	['before any line end', [0x61, 0xa3], [1, 2], 'a£'],
	['behind a Windows line end', [...utf8('a\r\nb'), 0xa3], [2, 2], 'b£'],
	['behind two of them', [...utf8('a\r\n\r\nb'), 0xa3], [3, 2], 'b£'],
	['at the very beginning', [0xa3, 0x61], [1, 1], '£a'],
])('a damaged character %s', (_what, bytes, place, read) => {
	const [problem] = decode('a.csv', Uint8Array.from(bytes)).problems;
	expect([problem!.at.line, problem!.at.column]).toEqual(place);
	expect(problem!.remedy).toContain(`"${read}"`);
});
