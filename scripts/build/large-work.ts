// What a thread of the large tables does; large.ts starts it. Each takes the next file, until none is left.
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { PublishedSpending } from '../../src/domain/spending.ts';
import { spendingFiles } from '../../src/export/spending/files.ts';
import { filesOfDataSet } from '../../src/export/transparency/catalogue.ts';
import { dataSetOf, publishFile } from '../../src/export/transparency/data-set.ts';
import { readChunks } from '../../src/read/chunks.ts';
import { Gathering } from '../../src/transparency/shards/gather.ts';
import { sinksInto } from './sink.ts';
import { filesToPublish } from './large-task.ts';
import type { FromLargeThread, LargeFile, LargeWork } from './large-task.ts';
import { writerInto } from './write.ts';

const { publication, folders, isPreview, dir, into, marks, taken, port, isSecond } = workerData as LargeWork;
const begin = sinksInto(into);
const chunksOf = (path: string): Iterable<Uint8Array> => readChunks(dir, path);
const files = filesToPublish(folders, publication.asOf);
const next = (): number => Atomics.add(new Int32Array(taken), 0, 1);
const say = (what: FromLargeThread): void => parentPort!.postMessage(what);
const done: LargeFile[] = [];
for (let at = next(); at < files.length; at = next()) {
	const { folder, file } = files[at]!;
	const gathering = new Gathering();
	const take = gathering.add.bind(gathering);
	const published = publishFile(folder, file, { publication, isPreview, chunksOf, begin, take });
	done.push({ at, published, payments: gathering.gathered });
}
if (isSecond) port!.postMessage(done);
else {
	if (port) done.push(...((await once(port, 'message')) as [LargeFile[]])[0]);
	port?.close();
	finish(done.sort((a, b) => a.at - b.at));
}

/** Puts the data sets together, and writes what payments are explored by. */
function finish(all: readonly LargeFile[]): void {
	const made = folders.map((folder) => {
		const own = all.filter(({ at }) => files[at]!.folder === folder).map(({ published }) => published);
		return dataSetOf(folder, own, { begin });
	});
	const dataSets = made.flatMap(({ dataSet }) => dataSet ?? []);
	const gathering = new Gathering();
	for (const { payments } of all) gathering.join(payments);
	say({ shown: { hasDataSets: dataSets.length > 0, hasSpending: !gathering.isEmpty } });
	const spending = gathering.isEmpty ? undefined : explorer(gathering);
	const written: FileFacts[] = [...(spending?.files ?? []), ...dataSets.flatMap(filesOfDataSet)];
	const refused = made.flatMap((one) => one.refused);
	say({ made: { dataSets, refused, spending, written } });
}

/** Writes what the payment search reads. */
function explorer(gathering: Gathering): PublishedSpending {
	const write = writerInto(into);
	const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');
	const making = spendingFiles(gathering, publication.council.yearStartsInMonth, sha256, marks);
	for (;;) {
		const { done, value } = making.next();
		if (done) return value;
		write(value.facts.path, value.bytes);
	}
}
