/** MDX texts of the site folder, translated with the pages: scripts/build/bundle.ts. */
declare module 'golden-thread:mdx' {
	import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
	export const mdx: Readonly<Record<string, () => Promise<{ readonly default: AstroComponentFactory }>>>;
}
