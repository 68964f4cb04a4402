import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { textFault } from './text-fault.ts';

const dir = realpathSync(mkdtempSync(join(tmpdir(), 'golden-thread-texts-')));
const site = join(dir, 'site');
const help = join(site, 'content/pages/help.mdx');
mkdirSync(join(site, 'content/pages'), { recursive: true });
writeFileSync(help, 'Help');
symlinkSync(site, join(dir, 'by-another-name'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const REMEDY = 'Mend it there, or write it without code, in a file whose name ends in .md.';
const told = (why: string, place = ''): string =>
	`content/pages/help.mdx${place}  This text is code, and it cannot be run: ${why}. ${REMEDY}`;
/** As the bundler fails: the place that it names is one in the code that it made. */
const bundling = (message: string, file: string | undefined = help) => ({
	errors: [
		{ message: 'of ours', loc: { file: '/product/src/pages/index.astro' } },
		{ message, loc: { file } },
	],
});
/** As a page fails that shows a text: see bundle.ts. */
const drawing = (cause: unknown) =>
	new Error('/help/ cannot be drawn', { cause: Object.assign(new Error(help, { cause }), { textFile: help }) });

describe('a text that is code and cannot be run', () => {
	it.each([
		[
			'5:1: Unexpected character after `<` (mdx-jsx:unexpected-character)',
			told('Unexpected character after `<` (mdx-jsx:unexpected-character)', ':5:1'),
		],
		[
			"\u001b[31m[UNRESOLVED_IMPORT] \u001b[0mCould not resolve './nowhere.astro' in ../site/content/pages/help.mdx\n   more",
			told("Could not resolve './nowhere.astro'"),
		],
		['"trees" is not exported by "../site/content/a.js".', told('"trees" is not exported')],
	])('is told as the bundler tells it, with a place only where that is one of the text: %j', (message, said) => {
		expect(textFault(bundling(message), site)).toBe(said);
	});

	it('is found by its name where the bundler names no place', () => {
		const message = `[vite]: Rolldown failed to resolve import "no-such" from "${help}".`;
		expect(textFault({ errors: [{ message }] }, site)).toBe(told('Rolldown failed to resolve import "no-such"'));
	});

	it.each([
		[new ReferenceError('trees is not defined'), 'ReferenceError: trees is not defined'],
		[new Error('You likely forgot to import it.'), 'Error: You likely forgot to import it'],
		['no trees', 'no trees'],
	])('is named where it fails only when it is drawn: %s', (cause, why) => {
		expect(textFault(drawing(cause), site)).toBe(told(why));
	});

	it('is told by its own path where the site folder is named by a link', () => {
		expect(textFault(bundling('5:1: No'), join(dir, 'by-another-name'))).toBe(told('No', ':5:1'));
	});

	it.each([
		['another file of the site', bundling('x', join(site, 'data/council.json'))],
		['code of ours', bundling('x', '/product/src/layouts/Page.astro')],
		['a page of ours', new Error('/help/ cannot be drawn', { cause: new Error('x') })],
		['a failure without a place', { errors: [{ message: 'x' }] }],
		['a failure that lists nothing', new Error('x')],
		['nothing', undefined],
	])('is not seen in %s', (_, failure) => {
		expect(textFault(failure, site)).toBeUndefined();
	});
});
