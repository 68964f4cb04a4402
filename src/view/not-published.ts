/** What is not published, and why: the council's own list and the rules that hold everywhere. */

import type { Publication } from '../publication/publication.ts';
import { FRAME } from '../words/frame.ts';
import { number } from '../words/number.ts';
import { NOT_PUBLISHED, notPublishedText } from '../words/pages/about.ts';
import type { SectionView } from './built-in-text.ts';
import { links, sectionViews } from './built-in-text.ts';
import type { TableView } from './table.ts';

export interface NotPublishedView {
	readonly title: string;
	readonly lead: string;
	readonly aboutTitle: string;
	readonly listedTitle: string;
	/** undefined where the council lists nothing. */
	readonly table?: TableView;
	readonly none: string;
	readonly sections: readonly SectionView[];
}

export function notPublishedView(publication: Publication): NotPublishedView {
	const { council, notPublished, services } = publication;
	const { what, service, many, why, rule } = NOT_PUBLISHED;
	return {
		title: NOT_PUBLISHED.title,
		lead: NOT_PUBLISHED.lead,
		aboutTitle: FRAME.about,
		listedTitle: NOT_PUBLISHED.listed,
		none: NOT_PUBLISHED.none,
		...(notPublished.length === 0
			? {}
			: {
					table: {
						caption: NOT_PUBLISHED.listedCaption,
						columns: [
							{ title: what, kind: 'text' },
							{ title: service, kind: 'text' },
							{ title: many, kind: 'number' },
							{ title: why, kind: 'text' },
							{ title: rule, kind: 'text' },
						],
						rows: notPublished.map((row) => ({
							cells: [
								{ text: row.title },
								{ text: services.find(({ id }) => id === row.service)?.title ?? NOT_PUBLISHED.noService },
								{ text: row.count === undefined ? NOT_PUBLISHED.notCounted : number(row.count, 0) },
								{ text: row.reason },
								{ text: row.exemption ?? NOT_PUBLISHED.noRule },
							],
						})),
					},
				}),
		sections: sectionViews(
			notPublishedText({
				council: council.name,
				email: council.contact.email,
				smallNumber: council.smallNumber,
				link: links,
			}),
		),
	};
}
