/** The disk: every file of a site folder that the reader needs, and none that it must not follow. */

import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { files as words, problem } from '../words/problems/index.ts';
import { isSystemFile, TRANSPARENCY } from './folder/layout.ts';
import type { SiteReading } from './folder/site.ts';
import { readFiles } from './folder/site.ts';
import type { TransparencyReading } from './folder/transparency.ts';
import { readTransparency } from './folder/transparency.ts';
import { MOST_BYTES, tooLargeProblem } from './text/bytes.ts';
import { placeOfFile } from './text/source-text.ts';

/**
 * Reads a site folder: data/ without the transparency files, and content/.
 * @param instead texts by path that stand in place of what is on the disk
 */
export function readSite(dir: string, instead: ReadonlyMap<string, string> = new Map()): SiteReading {
	const files = new Map<string, Uint8Array>();
	const problems: Problem[] = [];
	for (const folder of ['content', 'data']) collect(dir, folder, files, problems);
	for (const [path, text] of instead) files.set(path, new TextEncoder().encode(text));
	const reading = readFiles(files);
	return { ...reading, problems: [...problems, ...reading.problems] };
}

function collect(dir: string, path: string, files: Map<string, Uint8Array>, problems: Problem[]): void {
	if (path === TRANSPARENCY || isSystemFile(path)) return;
	const full = join(dir, path);
	const name = path.slice(path.lastIndexOf('/') + 1);
	try {
		const about = lstatSync(full);
		if (about.isSymbolicLink()) problems.push(problem(placeOfFile(path), words.symbolicLink(name)));
		else if (about.isDirectory()) {
			for (const child of readdirSync(full).sort()) collect(dir, `${path}/${child}`, files, problems);
		} else if (about.size > MOST_BYTES) problems.push(tooLargeProblem(path, about.size));
		else if (about.isFile()) files.set(path, readFileSync(full));
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
		// A site without content/ is fine; what must be there is asked for by name.
		if (reason !== 'ENOENT') problems.push(problem(placeOfFile(path), words.unopened(name, reason)));
	}
}

/** Which data sets data/transparency/ has, without a row of them. A site without that folder has none. */
export function readDataSets(dir: string, yearStartsInMonth: number): TransparencyReading {
	const json = new Map<string, Uint8Array>();
	const sizes = new Map<string, number>();
	const problems: Problem[] = [];
	const walk = (path: string): void => {
		if (isSystemFile(path)) return;
		const name = path.slice(path.lastIndexOf('/') + 1);
		try {
			const full = join(dir, path);
			const about = lstatSync(full);
			if (about.isSymbolicLink()) problems.push(problem(placeOfFile(path), words.symbolicLink(name)));
			else if (about.isDirectory()) for (const child of readdirSync(full).sort()) walk(`${path}/${child}`);
			else if (!path.endsWith('.json')) sizes.set(path, about.size);
			else if (about.size > MOST_BYTES) problems.push(tooLargeProblem(path, about.size));
			else json.set(path, readFileSync(full));
		} catch (error) {
			const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
			if (reason !== 'ENOENT' || path !== TRANSPARENCY)
				problems.push(problem(placeOfFile(path), words.unopened(name, reason)));
		}
	};
	walk(TRANSPARENCY);
	const reading = readTransparency({ json, sizes }, yearStartsInMonth);
	return { ...reading, problems: [...problems, ...reading.problems] };
}
