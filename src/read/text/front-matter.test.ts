import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isMap, isScalar, parseDocument } from 'yaml';
import { plainSettings, readFrontMatter } from './front-matter.ts';
import { SourceText } from './source-text.ts';

const odd = fc.stringMatching(/^[A-Za-z0-9 ,.()\/:#'"~&*!|>%@`[\]{}?\\-]{0,12}$/);
const usual = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ,.()\/-]{0,12}$/);
const named = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	fc
		.tuple(fc.constantFrom('by', 'on', 'action', 'x', 'null', 'true'), word)
		.map(([name, value]) => `${name}: ${value}`);
const line = fc.oneof(
	{ weight: 6, arbitrary: named(usual) },
	{ weight: 2, arbitrary: named(odd) },
	{ weight: 1, arbitrary: odd },
);

it('reads simple settings without YAML exactly as YAML reads them', () => {
	let many = 0;
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
			const text = lines.join('\n');
			const found = plainSettings(text);
			if (!found) return;
			many++;
			const document = parseDocument(text, { schema: 'core', uniqueKeys: true, logLevel: 'silent' });
			expect([...document.errors, ...document.warnings]).toEqual([]);
			const items = isMap(document.contents) ? document.contents.items : [];
			const read = items.map(({ key, value }) => {
				if (!isScalar(key) || !isScalar(value)) return undefined;
				return {
					name: String(key.value),
					value: typeof value.value === 'string' ? value.value : value.source,
					at: value.range![0],
				};
			});
			expect(found).toEqual(read);
		}),
		{ numRuns: 3000 },
	);
	expect(many).toBeGreaterThan(200);
});

test.each([
	['by: Head of Housing\non: 2025-10-20\naction: surveys', true],
	['by: Null', false],
	['by: Head: of Housing', false],
	['by: "Head of Housing"', false],
	['by: Head # of Housing', false],
	['by: Head\n  of Housing', false],
	['by: A\nby: B', false],
	['by:', false],
	['by: null', false],
	['by: nullify', true],
	['by: A', true],
	['x: 5', true],
	['on: 2025-10-20', true],
	['by: A, B (C) D/E-F_G.', true],
	['by: A ', false],
	['by: A,', false],
	['by: -A', false],
	['by:  A', false],
	['By: A', false],
	['by2: A', false],
	[' by: A', false],
	['by : A', false],
	['by: A\n', false],
	['', false],
])('%j needs no YAML: %s', (text, isPlain) => expect(plainSettings(text) !== undefined).toBe(isPlain));

it('says where a simple setting stands', () => {
	const { matter } = readFrontMatter(
		new SourceText('a.md', '---\nby: Head of Housing\non: 2025-10-20\n---\n\nWords.\n'),
	);
	expect(matter.place('on')).toMatchObject({ line: 3, column: 5 });
	expect(matter.settings.get('by')).toBe('Head of Housing');
});

describe('front matter', () => {
	/** Each setting as KEY=TEXT@LINE:COLUMN+LENGTH; a setting that is no text has the text ?. */
	function read(text: string): { settings: string[]; body: string; told: string[] } {
		const { matter, problems } = readFrontMatter(new SourceText('a.md', text));
		return {
			settings: [...matter.settings].map(([key, value]) => {
				const { line, column, length } = matter.place(key);
				return `${key}=${value ?? '?'}@${line}:${column}+${length}`;
			}),
			body: matter.body,
			told: problems.map(({ check, at, message }) => `${check} ${at.line}:${at.column} ${message}`),
		};
	}

	test.each<[text: string, settings: string[], body: string]>([
		['---\nby: A\non: 2025-10-20\n---\n\nWords.\n\n', ['by=A@2:5+1', 'on=2025-10-20@3:5+10'], 'Words.'],
		['--- \nby: A\n---\t\nWords.', ['by=A@2:5+1'], 'Words.'],
		['---\nby: A\n---', ['by=A@2:5+1'], ''],
		['---\n---\nWords.', [], 'Words.'],
		['---\n\n---\nWords.', [], 'Words.'],
		['---\n# nothing yet\n---\nWords.', [], 'Words.'],
		['---\nby: A\n---\nWords.\n---\nMore.', ['by=A@2:5+1'], 'Words.\n---\nMore.'],
		['Words.\n---\nby: A\n---\n', [], 'Words.\n---\nby: A\n---'],
		['---- \nby: A\n---\n', [], '---- \nby: A\n---'],
		['', [], ''],
		['---\n"by": "A: B" # the post\n---\n', ['by=A: B@2:7+6'], ''],
		["---\nby: 'A'\non: D2025-10-20\n---\n", ['by=A@2:5+3', 'on=D2025-10-20@3:5+11'], ''],
		['---\nn: 007\nx: 0x10\n"t": true\n---\n', ['n=007@2:4+3', 'x=0x10@3:4+4', 't=true@4:6+4'], ''],
		['---\nby:\nto: null\nat: ~\n---\n', ['by=@2:4+1', 'to=@3:5+4', 'at=@4:5+1'], ''],
		['---\n? by\n---\n', ['by=@2:3+2'], ''],
		['---\nby: [A, B]\nto: {a: b}\n---\n', ['by=?@2:1+2', 'to=?@3:1+2'], ''],
		['---\nby: |\n  A\n  B\n---\n', ['by=A\nB\n@2:5+9'], ''],
		['---\n? [by]\n: A\nto: "B"\n---\n', ['to=B@4:5+3'], ''],
	])('%j says %j', (text, settings, body) => expect(read(text)).toEqual({ settings, body, told: [] }));

	test.each<[text: string, told: string]>([
		['---\nby: A\n', 'F014 1:1 The lines between --- and --- cannot be read: the second --- is missing.'],
		['---\nby: A\nby: B\n---\n', 'F014 3:1 The lines between --- and --- cannot be read: Map keys must be unique.'],
		['---\nby: !who A\n---\n', 'F014 2:5 The lines between --- and --- cannot be read: Unresolved tag: !who.'],
		['---\n- A\n---\n', 'F014 2:1 The lines between --- and --- cannot be read: it is not a list of settings.'],
		['---\nA\n---\n', 'F014 2:1 The lines between --- and --- cannot be read: it is not a list of settings.'],
	])('%j cannot be read: %s', (text, told) => expect(read(text).told).toEqual([told]));

	test('of two documents would say only half of what stands there', () => {
		expect(read('---\nby: A\n...\non: 2025-10-20\n---\n').told).toEqual([expect.stringMatching(/^F014 4:1 /)]);
	});

	test.each<[text: string, has: boolean, bodyAt: number]>([
		['---\nby: A\n---\n\n  Words.', true, 17],
		['  Words.', false, 2],
		['---\nby: A\n', false, 0],
		['---\n---\n', true, 8],
	])('%j has settings: %s, and its body stands at %i', (text, has, bodyAt) => {
		const { matter } = readFrontMatter(new SourceText('a.md', text));
		expect([matter.has, matter.bodyAt]).toEqual([has, bodyAt]);
	});

	test('points at the first line for what it does not hold', () => {
		const { matter } = readFrontMatter(new SourceText('a.md', '---\nby: A\n---\n'));
		expect([matter.place(), matter.place('on')].map(({ line, column }) => [line, column])).toEqual([
			[1, 1],
			[1, 1],
		]);
	});
});

test('the places of plain settings are those of their values', () => {
	expect(plainSettings('by: A\naction: surveys\nx: 5')).toEqual([
		{ name: 'by', value: 'A', at: 4 },
		{ name: 'action', value: 'surveys', at: 14 },
		{ name: 'x', value: '5', at: 25 },
	]);
});
