// Draws pages with the code that was compiled of them. Each of the two threads of a build that draw has one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileOf, LinkReader } from '../../src/export/links.ts';
import { isFoundAsDrawn, pageRecords } from '../../src/export/search.ts';
import type { SearchRecord } from '../../src/export/search.ts';
import { provideSite } from '../../src/site.ts';
import type { Site } from '../../src/site.ts';
import type { Drawing } from '../compile/drawing.ts';
import { textFault, TextFault } from '../compile/text-fault.ts';
import { MISSING, pagesOf } from './page-list.ts';
import type { Paths, Route } from './page-list.ts';
import type { PageToDraw, PlaceToDraw } from './task.ts';
import { utf8 } from './utf8.ts';
import { writerInto } from './write.ts';

export class Drawer {
	/** Every page of the site. */
	readonly pages: readonly PageToDraw[];
	/** Addresses where the site folder has a page of its own in their place. */
	readonly replaced: readonly string[];
	/** The links of those that it drew. */
	readonly links = new LinkReader();
	/** What can be found on those of them that are found by what stands on them. */
	readonly found: SearchRecord[] = [];
	readonly #place: PlaceToDraw;
	readonly #drawing: Drawing;
	readonly #routes: ReadonlyMap<string, Route>;
	readonly #write: ReturnType<typeof writerInto>;

	private constructor(place: PlaceToDraw, drawing: Drawing, found: Paths) {
		[this.#place, this.#drawing, this.#write] = [place, drawing, writerInto(place.into)];
		this.#routes = new Map(found.map(({ route }) => [route.component, route]));
		const isOwn = ({ path }: PageToDraw): boolean => existsSync(join(place.own, fileOf(path)));
		const all = pagesOf(found);
		this.replaced = all.filter(isOwn).map(({ path }) => path);
		this.pages = all.filter((page) => !isOwn(page));
	}

	/** Loads what draws, before it is known what. */
	static async load(code: string): Promise<Drawing> {
		const drawing = ((await import(pathToFileURL(code).href)) as { open: () => Drawing }).open();
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
	async draw(page: PageToDraw): Promise<void> {
		const bytes = await this.#drawn(page).catch((cause: unknown) => {
			const refused = textFault(cause, this.#place.dir);
			throw refused === undefined ? new Error(`${page.path} cannot be drawn`, { cause }) : new TextFault(refused);
		});
		this.#write(fileOf(page.path), bytes);
		if (page.component.endsWith('.astro')) this.links.add({ address: page.path, bytes: bytes.toString('latin1') });
		if (this.isFound(page)) this.found.push(...pageRecords(page.path, bytes.toString('utf8')));
	}

	/** Whether a page is found by what stands on it. */
	readonly isFound = ({ path }: PageToDraw): boolean => isFoundAsDrawn(path, this.#place.known);

	async #drawn({ path, component }: PageToDraw): Promise<Buffer> {
		const [asked, wanted] = path === MISSING.path ? [`${MISSING.pathname}/`, MISSING.status] : [path, 200];
		const request = new Request(new URL(encodeURI(this.#place.base + asked), this.#place.siteUrl));
		const { status, body } = await this.#drawing.render(request, this.#routes.get(component)!);
		if (status !== wanted) throw new Error(`its status is ${status}`);
		return typeof body === 'string' ? utf8(body) : Buffer.from(body);
	}
}
