// The data files: made and written by a thread of their own, while Astro prepares the pages in this one.
import { Worker } from 'node:worker_threads';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { SaidRows } from '../../src/export/tables/index.ts';
import type { FilesWork } from './files-thread.ts';

export interface FilesThread {
	/** Fulfilled when the last file is written. */
	readonly written: Promise<void>;
	/** Ends the thread wherever it is; after that it writes nothing more. */
	readonly stop: () => Promise<unknown>;
}

/**
 * The thread gets a copy of what was read: reading the folder again could find other figures than the pages show.
 * @param files gets what is to be said of each file, by address, when all are written
 */
export function writeFiles(work: FilesWork, files: Map<string, FileFacts>): FilesThread {
	const worker = new Worker(new URL('./files-thread.ts', import.meta.url), {
		workerData: { ...work, folders: work.folders.map(bare) } satisfies FilesWork,
	});
	const written = new Promise<void>((resolve, reject) => {
		worker.once('message', (all: readonly FileFacts[]) => {
			for (const facts of all) files.set(facts.path, facts);
			resolve();
		});
		worker.once('error', reject);
		worker.once('exit', () => reject(new Error('The thread that writes the data files was ended.')));
	});
	written.catch(() => {}); // Whoever waits is told; nobody does before Astro is ready, or once it has failed itself.
	return { written, stop: () => worker.terminate() };
}

/** Without the places of every cell, which only messages need, and which no thread can hand to another. */
const bare = ({ id, observations, targets, breakdowns, comparisons }: SaidRows): SaidRows => ({
	id,
	observations: observations.map(({ record }) => ({ record })),
	targets: targets.map(({ record }) => ({ record })),
	breakdowns: breakdowns.map(({ record }) => ({ record })),
	comparisons: comparisons.map(({ record }) => ({ record })),
});
