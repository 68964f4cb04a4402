import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOf, textOf } from './html.fixture.ts';
import { rows } from './reread.fixture.ts';
import { build, filesUnder, rereadCouncil } from './sites.fixture.ts';
import type { BuildResult } from './sites.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'golden-thread-preview-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a preview of a release that nobody may see yet', () => {
	const { council } = rereadCouncil('demonstration');
	const out = join(folder, 'preview');
	const site = join(folder, 'site');
	const release = 'fy2026-27-q2';
	let built: BuildResult;

	beforeAll(async () => {
		for (const part of ['data', 'content']) cpSync(join(council.dir, part), join(site, part), { recursive: true });
		built = await build({ site, out, now: council.now, preview: release });
	});

	it('is built, and shows the release', () => {
		expect(built, built.printed).toMatchObject({ status: 0 });
		expect(pagesOf(out).map(({ path }) => path)).toContain(`/reports/${release}/`);
	});

	it('says so on every page, and keeps search engines out', () => {
		const pages = pagesOf(out);
		const silent = pages.filter(
			({ html }) => !/preview, not published/i.test(textOf(html)) || !/name="robots"[^>]*noindex/.test(html),
		);
		expect(silent.map(({ path }) => path)).toEqual([]);
		expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toMatch(/Disallow: \/$/m);
	});

	it('says so in every file', () => {
		let count = 0;
		for (const file of filesUnder(join(out, 'data'))) {
			const text = readFileSync(join(out, 'data', file), 'utf8');
			if (file.endsWith('.csv')) for (const row of rows(text)) expect(row['preview'], file).toMatch(/not published/i);
			// Another standard fixes the form of these: they say it in their description.
			else if (/(csv-metadata|datapackage|openapi)\.json$/.test(file)) expect(text, file).toMatch(/not published/i);
			else if (file.endsWith('.json')) expect((JSON.parse(text) as { preview?: boolean }).preview, file).toBe(true);
			else if (file.endsWith('.svg')) expect(text, file).toMatch(/not published/i);
			else continue;
			count += 1;
		}
		expect(count).toBeGreaterThan(100);
	});

	it('never takes the place of a published site', async () => {
		const live = join(folder, 'live');
		mkdirSync(join(live, 'data'), { recursive: true });
		writeFileSync(join(live, 'data/index.json'), '{}');
		const refused = await build({ site, out: live, now: council.now, preview: release });
		expect(refused.status).not.toBe(0);
		expect(filesUnder(live)).toEqual(['data/index.json']);
	});
});
