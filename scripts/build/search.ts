// The search index of a finished set of pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, pageOf } from '../../src/export/links.ts';
import { pageRecords, searchRecords, searchTerms, withSynonyms } from '../../src/export/search.ts';
import { searchIndex } from '../../src/export/search-index.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { Output } from './output.ts';

/** Lists that repeat the titles of everything, and so would be found by every word; and charts for frames, which repeat a page. */
const LISTS = /^\/((search|a-z|measures|reports|services|places|spending\/suppliers\/[^/]+)\/)?$|^\/embed\//;

/**
 * Writes the index. Nothing that has no page can be found; pages that the publication does not know of (guides, methods)
 * are read as rendered.
 */
export async function writeSearch(publication: Publication, output: Output, files: ReadonlySet<string>): Promise<void> {
	const known = searchRecords(publication).filter(({ url }) => files.has(fileOf(url)));
	const urls = new Set(known.map(({ url }) => url));
	const others = [...files]
		.filter((file) => file.endsWith('/index.html'))
		.map(pageOf)
		.filter((url) => !urls.has(url) && !LISTS.test(url))
		.sort()
		.flatMap((url) => pageRecords(url, readFileSync(join(output.site, fileOf(url)), 'utf8')));
	const records = withSynonyms([...known, ...others], publication);
	const terms = searchTerms(records);
	const language = publication.council.language.slice(0, 2);
	for (const [path, bytes] of await searchIndex(records, terms, language)) output.write(path, bytes);
}
