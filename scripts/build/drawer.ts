// Drawing pages with the code that Astro made of them, in a thread that is not Astro's.
import { provideSite } from '../../src/site.ts';
import type { Site } from '../../src/site.ts';
import type { Wanted } from './task.ts';

/** Astro's side of that code: see bundle.ts. */
interface Code {
	createApp(options: { streaming: boolean }): App;
}
interface App {
	readonly manifest: { readonly routes: readonly { readonly routeData: { readonly component: string } }[] };
	render(request: Request, options: { readonly routeData: unknown }): Promise<Response>;
}

export class Drawer {
	#app: Promise<App> | undefined;
	#before: Promise<unknown> = Promise.resolve();

	/** @param code address of it */
	open(code: string, site: Site): void {
		provideSite(site);
		this.#app = import(code).then(({ createApp }: Code) => createApp({ streaming: false }));
		this.#app.catch(() => {}); // Whoever asks for a page is told.
	}

	/** One page after the other, because each is held in memory meanwhile; undefined where a page could not be drawn. */
	draw(page: Wanted): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const drawn = this.#before.then(() => this.#drawn(page));
		this.#before = drawn.catch(() => {});
		return drawn;
	}

	async #drawn({ url, component }: Wanted): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const app = await this.#app!;
		const routeData = app.manifest.routes.find((route) => route.routeData.component === component)?.routeData;
		const response = await app.render(new Request(url), { routeData });
		return response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : undefined;
	}
}
