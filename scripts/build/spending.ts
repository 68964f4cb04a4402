// Payments for exploring: read and written by a thread of their own, because there may be half a million of them.
import { Worker } from 'node:worker_threads';
import type { PublishedSpending } from '../../src/domain/spending.ts';
import { hasPayments } from './payments.ts';
import type { SpendingWork } from './spending-work.ts';

export interface SpendingThread {
	/** What they add up to, when the last file is written; undefined where there are none. */
	readonly made: Promise<PublishedSpending | undefined>;
	/** Ends the thread wherever it is; after that it writes nothing more. */
	readonly stop: () => Promise<unknown>;
}

export function writeSpending(work: SpendingWork): SpendingThread {
	if (!hasPayments(work)) return { made: Promise.resolve(undefined), stop: async () => {} };
	const worker = new Worker(new URL('./spending-work.ts', import.meta.url), { workerData: work });
	const made = new Promise<PublishedSpending | undefined>((resolve, reject) => {
		worker.once('message', resolve);
		worker.once('error', reject);
		worker.once('exit', () => reject(new Error('The thread that reads the payments was ended.')));
	});
	made.catch(() => {}); // Whoever waits is told.
	return { made, stop: () => worker.terminate() };
}
