// Astro in a process of its own: it makes the code of the pages while the data are read, and all its memory ends with it.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { UsageError } from '../build/misuse.ts';
import { begin } from './kept.ts';
import type { Said, Told } from './task.ts';
import { TextFault } from './text-fault.ts';

/** What a program needs to run. Vite lets anything else of the environment speak in the code that it makes. */
const NEEDED =
	/^(PATH|PATHEXT|HOME|USERPROFILE|TMPDIR|TEMP|TMP|SYSTEMROOT|NODE_COMPILE_CACHE|MIMALLOC_\w+|MALLOC_\w+)$/i;
const plainEnvironment = (): NodeJS.ProcessEnv => ({
	...Object.fromEntries(Object.entries(process.env).filter(([name]) => NEEDED.test(name))),
	...{ ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
});

const endedBy = (signal: string): string =>
	`The compiling of the pages was ended by the system (${signal}), perhaps for want of memory.`;

export class Compiler {
	/** What it compiles into. */
	readonly folder = begin();
	readonly #process: ChildProcess;
	readonly #ended: Promise<unknown>;
	readonly #said: Promise<void>;

	/** @param base path that the site is served under */
	constructor(base: string) {
		this.#process = fork(new URL('./compile-work.ts', import.meta.url), { env: plainEnvironment() });
		this.#ended = new Promise((resolve) => this.#process.once('close', resolve));
		const { promise, resolve, reject } = Promise.withResolvers<void>();
		this.#said = promise;
		this.#said.catch(() => {}); // Whoever waits is told.
		this.#process.once('error', reject);
		this.#process.once('message', (said: Said) => {
			if ('isCompiled' in said) resolve();
			else reject('refused' in said ? new TextFault(said.refused) : new Error(said.failed));
		});
		this.#process.once('close', (code, signal) =>
			reject(
				signal
					? new UsageError(endedBy(signal))
					: new Error(`The process that compiles the pages ended with ${code} before its work was done.`),
			),
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
