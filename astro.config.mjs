import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// scripts/build.ts calls Astro's JavaScript API and adds what differs between builds: site, base, outDir, cacheDir.
export default defineConfig({
	output: 'static',
	trailingSlash: 'always',
	integrations: [mdx()],
	// Colouring code would bring inline styles, which the content security policy forbids.
	markdown: { syntaxHighlight: false },
	devToolbar: { enabled: false },
	// A strict content security policy allows no inline script or style.
	build: { inlineStylesheets: 'never' },
	vite: { build: { assetsInlineLimit: 0 } },
});
