import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../proof/server.fixture.ts';
import type { Host } from '../proof/server.fixture.ts';
import { builtSite } from '../proof/sites.fixture.ts';

let host: Host;
let browser: Browser;
let page: Page;
beforeAll(async () => {
	const { out, council } = await builtSite('demonstration');
	host = await serve(out, council.base);
	browser = await chromium.launch({
		executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
	});
	page = await browser.newPage();
});
afterAll(async () => {
	await browser?.close();
	await host?.close();
});

const shown = (): Promise<string[]> =>
	page
		.locator('catalogue-filter [data-item]:visible')
		.evaluateAll((items) => items.map((item) => item.querySelector('a')!.textContent.trim()));
const count = () => page.locator('catalogue-filter [role=status]').textContent();
const current = () => page.locator('catalogue-filter nav a[aria-current]').allTextContents();

describe('the catalogue of the data', () => {
	it('is narrowed by subject and by words, says how many are left, and keeps the question in the address', async () => {
		await page.goto(`${host.home}data/`);
		const all = await shown();
		expect(all.length).toBeGreaterThan(25);
		expect(await count()).toBe('');
		expect(await current()).toEqual([`Everything: ${all.length} data sets`]);

		await page.getByRole('link', { name: /^Transparency data: / }).click();
		expect(await shown()).toContain('Payments over £500');
		expect(await shown()).not.toContain('Measures');
		expect(new URL(page.url()).search).toBe('?subject=transparency');

		await page.getByRole('searchbox', { name: 'Find a data set' }).fill('paym SUPPLIER');
		expect(await shown()).toContain('Payments over £500');
		expect(await count()).toBe(`${(await shown()).length} of ${all.length} data sets`);
		expect(new URL(page.url()).search).toBe('?subject=transparency&find=paym+supplier');

		const asked = page.url();
		const left = await shown();
		await page.goto(`${host.home}timetable/`);
		await page.goto(asked);
		expect(await shown()).toEqual(left);
		expect(await page.getByRole('searchbox', { name: 'Find a data set' }).inputValue()).toBe('paym supplier');

		await page.getByRole('searchbox', { name: 'Find a data set' }).fill('zebra');
		expect(await count()).toBe('No data set has all of these words.');
		expect(await shown()).toEqual([]);

		await page.getByRole('searchbox', { name: 'Find a data set' }).fill('');
		await page.getByRole('link', { name: /^Everything: / }).click();
		expect(await shown()).toEqual(all);
		await page.goBack();
		expect(new URL(page.url()).search).toBe('?subject=transparency');
		expect((await shown()).length).toBeLessThan(all.length);
	});

	it('shows everything, with the subjects as links to their place, where no program runs', async () => {
		const still = await browser.newPage({ javaScriptEnabled: false });
		await still.goto(`${host.home}data/?subject=transparency`);
		expect(await still.locator('[data-item]:visible').count()).toBeGreaterThan(25);
		expect(await still.locator('catalogue-filter .catalogue-form').isVisible()).toBe(false);
		for (const link of await still.locator('catalogue-filter nav a:visible').all()) {
			const place = (await link.getAttribute('href'))!;
			expect(await still.locator(place).count(), place).toBe(1);
		}
		await still.close();
	});
});
