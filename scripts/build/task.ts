// What the two threads of a build say to each other.
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { BrokenLink } from '../../src/export/links.ts';
import type { SaidRows } from '../../src/export/tables/index.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { Site } from '../../src/site.ts';

export interface FilesWork {
	readonly publication: Publication;
	/** What each visible release says, as read. */
	readonly folders: readonly SaidRows[];
	readonly isPreview: boolean;
	/** Whether measures and reports get pictures of their own. */
	readonly hasPictures: boolean;
	/** The folder to write into. */
	readonly into: string;
}

/** What other threads write, as the publication tells of it. */
export type Elsewhere = Pick<Publication, 'spending' | 'dataSets'>;

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

export type Task =
	| { readonly make: FilesWork }
	/** What lists all files, with those that another thread has written. */
	| { readonly list: Elsewhere }
	/** The site as the pages of the other thread see it, without what this thread has already. */
	| { readonly open: string; readonly site: Omit<Site, 'publication'> }
	| { readonly draw: Wanted }
	| { readonly follow: FinishedPages };

/** In the order of the tasks. */
export type Done =
	| { readonly written: readonly FileFacts[] }
	/** undefined where the page could not be drawn: the other thread draws it again, and says why. */
	| { readonly drawn: Uint8Array<ArrayBuffer> | undefined }
	| { readonly broken: readonly BrokenLink[] };
