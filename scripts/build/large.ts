// The large tables: read, checked and written by threads of their own, row by row.
import { MessageChannel, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { TablesShown } from '../../src/domain/data-set.ts';
import type { LoadedSite } from '../../src/load.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { unreadDataSets } from '../../src/view/transparency/unread.ts';
import { spendingMarks } from '../../src/words/download.ts';
import { filesToPublish } from './large-task.ts';
import type { FromLargeThread, LargeMade, LargeWork } from './large-task.ts';

/** Bytes of tables from which a second thread is quicker: to begin takes it as long as half of that takes the first. */
const WORTH_TWO = 20_000_000;
const ENDED = 'A thread that writes the large tables was ended.';

export interface LargeThread {
	/** Fulfilled when the last file is written, with what the pages say of them. */
	readonly made: Promise<LargeMade>;
	/** Fulfilled when it is sure which pages of large tables there will be: before the last of them is written. */
	readonly shown: Promise<TablesShown>;
	/** Ends the thread wherever it is; after that it writes nothing more. */
	readonly stop: () => Promise<unknown>;
}

type Kept = Pick<Publication, 'council' | 'asOf' | 'lockedUrls' | 'lockedTables'>;

interface LargeOptions {
	readonly isPreview: boolean;
	/** The folder to write into. */
	readonly into: string;
	/** Bytes from which two threads do it. */
	readonly worthTwo?: number;
}

/** Each file is read once: what is published of it is what was checked. */
export function writeLarge(
	{ dir, dataSets: folders, unreadDataSets: ids }: Pick<LoadedSite, 'dir' | 'dataSets' | 'unreadDataSets'>,
	{ council, asOf, lockedUrls = [], lockedTables = [] }: Kept,
	{ isPreview, into, worthTwo = WORTH_TWO }: LargeOptions,
): LargeThread {
	const unread = unreadDataSets({ lockedUrls }, ids);
	if (folders.length === 0) {
		const nothing: LargeMade = { dataSets: [], refused: [], heldBack: unread, spending: undefined, written: [] };
		return { made: Promise.resolve(nothing), shown: new Promise(() => {}), stop: async () => {} };
	}
	const bytes = filesToPublish(folders, asOf).reduce((sum, { file }) => sum + file.bytes, 0);
	const work: LargeWork = {
		publication: { council, asOf, lockedTables } as Publication, // The rows need none of the measures.
		...{ folders, unread, isPreview, dir, into },
		marks: spendingMarks(council, isPreview),
		taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
		isSecond: false,
	};
	const workers = bytes >= worthTwo ? bothBegun(work) : [begun(work)];
	const shown = Promise.withResolvers<TablesShown>();
	const made = new Promise<LargeMade>((resolve, reject) => {
		for (const worker of workers)
			worker.on('message', (said: FromLargeThread) =>
				'made' in said ? resolve(said.made) : shown.resolve(said.shown),
			);
		for (const worker of workers) worker.once('error', reject);
		// Without the second the first ends, too: why is told before both have.
		const ended = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
		void Promise.all(ended).then(() => reject(new Error(ENDED)));
	});
	made.catch(() => {}); // Whoever waits is told; nobody does before all other files are made, or once that has failed.
	return { made, shown: shown.promise, stop: () => Promise.all(workers.map((worker) => worker.terminate())) };
}

function bothBegun(work: LargeWork): Worker[] {
	const { port1, port2 } = new MessageChannel();
	return [begun(work, port1), begun({ ...work, isSecond: true }, port2)];
}

const begun = (work: LargeWork, port?: MessagePort): Worker =>
	new Worker(new URL('./large-work.ts', import.meta.url), {
		workerData: port ? { ...work, port } : work,
		transferList: port ? [port] : [],
	});
