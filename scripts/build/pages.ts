// The pages and the data files of a build: written side by side, and told of each other.
import { relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileFacts } from '../../src/domain/file-facts.ts';
import { picturePaths } from '../../src/export/picture-paths.ts';
import type { Refused } from '../../src/export/transparency/data-set.ts';
import type { LoadedSite } from '../../src/load.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { writeData } from './data.ts';
import { writeLarge } from './large.ts';
import { layOut } from './lay-out.ts';
import type { DrawnBy } from './lay-out.ts';
import { ROOT } from './root.ts';
import type { BuildOptions } from './options.ts';
import type { Output } from './output.ts';
import type { Place } from './place.ts';
import type { Search } from './search.ts';
import type { DrawnPages } from './task.ts';
import { templatesAfter } from './template.ts';

export interface WrittenPages extends DrawnPages {
	/** With what only the writing of the files tells of it. */
	readonly publication: Publication;
	/** Large tables that have mistakes, and so are not published. */
	readonly refused: readonly Refused[];
}

/** Who works beside this thread: nothing more is written once one of them has failed. */
interface Workers extends DrawnBy {
	readonly search: Pick<Search, 'known' | 'begin' | 'complete' | 'failed'>;
}

/** Writes every page and every data file into the output; the search index is not among them. */
export async function writePages(
	{ dir, preview, hasPictures = false, hasEmbeds = false, isArchiving: hasArchive = false }: BuildOptions,
	loaded: LoadedSite,
	{ publication: read, ...home }: Place,
	{ pages, code, search }: Workers,
	output: Output,
): Promise<WrittenPages> {
	const isPreview = preview !== undefined;
	const large = writeLarge(loaded, read, { isPreview, into: output.waiting });
	output.endFirst(large.stop);
	const templates = isPreview ? undefined : templatesAfter(read);
	const at = { dir: relative(ROOT, dir) || '.', siteUrl: home.siteUrl };
	const known = { ...at, isPreview, hasArchive, hasEmbeds, nextReport: templates?.nextReport };
	const pictures = picturePaths(read, isPreview, hasPictures);
	pages.tell({ known, others: [...pictures, ...(templates?.addresses ?? [])] });
	const place = layOut(code, { ...home, dir, known: search.known }, read, output.site);
	pages.begin(place);
	const searching = place.then(() => search.begin());
	const indexed = Promise.all([pages.found, place, searching]).then(([found, { own }]) => search.complete(found, own));
	const unindexed = indexed.then(() => new Promise<never>(() => {})); // It is done only when it has failed.
	unindexed.catch(() => {}); // Whoever waits is told.
	const files = new Map<string, FileFacts>();
	const wrote = (facts: readonly FileFacts[]): void => {
		for (const one of facts) files.set(one.path, one);
		pages.tell({ written: facts });
	};
	const failed = [pages.failed, search.failed, unindexed];
	const turn = (): Promise<unknown> => Promise.race([setImmediate(), ...failed]);
	const tables = large.made.then(({ written, spending, dataSets, heldBack }) => {
		const made = { dataSets, heldBack, ...(spending ? { spending } : {}) };
		wrote(written);
		pages.tell({ large: made });
		return made;
	});
	tables.catch(() => {}); // Whoever waits is told.
	void large.shown.then((shown) => pages.tell({ shown }));
	const options = { folders: loaded.folders, isPreview, hasPictures, templates };
	const publication = await writeData(read, options, tables, { write: output.write, wrote, turn });
	const drawn = await Promise.race([pages.draw({ ...known, publication, files }), ...failed]);
	await Promise.race([indexed, ...failed]);
	output.merge();
	return { publication, ...drawn, refused: (await large.made).refused };
}
