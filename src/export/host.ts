/** Files that a host or a search engine reads: headers, redirects, robots.txt, sitemap.xml. */

import { checkContextOf } from '../publication/check-context.ts';
import type { Publication } from '../publication/publication.ts';
import { address } from '../view/address.ts';
import { EMBED_POLICY, HEADER_POLICY } from '../view/policy.ts';
import { previewBanner } from '../words/frame.ts';
import { htaccess, nginxConf, staticWebApp } from './servers.ts';
import type { HeaderRule } from './servers.ts';

/** The folder of pages for frames. */
const EMBEDS = address.embed('').replace(/\/$/, '');

const YEAR = 'public, max-age=31536000, immutable';
const FIVE_MINUTES = 'public, max-age=300, must-revalidate';

/** Headers by the paths they belong to; `*` is anything. */
export const HEADERS: readonly HeaderRule[] = [
	{
		path: '/*',
		headers: [
			['Content-Security-Policy', HEADER_POLICY],
			['X-Content-Type-Options', 'nosniff'],
			['Referrer-Policy', 'strict-origin-when-cross-origin'],
			['Permissions-Policy', 'geolocation=(), camera=(), microphone=(), interest-cohort=()'],
			['Cross-Origin-Opener-Policy', 'same-origin'],
			['Strict-Transport-Security', 'max-age=31536000'],
		],
	},
	{ path: '/data/*', headers: [['Access-Control-Allow-Origin', '*']] },
	{ path: '/api/*', headers: [['Access-Control-Allow-Origin', '*']] },
	{ path: '/data/latest/*', headers: [['Cache-Control', FIVE_MINUTES]] },
	{ path: '/_astro/*', headers: [['Cache-Control', YEAR]] },
];

export interface HostOptions {
	/** The path that the site is served under, without a final slash; empty for the root. */
	readonly base: string;
	/** Absolute address of the home page, without a final slash. */
	readonly siteUrl: string;
	readonly isPreview: boolean;
	/** Every page, by address. */
	readonly pages: readonly string[];
}

/** The files by address. */
export function hostFiles(publication: Publication, options: HostOptions): Map<string, string> {
	const rules = rulesOf(publication, options);
	const redirects = redirectsOf(publication, options);
	const server = { rules, redirects, base: options.base };
	const files = new Map([
		['/_headers', headersFile(rules)],
		['/.htaccess', htaccess(server)],
		['/nginx.conf', nginxConf(server)],
		['/staticwebapp.config.json', staticWebApp(server)],
		['/robots.txt', robots(options)],
		[address.checkContext, checkContext(publication, options)],
	]);
	if (redirects.length > 0) files.set('/_redirects', redirects.map(([from, to]) => `${from} ${to} 301\n`).join(''));
	if (!options.isPreview) files.set('/sitemap.xml', sitemap(publication, options));
	if (!options.isPreview && options.base === '') files.set(address.security, securityText(publication, options));
	return files;
}

/** For the page that checks files: what was published, as far as a new figure is held against it. */
const checkContext = (publication: Publication, { isPreview }: HostOptions): string => {
	const notice = isPreview ? { preview: previewBanner([]) } : {};
	return `${JSON.stringify({ ...notice, ...checkContextOf(publication) })}\n`;
};

const POLICY_HEADER = 'Content-Security-Policy';

/**
 * The rules, with a policy for each part of the site where one part may be shown in frames. Hosts add up what several
 * rules say of one address, and a browser keeps to the strictest: no rule for everything may then name a policy.
 */
function policiesBy(pages: readonly string[]): HeaderRule[] {
	if (!pages.some((page) => page.startsWith(EMBEDS))) return [...HEADERS];
	const parts = new Set(pages.map((page) => (page.endsWith('/') && page !== '/' ? `/${page.split('/')[1]}/*` : page)));
	return [
		...HEADERS.map(({ path, headers }) => ({ path, headers: headers.filter(([name]) => name !== POLICY_HEADER) })),
		...[...parts].map((path) => ({
			path,
			headers: [[POLICY_HEADER, path === `${EMBEDS}*` ? EMBED_POLICY : HEADER_POLICY] as const],
		})),
	];
}

/** Every rule of this site under its base path: one for each release, because /data/releases/ itself is a page and changes. */
const rulesOf = ({ releases }: Publication, { base, isPreview, pages }: HostOptions): HeaderRule[] =>
	[
		...policiesBy(pages),
		...releases.map(({ id }) => ({ path: address.releaseFile(id, '*'), headers: [['Cache-Control', YEAR] as const] })),
	].map(({ path, headers }) => ({
		path: `${base}${path}`,
		headers: isPreview && path === '/*' ? [...headers, ['X-Robots-Tag', 'noindex'] as const] : headers,
	}));

/** As Netlify, Cloudflare Pages and others read it. */
const headersFile = (rules: readonly HeaderRule[]): string =>
	rules
		.map(({ path, headers }) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
		.join('\n');

const redirectsOf = ({ redirects }: Publication, { base }: HostOptions): (readonly [from: string, to: string])[] =>
	redirects.flatMap(({ from, to }) => (to === undefined ? [] : [[`${base}${from}`, `${base}${to}`] as const]));

const robots = ({ isPreview, siteUrl }: HostOptions): string =>
	isPreview ? 'User-agent: *\nDisallow: /\n' : `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}/sitemap.xml\n`;

/**
 * Whom to tell of a weakness (RFC 9116). Programs look for it at the root of a host only, so that a site under a path
 * leaves it to the host. It expires at the turn of a half-year three to nine months on: the same in every build until
 * then, and gone stale where nobody builds the site any more.
 */
function securityText({ council, asOf }: Publication, { siteUrl }: HostOptions): string {
	const from = new Date(Date.parse(asOf) + 90 * 86_400_000);
	const expires = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() < 6 ? 6 : 12, 1));
	return [
		`Contact: mailto:${council.contact.email}`,
		`Expires: ${expires.toISOString().replace('.000', '')}`,
		`Preferred-Languages: ${council.language.split('-')[0]}`,
		`Canonical: ${siteUrl}${address.security}`,
		'',
	].join('\n');
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Pages with the date on which their data last changed; never the date of the build. */
function sitemap(publication: Publication, { siteUrl, pages }: HostOptions): string {
	const dates = pageDates(publication);
	const newest = publication.releases.at(-1)?.release.publishAt ?? publication.asOf;
	const gone = new Set(['/404.html', ...publication.redirects.map(({ from }) => from)]);
	const urls = pages
		// What frames show is the chart of a measure, whose own page is listed.
		.filter((path) => !gone.has(path) && !path.startsWith(EMBEDS))
		.map((path) => {
			const date = new Date(dates.get(path) ?? newest).toISOString();
			return `\t<url><loc>${xml(siteUrl + path)}</loc><lastmod>${date}</lastmod></url>\n`;
		});
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** Pages that change with one release only; every other page changes with the newest. */
function pageDates({ indicators, releases }: Publication): Map<string, string> {
	const dates = new Map<string, string>();
	for (const { id, newestRelease } of indicators) {
		const said = releases[newestRelease];
		if (said) dates.set(address.measure(id), said.release.publishAt);
	}
	for (const { id, release } of releases) dates.set(address.report(id), release.publishAt);
	return dates;
}
