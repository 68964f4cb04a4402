// A build from what was read to the finished output, in its order.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { hostFiles } from '../../src/export/host.ts';
import { pageOf } from '../../src/export/links.ts';
import type { LoadedSite } from '../../src/load.ts';
import { TextFault } from '../compile/text-fault.ts';
import { writeArchive } from './archive.ts';
import { linksToNowhere, outputFaults } from './check.ts';
import type { DrawnBy } from './lay-out.ts';
import { lockedUrls, writeLock } from './lock.ts';
import type { BuildOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import type { Output } from './output.ts';
import { writePages } from './pages.ts';
import type { Place } from './place.ts';
import { Search } from './search.ts';
import { keepTables, tablesToKeep } from './tables.ts';

export async function publish(
	options: BuildOptions,
	loaded: LoadedSite,
	place: Place,
	drawnBy: DrawnBy,
	output: Output,
	step: (doing: string) => void,
): Promise<Outcome> {
	const { base, siteUrl } = place;
	const isPreview = options.preview !== undefined;
	step('Writing the data files and drawing the pages');
	const search = new Search(place.publication);
	output.endFirst(search.end);
	const written = await writePages(options, loaded, place, { ...drawnBy, search }, output).catch((error: unknown) => {
		if (error instanceof TextFault) return { fault: error.message };
		throw error;
	});
	if ('fault' in written) return { loaded, refused: [], faults: [written.fault] };
	const { publication, refused, links, replaced } = written;
	step('Writing the search index and following every link');
	const rendered = output.files();
	const addresses = rendered.filter((file) => file.endsWith('.html')).map(pageOf);
	for (const [path, text] of hostFiles(publication, { base, siteUrl, isPreview, pages: addresses.sort() }))
		output.write(path, text);
	output.merge();
	if (options.isArchiving) writeArchive(publication, output, base, siteUrl);
	// No page links to the search index: every link is followed while it is written.
	const [, broken] = await Promise.all([search.write(output, rendered), linksToNowhere(output, links, base)]);
	output.merge();
	const all = output.files();
	const locks = lockedUrls(options, publication);
	const lockedTables = isPreview ? [] : (publication.lockedTables ?? []);
	const heldBack = [...loaded.unreadDataSets, ...refused.map((one) => one.heldBack.dataSet)];
	const found = { broken, heldBack, lockedTables, isOfNow: options.now === undefined || options.isLocking === true };
	const faults = outputFaults(publication, locks, new Set(all), found);
	if (faults.length > 0 && !options.isDraft) return { loaded, refused, faults };
	const bytes = all.reduce((sum, file) => sum + statSync(join(output.site, file)).size, 0);
	output.replace();
	const locked = options.isLocking
		? { addresses: writeLock(options.dir, publication, all), tables: keepTables(options.dir, publication) }
		: undefined;
	const toKeep = isPreview || options.isLocking ? undefined : tablesToKeep(publication);
	return {
		loaded,
		built: { pages: addresses.length, files: all.length, bytes, base, locked, replaced, toKeep },
		refused,
		faults,
	};
}
