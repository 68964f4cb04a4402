/** The texts of the site folder as Astro's collections. The loaders receive only what site.ts published. */

import type { Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import type { Text } from './domain/submission.ts';
import { prose } from './content.config/prose.ts';
import type { ProseOptions } from './content.config/prose.ts';
import { site } from './site.ts';

interface Entry {
	readonly id: string;
	readonly data: Record<string, unknown>;
	readonly body: string;
	/** Its file inside the site folder. */
	readonly file: string;
	/** Where an MDX file lies: MDX is code, so Astro compiles it from its file when a page shows it. */
	readonly filePath?: string;
}

/**
 * A loader of texts that are in memory. Never a glob: a glob over a folder copies the pictures of what is still under
 * embargo to the output, even where a page filters the entry out.
 */
function texts(name: string, entriesOf: () => readonly Entry[], firstHeading: ProseOptions['firstHeading']): Loader {
	return {
		name: `golden-thread-${name}`,
		async load({ store, renderMarkdown, config }) {
			store.clear();
			for (const { id, data, body, file, filePath } of entriesOf()) {
				if (filePath !== undefined) {
					store.set({ id, data, body, filePath, deferredRender: true });
					continue;
				}
				const rendered = await renderMarkdown(body);
				const html = prose(rendered.html, { file, base: config.base, firstHeading });
				store.set({ id, data, body, rendered: { ...rendered, html } });
			}
		},
	};
}

const entry = ({ id, title, body, format, file }: Text): Entry => ({
	id,
	data: { title },
	body,
	file,
	...(format === 'mdx' ? { filePath: `${site.dir}/${file}` } : {}),
});

export const collections = {
	/** What the council promised, by node of the plan. */
	objectives: defineCollection({
		loader: texts('objectives', () => site.publication.objectives.map(entry), 3),
	}),
	/** The officers' words, by release and measure: getEntry('commentary', 'fy2025-26-q2/recycling'). */
	commentary: defineCollection({
		loader: texts(
			'commentary',
			() =>
				site.publication.releases.flatMap(({ commentary }) =>
					commentary.map(({ release, indicator, by, on, body }) => ({
						id: `${release}/${indicator}`,
						data: { by, on },
						body,
						file: `content/commentary/${release}/${indicator}.md`,
					})),
				),
			3,
		),
	}),
	/** Value for money, by service. */
	vfm: defineCollection({
		loader: texts('vfm', () => site.publication.valueForMoney.map(entry), 3),
	}),
	/** The council's own pages: about, methods, accessibility. */
	pages: defineCollection({ loader: texts('pages', () => site.publication.pages.map(entry), 2) }),
	guide: defineCollection({ loader: texts('guide', () => site.publication.guide.map(entry), 2) }),
};
