// Where a site will be served: that of its council.json, or under another path.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../../src/publication/publication.ts';

export interface Home {
	/** Without a final slash; empty at the root. */
	readonly base: string;
	/** Absolute address of the home page, without a final slash. */
	readonly siteUrl: string;
}

export interface Place extends Home {
	/** The publication, whose every absolute address is now of this place. */
	readonly publication: Publication;
}

function homeOf(councils: string, path: string | undefined): Home {
	const home = new URL(councils);
	const base = (path ?? home.pathname).replace(/\/+$/, '');
	return { base, siteUrl: home.origin + base };
}

/**
 * The home of a site that is not read yet, so that what hangs on it alone can begin.
 * @returns undefined where its council.json is anything but as it should be: the reading tells of that
 */
export function likelyHome(dir: string, path: string | undefined): Home | undefined {
	try {
		return homeOf(JSON.parse(readFileSync(join(dir, 'data/council.json'), 'utf8')).siteUrl, path);
	} catch {
		return undefined;
	}
}

/** @param path to serve it under, where that is not the council's */
export function placeOf(publication: Publication, path: string | undefined): Place {
	const { council } = publication;
	const home = homeOf(council.siteUrl, path);
	return { publication: { ...publication, council: { ...council, siteUrl: home.siteUrl } }, ...home };
}
