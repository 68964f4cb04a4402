// The large tables: read, checked and written by a thread of their own, row by row.
import { Worker } from 'node:worker_threads';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import { filesOfDataSet } from '../../src/export/transparency/catalogue.ts';
import type { LoadedSite } from '../../src/load.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { LargeMade, LargeWork } from './transparency-thread.ts';

export interface LargeThread {
	/** Fulfilled when the last file is written, with what the pages say of them. */
	readonly made: Promise<LargeMade>;
	/** Ends the thread wherever it is; after that it writes nothing more. */
	readonly stop: () => Promise<unknown>;
}

/**
 * Each file is read once: what is published of it is what was checked.
 * @param files gets what is to be said of each file, by address, when all are written
 */
export function writeLarge(
	{ dir, dataSets }: LoadedSite,
	publication: Publication,
	{ isPreview, into }: { readonly isPreview: boolean; readonly into: string },
	files: Map<string, FileFacts>,
): LargeThread {
	// The rows need none of the measures.
	const bare = { council: publication.council, asOf: publication.asOf } as Publication;
	const workerData: LargeWork = { publication: bare, folders: dataSets, isPreview, dir, into };
	const worker = new Worker(new URL('./transparency-thread.ts', import.meta.url), {
		workerData,
	});
	const made = new Promise<LargeMade>((resolve, reject) => {
		worker.once('message', (all: LargeMade) => {
			for (const facts of all.dataSets.flatMap(filesOfDataSet)) files.set(facts.path, facts);
			resolve(all);
		});
		worker.once('error', reject);
		worker.once('exit', () => reject(new Error('The thread that writes the large tables was ended.')));
	});
	made.catch(() => {}); // Whoever waits is told; nobody does before Astro is ready, or once it has failed itself.
	return { made, stop: () => worker.terminate() };
}
