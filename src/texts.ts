/** The door for pages to the texts of the site folder: what the council and its officers wrote, as components. */

import { createComponent, renderTemplate, unescapeHTML } from 'astro/runtime/server/index.js';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { mdx } from 'golden-thread:mdx';
import { site } from './site.ts';

/**
 * A text in the words of whoever wrote it; undefined where there is none.
 * @param name what it is about: pages/about, commentary/fy2025-26-q2/recycling
 */
export async function textOf(name: string): Promise<AstroComponentFactory | undefined> {
	const html = site.texts.get(name);
	if (html !== undefined) return createComponent(() => renderTemplate`${unescapeHTML(html)}`);
	return (await mdx[name]?.())?.default;
}
