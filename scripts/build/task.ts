// What the threads of a build say to each other.
import type { DataSetFolder, PublishedDataSet } from '../../src/domain/data-set.ts';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { PublishedSpending, SpendingMarks } from '../../src/domain/spending.ts';
import type { BrokenLink } from '../../src/export/links.ts';
import type { Refused } from '../../src/export/transparency/data-set.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { Site } from '../../src/site.ts';

/** Where Astro draws, and for whom. */
export interface Drawing {
	/** The site folder. */
	readonly dir: string;
	/** Path that the site is served under. */
	readonly base: string;
	readonly outDir: string;
	readonly cacheDir: string;
	readonly publicDir: string;
	/** The site as far as it is known before the data files are written: texts are rendered, no page is drawn. */
	readonly site: Omit<Site, 'texts'>;
}

/** What the pages tell of the written files. */
export interface Written extends Pick<Site, 'files'> {
	readonly made: Pick<Publication, 'spending' | 'dataSets'>;
	readonly nextReport: Site['nextReport'];
}

/** A page to draw. */
export interface Wanted {
	readonly url: string;
	/** The page's source, which names its route. */
	readonly component: string;
}

/** The pages as they were drawn, and what they may lead to. */
export interface FinishedPages {
	readonly folder: string;
	/** Addresses of all files, without the base path. */
	readonly files: ReadonlySet<string>;
	readonly base: string;
}

/** What Astro's thread is told. */
export type ToAstro =
	| { readonly begin: Drawing }
	| { readonly written: Written }
	/** Answers a wish; undefined where the page could not be drawn: Astro's thread draws it again, and says why. */
	| { readonly drawn: Uint8Array<ArrayBuffer> | undefined }
	| { readonly follow: FinishedPages };

/** What Astro's thread says. */
export type FromAstro =
	/** The code of the pages as another thread can run it, and the texts that they show. */
	| { readonly code: string; readonly texts: Site['texts'] }
	| { readonly draw: Wanted }
	| { readonly isRendered: true }
	| { readonly broken: readonly BrokenLink[] };

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
