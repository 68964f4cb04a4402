import { expect, it } from 'vitest';
import { pagesOf } from './page-list.ts';
import type { Paths } from './page-list.ts';

const path = (pathname: string, component: string, type = 'page'): Paths[number] =>
	({ pathname, route: { component, type } }) as Paths[number];

it('has every page once, at the address that its links name', () => {
	const found = [
		path('/', 'index.astro'),
		path('/measures/bins', '[measure].astro'),
		path('/measures/bins/', 'other.astro'),
		path('/feed.xml', 'feed.xml.ts', 'endpoint'),
		path('/404', '404.astro'),
	];
	expect(pagesOf(found)).toEqual([
		{ path: '/', component: 'index.astro' },
		{ path: '/measures/bins/', component: '[measure].astro' },
		{ path: '/feed.xml', component: 'feed.xml.ts' },
		{ path: '/404.html', component: '404.astro' },
	]);
});
