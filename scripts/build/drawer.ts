// Draws pages with the code that was compiled of them. Each of the two threads of a build that draw has one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileOf, LinkReader } from '../../src/export/links.ts';
import { provideSite } from '../../src/site.ts';
import type { Site } from '../../src/site.ts';
import type { Drawing } from '../compile/drawing.ts';
import { textFault, TextFault } from '../compile/text-fault.ts';
import type { PageToDraw, PlaceToDraw } from './task.ts';
import { writerInto } from './write.ts';

type Paths = Awaited<ReturnType<Drawing['paths']>>;
type Route = Paths[number]['route'];

/** What a web server shows for a missing address; its own status says so, too. */
const MISSING = { pathname: '/404', path: '/404.html', status: 404 };

const addressOf = (pathname: string, { type }: Route): string =>
	type === 'page' ? `${pathname.replace(/\/+$/, '')}/` : pathname;

export class Drawer {
	/** Every page of the site. */
	readonly pages: readonly PageToDraw[];
	/** The links of those that it drew. */
	readonly links = new LinkReader();
	readonly #place: PlaceToDraw;
	readonly #drawing: Drawing;
	readonly #routes: ReadonlyMap<string, Route>;
	readonly #write: ReturnType<typeof writerInto>;

	private constructor(place: PlaceToDraw, drawing: Drawing, found: Paths) {
		[this.#place, this.#drawing, this.#write] = [place, drawing, writerInto(place.into)];
		this.#routes = new Map(found.map(({ route }) => [route.component, route]));
		const pages = new Map<string, PageToDraw>();
		for (const { pathname, route } of found) {
			const path = pathname === MISSING.pathname ? MISSING.path : addressOf(pathname, route);
			// What the council itself puts at an address comes before a page of ours.
			if (pages.has(path) || existsSync(join(place.own, fileOf(path)))) continue;
			pages.set(path, { path, component: route.component });
		}
		this.pages = [...pages.values()];
	}

	/** Loads what draws, before it is known what. */
	static async load(code: string): Promise<Drawing> {
		const { open } = (await import(pathToFileURL(code).href)) as { open: () => Drawing };
		const drawing = open();
		await drawing.load();
		return drawing;
	}

	static async open(site: Site, place: PlaceToDraw): Promise<Drawer> {
		provideSite(site);
		const drawing = await Drawer.load(place.code);
		return new Drawer(place, drawing, await drawing.paths());
	}

	/**
	 * Draws a page and writes it.
	 * @throws TextFault where a text on it cannot be run; Error, which names the page, where anything else is wrong
	 */
	async draw({ path, component }: PageToDraw): Promise<void> {
		const { siteUrl, base, dir } = this.#place;
		const isMissing = path === MISSING.path;
		const address = encodeURI(`${base}${isMissing ? `${MISSING.pathname}/` : path}`);
		try {
			const response = await this.#drawing.render(new Request(new URL(address, siteUrl)), this.#routes.get(component)!);
			if (response.status !== (isMissing ? MISSING.status : 200)) throw new Error(`its status is ${response.status}`);
			const bytes = Buffer.from(await response.arrayBuffer());
			this.#write(fileOf(path), bytes);
			if (fileOf(path).endsWith('.html')) this.links.add({ address: path, bytes: bytes.toString('latin1') });
		} catch (cause) {
			const refused = textFault(cause, dir);
			if (refused !== undefined) throw new TextFault(refused);
			throw new Error(`${path} cannot be drawn`, { cause });
		}
	}
}
