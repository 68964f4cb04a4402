// Folders that a build makes.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { standsAt } from './folders.ts';
import { shown, UsageError } from './misuse.ts';

/** Makes a folder and those above it, one by one: all at once never ends under /proc. @throws UsageError */
export function makeFolder(path: string): void {
	const found = standsAt(path);
	if (found?.isDirectory() || found?.isSymbolicLink()) return;
	if (found) throw new UsageError(`${shown(path)} is a file, so no folder can be made in it. Choose another --out.`);
	makeFolder(dirname(path));
	try {
		mkdirSync(path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code !== 'EEXIST')
			throw new UsageError(`The folder ${shown(path)} cannot be made (${code}). Choose another --out.`);
	}
}

const A_DAY = 24 * 60 * 60 * 1000;

/** Makes a folder of a new name under another. @throws UsageError */
export function newFolder(parent: string, beginning: string): string {
	try {
		mkdirSync(parent, { recursive: true });
		return mkdtempSync(join(parent, beginning));
	} catch (error) {
		throw new UsageError(`Nothing can be written in ${shown(parent)} (${(error as NodeJS.ErrnoException).code}).`);
	}
}

/** Takes away what builds left that were ended by force, or what none has used since: folders of such names untouched for a day. */
export function removeOld(parent: string, beginning: string): void {
	if (!existsSync(parent)) return;
	for (const name of readdirSync(parent).filter((one) => one.startsWith(beginning))) {
		const path = join(parent, name);
		if (Date.now() - (standsAt(path)?.mtimeMs ?? Date.now()) > A_DAY) rmSync(path, { recursive: true, force: true });
	}
}
