// What Astro's thread has been told: what the pages say, and which of them may be drawn.
import { parentPort } from 'node:worker_threads';
import { brokenLinks } from '../../src/export/links.ts';
import { pagesIn } from './check.ts';
import { PagesToDraw } from './drawing.ts';
import { FilesSoFar } from './files-so-far.ts';
import type { Drawn, Page } from './prerenderer.ts';
import type { Drawing, FromAstro, FromLarge, SiteToDraw, ToAstro } from './task.ts';

/** Pages that the other thread has at once: it is not idle then, however long a page takes here meanwhile. */
const WAITING = 32;

/** A page with its address, without the base path: that is asked for time and again, and a request spells it anew each time. */
interface PageAt {
	readonly page: Page;
	readonly path: string;
}

export const say = (what: FromAstro): void => parentPort!.postMessage(what);

export class AstroPages {
	readonly #site = Promise.withResolvers<SiteToDraw>();
	readonly #large = Promise.withResolvers<FromLarge>();
	/** Fulfilled when the data are read. */
	readonly site: Promise<SiteToDraw> = this.#site.promise;
	/** Fulfilled when the large tables are written. */
	readonly large: Promise<FromLarge> = this.#large.promise;
	readonly files = new FilesSoFar();
	/** Addresses of files that will be written and are not in the catalogue. */
	others: readonly string[] = [];
	#pages: PagesToDraw<PageAt, Drawn> | undefined;
	/** Pages that the other thread draws, in the order in which they were asked for. */
	readonly #elsewhere: ((drawn: Uint8Array<ArrayBuffer> | undefined) => void)[] = [];

	hear(told: Exclude<ToAstro, { readonly begin: Drawing }>): void {
		if ('site' in told) {
			this.others = told.others;
			this.#site.resolve(told.site);
		} else if ('large' in told) this.#large.resolve(told.large);
		else if ('drawn' in told) this.#elsewhere.shift()!(told.drawn);
		else if ('follow' in told) {
			const { folder, files, base } = told.follow;
			say({ broken: brokenLinks(pagesIn(folder, files), files, base) });
		} else {
			if ('written' in told) this.files.add(told.written);
			else this.files.complete();
			this.#share();
		}
	}

	/**
	 * What draws a page of a site when its time has come.
	 * @param base path that it is served under
	 * @param draw Astro's own way
	 */
	drawing(base: string, draw: (page: Page) => Promise<Drawn>): (page: Page) => Promise<Drawn> {
		const pages = new PagesToDraw<PageAt, Drawn>(({ page }) => draw(page), {
			isReady: ({ path }) => this.files.isKnownTo(path),
			// One of its kind may be what only Astro's own way can draw: the page for a missing address.
			isForBoth: ({ page: [, { routeData }] }) => routeData.params.length > 0,
		});
		this.#pages = pages;
		this.#share();
		return (page) => pages.draw({ page, path: new URL(page[0].url).pathname.slice(base.length) });
	}

	/** Draws what may be drawn now; by the other thread, too, once that has written every file. */
	#share(): void {
		if (this.files.isComplete) this.#pages?.help(({ page }) => this.#drawElsewhere(page), WAITING);
		else this.#pages?.share();
	}

	async #drawElsewhere([{ url }, { routeData }]: Page): Promise<Drawn | undefined> {
		const { promise, resolve } = Promise.withResolvers<Uint8Array<ArrayBuffer> | undefined>();
		this.#elsewhere.push(resolve);
		say({ draw: { url, component: routeData.component } });
		const drawn = await promise;
		return drawn && new Response(drawn);
	}
}
