// What Astro's thread does; astro.ts starts it. It prepares the code of the pages, draws, and follows every link then.
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { build } from 'astro';
import { brokenLinks } from '../../src/export/links.ts';
import { mdxFiles, renderTexts } from '../../src/prose/texts.ts';
import { provideSite } from '../../src/site.ts';
import { pagesIn } from './check.ts';
import { ROOT } from './options.ts';
import { drawnByTwo, PAGES_AT_ONCE } from './prerenderer.ts';
import { settings } from './settings.ts';
import type { Drawing, FromAstro, ToAstro, Wanted, Written } from './task.ts';

const say = (what: FromAstro): void => parentPort!.postMessage(what);

/** Pages that the other thread draws, in the order in which they were asked for. */
const waiting: ((drawn: Uint8Array<ArrayBuffer> | undefined) => void)[] = [];
const drawElsewhere = (draw: Wanted): Promise<Uint8Array<ArrayBuffer> | undefined> =>
	new Promise((resolve) => {
		waiting.push(resolve);
		say({ draw });
	});

let tellWritten: (written: Written) => void;
const written = new Promise<Written>((resolve) => (tellWritten = resolve));

/** Folders are a build's own: two that share a cache publish each other's pages, and Astro empties its output folder before it can fail. */
async function render({ dir, base, outDir, cacheDir, publicDir, site }: Drawing): Promise<void> {
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	// Vite lets the environment speak before the base path of the build: a test runner sets this name, as anybody may.
	delete process.env['BASE_URL'];
	const texts = await renderTexts(site.publication, base);
	const ready = written.then(({ files, nextReport, made }) =>
		provideSite({ ...site, texts, files, nextReport, publication: { ...site.publication, ...made } }),
	);
	const mdx = new Map(Array.from(mdxFiles(site.publication), ([name, file]) => [name, join(dir, file)]));
	const opened = (code: string): void => say({ code, texts });
	const settingsOfBuild: Parameters<typeof build>[0] = {
		...settings,
		configFile: false, // Astro would start a server to read it
		root: ROOT,
		site: new URL(site.siteUrl).origin,
		...{ base, outDir, cacheDir, publicDir },
		logLevel: 'error',
		build: { ...settings.build, concurrency: PAGES_AT_ONCE },
		integrations: [...settings.integrations, drawnByTwo({ mdx, ready, opened, drawElsewhere })],
	};
	// Collections of texts, of which there are none: Astro would start a server to look for them.
	await build(settingsOfBuild, { sync: false } as Parameters<typeof build>[1]);
	say({ isRendered: true });
}

parentPort!.on('message', (told: ToAstro) => {
	if ('begin' in told)
		void render(told.begin); // A failure ends the thread, and with it the build.
	else if ('written' in told) tellWritten(told.written);
	else if ('drawn' in told) waiting.shift()!(told.drawn);
	else
		say({ broken: brokenLinks(pagesIn(told.follow.folder, told.follow.files), told.follow.files, told.follow.base) });
});
