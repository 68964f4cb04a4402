import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { verifyOutput } from '../../../scripts/verify/output.ts';
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
	page = await (await browser.newContext()).newPage();
	page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
	page.on('pageerror', (error) => void complaints.push(error.message));
	page.on('request', (request) => {
		if (request.method() !== 'GET' || !request.url().startsWith(host.origin))
			complaints.push(`sent: ${request.method()} ${request.url()}`);
	});
	await page.goto(`${host.home}verify/`);
});
afterEach(async () => {
	await page.context().close();
	expect(complaints).toEqual([]);
});

const FILE = '/data/releases/fy2026-27-q1/signed/observations.csv';
const file = (path: string): string => readFileSync(join(out, path), 'utf8');
const output = () => page.locator('verify-file output');
/** What the page says once it has looked. */
async function told(): Promise<string> {
	await expect.poll(() => output().getAttribute('class'), { timeout: 20_000 }).toBe('notice');
	return (await output().locator('p').allTextContents()).join('\n');
}
async function choose(name: string, text: string): Promise<string> {
	await page.locator('verify-file input').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
	return told();
}

describe('the page that checks a download', () => {
	it('says of a signed file who signed it, in what role and when', async () => {
		const said = await choose('observations.csv', file(FILE));
		expect(said).toMatch(/^Yes\. This is observations\.csv of “.*April to June 2026.*”, exactly as it was signed\./);
		expect(said).toMatch(/Performance and Data Lead, \d+ \w+ 2026 \(Checked by the Performance and Data Lead\)/);
		expect(said).toMatch(/Corporate Director for Resources, \d+ \w+ 2026 \(Signed off by/);
		expect(said).toMatch(/Digest of the report: [\da-f]{64}$/);
	});

	it('takes a file that is dropped on it', async () => {
		const data = await page.evaluateHandle((text) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], 'observations.csv'));
			return transfer;
		}, file(FILE));
		await page.dispatchEvent('verify-file', 'drop', { dataTransfer: data });
		expect(await told()).toContain('exactly as it was signed');
	});

	it('says of an altered one which figure is not what was signed', async () => {
		const altered = file(FILE).replace('affordable-homes,FY2026-27-Q1,47,', 'affordable-homes,FY2026-27-Q1,57,');
		const said = await choose('observations.csv', altered);
		expect(said).toMatch(/^No\. 1 row of \d+ does not say what was signed:/);
		expect(said).toContain('affordable-homes, FY2026-27-Q1: the file says 57 in value, signed was 47');
	});

	it('says of a foreign one that nobody here signed it', async () =>
		expect(await choose('notes.txt', 'Every target was met.')).toMatch(/^No\. This is not a file that was signed/));

	it('knows a download as it is published, and row by row when a spreadsheet has saved it again', async () => {
		const download = file('/data/latest/observations.csv');
		expect(await choose('observations.csv', download)).toContain('exactly as this site publishes it now');
		const saved = await choose('again.csv', `\ufeff${download.replaceAll('\r\n', '\n')}`);
		expect(saved).toMatch(/each of its [\d,]+ rows says what was signed/);
		expect(saved).toContain('Compared with the signed files: value, numerator, denominator');
		expect(saved).toContain('No row is missing, and the other columns say what this site publishes.');
	});

	it('names the row that was taken out of a download, and the status that was changed in it', async () => {
		const lines = file('/data/latest/observations.csv').split('\r\n');
		const at = lines.findIndex((line) => line.includes(',missed,'));
		const about = lines[at]!.split(',').slice(0, 2).join(', ');
		const without = await choose('without.csv', lines.filter((_, other) => other !== at).join('\r\n'));
		expect(without).toMatch(/^No\. This is not our file as it stands\./);
		expect(without).toContain(`One row is missing that /data/latest/observations.csv has:\n${about}\n`);
		const praised = await choose('praised.csv', lines.with(at, lines[at]!.replace(',missed,', ',met,')).join('\r\n'));
		expect(praised).toContain(`${about}: the file says met in status, this site publishes missed`);
	});

	it.each(['breakdowns', 'targets'])('finds every row of the %s in what was signed', async (table) => {
		const saved = `\ufeff${file(`/data/latest/${table}.csv`)}`;
		expect(await choose(`${table}.csv`, saved)).toMatch(/each of its [\d,]+ rows says what was signed/);
	});

	it('agrees with npm run verify', async () => {
		expect((await verifyOutput(out)).faults).toEqual([]);
		const manifest = file('/data/releases/fy2026-27-q1/signed/manifest.txt');
		expect(await choose('manifest.txt', manifest)).toContain('exactly as it was signed');
		expect(await choose('manifest.txt', manifest.replace(/[\da-f]{8}/, '00000000'))).toMatch(/^No\./);
	});

	it('fits a phone, and shows a hostile file as text', async () => {
		await page.setViewportSize({ width: 320, height: 640 });
		const said = await choose('x.csv', 'indicator,period,value\n<img src=x onerror=alert(1)>,FY2026-27-Q1,5\n');
		expect(said).toContain('<img src=x onerror=alert(1)>, FY2026-27-Q1: nobody signed this');
		expect(await page.locator('verify-file img').count()).toBe(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});
});

test('without JavaScript the page says how to check by hand', async () => {
	const plain = await browser.newContext({ javaScriptEnabled: false });
	const still = await plain.newPage();
	await still.goto(`${host.home}verify/`);
	expect(await still.getByText('This check needs JavaScript').isVisible()).toBe(true);
	expect(await still.getByText('sha256sum -c SHA256SUMS').first().isVisible()).toBe(true);
	await plain.close();
});
