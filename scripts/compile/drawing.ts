// The code of the pages as any thread can run it: bundled with them (bundle.ts), in the way that Astro offers to whoever draws elsewhere.
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { encoder } from 'astro/runtime/server/render/common.js';

type Render = ReturnType<typeof createApp>['render'];
type Route = NonNullable<NonNullable<Parameters<Render>[1]>['routeData']>;

export interface Drawing {
	/** Loads the code of every page, which needs nothing of the site. */
	readonly load: () => Promise<unknown>;
	/** Draws a page, one at a time. What goes wrong is thrown. */
	readonly render: (request: Request, route: Route) => Promise<Drawn>;
	/** Every page of the site that was provided, the more specific routes first. */
	readonly paths: () => ReturnType<StaticPaths['getAll']>;
}

export interface Drawn {
	readonly status: number;
	/** A text as Astro put it together; the bytes of what is no page. */
	readonly body: string | Uint8Array;
}

/** What Astro was to encode since a page was asked for; undefined while nobody asks. */
let left: string[] | undefined;
const encode = encoder.encode.bind(encoder);

/**
 * Astro leaves the text of a page as it is, where it would encode it and put it into a response: whoever asked for the page
 * would take it out again, and every byte of it would have been copied three times.
 */
encoder.encode = (text = '') => {
	if (!left) return encode(text);
	left.push(text);
	return new Uint8Array();
};

export function open(): Drawing {
	const app = createApp({ streaming: false });
	// A page that says what went wrong would be published.
	app.renderError = async (_, { error, response }) => {
		if (response) return response;
		throw error;
	};
	const pages = [...(app.manifest.pageMap?.values() ?? [])];
	// Astro keeps the paths that it once found for a manifest; one like it has none yet, for a site that has become another.
	const anew = (): ConstructorParameters<typeof StaticPaths>[0] => ({
		manifest: { ...app.manifest },
		getComponentByRoute: async ({ component }) => (await app.manifest.pageMap!.get(component)!()).page(),
	});
	return {
		load: () => Promise.all(pages.map(async (page) => (await page()).page())),
		async render(request, routeData) {
			if (left) throw new Error('another page is being drawn');
			const texts: string[] = (left = []);
			try {
				const response = await app.render(request, { routeData });
				const bytes = await response.bytes();
				const [text] = texts;
				// Nothing is published empty, or in part, should Astro encode in another way one day.
				if (texts.length > 1 || (text === undefined) === (bytes.length === 0))
					throw new Error('Astro made neither one text of it nor bytes');
				return { status: response.status, body: text ?? bytes };
			} finally {
				left = undefined;
			}
		},
		paths: () => new StaticPaths(anew()).getAll(),
	};
}
