// What `astro dev` and `astro check` need.
import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { settings } from './scripts/compile/settings.ts';

/** They have no build that reads the data first. */
const development = {
	name: 'golden-thread-development',
	hooks: {
		'astro:config:setup': async ({ command, config, updateConfig }) => {
			if (command === 'build' || command === 'preview') return;
			const [{ developmentSite }, { mdxFiles }, { renderTexts }, { provideSite }, { mdxTexts }] = await Promise.all([
				import('./src/load.ts'),
				import('./src/prose/site-texts.ts'),
				import('./src/prose/texts.ts'),
				import('./src/site.ts'),
				import('./scripts/compile/bundle.ts'),
			]);
			const site = developmentSite();
			provideSite({ ...site, texts: await renderTexts(site.publication, config.base) });
			const mdx = new Map(Array.from(mdxFiles(site.publication), ([name, file]) => [name, resolve(site.dir, file)]));
			updateConfig({ vite: { plugins: [mdxTexts(Promise.resolve(mdx))] } });
		},
	},
};

// A build has the same settings, and adds what differs between builds: scripts/compile/compile-work.ts.
export default defineConfig({ ...settings, integrations: [...settings.integrations, development] });
