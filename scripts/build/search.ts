// The search index of a build.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, pageOf } from '../../src/export/links.ts';
import { pageRecords, searchRecords, withSynonyms } from '../../src/export/search.ts';
import { SearchIndex } from '../../src/export/search-index.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { Output } from './output.ts';

/** Lists that repeat the titles of everything, and so would be found by every word; and charts for frames, which repeat a page. */
const LISTS = /^\/((search|a-z|measures|reports|services|places|spending\/suppliers\/[^/]+)\/)?$|^\/embed\//;

export class Search {
	readonly #publication: Publication;
	readonly #known: ReadonlySet<string>;
	readonly #index: SearchIndex;

	/** Begins with all that the publication itself knows of, while its pages are being drawn. */
	constructor(publication: Publication) {
		this.#publication = publication;
		this.#index = new SearchIndex(publication.council.language.slice(0, 2));
		const known = searchRecords(publication);
		this.#known = new Set(known.map(({ url }) => url));
		this.#index.add(withSynonyms(known, publication));
	}

	/**
	 * Adds the pages that the publication does not know of (guides, methods), as they were drawn, and writes the index.
	 * @param files every page
	 * @throws Error where something could be found that has no page
	 */
	async write(output: Output, files: readonly string[]): Promise<void> {
		const drawn = new Set(files);
		const lost = [...this.#known].find((url) => !drawn.has(fileOf(url)));
		if (lost !== undefined) throw new Error(`the search knows of ${lost}, but no page was drawn there`);
		const others = files
			.filter((file) => file.endsWith('/index.html'))
			.map(pageOf)
			.filter((url) => !this.#known.has(url) && !LISTS.test(url))
			.sort()
			.flatMap((url) => pageRecords(url, readFileSync(join(output.site, fileOf(url)), 'utf8')));
		this.#index.add(withSynonyms(others, this.#publication));
		for (const [path, bytes] of await this.#index.files()) output.write(path, bytes);
	}

	/** Rejected when Pagefind ends before its work does. */
	get failed(): Promise<never> {
		return this.#index.failed;
	}

	/** Ends it, whatever it is doing. */
	readonly end = (): Promise<void> => this.#index.end();
}
