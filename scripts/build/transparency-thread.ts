// The thread that reads the large tables, checks them and writes their files; transparency.ts starts it.
import { parentPort, workerData } from 'node:worker_threads';
import type { DataSetFolder, PublishedDataSet } from '../../src/domain/data-set.ts';
import { publishDataSet } from '../../src/export/transparency/data-set.ts';
import type { Refused } from '../../src/export/transparency/data-set.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { readChunks } from '../../src/read/folder.ts';
import { sinksInto } from './sink.ts';

export interface LargeWork {
	/** Of which only the council and the instant are needed. */
	readonly publication: Publication;
	readonly folders: readonly DataSetFolder[];
	readonly isPreview: boolean;
	/** The site folder. */
	readonly dir: string;
	/** The folder to write into. */
	readonly into: string;
}

export interface LargeMade {
	readonly dataSets: readonly PublishedDataSet[];
	readonly refused: readonly Refused[];
}

const { publication, folders, isPreview, dir, into } = workerData as LargeWork;
const begin = sinksInto(into);
const chunksOf = (path: string): Iterable<Uint8Array> => readChunks(dir, path);
const made = folders.map((folder) => publishDataSet(folder, { publication, isPreview, chunksOf, begin }));
const all: LargeMade = {
	dataSets: made.flatMap(({ dataSet }) => dataSet ?? []),
	refused: made.flatMap(({ refused }) => refused),
};
parentPort!.postMessage(all);
