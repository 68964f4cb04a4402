// Pages: Astro's part of a build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import type { AstroIntegration } from 'astro';
import { ROOT } from './options.ts';
import type { Output } from './output.ts';

export interface PageOptions {
	readonly dir: string;
	readonly siteUrl: string;
	readonly base: string;
	/** Until then no page is drawn: Astro prepares its code meanwhile. */
	readonly ready: Promise<unknown>;
}

/**
 * Renders every page into the output. Folders are its own: two builds that share a cache publish each other's pages, and
 * Astro empties its output folder before it can fail. It renders inside the repository, because Astro runs its code from
 * there (`getOutDirWithinCwd`): for an output elsewhere from one folder, which two builds at once take from each other.
 */
export async function renderPages({ dir, siteUrl, base, ready }: PageOptions, output: Output): Promise<void> {
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	// Vite lets the environment speak before the base path of the build: a test runner sets this name, as anybody may.
	delete process.env['BASE_URL'];
	const from = process.cwd();
	process.chdir(ROOT);
	const publicDir = join(dir, 'public');
	const rendered = output.folderUnder(join(ROOT, '.astro'));
	try {
		await build({
			root: ROOT,
			site: new URL(siteUrl).origin,
			base,
			outDir: rendered,
			cacheDir: output.cache,
			publicDir: existsSync(publicDir) ? publicDir : output.empty,
			logLevel: 'error',
			integrations: [drawAfter(ready)],
		});
		output.merge(rendered);
	} finally {
		process.chdir(from);
	}
}

const drawAfter = (ready: Promise<unknown>): AstroIntegration => ({
	name: 'golden-thread-draw-after',
	hooks: {
		'astro:build:start': ({ setPrerenderer }) =>
			setPrerenderer((pages) => ({
				...pages,
				async setup() {
					await ready;
					await pages.setup?.();
				},
			})),
	},
});
