// The large tables: read, checked and written by a thread of their own, row by row.
import { Worker } from 'node:worker_threads';
import type { LoadedSite } from '../../src/load.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { spendingMarks } from '../../src/words/download.ts';
import type { LargeMade, LargeWork } from './large-task.ts';

export interface LargeThread {
	/** Fulfilled when the last file is written, with what the pages say of them. */
	readonly made: Promise<LargeMade>;
	/** Ends the thread wherever it is; after that it writes nothing more. */
	readonly stop: () => Promise<unknown>;
}

/** Each file is read once: what is published of it is what was checked. */
export function writeLarge(
	{ dir, dataSets: folders }: LoadedSite,
	{ council, asOf }: Publication,
	{ isPreview, into }: { readonly isPreview: boolean; readonly into: string },
): LargeThread {
	if (folders.length === 0) {
		const nothing: LargeMade = { dataSets: [], refused: [], spending: undefined, written: [] };
		return { made: Promise.resolve(nothing), stop: async () => {} };
	}
	// The rows need none of the measures.
	const publication = { council, asOf } as Publication;
	const workerData: LargeWork = {
		publication,
		folders,
		isPreview,
		dir,
		into,
		marks: spendingMarks(council, isPreview),
	};
	const worker = new Worker(new URL('./large-work.ts', import.meta.url), { workerData });
	const made = new Promise<LargeMade>((resolve, reject) => {
		worker.once('message', resolve);
		worker.once('error', reject);
		worker.once('exit', () => reject(new Error('The thread that writes the large tables was ended.')));
	});
	made.catch(() => {}); // Whoever waits is told; nobody does before all other files are made, or once that has failed.
	return { made, stop: () => worker.terminate() };
}
