// Astro's prerenderer of a build: pages are drawn in this thread and in the other one at the same time.
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CODE, drawingCode, mdxTexts, runAsItStands } from './bundle.ts';
import { sharedDrawing } from './drawing.ts';
import type { Wanted } from './task.ts';

/** Pages that Astro asks for at once, and those of them that may wait for the other thread: it is never idle then. */
export const PAGES_AT_ONCE = 12;
const WAITING = 8;

interface Sharing {
	/** Texts that are code, absolute paths by what each is about. */
	readonly mdx: ReadonlyMap<string, string>;
	/** Until the data files are written no page is drawn: pages tell how large each is. */
	readonly ready: Promise<unknown>;
	/** Hears where the code of the pages is, once they may be drawn. */
	readonly opened: (code: string) => void;
	readonly drawElsewhere: (page: Wanted) => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

export function drawnByTwo({ mdx, ready, opened, drawElsewhere }: Sharing): AstroIntegration {
	let folder: string;
	return {
		name: 'golden-thread-drawn-by-two',
		hooks: {
			'astro:config:setup': ({ updateConfig }) =>
				void updateConfig({ vite: { plugins: [drawingCode((dir) => (folder = dir)), runAsItStands, mdxTexts(mdx)] } }),
			'astro:build:start': ({ setPrerenderer }) =>
				setPrerenderer((pages) => {
					type Page = [Request, Parameters<typeof pages.render>[1]];
					const draw = sharedDrawing(
						([request, options]: Page) => pages.render(request, options),
						async ([{ url }, { routeData }]) => {
							const drawn = await drawElsewhere({ url, component: routeData.component });
							return drawn && new Response(drawn);
						},
						WAITING,
					);
					return {
						...pages,
						async setup() {
							await ready;
							opened(pathToFileURL(`${folder}/${CODE}`).href);
							await pages.setup?.();
						},
						// One of its kind may be what only Astro's own way can draw: the page for a missing address.
						render: (request, options) =>
							options.routeData.params.length > 0 ? draw([request, options]) : pages.render(request, options),
					};
				}),
		},
	};
}
