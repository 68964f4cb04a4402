import fc from 'fast-check';
import { expect, it, test } from 'vitest';
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
	['', false],
])('%j needs no YAML: %s', (text, isPlain) => expect(plainSettings(text) !== undefined).toBe(isPlain));

it('says where a simple setting stands', () => {
	const { matter } = readFrontMatter(
		new SourceText('a.md', '---\nby: Head of Housing\non: 2025-10-20\n---\n\nWords.\n'),
	);
	expect(matter.place('on')).toMatchObject({ line: 3, column: 5 });
	expect(matter.settings.get('by')).toBe('Head of Housing');
});
