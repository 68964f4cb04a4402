import { expect, test } from 'vitest';
import { SourceText } from './source-text.ts';

test.each<[text: string, offset: number, length: number | undefined, at: [number, number, string, number]]>([
	['a\nbc\n\nd', 0, undefined, [1, 1, 'a', 1]],
	['a\nbc\n\nd', 1, undefined, [1, 2, 'a', 1]],
	['a\nbc\n\nd', 2, 2, [2, 1, 'bc', 2]],
	['a\nbc\n\nd', 3, 0, [2, 2, 'bc', 1]],
	['a\nbc\n\nd', 5, -3, [3, 1, '', 1]],
	['a\nbc\n\nd', 6, 1, [4, 1, 'd', 1]],
	['a\nbc\n\nd', 7, 1, [4, 2, 'd', 1]],
	['a\n', 2, 1, [2, 1, '', 1]],
	['', 0, 1, [1, 1, '', 1]],
])('%j, offset %i over %s characters', (text, offset, length, [line, column, excerpt, covered]) => {
	const source = new SourceText('a.txt', text);
	expect(source.placeAt(offset, length)).toEqual({ file: 'a.txt', line, column, excerpt, length: covered });
	expect(source.placeAt(offset, length, 'B2')).toEqual({
		file: 'a.txt',
		line,
		column,
		cell: 'B2',
		excerpt,
		length: covered,
	});
	expect(source.lineAt(offset)).toBe(line);
});
