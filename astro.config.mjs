import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// scripts/build.ts calls Astro's JavaScript API and adds what differs between builds: site, base, outDir, cacheDir.
export default defineConfig({
	output: 'static',
	trailingSlash: 'always',
	integrations: [mdx()],
	devToolbar: { enabled: false },
	// A strict content security policy allows no inline script or style.
	build: { inlineStylesheets: 'never' },
	vite: { build: { assetsInlineLimit: 0 } },
});
