/** Which texts of the site folder pages show: what the council and its officers wrote. */

import type { Text } from '../domain/submission.ts';
import type { Publication } from '../publication/publication.ts';
import type { ProseOptions } from './prose.ts';

/** A text that a page may show. Never one that is not published: what it links to would be published with it. */
export interface SiteText extends Omit<ProseOptions, 'base'> {
	/** What it is about: pages/about, commentary/fy2025-26-q2/recycling. */
	readonly name: string;
	readonly body: string;
	readonly format: Text['format'];
}

export function textsOf(publication: Publication): SiteText[] {
	const { objectives, valueForMoney, pages, guide, releases } = publication;
	const named = (kind: string, texts: readonly Text[], firstHeading: ProseOptions['firstHeading']): SiteText[] =>
		texts.map(({ id, body, format, file }) => ({ name: `${kind}/${id}`, body, format, file, firstHeading }));
	const said = releases.flatMap(({ commentary }) =>
		commentary.map(({ release, indicator, body }): SiteText => {
			const name = `commentary/${release}/${indicator}`;
			return { name, body, format: 'md', file: `content/${name}.md`, firstHeading: 3 };
		}),
	);
	return [
		...named('objectives', objectives, 3),
		...named('vfm', valueForMoney, 3),
		...named('pages', pages, 2),
		...named('guide', guide, 2),
		...said,
	];
}

/** Files of the site folder that are code and so are translated with the pages, by what each is about. */
export const mdxFiles = (publication: Publication): ReadonlyMap<string, string> =>
	new Map(textsOf(publication).flatMap(({ name, file, format }) => (format === 'mdx' ? [[name, file]] : [])));
