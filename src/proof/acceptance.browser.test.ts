import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measured } from '../view/measured.fixture.ts';
import { axeFindings } from './axe.fixture.ts';
import { eachOf, openBrowser, Reader, show } from './browser.fixture.ts';
import type { Met, State } from './browser.fixture.ts';
import { pagesOf } from './html.fixture.ts';
import type { BuiltPage } from './html.fixture.ts';
import * as inspect from './inspect.fixture.ts';
import { representatives, typeOf } from './page-types.fixture.ts';
import { serve } from './server.fixture.ts';
import type { Host } from './server.fixture.ts';
import { builtSite, SITES } from './sites.fixture.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

type Check = (met: Met, page: BuiltPage) => Promise<readonly string[]>;

/** How far the focus is followed on one page. */
const MOST_STEPS = 40;

async function tabOrder({ page }: Met): Promise<string[]> {
	const order = await page.evaluate(inspect.focusable, inspect.TARGET_SELECTOR);
	const found: string[] = [];
	for (const expected of order.slice(0, MOST_STEPS)) {
		await page.keyboard.press('Tab');
		const { tab, isSeen, covered, what } = await page.evaluate(inspect.focused);
		if (tab !== expected) return [...found, `Tab reached ${what}, not number ${expected} of the page`];
		if (!isSeen) found.push(`one cannot see the focus on ${what}`);
		if (covered) found.push(`something covers ${what}`);
	}
	return found;
}

/**
 * Shifts that a reader could see; the arrival of the font moves some letters by a fraction of a pixel. A busy machine may
 * paint a table of which half has been read: a page that shifts is loaded once more, and what it does again is its own.
 */
async function layoutShifts({ page }: Met): Promise<string[]> {
	const shifted = (): Promise<number> =>
		page.evaluate(() => globalThis.layoutShifts.reduce((sum, shift) => sum + shift, 0));
	if ((await shifted()) < 0.001) return [];
	await page.reload({ waitUntil: 'load' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const total = await shifted();
	return total < 0.001 ? [] : [`the layout shifts by ${total}`];
}

const CHECKS: Readonly<Record<State, Check>> = {
	light: async (met) => {
		const { page } = met;
		// Before axe, which takes rows out of the page and puts them back.
		const shifts = await layoutShifts(met);
		const values = await page.evaluate(inspect.unlistedValues);
		const found = [
			...shifts,
			...(await axeFindings(page, 'all')),
			...(await page.evaluate(inspect.smallDrawnText)),
			...(await page.evaluate(inspect.overlappingDrawnText)),
			...values.found.map((value) => `charted, but in no table: ${value}`),
			...(await page.evaluate(inspect.smallTargets, inspect.TARGET_SELECTOR)),
			...(await page.evaluate(inspect.moving)),
			...(await tabOrder(met)),
			...(await page.evaluate(inspect.spaceOut).then(() => page.evaluate(inspect.overflow))),
			...(await page.evaluate(inspect.clipped)),
		];
		await page.evaluate(inspect.asItWas);
		return found;
	},
	dark: async ({ page }) => axeFindings(page, 'colour'),
	'forced colours': async ({ page }) => [
		// Forced colours are the reader's own: their contrast is not ours to judge.
		...(await axeFindings(page, 'all but contrast')),
		...(await page.evaluate(inspect.lostInForcedColours)),
	],
	'320 px': async ({ page }) => [
		...(await axeFindings(page, 'all but contrast')),
		...(await page.evaluate(inspect.overflow)),
		...(await page.evaluate(inspect.smallDrawnText)),
		...(await page.evaluate(inspect.overlappingDrawnText)),
		...(await page.evaluate(inspect.smallTargets, inspect.TARGET_SELECTOR)),
		...(await page.evaluate(inspect.spaceOut).then(() => page.evaluate(inspect.overflow))),
		...(await page.evaluate(inspect.clipped)),
	],
	'no JavaScript': async ({ page }) => {
		const found: string[] = [];
		const empty = await page.evaluate(() =>
			[...document.querySelectorAll('main section, main figure, main ul, main ol, main table')]
				.filter((one) => one.checkVisibility() && (one.textContent ?? '').trim() === '' && !one.closest('search-box'))
				.map((one) => one.outerHTML.slice(0, 100)),
		);
		for (const one of empty) found.push(`empty without JavaScript: ${one}`);
		return found;
	},
	print: async ({ page }) => {
		const found = await page.evaluate(inspect.wrongOnPaper);
		const pdf = await page.pdf({ format: 'A4' });
		if (pdf.subarray(0, 5).toString() !== '%PDF-' || pdf.length < 5000) found.push('it cannot be printed to a PDF');
		return found;
	},
};

/** Visits of a page: what changes without loading it anew is looked at in one of them, one state after the other. */
const VISITS: Readonly<Record<'demonstration' | 'real', readonly (readonly [State, ...State[]])[]>> = {
	demonstration: [['light', 'dark', 'forced colours', 'print'], ['320 px'], ['no JavaScript']],
	real: [['light'], ['320 px'], ['no JavaScript']],
};

/** Pages that are tools: without JavaScript they say what to do instead. */
const PROGRAMS = ['/search/', '/check/', '/verify/', '/spending/payments/'];

describe.each(SITES)('a page of every type of the %s council', async (name) => {
	const { out, council } = await builtSite(name);
	const all = pagesOf(out).filter(({ html }) => !html.includes('http-equiv="refresh"'));
	const pages = representatives(all, name === 'demonstration' ? 5 : 3);
	let host: Host;
	let reader: Reader;
	const withJavaScript = new Map<string, string>();

	beforeAll(async () => {
		host = await serve(out, council.base);
		reader = new Reader(browser);
	});
	afterAll(() => host.close());

	it.each(VISITS[name].map((states) => ({ states, named: states.join(', ') })))(
		'holds in $named',
		async ({ states }) => {
			const [first] = states;
			const found = new Map<State, string[]>(states.map((state) => [state, []]));
			const started = performance.now();
			await eachOf(pages, async (built) => {
				const url = host.home + built.path.slice(1);
				await reader.meet(url, first, async (met) => {
					const content = await met.page.evaluate(inspect.contentOf);
					if (first === 'light') withJavaScript.set(built.path, content);
					let told = 0;
					for (const state of states) {
						if (state !== first) await show(met.page, state);
						const wrongs = [...(await CHECKS[state](met, built)), ...met.troubles.slice(told)];
						told = met.troubles.length;
						found.get(state)!.push(...wrongs.map((wrong) => `${built.path}: ${wrong}`));
					}
					if (first !== 'no JavaScript') return;
					if (!PROGRAMS.some((path) => built.path.startsWith(path)) && withJavaScript.get(built.path) !== content)
						found.get(first)!.push(`${built.path}: says something else without JavaScript: ${content.slice(0, 200)}`);
					if (PROGRAMS.includes(built.path) && !/JavaScript/.test(content))
						found.get(first)!.push(`${built.path}: does not say what to do without JavaScript`);
				});
			});
			const seconds = ((performance.now() - started) / 1000).toFixed(0);
			const types = new Set(pages.map(({ path }) => typeOf(path))).size;
			for (const [mode, { length }] of found)
				measured(
					{ kind: 'access', site: name, mode, pages: pages.length, types, findings: length },
					`${name}, ${mode}: ${pages.length} of ${all.length} pages, of ${types} types, in ${seconds} s`,
				);
			const told = [...found].flatMap(([state, wrongs]) => wrongs.map((wrong) => `${state}: ${wrong}`));
			expect(told.sort().slice(0, 80)).toEqual([]);
		},
	);

	it('draws charts whose every value a table repeats', async () => {
		const charted = pages.filter(({ html }) => html.includes('data-values='));
		expect(charted.length).toBeGreaterThan(1);
	});
});
