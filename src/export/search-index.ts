/** The search index: Pagefind's files, and our own list of what each result is, by which results are narrowed. */

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { gunzipSync, strFromU8 } from 'fflate';
import { close, createIndex } from 'pagefind';
import { searchTerms } from './search.ts';
import type { SearchRecord } from './search.ts';
import { address } from '../view/address.ts';
import type { ResultType } from '../words/search.ts';

/** Its user interfaces and the index for languages that we do not have are left behind. */
const NEEDED =
	/^(index\/|fragment\/|pagefind\.js$|pagefind-worker\.js$|pagefind-entry\.json$|pagefind\.\w+\.pf_meta$|wasm\.(?!unknown))/;

/** What Node tells of a process that begins. */
interface Begun {
	readonly process: { readonly once: (event: 'exit', ended: () => void) => void };
}

/** What can be found, gathered while the pages are still being drawn. Pagefind works in a process of its own. */
export class SearchIndex {
	/** Rejected when Pagefind ends before its work does: it would never answer then. */
	readonly failed: Promise<never>;
	readonly #language: string;
	readonly #index: ReturnType<typeof createIndex>;
	readonly #records: SearchRecord[] = [];
	readonly #added: Promise<void>[] = [];

	/** @param language two letters */
	constructor(language: string) {
		this.#language = language;
		const { promise, reject } = Promise.withResolvers<never>();
		this.failed = promise;
		this.failed.catch(() => {}); // Whoever waits is told.
		const ended = (): void => reject(new Error('Pagefind, which makes the search index, was ended.'));
		const began = (message: unknown): void => (message as Begun).process.once('exit', ended);
		// It tells nobody that its process has ended, nor which one it is.
		subscribe('child_process', began);
		this.#index = createIndex({ forceLanguage: language });
		unsubscribe('child_process', began);
		this.#index.catch(() => {}); // files() tells of it.
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
		await Promise.race([Promise.all(this.#added), this.failed]);
		const index = await this.#opened();
		const { files } = await Promise.race([index.getFiles(), this.failed]);
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

	/** Ends Pagefind. It complains of what it is still being told when it ends, so that is waited for. */
	async end(): Promise<void> {
		await Promise.race([Promise.allSettled(this.#added), this.failed.catch(() => {})]);
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

/** Results that people ask for by name, but for the officers' guide; the titles of others would only weigh. */
const NAMED: ReadonlySet<ResultType> = new Set(['measure', 'plan', 'service', 'place', 'page']);

/**
 * What each result is, by Pagefind's id of it, so that counts and the order need no fragment: [type, priorities, status,
 * service, standing, title].
 */
function facets(records: readonly SearchRecord[], idOf: ReadonlyMap<string, string>): string {
	const entries = records.flatMap(
		({ url, type, priorities = [], status = '', service = '', standing = 'other', title }) => {
			const id = idOf.get(url);
			const isNamed = NAMED.has(type) && standing !== 'second' && !url.startsWith(address.guide);
			const ofTitle = isNamed ? [title] : [];
			return id === undefined ? [] : [[id, [type, priorities.join(' '), status, service, standing, ...ofTitle]]];
		},
	);
	return JSON.stringify(Object.fromEntries(entries));
}
