// What the thread of the pages and the first thread of a build say to each other.
import type { TablesShown } from '../../src/domain/data-set.ts';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { ReadLinks } from '../../src/export/links.ts';
import type { SearchRecord } from '../../src/export/search.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { Site } from '../../src/site.ts';

/** Where pages are drawn, and for whom. */
export interface PlaceToDraw {
	/** The site folder. */
	readonly dir: string;
	/** Its folder of files that are published as they are. */
	readonly own: string;
	/** Path that the site is served under. */
	readonly base: string;
	/** Absolute address of the home page. */
	readonly siteUrl: string;
	/** The folder that pages are written into. */
	readonly into: string;
	/** The module that draws them. */
	readonly code: string;
	/** Addresses of pages that the search knows of without reading them. */
	readonly known: ReadonlySet<string>;
}

/** What pages say besides the publication, the texts and the data files. */
export type Known = Omit<Site, 'publication' | 'texts' | 'files' | 'tables'>;

/** What only the writing of the large tables tells of a publication. */
export type FromLarge = Pick<Publication, 'spending' | 'dataSets' | 'heldBack'>;

/** What is known of the pages when they are drawn. */
export interface DrawnPages {
	/** The links of each. */
	readonly links: readonly ReadLinks[];
	/** Addresses where the site folder has a page of its own. */
	readonly replaced: readonly string[];
}

/** A page by its address, without the base path, and its source, which names its route. */
export interface PageToDraw {
	readonly path: string;
	readonly component: string;
}

/** What the thread of the pages is told until all is written, as it becomes known. */
export type ToldBeforehand =
	/** The module that will draw, if the site has no texts that are code. */
	| { readonly load: string }
	/** Texts are rendered from here on. */
	| { readonly publication: Publication; readonly base: string }
	/** The others are addresses of files that the catalogue does not name. */
	| { readonly known: Known; readonly others: readonly string[] }
	/** From here on the page of a measure is drawn once its files are written: it says no more of large tables. */
	| { readonly shown: TablesShown }
	/** From here on each page is drawn once the files that it tells of are written. */
	| { readonly large: FromLarge }
	| { readonly written: readonly FileFacts[] };

/** What the thread of the pages is told. */
export type ToPages =
	| ToldBeforehand
	| { readonly place: PlaceToDraw }
	/** The other thread has nothing more to write, and draws, too. */
	| { readonly isWritten: true }
	/** The page that was asked for first is drawn. */
	| { readonly isDrawn: true };

/** What the thread of the pages says. */
export type FromPages =
	/** The texts that the pages show. */
	| { readonly texts: Site['texts'] }
	| { readonly draw: PageToDraw }
	/** Every page that is found by what stands on it is drawn; this is what stands on those that were drawn there. */
	| { readonly found: readonly SearchRecord[] }
	/** Every page is drawn; the links are those of the pages that were drawn there. */
	| { readonly drawn: readonly ReadLinks[]; readonly replaced: readonly string[] }
	/** A text of the site folder cannot be drawn, in words. */
	| { readonly refused: string };
