// What Astro's thread does; astro.ts starts it. It prepares the code of the pages, draws, and follows every link then.
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { build } from 'astro';
import { mdxFiles, renderTexts } from '../../src/prose/texts.ts';
import { provideSite } from '../../src/site.ts';
import { AstroPages, say } from './astro-pages.ts';
import { ROOT } from './options.ts';
import { ALL_AT_ONCE, drawnByTwo } from './prerenderer.ts';
import { settings } from './settings.ts';
import type { Drawing, ToAstro } from './task.ts';
import { textFault } from './text-fault.ts';

const pages = new AstroPages();

/** Folders are a build's own: two that share a cache publish each other's pages, and Astro empties its output folder before it can fail. */
async function render({ dir, base, outDir, cacheDir, publicDir, siteUrl }: Drawing): Promise<void> {
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	// Vite lets the environment speak before the base path of the build: a test runner sets this name, as anybody may.
	delete process.env['BASE_URL'];
	const texts = pages.site.then(({ publication }) => renderTexts(publication, base));
	const mdx = pages.site.then(
		({ publication }) => new Map(Array.from(mdxFiles(publication), ([name, file]) => [name, join(dir, file)])),
	);
	const ready = Promise.all([pages.site, texts, pages.large]).then(([site, rendered, large]) => {
		const publication = { ...site.publication, ...large };
		pages.files.expect(publication, pages.others);
		provideSite({ ...site, publication, files: pages.files, texts: rendered });
	});
	const drawing = drawnByTwo({
		mdx,
		ready,
		opened: (code) => texts.then((rendered) => say({ code, texts: rendered })),
		drawing: (draw) => pages.drawing(base, draw),
	});
	const settingsOfBuild: Parameters<typeof build>[0] = {
		...settings,
		configFile: false, // Astro would start a server to read it
		root: ROOT,
		site: new URL(siteUrl).origin,
		...{ base: base || '/', outDir, cacheDir, publicDir },
		logLevel: 'silent', // what goes wrong is thrown, too
		vite: { ...settings.vite, logLevel: 'silent' },
		build: { ...settings.build, concurrency: ALL_AT_ONCE },
		integrations: [...settings.integrations, drawing],
	};
	try {
		// Collections of texts, of which there are none: Astro would start a server to look for them.
		await build(settingsOfBuild, { sync: false } as Parameters<typeof build>[1]);
		say({ isRendered: true });
	} catch (error) {
		const refused = textFault(error, dir);
		if (refused === undefined) throw error;
		say({ refused });
	}
}

parentPort!.on('message', (told: ToAstro) => {
	if ('begin' in told)
		void render(told.begin); // A failure ends the thread, and with it the build.
	else pages.hear(told);
});
