// The code of the pages as any thread can run it: bundled with them (bundle.ts), in the way that Astro offers to whoever draws elsewhere.
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

type Render = ReturnType<typeof createApp>['render'];
type Route = NonNullable<NonNullable<Parameters<Render>[1]>['routeData']>;

export interface Drawing {
	/** Loads the code of every page, which needs nothing of the site. */
	readonly load: () => Promise<unknown>;
	/** Draws a page. What goes wrong is thrown. */
	readonly render: (request: Request, route: Route) => Promise<Response>;
	/** Every page of the site that was provided, the more specific routes first. */
	readonly paths: () => ReturnType<StaticPaths['getAll']>;
}

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
		render: (request, routeData) => app.render(request, { routeData }),
		paths: () => new StaticPaths(anew()).getAll(),
	};
}
