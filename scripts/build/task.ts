// What Astro's thread and the first thread of a build say to each other.
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { BrokenLink } from '../../src/export/links.ts';
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
	/** Absolute address of the home page. */
	readonly siteUrl: string;
}

/** What pages say, but for the texts and the data files. */
export type SiteToDraw = Omit<Site, 'texts' | 'files'>;

/** What only the writing of the large tables tells of a publication. */
export type FromLarge = Pick<Publication, 'spending' | 'dataSets'>;

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

export type WhatIsWritten =
	/** Pages are drawn from here on: each once the files that it tells of are written. */
	{ readonly large: FromLarge } | { readonly written: readonly FileFacts[] };

/** What Astro's thread is told. */
export type ToAstro =
	| { readonly begin: Drawing }
	/** Texts are rendered from here on; the others are addresses of files that the catalogue does not name. */
	| { readonly site: SiteToDraw; readonly others: readonly string[] }
	| WhatIsWritten
	/** The other thread has nothing more to write, and draws, too. */
	| { readonly isWritten: true }
	/** Answers a wish; undefined where the page could not be drawn: Astro's thread draws it again, and says why. */
	| { readonly drawn: Uint8Array<ArrayBuffer> | undefined }
	| { readonly follow: FinishedPages };

/** What Astro's thread says. */
export type FromAstro =
	/** The code of the pages as another thread can run it, and the texts that they show. */
	| { readonly code: string; readonly texts: Site['texts'] }
	| { readonly draw: Wanted }
	| { readonly isRendered: true }
	/** A text of the site folder cannot be drawn, in words. */
	| { readonly refused: string }
	| { readonly broken: readonly BrokenLink[] };
