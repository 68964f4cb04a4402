/** Rendered Markdown made fit for a page. Astro's renderer lets raw HTML through; no officer's text may carry any. */

export interface ProseOptions {
	/** Base path of the site, put before root-relative addresses. */
	readonly base: string;
	/** The level of the highest heading: 3 under a page's h2. Lower ones follow. */
	readonly firstHeading: 2 | 3;
}

/** What Markdown alone can make, and the attributes that its renderer gives them. */
const ELEMENTS = new Set(
	'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img input li ol p pre section span strong sup table tbody td th thead tr ul'.split(
		' ',
	),
);
const ATTRIBUTES = new Set(
	[
		'alt aria-describedby aria-label checked class data-footnote-backref data-footnote-ref data-footnotes data-language',
		'disabled href id src start style tabindex title type',
	]
		.join(' ')
		.split(' '),
);
const ADDRESS = /^(?:https:\/\/|http:\/\/|mailto:|tel:|\/(?!\/)|#|\.{1,2}\/|[\w-]+(?:[/?#.]|$))/i;

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /\s+([a-z-]+)(?:="([^"]*)")?/gi;

/**
 * Refuses anything that Markdown could not have made, moves headings below the page's own, drops inline styles (the
 * content security policy would block them) and puts the base path before root-relative addresses.
 * @throws Error that names what was found; the check of the site's folder reports the same with its line
 */
export function prose(html: string, { base, firstHeading }: ProseOptions): string {
	const rest = html.replaceAll(TAG, '');
	if (rest.includes('<')) throw new Error(`raw HTML is not allowed in Markdown: ${rest.slice(rest.indexOf('<'), 60)}`);
	const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
	const shift = firstHeading - Math.min(...levels);
	return html.replaceAll(TAG, (whole, close: string, name: string, attributes: string) => {
		if (!ELEMENTS.has(name)) throw new Error(`raw HTML is not allowed in Markdown: ${whole}`);
		const heading = /^h([1-6])$/.exec(name);
		const element = heading ? `h${Math.min(6, Number(heading[1]) + shift)}` : name;
		if (close) return `</${element}>`;
		return `<${element}${name === 'table' ? ' class="table table-small"' : ''}${fit(attributes, heading !== null, base)}>`;
	});
}

function fit(attributes: string, isHeading: boolean, base: string): string {
	return attributes.replaceAll(ATTRIBUTE, (_, name: string, value: string | undefined) => {
		if (!ATTRIBUTES.has(name)) throw new Error(`raw HTML is not allowed in Markdown: ${name}="${value ?? ''}"`);
		if (name === 'style') return /^text-align: (?:right|end)$/.test(value ?? '') ? ' class="number"' : '';
		// Two texts on one page may have a heading of the same words.
		if (name === 'id' && isHeading) return '';
		if (value === undefined) return ` ${name}`;
		if (name !== 'href' && name !== 'src') return ` ${name}="${value}"`;
		if (!ADDRESS.test(value)) throw new Error(`this kind of address is not allowed in Markdown: ${value}`);
		return ` ${name}="${value.startsWith('/') ? base.replace(/\/$/, '') : ''}${value}"`;
	});
}
