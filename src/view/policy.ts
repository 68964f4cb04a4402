/** What a browser may load, said once: in each page itself, and in the headers of every kind of host. */

/** Directives that hold for every page of the site. No page needs anything of another host. */
const POLICY: readonly (readonly [directive: string, ...sources: string[]])[] = [
	['default-src', "'none'"],
	['script-src', "'self'"],
	['style-src', "'self'"],
	['img-src', "'self'", 'data:'],
	['font-src', "'self'"],
	['connect-src', "'self'"],
	['manifest-src', "'self'"],
	['form-action', "'self'"],
	['base-uri', "'none'"],
];

/** Only a header can say these: who may frame the page, and that no part of it may come without encryption. */
const inHeaders = (framedBy: string): string[] => [`frame-ancestors ${framedBy}`, 'upgrade-insecure-requests'];

/** The search engine is WebAssembly, which counts as script. */
const SEARCH = "'wasm-unsafe-eval'";

const spell = (more: readonly string[]): string =>
	POLICY.map(([name, ...sources]) => [name, ...sources, ...(name === 'script-src' ? more : [])].join(' ')).join('; ');

/** For <meta http-equiv="Content-Security-Policy"> in the head of every page but search. */
export const PAGE_POLICY = spell([]);
/** The same for the search page alone. */
export const SEARCH_POLICY = spell([SEARCH]);
/**
 * For the header. A browser enforces header and page together, so that the header allows what any page needs and each
 * page narrows it; hosts add up headers of several rules instead of replacing them.
 */
export const HEADER_POLICY = [spell([SEARCH]), ...inHeaders("'none'")].join('; ');
/** For pages that any site may show in a frame; they hold nothing that a frame could trick a reader into. */
export const EMBED_POLICY = [spell([]), ...inHeaders('*')].join('; ');
