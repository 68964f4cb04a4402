/** Whether every link of every page leads somewhere. */

export interface PageText {
	/** Address without the base path: /measures/waste/ */
	readonly address: string;
	/** Its bytes, one a character (Latin-1): next to nothing of a page is read as text. */
	readonly bytes: string;
}

export interface BrokenLink {
	readonly page: string;
	/** As written. */
	readonly link: string;
	readonly because: 'no-file' | 'no-anchor' | 'outside-base';
}

const ID_OR_LINK = /[\t\n\f\r ](id|href|src|action|poster)="([^"]*)"/g;
const TAKES_QUESTIONS = /[\t\n\f\r ]data-takes-questions[\t\n\f\r >=]/;
const hasScheme = (link: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(link);

/** `/measures/waste/` is served from /measures/waste/index.html. */
export const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);
export const pageOf = (file: string): string =>
	file.endsWith('/index.html') ? file.slice(0, -'index.html'.length) : file;

const unescape = (text: string): string =>
	text.replaceAll('&quot;', '"').replaceAll('&#38;', '&').replaceAll('&amp;', '&');

/** What bytes say, one a character. */
const textOf = (bytes: string): string =>
	/[\x80-\xFF]/.test(bytes)
		? new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
		: bytes;

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
	// Most links stand on every page, as they are written here, and from the root they lead to the same file from anywhere.
	const leadSomewhere = new Set<string>();
	for (const { address, bytes } of pages) {
		const ids: string[] = [];
		const links = new Set<string>();
		for (const [, name, value] of bytes.matchAll(ID_OR_LINK)) {
			if (name === 'id') ids.push(value!);
			else if (!leadSomewhere.has(value!)) links.add(value!);
		}
		// Joined, because a piece cut out of a page keeps the whole page in memory.
		idsOf.set(address, textOf(` ${ids.join(' ')} `));
		if (TAKES_QUESTIONS.test(bytes)) takingQuestions.add(address);
		for (const written of links) {
			const link = unescape(textOf(written));
			if (hasScheme(link) || link.startsWith('//')) continue;
			const lead = leadOf(link, address, files, base);
			if (typeof lead === 'string') broken.push({ page: address, link: copyOf(link), because: lead });
			else if (lead.id !== '')
				intoPages.push({ page: address, link: copyOf(link), path: lead.path, id: copyOf(lead.id) });
			else if (written.startsWith('/')) leadSomewhere.add(copyOf(written));
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
