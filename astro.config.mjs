import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/** `astro dev` and `astro check` have no build that reads the data first. */
const development = {
	name: 'golden-thread-development',
	hooks: {
		'astro:config:setup': async ({ command }) => {
			if (command === 'build' || command === 'preview') return;
			const [{ developmentSite }, { provideSite }] = await Promise.all([
				import('./src/load.ts'),
				import('./src/site.ts'),
			]);
			provideSite(developmentSite());
		},
	},
};

// scripts/build.ts calls Astro's JavaScript API and adds what differs between builds: site, base, outDir, cacheDir.
export default defineConfig({
	output: 'static',
	trailingSlash: 'always',
	integrations: [mdx(), development],
	// Colouring code would bring inline styles, which the content security policy forbids.
	markdown: { syntaxHighlight: false },
	devToolbar: { enabled: false },
	// A strict content security policy allows no inline script or style.
	build: { inlineStylesheets: 'never' },
	vite: { build: { assetsInlineLimit: 0 } },
});
