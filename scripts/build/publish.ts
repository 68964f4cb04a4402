// A build from the site folder to the finished output, in its order.
import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { hostFiles } from '../../src/export/host.ts';
import { pageOf } from '../../src/export/links.ts';
import { loadSite } from '../../src/load.ts';
import { writeArchive } from './archive.ts';
import { outputFaults } from './check.ts';
import { writeData } from './data.ts';
import { refuseLinks } from './folders.ts';
import { UsageError } from './misuse.ts';
import { lockedUrls, writeLock } from './lock.ts';
import type { Outcome } from './outcome.ts';
import { placeOf } from './place.ts';
import { ROOT } from './options.ts';
import type { BuildOptions } from './options.ts';
import { Output } from './output.ts';
import { renderPages } from './pages.ts';
import { writeSearch } from './search.ts';
import { withTemplates } from './template.ts';

/** Builds a site. The output folder changes only when everything else has succeeded. */
export async function publishSite(options: BuildOptions, step: (doing: string) => void): Promise<Outcome> {
	step('Reading and checking the data');
	refuseLinks(join(options.dir, 'public'));
	const loaded = loadSite(options);
	if (!loaded.publication) return { loaded, faults: [] };
	const { publication: read, base, siteUrl } = placeOf(loaded.publication, options.base);
	if (options.preview !== undefined && !read.releases.some(({ id }) => id === options.preview))
		throw new UsageError(`There is no release "${options.preview}" in data/releases/.`);
	const isPreview = options.preview !== undefined;
	const { hasPictures = false, hasEmbeds = false, isArchiving: hasArchive = false } = options;
	const output = new Output(options.out);
	try {
		step('Writing the data files and drawing the pages');
		const data = writeData(loaded, read, { isPreview, hasPictures }, output);
		const dir = relative(ROOT, resolve(options.dir)) || '.';
		const known = { dir, hasArchive, hasEmbeds, publication: read, files: data.files, isPreview, siteUrl };
		const site = withTemplates(known, output.write);
		const publication = await renderPages({ dir: options.dir, site, base: base || '/', data }, output);
		output.merge();
		step('Writing the search index and following every link');
		const rendered = output.files();
		const pages = rendered.filter((file) => file.endsWith('.html')).map(pageOf);
		for (const [path, text] of hostFiles(publication, { base, siteUrl, isPreview, pages: pages.sort() }))
			output.write(path, text);
		output.merge();
		if (hasArchive) writeArchive(publication, output, base, siteUrl);
		// No page links to the search index: the second thread follows every link while it is written.
		const [broken] = await Promise.all([
			data.thread.brokenLinks({ folder: output.site, files: new Set(output.files()), base }),
			writeSearch(publication, output, new Set(rendered)),
		]);
		output.merge();
		const all = output.files();
		const faults = outputFaults(publication, lockedUrls(options, publication), new Set(all), broken);
		if (faults.length > 0 && !options.isDraft) return { loaded, faults };
		const bytes = all.reduce((sum, file) => sum + statSync(join(output.site, file)).size, 0);
		output.replace();
		const added = options.isLocking ? writeLock(options.dir, publication, all) : undefined;
		const { refused } = await data.large;
		return { loaded, built: { pages: pages.length, files: all.length, bytes, base, locked: added, refused }, faults };
	} finally {
		await output.remove();
	}
}
