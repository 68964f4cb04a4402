// Settings of Astro that a build and `astro dev` have in common.
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';

export const settings = {
	output: 'static',
	trailingSlash: 'always',
	integrations: [mdx()],
	// Colouring code would bring inline styles, which the content security policy forbids.
	markdown: { syntaxHighlight: false },
	devToolbar: { enabled: false },
	// A strict content security policy allows no inline script or style.
	build: { inlineStylesheets: 'never' },
	vite: { build: { assetsInlineLimit: 0 } },
} satisfies AstroUserConfig;
