// What a thread of the large tables does; large.ts starts it. Each takes the next file, until none is left.
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { PublishedSpending } from '../../src/domain/spending.ts';
import { spendingFiles } from '../../src/export/spending/files.ts';
import { filesOfDataSet } from '../../src/export/transparency/catalogue.ts';
import { dataSetOf, publishFile } from '../../src/export/transparency/data-set.ts';
import { readChunks } from '../../src/read/chunks.ts';
import { Gathering } from '../../src/transparency/shards/gather.ts';
import { address } from '../../src/view/address.ts';
import { sinksInto } from './sink.ts';
import { filesToPublish } from './large-task.ts';
import type { FromLargeThread, LargeFile, LargeWork } from './large-task.ts';
import { writerInto } from './write.ts';

const { publication, folders, unread, isPreview, dir, into, marks, taken, port, isSecond } = workerData as LargeWork;
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
else if (await isTold()) finish();

/** Hears what became of the files that the second thread took. @returns false where it was ended before it could say so */
async function isTold(): Promise<boolean> {
	if (!port) return true;
	const closed = once(port, 'close').then(() => undefined);
	const others = (await Promise.race([once(port, 'message'), closed])) as [LargeFile[]] | undefined;
	port.close();
	done.push(...(others?.[0] ?? []));
	return others !== undefined;
}

/** Puts the data sets together, and writes what payments are explored by. */
function finish(): void {
	done.sort((a, b) => a.at - b.at);
	const made = folders.map((folder) => {
		const own = done.filter(({ at }) => files[at]!.folder === folder).map(({ published }) => published);
		return dataSetOf(folder, own, { begin, publication });
	});
	// A folder of which nothing is published has no name either.
	const nameless = folders.filter((_, at) => !made[at]!.dataSet);
	for (const { id } of nameless) rmSync(join(into, address.dataSetFile(id, '')), { recursive: true, force: true });
	const dataSets = made.flatMap(({ dataSet }) => dataSet ?? []);
	const gathering = new Gathering();
	// Each is let go once it is joined: there may be millions of payments.
	for (let one = done.shift(); one; one = done.shift()) gathering.join(one.payments);
	const refused = made.flatMap((one) => one.refused);
	const heldBack = [...unread, ...refused.map((one) => one.heldBack)];
	say({ shown: { hasDataSets: dataSets.length + heldBack.length > 0, hasSpending: !gathering.isEmpty } });
	const spending = gathering.isEmpty ? undefined : explorer(gathering);
	const written: FileFacts[] = [...(spending?.files ?? []), ...dataSets.flatMap(filesOfDataSet)];
	say({ made: { dataSets, refused, heldBack, spending, written } });
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
