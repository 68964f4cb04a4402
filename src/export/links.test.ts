import { expect, it, test } from 'vitest';
import type { PageText, ReadLinks } from './links.ts';
import { brokenLinks, LinkReader, lostAddresses } from './links.ts';

const FILES = new Set(['/index.html', '/measures/waste/index.html', '/data/latest/all.zip', '/404.html']);
const page = (address: string, html: string): PageText => ({
	address,
	bytes: Buffer.from(html).toString('latin1'),
});
const read = (pages: readonly PageText[]): ReadLinks => {
	const reader = new LinkReader();
	for (const one of pages) reader.add(one);
	return reader.read;
};
const broken = (html: string, base = '') =>
	brokenLinks([read([page('/measures/waste/', `<main id="main">${html}</main>`)])], FILES, base).map(
		({ link, because }) => `${link} ${because}`,
	);

test.each([
	['<a href="/">', []],
	['<a href="/measures/waste/">', []],
	['<a href="/data/latest/all.zip">', []],
	['<a href="#main">', []],
	['<a href="?q=1#main">', []],
	['<a href="../../">', []],
	['<a href="https://elsewhere.example/x">', []],
	['<a href="mailto:a@b.example?subject=1&amp;body=2">', []],
	['<a href="/measures/none/">', ['/measures/none/ no-file']],
	['<a href="/measures/waste">', ['/measures/waste no-file']],
	['<a href="none/">', ['none/ no-file']],
	['<img src="/x.png">', ['/x.png no-file']],
	['<form action="/a-z/">', ['/a-z/ no-file']],
	['<a href="/caf%E9/">', ['/caf%E9/ no-file']],
	['<a href="/measures/waste/#%E9">', ['/measures/waste/#%E9 no-anchor']],
	['<a href="#nowhere">', ['#nowhere no-anchor']],
	['<h2 id="café"><a href="#café"><a href="#caf%C3%A9">', []],
	['<h2 id="café"><a href="#cafés">', ['#cafés no-anchor']],
	['<p>voilàid="x"</p><a href="#x">', ['#x no-anchor']],
	['<a href="/a"><a href="/a">', ['/a no-file']],
])('%s is broken as %o', (html, expected) => {
	expect(broken(html)).toEqual(expected);
});

test.each([
	['<a href="/perf/measures/waste/">', []],
	['<a href="/perf/">', []],
	['<a href="/measures/waste/">', ['/measures/waste/ outside-base']],
	['<a href="/performance/">', ['/performance/ outside-base']],
	['<a href="../none/">', ['../none/ no-file']],
])('under /perf, %s is broken as %o', (html, expected) => {
	expect(broken(html, '/perf')).toEqual(expected);
});

it('follows a link to a place of another page', () => {
	const pages = [
		page('/', '<h1 id="a">A</h1><a href="/measures/waste/#b"><a href="/measures/waste/#ab"><a href="#a">'),
		page('/measures/waste/', '<h2 id="b">B</h2><a href="/#a"><a href="/#b"><a href="#b">'),
	];
	expect(brokenLinks([read(pages)], FILES, '')).toEqual([
		{ page: '/', link: '/measures/waste/#ab', because: 'no-anchor' },
		{ page: '/measures/waste/', link: '/#b', because: 'no-anchor' },
	]);
});

it('takes what stands behind # for a question where the page takes questions, and only there', () => {
	const pages = [
		page('/a/', '<p data-takes-questions></p><a href="/a/#q=x">'),
		page('/b/', '<a href="/a/#q=x&amp;page=2"><a href="/a/#x"><a href="#q=x">'),
	];
	expect(brokenLinks([read(pages)], new Set(['/a/index.html', '/b/index.html']), '').map(({ link }) => link)).toEqual([
		'#q=x',
		'/a/#x',
	]);
});

it('is told the same, in the same order, whoever read which page', () => {
	const links = '<a href="/measures/waste/#b"><a href="/none/"><a href="none/"><a href="#nowhere"><a href="/none/">';
	const pages = ['/', '/b/', '/a/', '/measures/waste/'].map((address) => page(address, `<h1 id="a">A</h1>${links}`));
	const files = new Set([...FILES, '/a/index.html', '/b/index.html']);
	const alone = brokenLinks([read(pages)], files, '');
	expect(alone.map(({ page: at, link }) => `${at} ${link}`)).toEqual(
		['/', '/a/', '/b/', '/measures/waste/'].flatMap((at) =>
			['#nowhere', '/measures/waste/#b', '/none/', 'none/'].map((link) => `${at} ${link}`),
		),
	);
	for (let mine = 0; mine < 16; mine++) {
		const parts = [0, 1].map((who) => pages.filter((_, at) => ((mine >> at) & 1) === who));
		expect(brokenLinks(parts.map(read), files, '')).toEqual(alone);
		expect(brokenLinks(structuredClone(parts.map(read)), files, '')).toEqual(alone);
	}
});

it('misses an address that was published once, unless it is redirected', () => {
	const locked = ['/', '/measures/waste/', '/measures/old/', '/measures/moved/', '/data/latest/all.zip'];
	expect(lostAddresses(locked, FILES, ['/measures/moved/'])).toEqual(['/measures/old/']);
});
