import { describe, expect, it, test } from 'vitest';
import { readLooseSettings } from './loose-settings.ts';
import { SourceText } from './source-text.ts';

/** Each setting as KEY=TEXT@LINE. */
function read(file: string, text: string): { settings: string[]; body: string; faults: string[] } {
	const { settings, body, faults } = readLooseSettings(new SourceText(file, text));
	return {
		settings: [...settings].map(([key, { text: value, line }]) => `${key}=${value}@${line}`),
		body,
		faults: faults.map(({ line }) => `line ${line}`),
	};
}

describe('a YAML file that somebody else wrote', () => {
	test.each<[what: string, text: string, settings: string[]]>([
		['plain values', 'title: Homes\nunit: per cent\n', ['title=Homes@1', 'unit=per cent@2']],
		[
			'numbers and truth as they are read',
			'a: 12.0\nb: true\nc: 0\nd: false',
			['a=12@1', 'b=true@2', 'c=0@3', 'd=false@4'],
		],
		['spaces around a text', "a: ' Homes '", ['a=Homes@1']],
		['no value', 'a:\nb: null\nc: ""\nd: " "\ne: x', ['e=x@5']],
		['a list', 'tags: [homes, 3, true]', ['tags=homes;3;true@1']],
		['a list with gaps', 'tags:\n  - homes\n  -\n  - ""\n  - repairs\n', ['tags=homes;repairs@2']],
		['a list of lists', 'tags: [[a, b], c]', ['tags=c@1']],
		['an empty list', 'tags: []\nb: c', ['b=c@2']],
		['nested settings', 'a:\n  b:\n    c: d\n  e: f', ['a.b.c=d@3', 'a.e=f@4']],
		['a key that is a number', '2025: a', ['2025=a@1']],
		['an empty key', '"": a\nb: c', ['b=c@2']],
		['a list where keys are expected', '- a\n- b', []],
		['a text alone', 'Homes', []],
		['nothing', '', []],
		['six levels', 'a: {b: {c: {d: {e: {f: x}}}}}', ['a.b.c.d.e.f=x@1']],
		['seven levels', 'a: {b: {c: {d: {e: {f: {g: x}}}}}}', []],
		['spaces around an entry of a list', "tags: [' homes ', b]", ['tags=homes;b@1']],
		['a second document, which is left out', 'a: b\n---\nc: d\n', ['a=b@1']],
		['an alias, which is left out', 'a: &x b\nc: *x\n', ['a=b@1']],
		['a key twice, of which the last counts', 'a: 1\na: 2', ['a=2@2']],
	])('with %s', (_what, text, settings) => {
		expect(read('meta.yml', text)).toEqual({ settings, body: '', faults: [] });
	});

	it('is passed over where it is wrong, and the line is named', () => {
		const { settings, faults } = readLooseSettings(new SourceText('meta.yml', 'a: b\n"c: d\n'));
		expect(settings.get('a')?.text).toBe('b');
		expect(faults).toContainEqual({ text: 'Missing closing "quote', line: 3 });
	});

	it('is no front matter, whatever its lines begin with', () => {
		expect(read('meta.yml', '---\na: b\n').settings).toEqual(['a=b@2']);
	});
});

describe('a Markdown file that somebody else wrote', () => {
	test.each<[what: string, text: string, settings: string[], body: string]>([
		['settings and a body', '---\ntitle: Homes\n---\n\nWords.\n', ['title=Homes@2'], 'Words.'],
		['blank lines above', '\n\n---\ntitle: Homes\n---\nWords.', ['title=Homes@4'], 'Words.'],
		['blanks behind the fences', '---  \ntitle: Homes\n---\t\nWords.', ['title=Homes@2'], 'Words.'],
		['no settings', 'Words.\n', [], 'Words.'],
		['empty settings', '---\n---\nWords.\n', [], 'Words.'],
		['settings alone', '---\na: b\n---', ['a=b@2'], ''],
		['a line of --- in its body', '---\na: b\n---\nWords.\n\n---\n\nMore.', ['a=b@2'], 'Words.\n\n---\n\nMore.'],
		['settings that never end', '---\na: b\n', [], '---\na: b'],
		['words above the settings', 'Words.\n---\na: b\n---\n', [], 'Words.\n---\na: b\n---'],
	])('with %s', (_what, text, settings, body) => {
		expect(read('1-1-1.md', text)).toEqual({ settings, body, faults: [] });
		expect(read('1-1-1.MD', text)).toEqual({ settings, body, faults: [] });
	});

	it('names lines of the file, not of its settings', () => {
		expect(read('1-1-1.md', '---\na: b\nc: {d\n---\n').faults).toContain('line 3');
	});
});
