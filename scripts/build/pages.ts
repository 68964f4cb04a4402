// Pages: Astro's part of a build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { ROOT } from './options.ts';
import type { Output } from './output.ts';

export interface PageOptions {
	readonly dir: string;
	readonly siteUrl: string;
	readonly base: string;
}

/**
 * Renders every page into the output. Folders are its own: two builds that share a cache publish each other's pages, and
 * Astro empties its output folder before it can fail.
 */
export async function renderPages({ dir, siteUrl, base }: PageOptions, output: Output): Promise<void> {
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	const publicDir = join(dir, 'public');
	await build({
		root: ROOT,
		site: new URL(siteUrl).origin,
		base,
		outDir: output.site,
		cacheDir: output.cache,
		publicDir: existsSync(publicDir) ? publicDir : output.empty,
		logLevel: 'error',
	});
}
