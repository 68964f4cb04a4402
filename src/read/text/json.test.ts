import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readJson } from './json.ts';
import { SourceText } from './source-text.ts';

const read = (text: string): ReturnType<typeof readJson> => readJson(new SourceText('a.json', text));

describe('JSON', () => {
	it('reads as JSON.parse reads it', () => {
		fc.assert(
			fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 2, '\t'), (text, space) => {
				const value: unknown = JSON.parse(text);
				const { document, problems } = read(JSON.stringify(value, undefined, space));
				expect(problems.filter(({ check }) => check !== 'A004')).toEqual([]);
				expect(JSON.parse(JSON.stringify(document!.value))).toEqual(value);
			}),
		);
	});

	it('is refused wherever JSON.parse refuses it, and nowhere else', () => {
		const text = fc.string({
			unit: fc.constantFrom('{', '}', '[', ']', '"', 'a', ':', ',', '1', '0', '-', '.', 'e', ' ', '\\', 'n'),
			maxLength: 14,
		});
		fc.assert(
			fc.property(text, (json) => {
				let isValid = true;
				try {
					JSON.parse(json);
				} catch {
					isValid = false;
				}
				expect(read(json).document !== undefined).toBe(isValid);
			}),
			{ numRuns: 3000 },
		);
	});

	it('finds every key and value again', () => {
		const text = '{\n  "a": {"b c": [10, {"d": "x"}]},\n  "e": null\n}';
		const { document } = read(text);
		const at = (path: (string | number)[], of?: 'key'): string => {
			const { line, column, length } = document!.place(path, of);
			return `${line}:${column} ${text.split('\n')[line - 1]!.slice(column - 1, column - 1 + length!)}`;
		};
		expect(at(['a', 'b c', 0])).toBe('2:17 10');
		expect(at(['a', 'b c', 1, 'd'])).toBe('2:27 "x"');
		expect(at(['a', 'b c'], 'key')).toBe('2:9 "b c"');
		expect(at(['e'], 'key')).toBe('3:3 "e"');
		expect(at(['missing'])).toBe('1:1 {');
		expect(document!.valueAt(['a', 'b c', 1, 'd'])).toBe('x');
		expect(at(['a', 'b c', 0], 'key')).toBe('2:17 10');
		expect(at(['a', 'b c'])).toBe('2:16 [');
		expect(at(['a'])).toBe('2:8 {');
		expect(at([])).toBe('1:1 {');
		expect(at(['e'])).toBe('3:8 null');
		expect(at(['a', 'b c', '0'])).toBe('2:16 [');
		expect(at(['a', 'b c', 7])).toBe('2:16 [');
		expect(at(['a', 'missing', 'further'])).toBe('2:8 {');
		expect(at(['e', 'further'], 'key')).toBe('3:8 n');
		expect(document!.place()).toEqual(document!.place([]));
		expect(document!.valueAt(['a', 'missing', 'further'])).toBeUndefined();
		expect(document!.valueAt(['e', 'further'])).toBeUndefined();
		expect(document!.valueAt([])).toBe(document!.value);
	});
});

const TEXT = 'We found """ where we expected a text in quotation marks, on one line, with \\" for each one inside it.';

describe('a mistake', () => {
	test.each([
		['{"a": 1,}', '1:8', 'We found "," where we expected } without a comma before it.'],
		['{"a" 1}', '1:6', 'We found "1" where we expected a colon.'],
		['{a: 1}', '1:2', 'We found "a" where we expected a key in quotation marks.'],
		['{"a": tru}', '1:7', 'We found "tru" where we expected a value.'],
		['[1 2]', '1:4', 'We found "2" where we expected a comma or ].'],
		['{"a": 1} x', '1:10', 'We found "x" where we expected the end of the file.'],
		['[1,', '1:4', 'The file ends too early: we expected a value.'],
		['', '1:1', 'The file ends too early: we expected a value.'],
		['{', '1:2', 'The file ends too early: we expected a key in quotation marks.'],
		['{"a"', '1:5', 'The file ends too early: we expected a colon.'],
		['{"a": 1', '1:8', 'The file ends too early: we expected a comma or }.'],
		['[1,]', '1:3', 'We found "," where we expected ] without a comma before it.'],
		['[1 , ]', '1:4', 'We found "," where we expected ] without a comma before it.'],
		['{"a" : }', '1:8', 'We found "}" where we expected a value.'],
		['{"a": "b', '1:7', TEXT],
		['["a\tb"]', '1:2', TEXT],
		['{"a": 01}', '1:8', 'We found "1" where we expected a comma or }.'],
		['{"a": 1.}', '1:8', 'We found "." where we expected a comma or }.'],
		['{"a": +1}', '1:7', 'We found "+1" where we expected a value.'],
		["{'a': 1}", '1:2', 'We found "\'a\'" where we expected a key in quotation marks.'],
		['{"a": nul, "b": 1}', '1:7', 'We found "nul" where we expected a value.'],
		['{"a": nope]', '1:7', 'We found "nope" where we expected a value.'],
		['1 2', '1:3', 'We found "2" where we expected the end of the file.'],
		['\n\n  ,', '3:3', 'We found "," where we expected a value.'],
	])('in %s is at %s', (text, where, message) => {
		const [problem] = read(text).problems;
		expect(`${problem!.at.line}:${problem!.at.column}`).toBe(where);
		expect(problem!.message).toBe(message);
	});

	it('of a key written twice names the line of the first', () => {
		const { document, problems } = read('{\n"a": 1,\n"a": 2\n}');
		expect(problems[0]).toMatchObject({ check: 'F013', at: { line: 3, column: 1 } });
		expect(problems[0]!.message).toContain('first on line 2');
		expect(document!.valueAt(['a'])).toBe(2);
	});

	it('of nesting deeper than 64 levels is at the bracket that is one too many', () => {
		expect(read(`${'['.repeat(64)}${']'.repeat(64)}`).problems).toEqual([]);
		expect(read(`${'{"a":'.repeat(64)}1${'}'.repeat(64)}`).problems).toEqual([]);
		for (const text of ['['.repeat(65), `${'{"a":'.repeat(64)}[`])
			expect(read(text).problems).toEqual([
				expect.objectContaining({
					check: 'F013',
					message: 'The file is nested more than 64 levels deep.',
					at: expect.objectContaining({ line: 1, column: text.length }),
				}),
			]);
	});

	it('after a key that stands twice is told as well', () => {
		const { document, problems } = read('{"a": 1, "a": 2,}');
		expect(document).toBeUndefined();
		expect(problems.map(({ check, at }) => [check, at.column])).toEqual([
			['F013', 10],
			['F013', 16],
		]);
	});

	it('of a key twice covers the key with its quotation marks', () => {
		expect(read('{"abc": 1, "abc": 2}').problems[0]!.at).toMatchObject({ column: 12, length: 5 });
	});

	test.each([
		['["\\u0000"]', 'U+0000'],
		['["\\u0008"]', 'U+0008'],
		['["\\u000b"]', 'U+000B'],
		['["\\u001f"]', 'U+001F'],
		['["\\u007f"]', 'U+007F'],
		['["\\u2066"]', 'U+2066'],
		['["\\b"]', 'U+0008'],
		['["\\r"]', 'U+000D'],
		['{"a\\u0007": 1}', 'U+0007'],
	])('of a hidden character in %s is named', (text, found) => {
		expect(read(text).problems.map((problem) => problem.found)).toEqual([found]);
	});

	// As written, the file's own check sees it (bytes.ts).
	test.each(['["\\t\\n"]', '["\\u00e9"]', '["\u202e"]'])('is nothing of that kind in %j', (text) => {
		expect(read(text).problems).toEqual([]);
	});

	it('of a hidden character covers the text that holds it', () => {
		expect(read('["ok", "a\\u202eb"]').problems[0]!.at).toMatchObject({ line: 1, column: 8, length: 10 });
	});

	it('of a hidden character is found where it is written as an escape', () => {
		expect(read('["a\\u202eb"]').problems).toEqual([expect.objectContaining({ check: 'A004', found: 'U+202E' })]);
	});
});
