// What the threads of the large tables are given, what they tell each other, and what they give.
import type { MessagePort } from 'node:worker_threads';
import type {
	DataSetFile,
	DataSetFolder,
	HeldBackFile,
	PublishedDataSet,
	TablesShown,
} from '../../src/domain/data-set.ts';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { PublishedSpending, SpendingMarks } from '../../src/domain/spending.ts';
import { dueFiles } from '../../src/export/transparency/data-set.ts';
import type { Refused, Written } from '../../src/export/transparency/data-set.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { Gathered } from '../../src/transparency/shards/gather.ts';

/** The large tables of a site, to be read, checked and written. */
export interface LargeWork {
	/** Of which only the council, the instant and the lock of tables are needed. */
	readonly publication: Publication;
	readonly folders: readonly DataSetFolder[];
	/** Those whose settings cannot be read. */
	readonly unread: readonly HeldBackFile[];
	readonly isPreview: boolean;
	/** The site folder. */
	readonly dir: string;
	/** The folder to write into. */
	readonly into: string;
	readonly marks: SpendingMarks;
	/** How many files are taken already, by whichever thread: one 32-bit number. */
	readonly taken: SharedArrayBuffer;
	/** The second thread tells the first here of the files that it took; undefined where there is none. */
	readonly port?: MessagePort;
	readonly isSecond: boolean;
}

/** One file, and what became of it. */
export interface LargeFile {
	/** Its place among all. */
	readonly at: number;
	readonly published: Written | Refused;
	readonly payments: Gathered;
}

/** Every file that is due, data set by data set, oldest first. */
export const filesToPublish = (
	folders: readonly DataSetFolder[],
	asOf: string,
): { readonly folder: DataSetFolder; readonly file: DataSetFile }[] =>
	folders.flatMap((folder) => dueFiles(folder, asOf).map((file) => ({ folder, file })));

export interface LargeMade {
	readonly dataSets: readonly PublishedDataSet[];
	readonly refused: readonly Refused[];
	/** What readers are told of those, and of what cannot be read. */
	readonly heldBack: readonly HeldBackFile[];
	/** What the payments add up to; undefined where there are none. */
	readonly spending: PublishedSpending | undefined;
	/** Every file that was written. */
	readonly written: readonly FileFacts[];
}

/** What a thread of the large tables says. */
export type FromLargeThread =
	/** What is sure once every file is read, while payments are still made ready to explore. */
	{ readonly shown: TablesShown } | { readonly made: LargeMade };
