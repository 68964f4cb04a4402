/** One Chromium for all tests of built pages, and the states in which a reader may meet a page. */

import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** How a page may be met. */
export const STATES = {
	light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
	dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
	'forced colours': { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
	'320 px': { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
	'no JavaScript': { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
	print: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
} as const satisfies Record<string, BrowserContextOptions>;
export type State = keyof typeof STATES;

/** Quiet on a closed network, and able to run as root in a container. */
const FLAGS = [
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-dev-shm-usage',
	'--hide-scrollbars',
	'--disable-gpu',
];

export async function openBrowser(): Promise<Browser> {
	const executablePath = process.env['CHROMIUM_PATH'];
	if (!executablePath) throw new Error('No browser: run npm test, which finds or installs one, or set CHROMIUM_PATH.');
	return chromium.launch({ executablePath, args: FLAGS });
}

/** A page met in a state, with what went wrong while it was loaded. */
export interface Met {
	readonly page: Page;
	/** Console errors, failed requests, requests to other hosts, breaches of the content security policy. */
	readonly troubles: string[];
	/** Addresses asked for, in order. */
	readonly requests: string[];
}

/** Opens contexts once for each state and pages one after another in them. */
export class Reader {
	readonly #browser: Browser;
	readonly #contexts = new Map<State, Promise<BrowserContext>>();
	readonly #idle = new Map<State, Page[]>();

	constructor(browser: Browser) {
		this.#browser = browser;
	}

	#contextOf(state: State): Promise<BrowserContext> {
		let context = this.#contexts.get(state);
		if (!context) {
			context = this.#browser.newContext(STATES[state]).then(async (made) => {
				await made.addInitScript(() => {
					const shifts: number[] = [];
					Object.assign(globalThis, { layoutShifts: shifts });
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
					}).observe({ type: 'layout-shift', buffered: true });
				});
				return made;
			});
			this.#contexts.set(state, context);
		}
		return context;
	}

	/**
	 * Opens an address, waits until it is drawn with its font, and hands it over. Tabs are used again: the browser has then
	 * compiled what inspects a page, which takes longer than the inspection.
	 */
	async meet<T>(url: string, state: State, look: (met: Met) => Promise<T>): Promise<T> {
		const idle = this.#idle.get(state) ?? [];
		this.#idle.set(state, idle);
		const page = idle.pop() ?? (await (await this.#contextOf(state)).newPage());
		const troubles: string[] = [];
		const requests: string[] = [];
		const { origin } = new URL(url);
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`);
		});
		page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
		page.on('request', (request) => {
			requests.push(request.url());
			if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
				troubles.push(`request to another host: ${request.url()}`);
		});
		page.on('response', (response) => {
			if (response.status() >= 400 && response.url() !== url) troubles.push(`${response.status()} ${response.url()}`);
		});
		await show(page, state);
		await page.goto(url, { waitUntil: 'load' });
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		const seen = await look({ page, troubles, requests });
		page.removeAllListeners();
		// Between two addresses that differ behind the number sign alone nothing would be loaded.
		await page.goto('about:blank');
		idle.push(page);
		return seen;
	}
}

/** Shows a page as a state has it, as a reader changes the colours of a machine or prints what is open. */
export async function show(page: Page, state: State): Promise<void> {
	const { colorScheme = 'light', forcedColors = 'none' }: BrowserContextOptions = STATES[state];
	await page.emulateMedia({ colorScheme, forcedColors, media: state === 'print' ? 'print' : 'screen' });
}

/** Does things a few at a time: two processors, one of them the browser's. */
export async function eachOf<T>(items: readonly T[], todo: (item: T) => Promise<void>, atOnce = 3): Promise<void> {
	const waiting = [...items];
	const work = async (): Promise<void> => {
		for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await todo(item);
	};
	await Promise.all(Array.from({ length: atOnce }, work));
}
