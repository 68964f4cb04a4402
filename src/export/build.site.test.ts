import { spawn, spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCouncil } from '../../scripts/bench/council.ts';
import { replaceFolder } from '../../scripts/build/move.ts';
import type { Drawing, Drawn } from '../../scripts/compile/drawing.ts';
import { loadSite } from '../load.ts';
import { provideSite } from '../site.ts';
import { GOOD, ROWS } from '../transparency/payments.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'golden-thread-build-'));
const site = join(folder, 'council');
const out = join(folder, 'out');

interface Ended {
	readonly status: number | null;
	readonly said: string;
}

function build(...args: readonly string[]): Promise<Ended> {
	const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
	const child = spawn(process.execPath, [join(import.meta.dirname, '../../scripts/build.ts'), ...args], { env });
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
	return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

const filesIn = (dir: string): string[] =>
	readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(dir.length))
		.toSorted();
const bytesOf = (dir: string): Map<string, string> =>
	new Map(filesIn(dir).map((path) => [path, hash('sha256', readFileSync(join(dir, path)))]));

let first: Ended;
beforeAll(async () => {
	// Six quarters, of which the last two are not out yet at the first build.
	writeCouncil(site, 26, 6);
	first = await build('--site', site, '--out', out, '--now', '2017-06-01T00:00:00Z');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a build', () => {
	it('draws and packs nothing that it was not asked for', () => {
		const files = filesIn(out);
		expect(files.filter((path) => /^\/embed\/|archive\.zip$/.test(path))).toEqual([]);
		expect(files.filter((path) => path.startsWith('/pictures/'))).toEqual(['/pictures/home.png']);
		expect(existsSync(join(site, 'data/urls.lock'))).toBe(false);
	});

	it('succeeds, says so in one line, and leaves nothing beside its output', () => {
		expect(first.said).toMatch(/^Built .*: \d+ pages, \d+ files, [\d.]+ MB, [\d.]+ seconds\.\n$/);
		expect(first.status).toBe(0);
		expect(readdirSync(folder).toSorted()).toEqual(['council', 'out']);
	});

	it('writes every file that the list of files names, with that checksum, and no other data', () => {
		const { files } = JSON.parse(readFileSync(join(out, 'data/index.json'), 'utf8'));
		const listed = new Map<string, string>(
			files.map(({ url, sha256 }: { url: string; sha256: string }) => [new URL(url).pathname, sha256]),
		);
		const isData = (path: string): boolean => /^\/data\/(latest|releases\/[^/]+)\/.*(?<!\.html)$/.test(path);
		const written = bytesOf(out);
		expect(new Map([...written].filter(([path]) => isData(path) || listed.has(path)))).toEqual(listed);
	});

	it('lists every page in the sitemap with the date of its data', () => {
		const sitemap = readFileSync(join(out, 'sitemap.xml'), 'utf8');
		const pages = [...sitemap.matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)<\/lastmod>/g)];
		for (const [, loc = '', date = ''] of pages) {
			expect(existsSync(join(out, new URL(loc).pathname, 'index.html')), loc).toBe(true);
			expect(date <= '2017-06-01', `${loc} ${date}`).toBe(true);
		}
		expect(pages.map(([, loc]) => loc)).toContain('https://bench.example/measures/measure-0003/');
	});

	it('knows type, priority, status, service and title of everything that search can find', () => {
		const facets = JSON.parse(readFileSync(join(out, 'search/facets.json'), 'utf8'));
		const fragments = readdirSync(join(out, 'pagefind/fragment'));
		expect(Object.keys(facets).toSorted()).toEqual(
			fragments.map((name) => name.replace('.pf_fragment', '')).toSorted(),
		);
		const found = fragments.map((name) => {
			const text = new TextDecoder().decode(gunzipSync(readFileSync(join(out, 'pagefind/fragment', name))));
			const { url } = JSON.parse(text.slice(text.indexOf('{')));
			expect(existsSync(join(out, url.split('#')[0], 'index.html')), url).toBe(true);
			return [url, facets[name.replace('.pf_fragment', '')]];
		});
		expect(Object.fromEntries(found)['/measures/measure-0004/']).toEqual([
			...['measure', 'priority-4', 'met', 'service-4'],
			...['other', expect.any(String)],
		]);
	});
});

describe('a build that fails', () => {
	const linked = (): string => {
		const dir = join(folder, 'linked');
		cpSync(site, dir, { recursive: true });
		symlinkSync('/etc', join(dir, 'public'));
		return dir;
	};

	it('leaves the old output as it was, and names the cell', async () => {
		const broken = join(folder, 'broken');
		cpSync(site, broken, { recursive: true });
		appendFileSync(join(broken, 'data/releases/fy2016-17-q1/observations.csv'), 'measure-0001,FY2015-16-Q4,n/a,,\n');
		const before = bytesOf(out);
		const { status, said } = await build('--site', broken, '--out', out, '--now', '2017-06-01T00:00:00Z');
		expect(said).toContain('data/releases/fy2016-17-q1/observations.csv:28:');
		expect(status).toBe(1);
		expect(bytesOf(out)).toEqual(before);
		expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	it.each([
		['compiled', 'We count {trees\n', /^content\/pages\/about\.mdx:5:\d+  This text is code, and it cannot be run: /],
		[
			'run',
			'We count {trees()}\n',
			/^content\/pages\/about\.mdx  This text is code, .*: ReferenceError: trees is not defined/,
		],
	])('names a text that is code and cannot be %s, and changes nothing', async (_, words, told) => {
		const coded = join(folder, 'coded');
		cpSync(site, coded, { recursive: true });
		mkdirSync(join(coded, 'content/pages'), { recursive: true });
		writeFileSync(join(coded, 'content/pages/about.mdx'), `---\ntitle: About\n---\n\n${words}`);
		const before = bytesOf(out);
		const { status, said } = await build('--site', coded, '--out', out, '--now', '2017-06-01T00:00:00Z');
		expect(said).toMatch(told);
		expect(said).toMatch(/\nNot built\. /);
		expect(status).toBe(1);
		expect(bytesOf(out)).toEqual(before);
		expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	it.each([
		['a folder that holds something else', () => ['--out', site]],
		['a published site, for a preview', () => ['--out', out, '--preview', 'fy2017-18-q1']],
		['a release that does not exist', () => ['--out', join(folder, 'preview'), '--preview', 'fy2030-31-q1']],
		['links in a public folder', () => ['--site', linked(), '--out', join(folder, 'preview')]],
		['an instant without its time zone', () => ['--out', join(folder, 'preview'), '--now', '2017-06-01T00:00']],
	])('refuses %s', async (_, args) => {
		const { status, said } = await build('--site', site, ...args());
		expect(status, said).toBe(2);
		expect(said).not.toContain('our fault');
		expect(existsSync(join(folder, 'preview'))).toBe(false);
	});
});

it('keeps every byte of the files of a release when later releases are published, and a draft forgives a broken link', async () => {
	const later = join(folder, 'later');
	mkdirSync(join(site, 'content/pages'), { recursive: true });
	writeFileSync(join(site, 'content/pages/about.md'), '---\ntitle: About\n---\n\nSee [what will be](/nowhere/).\n');
	const { status, said } = await build('--site', site, '--out', later, '--now', '2018-01-01T00:00:00Z', '--draft');
	expect(status, said).toBe(0);
	expect(said).toContain('links to /nowhere/, which does not exist');
	expect(readFileSync(join(later, 'about/index.html'), 'utf8')).toContain('href="/nowhere/"');
	const [before, after] = [out, later].map(
		(dir) => new Map([...bytesOf(join(dir, 'data/releases'))].filter(([path]) => path !== '/index.html')),
	);
	expect(before!.size).toBeGreaterThan(8);
	expect(after!.size).toBeGreaterThan(before!.size);
	for (const [path, sum] of before!) expect(after!.get(path), path).toBe(sum);
});

describe('putting a finished site in its place', () => {
	const place = join(folder, 'place');
	const finished = (text: string): string => {
		const by = mkdtempSync(join(folder, 'finished-'));
		writeFileSync(join(by, 'index.html'), text);
		return by;
	};
	const shown = (): string => readFileSync(join(place, 'index.html'), 'utf8');

	it('works where nothing stands, and where an older site does', () => {
		replaceFolder(place, finished('first'), join(folder, 'old'));
		expect(shown()).toBe('first');
		replaceFolder(place, finished('second'), join(folder, 'old'));
		expect(shown()).toBe('second');
		expect(readFileSync(join(folder, 'old-1/index.html'), 'utf8')).toBe('first');
	});

	it('puts the old site back when it cannot', () => {
		mkdirSync(join(folder, 'kept'));
		expect(() => replaceFolder(place, join(folder, 'never-built'), join(folder, 'kept/old'))).toThrow('ENOENT');
		expect(shown()).toBe('second');
	});
});

it('puts a page of the folder public/ in the place of ours and says so, and refuses a file in the place of one of ours', async () => {
	const dir = join(folder, 'with-public');
	cpSync(site, dir, { recursive: true });
	mkdirSync(join(dir, 'public/about'), { recursive: true });
	writeFileSync(join(dir, 'public/about/index.html'), '<!doctype html><title>Ours</title><a href="/nowhere/">x</a>');
	mkdirSync(join(dir, 'public/garden/tips'), { recursive: true });
	writeFileSync(join(dir, 'public/garden/tips/index.html'), '<main><h1>Garden tips</h1>Room for hedgehogs.</main>');
	writeFileSync(join(dir, 'public/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
	const to = join(folder, 'with-public-out');
	const own = await build('--site', dir, '--out', to, '--now', '2017-06-01T00:00:00Z', '--draft');
	expect(own.status, own.said).toBe(0);
	expect(own.said).toContain('/about/ is the page in your folder public/, and not the one that the build would have');
	expect(own.said).toContain('The page /about/ links to /nowhere/, which does not exist');
	expect(readFileSync(join(to, 'about/index.html'), 'utf8')).toContain('<title>Ours</title>');
	expect(existsSync(join(to, 'logo.svg'))).toBe(true);
	expect(JSON.parse(readFileSync(join(to, 'search/terms.json'), 'utf8'))).toContain('hedgehogs');
	writeFileSync(join(dir, 'public/robots.txt'), 'User-agent: *');
	const refused = await build('--site', dir, '--out', to, '--now', '2017-06-01T00:00:00Z', '--draft');
	expect(refused.said).toContain('public/robots.txt stands where the build itself writes a file. Take it away');
	expect(refused.status).toBe(2);
	expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('tells readers of a table with a mistake that it is held back, although nothing else of it is public', async () => {
	const dir = join(folder, 'with-mistake');
	cpSync(site, dir, { recursive: true });
	const payments = join(dir, 'data/transparency/spending');
	mkdirSync(payments, { recursive: true });
	const settings = { title: 'Payments', description: 'Paid.', frequency: 'month', schema: 'spend-500' };
	writeFileSync(join(payments, 'dataset.json'), JSON.stringify(settings));
	writeFileSync(join(payments, '2017-M01.csv'), GOOD.replaceAll('2025-07-', '2017-01-').replace('1250', 'much'));
	const to = join(folder, 'with-mistake-out');
	const built = await build('--site', dir, '--out', to, '--now', '2017-06-01T00:00:00Z', '--draft');
	expect(built.said).toContain('data/transparency/spending/2017-M01.csv is not published: 1 error');
	expect(built.status, built.said).toBe(0);
	const register = readFileSync(join(to, 'transparency/index.html'), 'utf8');
	expect(register).toContain('January 2017 is held back until the mistakes in its file are put right.');
	expect(readFileSync(join(to, 'index.html'), 'utf8')).toContain('href="/transparency/"');
});

it('fails where a published table says something else, until readers are told why', { timeout: 120_000 }, async () => {
	const dir = join(folder, 'with-change');
	cpSync(site, dir, { recursive: true });
	rmSync(join(dir, 'content/pages'), { recursive: true, force: true }); // A test above leaves a broken link there.
	const payments = join(dir, 'data/transparency/spending');
	mkdirSync(payments, { recursive: true });
	const settings = { title: 'Payments', description: 'Paid.', frequency: 'month', schema: 'spend-500' };
	const settle = (more: object): void =>
		writeFileSync(join(payments, 'dataset.json'), JSON.stringify({ ...settings, ...more }));
	const table = join(payments, '2017-M01.csv');
	// With a row that stands twice.
	const right = `${GOOD}${ROWS[1]}\r\n`.replaceAll('2025-07-', '2017-01-');
	const later = GOOD.replaceAll('2025-07-', '2017-02-').replace('02-31', '02-28');
	settle({});
	writeFileSync(table, right.replace('1250.00', '12500.00'));
	const to = join(folder, 'with-change-out');
	const again = (...more: readonly string[]): Promise<Ended> =>
		build('--site', dir, '--out', to, '--now', '2017-06-01T00:00:00Z', ...more);
	/** What `npm run validate` says of published tables. */
	const validated = (): string[] => {
		const command = join(import.meta.dirname, '../../scripts/validate.ts');
		const { stdout } = spawnSync(process.execPath, [command, '--site', dir, '--json'], { encoding: 'utf8' });
		const { issues } = JSON.parse(stdout) as {
			issues: Record<'code' | 'file' | 'message' | 'line' | 'column', string>[];
		};
		return issues
			.filter(({ code }) => code === 'P017')
			.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
	};
	const first = await again('--lock');
	expect(first.status, first.said).toBe(0);
	expect(validated()).toEqual([]);
	writeFileSync(table, right);
	const untold = await again();
	expect(untold.said).toMatch(
		/data\/transparency\/spending: The file 2017-M01\.csv says something other than what was published: 4 rows, £13,660\.75 then; 4 rows, £2,410\.75 now\. Put it back, or tell readers why/,
	);
	expect(untold.status).toBe(1);
	expect(untold.said).toContain('"on": "2017-06-01"');
	// Who checks the change before it is merged hears the same.
	const [of] = validated();
	expect(of).toContain('data/transparency/spending/2017-M01.csv:1:1 The file 2017-M01.csv says something other');
	expect(untold.said).toContain(of!.slice(of!.indexOf('The file')));
	// A preview is marked as one in every row, and is held against nothing.
	const preview = await again('--preview', 'fy2017-18-q1', '--out', `${to}-preview`);
	expect(preview.status, preview.said).toBe(0);
	settle({ corrected: [{ period: '2017-M01', on: '2017-05-02', reason: 'Ten times too large.' }] });
	expect(validated()).toEqual([]);
	const unkept = await again();
	expect(unkept.said).toContain('Build with --lock to keep what data/transparency/spending/2017-M01.csv says now');
	writeFileSync(join(payments, '2017-M02.csv'), later.replace('1250', 'much'));
	const told = await again('--lock');
	expect(told.said).toContain('Kept in data/tables.lock what 1 new or corrected table says.');
	const spending = readFileSync(join(to, 'spending/index.html'), 'utf8');
	expect(spending).toContain('February 2017 is held back until the mistakes in its file are put right.');
	expect(spending).toContain('1 line repeats an earlier one of the same file in every cell.');
	expect(told.status, told.said).toBe(0);
	for (const page of ['corrections', 'transparency/spending']) {
		const html = readFileSync(join(to, page, 'index.html'), 'utf8');
		for (const said of ['2 May 2017', 'Ten times too large.']) expect(html).toContain(said);
		expect(html).toMatch(/4 rows, £13,660\.75.*4 rows, £2,410\.75/s);
	}
	const described = JSON.parse(readFileSync(join(to, 'data/transparency/spending/2017-M01.json'), 'utf8'));
	expect(described.corrected).toEqual([{ on: '2017-05-02', reason: 'Ten times too large.' }]);
	// As of a day before the table came out, nothing is known of it, nor of its correction.
	settle({
		publishAt: { '2017-M01': '2017-03-01T09:30:00Z' },
		corrected: [{ period: '2017-M01', on: '2017-05-02', reason: 'Ten times too large.' }],
	});
	const early = join(folder, 'with-change-early');
	const before = await build('--site', dir, '--out', early, '--now', '2017-02-20T00:00:00Z', '--draft');
	expect(before.said).not.toContain('tells of');
	expect(readFileSync(join(early, 'corrections/index.html'), 'utf8')).not.toContain('Ten times too large.');
	settle({});
	const silent = await again();
	expect(silent.said).toContain('No correction of 2017-M01.csv is told of in dataset.json, and 1 was published. Put');
	expect(validated()).toEqual([
		expect.stringMatching(/^data\/transparency\/spending\/dataset\.json:1:1 No correction of/),
	]);
	expect(silent.status).toBe(1);
	settle({ corrected: [{ period: '2017-M01', on: '2017-05-02' }] });
	const wrong = await again();
	expect(wrong.said).toContain('data/transparency/spending/dataset.json has mistakes');
	expect(wrong.said).not.toContain('redirects.csv');
	expect(wrong.status).toBe(1);
});

it.each(['SIGINT', 'SIGHUP'] as const)('clears up after itself when it is stopped by %s', async (signal) => {
	const stopped = spawn(process.execPath, [
		...[join(import.meta.dirname, '../../scripts/build.ts'), '--site', site, '--out', join(folder, 'stopped')],
	]);
	const hasBegun = (): boolean => readdirSync(folder).some((name) => name.startsWith('.stopped-'));
	await expect.poll(hasBegun, { timeout: 60_000, interval: 20 }).toBe(true);
	stopped.kill(signal);
	expect(await new Promise((resolve) => stopped.on('close', resolve))).toBe(130);
	expect(hasBegun()).toBe(false);
});

it('clears up after itself when it is stopped while it draws', async () => {
	const stopped = spawn(process.execPath, [
		...[join(import.meta.dirname, '../../scripts/build.ts'), '--site', site, '--out', join(folder, 'drawn')],
	]);
	const waiting = (): string | undefined => readdirSync(folder).find((name) => name.startsWith('.drawn-'));
	const isDrawing = (): boolean => existsSync(join(folder, waiting() ?? 'none', 'site/measures'));
	await expect.poll(isDrawing, { timeout: 60_000, interval: 20 }).toBe(true);
	stopped.kill('SIGTERM');
	expect(await new Promise((resolve) => stopped.on('close', resolve))).toBe(130);
	expect(waiting()).toBeUndefined();
});

/** The code that the pages were drawn with. */
function keptCode(): string {
	const place = join(import.meta.dirname, '../../node_modules/.golden-thread/pages');
	const kept = readdirSync(place).filter((name) => name.startsWith('kept-'));
	const newest = kept.toSorted((a, b) => statSync(join(place, b)).mtimeMs - statSync(join(place, a)).mtimeMs)[0]!;
	return join(place, newest, 'code');
}

it('draws with code in which no function of a page is taken for one that lives long', () => {
	const code = readdirSync(join(keptCode(), 'chunks'))
		.map((name) => readFileSync(join(keptCode(), 'chunks', name), 'utf8'))
		.join('\n');
	expect(code).toMatch(/slotValues\[name\] = young\b/);
	expect(code).not.toMatch(/\] = (async )?\([^()]*\) =>/);
});

it('draws a page as one text, which nobody encodes before it is written', async () => {
	const { open }: { open: () => Drawing } = await import(pathToFileURL(join(keptCode(), 'drawing.mjs')).href);
	const { publication } = loadSite({ dir: site, now: '2017-06-01T00:00:00Z' });
	const none = { files: new Map(), texts: new Map(), isPreview: false, hasArchive: false, hasEmbeds: false };
	provideSite({ dir: site, publication: publication!, siteUrl: 'https://bench.example', ...none });
	const drawing = open();
	await drawing.load();
	const paths = await drawing.paths();
	const bare = (address: string): string => address.replace(/\/$/, '');
	const drawn = (address: string): Promise<Drawn> => {
		const { route } = paths.find(({ pathname }) => bare(pathname) === bare(address))!;
		return drawing.render(new Request(`https://bench.example${address}`), route);
	};
	const page = await drawn('/glossary/');
	expect(page).toEqual({ status: 200, body: expect.stringMatching(/^<!DOCTYPE html>.*<\/html>$/s) });
	expect((await drawn('/favicon.svg')).body).toBeInstanceOf(Uint8Array);
	open(); // A second one takes nothing from the first.
	expect(await drawn('/glossary/')).toEqual(page);
	const both = await Promise.allSettled([drawn('/glossary/'), drawn('/methods/')]);
	expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
	expect(await drawn('/glossary/')).toEqual(page);
});
