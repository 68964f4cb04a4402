// The pages in a thread of their own: it draws while the data files are made, and this thread helps it to the end.
import { setImmediate } from 'node:timers/promises';
import type { SearchRecord } from '../../src/export/search.ts';
import type { Site } from '../../src/site.ts';
import { TextFault } from '../compile/text-fault.ts';
import { Drawer } from './drawer.ts';
import type { DrawnPages, FromPages, PageToDraw, PlaceToDraw, ToldBeforehand, ToPages } from './task.ts';
import { Thread } from './thread.ts';

export class PagesThread {
	readonly failed: Thread<ToPages, FromPages>['failed'];
	readonly #thread: Thread<ToPages, FromPages>;
	readonly #found = Promise.withResolvers<readonly SearchRecord[]>();
	#texts: Site['texts'] = new Map();
	#place: PlaceToDraw | undefined;
	#site: Omit<Site, 'texts'> | undefined;
	#drawer: Promise<Drawer> | undefined;
	#before: Promise<unknown> = Promise.resolve();
	#isEnding = false;

	/** Its code is loaded at once. */
	constructor() {
		this.#thread = new Thread(new URL('./pages-work.ts', import.meta.url), async (said) => {
			if ('refused' in said) throw new TextFault(said.refused);
			if ('texts' in said) this.#texts = said.texts;
			else if ('found' in said) this.#found.resolve([...said.found, ...((await this.#drawer)?.found ?? [])]);
			else if ('draw' in said) await this.#draw(said.draw);
		});
		this.failed = this.#thread.failed;
	}

	/** Tells it where to draw as soon as that is known: from then on it does. */
	begin(known: Promise<PlaceToDraw>): void {
		known.then((place) => {
			this.#place = place;
			this.#thread.tell({ place });
		}, this.#thread.fail);
	}

	/** What can be found on the pages that are found by what stands on them, once those are drawn. */
	get found(): Promise<readonly SearchRecord[]> {
		return this.#found.promise;
	}

	/** Tells it what is known by now. */
	tell(what: ToldBeforehand): void {
		this.#thread.tell(what);
	}

	/** Lets both threads draw what is left, now that every data file is written. */
	async draw(site: Omit<Site, 'texts'>): Promise<DrawnPages> {
		this.#site = site;
		this.#thread.tell({ isWritten: true });
		const { drawn, replaced } = await this.#thread.said('drawn');
		const drawer = await this.#drawer;
		return { links: drawer ? [...drawn, drawer.links.read] : drawn, replaced };
	}

	/** One page after the other, because each is held in memory meanwhile. Nobody asks for one before all that it says is here. */
	#draw(page: PageToDraw): Promise<void> {
		const drawn = this.#before.then(async () => {
			await setImmediate(); // A signal is heard between two pages.
			if (this.#isEnding) return;
			this.#drawer ??= Drawer.open({ ...this.#site!, texts: this.#texts }, this.#place!);
			await (await this.#drawer).draw(page);
			this.#thread.tell({ isDrawn: true });
		});
		this.#before = drawn.catch(() => {});
		return drawn;
	}

	/** Ends it wherever it is; after that neither thread writes a page. */
	readonly end = async (): Promise<void> => {
		this.#isEnding = true;
		await Promise.all([this.#before, this.#thread.end()]);
	};
}
