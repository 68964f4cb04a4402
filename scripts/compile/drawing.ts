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

/**
 * Has Astro leave the text of a page as it is, where it would encode it and put it into a response: whoever asked for the
 * page would take it out again, and every byte of it would have been copied three times.
 * @returns a function that takes what was left since it was asked last
 */
function textsLeft(): () => string[] {
	let left: string[] = [];
	encoder.encode = (text = '') => {
		left.push(text);
		return new Uint8Array();
	};
	return () => {
		const taken = left;
		left = [];
		return taken;
	};
}

export function open(): Drawing {
	const take = textsLeft();
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
			take();
			const response = await app.render(request, { routeData });
			const bytes = await response.bytes();
			const [text, ...more] = take();
			if (text !== undefined && bytes.length + more.length > 0) throw new Error('Astro encoded it in pieces');
			return { status: response.status, body: text ?? bytes };
		},
		paths: () => new StaticPaths(anew()).getAll(),
	};
}
