// The code of the pages, kept from one build to the next for as long as nothing that it is made of changes.
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { isAsSealed, seal } from './sums.ts';
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
const [BEGUN, KEPT] = ['begun-', 'kept-'] as const;

/** A new folder to compile into; what older builds left is taken away. */
export function begin(root = ROOT): string {
	const place = placeIn(root);
	for (const name of [BEGUN, KEPT]) removeOld(place, name);
	return newFolder(place, BEGUN);
}

/**
 * What is kept, if it is there as it was put there; it stays for another day.
 * @param name that of what it is made of: made-of.ts
 */
export function find(name: string, root = ROOT): Compiled | undefined {
	const folder = join(placeIn(root), KEPT + name);
	try {
		if (!isAsSealed(folder)) return undefined;
		const now = new Date();
		utimesSync(folder, now, now);
	} catch {
		return undefined; // Somebody else's, or not all there: it is compiled anew.
	}
	return compiledIn(folder);
}

/** Keeps what was compiled into a folder, if that can be; gives where it is. Where another build was faster, that one's is kept. */
export function keep(folder: string, name: string, root = ROOT): Compiled {
	const found = find(name, root);
	if (found) return found;
	const kept = join(placeIn(root), KEPT + name);
	try {
		seal(folder);
		chmodSync(folder, 0o755); // whoever builds next may be somebody else
		rmSync(kept, { recursive: true, force: true });
		renameSync(folder, kept);
	} catch {
		return find(name, root) ?? compiledIn(folder);
	}
	return compiledIn(kept);
}

/** Takes away everything that is kept: the next build compiles anew. */
export function forget(root = ROOT): void {
	const place = placeIn(root);
	for (const name of existsSync(place) ? readdirSync(place) : [])
		if (name.startsWith(KEPT)) rmSync(join(place, name), { recursive: true, force: true });
}
