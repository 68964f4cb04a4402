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
	});
});

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

	it('of a hidden character is found where it is written as an escape', () => {
		expect(read('["a\\u202eb"]').problems).toEqual([expect.objectContaining({ check: 'A004', found: 'U+202E' })]);
	});
});
