import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from './server.fixture.ts';
import type { Host } from './server.fixture.ts';
import { builtSite } from './sites.fixture.ts';

/** What a sheet of A4 is wide between the margins of the page rule, in CSS pixels. */
const SHEET = Math.round((180 / 25.4) * 96);

let host: Host;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	const { out, council } = await builtSite('demonstration');
	host = await serve(out, council.base);
	const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
	browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run'] });
	page = await browser.newPage({ viewport: { width: SHEET, height: 900 } });
	await page.emulateMedia({ media: 'print' });
});
afterAll(async () => {
	await browser?.close();
	await host?.close();
});

/** Millimetres of each cell of words in tables of six columns and more. */
const widths = () =>
	page
		.locator('.table:has(> thead th:nth-child(6)) > tbody > tr > td:not(.number)')
		.evaluateAll((all) => all.map((cell) => (cell.getBoundingClientRect().width / 96) * 25.4));

it('numbers the sheets and names the page on each', async () => {
	await page.goto(`${host.home}exceptions/`);
	const title = await page.title();
	expect(await page.locator('html').getAttribute('data-running-title')).toMatch(
		new RegExp(`^${title}\\. Newest figures: .*, published \\d+ \\w+ \\d{4}\\.$`),
	);
	const [said, boxes] = await page.evaluate(() => {
		const texts: string[] = [];
		const walk = (rules: CSSRuleList): void => {
			for (const rule of rules) {
				if (rule instanceof CSSPageRule) texts.push(rule.cssText);
				else if (rule instanceof CSSGroupingRule) walk(rule.cssRules);
			}
		};
		for (const { cssRules } of document.styleSheets) walk(cssRules);
		return [getComputedStyle(document.documentElement).getPropertyValue('--running-title'), texts.join(' ')] as const;
	});
	expect(said).toContain(title);
	expect(boxes).toMatch(/"Page " counter\(page\) " of " counter\(pages\)/);
	expect(boxes).toContain('var(--running-title)');
});

it('leaves no column of words so narrow that it prints one word a line', async () => {
	await page.goto(`${host.home}exceptions/`);
	const wide = await widths();
	expect(wide.length).toBeGreaterThan(50);
	expect(Math.min(...wide)).toBeGreaterThan(14.9);
});

it('prints the change of each measure of a report in at most four lines', async () => {
	await page.goto(`${host.home}reports/fy2026-27-q1/`);
	const lines = await page.locator('.table td:has(> .direction)').evaluateAll((all) =>
		all.map((cell) => {
			const range = document.createRange();
			range.selectNodeContents(cell);
			return range.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(cell).lineHeight);
		}),
	);
	expect(lines.length).toBeGreaterThan(40);
	expect(Math.max(...lines)).toBeLessThan(4.5);
});

it('keeps a short table with its title on one sheet', async () => {
	await page.goto(`${host.home}exceptions/`);
	const broken = await page
		.locator('.table')
		.evaluateAll((all) =>
			all
				.filter((table) => table.querySelectorAll('tbody > tr').length < 6)
				.filter((table) => getComputedStyle(table).breakInside !== 'avoid'),
		);
	expect(broken).toEqual([]);
	expect(
		await page
			.locator('h2')
			.first()
			.evaluate((heading) => getComputedStyle(heading).breakAfter),
	).toBe('avoid');
});
