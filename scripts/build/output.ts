// The output folder: put together beside its place, and moved there whole.
import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Clash } from './clash.ts';
import { makeFolder, newFolder } from './make-folders.ts';
import { move, replaceFolder } from './move.ts';
import { sayFault } from './say.ts';
import { writerInto } from './write.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export class Output {
	/** Where pages go, and in the end everything. */
	readonly site: string;
	readonly waiting: string; // where every other file waits until the pages are there
	/** Writes a file at its address among those that wait, so that no more than one is held in memory. */
	readonly write: ReturnType<typeof writerInto>;
	readonly #out: string;
	readonly #folder: string = '';
	readonly #writers: (() => Promise<unknown>)[] = [];
	readonly #stop = (): void => {
		if (process.stderr.isTTY) console.error('Stopping …');
		console.error = () => {}; // Ctrl+C ends Pagefind, too, whose library complains of every record that it is told still
		void this.remove().finally(() => process.exit(130));
	};
	readonly #fail = (error: unknown): void => void this.remove().finally(() => sayFault(error));

	constructor(out: string) {
		makeFolder(dirname(out));
		this.#out = out;
		for (const signal of SIGNALS) process.on(signal, this.#stop); // first, so that none can leave a folder behind
		process.on('uncaughtException', this.#fail);
		this.#folder = newFolder(dirname(out), `.${basename(out)}-`);
		const under = (name: string): string => join(this.#folder, name);
		[this.site, this.waiting] = [under('site'), under('files')];
		for (const folder of [this.site, this.waiting]) mkdirSync(folder);
		this.write = writerInto(this.waiting);
	}

	/** Moves what was written among the pages; whole folders where the pages have none of that name. */
	merge(from = this.waiting, to = this.site): void {
		for (const name of readdirSync(from)) {
			const [source, target] = [join(from, name), join(to, name)];
			if (!existsSync(target)) move(source, target);
			else if (lstatSync(source).isDirectory() && lstatSync(target).isDirectory()) this.merge(source, target);
			else throw new Clash(target.slice(this.site.length));
		}
	}

	/** Every file of the site, by address. */
	files(folder = this.site): string[] {
		return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
			const path = join(folder, entry.name);
			return entry.isDirectory() ? this.files(path) : [path.slice(this.site.length).replaceAll('\\', '/')];
		});
	}

	/** Puts the finished site in its place. Until then the old one stands there untouched. */
	replace(): void {
		replaceFolder(this.#out, this.site, join(this.#folder, 'old'));
	}

	/** Names a thread that writes here too: it must have ended before anything is removed. */
	endFirst(end: () => Promise<unknown>): void {
		this.#writers.push(end);
	}

	/** Leaves nothing behind, whether the build succeeded or not. */
	async remove(): Promise<void> {
		await Promise.all(this.#writers.map((end) => end()));
		if (this.#folder !== '') rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
		for (const signal of SIGNALS) process.off(signal, this.#stop);
		process.off('uncaughtException', this.#fail);
	}
}
