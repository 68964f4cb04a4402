// What the thread of the payments does; spending.ts starts it.
import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { PublishedSpending, SpendingMarks } from '../../src/domain/spending.ts';
import { spendingFiles } from '../../src/export/spending/files.ts';
import { Gathering } from '../../src/transparency/shards/gather.ts';
import { paymentsOf } from './payments.ts';
import type { PaymentSource } from './payments.ts';
import { writerInto } from './write.ts';

export interface SpendingWork extends PaymentSource {
	/** The folder to write into. */
	readonly into: string;
	readonly marks: SpendingMarks;
}

const work = workerData as SpendingWork;
const gathering = new Gathering();
for (const payment of paymentsOf(work)) gathering.add(payment);
parentPort!.postMessage(gathering.isEmpty ? undefined : written());

function written(): PublishedSpending {
	const write = writerInto(work.into);
	const making = spendingFiles(gathering, work.yearStartsInMonth, (bytes) => hash('sha256', bytes, 'hex'), work.marks);
	for (;;) {
		const { done, value } = making.next();
		if (done) return value;
		write(value.facts.path, value.bytes);
	}
}
