// Astro in a thread of its own: it prepares the code of the pages while the data files are made, and both threads draw then.
import { Worker } from 'node:worker_threads';
import type { BrokenLink } from '../../src/export/links.ts';
import type { Site } from '../../src/site.ts';
import { Drawer } from './drawer.ts';
import { ROOT } from './options.ts';
import type { Drawing, FinishedPages, FromAstro, ToAstro, Wanted, Written } from './task.ts';

export class AstroThread {
	readonly #worker = new Worker(new URL('./astro-work.ts', import.meta.url));
	readonly #from = process.cwd();
	/** Rejected when the thread fails or is ended. */
	readonly failed: Promise<never>;
	readonly #drawer = new Drawer();
	/** With all that is known when the files are written. */
	#site: Omit<Site, 'texts'> | undefined;

	/** Astro's own code is loaded at once, while the data are read. */
	constructor() {
		const { promise, reject } = Promise.withResolvers<never>();
		this.failed = promise;
		this.failed.catch(() => {}); // Whoever waits is told.
		this.#worker.once('error', reject);
		this.#worker.once('exit', () => reject(new Error('The thread that draws the pages was ended.')));
		this.#worker.on('message', (said: FromAstro) => {
			if ('code' in said) this.#drawer.open(said.code, { ...this.#site!, texts: said.texts });
			else if ('draw' in said) void this.#draw(said.draw).catch(reject);
		});
	}

	/**
	 * Lets Astro prepare. It renders inside the repository, because it runs its code from there
	 * (`getOutDirWithinCwd`): for an output elsewhere from one folder, which two builds at once take from each other.
	 */
	begin(drawing: Drawing): void {
		process.chdir(ROOT); // a thread has no working folder of its own
		this.#tell({ begin: drawing });
	}

	/** Lets the pages be drawn, here and there, now that every data file is written. */
	async draw(written: Written, site: Omit<Site, 'texts'>): Promise<void> {
		this.#site = site;
		this.#tell({ written });
		await this.#said('isRendered');
	}

	/** Every link of the finished pages that leads nowhere. */
	async brokenLinks(pages: FinishedPages): Promise<readonly BrokenLink[]> {
		this.#tell({ follow: pages });
		return (await this.#said('broken')).broken;
	}

	/** Ends the thread wherever it is; after that it writes nothing more. */
	readonly stop = async (): Promise<void> => {
		await this.#worker.terminate();
		process.chdir(this.#from);
	};

	async #draw(page: Wanted): Promise<void> {
		const drawn = await this.#drawer.draw(page);
		this.#tell({ drawn }, drawn ? [drawn.buffer] : []);
	}

	#tell(what: ToAstro, moved: ArrayBuffer[] = []): void {
		this.#worker.postMessage(what, moved);
	}

	/** Waits for an answer of a kind; fails when the thread does. */
	#said<Kind extends string>(kind: Kind): Promise<Extract<FromAstro, Readonly<Record<Kind, unknown>>>> {
		type Answer = Extract<FromAstro, Readonly<Record<Kind, unknown>>>;
		const answer = new Promise<Answer>((resolve) => {
			const listen = (said: FromAstro): void => {
				if (!(kind in said)) return;
				this.#worker.off('message', listen);
				resolve(said as Answer);
			};
			this.#worker.on('message', listen);
		});
		return Promise.race([answer, this.failed]);
	}
}
