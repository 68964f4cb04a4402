// Astro's prerenderer of a build: pages are drawn in this thread and in the second one at the same time.
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { Site } from '../../src/site.ts';
import { sharedDrawing } from './drawing.ts';
import type { SecondThread } from './thread.ts';

type Plugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number];

/** The code of the pages as another thread can run it: the way that Astro offers to whoever draws pages elsewhere. */
const CODE = 'drawing.mjs';
const ENTRY = '\0golden-thread-drawing';
const drawingCode = (wrote: (folder: string) => void): Plugin => ({
	name: 'golden-thread-drawing',
	applyToEnvironment: ({ name }) => name === 'prerender',
	buildStart() {
		this.emitFile({ type: 'chunk', id: ENTRY, fileName: CODE, preserveSignature: 'strict' });
	},
	resolveId: (id) => (id === ENTRY ? id : undefined),
	load: (id) => (id === ENTRY ? `export { createApp } from 'astro/app/entrypoint';` : undefined),
	writeBundle: ({ dir }) => wrote(dir!),
});

/** Pages that Astro asks for at once, and those of them that may wait for the second thread: it is never idle then. */
export const PAGES_AT_ONCE = 12;
const WAITING = 8;

/** Draws no page before the data files are written, because pages tell how large each is. */
export function drawnByTwo(thread: SecondThread, site: Site, ready: Promise<unknown>): AstroIntegration {
	let folder: string;
	return {
		name: 'golden-thread-drawn-by-two',
		hooks: {
			'astro:config:setup': ({ updateConfig }) =>
				void updateConfig({ vite: { plugins: [drawingCode((dir) => (folder = dir))] } }),
			'astro:build:start': ({ setPrerenderer }) =>
				setPrerenderer((pages) => {
					type Page = [Request, Parameters<typeof pages.render>[1]];
					const draw = sharedDrawing(
						([request, options]: Page) => pages.render(request, options),
						async ([{ url }, { routeData }]) => {
							const drawn = await thread.draw({ url, component: routeData.component });
							return drawn && new Response(drawn);
						},
						WAITING,
					);
					return {
						...pages,
						async setup() {
							await ready;
							thread.open(pathToFileURL(`${folder}/${CODE}`), site);
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
