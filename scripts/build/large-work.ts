// What the thread of the large tables does; large.ts starts it. Payments are gathered for exploring while they are written.
import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { PublishedSpending } from '../../src/domain/spending.ts';
import { spendingFiles } from '../../src/export/spending/files.ts';
import { filesOfDataSet } from '../../src/export/transparency/catalogue.ts';
import { publishDataSet } from '../../src/export/transparency/data-set.ts';
import { readChunks } from '../../src/read/chunks.ts';
import { Gathering } from '../../src/transparency/shards/gather.ts';
import { sinksInto } from './sink.ts';
import type { LargeMade, LargeWork } from './large-task.ts';
import { writerInto } from './write.ts';

const { publication, folders, isPreview, dir, into, marks } = workerData as LargeWork;
const begin = sinksInto(into);
const chunksOf = (path: string): Iterable<Uint8Array> => readChunks(dir, path);
const gathering = new Gathering();
const take = gathering.add.bind(gathering);
const made = folders.map((folder) => publishDataSet(folder, { publication, isPreview, chunksOf, begin, take }));
const dataSets = made.flatMap(({ dataSet }) => dataSet ?? []);
const spending = gathering.isEmpty ? undefined : explorer();
const written: FileFacts[] = [...(spending?.files ?? []), ...dataSets.flatMap(filesOfDataSet)];
const refused = made.flatMap((one) => one.refused);
parentPort!.postMessage({ dataSets, refused, spending, written } satisfies LargeMade);

/** Writes what the payment search reads. */
function explorer(): PublishedSpending {
	const write = writerInto(into);
	const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');
	const making = spendingFiles(gathering, publication.council.yearStartsInMonth, sha256, marks);
	for (;;) {
		const { done, value } = making.next();
		if (done) return value;
		write(value.facts.path, value.bytes);
	}
}
