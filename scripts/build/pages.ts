// Pages: Astro's part of a build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { provideSite } from '../../src/site.ts';
import type { Site } from '../../src/site.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { WrittenData } from './data.ts';
import { ROOT } from './options.ts';
import type { Output } from './output.ts';
import { drawnByTwo, PAGES_AT_ONCE } from './prerenderer.ts';

export interface PageOptions {
	readonly dir: string;
	readonly site: Site;
	readonly base: string;
	/** Until the data files are written no page is drawn: Astro prepares its code meanwhile. */
	readonly data: WrittenData;
}

/**
 * Renders every page into the output. Folders are its own: two builds that share a cache publish each other's pages, and
 * Astro empties its output folder before it can fail. It renders inside the repository, because Astro runs its code from
 * there (`getOutDirWithinCwd`): for an output elsewhere from one folder, which two builds at once take from each other.
 * @returns the publication that they show
 */
export async function renderPages({ dir, site, base, data }: PageOptions, output: Output): Promise<Publication> {
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	// Vite lets the environment speak before the base path of the build: a test runner sets this name, as anybody may.
	delete process.env['BASE_URL'];
	provideSite(site);
	const ready = data.complete.then((publication) => provideSite({ ...site, publication }));
	ready.catch(() => {}); // Astro is told when it asks.
	const from = process.cwd();
	process.chdir(ROOT);
	const publicDir = join(dir, 'public');
	const rendered = output.folderUnder(join(ROOT, '.astro'));
	try {
		await build({
			root: ROOT,
			site: new URL(site.siteUrl).origin,
			base,
			outDir: rendered,
			cacheDir: output.cache,
			publicDir: existsSync(publicDir) ? publicDir : output.empty,
			logLevel: 'error',
			build: { concurrency: PAGES_AT_ONCE },
			integrations: [drawnByTwo(data.thread, site, ready)],
		});
		output.merge(rendered);
		return await data.complete;
	} finally {
		process.chdir(from);
	}
}
