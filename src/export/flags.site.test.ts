import { spawnSync } from 'node:child_process';
import {
	appendFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCouncil } from '../../scripts/bench/council.ts';
import { lockedUrls } from '../../scripts/build/lock.ts';
import { loadSite } from '../load.ts';

const folder = mkdtempSync(join(tmpdir(), 'golden-thread-lock-'));
const site = join(folder, 'council');
const out = join(folder, 'out');
const LOCK = join(site, 'data/urls.lock');
const REDIRECTS = join(site, 'data/redirects.csv');
const now = '2017-06-01T00:00:00Z';
const BROKEN = '---\ntitle: About\n---\n\nSee [a page that nobody has written](/nowhere/).\n';
const locked = (): string[] =>
	readFileSync(LOCK, 'utf8')
		.split('\n')
		.filter((line) => line.startsWith('/'));

function build(to: string, ...args: readonly string[]): { status: number | null; printed: string } {
	const { VITEST: _vitest, NODE_ENV: _mode, BASE_URL: _base, ...env } = process.env;
	const command = [join(import.meta.dirname, '../../scripts/build.ts'), '--site', site, '--out', to, ...args];
	const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
	return { status, printed: stdout + stderr };
}

let first: ReturnType<typeof build>;
beforeAll(() => {
	writeCouncil(site, 6, 4);
	writeFileSync(LOCK, '/measures/old-name/\n/measures/set-up-by-mistake/\n');
	writeFileSync(
		REDIRECTS,
		'from,to,reason\n/measures/old-name/,/measures/measure-0001/,Renamed.\n/measures/set-up-by-mistake/,,Never had a figure.\n',
	);
	first = build(out, '--now', now, '--lock', '--base', '/elsewhere', '--archive', '--pictures', '--embeds');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MEASURES = [0, 1, 2, 3, 4, 5].map((at) => `measure-000${at}`);
const page = (url: string): string => readFileSync(join(out, url, 'index.html'), 'utf8');

describe('a build with --lock', () => {
	it('adds every page and data file once, in order, without the base, and takes none out', () => {
		expect(first, first.printed).toMatchObject({ status: 0 });
		const urls = locked();
		expect(urls).toEqual([...new Set(urls)].sort());
		expect(urls).toEqual(
			expect.arrayContaining([
				...['/', '/measures/measure-0003/', '/plan/outcome-0-1/', '/services/service-1/', '/methods/'],
				...['/data/index.json', '/data/latest/all.zip', '/data/latest/measures/measure-0003.csv'],
				...['/measures/old-name/', '/measures/set-up-by-mistake/', '/embed/measure-0003/'],
			]),
		);
		for (const url of urls) expect(url).not.toMatch(/elsewhere|_astro|pagefind|404|robots|index\.html/);
		for (const url of urls) expect(existsSync(join(out, url)), url).toBe(true);
	});

	it('leads on from an address that moved, and says why another is gone', () => {
		expect(page('/measures/old-name/')).toContain('href="/elsewhere/measures/measure-0001/"');
		expect(page('/measures/set-up-by-mistake/')).toContain('Never had a figure.');
	});
});

describe('a build with --archive', () => {
	const files = (): Record<string, Uint8Array> => unzipSync(readFileSync(join(out, 'archive.zip')));
	/** Where a link of a file in the archive leads, as a name in the archive. */
	const target = (from: string, link: string): string =>
		decodeURIComponent(new URL(link, `file:///${from}`).pathname).slice(1);

	it('puts every page and data file into one file, with a README, and nothing that only hosts need', () => {
		const names = Object.keys(files());
		const folders = new Set(names.filter((name) => name.includes('/')).map((name) => name.split('/')[0]));
		expect([...folders]).toEqual(['fy2016-17-q4']);
		expect(names).toContain('README.txt');
		const written = readdirSync(out, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name).slice(out.length))
			.filter((path) => /\.(html|csv|parquet|xlsx|ods|svg|png|css)$/.test(path));
		expect(written.length).toBeGreaterThan(300);
		for (const path of written) expect(names, path).toContain(`fy2016-17-q4${path}`);
		expect(names.filter((name) => /_headers|_redirects|robots|pagefind|\.js$/.test(name))).toEqual([]);
	});

	it('has no link that leads nowhere, and none that needs a host or a script', () => {
		const held = files();
		const wrong: string[] = [];
		let links = 0;
		for (const [name, bytes] of Object.entries(held).filter(([each]) => each.endsWith('.html'))) {
			const html = strFromU8(bytes);
			if (/<script type="module"/.test(html)) wrong.push(`${name} has a script`);
			for (const [, link = ''] of html.matchAll(/\s(?:href|src|action)="([^"#]+)[^"]*"/g)) {
				if (/^(?:https?:|mailto:|tel:|data:)/.test(link)) continue;
				links++;
				if (link.startsWith('/') || !(target(name, link.split('?')[0]!) in held)) wrong.push(`${name}: ${link}`);
			}
		}
		expect(wrong.slice(0, 10)).toEqual([]);
		expect(links).toBeGreaterThan(1000);
	});

	it('is offered on the page of the data', () => expect(page('/data/')).toContain('href="/elsewhere/archive.zip"'));
});

describe('a build with --pictures', () => {
	/** Width and height of a PNG. @throws where it is none */
	function sizeOf(path: string): readonly [number, number] {
		const bytes = readFileSync(join(out, path));
		expect(bytes.subarray(1, 4).toString(), path).toBe('PNG');
		return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	}

	it('draws a card for each measure and each report, which its page names', () => {
		const cards = [
			...MEASURES.map((id) => [`/measures/${id}/`, `/pictures/measures/${id}.png`] as const),
			...['fy2016-17-q1', 'fy2016-17-q4'].map((id) => [`/reports/${id}/`, `/pictures/reports/${id}.png`] as const),
		];
		for (const [url, picture] of cards) {
			expect(page(url)).toContain(`<meta property="og:image" content="https://bench.example/elsewhere${picture}"`);
			expect(sizeOf(picture), picture).toEqual([1200, 630]);
		}
	});

	it('draws the chart of each measure as PNG, offered beside the drawing', () => {
		for (const id of MEASURES) {
			const picture = `/pictures/charts/${id}.png`;
			expect(page(`/measures/${id}/`), id).toContain(`href="/elsewhere${picture}"`);
			expect(sizeOf(picture)[0], id).toBeGreaterThan(600);
		}
	});
});

describe('a build with --embeds', () => {
	it('draws a page for each chart that says the same as the measure, without a script, for search engines to pass by', () => {
		for (const id of MEASURES) {
			const html = page(`/embed/${id}/`);
			expect(html, id).toMatch(/<svg\b/);
			expect(html, id).not.toMatch(/<script|<nav\b/);
			expect(html, id).toContain(`https://bench.example/elsewhere/measures/${id}/`);
			const figure = /data-figure="[^"]*">([^<]+)</.exec(html)?.[1];
			expect(figure, id).toBeDefined();
			expect(page(`/measures/${id}/`), id).toContain(figure);
		}
	});

	it('lets anybody show these pages in a frame, and no other', () => {
		const rules = readFileSync(join(out, '_headers'), 'utf8').split(/\n\n/);
		const framed = rules.filter((rule) => /frame-ancestors \*/.test(rule)).map((rule) => rule.trim().split('\n')[0]);
		expect(framed).toEqual(['/elsewhere/embed/*']);
		const closed = rules
			.filter((rule) => /frame-ancestors 'none'/.test(rule))
			.map((rule) => rule.trim().split('\n')[0]);
		expect(closed).toEqual(
			expect.arrayContaining(['/elsewhere/measures/*', '/elsewhere/data/*', '/elsewhere/reports/*']),
		);
		expect(closed).not.toContain('/elsewhere/*');
	});

	it('offers the code to copy on the page of the measure', () =>
		expect(page('/measures/measure-0001/')).toContain(
			'iframe src=&quot;https://bench.example/elsewhere/embed/measure-0001/&quot;',
		));
});

it('prints no absolute address of another place than the one it is built for', () => {
	const inZip = Object.values(unzipSync(readFileSync(join(out, 'data/latest/all.zip')))).map((bytes) =>
		strFromU8(bytes),
	);
	const texts = readdirSync(out, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(html|json|csv|svg|xml|txt)$/.test(path))
		.map((path) => readFileSync(join(out, path), 'utf8'));
	const found = [...texts, ...inZip].flatMap((text) => text.match(/https:\/\/bench\.example[\w/-]*/g) ?? []);
	expect(found.length).toBeGreaterThan(100);
	expect([...new Set(found)].filter((url) => !`${url}/`.startsWith('https://bench.example/elsewhere/'))).toEqual([]);
});

it('fails when an address would be lost, and says which row saves it', () => {
	const before = readFileSync(LOCK, 'utf8');
	appendFileSync(LOCK, '/measures/lost/\n');
	mkdirSync(join(site, 'content/pages'), { recursive: true });
	writeFileSync(join(site, 'content/pages/about.md'), BROKEN);
	const lost = build(out, '--now', now);
	expect(lost.printed).toContain('links to /nowhere/, which does not exist');
	expect(lost.status).toBe(1);
	// Other sites show these: a build that forgets the flag would leave holes in their pages.
	expect(lost.printed).toContain('/embed/measure-0001/ was published once and would be lost.');
	expect(lost.printed).toContain('/measures/lost/ was published once and would be lost.');
	expect(lost.printed).toContain('data/redirects.csv: "/measures/lost/,/the/new/page/,Why it moved."');
	writeFileSync(LOCK, before);
});

it('does not ask of an earlier day for the addresses of a later one', () => {
	const as = (asOf: string): number =>
		lockedUrls({ dir: site }, loadSite({ dir: site, now: asOf }).publication!).length;
	expect(as('2016-12-01T00:00:00Z')).toBe(0);
	expect(as(now)).toBeGreaterThan(100);
});
