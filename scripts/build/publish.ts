// A build: the one door for the commands that need one.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PagesCode } from '../compile/code.ts';
import { Clash } from './clash.ts';
import { refuseLinks } from './folders.ts';
import type { BuildOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import { Output } from './output.ts';
import { PagesThread } from './pages-thread.ts';
import { likelyHome } from './place.ts';

/** Whether a site may have texts that are code: a look at their names, before anything is read. */
const mayBeCoded = (dir: string): boolean => {
	const content = join(dir, 'content');
	return existsSync(content) && readdirSync(content, { recursive: true }).some((name) => `${name}`.endsWith('.mdx'));
};

/** Builds a site. The output folder changes only when everything else has succeeded. */
export async function publishSite(options: BuildOptions, step: (doing: string) => void): Promise<Outcome> {
	refuseLinks(join(options.dir, 'public'));
	const output = new Output(options.out);
	try {
		const pages = new PagesThread();
		output.endFirst(pages.end);
		const home = likelyHome(options.dir, options.base);
		const code = new PagesCode(home?.base, mayBeCoded(options.dir));
		output.endFirst(code.end);
		if (code.kept) pages.tell({ load: code.kept.code });
		// The thread loads what it needs, and what is not kept is compiled, while this one reads the data.
		const { readToPublish } = await import('./reading.ts');
		step('Reading and checking the data');
		const { loaded, place } = readToPublish(options);
		if (!place) return { loaded, refused: [], faults: [] };
		pages.tell({ publication: place.publication, base: place.base });
		// While it takes in what to draw, this one loads what writes.
		const { publish } = await import('./order.ts');
		return await publish(options, loaded, place, { pages, code }, output, step).catch((error: unknown) => {
			throw error instanceof Clash ? error.in(options.dir) : error;
		});
	} finally {
		await output.remove();
	}
}
