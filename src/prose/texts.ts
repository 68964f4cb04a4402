/** The texts of the site folder as HTML: what the council and its officers wrote in Markdown, and nothing that Markdown could not make. */

import { satteri } from '@astrojs/markdown-satteri';
import type { Publication } from '../publication/publication.ts';
import { prose } from './prose.ts';
import { textsOf } from './site-texts.ts';

/**
 * The HTML of every Markdown text, by what it is about.
 * @param base path that the site is served under
 * @throws Error that names the file where a text holds what Markdown could not have made
 */
export async function renderTexts(publication: Publication, base: string): Promise<ReadonlyMap<string, string>> {
	const renderer = await satteri().createRenderer({ syntaxHighlight: false });
	const rendered = new Map<string, string>();
	for (const { name, body, format, ...options } of textsOf(publication)) {
		if (format === 'mdx') continue;
		const { code } = await renderer.render(body);
		rendered.set(name, prose(code, { ...options, base }));
	}
	return rendered;
}
