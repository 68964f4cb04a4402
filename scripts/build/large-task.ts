// What the thread of the large tables is given, and what it gives.
import type { DataSetFolder, PublishedDataSet } from '../../src/domain/data-set.ts';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { PublishedSpending, SpendingMarks } from '../../src/domain/spending.ts';
import type { Refused } from '../../src/export/transparency/data-set.ts';
import type { Publication } from '../../src/publication/publication.ts';

/** The large tables of a site, to be read, checked and written. */
export interface LargeWork {
	/** Of which only the council and the instant are needed. */
	readonly publication: Publication;
	readonly folders: readonly DataSetFolder[];
	readonly isPreview: boolean;
	/** The site folder. */
	readonly dir: string;
	/** The folder to write into. */
	readonly into: string;
	readonly marks: SpendingMarks;
}

export interface LargeMade {
	readonly dataSets: readonly PublishedDataSet[];
	readonly refused: readonly Refused[];
	/** What the payments add up to; undefined where there are none. */
	readonly spending: PublishedSpending | undefined;
	/** Every file that was written. */
	readonly written: readonly FileFacts[];
}
