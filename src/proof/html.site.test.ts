import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import { agreed } from '../view/measured.fixture.ts';
import { attributesOf, decoded, pagesOf, proseOf, textOf } from './html.fixture.ts';
import type { BuiltPage } from './html.fixture.ts';
import { fileOf } from './server.fixture.ts';
import { builtSite, filesUnder, SITES } from './sites.fixture.ts';

const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:recommended'],
	rules: {
		// How the text is spelled matters to nobody.
		'attr-quotes': 'off',
		'doctype-style': 'off',
		'no-trailing-whitespace': 'off',
		'void-style': 'off',
		// Titles carry the council's name.
		'long-title': 'off',
		// Tables say their roles because styles make lists of them on a phone, and lists because Safari forgets them.
		'no-redundant-role': 'off',
		'prefer-native-element': 'off',
		// Release ids may begin with a digit.
		'valid-id': ['error', { relaxed: true }],
		'no-inline-style': 'error',
		'require-sri': 'off',
	},
});

/** Start tags of one name, with their attributes. */
const tagsOf = (html: string, name: string): Map<string, string>[] =>
	[...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => attributesOf(tag));

const idsOf = (html: string): string[] => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => decoded(id!));
const isRedirect = ({ html }: BuiltPage): boolean => /http-equiv="refresh"/.test(html);

describe.each(SITES)('the pages of the %s council', async (name) => {
	const { out, council } = await builtSite(name);
	const pages = pagesOf(out);
	const shown = pages.filter((page) => !isRedirect(page));
	const { siteUrl } = JSON.parse(readFileSync(join(council.dir, 'data/council.json'), 'utf8')) as { siteUrl: string };
	const { origin } = new URL(siteUrl);

	/** What is wrong with every page, as "address: what". */
	function faults(find: (page: BuiltPage) => Iterable<string>): string[] {
		return shown.flatMap((page) => [...find(page)].map((what) => `${page.path}: ${what}`));
	}

	it('are there', () => expect(shown.length).toBeGreaterThan(100));

	it('are valid HTML', async () => {
		const found: string[] = [];
		for (const { path, html } of pages) {
			const { results } = await validator.validateString(html, path);
			for (const { messages } of results)
				for (const { ruleId, message, line, column } of messages)
					found.push(`${path}:${line}:${column} ${ruleId} ${message}`);
		}
		expect(found.slice(0, 50)).toEqual([]);
	});

	it('link only to what exists, under the path of the site, down to the place on the page', () => {
		const ids = new Map(pages.map(({ path, html }) => [path, new Set(idsOf(html))]));
		let links = 0;
		const broken = faults(function* ({ path, html }) {
			const addresses = [
				...['a', 'link', 'image', 'use'].flatMap((tag) => tagsOf(html, tag).map((one) => one.get('href'))),
				...['img', 'script', 'source'].flatMap((tag) => tagsOf(html, tag).map((one) => one.get('src'))),
				...tagsOf(html, 'form').map((one) => one.get('action')),
				...tagsOf(html, 'meta')
					.filter((one) => one.get('property') === 'og:url')
					.map((one) => one.get('content')),
			];
			for (const address of new Set(addresses)) {
				if (address === undefined || /^(mailto|tel):/.test(address)) continue;
				const url = new URL(address, `${origin}${council.base.replace(/\/$/, '')}${path}`);
				if (url.origin !== origin) continue;
				links += 1;
				const file = fileOf(out, council.base, url.pathname);
				if (!file) yield `${address} leads nowhere`;
				else if (url.hash && file.endsWith('.html')) {
					const target = `/${url.pathname.slice(council.base.length)}`;
					// A question for the page's own program: proof/spending.browser.test.ts asks such.
					if (url.hash.includes('=') && target === '/spending/payments/') continue;
					if (!ids.get(target)?.has(decodeURIComponent(url.hash.slice(1)))) yield `${address} has no such place`;
				}
			}
		});
		agreed(name, 'links', links - broken.length, broken.length, `links lead somewhere, on ${pages.length} pages`);
		expect(broken.slice(0, 50)).toEqual([]);
		expect(links).toBeGreaterThan(1000);
	});

	it('are led to by the feeds, down to the place on the page', () => {
		const ids = new Map(pages.map(({ path, html }) => [path, new Set(idsOf(html))]));
		const feeds = filesUnder(out).filter((file) => file.endsWith('feed.json'));
		const links = feeds.flatMap((file) => {
			const { items } = JSON.parse(readFileSync(join(out, file), 'utf8')) as { items: { url: string }[] };
			return items.map(({ url }) => new URL(url));
		});
		const lost = links.filter(({ pathname, hash }) => {
			const places = ids.get(`/${pathname.slice(council.base.length)}`);
			return !places || (hash !== '' && !places.has(decodeURIComponent(hash.slice(1))));
		});
		expect(lost.map(String)).toEqual([]);
		expect(links.length).toBeGreaterThan(10);
	});

	it('offer every file of the catalogue, with the size and the checksum that it has', async () => {
		const index = JSON.parse(readFileSync(join(out, 'data/index.json'), 'utf8')) as {
			files: { url: string; bytes: number; sha256: string }[];
		};
		const { createHash } = await import('node:crypto');
		const offered = new Set(shown.flatMap(({ html }) => tagsOf(html, 'a').map((one) => one.get('href'))));
		const wrong: string[] = [];
		for (const { url, bytes, sha256 } of index.files) {
			const { pathname } = new URL(url);
			const file = fileOf(out, council.base, pathname);
			if (!file) wrong.push(`${url} leads nowhere`);
			else {
				const content = readFileSync(file);
				if (content.length !== bytes || createHash('sha256').update(content).digest('hex') !== sha256)
					wrong.push(`${url} is not what the catalogue says`);
			}
			if (!offered.has(pathname)) wrong.push(`${url} stands on no page`);
		}
		console.log(`${name}: ${index.files.length} files of the catalogue are there and linked`);
		expect(wrong.slice(0, 50)).toEqual([]);
		const listed = new Set(index.files.map(({ url }) => new URL(url).pathname));
		const data = filesUnder(join(out, 'data')).filter(
			(file) => /\.(csv|json|zip|svg)$/.test(file) && file !== 'index.json',
		);
		expect(data.filter((file) => !listed.has(`${council.base}data/${file}`))).toEqual([]);
	});

	it('have one h1 each, unique ids and titles, and headings that skip no level', () => {
		const titles = new Map<string, string>();
		const found = faults(function* ({ path, html }) {
			const title = /<title>([^]*?)<\/title>/.exec(html)?.[1] ?? '';
			if (title === '') yield 'no title';
			if (titles.has(title)) yield `the same title as ${titles.get(title)}: ${title}`;
			titles.set(title, path);
			const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
			if (levels.filter((level) => level === 1).length !== 1)
				yield `${levels.filter((level) => level === 1).length} h1`;
			for (const [at, level] of levels.entries())
				if (at > 0 && level > levels[at - 1]! + 1) yield `h${level} after h${levels[at - 1]}`;
			const ids = idsOf(html);
			for (const id of ids.filter((one, at) => ids.indexOf(one) !== at)) yield `the id ${id} twice`;
		});
		expect(found).toEqual([]);
	});

	it('give every table a caption, column headings with scope, and a heading for each row', () => {
		let tables = 0;
		const found = faults(function* ({ html }) {
			const captions = new Set<string>();
			for (const [table] of html.matchAll(/<table\b[^]*?<\/table>/g)) {
				tables += 1;
				const caption = textOf(/<caption\b[^]*?<\/caption>/.exec(table)?.[0] ?? '');
				if (caption === '') yield 'a table without a caption';
				if (captions.has(caption)) yield `two tables called "${caption}"`;
				captions.add(caption);
				for (const [head] of table.matchAll(/<th\b[^>]*>/g))
					if (!/scope="(col|row)"/.test(head)) yield `a heading without scope in "${caption}"`;
				for (const [body] of table.matchAll(/<tbody\b[^]*?<\/tbody>/g))
					for (const [row] of body.matchAll(/<tr\b[^]*?<\/tr>/g)) {
						if (!row.includes('scope="row"')) yield `a row without a heading in "${caption}"`;
						for (const [cell] of row.matchAll(/<t[dh]\b[^]*?<\/t[dh]>/g))
							if (textOf(cell) === '' && !cell.includes('<svg')) yield `an empty cell in "${caption}": ${textOf(row)}`;
					}
				if (/(col|row)span="(?!1")/.test(table)) yield `merged cells in "${caption}"`;
			}
		});
		expect(found.slice(0, 50)).toEqual([]);
		expect(tables).toBeGreaterThan(100);
	});

	it('are whole without JavaScript: nothing empty, nothing that only a program fills', () => {
		const found = faults(function* ({ html }) {
			for (const [script] of html.matchAll(/<script\b[^>]*>[^]*?<\/script>/g)) {
				if (!/\ssrc="/.test(script) && !/type="application\/(ld\+)?json"/.test(script))
					yield `an inline script: ${script.slice(0, 80)}`;
			}
			if (/<style\b|\sstyle="|\son[a-z]+="/.test(html)) yield 'an inline style or handler';
			if (/target="_blank"/.test(html)) yield 'a link that opens a new tab';
			if (/user-scalable|maximum-scale/.test(html)) yield 'a viewport that cannot be enlarged';
			if (!/<html lang="[a-z]{2}/.test(html)) yield 'no language';
		});
		expect(found).toEqual([]);
	});

	it('load nothing from another host', () => {
		const found = faults(function* ({ html }) {
			const loaded = [
				...tagsOf(html, 'link')
					.filter((one) => /stylesheet|preload|icon|manifest|modulepreload/.test(one.get('rel') ?? ''))
					.map((one) => one.get('href')),
				...['img', 'script', 'source', 'iframe', 'image', 'use'].flatMap((tag) =>
					tagsOf(html, tag).map((one) => one.get('src') ?? one.get('href')),
				),
			];
			for (const address of loaded) if (address && /^(https?:)?\/\//.test(address)) yield address;
		});
		const sheets = filesUnder(out).filter((file) => /\.(css|js|mjs|svg)$/.test(file) && !file.startsWith('pagefind/'));
		for (const file of sheets) {
			const text = readFileSync(join(out, file), 'utf8');
			for (const [, address] of text.matchAll(
				/(?:url\(|@import |\bfetch\(|\bimport\()\s*["'`]?(https?:\/\/[^"'`)\s]+)/g,
			))
				found.push(`${file}: ${address}`);
			if (file.endsWith('.css')) expect(text, file).not.toMatch(/!important/);
		}
		expect(found).toEqual([]);
	});

	it('say in words what every figure, drawing and download is', () => {
		const found = faults(function* ({ html }) {
			for (const [svg] of html.matchAll(/<svg\b[^]*?<\/svg>/g)) {
				const tag = attributesOf(/<svg\b[^>]*>/.exec(svg)![0]);
				const isHidden = tag.get('aria-hidden') === 'true';
				const name =
					tag.get('aria-label') ?? tag.get('aria-labelledby') ?? textOf(/<title\b[^]*?<\/title>/.exec(svg)?.[0] ?? '');
				if (!isHidden && (tag.get('role') !== 'img' || name === ''))
					yield `a drawing without a name: ${svg.slice(0, 100)}`;
			}
			for (const [link, inner] of html.matchAll(/<a\b[^>]*>([^]*?)<\/a>/g)) {
				const text = textOf(inner!);
				const href = attributesOf(/<a\b[^>]*>/.exec(link)![0]).get('href') ?? '';
				if (text === '') yield `a link without text: ${link.slice(0, 100)}`;
				if (/^(click here|here|more|read more|link|download)$/i.test(text)) yield `a link that says only "${text}"`;
				const format = /\.(csv|json|zip|svg|xlsx|ods|parquet)$/.exec(href)?.[1];
				if (format && href.startsWith(council.base) && !text.toLowerCase().includes(format))
					yield `the link "${text}" does not say that it is ${format}`;
			}
		});
		expect(found.slice(0, 50)).toEqual([]);
	});

	it('have the same header and footer in the same order', () => {
		const linksOf = (html: string, name: string): string =>
			[
				...(new RegExp(`<${name} class="site-${name}"[^]*?</${name}>`).exec(html)?.[0] ?? '').matchAll(
					/<a\b[^>]*>([^]*?)<\/a>/g,
				),
			]
				.map(([, inner]) => textOf(inner!))
				.join(' | ');
		for (const name of ['header', 'footer'])
			expect([...new Set(shown.map(({ html }) => linksOf(html, name)))], name).toHaveLength(1);
	});

	it('describe every chart in words that name figures it draws', () => {
		let charts = 0;
		const found = faults(function* ({ html }) {
			for (const [svg] of html.matchAll(/<svg class="chart [^]*?<\/svg>/g)) {
				charts += 1;
				const description = textOf(/<desc\b[^]*?<\/desc>/.exec(svg)?.[0] ?? '');
				if (!/\d/.test(description)) yield `a chart that is not described: "${description}"`;
				if (!svg.includes('-time-series-')) continue;
				const values = (attributesOf(/<svg\b[^>]*>/.exec(svg)![0]).get('data-values') ?? '').split('|');
				// Forecasts are drawn too, but the words begin with the first result.
				const named = values.filter((value) => description.includes(value));
				if (named.length < Math.min(2, new Set(values).size)) yield `"${description}" names only ${named.join()}`;
			}
		});
		expect(found.slice(0, 30)).toEqual([]);
		expect(charts).toBeGreaterThan(50);
	});

	it('never show what went wrong inside, nor the words that we do not use', () => {
		const inside = /.{0,30}(\bundefined\b|\bNaN\b|\[object |\bInfinity\b|\bnull\b|\{\{|\}\}|\bTODO\b).{0,30}/g;
		const unwanted =
			/.{0,30}(\bKPIs?\b|\bdashboard\b|\bRAG\b|\bbelow target\b|\babove target\b|\d ?pp\b|\bclick here\b).{0,30}/gi;
		const misspelled = /.{0,20}( ,|\d% points?\b|\.\.(?![.\w])|(?<![\w.-])-\d(?![\d-]*-)).{0,20}/g;
		const found = faults(function* ({ path, html }) {
			// Suppliers and services are called what they are called (Infinity Care Home Ltd).
			const own = path.startsWith('/spending/') ? html.replace(/<th scope="row"[^]*?<\/th>/g, ' ') : html;
			const text = proseOf(own.replace(/<(pre|code)\b[^]*?<\/\1>/g, ' '));
			for (const [bad] of text.matchAll(inside)) yield bad;
			// The data pages quote files as they are.
			if (!path.startsWith('/data/')) for (const [bad] of text.matchAll(misspelled)) yield `spelled wrongly: ${bad}`;
			// A real council has its own words.
			if (council.isDemonstration) for (const [bad] of text.matchAll(unwanted)) yield `we do not say: ${bad}`;
		});
		expect(found.slice(0, 50)).toEqual([]);
	});

	it('say on every page and chart of a demonstration that its figures are illustrative', () => {
		const silent = shown.filter(({ html }) => council.isDemonstration !== /illustrative/i.test(textOf(html)));
		expect(silent.map(({ path }) => path)).toEqual([]);
		const charts = filesUnder(join(out, 'data/latest/charts'));
		const unsaid = charts.filter(
			(file) =>
				council.isDemonstration !== readFileSync(join(out, 'data/latest/charts', file), 'utf8').includes('llustrative'),
		);
		expect(unsaid).toEqual([]);
	});
});
