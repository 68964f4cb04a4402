/**
 * The only door for pages: what the running build publishes. It knows nothing of reading and checking, so that a page's
 * code does not carry them.
 */

import type { TablesShown } from './domain/data-set.ts';
import type { FileFacts } from './domain/file-facts.ts';
import type { NextReport } from './domain/next-report.ts';
import type { Publication } from './publication/publication.ts';

export interface Site {
	/** The site folder, relative to the repository. */
	readonly dir: string;
	readonly publication: Publication;
	/** Downloadable files by address, with their sizes. Empty while developing pages. */
	readonly files: ReadonlyMap<string, FileFacts>;
	/** The texts of the site folder as HTML, by what each is about: pages/about. */
	readonly texts: ReadonlyMap<string, string>;
	/** What is known of the large tables while they are still being written; what the publication tells, where left out. */
	readonly tables?: TablesShown | undefined;
	/** The report after the newest public one; undefined where none can be told, and in a preview. */
	readonly nextReport?: NextReport | undefined;
	readonly isPreview: boolean;
	/** Whether this build puts the whole site into one file, too. */
	readonly hasArchive: boolean;
	/** Whether this build draws the pages that other sites show in a frame. */
	readonly hasEmbeds: boolean;
	/** Absolute address of the site's home, without a final slash. */
	readonly siteUrl: string;
}

/** Where each thread of a running build leaves the site for the pages that it draws. */
const SLOT = Symbol.for('golden-thread.site');
type Slot = { [SLOT]?: Site };

/** Hands a loaded site to the pages. */
export function provideSite(site: Site): void {
	(globalThis as Slot)[SLOT] = site;
}

function current(): Site {
	const provided = (globalThis as Slot)[SLOT];
	if (!provided) throw new Error('No site was provided: pages are built by npm run build.');
	return provided;
}

/** The site that this build publishes; read when a page first asks for it. */
export const site: Site = {
	get dir() {
		return current().dir;
	},
	get publication() {
		return current().publication;
	},
	get files() {
		return current().files;
	},
	get texts() {
		return current().texts;
	},
	get tables() {
		return current().tables;
	},
	get nextReport() {
		return current().nextReport;
	},
	get isPreview() {
		return current().isPreview;
	},
	get hasArchive() {
		return current().hasArchive;
	},
	get hasEmbeds() {
		return current().hasEmbeds;
	},
	get siteUrl() {
		return current().siteUrl;
	},
};
