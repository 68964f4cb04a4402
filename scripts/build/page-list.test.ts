import { expect, it } from 'vitest';
import { inOrder, pagesOf } from './page-list.ts';
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

it('begins with what the search waits for, then measures, and ends with what there is most of', () => {
	const page = (component: string, path: string) => ({ component, path });
	const all = [
		page('report', '/reports/a/'),
		page('report', '/reports/b/'),
		page('exceptions', '/exceptions/'),
		page('measure', '/measures/a/'),
		page('guide', '/guide/'),
		page('measure', '/measures/b/'),
	];
	const isFound = ({ component }: { component: string }) => component === 'guide';
	const isForAll = ({ component }: { component: string }) => component !== 'measure';
	expect(inOrder(all, { isFound, isForAll }).map(({ path }) => path)).toEqual([
		'/guide/',
		'/measures/a/',
		'/measures/b/',
		'/exceptions/',
		'/reports/a/',
		'/reports/b/',
	]);
});
