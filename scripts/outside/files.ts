// The files of a built site that a check looks at.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where schemas stand that no registry has. */
export const SCHEMAS = 'https://raw.githubusercontent.com';

export const filesEnding = (dist: string, ending: string): string[] =>
	readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith(ending))
		.map((path) => join(dist, path))
		.sort();

/** The feeds of a site. */
export const feedsOf = (dist: string): string[] =>
	filesEnding(dist, '.xml').filter((path) => /(?:atom|feed)[^/]*\.xml$/.test(path));
