/** The whole site as one ZIP that opens from a folder: every link to another page or file is relative, and no script is needed. */

import { decoded, fileOf } from './links.ts';
import { xml } from './feeds/feed.ts';

export interface ArchivePlace {
	/** The path that the site is served under, without a final slash; empty for the root. */
	readonly base: string;
	/** Absolute address of the home page, without a final slash. */
	readonly siteUrl: string;
	/** Addresses of the files that the archive holds. */
	readonly files: ReadonlySet<string>;
}

/** Only for hosts, or of no use without one: a browser runs no module from a folder, and search is made of modules. */
const LEFT_OUT = [
	/^\/(?:_headers|_redirects|\.htaccess|nginx\.conf|robots\.txt|sitemap\.xml)$/,
	/^\/pagefind\//,
	/\.js$/,
];

/** Whether a file of the site goes into its archive. */
export const isArchived = (address: string): boolean => !LEFT_OUT.some((pattern) => pattern.test(address));

const LINK = /(\s(?:href|src|action|poster)=")([^"]*)"/g;
const SCRIPT = /<script type="module"[^>]*>[^]*?<\/script>/g;
/** It allows what comes from the same host, and a folder is none. Nothing in the archive runs. */
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
/** A browser fetches it as if from another host, and refuses. */
const PRELOAD = /<link rel="preload"[^>]*>/g;

/** A page as it stands in the archive. @param address of its file: /measures/waste/index.html */
export const archivedPage = (address: string, html: string, place: ArchivePlace): string =>
	html
		.replace(SCRIPT, '')
		.replace(PRELOAD, '')
		.replace(POLICY, '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'; object-src \'none\'">')
		.replace(LINK, (whole, start: string, link: string) => {
			const moved = archivedLink(address, link, place);
			return moved === undefined ? whole : `${start}${moved}"`;
		});

/** A style sheet as it stands in the archive. */
export const archivedStyle = (address: string, css: string, place: ArchivePlace): string =>
	css.replace(/url\((["']?)(\/[^)"']*)\1\)/g, (whole, _quote: string, link: string) => {
		const moved = archivedLink(address, link, place);
		return moved === undefined ? whole : `url("${moved}")`;
	});

/** A link as it stands in a file of the archive; undefined where it stays as it is. */
function archivedLink(address: string, link: string, { base, siteUrl, files }: ArchivePlace): string | undefined {
	if (!link.startsWith('/') || link.startsWith('//')) return undefined;
	const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link) ?? [];
	const own = path.startsWith(`${base}/`) ? path.slice(base.length) : path === base ? '/' : undefined;
	if (own === undefined) return undefined;
	const file = fileOf(decoded(own));
	// What the archive does not hold is still on the site.
	return files.has(file) ? `${relative(address, fileOf(own))}${rest}` : xml(siteUrl + own) + rest;
}

/** The way from one file to another: ../../_astro/site.css. */
function relative(from: string, to: string): string {
	const [start, end] = [from.split('/').slice(1, -1), to.split('/').slice(1)];
	let same = 0;
	while (same < start.length && same < end.length - 1 && start[same] === end[same]) same++;
	return '../'.repeat(start.length - same) + end.slice(same).join('/');
}
