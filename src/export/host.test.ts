import { describe, expect, it } from 'vitest';
import { EMBED_POLICY, HEADER_POLICY, PAGE_POLICY, SEARCH_POLICY } from '../view/policy.ts';
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

	it('say whom to tell of a weakness, for three to nine months, at the root of a host alone', () => {
		const atRoot = { ...options, base: '', siteUrl: 'https://council.example' };
		const asOf = (instant: string) =>
			hostFiles({ ...publicationOf(), asOf: instant }, atRoot).get('/.well-known/security.txt');
		expect(asOf('2026-01-05T10:00:00.000Z')).toBe(
			'Contact: mailto:performance@council.example\nExpires: 2026-07-01T00:00:00Z\nPreferred-Languages: en\nCanonical: https://council.example/.well-known/security.txt\n',
		);
		for (const [instant, expires] of [
			['2026-04-01T00:00:00.000Z', '2026-07-01'],
			['2026-04-02T00:00:00.000Z', '2027-01-01'],
			['2026-12-31T23:59:59.000Z', '2027-07-01'],
		] as const) {
			expect(asOf(instant)).toContain(`Expires: ${expires}T00:00:00Z\n`);
			const days = (Date.parse(expires) - Date.parse(instant)) / 86_400_000;
			expect(days).toBeGreaterThanOrEqual(90);
			expect(days).toBeLessThanOrEqual(275);
		}
		expect(published.has('/.well-known/security.txt')).toBe(false);
		expect(hostFiles(publicationOf(), { ...atRoot, isPreview: true }).has('/.well-known/security.txt')).toBe(false);
	});

	it('keep a preview out of search engines', () => {
		const preview = hostFiles(publicationOf(), { ...options, isPreview: true });
		expect(preview.get('/robots.txt')).toContain('Disallow: /\n');
		expect(preview.get('/_headers')).toContain('X-Robots-Tag: noindex');
		expect(preview.has('/sitemap.xml')).toBe(false);
	});

	describe('of a site with charts for frames', () => {
		const framed = hostFiles(publicationOf(), { ...options, pages: [...pages, '/embed/debt/'] });
		/** Every policy that _headers sends for an address. */
		const policies = (path: string): string[] =>
			[...framed.get('/_headers')!.matchAll(/^(\/\S*)\n((?: {2}.*\n)+)/gm)].flatMap(([, rule = '', lines = '']) =>
				(rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule)
					? [...lines.matchAll(/Content-Security-Policy: (.*)/g)].map(([, policy]) => policy!)
					: [],
			);

		it.each(['/perf/', '/perf/404.html', '/perf/measures/debt/', '/perf/reports/2025-q1/'])(
			'let nobody frame %s',
			(path) => {
				expect(policies(path)).toEqual([HEADER_POLICY]);
			},
		);

		it('let any site frame a chart, and nothing in it load from elsewhere or run', () => {
			expect(policies('/perf/embed/debt/')).toEqual([EMBED_POLICY]);
			expect(EMBED_POLICY).toContain('frame-ancestors *;');
			expect(EMBED_POLICY.startsWith(PAGE_POLICY)).toBe(true);
		});

		it('list no chart for frames in the sitemap', () => {
			expect(framed.get('/sitemap.xml')).not.toContain('/embed/');
		});

		it('say the same to Apache and nginx', () => {
			const [apache, nginx] = ['/.htaccess', '/nginx.conf'].map((file) => framed.get(file)!);
			expect(apache).toContain(
				`Header always set Content-Security-Policy "${EMBED_POLICY}" "expr=%{REQUEST_URI} =~ m#^/perf/embed/#"`,
			);
			expect(nginx).toContain(`"~^/perf/embed/" "${EMBED_POLICY}";`);
		});
	});

	describe("of hosts of one's own say the same", () => {
		const moved = {
			...publicationOf(),
			redirects: [{ from: '/measures/old/', to: '/measures/debt/', reason: 'Renamed' }],
		};
		const files = hostFiles(moved, options);
		const NAMES = [
			'Content-Security-Policy',
			'X-Content-Type-Options',
			'Strict-Transport-Security',
			'Access-Control-Allow-Origin',
			'Cache-Control',
		];
		/** _headers: every rule that matches is sent. */
		const fromHeaders = (path: string, name: string): string[] =>
			files
				.get('/_headers')!
				.split('\n\n')
				.flatMap((block) => {
					const [rule = '', ...lines] = block.split('\n');
					if (!path.startsWith(rule.replace('*', ''))) return [];
					return lines
						.filter((line) => line.trim().startsWith(`${name}: `))
						.map((line) => line.trim().slice(name.length + 2));
				});
		/** .htaccess: `set` keeps the last. */
		const fromApache = (path: string, name: string): string[] =>
			[...files.get('/.htaccess')!.matchAll(/Header always set (\S+) "([^"]*)" "expr=%\{REQUEST_URI\} =~ m#([^#]*)#"/g)]
				.filter(([, each, , pattern]) => each === name && new RegExp(pattern!).test(path))
				.map(([, , value]) => value!);
		/** nginx: the first expression of the map that matches. */
		function fromNginx(path: string, name: string): string[] {
			const map = new RegExp(`map \\$uri \\$gt_${name.toLowerCase().replaceAll('-', '_')} \\{([^}]*)\\}`).exec(
				files.get('/nginx.conf')!,
			)![1]!;
			const lines = [...map.matchAll(/"~([^"]*)" "([^"]*)";/g)];
			return lines
				.filter(([, pattern]) => new RegExp(pattern!).test(path))
				.slice(0, 1)
				.map(([, , value]) => value!);
		}

		const azure = JSON.parse(files.get('/staticwebapp.config.json')!) as {
			globalHeaders: Record<string, string>;
			routes: { route: string; headers?: Record<string, string>; redirect?: string; statusCode?: number }[];
			responseOverrides: object;
			mimeTypes: Record<string, string>;
		};
		/** Azure: the headers for all, and those of the first route that matches. */
		function fromAzure(path: string, name: string): string[] {
			const route = azure.routes.find(({ route: each }) =>
				each.endsWith('*') ? path.startsWith(each.slice(0, -1)) : path === each,
			);
			const everywhere = path.startsWith('/perf/') ? azure.globalHeaders : {};
			const value = route?.headers?.[name] ?? everywhere[name];
			return value === undefined ? [] : [value];
		}

		it.each([
			'/perf/',
			'/perf/measures/debt/',
			'/perf/data/',
			'/perf/data/latest/observations.csv',
			'/perf/data/releases/2025-q1/observations.csv',
			'/perf/data/releases/',
			'/perf/_astro/a.js',
			'/perf/api/v1/x.json',
			'/other/',
		])('of %s', (path) => {
			for (const name of NAMES) {
				const said = fromHeaders(path, name);
				expect(said.length).toBeLessThanOrEqual(1);
				expect([name, fromApache(path, name)]).toEqual([name, said]);
				expect([name, fromNginx(path, name)]).toEqual([name, said]);
				expect([name, fromAzure(path, name)]).toEqual([name, said]);
			}
		});

		it('in redirects and in the page for what is missing', () => {
			expect(files.get('/.htaccess')).toContain('RedirectMatch 301 "^/perf/measures/old/$" "/perf/measures/debt/"');
			expect(files.get('/nginx.conf')).toContain('location = /perf/measures/old/ { return 301 /perf/measures/debt/; }');
			expect(files.get('/.htaccess')).toContain('ErrorDocument 404 /perf/404.html');
			expect(files.get('/nginx.conf')).toContain('error_page 404 /perf/404.html;');
			expect(azure.routes[0]).toEqual({
				route: '/perf/measures/old/',
				redirect: '/perf/measures/debt/',
				statusCode: 301,
			});
			expect(azure.responseOverrides).toEqual({ 404: { rewrite: '/perf/404.html' } });
		});

		it('within the size that Azure reads, however many releases there are: only the oldest do without', () => {
			const [first] = publicationOf().releases;
			const many = Array.from({ length: 300 }, (_, at) => ({
				...first!,
				id: `release-${String(at).padStart(3, '0')}`,
			}));
			const text = hostFiles({ ...publicationOf(), releases: many }, options).get('/staticwebapp.config.json')!;
			expect(text.length).toBeLessThan(20_000);
			expect(text).toContain('release-299');
			expect(text).not.toContain('release-000');
			expect(text).toContain('"route":"/perf/data/*"');
		});
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
