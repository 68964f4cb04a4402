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
