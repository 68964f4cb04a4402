import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { PagesCode } from './code.ts';
import { begin } from './kept.ts';

const root = mkdtempSync(join(tmpdir(), 'golden-thread-code-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const PAGE = 'src/pages/index.astro';
const write = (path: string, text: string): void => {
	mkdirSync(join(root, path, '..'), { recursive: true });
	writeFileSync(join(root, path), text);
};

/** What happens to the sources while they are compiled, before they are read. */
let meanwhile = (): void => {};
let compiled: string[] = [];
/** Compiles a page by copying it. */
const by = {
	root,
	compiler(base: string) {
		const folder = begin(root);
		return {
			folder,
			async compiled(texts: ReadonlyMap<string, string>): Promise<void> {
				meanwhile();
				const page = readFileSync(join(root, PAGE), 'utf8');
				compiled.push(base + page);
				mkdirSync(join(folder, 'code'));
				writeFileSync(join(folder, 'code/drawing.mjs'), page + [...texts.values()].join());
			},
			end: async () => rmSync(folder, { recursive: true, force: true }),
		};
	},
};

/** What a build draws with. */
async function built(base = '', coded: Readonly<Record<string, string>> = {}, mayBeCoded = false): Promise<string> {
	const code = new PagesCode(base, mayBeCoded, by);
	const { code: file } = await code.for(base, { dir: '/site', texts: new Map(Object.entries(coded)) });
	const text = readFileSync(file, 'utf8');
	await code.end();
	return text;
}

beforeEach(() => {
	rmSync(root, { recursive: true, force: true });
	for (const path of [PAGE, 'scripts/compile/a.ts', 'package.json', 'tsconfig.json']) write(path, 'first');
	write('node_modules/.package-lock.json', '{}');
	[meanwhile, compiled] = [() => {}, []];
});

describe('the code of the pages', () => {
	it('is compiled once for each path, and again when a source changes', async () => {
		expect([await built(), await built(), await built('/council'), await built()]).toEqual(Array(4).fill('first'));
		expect(compiled).toEqual(['first', '/councilfirst']);
		write(PAGE, 'second');
		expect([await built(), await built()]).toEqual(['second', 'second']);
		write(PAGE, 'first');
		expect(await built()).toBe('first');
		expect(compiled).toEqual(['first', '/councilfirst', 'second']);
	});

	it('is never kept for sources that it was not made of', async () => {
		meanwhile = () => write(PAGE, 'changed in the middle');
		expect(await built()).toBe('changed in the middle');
		meanwhile = () => {};
		write(PAGE, 'first');
		expect(await built()).toBe('first');
		expect(compiled).toEqual(['changed in the middle', 'first']);
	});

	it('is compiled, and not kept, where a source cannot be read', async () => {
		symlinkSync('nowhere', join(root, 'src/pages/other.astro'));
		expect([await built(), await built()]).toEqual(['first', 'first']);
		rmSync(join(root, 'src/pages/other.astro'));
		expect([await built(), await built()]).toEqual(['first', 'first']);
		expect(compiled).toHaveLength(3);
	});

	it('is compiled with the texts that are code, each time, and is not kept with them', async () => {
		const about = { 'pages/about': 'content/pages/about.mdx' };
		expect(await built('', about)).toBe('first/site/content/pages/about.mdx');
		expect(await built()).toBe('first');
		expect(await built('', about)).toBe('first/site/content/pages/about.mdx');
		expect(await built('', about, true)).toBe('first/site/content/pages/about.mdx');
		expect(compiled).toHaveLength(4);
		expect(await built('', {}, true)).toBe('first');
	});

	it('fails where the site turns out to be served elsewhere', async () => {
		const code = new PagesCode('/one', false, by);
		await expect(code.for('/two', { dir: '/site', texts: new Map() })).rejects.toThrow('begun for the path /one/');
		await code.end();
	});
});
