/**
 * Rendered Markdown made fit for a page. Astro's renderer lets raw HTML through; no officer's text may carry any. The
 * check of the site's folder refuses it with its line; this is the last guard, for what two parsers read differently.
 */

export interface ProseOptions {
	/** The text's file, for the error that somebody has to find. */
	readonly file: string;
	/** Base path of the site, put before root-relative addresses. */
	readonly base: string;
	/** The level of the highest heading: 3 under a page's h2. Lower ones follow. */
	readonly firstHeading: 2 | 3;
}

/** What Markdown alone can make, and the attributes that its renderer gives them. */
const ELEMENTS = new Set(
	'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr input li ol p pre section span strong sup table tbody td th thead tr ul'.split(
		' ',
	),
);
const ATTRIBUTES = new Set(
	[
		'aria-describedby aria-label checked class data-footnote-backref data-footnote-ref data-footnotes data-language',
		'disabled href id start style tabindex title type',
	]
		.join(' ')
		.split(' '),
);
const ADDRESS = /^(?:https:\/\/|mailto:|\/(?![/\\]|%5c)|#)/i;

/** Of what was found, as much as an error quotes. */
const LONGEST = 60;

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /\s+([a-z-]+)(?:="([^"]*)")?/gi;

/**
 * Refuses anything that Markdown could not have made, moves headings below the page's own, drops inline styles (the
 * content security policy would block them) and puts the base path before root-relative addresses.
 * @throws Error that names the file and what was found
 */
export function prose(html: string, { file, base, firstHeading }: ProseOptions): string {
	const refuse = (what: string, found: string): never => {
		throw new Error(`${file}: ${what} is not allowed in Markdown: ${found.slice(0, LONGEST)}`);
	};
	const rest = html.replaceAll(TAG, '');
	if (rest.includes('<')) refuse('raw HTML', rest.slice(rest.indexOf('<')));
	const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
	const shift = firstHeading - Math.min(...levels);
	return html.replaceAll(TAG, (whole, close: string, name: string, attributes: string) => {
		if (!ELEMENTS.has(name)) refuse('raw HTML', whole);
		const heading = /^h([1-6])$/.exec(name);
		const element = heading ? `h${Math.min(6, Number(heading[1]) + shift)}` : name;
		if (close) return `</${element}>`;
		const fitting = fit(attributes, heading !== null, base, refuse);
		return `<${element}${name === 'table' ? ' class="table table-small"' : ''}${fitting}>`;
	});
}

function fit(attributes: string, isHeading: boolean, base: string, refuse: (what: string, found: string) => never) {
	return attributes.replaceAll(ATTRIBUTE, (_, name: string, value: string | undefined) => {
		if (!ATTRIBUTES.has(name)) refuse('raw HTML', `${name}="${value ?? ''}"`);
		if (name === 'style') return /^text-align: (?:right|end)$/.test(value ?? '') ? ' class="number"' : '';
		// Two texts on one page may have a heading of the same words.
		if (name === 'id' && isHeading) return '';
		if (value === undefined) return ` ${name}`;
		if (name !== 'href') return ` ${name}="${value}"`;
		if (!ADDRESS.test(value)) refuse('this kind of address', value);
		return ` ${name}="${value.startsWith('/') ? base.replace(/\/$/, '') : ''}${value}"`;
	});
}
