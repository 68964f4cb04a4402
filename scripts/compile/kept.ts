// The code of the pages, kept from one build to the next for as long as nothing that it is made of changes.
import { existsSync, renameSync, rmSync, utimesSync } from 'node:fs';
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
const [BEGUN, KEPT] = ['begun-', 'kept-'] as const;

/** A new folder to compile into; what older builds left is taken away. */
export function begin(root = ROOT): string {
	const place = placeIn(root);
	for (const name of [BEGUN, KEPT]) removeOld(place, name);
	return newFolder(place, BEGUN);
}

/**
 * What is kept, if it is; it stays for another day.
 * @param name that of what it is made of: made-of.ts
 */
export function find(name: string, root = ROOT): Compiled | undefined {
	const folder = join(placeIn(root), KEPT + name);
	if (!existsSync(folder)) return undefined;
	const now = new Date();
	utimesSync(folder, now, now);
	return compiledIn(folder);
}

/** Keeps what was compiled into a folder. Where another build was faster, that one's is kept: it is the same. */
export function keep(folder: string, name: string, root = ROOT): Compiled {
	const kept = join(placeIn(root), KEPT + name);
	try {
		renameSync(folder, kept);
	} catch (error) {
		if (!existsSync(kept)) throw error;
		rmSync(folder, { recursive: true, force: true });
	}
	return compiledIn(kept);
}

/** Takes away everything that is kept: the next build compiles anew. */
export const forget = (root = ROOT): void => rmSync(placeIn(root), { recursive: true, force: true });
