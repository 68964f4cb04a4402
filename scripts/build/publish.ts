// A build: the one door for the commands that need one.
import { join } from 'node:path';
import { AstroThread } from './astro.ts';
import { refuseLinks } from './folders.ts';
import type { BuildOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import { Output } from './output.ts';
import { likelyHome } from './place.ts';

/** Builds a site. The output folder changes only when everything else has succeeded. */
export async function publishSite(options: BuildOptions, step: (doing: string) => void): Promise<Outcome> {
	refuseLinks(join(options.dir, 'public'));
	const output = new Output(options.out);
	try {
		const astro = new AstroThread(options.dir, output);
		const home = likelyHome(options.dir, options.base);
		if (home) astro.begin(home);
		// It prepares the code of the pages while this thread loads the rest of ours, and reads the data.
		const { publish } = await import('./order.ts');
		return await publish(options, astro, output, step);
	} finally {
		await output.remove();
	}
}
