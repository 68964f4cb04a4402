/** Addresses as whoever took a file away can use them. */

import type { Publication } from '../publication/publication.ts';

/** The whole address of a path of the site. */
export const absolute = ({ council }: Pick<Publication, 'council'>, path: string): string =>
	council.siteUrl.replace(/\/$/, '') + path;
