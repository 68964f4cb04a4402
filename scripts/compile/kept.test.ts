import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { begin, compiledIn, find, forget, keep } from './kept.ts';
import { nameOf } from './made-of.ts';

const root = mkdtempSync(join(tmpdir(), 'golden-thread-kept-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const write = (path: string, text: string, at = root): void => {
	mkdirSync(join(at, path, '..'), { recursive: true });
	writeFileSync(join(at, path), text);
};
const PLACE = join(root, 'node_modules/.golden-thread/pages');
const A_WEEK_AGO = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);

const SOURCES = [
	...['src/pages/index.astro', 'src/words/home.ts', 'src/styles/base.css', 'src/islands/search.ts'],
	...['scripts/compile/bundle.ts', 'package.json', 'tsconfig.json', 'node_modules/.package-lock.json'],
];
beforeEach(() => {
	rmSync(root, { recursive: true, force: true });
	for (const path of SOURCES) write(path, `first text of ${path}`);
});

describe('the name of the code of the pages', () => {
	it('is the same as long as nothing changes, whenever a file was written', () => {
		const name = nameOf('/council', root);
		utimesSync(join(root, 'src/pages/index.astro'), A_WEEK_AGO, A_WEEK_AGO);
		expect(nameOf('/council', root)).toBe(name);
		expect(name).toMatch(/^[0-9a-f]{32}$/);
	});

	it.each(SOURCES)('is another one with one other letter in %s', (path) => {
		const name = nameOf('', root);
		write(path, `First text of ${path}`);
		expect(nameOf('', root)).not.toBe(name);
	});

	it('is another one under another path, in another copy, and with a file more, less or elsewhere', () => {
		const names = [nameOf('', root), nameOf('/council', root)];
		write('src/pages/new.md', 'a page');
		names.push(nameOf('', root));
		write('src/pages/new.astro', '');
		names.push(nameOf('', root));
		rmSync(join(root, 'src/pages/index.astro'));
		names.push(nameOf('', root));
		write('src/pages/home.astro', 'first text of src/pages/index.astro');
		names.push(nameOf('', root));
		const copy = join(root, 'copy');
		for (const path of SOURCES) write(path, `first text of ${path}`, copy);
		names.push(nameOf('', copy));
		expect(new Set(names).size).toBe(names.length);
	});

	it('is not changed by what no page is made of', () => {
		const name = nameOf('', root);
		write('src/words/home.test.ts', 'a test');
		write('src/decisions/0001-why.md', 'a decision');
		write('src/README.md', 'the map');
		write('data/indicators.csv', 'a figure');
		symlinkSync('nobody@nowhere', join(root, 'src/words/.#home.ts')); // of an editor, beside a file that is not saved
		write('src/words/home.ts~', 'before');
		expect(nameOf('', root)).toBe(name);
	});
});

describe('code that is kept', () => {
	const compile = (text: string): string => {
		const folder = begin(root);
		write('code/drawing.mjs', text, folder);
		return folder;
	};

	it('is found under its name, and nothing else is', () => {
		expect(find('one', root)).toBeUndefined();
		const kept = keep(compile('one'), 'one', root);
		expect(find('one', root)).toEqual(kept);
		expect(existsSync(kept.code)).toBe(true);
		expect(find('two', root)).toBeUndefined();
		expect(readdirSync(PLACE)).toEqual(['kept-one']);
	});

	it('can be forgotten, once and again', () => {
		keep(compile('one'), 'one', root);
		forget(root);
		forget(root);
		expect(find('one', root)).toBeUndefined();
	});

	it('stays where two builds compile the same at once', () => {
		const [first, second] = [compile('same'), compile('same')];
		expect(first).not.toBe(second);
		expect(keep(first, 'same', root)).toEqual(keep(second, 'same', root));
		expect(readdirSync(PLACE)).toContain('kept-same');
	});

	it.each([
		['changed', (kept: string) => write('code/drawing.mjs', 'two', kept)],
		['gone', (kept: string) => rmSync(join(kept, 'code/drawing.mjs'))],
		['one too many', (kept: string) => write('assets/more.css', '', kept)],
		['not readable', (kept: string) => write('sums.json', '{', kept)],
	])('is not found where a file is %s, and is kept again', (_, damage) => {
		keep(compile('one'), 'one', root);
		damage(join(PLACE, 'kept-one'));
		expect(find('one', root)).toBeUndefined();
		const again = keep(compile('one'), 'one', root);
		expect(again.code).toBe(join(PLACE, 'kept-one/code/drawing.mjs'));
		expect(find('one', root)).toEqual(again);
	});

	it('is used where it is, where it cannot be kept', () => {
		const folder = compile('one');
		expect(keep(folder, 'nowhere/one', root)).toEqual(compiledIn(folder));
		expect(existsSync(compiledIn(folder).code)).toBe(true);
	});

	it('goes a day after its last use, as does what was begun and never finished', () => {
		for (const name of ['old', 'used']) keep(compile(name), name, root);
		const begun = compile('broken off');
		for (const folder of [join(PLACE, 'kept-old'), join(PLACE, 'kept-used'), begun])
			utimesSync(folder, A_WEEK_AGO, A_WEEK_AGO);
		find('used', root);
		expect(statSync(join(PLACE, 'kept-used')).mtime > A_WEEK_AGO).toBe(true);
		const next = begin(root);
		expect(readdirSync(PLACE).sort()).toEqual([next.slice(PLACE.length + 1), 'kept-used'].sort());
	});
});
