import { describe, expect, it, test } from 'vitest';
import { archivedPage, archivedStyle, isArchived } from './archive.ts';

const files = new Set([
	...['/index.html', '/measures/index.html', '/measures/waste/index.html', '/measures/a b/index.html'],
	...['/_astro/site.css', '/_astro/font.woff2', '/data/latest/all.zip', '/favicon.svg'],
]);
const place = (base: string) => ({ base, siteUrl: `https://council.example${base}`, files });
const link = (from: string, href: string, base = ''): string | undefined =>
	/href="([^"]*)"/.exec(archivedPage(from, `<a href="${href}">x</a>`, place(base)))?.[1];

describe('a link in the archive', () => {
	test.each([
		['/index.html', '/', 'index.html'],
		['/index.html', '/measures/', 'measures/index.html'],
		['/measures/waste/index.html', '/', '../../index.html'],
		['/measures/waste/index.html', '/measures/', '../index.html'],
		['/measures/waste/index.html', '/measures/waste/', 'index.html'],
		['/measures/waste/index.html', '/measures/waste/#table', 'index.html#table'],
		['/measures/waste/index.html', '/measures/a%20b/', '../a%20b/index.html'],
		['/measures/waste/index.html', '/data/latest/all.zip', '../../data/latest/all.zip'],
		['/index.html', '#main', '#main'],
		['/index.html', 'https://www.gov.uk/', 'https://www.gov.uk/'],
		['/index.html', '//elsewhere.example/', '//elsewhere.example/'],
		['/index.html', 'mailto:a@b.example', 'mailto:a@b.example'],
		['/index.html', '/archive.zip', 'https://council.example/archive.zip'],
	])('of %s to %s is %s', (from, href, moved) => {
		expect(link(from, href)).toBe(moved);
	});

	test.each([
		['/index.html', '/perf/measures/', 'measures/index.html'],
		['/measures/waste/index.html', '/perf/', '../../index.html'],
		['/index.html', '/perf/archive.zip', 'https://council.example/perf/archive.zip'],
		['/index.html', '/performance/', '/performance/'],
	])('of %s to %s under a base path is %s', (from, href, moved) => {
		expect(link(from, href, '/perf')).toBe(moved);
	});
});

it('a page of the archive runs no script and waits for none, but keeps its data and its words', () => {
	const html =
		'<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><link rel="preload" href="/_astro/font.woff2" as="font"><link rel="stylesheet" href="/_astro/site.css"><script type="application/ld+json">{"a":"</b>"}</script></head><p>Hello</p><script type="module" src="/_astro/x.js"></script>';
	const page = archivedPage('/measures/waste/index.html', html, place(''));
	expect(page).not.toMatch(/type="module"|rel="preload"|default-src/);
	expect(page).toContain("script-src 'none'");
	expect(page).toContain('href="../../_astro/site.css"');
	expect(page).toContain('{"a":"</b>"}');
	expect(page).toContain('<p>Hello</p>');
});

it('a style sheet finds its font beside it', () => {
	expect(archivedStyle('/_astro/site.css', 'src:url(/_astro/font.woff2)', place(''))).toBe('src:url("font.woff2")');
	expect(archivedStyle('/_astro/site.css', 'a{b:url("data:x,y")}', place(''))).toBe('a{b:url("data:x,y")}');
});

test.each([
	['/index.html', true],
	['/data/latest/observations.csv', true],
	['/pagefind/pagefind.js', false],
	['/_astro/SearchBox.js', false],
	['/_headers', false],
])('%s goes into the archive: %s', (path, goes) => {
	expect(isArchived(path)).toBe(goes);
});
