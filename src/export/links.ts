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

/** As it is where its signs mean nothing: no file has such a name. */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Where a link leads inside the site, or why it leads nowhere. */
type Lead = { readonly path: string; readonly id: string } | BrokenLink['because'];

function leadOf(link: string, from: string, files: ReadonlySet<string>, base: string): Lead {
	const { pathname, hash } = new URL(link, `http://site${base}${from}`);
	if (!`${pathname}/`.startsWith(`${base}/`)) return 'outside-base';
	const path = decoded(pathname.slice(base.length)) || '/';
	if (!files.has(fileOf(path))) return 'no-file';
	return { path, id: path.endsWith('/') ? decoded(hash.slice(1)) : '' };
}

/**
 * Every link inside the site that leads nowhere, each once a page. Of a page nothing is kept but its ids and the links
 * into other pages: all pages together would not fit beside a build. What stands behind # names a place of a page; `#q=…`
 * is a question, where the page says that it takes questions.
 * @param files addresses of all files of the site, without the base path
 * @param base path that the site is served under, without a final slash
 */
export function brokenLinks(pages: Iterable<PageText>, files: ReadonlySet<string>, base: string): BrokenLink[] {
	const broken: BrokenLink[] = [];
	const idsOf = new Map<string, string>();
	const takingQuestions = new Set<string>();
	const intoPages: { readonly page: string; readonly link: string; readonly path: string; readonly id: string }[] = [];
	// Most links stand on every page, and from the root they lead to the same place from anywhere.
	const known = new Map<string, Lead>();
	for (const { address, html } of pages) {
		// Joined, because a piece cut out of a page keeps the whole page in memory.
		idsOf.set(address, ` ${Array.from(html.matchAll(/\sid="([^"]*)"/g), (match) => match[1]!).join(' ')} `);
		if (/\sdata-takes-questions[\s>=]/.test(html)) takingQuestions.add(address);
		for (const written of new Set(Array.from(html.matchAll(LINK), (match) => match[1]!))) {
			const link = unescape(written);
			if (hasScheme(link) || link.startsWith('//')) continue;
			let lead = known.get(link);
			if (!lead) {
				lead = leadOf(link, address, files, base);
				if (link.startsWith('/')) known.set(copyOf(link), lead);
			}
			if (typeof lead === 'string') broken.push({ page: address, link: copyOf(link), because: lead });
			else if (lead.id !== '')
				intoPages.push({ page: address, link: copyOf(link), path: lead.path, id: copyOf(lead.id) });
		}
	}
	for (const { page, link, path, id } of intoPages)
		if (!idsOf.get(path)?.includes(` ${id} `) && !(id.includes('=') && takingQuestions.has(path)))
			broken.push({ page, link, because: 'no-anchor' });
	return broken;
}

/** The same text, cut loose from the page that it was cut out of. */
const copyOf = (text: string): string => [...text].join('');

/** Addresses that the site once had and has no more, neither as a file nor as a redirect. */
export const lostAddresses = (
	locked: readonly string[],
	files: ReadonlySet<string>,
	redirected: readonly string[],
): string[] => locked.filter((path) => !files.has(fileOf(path)) && !redirected.includes(path));
