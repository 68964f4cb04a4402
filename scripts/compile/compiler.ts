// Astro in a process of its own: it makes the code of the pages while the data are read, and all its memory ends with it.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { begin } from './kept.ts';
import type { Said, Told } from './task.ts';
import { TextFault } from './text-fault.ts';

export class Compiler {
	/** What it compiles into. */
	readonly folder = begin();
	readonly #process: ChildProcess;
	readonly #ended: Promise<unknown>;
	readonly #said: Promise<void>;

	/** @param base path that the site is served under */
	constructor(base: string) {
		// Vite lets the environment speak before the base path of the build: a test runner sets this name, as anybody may.
		const { BASE_URL: _, ...env } = process.env;
		const options = { env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } };
		this.#process = fork(new URL('./compile-work.ts', import.meta.url), options);
		this.#ended = new Promise((resolve) => this.#process.once('close', resolve));
		const { promise, resolve, reject } = Promise.withResolvers<void>();
		this.#said = promise;
		this.#said.catch(() => {}); // Whoever waits is told.
		this.#process.once('error', reject);
		this.#process.once('message', (said: Said) => {
			if ('isCompiled' in said) resolve();
			else reject('refused' in said ? new TextFault(said.refused) : new Error(said.failed));
		});
		void this.#ended.then(() =>
			reject(new Error('The process that compiles the pages was ended before its work was.')),
		);
		this.#tell({ compile: { base, into: this.folder } });
	}

	#tell(what: Told): void {
		this.#process.send(what, () => {}); // If it has ended, whoever waits is told.
	}

	/**
	 * Waits for the code.
	 * @param texts of the site folder that are code: absolute paths, by what each is about
	 * @throws TextFault where one of them cannot be compiled
	 */
	async compiled(texts: ReadonlyMap<string, string>, dir: string): Promise<void> {
		this.#tell({ texts: [...texts], dir });
		await this.#said;
	}

	/** Ends it wherever it is, and takes away what was not kept. */
	async end(): Promise<void> {
		this.#process.kill('SIGKILL');
		await this.#ended;
		rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
	}
}
