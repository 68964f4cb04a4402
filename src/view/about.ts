/** About the site, where the council has no text of its own; contact and licence always. */

import type { Publication } from '../publication/publication.ts';
import { measures } from '../words/counting.ts';
import { licenceName } from '../words/licence.ts';
import { count } from '../words/number.ts';
import type { AboutFacts } from '../words/pages/about.ts';
import { ABOUT, aboutText, contactText } from '../words/pages/about.ts';
import type { SectionView } from './built-in-text.ts';
import { links, sectionViews } from './built-in-text.ts';

export interface AboutView {
	readonly title: string;
	readonly lead: string;
	/** In place of the council's own text. */
	readonly builtIn: readonly SectionView[];
	/** Below the council's own text. */
	readonly always: readonly SectionView[];
	/** Whether the council has a text of its own: content/pages/about. */
	readonly hasOwn: boolean;
}

export function aboutView(publication: Publication): AboutView {
	const { council, indicators, releases } = publication;
	const { title, url } = licenceName(council.licence);
	const { team, email, phone, press } = council.contact;
	const facts: AboutFacts = {
		council: council.name,
		...(council.homepage === undefined ? {} : { homepage: council.homepage }),
		...{ team, email },
		...(phone === undefined ? {} : { phone }),
		...(press === undefined ? {} : { press }),
		isDemonstration: council.demonstration !== undefined,
		licence: title,
		...(url === undefined ? {} : { licenceUrl: url }),
		measures: measures(indicators.length),
		reports: count(releases.length, 'report'),
		link: links,
	};
	return {
		title: ABOUT.title,
		lead: ABOUT.lead,
		builtIn: sectionViews(aboutText(facts)),
		always: sectionViews(contactText(facts)),
		hasOwn: publication.pages.some(({ id, format }) => id === 'about' && format === 'md'),
	};
}
