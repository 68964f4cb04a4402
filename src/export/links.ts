/** Whether every link of every page leads somewhere. */

export interface PageText {
	/** Address without the base path: /measures/waste/ */
	readonly address: string;
	readonly html: string;
}

export interface BrokenLink {
	readonly page: string;
	/** As written. */
	readonly link: string;
	readonly because: 'no-file' | 'no-anchor' | 'outside-base';
}

const LINK = /\s(?:href|src|action|poster)="([^"]*)"/g;
const hasScheme = (link: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(link);

/** `/measures/waste/` is served from /measures/waste/index.html. */
export const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);
export const pageOf = (file: string): string =>
	file.endsWith('/index.html') ? file.slice(0, -'index.html'.length) : file;

const unescape = (text: string): string =>
	text.replaceAll('&quot;', '"').replaceAll('&#38;', '&').replaceAll('&amp;', '&');

/**
 * Every link inside the site that leads nowhere, each once a page.
 * @param files addresses of all files of the site, without the base path
 * @param base path that the site is served under, without a final slash
 */
export function brokenLinks(pages: Iterable<PageText>, files: ReadonlySet<string>, base: string): BrokenLink[] {
	const broken: BrokenLink[] = [];
	const anchors = new Map<string, BrokenLink[]>();
	const texts = new Map<string, (id: string) => boolean>();
	for (const { address, html } of pages) {
		const ids = new Set(Array.from(html.matchAll(/\sid="([^"]*)"/g), (match) => match[1]!));
		texts.set(address, (id) => ids.has(id));
		for (const link of new Set(Array.from(html.matchAll(LINK), (match) => unescape(match[1]!)))) {
			if (hasScheme(link) || link.startsWith('//')) continue;
			const { pathname, hash } = new URL(link, `http://site${base}${address}`);
			if (!`${pathname}/`.startsWith(`${base}/`)) {
				broken.push({ page: address, link, because: 'outside-base' });
				continue;
			}
			const path = decodeURIComponent(pathname.slice(base.length)) || '/';
			if (!files.has(fileOf(path))) broken.push({ page: address, link, because: 'no-file' });
			else if (hash.length > 1 && path.endsWith('/')) {
				const target = `${path}#${decodeURIComponent(hash.slice(1))}`;
				anchors.set(target, [...(anchors.get(target) ?? []), { page: address, link, because: 'no-anchor' }]);
			}
		}
	}
	for (const [target, links] of anchors) {
		const [path = '', id = ''] = target.split('#');
		if (!texts.get(path)?.(id)) broken.push(...links);
	}
	return broken;
}

/** Addresses that the site once had and has no more, neither as a file nor as a redirect. */
export const lostAddresses = (
	locked: readonly string[],
	files: ReadonlySet<string>,
	redirected: readonly string[],
): string[] => locked.filter((path) => !files.has(fileOf(path)) && !redirected.includes(path));
