// The pages and the data files of a build: written side by side, and told of each other.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import type { Refused } from '../../src/export/transparency/data-set.ts';
import type { LoadedSite } from '../../src/load.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { AstroThread } from './astro.ts';
import { writeData } from './data.ts';
import { writeLarge } from './large.ts';
import { ROOT } from './options.ts';
import type { BuildOptions } from './options.ts';
import type { Output } from './output.ts';
import type { Place } from './place.ts';
import { withTemplates } from './template.ts';

export interface WrittenPages {
	/** With what only the writing of the files tells of it. */
	readonly publication: Publication;
	/** Large tables that have mistakes, and so are not published. */
	readonly refused: readonly Refused[];
}

/** Writes every page and every data file into the output; the search index is not among them. */
export async function writePages(
	{ dir, preview, hasPictures = false, hasEmbeds = false, isArchiving: hasArchive = false }: BuildOptions,
	loaded: LoadedSite,
	{ publication: read, base, siteUrl }: Place,
	astro: AstroThread,
	output: Output,
): Promise<WrittenPages> {
	const isPreview = preview !== undefined;
	const files = new Map<string, FileFacts>();
	const folder = relative(ROOT, dir) || '.';
	const known = { dir: folder, publication: read, files, isPreview, hasArchive, hasEmbeds, siteUrl };
	const [outDir, own] = [output.folderUnder(join(ROOT, '.astro')), join(dir, 'public')];
	const publicDir = existsSync(own) ? own : output.empty;
	astro.begin({ dir, base: base || '/', outDir, cacheDir: output.cache, publicDir, site: known });
	const large = writeLarge(loaded, read, { isPreview, into: output.waiting });
	output.endFirst(large.stop);
	const site = withTemplates(known, output.write);
	const turn = (): Promise<unknown> => Promise.race([setImmediate(), astro.failed]);
	const made = await writeData(loaded.folders, known, hasPictures, large.made, output, turn);
	const publication = { ...read, ...made };
	await astro.draw({ made, files, nextReport: site.nextReport }, { ...site, publication });
	output.merge(outDir);
	output.merge();
	return { publication, refused: (await large.made).refused };
}
