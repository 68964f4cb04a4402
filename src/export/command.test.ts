import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import { refuseLinks, refuseOut } from '../../scripts/build/folders.ts';
import { makeFolder, newFolder, removeOld } from '../../scripts/build/make-folders.ts';
import { UsageError } from '../../scripts/build/misuse.ts';
import { readOptions } from '../../scripts/build/options.ts';
import { catalogueJson } from './descriptions.ts';
import { publicationOf } from './export.fixture.ts';
import { spell } from './json.ts';

const folder = mkdtempSync(join(tmpdir(), 'golden-thread-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command says when it refuses; undefined when it does not. Any other error is a fault of ours. */
function refusal(attempt: () => unknown): string | undefined {
	try {
		attempt();
		return undefined;
	} catch (error) {
		if (error instanceof UsageError) return error.message;
		throw error;
	}
}

describe('the command line', () => {
	const site = join(folder, 'site');
	mkdirSync(join(site, 'data'), { recursive: true });
	writeFileSync(join(folder, 'file'), '');
	const said = (...args: string[]): string | undefined =>
		refusal(() => readOptions(['--site', site, '--out', join(folder, 'out'), ...args]));

	test.each([
		['2025-11-06T09:30:00Z', undefined],
		['2025-11-06T09:30+01:00', undefined],
		['2025-13-45T99:99Z', 'is not an instant'],
		['2025-02-30T00:00Z', 'is not an instant'],
		['2025-11-06T09:30', 'is not an instant'],
		['2025-11-06T09:30 or soZ', 'is not an instant'],
	])('reads --now %s: %s', (now, problem) => {
		if (problem === undefined) expect(said('--now', now)).toBeUndefined();
		else expect(said('--now', now)).toContain(problem);
	});

	test.each([
		['/', undefined],
		['/performance', undefined],
		['/our/performance/', undefined],
		['performance', 'is not a path'],
		['//performance', 'is not a path'],
		['/our/../performance', 'is not a path'],
		['/..', 'is not a path'],
		[`/${'a'.repeat(60)}!`, 'is not a path'],
	])('reads --base %s: %s', { timeout: 2000 }, (base, problem) => {
		if (problem === undefined) expect(said('--base', base)).toBeUndefined();
		else expect(said('--base', base)).toContain(problem);
	});

	test.each([['--preview', 'fy2025-26-q1'], ['--draft']])('refuses --lock with %s', (...args) => {
		expect(said('--lock')).toBeUndefined();
		expect(said('--lock', ...args)).toContain('--lock goes with neither');
	});

	it('refuses a file as --out, and a folder inside a file', () => {
		expect(said('--out', join(folder, 'file'))).toContain('is a file');
		expect(refusal(() => makeFolder(join(folder, 'file/site')))).toMatch(/is a file|cannot be read/);
	});
});

describe('a folder that the output needs', () => {
	it('is made with those above it', () => {
		expect(refusal(() => makeFolder(join(folder, 'a/b/c')))).toBeUndefined();
		expect(existsSync(join(folder, 'a/b/c'))).toBe(true);
	});

	it.runIf(existsSync('/proc/self'))('is refused at once where no folder can be made', { timeout: 2000 }, () => {
		expect(refusal(() => makeFolder('/proc/x/y'))).toContain('cannot be made');
	});
});

describe('a folder that a build would replace', () => {
	const out = join(folder, 'replaced');
	beforeEach(() => {
		rmSync(out, { recursive: true, force: true });
		mkdirSync(join(out, 'data'), { recursive: true });
	});
	const holding = (index: string): void => writeFileSync(join(out, 'data/index.json'), index);
	const indexOf = (isPreview: boolean): string =>
		spell(catalogueJson(publicationOf(), new Map(), '/data/index.json', isPreview));

	it('may be an earlier build, an empty folder or nothing', () => {
		holding(indexOf(false));
		expect(refusal(() => refuseOut(out, false))).toBeUndefined();
		expect(refusal(() => refuseOut(join(out, 'none'), false))).toBeUndefined();
		rmSync(join(out, 'data'), { recursive: true });
		expect(refusal(() => refuseOut(out, false))).toBeUndefined();
	});

	test.each([['{}'], ['null'], ['[]'], ['{"generator":"Something else"}'], ['not JSON'], ['']])(
		'is refused where data/index.json is not ours: %s',
		(index) => {
			holding(index);
			expect(refusal(() => refuseOut(out, false))).toContain('holds something');
			expect(readdirSync(out)).toEqual(['data']);
		},
	);

	it('is refused for a preview where the site is published, and only there', () => {
		holding(indexOf(false));
		expect(refusal(() => refuseOut(out, true))).toContain('holds a published site');
		holding(indexOf(true));
		expect(refusal(() => refuseOut(out, true))).toBeUndefined();
	});

	it('is refused where it is a link', () => {
		const link = join(folder, 'link');
		symlinkSync(out, link);
		expect(refusal(() => refuseOut(link, false))).toContain('is a link');
	});
});

describe('a folder that is published whole', () => {
	const site = join(folder, 'with-public');
	const published = join(site, 'public');
	beforeEach(() => {
		rmSync(site, { recursive: true, force: true });
		mkdirSync(site);
	});

	it('may be absent, and may hold files and folders', () => {
		expect(refusal(() => refuseLinks(published))).toBeUndefined();
		mkdirSync(join(published, 'pictures'), { recursive: true });
		writeFileSync(join(published, 'pictures/crest.svg'), '');
		expect(refusal(() => refuseLinks(published))).toBeUndefined();
	});

	test.each([['public'], ['public/etc'], ['public/pictures/crest.svg'], ['public/pictures/nowhere']])(
		'is refused where %s is a link',
		(link) => {
			mkdirSync(join(site, link, '..'), { recursive: true });
			symlinkSync(link.endsWith('nowhere') ? '/nowhere' : '/etc', join(site, link));
			expect(refusal(() => refuseLinks(published))).toContain(`${link} is not a plain file or folder`);
		},
	);

	it('is refused where a file of it is a file in name only, which would never end', () => {
		expect(refusal(() => refuseLinks('/dev/null'))).toContain('is not a plain file');
	});
});

describe('folders that a build makes for itself', () => {
	const home = join(folder, 'home');
	const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 60 * 60 * 1000);

	it('have new names, also where the folder above them is not there yet', () => {
		const [first, second] = [newFolder(join(home, 'new'), 'pages-'), newFolder(join(home, 'new'), 'pages-')];
		expect(first).not.toBe(second);
		expect([first, second].every((path) => existsSync(path))).toBe(true);
	});

	it('are refused in words where nothing can be written', () => {
		writeFileSync(join(home, 'file'), '');
		expect(() => newFolder(join(home, 'file'), 'pages-')).toThrow(UsageError);
		expect(() => newFolder(join(home, 'file'), 'pages-')).toThrow(
			/^Nothing can be written in .*file \((?:EEXIST|ENOTDIR)\)\.$/,
		);
	});

	it('are taken away a day after a build that was ended by force, and nothing else is', () => {
		for (const [name, days] of [
			['pages-old', 2],
			['pages-new', 0.5],
			['other-old', 2],
		] as const) {
			mkdirSync(join(home, 'left', name), { recursive: true });
			utimesSync(join(home, 'left', name), daysAgo(days), daysAgo(days));
		}
		removeOld(join(home, 'left'), 'pages-');
		expect(readdirSync(join(home, 'left')).toSorted()).toEqual(['other-old', 'pages-new']);
		expect(() => removeOld(join(home, 'nowhere'), 'pages-')).not.toThrow();
	});
});
