// The code of the pages, kept from one build to the next for as long as nothing that it is made of changes.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, removeOld } from '../build/make-folders.ts';
import { ROOT } from '../build/root.ts';

/** The code of the pages of every site, for a path that sites are served under. */
export interface Compiled {
	/** The module that draws: drawing.mjs (bundle.ts). */
	readonly code: string;
	/** Scripts and styles that the pages ask for, at their addresses under this folder. */
	readonly assets: string;
}

export const compiledIn = (folder: string): Compiled => ({
	code: join(folder, 'code/drawing.mjs'),
	assets: join(folder, 'assets'),
});

/** Beside the packages: whoever installs them anew begins anew. */
const placeIn = (root: string): string => join(root, 'node_modules/.golden-thread/pages');
/** What is being compiled, and what is kept. */
const [BEGUN, KEPT] = ['begun-', 'kept-'];

/** Sources that no page is made of. */
const APART = /(\.test\.ts|\.fixture\.ts|\.md)$/;
/** What the code is made of, and by what. */
const MADE_OF = ['src', 'scripts/compile', 'package.json', 'tsconfig.json', 'node_modules/.package-lock.json'];

/**
 * The name of what is compiled from the sources as they are now: each of their bytes counts.
 * @param base path that the site is served under
 * @param root the copy of the project; the code has its place in it
 */
export function nameOf(base: string, root = ROOT): string {
	const made = createHash('sha256').update(JSON.stringify([root, base]));
	for (const path of MADE_OF.flatMap((part) => filesUnder(root, part))) {
		const bytes = readFileSync(join(root, path));
		made.update(JSON.stringify([path, bytes.length])).update(bytes);
	}
	return KEPT + made.digest('hex').slice(0, 32);
}

function filesUnder(root: string, path: string): string[] {
	if (!lstatSync(join(root, path)).isDirectory()) return APART.test(path) ? [] : [path];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesUnder(root, `${path}/${name}`));
}

/** A new folder to compile into; what older builds left is taken away. */
export function begin(root = ROOT): string {
	const place = placeIn(root);
	for (const name of [BEGUN, KEPT]) removeOld(place, name);
	return newFolder(place, BEGUN);
}

/** What is kept under a name, if it is; it stays for another day. */
export function find(name: string, root = ROOT): Compiled | undefined {
	const folder = join(placeIn(root), name);
	if (!existsSync(folder)) return undefined;
	const now = new Date();
	utimesSync(folder, now, now);
	return compiledIn(folder);
}

/** Keeps what was compiled into a folder. Where another build was faster, that one's is kept: it is the same. */
export function keep(folder: string, name: string, root = ROOT): Compiled {
	const kept = join(placeIn(root), name);
	try {
		renameSync(folder, kept);
	} catch (error) {
		if (!existsSync(kept)) throw error;
		rmSync(folder, { recursive: true, force: true });
	}
	return compiledIn(kept);
}
