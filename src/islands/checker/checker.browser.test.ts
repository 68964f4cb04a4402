import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { draftRelease } from '../../intake/draft.ts';
import { workbookOf } from '../../intake/workbook/template.ts';
import { parsePeriod } from '../../domain/period.ts';
import { readSite } from '../../read/folder.ts';
import { openBrowser } from '../../proof/browser.fixture.ts';
import { serve } from '../../proof/server.fixture.ts';
import type { Host } from '../../proof/server.fixture.ts';
import { builtSite } from '../../proof/sites.fixture.ts';

let host: Host;
let browser: Browser;
let page: Page;
let out = '';
const complaints: string[] = [];

beforeAll(async () => {
	const built = await builtSite('demonstration');
	out = built.out;
	host = await serve(out, built.council.base);
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await host?.close();
});
beforeEach(async () => {
	complaints.length = 0;
	page = await (
		await browser.newContext({ acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] })
	).newPage();
	page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
	page.on('pageerror', (error) => void complaints.push(error.message));
	page.on('request', (request) => {
		if (request.method() !== 'GET' || (!request.url().startsWith(host.origin) && !request.url().startsWith('blob:')))
			complaints.push(`sent: ${request.method()} ${request.url()}`);
	});
	await page.goto(`${host.home}check/`);
});
afterEach(async () => {
	await page.context().close();
	expect(complaints).toEqual([]);
});

const HEADER = 'indicator,period,value,numerator,denominator,marker,note';
const csv = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');
const status = () => page.getByRole('status');
async function drop(name: string, content: string | Uint8Array): Promise<string> {
	await page.locator('check-file input').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
	await expect.poll(() => status().textContent(), { timeout: 20_000 }).toContain(`${name}:`);
	return (await status().textContent())!;
}
const cells = async (): Promise<string[][]> =>
	Promise.all(
		(await page.locator('.check-table tbody tr').all()).map((row) => row.locator('th, td').allTextContents()),
	);

const GOOD = 'recycling-rate,FY2026-27-Q2,44.1,,,,';
const MISTAKES = csv(
	'recycling-rate,FY2026-27-Q2,44.1%,,,,',
	'calls,FY2026-27-Q2,12,,,,',
	'fly-tips,FY2026-27-Q2,"1,234",,,,',
	'missed-bins,FY2026-27-Q2,,,,,',
);

describe('the page that checks a file', () => {
	it('lists the cell, what is wrong and what to do, and says the verdict as a status', async () => {
		expect(await drop('observations.csv', MISTAKES)).toContain('4 rows read. 3 errors, 1 cell not filled in yet');
		const found = await cells();
		expect(found.map(([where]) => where)).toEqual(
			expect.arrayContaining([
				'observations.csv, cell C2',
				'observations.csv, cell A3',
				'observations.csv, cell C4',
				'observations.csv, cell C5',
			]),
		);
		expect(found.flat().join(' ')).toContain('V004: "1,234" has a thousands separator.');
		const table = page.getByRole('table', { name: /What to put right/ });
		expect(await table.getByRole('columnheader').allTextContents()).toEqual(['Where', 'What is wrong', 'What to do']);
	});

	it('lists what is not filled in yet after the mistakes', async () => {
		await drop(
			'observations.csv',
			MISTAKES.replace(/\r?\nrecycling/, '\r\naffordable-homes,FY2026-27-Q2,,,,,\r\nrecycling'),
		);
		const [mistakes, blanks] = await page.getByRole('table').all();
		expect(await mistakes!.locator('caption').textContent()).toBe('What to put right, in the order of your file');
		expect(await mistakes!.locator('tbody').textContent()).toMatch(/V003.*I001.*V004/s);
		expect(await mistakes!.locator('tbody').textContent()).not.toContain('V001');
		expect(await blanks!.locator('caption').textContent()).toBe('Not filled in yet: 2 cells');
		expect(await blanks!.locator('tbody th').allTextContents()).toEqual([
			'observations.csv, cell C2',
			'observations.csv, cell C6',
		]);
	});

	it('says the same words as the command line', async () => {
		await drop('observations.csv', MISTAKES);
		const shown = (await cells()).map(([, wrong]) => wrong!.replace(/^\w+ /, ''));
		const { checkFiles } = await import('./dropped.ts');
		const context = JSON.parse(readFileSync(join(out, 'check/context.json'), 'utf8'));
		const said = checkFiles(
			[{ name: 'observations.csv', bytes: Buffer.from(MISTAKES), savedAt: Date.parse('2026-11-20') }],
			context,
		);
		expect(shown.toSorted()).toEqual(said.problems.map(({ check, message }) => `${check}: ${message}`).toSorted());
	});

	it('only warns of a category that nothing published has: a waiting report may bring it', async () => {
		await drop(
			'breakdowns.csv',
			'indicator,period,dimension,category,value\nrecycling-rate,FY2026-27-Q2,ward,new-ward,44.1\n',
		);
		const [, wrong, remedy] = (await cells()).find(([, said]) => said!.includes('new-ward'))!;
		expect(wrong).toContain('Warning I002: There is no category "new-ward".');
		expect(remedy).toContain('This page knows only what is published.');
	});

	it('gives a corrected copy of what can be put right without losing anything', async () => {
		await drop('observations.csv', `\ufeff${MISTAKES}`);
		const waiting = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download a corrected copy' }).click();
		const text = readFileSync((await (await waiting).path())!, 'utf8');
		expect(text).toBe(
			[
				HEADER,
				'recycling-rate,FY2026-27-Q2,44.1,,,,',
				'calls,FY2026-27-Q2,12,,,,',
				'fly-tips,FY2026-27-Q2,1234,,,,',
				'missed-bins,FY2026-27-Q2,,,,,',
				'',
			].join('\r\n'),
		);
	});

	it('copies the fixes', async () => {
		await drop('observations.csv', MISTAKES);
		await page.getByRole('button', { name: 'Copy the fixes' }).click();
		await expect.poll(() => status().textContent()).toBe('The list is copied. Paste it into an email or a document.');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
			'observations.csv, cell C4: "1,234" has a thousands separator. Type 1234.',
		);
	});

	it('works by keyboard alone, and takes the same file again', async () => {
		await page.locator('check-file input').focus();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('check-files');
		await drop('observations.csv', MISTAKES);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy the fixes');
		await drop('observations.csv', csv(GOOD));
		expect((await cells()).flat().join(' ')).not.toContain('V004');
	});

	it('holds a figure against what was published', async () => {
		await drop('observations.csv', csv('recycling-rate,FY2026-27-Q1,1.5,,,,'));
		expect((await cells()).flat().join(' ')).toMatch(/X001/);
	});

	it('names what is no table at all', async () => {
		await drop('observations.csv', '<!doctype html><p>Sign in</p>');
		expect((await cells()).flat().join(' ')).toContain('F001');
	});

	it('shows hostile cells as text', async () => {
		await drop(
			'observations.csv',
			csv('<img src=x onerror=alert(1)>,FY2026-27-Q2,1,,,,', 'recycling-rate,FY2026-27-Q2,<b>x</b>,,,,'),
		);
		expect(await page.locator('check-file img, check-file b').count()).toBe(0);
	});

	it('reads the workbook, and gives back the files of the release', async () => {
		const { submission } = readSite('.');
		const draft = draftRelease(submission!, { id: 'fy2026-27-q2', period: parsePeriod('FY2026-27-Q2')! })!;
		const said = await drop('q2.xlsx', workbookOf(draft, submission!.council));
		expect(said).toMatch(/\d+ cells not filled in yet/);
		expect((await cells())[0]![0]).toMatch(/^q2\.xlsx\/\w+, cell [A-Z]+\d+$/);
		const waiting = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download the files to send in' }).click();
		expect((await waiting).suggestedFilename()).toMatch(/\.zip$|observations\.csv$|breakdowns\.csv$|actions\.csv$/);
	});

	it('checks 5,000 rows within a second', async () => {
		const ids = readSite('.').submission!.indicators.map(({ record }) => record.id);
		const rows = Array.from(
			{ length: 5000 },
			(_, at) =>
				`${ids[at % ids.length]},FY${1930 + Math.floor(at / ids.length)}-${String((1931 + Math.floor(at / ids.length)) % 100).padStart(2, '0')}-Q1,${at},,,,`,
		);
		await drop('observations.csv', csv(GOOD));
		const took = await page.evaluate(
			async (text) => {
				const input = document.querySelector<HTMLInputElement>('check-file input')!;
				const files = new DataTransfer();
				files.items.add(new File([text], 'big.csv'));
				const line = document.querySelector('check-file [role=status]')!;
				const begin = performance.now();
				const done = new Promise<number>((resolve) => {
					new MutationObserver(
						() => line.textContent?.startsWith('big.csv') && resolve(performance.now() - begin),
					).observe(line, { childList: true });
				});
				input.files = files.files;
				input.dispatchEvent(new Event('change'));
				return done;
			},
			csv(...rows),
		);
		console.log(`check: 5,000 rows in ${Math.round(took)} ms`);
		expect(took).toBeLessThan(1000);
	});

	it('fits a phone', async () => {
		await page.setViewportSize({ width: 320, height: 640 });
		await drop('observations.csv', MISTAKES);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});
});

it('weighs at most 90 KB of JavaScript, compressed', () => {
	const html = readFileSync(join(out, 'check/index.html'), 'utf8');
	const wanted = [...html.matchAll(/<script[^>]*src="[^"]*\/(_astro\/[^"]+)"/g)].map(([, file]) => file!);
	const seen = new Set<string>();
	for (const file of wanted) {
		if (seen.has(file)) continue;
		seen.add(file);
		const text = readFileSync(join(out, file), 'utf8');
		for (const [, name] of text.matchAll(/(?:from|import)\s*\(?["'`]\.\/([\w.-]+\.js)["'`]/g))
			wanted.push(`_astro/${name}`);
	}
	const bytes = [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file)), { level: 9 }).length, 0);
	console.log(`check: ${bytes} bytes of JavaScript, compressed`);
	expect(seen.size).toBeGreaterThan(0);
	expect(bytes).toBeLessThan(90 * 1024);
});

test('without JavaScript the page says what to do instead', async () => {
	const plain = await browser.newContext({ javaScriptEnabled: false });
	const still = await plain.newPage();
	await still.goto(`${host.home}check/`);
	expect(await still.getByText('This page needs JavaScript').isVisible()).toBe(true);
	expect(await still.locator('input:visible').count()).toBe(0);
	await plain.close();
});

it('tells nothing that was not published', () => {
	const context = readFileSync(join(out, 'check/context.json'), 'utf8');
	expect(context).not.toContain('fy2026-27-q2');
	expect(readdirSync(join(out, 'check'))).toEqual(['context.json', 'index.html']);
});
