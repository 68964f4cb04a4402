// Another thread of a build, and what the two say to each other.
import { Worker } from 'node:worker_threads';

export class Thread<Told, Said extends object> {
	/** Rejected when the thread fails or is ended. */
	readonly failed: Promise<never>;
	/** Says that it cannot do its work: as if it had failed by itself. */
	readonly fail: (error: unknown) => void;
	readonly #worker: Worker;

	/**
	 * @param code what the thread runs
	 * @param hear gets everything that it says; a failure there is the thread's own
	 */
	constructor(code: URL, hear: (said: Said) => void | Promise<void>) {
		this.#worker = new Worker(code);
		const { promise, reject } = Promise.withResolvers<never>();
		[this.failed, this.fail] = [promise, reject];
		this.failed.catch(() => {}); // Whoever waits is told.
		this.#worker.once('error', reject);
		this.#worker.once('exit', () => reject(new Error('A thread of the build was ended before its work was.')));
		this.#worker.on('message', (said: Said) => void (async () => hear(said))().catch(reject));
	}

	tell(what: Told, moved: readonly ArrayBuffer[] = []): void {
		this.#worker.postMessage(what, moved);
	}

	/** Waits for an answer of a kind; fails when the thread does. */
	async said<Kind extends string>(kind: Kind): Promise<Extract<Said, Readonly<Record<Kind, unknown>>>> {
		type Answer = Extract<Said, Readonly<Record<Kind, unknown>>>;
		const { promise, resolve } = Promise.withResolvers<Answer>();
		const listen = (said: Said): void => (kind in said ? resolve(said as Answer) : undefined);
		this.#worker.on('message', listen);
		try {
			return await Promise.race([promise, this.failed]);
		} finally {
			this.#worker.off('message', listen);
		}
	}

	/** Ends it wherever it is; after that it writes nothing more. */
	async end(): Promise<void> {
		await this.#worker.terminate();
	}
}
