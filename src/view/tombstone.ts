/** Addresses whose page moved or was taken away: they never answer with "not found". */

import type { Redirect } from '../domain/organisation.ts';
import type { Publication } from '../publication/publication.ts';
import { FRAME } from '../words/frame.ts';
import { GONE, LOST } from '../words/pages/about.ts';
import { address } from './address.ts';
import type { SiteLink } from './frame.ts';

export interface TombstoneView {
	/** The old address without its slashes at both ends: what the route is called. */
	readonly route: string;
	/** The old address, root-relative. */
	readonly from: string;
	readonly title: string;
	/** Unique, for the browser's tab. */
	readonly windowTitle: string;
	/** The address that search engines should keep. */
	readonly canonical: string;
	/** Where it went; undefined for a page that was taken away. */
	readonly moved?: { readonly lead: string; readonly link: SiteLink };
	readonly reasonTitle: string;
	readonly reason: string;
	readonly elsewhereTitle: string;
	readonly elsewhere: readonly SiteLink[];
}

const trimmed = (path: string): string => path.replace(/^\/+|\/+$/g, '');

/** A page for each address that moved or whose page was taken away; never for the home page. */
export const tombstones = ({ redirects }: Publication): TombstoneView[] =>
	redirects.filter(({ from }) => trimmed(from) !== '').map(view);

const view = ({ from, to, reason }: Redirect): TombstoneView => ({
	route: trimmed(from),
	from,
	title: to === undefined ? GONE.goneTitle : GONE.movedTitle,
	windowTitle: `${to === undefined ? GONE.goneTitle : GONE.movedTitle}: ${from}`,
	canonical: to?.startsWith('/') ? to : from,
	...(to === undefined ? {} : { moved: { lead: GONE.moved, link: { title: to, href: to } } }),
	reasonTitle: GONE.reason,
	reason,
	elsewhereTitle: GONE.elsewhere,
	elsewhere,
});

const elsewhere: readonly SiteLink[] = [
	{ title: GONE.home, href: address.home },
	{ title: FRAME.measures, href: address.measures },
	{ title: FRAME.reports, href: address.reports },
	{ title: FRAME.corrections, href: address.corrections },
];

/** Where a host looks for the page of unknown addresses. */
export const LOST_PATH = '/404.html';

export interface LostView {
	readonly title: string;
	readonly lead: string;
	readonly texts: readonly string[];
	readonly startTitle: string;
	readonly start: readonly SiteLink[];
}

export const lostView = (): LostView => ({
	title: LOST.title,
	lead: LOST.lead,
	texts: [LOST.check, LOST.kept],
	startTitle: LOST.start,
	start: elsewhere,
});
