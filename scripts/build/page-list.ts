// Which pages a site has, by the routes of the code that draws them.
import type { Drawing } from '../compile/drawing.ts';
import type { PageToDraw } from './task.ts';

export type Paths = Awaited<ReturnType<Drawing['paths']>>;
export type Route = Paths[number]['route'];

/** What a web server shows for a missing address; its own status says so, too. */
export const MISSING = { pathname: '/404', path: '/404.html', status: 404 };

const addressOf = (pathname: string, { type }: Route): string =>
	type === 'page' ? `${pathname.replace(/\/+$/, '')}/` : pathname;

/** Every page once: where two routes have one address, the first draws it. */
export function pagesOf(found: Paths): PageToDraw[] {
	const pages = new Map<string, PageToDraw>();
	for (const { pathname, route } of found) {
		const path = pathname === MISSING.pathname ? MISSING.path : addressOf(pathname, route);
		if (!pages.has(path)) pages.set(path, { path, component: route.component });
	}
	return [...pages.values()];
}

interface Kinds {
	/** What the search waits for. */
	readonly isFound: (page: PageToDraw) => boolean;
	/** What waits until every file is written. */
	readonly isForAll: (page: PageToDraw) => boolean;
}

/**
 * The order in which the thread of the pages draws them; the other begins at the end. First come pages that the search
 * waits for: most are ready when every file is written. Until then it draws the pages of measures, and goes on with lists
 * of all measures, which are few of a kind: it has worked out already what they say. Last comes what there is most of, as reports.
 */
export function inOrder(pages: readonly PageToDraw[], { isFound, isForAll }: Kinds): PageToDraw[] {
	const alike = Map.groupBy(pages, ({ component }) => component);
	const placeOf = (page: PageToDraw): number =>
		isFound(page) ? 0 : isForAll(page) ? 1 + alike.get(page.component)!.length : 1;
	return pages.toSorted((a, b) => placeOf(a) - placeOf(b));
}
