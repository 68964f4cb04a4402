import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { serve } from '../proof/server.fixture.ts';
import type { Host } from '../proof/server.fixture.ts';
import { builtSite } from '../proof/sites.fixture.ts';

let host: Host;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
	const { out, council } = await builtSite('demonstration');
	host = await serve(out, council.base);
	const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
	const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
	browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...quiet] });
});
afterAll(async () => {
	await browser?.close();
	await host?.close();
});
beforeEach(async () => {
	complaints.length = 0;
	page = await browser.newPage();
	page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
	page.on('pageerror', (error) => void complaints.push(error.message));
	page.on('request', (request) => {
		if (!request.url().startsWith(host.origin)) complaints.push(`asked another host: ${request.url()}`);
	});
});
afterEach(async () => {
	await page.close();
	expect(complaints).toEqual([]);
});

const count = () => page.locator('.search-count');
const titles = () => page.locator('.search-results a').allTextContents();
async function search(query: string): Promise<string> {
	await page.goto(`${host.home}search/?q=${encodeURIComponent(query)}`);
	await expect
		.poll(() => count().textContent(), { timeout: 20_000 })
		.toMatch(new RegExp(`for ${query}$|'${query}'[,.]`));
	return (await count().textContent())!;
}

describe('search', () => {
	test.each([
		['potholes', /Potholes made safe/],
		['rubbish', /waste|bin|fly-tip|litter/i],
		['recycling', /^Household waste recycled/],
		['evicted', /home|accommodation/i],
		['damp mould', /repairs/i],
		['rent', /home/i],
		['dates of next results', /^Timetable$/],
		['when are the next results', /^Timetable$/],
		['my bin was not collected', /^(Missed bins|Bin collections)/],
	])('%s, a word of residents, finds a measure', async (query, title) => {
		expect(await search(query)).toMatch(/^\d+ results? for /);
		expect((await titles())[0]).toMatch(title);
	});

	test.each(['recycling', 'council tax', 'fly tipping', 'litter', 'rent'])(
		'%s finds each measure before the pages that tell of it once more',
		async (query) => {
			await search(query);
			while (await page.locator('.search-more').isVisible()) {
				const before = (await titles()).length;
				await page.locator('.search-more').click();
				await expect.poll(async () => (await titles()).length).toBeGreaterThan(before);
			}
			const links = await page
				.locator('.search-results a')
				.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
			const isSecond = links.map((href) => /\/measures\/[^/]+\/comparisons\/|\/lenses\/|\/guide\/checks\//.test(href));
			expect(isSecond[0]).toBe(false);
			expect(isSecond).toContain(true);
			expect(isSecond).toEqual(isSecond.toSorted((a, b) => Number(a) - Number(b)));
		},
	);

	test.each([
		['market ward', 'Market'],
		['Northbrook ward', 'Northbrook'],
		['Northbrook', 'Northbrook'],
		['St Anne', "St Anne's"],
	])('%s finds the place', async (query, title) => {
		await search(query);
		expect((await titles())[0]).toBe(title);
	});

	it('says of a service in a sentence what it is', async () => {
		await search('bin collections');
		const found = page.locator('.search-results li', { has: page.getByRole('link', { name: 'Bin collections' }) });
		expect(await found.locator('p').last().textContent()).toBe(
			'This team is part of Waste and streets. It is led by the Waste Collection Manager.',
		);
	});

	it.each([
		['houshold', 'household'],
		['recyling', 'recycling'],
	])('offers for %s the right spelling, as a link that searches', async (typed, meant) => {
		expect(await search(typed)).toBe(`No results for '${typed}'.`);
		expect(await titles()).toEqual([]);
		await page.getByRole('link', { name: meant, exact: true }).click();
		await expect
			.poll(() => count().textContent(), { timeout: 20_000 })
			.toMatch(new RegExp(`^\\d+ results for ${meant}$`));
	});

	test.each([
		'Households in temporary accommodation',
		'Waste that is not recycled, for each household',
		'A council that works well',
		'What we said we would do',
	])('%s, a title with little words, is found first', async (title) => {
		expect(await search(title)).toMatch(/^\d+ results? for /);
		expect((await titles())[0]).toBe(title);
	});

	test('words in quotation marks are one phrase', async () => {
		expect(await search('"recycled waste household"')).toBe(`No results for '"recycled waste household"'.`);
		expect(await search('"council tax collected"')).toMatch(/^\d+ results? for /);
	});

	it('says that nothing is told by postcode, and leads to the places', async () => {
		await page.goto(`${host.home}search/?q=ZZ1%201AB`);
		await expect
			.poll(() => count().textContent(), { timeout: 20_000 })
			.toContain('Results are not published by postcode.');
		expect(await titles()).toEqual([]);
		const places = page.locator('.search-suggestion a');
		expect(await places.getAttribute('href')).toMatch(/\/places\/$/);
		expect((await page.request.get(new URL((await places.getAttribute('href'))!, host.origin).href)).status()).toBe(
			200,
		);
		await page.goto(`${host.home}search/?q=ZZ1%201AB%20recycling`);
		await expect
			.poll(() => count().textContent(), { timeout: 20_000 })
			.toMatch(/^Results are not published by postcode, so it was left out\. \d+ results for recycling$/);
	});

	it.each([
		['Northbrook bins', /^Northbrook$/],
		['zebra recycling', /recycl/i],
	])('%s: says that no page has all the words, and shows what has most of them', async (query, title) => {
		expect(await search(query)).toMatch(
			new RegExp(`^No page was found with all the words of '${query}'\\. \\d+ results? ha(s|ve) some of them\\.$`),
		);
		expect((await titles())[0]).toMatch(title);
	});

	it.each([
		['did the council keep its promises', 'What we promised'],
		['libraries opening', 'Visits to libraries'],
	])('%s: puts what has most words in its title before a page that has all of them somewhere', async (query, title) => {
		expect(await search(query)).toMatch(
			/results? ha(s|ve) all the words of '.*', and \d+ others? ha(s|ve) some of them\.$/,
		);
		expect((await titles())[0]).toBe(title);
	});

	it('puts the one measure that has all the words before titles that have most of them', async () => {
		expect(await search('air quality')).toMatch(
			/^1 result has all the words of 'air quality', and \d+ others have some/,
		);
		expect((await titles())[0]).toBe('Nitrogen dioxide at the roadside');
	});

	it('narrows by status, tells the new count, and keeps it in the address', async () => {
		await search('waste');
		const all = Number.parseInt((await count().textContent())!, 10);
		await page.locator('select[name=status]').selectOption('met');
		await expect.poll(async () => Number.parseInt((await count().textContent())!, 10)).toBeLessThan(all);
		expect(new URL(page.url()).search).toBe('?q=waste&status=met');
		for (const about of await page.locator('.search-about').allTextContents()) expect(about).toContain('Target met');
		await page.reload();
		await expect.poll(() => page.locator('.search-about').count(), { timeout: 20_000 }).toBeGreaterThan(0);
		expect(await page.locator('select[name=status]').inputValue()).toBe('met');
	});

	it('searches as one types, by keyboard alone, and says the count as a status', async () => {
		await page.goto(`${host.home}search/`);
		await page.getByRole('searchbox').focus();
		await page.keyboard.type('recycling');
		await expect
			.poll(() => page.getByRole('status').textContent(), { timeout: 20_000 })
			.toMatch(/results for recycling$/);
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-query');
		await page.keyboard.press('Enter');
		expect(new URL(page.url()).pathname.endsWith('/search/')).toBe(true);
	});

	it('marks the words that were found', async () => {
		await search('rough');
		expect((await page.locator('.search-results mark').first().textContent())?.toLowerCase()).toBe('rough');
	});

	it('leads to pages that exist', async () => {
		await search('homes');
		await page.locator('.search-results a').first().click();
		expect(await page.locator('h1').count()).toBe(1);
	});

	it('shows its first result within 200 KB', async () => {
		const session = await page.context().newCDPSession(page);
		await session.send('Network.enable');
		let bytes = 0;
		session.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
		await search('potholes');
		console.log(`search: ${bytes} bytes to the first result`);
		expect(bytes).toBeLessThan(200_000);
	});
});

it('leads to the A to Z of measures without JavaScript', async () => {
	const plain = await browser.newContext({ javaScriptEnabled: false });
	const still = await plain.newPage();
	await still.goto(`${host.home}search/`);
	expect(await still.locator('select:visible').count()).toBe(0);
	await still.locator('#search-query').fill('potholes');
	await still.getByRole('button', { name: 'Search' }).click();
	expect(new URL(still.url()).pathname.endsWith('/a-z/')).toBe(true);
	expect(await still.getByRole('link', { name: /Potholes/ }).count()).toBeGreaterThan(0);
	await plain.close();
});
