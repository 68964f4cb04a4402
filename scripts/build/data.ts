// The data files of a build: written by threads of their own while Astro prepares the pages.
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { LoadedSite } from '../../src/load.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { Output } from './output.ts';
import { spendingMarks } from '../../src/words/download.ts';
import { writeSpending } from './spending.ts';
import type { Elsewhere } from './task.ts';
import { SecondThread } from './thread.ts';
import { writeLarge } from './transparency.ts';
import type { LargeMade } from './transparency-thread.ts';

export interface WrittenData {
	/** What is to be said of each file, by address; complete when all are written. */
	readonly files: Map<string, FileFacts>;
	readonly thread: SecondThread;
	/** The publication with what only the writing of the files tells of it; fulfilled when the last is written. */
	readonly complete: Promise<Publication>;
	/** What became of the large tables. */
	readonly large: Promise<LargeMade>;
}

/** Starts writing; the output ends the threads before it removes anything. */
export function writeData(
	loaded: LoadedSite,
	publication: Publication,
	options: { readonly isPreview: boolean; readonly hasPictures: boolean },
	output: Output,
): WrittenData {
	const files = new Map<string, FileFacts>();
	const into = output.waiting;
	const { asOf, council } = publication;
	const { dir, folders } = loaded;
	const marks = spendingMarks(council, options.isPreview);
	const spending = writeSpending({ dir, asOf, yearStartsInMonth: council.yearStartsInMonth, into, marks });
	const large = writeLarge(loaded, publication, { ...options, into }, files);
	const elsewhere = Promise.all([spending.made, large.made]).then(([made, { dataSets }]): Elsewhere => ({
		...(made ? { spending: made } : {}),
		dataSets,
	}));
	elsewhere.catch(() => {}); // Whoever waits is told.
	const thread = new SecondThread({ publication, folders, ...options, into }, files, elsewhere);
	for (const { stop } of [thread, spending, large]) output.endFirst(stop);
	const complete = thread.written.then(async (): Promise<Publication> => {
		const made = await elsewhere;
		for (const facts of made.spending?.files ?? []) files.set(facts.path, facts);
		return { ...publication, ...made };
	});
	complete.catch(() => {}); // Whoever waits is told; nobody does before Astro is ready, or once it has failed itself.
	return { files, thread, complete, large: large.made };
}
