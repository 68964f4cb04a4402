/** The search index: Pagefind's files, and our own list of what each result is, by which results are narrowed. */

import { gunzipSync, strFromU8 } from 'fflate';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './search.ts';

/** Its user interfaces and the index for languages that we do not have are left behind. */
const NEEDED =
	/^(index\/|fragment\/|pagefind\.js$|pagefind-worker\.js$|pagefind-entry\.json$|pagefind\.\w+\.pf_meta$|wasm\.(?!unknown))/;

/** Every file by address. The same records in the same order give the same bytes: no filter of Pagefind's own is used. */
export async function searchIndex(
	records: readonly SearchRecord[],
	terms: readonly string[],
	language: string,
): Promise<Map<string, Uint8Array | string>> {
	try {
		const { index, errors } = await createIndex({ forceLanguage: language });
		if (!index) throw new Error(errors.join('; '));
		for (const { url, title, content, excerpt } of records) {
			// What stands in meta is searched too; the title counts for more. So only what says what the page says may stand there.
			const meta = { title, ...(excerpt === undefined ? {} : { excerpt }) };
			const record = { url, content, language, meta };
			const added = await index.addCustomRecord(record);
			if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('; ')}`);
		}
		const { files } = await index.getFiles();
		const found = new Map<string, Uint8Array | string>();
		const idOf = new Map<string, string>();
		for (const { path, content } of files.sort((a, b) => (a.path < b.path ? -1 : 1))) {
			if (!NEEDED.test(path)) continue;
			found.set(`/pagefind/${path}`, content);
			const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
			if (id !== undefined) idOf.set(urlOf(content), id);
		}
		found.set('/search/facets.json', facets(records, idOf));
		found.set('/search/terms.json', JSON.stringify(terms));
		return found;
	} finally {
		await close();
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
