// Astro's prerenderer of a build: it leaves to PagesToDraw when and in which thread each page is drawn.
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { CODE, drawingCode, mdxTexts, runAsItStands } from './bundle.ts';

/** Astro may ask for every page at once: how many are held in memory is not its matter here. */
export const ALL_AT_ONCE = Number.MAX_SAFE_INTEGER;

type Render = AstroPrerenderer['render'];
export type Page = Parameters<Render>;
export type Drawn = Awaited<ReturnType<Render>>;

interface Sharing {
	/** Texts that are code, absolute paths by what each is about. */
	readonly mdx: Promise<ReadonlyMap<string, string>>;
	/** Fulfilled when pages have all that they say, but for the files that they tell of. */
	readonly ready: Promise<unknown>;
	/** Hears where the code of the pages is, once they may be drawn. */
	readonly opened: (code: string) => void;
	/**
	 * Gives what draws a page when its time has come.
	 * @param draw Astro's own way
	 */
	readonly drawing: (draw: (page: Page) => Promise<Drawn>) => (page: Page) => Promise<Drawn>;
}

export function drawnByTwo({ mdx, ready, opened, drawing }: Sharing): AstroIntegration {
	let folder: string;
	return {
		name: 'golden-thread-drawn-by-two',
		hooks: {
			'astro:config:setup': ({ updateConfig }) =>
				void updateConfig({ vite: { plugins: [drawingCode((dir) => (folder = dir)), runAsItStands, mdxTexts(mdx)] } }),
			'astro:build:start': ({ setPrerenderer }) =>
				setPrerenderer((own) => {
					const draw = drawing(([request, options]) =>
						own.render(request, options).catch((cause: unknown) => {
							throw new Error(`${new URL(request.url).pathname} cannot be drawn`, { cause });
						}),
					);
					return {
						...own,
						async setup() {
							await ready;
							opened(pathToFileURL(`${folder}/${CODE}`).href);
							await own.setup?.();
						},
						render: (...page) => draw(page),
					};
				}),
		},
	};
}
