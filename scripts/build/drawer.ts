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
	#code: string | undefined;
	#texts: Site['texts'] = new Map();
	#site: Omit<Site, 'texts'> | undefined;
	#app: Promise<App> | undefined;
	#before: Promise<unknown> = Promise.resolve();

	/**
	 * Takes the code of the pages.
	 * @param code address of it
	 */
	open(code: string, texts: Site['texts']): void {
		[this.#code, this.#texts] = [code, texts];
	}

	/** Takes what the pages say, but for the texts. */
	show(site: Omit<Site, 'texts'>): void {
		this.#site = site;
	}

	/** One page after the other, because each is held in memory meanwhile; undefined where a page could not be drawn. */
	draw(page: Wanted): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const drawn = this.#before.then(() => this.#drawn(page));
		this.#before = drawn.catch(() => {});
		return drawn;
	}

	async #drawn({ url, component }: Wanted): Promise<Uint8Array<ArrayBuffer> | undefined> {
		this.#app ??= this.#opened();
		const app = await this.#app;
		const routeData = app.manifest.routes.find((route) => route.routeData.component === component)?.routeData;
		const response = await app.render(new Request(url), { routeData });
		return response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : undefined;
	}

	/** Nobody asks for a page before its code and what it says are here. */
	async #opened(): Promise<App> {
		provideSite({ ...this.#site!, texts: this.#texts });
		const { createApp } = (await import(this.#code!)) as Code;
		return createApp({ streaming: false });
	}
}
