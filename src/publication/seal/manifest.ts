/** The manifest of a release and its digest: one line for the release before it, one for each canonical file. */

import type { CanonicalFile } from '../../domain/written.ts';

/** SHA-256 of a text in UTF-8, in 64 hexadecimal digits. */
export type Sha256 = (text: string) => string;

export const MANIFEST_FILE = 'manifest.txt';
export const SUMS_FILE = 'SHA256SUMS';

/** Of the first release, and of one that follows unsealed history. */
const NONE = 'none';

/**
 * `previous DIGEST`, then `SHA256  PATH` for each file, by path.
 * @param previous the digest of the release before it; empty where that has none
 */
export function manifestOf(files: readonly CanonicalFile[], previous: string, sha256: Sha256): string {
	const lines = files
		.map(({ path, text }) => [path, sha256(text)] as const)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([path, digest]) => `${digest}  ${path}`);
	return [`previous ${previous || NONE}`, ...lines, ''].join('\n');
}

/** The digest of a release: the SHA-256 of its manifest. */
export const digestOf = (files: readonly CanonicalFile[], previous: string, sha256: Sha256): string =>
	sha256(manifestOf(files, previous, sha256));

export interface Manifest {
	/** Empty where nothing sealed came before. */
	readonly previous: string;
	/** SHA-256 by path. */
	readonly files: ReadonlyMap<string, string>;
}

const LINE = /^([\da-f]{64}) {2}(.+)$/;

/** Reads a manifest; undefined when it is none. */
export function readManifest(text: string): Manifest | undefined {
	const [first = '', ...lines] = text.replace(/\n$/, '').split('\n');
	const previous = /^previous (none|[\da-f]{64})$/.exec(first)?.[1];
	const files = new Map<string, string>();
	for (const line of lines) {
		const [, digest, path] = LINE.exec(line) ?? [];
		if (digest === undefined || path === undefined) return undefined;
		files.set(path, digest);
	}
	return previous === undefined ? undefined : { previous: previous === NONE ? '' : previous, files };
}

/** What `sha256sum -c` reads: every canonical file, and the manifest, whose sum is the digest of the release. */
export function sumsOf(files: readonly CanonicalFile[], manifest: string, sha256: Sha256): string {
	const all = [...files, { path: MANIFEST_FILE, text: manifest }].sort((a, b) => (a.path < b.path ? -1 : 1));
	return all.map(({ path, text }) => `${sha256(text)}  ${path}\n`).join('');
}
