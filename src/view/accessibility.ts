/** The accessibility statement that comes with the product; a council's own stands in its place. */

import type { Publication } from '../publication/publication.ts';
import { dayOf } from '../words/date.ts';
import { ACCESSIBILITY, accessibilityText } from '../words/pages/accessibility.ts';
import type { SectionView } from './built-in-text.ts';
import { links, sectionViews } from './built-in-text.ts';

export interface AccessibilityView {
	readonly title: string;
	readonly lead: string;
	readonly sections: readonly SectionView[];
}

/** @param siteUrl absolute address of the site's home, without a final slash */
export function accessibilityView(publication: Publication, siteUrl: string): AccessibilityView {
	const { council, asOf, releases } = publication;
	const { team, email, phone } = council.contact;
	return {
		title: ACCESSIBILITY.title,
		lead: ACCESSIBILITY.lead,
		sections: sectionViews(
			accessibilityText({
				council: council.name,
				standing: council.demonstration
					? 'demonstration'
					: releases.some(({ isSealed }) => isSealed)
						? 'council'
						: 'unsealed',
				siteUrl: `${siteUrl}/`,
				...{ team, email },
				...(phone === undefined ? {} : { phone }),
				prepared: dayOf(asOf, council.timeZone),
				link: links,
			}),
		),
	};
}
