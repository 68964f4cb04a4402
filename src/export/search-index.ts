/** The search index: Pagefind's files, and our own list of what each result is, by which results are narrowed. */

import { gunzipSync, strFromU8 } from 'fflate';
import { close, createIndex } from 'pagefind';
import { searchTerms } from './search.ts';
import type { SearchRecord } from './search.ts';

/** Its user interfaces and the index for languages that we do not have are left behind. */
const NEEDED =
	/^(index\/|fragment\/|pagefind\.js$|pagefind-worker\.js$|pagefind-entry\.json$|pagefind\.\w+\.pf_meta$|wasm\.(?!unknown))/;

/** What can be found, gathered while the pages are still being drawn. Pagefind works in a process of its own. */
export class SearchIndex {
	readonly #language: string;
	readonly #index: ReturnType<typeof createIndex>;
	readonly #records: SearchRecord[] = [];
	readonly #added: Promise<void>[] = [];

	/** @param language two letters */
	constructor(language: string) {
		this.#language = language;
		this.#index = createIndex({ forceLanguage: language });
	}

	/** Hands over records; they are not waited for. */
	add(records: readonly SearchRecord[]): void {
		this.#records.push(...records);
		const added = records.map((record) => this.#add(record));
		for (const one of added) one.catch(() => {}); // files() tells of it.
		this.#added.push(...added);
	}

	/** Every file by address. The same records in the same order give the same bytes: no filter of Pagefind's own is used. */
	async files(): Promise<Map<string, Uint8Array | string>> {
		await Promise.all(this.#added);
		const { files } = await (await this.#opened()).getFiles();
		const found = new Map<string, Uint8Array | string>();
		const idOf = new Map<string, string>();
		for (const { path, content } of files.sort((a, b) => (a.path < b.path ? -1 : 1))) {
			if (!NEEDED.test(path)) continue;
			found.set(`/pagefind/${path}`, content);
			const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
			if (id !== undefined) idOf.set(urlOf(content), id);
		}
		found.set('/search/facets.json', facets(this.#records, idOf));
		found.set('/search/terms.json', JSON.stringify(searchTerms(this.#records)));
		return found;
	}

	/** Ends Pagefind, whatever it is doing. */
	async end(): Promise<void> {
		this.#index.catch(() => {});
		await close();
	}

	async #opened() {
		const { index, errors } = await this.#index;
		if (!index) throw new Error(errors.join('; '));
		return index;
	}

	async #add({ url, title, content, excerpt }: SearchRecord): Promise<void> {
		const index = await this.#opened();
		// What stands in meta is searched too; the title counts for more. So only what says what the page says may stand there.
		const meta = { title, ...(excerpt === undefined ? {} : { excerpt }) };
		const { errors } = await index.addCustomRecord({ url, content, language: this.#language, meta });
		if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
	}
}

/** A fragment is compressed JSON behind a short mark. */
function urlOf(fragment: Uint8Array): string {
	const text = strFromU8(gunzipSync(fragment));
	return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}

/** What each result is, by Pagefind's id of it: [type, priorities, status, service], so that counts need no fragment. */
function facets(records: readonly SearchRecord[], idOf: ReadonlyMap<string, string>): string {
	const entries = records.flatMap(({ url, type, priorities = [], status, service }) => {
		const id = idOf.get(url);
		return id === undefined ? [] : [[id, [type, priorities.join(' '), status ?? '', service ?? '']]];
	});
	return JSON.stringify(Object.fromEntries(entries));
}
