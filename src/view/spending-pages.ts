/** Which pages of payments there are, and what each is. */

import type { Publication } from '../publication/publication.ts';
import { EXPLORE, SPENDING } from '../words/spending.ts';
import { address } from './address.ts';
import { exploreView } from './explore.ts';
import type { ExploreView } from './explore.ts';
import type { Crumb, SiteLink } from './frame.ts';
import { spendingView } from './spending.ts';
import type { SpendingSource, SpendingView } from './spending.ts';
import { servicesView, supplierLetters, suppliersView } from './spending-lists.ts';
import type { SpendingListView } from './spending-lists.ts';

export type SpendingPage = {
	/** Its own address, root-relative. */
	readonly path: string;
	readonly title: string;
	readonly description: string;
	readonly crumbs: readonly Crumb[];
} & (
	| { readonly kind: 'overview'; readonly view: SpendingView }
	| { readonly kind: 'list'; readonly view: SpendingListView }
	| { readonly kind: 'explore'; readonly view: ExploreView }
);

const SUPPLIERS = 'suppliers';

/** What follows /spending/ in each address; undefined for that page itself. */
export function spendingParts({ spending }: Publication): (string | undefined)[] {
	if (!spending) return [];
	const letters = supplierLetters(spending).map((letter) => `${SUPPLIERS}/${letter}`);
	return [undefined, 'payments', SUPPLIERS, ...letters, 'services'];
}

/** @throws Error for a part that is none of them */
export function spendingPage(site: SpendingSource, part: string | undefined): SpendingPage {
	const { spending } = site.publication;
	if (!spending) throw new Error('there are no payments, so there is no page of them');
	const top: Crumb = { title: SPENDING.title, href: address.spending };
	if (part === undefined) {
		const view = spendingView(site, spending);
		return { kind: 'overview', view, path: address.spending, ...about(view), crumbs: [{ title: view.title }] };
	}
	if (part === 'payments') {
		const { title, description } = EXPLORE;
		const crumbs = [top, { title }];
		return { kind: 'explore', view: exploreView(site, spending), path: address.payments, title, description, crumbs };
	}
	if (part === 'services') {
		const view = servicesView(spending);
		return { kind: 'list', view, path: address.spendingServices, ...about(view), crumbs: [top, { title: view.title }] };
	}
	const [name, letter] = part.split('/');
	if (name !== SUPPLIERS) throw new Error(`there is no page of payments called ${part}`);
	const view = suppliersView(spending, letter);
	const above = letter === undefined ? [] : [{ title: SPENDING.allSuppliers, href: address.suppliers }];
	const path = letter === undefined ? address.suppliers : address.suppliersAt(letter);
	return { kind: 'list', view, path, ...about(view), crumbs: [top, ...above, { title: view.title }] };
}

const about = ({ title, description }: { readonly title: string; readonly description: string }) => ({
	title,
	description,
});

/** The pages that other pages lead to; none where there are no payments. */
export const spendingLinks = ({ spending }: Publication): SiteLink[] =>
	spending
		? [
				{ title: SPENDING.inLists, href: address.spending },
				{ title: SPENDING.explore, href: address.payments },
			]
		: [];

/** What the data page says of them; undefined where there are no payments. */
export const spendingSection = (publication: Publication) =>
	publication.spending
		? { title: SPENDING.title, lead: SPENDING.description, links: spendingLinks(publication) }
		: undefined;
