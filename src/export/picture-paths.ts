/** Where pictures will stand, for whoever names them before they are drawn. */

import type { Publication } from '../publication/publication.ts';
import { address } from '../view/address.ts';
import { homeCard, pageCards } from '../view/card.ts';
import { hasChart } from './charts.ts';

/** The address of every picture, in the order in which they are drawn. */
export const picturePaths = (publication: Publication, isPreview: boolean, isForAll: boolean): string[] => [
	homeCard(publication, isPreview).path,
	...(isForAll
		? [
				...Array.from(pageCards(publication, isPreview), ({ path }) => path),
				...publication.indicators.filter(hasChart).map(({ id }) => address.chartPicture(id)),
			]
		: []),
];
