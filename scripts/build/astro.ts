// Astro in a thread of its own: it prepares the code of the pages while the data are read and made into files, and draws.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrokenLink } from '../../src/export/links.ts';
import type { Site } from '../../src/site.ts';
import { Drawer } from './drawer.ts';
import { ROOT } from './options.ts';
import type { Output } from './output.ts';
import type { Home } from './place.ts';
import type { FinishedPages, FromAstro, SiteToDraw, ToAstro, WhatIsWritten } from './task.ts';
import { TextFault } from './text-fault.ts';
import { Thread } from './thread.ts';

export class AstroThread {
	readonly failed: Thread<ToAstro, FromAstro>['failed'];
	readonly #thread: Thread<ToAstro, FromAstro>;
	readonly #drawer = new Drawer();
	readonly #dir: string;
	readonly #output: Output;
	readonly #drawn: string;
	#home: Home | undefined;

	/**
	 * Astro's own code is loaded at once. It renders inside the repository, because it runs its code from there
	 * (`getOutDirWithinCwd`): for an output elsewhere from one folder, which two builds at once take from each other.
	 */
	constructor(dir: string, output: Output) {
		this.#thread = new Thread(new URL('./astro-work.ts', import.meta.url), async (said) => {
			if ('refused' in said) throw new TextFault(said.refused);
			if ('code' in said) this.#drawer.open(said.code, said.texts);
			else if ('draw' in said) {
				const drawn = await this.#drawer.draw(said.draw);
				this.#thread.tell({ drawn }, drawn ? [drawn.buffer] : []);
			}
		});
		this.failed = this.#thread.failed;
		[this.#dir, this.#output] = [dir, output];
		this.#drawn = output.folderUnder(join(ROOT, '.astro'));
		const from = process.cwd();
		process.chdir(ROOT); // a thread has no working folder of its own
		output.endFirst(async () => {
			await this.#thread.end();
			process.chdir(from);
		});
	}

	begin(home: Home): void {
		this.#home = home;
		const [dir, { cache: cacheDir, empty }] = [this.#dir, this.#output];
		const publicDir = existsSync(join(dir, 'public')) ? join(dir, 'public') : empty;
		this.#thread.tell({ begin: { ...home, dir, outDir: this.#drawn, cacheDir, publicDir } });
	}

	/** Gives it what was read: it renders the texts. The others are addresses of files that are not in the catalogue. */
	show(site: SiteToDraw, others: readonly string[], home: Home): void {
		if (!this.#home) this.begin(home);
		else if (this.#home.siteUrl !== home.siteUrl || this.#home.base !== home.base)
			throw new Error(`begun for ${this.#home.siteUrl}, but read ${home.siteUrl}`);
		this.#thread.tell({ site, others });
	}

	/** Tells it what is written. Once it knows the large tables, it draws each page whose data files it knows. */
	tell(what: WhatIsWritten): void {
		this.#thread.tell(what);
	}

	/** Lets both threads draw what is left, now that every data file is written, and puts the pages into the output. */
	async draw(site: Omit<Site, 'texts'>): Promise<void> {
		this.#drawer.show(site);
		this.#thread.tell({ isWritten: true });
		await this.#thread.said('isRendered');
		this.#output.merge(this.#drawn);
	}

	/** Links of the finished pages that lead nowhere. */
	async brokenLinks(pages: FinishedPages): Promise<readonly BrokenLink[]> {
		this.#thread.tell({ follow: pages });
		return (await this.#thread.said('broken')).broken;
	}
}
