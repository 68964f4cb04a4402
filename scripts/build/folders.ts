// Folders of the machine that a build reads or replaces: which of them it must not touch.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { GENERATOR } from '../../src/export/generator.ts';
import { shown, UsageError } from './misuse.ts';

/** What stands at a path, links not followed; undefined where nothing does. @throws UsageError where a file is in the way */
export function standsAt(path: string): Stats | undefined {
	try {
		return lstatSync(path, { throwIfNoEntry: false });
	} catch (error) {
		throw new UsageError(`${shown(path)} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
	}
}

/**
 * A build replaces its output folder whole: there must be nothing, or an empty folder, or an earlier build. A preview
 * never replaces a published site.
 * @throws UsageError
 */
export function refuseOut(out: string, isPreview: boolean): void {
	const found = standsAt(out);
	if (!found) return;
	if (found.isSymbolicLink()) throw new UsageError(`${shown(out)} is a link. Give --out the folder itself.`);
	if (!found.isDirectory()) throw new UsageError(`${shown(out)} is a file, not a folder. Choose another --out.`);
	if (namesIn(out).length === 0) return;
	const index = indexIn(out);
	if (index?.['generator'] !== GENERATOR)
		throw new UsageError(`${shown(out)} holds something that no build put there. Choose another --out, or empty it.`);
	if (isPreview && index['preview'] !== true)
		throw new UsageError(`${shown(out)} holds a published site. A preview needs another --out.`);
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch (error) {
		throw new UsageError(`${shown(folder)} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
	}
}

/** The list of files that a build leaves, if there is one that can be read. */
function indexIn(out: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const read: unknown = JSON.parse(readFileSync(join(out, 'data/index.json'), 'utf8'));
		return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}

/** A link in a folder that is published whole would publish what it points to, wherever that is. @throws UsageError */
export function refuseLinks(path: string): void {
	const found = standsAt(path);
	if (!found) return;
	if (found.isDirectory()) for (const name of readdirSync(path)) refuseLinks(join(path, name));
	else if (!found.isFile())
		throw new UsageError(
			`${shown(path)} is not a plain file or folder. What it leads to would be published: put a copy in its place.`,
		);
}
