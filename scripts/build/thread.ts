// A second thread: it makes the data files while Astro prepares, and draws pages beside it then.
import { Worker } from 'node:worker_threads';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { BrokenLink } from '../../src/export/links.ts';
import type { SaidRows } from '../../src/export/tables/index.ts';
import type { Site } from '../../src/site.ts';
import type { Done, Elsewhere, FilesWork, FinishedPages, Task, Wanted } from './task.ts';

export class SecondThread {
	/** Fulfilled when the last data file is written. */
	readonly written: Promise<void>;
	readonly #worker = new Worker(new URL('./thread-work.ts', import.meta.url));
	/** Why the thread is no more: what is asked of it then fails at once. */
	#ended: { readonly because: unknown } | undefined;
	/** Who waits, in the order of the tasks. */
	readonly #waiting: { resolve: (done: Done) => void; reject: (error: unknown) => void }[] = [];

	/**
	 * The thread gets a copy of what was read: reading the folder again could find other figures than the pages show.
	 * @param files gets what is to be said of each file, by address, when all are written
	 * @param elsewhere what other threads make of payments and large tables: the lists of all files wait for it
	 */
	constructor(work: FilesWork, files: Map<string, FileFacts>, elsewhere: Promise<Elsewhere>) {
		this.#worker.on('message', (done: Done) => this.#waiting.shift()!.resolve(done));
		this.#worker.once('error', (error) => this.#fail(error));
		this.#worker.once('exit', () => this.#fail(new Error('The second thread of the build was ended.')));
		const keep = (done: Done): void => {
			for (const facts of 'written' in done ? done.written : []) files.set(facts.path, facts);
		};
		this.written = this.#ask({ make: { ...work, folders: work.folders.map(bare) } })
			.then(keep)
			.then(async () => keep(await this.#ask({ list: await elsewhere })));
		this.written.catch(() => {}); // Whoever waits is told; nobody does before Astro is ready, or once it has failed itself.
	}

	/** Hands over the code of the pages, as Astro made it, and the site they show. */
	open(code: URL, { publication: _, ...site }: Site): void {
		this.#worker.postMessage({ open: code.href, site } satisfies Task);
	}

	/** The bytes of a page; undefined where it could not be drawn. */
	async draw(page: Wanted): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const done = await this.#ask({ draw: page });
		return 'drawn' in done ? done.drawn : undefined;
	}

	/** Every link of the finished pages that leads nowhere. */
	async brokenLinks(pages: FinishedPages): Promise<readonly BrokenLink[]> {
		const done = await this.#ask({ follow: pages });
		return 'broken' in done ? done.broken : [];
	}

	/** Ends the thread wherever it is; after that it writes nothing more. */
	readonly stop = (): Promise<unknown> => this.#worker.terminate();

	#ask(task: Task): Promise<Done> {
		return new Promise((resolve, reject) => {
			if (this.#ended) return reject(this.#ended.because);
			this.#waiting.push({ resolve, reject });
			this.#worker.postMessage(task);
		});
	}

	#fail(because: unknown): void {
		this.#ended ??= { because };
		for (const { reject } of this.#waiting.splice(0)) reject(because);
	}
}

/** Without the places of every cell, which only messages need, and which no thread can hand to another. */
const bare = ({ id, observations, targets, breakdowns, comparisons }: SaidRows): SaidRows => ({
	id,
	observations: observations.map(({ record }) => ({ record })),
	targets: targets.map(({ record }) => ({ record })),
	breakdowns: breakdowns.map(({ record }) => ({ record })),
	comparisons: comparisons.map(({ record }) => ({ record })),
});
