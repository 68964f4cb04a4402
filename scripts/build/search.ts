// The search index of a build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileOf, pageOf } from '../../src/export/links.ts';
import { isFoundAsDrawn, pageRecords, searchRecords, withSynonyms } from '../../src/export/search.ts';
import type { SearchRecord } from '../../src/export/search.ts';
import { SearchIndex } from '../../src/export/search-index.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { Output } from './output.ts';

export class Search {
	/** Addresses of what the publication itself knows of. */
	readonly known: ReadonlySet<string>;
	readonly #publication: Publication;
	readonly #records: ReturnType<typeof searchRecords>;
	readonly #index: SearchIndex;
	#files: ReturnType<SearchIndex['files']> | undefined;

	constructor(publication: Publication) {
		this.#publication = publication;
		this.#index = new SearchIndex(publication.council.language.slice(0, 2));
		this.#records = searchRecords(publication);
		this.known = new Set(this.#records.keys());
	}

	/** Begins with all that the publication itself knows of, once its pages are being drawn. */
	begin(): void {
		this.#index.add(
			withSynonyms(
				Array.from(this.#records.values(), (make) => make()),
				this.#publication,
			),
		);
	}

	/**
	 * Adds the pages that are found by what stands on them. From here on the index is made, while the rest is drawn.
	 * @param drawn what they say
	 * @param own the folder of pages that the site folder has itself
	 */
	complete(drawn: readonly SearchRecord[], own: string): void {
		const records = [...drawn, ...this.#recordsOf(own)];
		const byPage = Map.groupBy(records, ({ url }) => url.split('#')[0]!);
		const inOrder = [...byPage.keys()].sort().flatMap((page) => byPage.get(page)!);
		this.#index.add(withSynonyms(inOrder, this.#publication));
		this.#files = this.#index.files();
		this.#files.catch(() => {}); // write() tells of it.
	}

	/**
	 * Writes the index.
	 * @param files every page
	 * @throws Error where something could be found that has no page
	 */
	async write(output: Output, files: readonly string[]): Promise<void> {
		const drawn = new Set(files);
		const lost = [...this.known].find((url) => !drawn.has(fileOf(url)));
		if (lost !== undefined) throw new Error(`the search knows of ${lost}, but no page was drawn there`);
		for (const [path, bytes] of await this.#files!) output.write(path, bytes);
	}

	/** Rejected when Pagefind ends before its work does. */
	get failed(): Promise<never> {
		return this.#index.failed;
	}

	/** Ends it, whatever it is doing. */
	readonly end = (): Promise<void> => this.#index.end();

	#recordsOf(own: string): SearchRecord[] {
		if (!existsSync(own)) return [];
		return readdirSync(own, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => `/${relative(own, join(parentPath, name)).replaceAll('\\', '/')}`)
			.filter((file) => file.endsWith('/index.html') && isFoundAsDrawn(pageOf(file), this.known))
			.flatMap((file) => pageRecords(pageOf(file), readFileSync(join(own, file), 'utf8')));
	}
}
