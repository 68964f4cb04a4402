// The first step of a build: what there is to publish, and where.
import { loadSite } from '../../src/load.ts';
import type { LoadedSite } from '../../src/load.ts';
import { UsageError } from './misuse.ts';
import type { BuildOptions } from './options.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';

export interface Reading {
	readonly loaded: LoadedSite;
	/** undefined when something blocks. */
	readonly place?: Place;
}

/** @throws UsageError for a preview of a release that is not there */
export function readToPublish(options: BuildOptions): Reading {
	const loaded = loadSite(options);
	if (!loaded.publication) return { loaded };
	const place = placeOf(loaded.publication, options.base);
	const isThere = place.publication.releases.some(({ id }) => id === options.preview);
	if (options.preview !== undefined && !isThere)
		throw new UsageError(`There is no release "${options.preview}" in data/releases/.`);
	return { loaded, place };
}
