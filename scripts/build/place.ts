// Where a site will be served: that of its council.json, or under another path.
import type { Publication } from '../../src/publication/publication.ts';

export interface Place {
	/** The publication, whose every absolute address is now of this place. */
	readonly publication: Publication;
	/** Without a final slash; empty at the root. */
	readonly base: string;
	/** Absolute address of the home page, without a final slash. */
	readonly siteUrl: string;
}

/** @param path to serve it under, where that is not the council's */
export function placeOf(publication: Publication, path: string | undefined): Place {
	const { council } = publication;
	const home = new URL(council.siteUrl);
	const base = (path ?? home.pathname).replace(/\/+$/, '');
	const siteUrl = home.origin + base;
	return { publication: { ...publication, council: { ...council, siteUrl } }, base, siteUrl };
}
