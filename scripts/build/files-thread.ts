// The thread that makes and writes the data files; files.ts starts it.
import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import { makeFiles } from '../../src/export/files.ts';
import type { SaidRows } from '../../src/export/tables/index.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { writerInto } from './write.ts';

export interface FilesWork {
	readonly publication: Publication;
	/** What each visible release says, as read. */
	readonly folders: readonly SaidRows[];
	readonly isPreview: boolean;
	/** The folder to write into. */
	readonly into: string;
}

const { publication, folders, isPreview, into } = workerData as FilesWork;
const write = writerInto(into);
const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');
const written: FileFacts[] = [];
for (const { facts, bytes } of makeFiles(publication, { folders, isPreview, hash: sha256 })) {
	write(facts.path, bytes);
	written.push(facts);
}
parentPort!.postMessage(written);
