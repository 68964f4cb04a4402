// data/urls.lock: every address that a site ever published. A build that would lose one of them fails.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../src/export/catalogue.ts';
import { pageOf } from '../../src/export/links.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { replaceFile } from './move.ts';
import type { BuildOptions } from './options.ts';

const AS_OF = '# As of ';
const HEADER = `# Every address that this site ever published. A build that would lose one of them fails.
# npm run build -- --lock adds new ones; none is taken out. One that moved or is gone has a row in redirects.csv.`;

interface Lock {
	readonly text: string;
	/** When the newest release came out that the lock knows of. */
	readonly asOf: string | undefined;
	readonly urls: readonly string[];
}

function readLock(dir: string): Lock {
	const path = join(dir, 'data/urls.lock');
	const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
	const lines = text.split('\n').map((line) => line.trim());
	const asOf = lines.find((line) => line.startsWith(AS_OF))?.slice(AS_OF.length);
	return { text, asOf, urls: lines.filter((line) => line !== '' && !line.startsWith('#')) };
}

const newest = ({ releases }: Publication): string | undefined => releases.at(-1)?.release.publishAt;
const isEarlier = (instant: string | undefined, than: string): boolean =>
	instant === undefined || Date.parse(instant) < Date.parse(than);

/**
 * The addresses that a site must have: none that came later, where it is built as of an earlier release. A preview is not
 * published: no address of it lasts.
 */
export function lockedUrls(
	{ dir, preview }: Pick<BuildOptions, 'dir' | 'preview'>,
	publication: Publication,
): readonly string[] {
	const { asOf, urls } = readLock(dir);
	if (preview !== undefined) return [];
	return asOf !== undefined && isEarlier(newest(publication), asOf) ? [] : urls;
}

/**
 * The addresses that people keep: pages and data files; not what pages are made of (styles, scripts, search index).
 * @param files of the finished site, by address
 */
export const stableUrls = (publication: Publication, files: readonly string[]): string[] => [
	...files.filter((file) => file.endsWith('/index.html')).map(pageOf),
	...catalogue(publication).map(({ path }) => path),
];

/** Adds the addresses of a finished site. The same site again changes nothing. @returns how many were new */
export function writeLock(dir: string, publication: Publication, files: readonly string[]): number {
	const lock = readLock(dir);
	const urls = new Set([...lock.urls, ...stableUrls(publication, files)]);
	const now = newest(publication);
	const asOf = lock.asOf !== undefined && isEarlier(now, lock.asOf) ? lock.asOf : now;
	const text = [HEADER, ...(asOf === undefined ? [] : [`${AS_OF}${asOf}`]), ...[...urls].sort(), ''].join('\n');
	if (text !== lock.text) replaceFile(join(dir, 'data/urls.lock'), text);
	return urls.size - new Set(lock.urls).size;
}
