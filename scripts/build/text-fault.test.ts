import { describe, expect, it } from 'vitest';
import { textFault } from './text-fault.ts';

const at = (file: string) => ({ loc: { file, line: 5, column: 1 } });

describe('a text that is code and cannot be drawn', () => {
	it.each([
		[
			'5:1: Unexpected character after `<` (mdx-jsx:unexpected-character)',
			'content/pages/help.mdx:5:1  This text is code, and it cannot be run: Unexpected character after `<` (mdx-jsx:unexpected-character). Mend it there, or write it without code, as content/pages/help.md.',
		],
		[
			"\u001b[31m[UNRESOLVED_IMPORT] \u001b[0mCould not resolve './nowhere.astro' in ../site/content/pages/help.mdx\n   more",
			"content/pages/help.mdx:5:1  This text is code, and it cannot be run: Could not resolve './nowhere.astro'. Mend it there, or write it without code, as content/pages/help.md.",
		],
	])('is told with its place: %j', (message, said) => {
		expect(textFault({ errors: [{ message, ...at('/site/content/pages/help.mdx') }] }, '/site')).toBe(said);
	});

	it.each([
		['another file of the site', { errors: [{ message: 'x', ...at('/site/data/council.json') }] }],
		['code of ours', { errors: [{ message: 'x', ...at('/product/src/pages/index.astro') }] }],
		['a failure without a place', { errors: [{ message: 'x' }] }],
		['a failure that lists nothing', new Error('x')],
		['nothing', undefined],
	])('is not seen in %s', (_, error) => {
		expect(textFault(error, '/site')).toBeUndefined();
	});
});
