/** Downloads a page offers. A file that was not made is not offered. */

import type { FileFacts } from '../domain/file-facts.ts';
import { downloadText } from '../words/file.ts';

export interface Download {
	/** Download the recycling data (CSV, 4 KB, 612 rows) */
	readonly text: string;
	readonly href: string;
	/** What it is for, or its lasting address. */
	readonly detail?: string | undefined;
}

/** What is offered: the words between "Download" and the format, the file's address, a line below. */
export interface Offer {
	readonly what: string;
	readonly path: string;
	readonly detail?: string | undefined;
}

/** The links for those files that exist, with format, size and rows. */
export function downloads(files: ReadonlyMap<string, FileFacts>, offers: readonly Offer[]): Download[] {
	return offers.flatMap(({ what, path, detail }) => {
		const facts = files.get(path);
		return facts ? [{ text: downloadText(what, path, facts.bytes, facts.rows), href: path, detail }] : [];
	});
}
