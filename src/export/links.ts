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

/** Up to where the value of such an attribute begins. */
const ID_OR_LINK = /[\t\n\f\r ](?:id|href|src|action|poster)="/g;
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

/** What pages say that links hang on. Plain data, so that another thread can be told. */
export interface ReadLinks {
	readonly pages: readonly {
		readonly address: string;
		/** Its ids with a blank before and after each. */
		readonly ids: string;
		/** Whether `#q=…` is a question to it, and names no place. */
		readonly takesQuestions: boolean;
	}[];
	/** Each link as written, with the pages that it stands on, by their places in that list. */
	readonly links: ReadonlyMap<string, readonly number[]>;
}

/** Reads page by page, and keeps nothing of them but ids and links: all pages together would not fit beside a build. */
export class LinkReader {
	readonly #pages: ReadLinks['pages'][number][] = [];
	readonly #links = new Map<string, number[]>();

	get read(): ReadLinks {
		return { pages: this.#pages, links: this.#links };
	}

	add({ address, bytes }: PageText): void {
		const page = this.#pages.length;
		const ids: string[] = [];
		ID_OR_LINK.lastIndex = 0;
		while (ID_OR_LINK.test(bytes)) {
			const from = ID_OR_LINK.lastIndex;
			const to = bytes.indexOf('"', from);
			if (to < 0) break;
			ID_OR_LINK.lastIndex = to;
			const value = bytes.slice(from, to);
			const isId = bytes.startsWith('id="', from - 'id="'.length);
			const standsOn = isId ? undefined : this.#links.get(value);
			if (isId) ids.push(value);
			else if (!standsOn) this.#links.set(copyOf(value), [page]);
			else if (standsOn.at(-1) !== page) standsOn.push(page);
		}
		// Joined, because a piece cut out of a page keeps the whole page in memory.
		this.#pages.push({ address, ids: textOf(` ${ids.join(' ')} `), takesQuestions: TAKES_QUESTIONS.test(bytes) });
	}
}

/**
 * Every link inside the site that leads nowhere, each once a page, by page and link. What stands behind # names a place of a
 * page; `#q=…` is a question, where the page says that it takes questions.
 * @param read of every page of the site, by whoever read it
 * @param files addresses of all files of the site, without the base path
 * @param base path that the site is served under, without a final slash
 */
export function brokenLinks(read: readonly ReadLinks[], files: ReadonlySet<string>, base: string): BrokenLink[] {
	const broken: BrokenLink[] = [];
	const pageAt = new Map(read.flatMap(({ pages }) => pages).map((page) => [page.address, page]));
	const why = (link: string, from: string): BrokenLink['because'] | undefined => {
		const lead = leadOf(link, from, files, base);
		if (typeof lead === 'string') return lead;
		const { path, id } = lead;
		if (id === '' || pageAt.get(path)?.ids.includes(` ${id} `)) return undefined;
		return id.includes('=') && pageAt.get(path)?.takesQuestions ? undefined : 'no-anchor';
	};
	for (const { pages, links } of read)
		for (const [written, standsOn] of links) {
			const link = unescape(textOf(written));
			if (hasScheme(link) || link.startsWith('//')) continue;
			// From the root it leads to the same place from anywhere.
			const isFromRoot = link.startsWith('/');
			const fromAnywhere = isFromRoot ? why(link, '/') : undefined;
			if (isFromRoot && fromAnywhere === undefined) continue;
			for (const at of standsOn) {
				const page = pages[at]!.address;
				const because = fromAnywhere ?? why(link, page);
				if (because) broken.push({ page, link, because });
			}
		}
	return broken.sort((a, b) => order(a.page, b.page) || order(a.link, b.link));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same text, cut loose from the page that it was cut out of. */
const copyOf = (text: string): string => [...text].join('');

/** Addresses that the site once had and has no more, neither as a file nor as a redirect. */
export const lostAddresses = (
	locked: readonly string[],
	files: ReadonlySet<string>,
	redirected: readonly string[],
): string[] => locked.filter((path) => !files.has(fileOf(path)) && !redirected.includes(path));
