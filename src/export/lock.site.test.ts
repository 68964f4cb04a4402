import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
	first = build(out, '--now', now, '--lock', '--base', '/elsewhere');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a build with --lock', () => {
	it('adds every page and data file once, in order, without the base, and takes none out', () => {
		expect(first, first.printed).toMatchObject({ status: 0 });
		const urls = locked();
		expect(urls).toEqual([...new Set(urls)].sort());
		expect(urls).toEqual(
			expect.arrayContaining([
				...['/', '/measures/measure-0003/', '/plan/outcome-0-1/', '/services/service-1/', '/methods/'],
				...['/data/index.json', '/data/latest/all.zip', '/data/latest/measures/measure-0003.csv'],
				...['/measures/old-name/', '/measures/set-up-by-mistake/'],
			]),
		);
		for (const url of urls) expect(url).not.toMatch(/elsewhere|_astro|pagefind|404|robots|index\.html/);
		for (const url of urls) expect(existsSync(join(out, url)), url).toBe(true);
	});

	it('leads on from an address that moved, and says why another is gone', () => {
		const page = (url: string): string => readFileSync(join(out, url, 'index.html'), 'utf8');
		expect(page('/measures/old-name/')).toContain('href="/elsewhere/measures/measure-0001/"');
		expect(page('/measures/set-up-by-mistake/')).toContain('Never had a figure.');
	});
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
	const lost = build(out, '--now', now);
	expect(lost.status).toBe(1);
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
