import { describe, expect, it } from 'vitest';
import { textFault } from './text-fault.ts';

const HELP = '/site/content/pages/help.mdx';
const TEXTS = [HELP, '/site/content/guide/first.mdx'];
const REMEDY = 'Mend it there, or write it without code, in a file whose name ends in .md.';
const at = (file: string) => ({ loc: { file, line: 5, column: 1 } });

/** A failure while a page is drawn, by the function in which it happened. */
function failing(name: string): Error {
	const cause = new ReferenceError('trees is not defined');
	cause.stack = `ReferenceError: trees is not defined\n    at ${name} (chunk.mjs:5:59)`;
	return new Error('/help/ cannot be drawn', { cause });
}

describe('a text that is code and cannot be run', () => {
	it.each([
		[
			'5:1: Unexpected character after `<` (mdx-jsx:unexpected-character)',
			'Unexpected character after `<` (mdx-jsx:unexpected-character)',
		],
		[
			"\u001b[31m[UNRESOLVED_IMPORT] \u001b[0mCould not resolve './nowhere.astro' in ../site/content/pages/help.mdx\n   more",
			"Could not resolve './nowhere.astro'",
		],
	])('is told with its place: %j', (message, why) => {
		expect(textFault({ errors: [{ message, ...at(HELP) }] }, '/site', TEXTS)).toBe(
			`content/pages/help.mdx:5:1  This text is code, and it cannot be run: ${why}. ${REMEDY}`,
		);
	});

	it('is told among those that it may be, where it fails only when it is drawn', () => {
		expect(textFault(failing('_createMdxContent'), '/site', TEXTS)).toBe(
			`content/pages/help.mdx or content/guide/first.mdx  This text is code, and it cannot be run: ReferenceError: trees is not defined. ${REMEDY}`,
		);
	});

	it.each([
		['another file', { errors: [{ message: 'x', ...at('/site/content/pages/about.mdx') }] }],
		['code of ours', { errors: [{ message: 'x', ...at('/product/src/pages/index.astro') }] }],
		['a page of ours', failing('render')],
		['a failure without a place', { errors: [{ message: 'x' }] }],
		['a failure that lists nothing', new Error('x')],
		['nothing', undefined],
	])('is not seen in %s', (_, failure) => {
		expect(textFault(failure, '/site', TEXTS)).toBeUndefined();
	});
});
