import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measured } from '../view/measured.fixture.ts';
import { openBrowser, Reader } from './browser.fixture.ts';
import { attributesOf, pagesOf } from './html.fixture.ts';
import { serve } from './server.fixture.ts';
import type { Host } from './server.fixture.ts';
import { builtSite, filesUnder, SITES } from './sites.fixture.ts';

/** What a first visit to any measure may weigh, everything included, compressed as hosts do. */
const MOST_BYTES = 60 * 1024;
const MOST_REQUESTS = 6;
const MOST_SCRIPT_BYTES = 10 * 1024;
/** The page on which officers check files carries the checker itself; no reader's page does. */
const MOST_CHECKER_BYTES = 90_000;
/** The program that searches payments, without the thread that adds them up; no other page carries it. */
const MOST_EXPLORER_BYTES = 12_000;
/** That thread, with its reader of Parquet. */
const MOST_ENGINE_BYTES = 26_000;
/** The file that reads the columns of payments, in the page or beside it. */
const ENGINE = /^(worker|engine)[-.][^/]*\.js$/;
/** Up to and with the first result of a search. */
const MOST_SEARCH_BYTES = 200 * 1024;

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const compressed = (file: string): number => {
	const bytes = readFileSync(file);
	return /\.(woff2|png|zip)$/.test(file) ? bytes.length : gzipSync(bytes).length;
};

describe.each(SITES)('a first visit to the %s site', async (name) => {
	const { out, council, seconds } = await builtSite(name);
	const pages = pagesOf(out);
	const measures = pages.filter(({ path }) => /^\/measures\/[^/]+\/$/.test(path));
	let host: Host;
	let reader: Reader;
	beforeAll(async () => {
		host = await serve(out, council.base);
		reader = new Reader(browser);
	});
	afterAll(() => host.close());

	/** The files that a page makes a browser ask for. */
	function loadedBy(html: string): string[] {
		const addresses = [...html.matchAll(/<(?:link|script|img)\b[^>]*>/g)].flatMap(([tag]) => {
			const attributes = attributesOf(tag);
			const isLoaded = !/canonical|alternate|license|next|prev/.test(attributes.get('rel') ?? '');
			const address = attributes.get('src') ?? (isLoaded ? attributes.get('href') : undefined);
			return address === undefined ? [] : [join(out, address.slice(council.base.length))];
		});
		return [...new Set(addresses)];
	}

	it('weighs at most 60 KB for every measure, in at most six requests', () => {
		let heaviest = { path: '', bytes: 0, requests: 0 };
		const over: string[] = [];
		for (const { path, file, html } of measures) {
			const files = [join(out, file), ...loadedBy(html)];
			const bytes = files.reduce((sum, one) => sum + compressed(one), 0);
			if (bytes > heaviest.bytes) heaviest = { path, bytes, requests: files.length };
			if (bytes > MOST_BYTES || files.length > MOST_REQUESTS)
				over.push(`${path}: ${bytes} bytes, ${files.length} requests`);
		}
		const { bytes, requests } = heaviest;
		const limits = { mostBytes: MOST_BYTES, mostRequests: MOST_REQUESTS };
		measured(
			{ kind: 'weight', site: name, pages: measures.length, bytes, requests, ...limits },
			`${name}: the heaviest of ${measures.length} measures is ${heaviest.path}, ${(bytes / 1024).toFixed(1)} KB in ${requests} requests`,
		);
		expect(measures.length).toBeGreaterThan(40);
		expect(over).toEqual([]);
	});

	it('asks for what was counted, and for nothing else', async () => {
		const measure = measures.toSorted((a, b) => b.html.length - a.html.length)[0]!;
		const sizes: number[] = [];
		await reader.meet(host.home + measure.path.slice(1), 'light', async ({ page, requests, troubles }) => {
			await page.waitForLoadState('networkidle');
			const expected = [measure.path.slice(1), ...loadedBy(measure.html).map((file) => file.slice(out.length + 1))].map(
				(path) => host.home + path,
			);
			expect(requests.filter((url) => !expected.includes(url))).toEqual([]);
			sizes.push(requests.length);
			expect(troubles).toEqual([]);
		});
		expect(sizes[0]).toBeLessThanOrEqual(MOST_REQUESTS);
	});

	/** A script and all that it imports, at once or when asked; not the engine of the explorer, which has a budget of its own. */
	function withImports(script: string, seen = new Set<string>()): Set<string> {
		if (seen.has(script)) return seen;
		seen.add(script);
		for (const [, name] of readFileSync(script, 'utf8').matchAll(
			/["'`](?:\.\/|[^"'`]*\/_astro\/)([\w.-]+\.js)["'`]/g,
		)) {
			const imported = join(out, '_astro', name!);
			if (!ENGINE.test(name!) && existsSync(imported)) withImports(imported, seen);
		}
		return seen;
	}

	it('needs no JavaScript for a measure, and at most 10 KB of it on any page that only reads better with it', () => {
		const MOST: Readonly<Record<string, number>> = {
			'/check/': MOST_CHECKER_BYTES,
			'/spending/payments/': MOST_EXPLORER_BYTES,
		};
		const engines = filesUnder(out).filter((file) => file.startsWith('_astro/') && ENGINE.test(file.slice(7)));
		for (const file of engines) expect(compressed(join(out, file)), file).toBeLessThanOrEqual(MOST_ENGINE_BYTES);
		const weighed = new Map<string, number>();
		for (const { path, html } of pages) {
			const scripts = loadedBy(html).filter((file) => /\.m?js$/.test(file));
			const all = new Set(scripts.flatMap((script) => [...withImports(script)]));
			if (all.size > 0)
				weighed.set(
					path,
					[...all].reduce((sum, file) => sum + compressed(file), 0),
				);
		}
		console.log(`${name}: JavaScript ${[...weighed].map(([path, bytes]) => `${path} ${bytes}`).join(', ')} bytes`);
		expect([...weighed.keys()].filter((path) => path.startsWith('/measures/'))).toEqual([]);
		expect(weighed.get('/verify/')).toBeGreaterThan(3000);
		const heavy = [...weighed].filter(([path, bytes]) => bytes > (MOST[path] ?? MOST_SCRIPT_BYTES));
		expect(heavy).toEqual([]);
	});

	it('keeps every page and chart small', () => {
		const large = pages.flatMap(({ path, html }) => {
			const bytes = gzipSync(html).length;
			return bytes > MOST_BYTES ? [`${path}: ${bytes} bytes`] : [];
		});
		expect(large).toEqual([]);
		const heavy = measures.flatMap(({ path, html }) =>
			[...html.matchAll(/<svg class="chart [^]*?<\/svg>/g)].flatMap(([svg]) => {
				const bytes = gzipSync(svg).length;
				return bytes > 5 * 1024 ? [`${path}: a chart of ${bytes} bytes`] : [];
			}),
		);
		expect(heavy).toEqual([]);
	});

	it('finds the first result of a search within 200 KB', async () => {
		const query = name === 'real' ? 'obesity' : 'bins';
		await reader.meet(`${host.home}search/?q=${query}`, 'light', async ({ page, requests, troubles }) => {
			await page.waitForSelector('.search-results li a', { timeout: 30_000 });
			const files = [...new Set(requests)].map((url) => join(out, new URL(url).pathname.slice(council.base.length)));
			const bytes = files.reduce(
				(sum, file) =>
					sum + compressed(file.endsWith('/') ? `${file}index.html` : existsSync(file) ? file : `${file}/index.html`),
				0,
			);
			const count = await page.locator('.search-count').innerText();
			console.log(`${name}: "${count}", ${(bytes / 1024).toFixed(0)} KB in ${requests.length} requests`);
			expect(count).toMatch(/^\d+ results? for/);
			expect(bytes).toBeLessThanOrEqual(MOST_SEARCH_BYTES);
			expect(troubles).toEqual([]);
			const [first] = await page.locator('.search-results li a').all();
			const address = new URL((await first!.getAttribute('href'))!, host.home).pathname;
			expect(existsSync(join(out, address.slice(council.base.length), 'index.html'))).toBe(true);
		});
	});

	it('is built in reasonable time (npm run bench measures it)', () => {
		// A busy machine takes several times as long; more means that something grew.
		if (seconds !== undefined) expect(seconds).toBeLessThan(5 * (name === 'real' ? 12 : 8));
	});
});
