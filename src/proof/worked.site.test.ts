import { describe, expect, it } from 'vitest';
import { pagesOf, tableRowsIn, textOf } from './html.fixture.ts';
import { builtSite, SITES } from './sites.fixture.ts';

/** Parts of the methods page whose tables stand on the measure's own page too. */
const SHARED = ['status', 'direction', 'year-to-date', 'added-up', 'path', 'recent-trend', 'projection', 'gap'];

describe.each(SITES)('the worked examples of the %s council', async (name) => {
	const { out } = await builtSite(name);
	const pages = new Map(pagesOf(out).map(({ path, html }) => [path, html]));
	const methods = pages.get('/methods/')!;
	const part = (id: string): string =>
		new RegExp(`<div id="example-${id}"[^]*?(?=<div id="example-|</section>)`).exec(methods)?.[0] ?? '';

	it('state the numbers that the measure’s own page states', () => {
		const wrongs: string[] = [];
		let count = 0;
		for (const id of SHARED) {
			for (const piece of part(id)
				.split(/(?=<ul class="links")/)
				.slice(1)) {
				const [, link] = /href="[^"]*(\/measures\/[^"]*)"/.exec(piece) ?? [];
				const own = new Set(tableRowsIn(pages.get(link!)!).map(textOf));
				for (const row of tableRowsIn(piece).map(textOf)) {
					if (own.has(row)) count += 1;
					else wrongs.push(`${id} ${link}: ${row}`);
				}
			}
		}
		console.log(`${name}: ${count} rows of worked examples stand on the pages of their measures`);
		expect(wrongs).toEqual([]);
		expect(count).toBeGreaterThan(2);
	});

	it('exist for every rule, or say that no measure shows it', () => {
		const ids = [...methods.matchAll(/<div id="example-([^"]*)"/g)].map(([, id]) => id!);
		expect(ids.length).toBe(14);
		for (const id of ids) {
			const text = textOf(part(id));
			const hasOne = /<table|<ul class="links"/.test(part(id));
			expect([id, hasOne || /No measure here shows/.test(text)]).toEqual([id, true]);
		}
		if (name === 'demonstration') expect(ids.filter((id) => !/<table|<ul class="links"/.test(part(id)))).toEqual([]);
	});
});
