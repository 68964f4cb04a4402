/** What stands around a page: navigation, banners, breadcrumb, foot. Every page gets one from the same facts. */

import { parseColour, standingOut } from '../domain/colour.ts';
import type { Rgb } from '../domain/colour.ts';
import type { TablesShown } from '../domain/data-set.ts';
import type { Publication } from '../publication/publication.ts';
import { dayOf } from '../words/date.ts';
import {
	FRAME,
	contactLine,
	demonstrationBanner,
	previewBanner,
	siteName,
	versionLine,
	wrongBody,
	wrongSubject,
} from '../words/frame.ts';
import { FEED } from '../words/feed.ts';
import { LICENCE_LEAD, licenceName } from '../words/licence.ts';
import { address } from './address.ts';

/** What site.ts knows, as far as the frame needs it. */
export interface FrameSource {
	readonly publication: Publication;
	/** Known before the publication tells of them. */
	readonly tables?: TablesShown | undefined;
	readonly isPreview: boolean;
	readonly siteUrl: string;
	/** Files by address; none while developing pages. */
	readonly files?: ReadonlyMap<string, unknown>;
}

/** A link inside the site: root-relative, printed through href(). */
export interface SiteLink {
	readonly title: string;
	readonly href: string;
	/** What it is about, where the title alone would not tell it from another link of the page. Heard, not seen. */
	readonly about?: string;
}

export interface NavigationLink extends SiteLink {
	/** `page` on the page itself, `true` in its section. */
	readonly current?: 'page' | 'true';
}

/** A step of the breadcrumb; the last has no address. */
export interface Crumb {
	readonly title: string;
	readonly href?: string;
}

export interface Frame {
	readonly councilName: string;
	readonly siteName: string;
	readonly language: string;
	readonly path: string;
	/** Absolute address of the page. */
	readonly canonical: string;
	/** The picture for shared links: the page's own, or that of the home page; undefined where there is none. */
	readonly card?: { readonly url: string; readonly isOwn: boolean };
	/** Colours of the stripe, standing out from light and from dark paper. */
	readonly brand: { readonly light: string; readonly dark: string };
	readonly demonstration?: string;
	readonly preview?: string;
	/** Reports and corrections, for feed readers. */
	readonly feed: SiteLink;
	readonly navigation: readonly NavigationLink[];
	readonly footer: readonly SiteLink[];
	/** A mailto: address that names the page and its version. */
	readonly wrongMail: string;
	readonly contact: { readonly lead: string; readonly email: string };
	readonly licence: { readonly lead: string; readonly title: string; readonly url?: string };
	readonly version?: string;
}

export type Section = 'priorities' | 'measures' | 'reports' | 'data' | 'search';

const DEFAULT_BRAND = '#0b4f6c';
const LIGHT_PAPER: Rgb = [255, 255, 255];
const DARK_PAPER: Rgb = [16, 24, 31];

const SECTIONS: readonly {
	readonly id: Section;
	readonly title: string;
	readonly href: string;
	readonly holds: RegExp;
}[] = [
	{ id: 'priorities', title: FRAME.priorities, href: address.plan, holds: /^\/(plan|promises|scorecards)\// },
	{ id: 'measures', title: FRAME.measures, href: address.measures, holds: /^\/(measures|lenses|a-z)\// },
	{ id: 'reports', title: FRAME.reports, href: address.reports, holds: /^\/(reports|years|exceptions|corrections)\// },
	{ id: 'data', title: FRAME.data, href: address.data, holds: /^\/(data|transparency|spending)\// },
	{ id: 'search', title: FRAME.search, href: address.search, holds: /^\/search\// },
];

const FOOTER: readonly SiteLink[] = [
	{ title: FRAME.accessibility, href: address.accessibility },
	{ title: FRAME.methods, href: address.methods },
	{ title: FRAME.timetable, href: address.timetable },
	{ title: FRAME.corrections, href: address.corrections },
	{ title: FRAME.data, href: address.data },
	{ title: FRAME.transparency, href: address.transparency },
	{ title: FRAME.spending, href: address.spending },
	{ title: FRAME.audit, href: address.audit },
	{ title: FRAME.verify, href: address.verify },
	{ title: FRAME.dataQuality, href: address.dataQuality },
	{ title: FRAME.notPublished, href: address.notPublished },
	{ title: FRAME.glossary, href: address.glossary },
	{ title: FRAME.about, href: address.about },
	{ title: FRAME.howWeTest, href: address.howWeTest },
	{ title: FRAME.check, href: address.check },
	{ title: FRAME.guide, href: address.guide },
];

/** Without the pages that this council has nothing for. */
const footerOf = ({ hasSpending, hasDataSets }: TablesShown): readonly SiteLink[] =>
	FOOTER.filter(
		({ href }) => (href !== address.spending || hasSpending) && (href !== address.transparency || hasDataSets),
	);

const tablesOf = ({ spending, dataSets = [], heldBack = [] }: Publication): TablesShown => ({
	hasSpending: spending !== undefined,
	hasDataSets: dataSets.length + heldBack.length > 0,
});

/** The absolute address of a path of the site. */
export const absolute = (siteUrl: string, path: string): string => siteUrl.replace(/\/$/, '') + path;

function navigation(path: string, section: Section | undefined): NavigationLink[] {
	return SECTIONS.map(({ id, title, href, holds }) => {
		if (path === href) return { title, href, current: 'page' };
		return (section ? section === id : holds.test(path)) ? { title, href, current: 'true' } : { title, href };
	});
}

/** The stripe's colours: the council's own where it stands out (3:1), else the nearest that does. */
export function brandColours(brandColour: string | undefined): Frame['brand'] {
	const brand = parseColour(brandColour ?? DEFAULT_BRAND) ?? parseColour(DEFAULT_BRAND)!;
	return { light: standingOut(brand, LIGHT_PAPER, 3), dark: standingOut(brand, DARK_PAPER, 3) };
}

function cardOf({ files, siteUrl }: FrameSource, path: string): Pick<Frame, 'card'> {
	const [own, home] = [address.card(path), address.card(address.home)];
	const isOwn = files?.has(own) ?? false;
	const found = isOwn ? own : files?.has(home) ? home : undefined;
	return found === undefined ? {} : { card: { url: absolute(siteUrl, found), isOwn } };
}

/**
 * The frame of one page.
 * @param path the page's own address, root-relative: address.measure(id)
 * @param section which heading of the navigation is marked; found from the path where left out
 */
export function frameView(site: FrameSource, path: string, section?: Section): Frame {
	const { council, releases } = site.publication;
	const canonical = absolute(site.siteUrl, path);
	const newest = releases.at(-1);
	const published = newest && dayOf(newest.release.publishAt, council.timeZone);
	const version = newest && published ? versionLine(newest.release.title, published) : undefined;
	const mail = new URLSearchParams({ subject: wrongSubject(path), body: wrongBody(canonical, newest?.id ?? '') });
	const { title, url } = licenceName(council.licence);
	const previewed = releases.filter(({ isPreview }) => isPreview).map(({ release }) => release.title);
	return {
		councilName: council.name,
		siteName: siteName(council.name),
		language: council.language,
		path,
		canonical,
		...cardOf(site, path),
		brand: brandColours(council.brandColour),
		...(council.demonstration ? { demonstration: demonstrationBanner(council.name) } : {}),
		...(site.isPreview ? { preview: previewBanner(previewed) } : {}),
		feed: { title: FEED.all(council.name), href: address.feed },
		navigation: navigation(path, section),
		footer: footerOf(site.tables ?? tablesOf(site.publication)),
		// Mail programs read a plus sign as itself, not as a space.
		wrongMail: `mailto:${council.contact.email}?${mail.toString().replaceAll('+', '%20')}`,
		contact: { lead: contactLine(council.contact.team), email: council.contact.email },
		licence: { lead: LICENCE_LEAD, title, ...(url ? { url } : {}) },
		...(version ? { version } : {}),
	};
}

/** A mark for browser tabs: three lines, the last one longest, in the council's own colour. */
export function faviconView(site: FrameSource): string {
	const { light } = brandColours(site.publication.council.brandColour);
	const lines = '<path d="M6 9h9M6 16h14M6 23h20" stroke="#fff" stroke-width="4" fill="none"/>';
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="${light}"/>${lines}</svg>`;
}
