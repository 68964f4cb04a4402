import { describe, expect, it } from 'vitest';
import { HEADER_POLICY, PAGE_POLICY, SEARCH_POLICY } from '../view/policy.ts';
import { publicationOf } from './export.fixture.ts';
import { hostFiles } from './host.ts';

const pages = ['/', '/404.html', '/measures/debt/', '/measures/recycling/', '/reports/2025-q1/'];
const options = { base: '/perf', siteUrl: 'https://council.example/perf', isPreview: false, pages };
const published = hostFiles(publicationOf(), options);

describe('the content security policy', () => {
	it('lets a page load nothing from another host, and run nothing that stands in it', () => {
		for (const policy of [PAGE_POLICY, SEARCH_POLICY, HEADER_POLICY]) {
			expect(policy).toContain("default-src 'none'");
			expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
		}
	});

	it('allows WebAssembly to the search page alone; the header, which holds for all, is narrowed by each page', () => {
		expect(PAGE_POLICY).not.toContain('wasm-unsafe-eval');
		expect(SEARCH_POLICY).toContain("script-src 'self' 'wasm-unsafe-eval';");
		expect(HEADER_POLICY.startsWith(SEARCH_POLICY)).toBe(true);
	});
});

describe('the files for hosts', () => {
	it('put headers under the base path', () => {
		const headers = published.get('/_headers')!;
		expect(headers).toContain(`/perf/*\n  Content-Security-Policy: ${HEADER_POLICY}\n`);
		expect(headers).toContain('/perf/data/*\n  Access-Control-Allow-Origin: *\n');
		expect(headers).toContain('/perf/data/releases/2025-q1/*\n  Cache-Control: public, max-age=31536000, immutable\n');
	});

	it('list pages with the date on which their figures last changed, and not the page for what is missing', () => {
		const sitemap = published.get('/sitemap.xml')!;
		expect(sitemap).toContain(
			'<loc>https://council.example/perf/reports/2025-q1/</loc><lastmod>2025-08-06T08:30:00.000Z',
		);
		expect(sitemap).toContain(
			'<loc>https://council.example/perf/measures/recycling/</loc><lastmod>2026-02-05T09:30:00.000Z',
		);
		expect(sitemap).not.toContain('404');
	});

	it('keep a preview out of search engines', () => {
		const preview = hostFiles(publicationOf(), { ...options, isPreview: true });
		expect(preview.get('/robots.txt')).toContain('Disallow: /\n');
		expect(preview.get('/_headers')).toContain('X-Robots-Tag: noindex');
		expect(preview.has('/sitemap.xml')).toBe(false);
	});

	it('write redirects with and only where there are some', () => {
		expect(published.has('/_redirects')).toBe(false);
		const moved = {
			...publicationOf(),
			redirects: [
				{ from: '/measures/old/', to: '/measures/debt/', reason: 'Renamed' },
				{ from: '/x/', reason: 'Gone' },
			],
		};
		expect(hostFiles(moved, options).get('/_redirects')).toBe('/perf/measures/old/ /perf/measures/debt/ 301\n');
	});
});
