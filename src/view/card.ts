/** What the card of a page says, where somebody shares a link to it. */

import type { Publication, PublishedIndicator, PublishedRelease } from '../publication/publication.ts';
import { CARD } from '../words/card.ts';
import { notices } from '../words/download.ts';
import { siteName } from '../words/frame.ts';
import { address } from './address.ts';
import { brandColours } from './frame.ts';
import { answerOf } from './measure/opening.ts';
import { sayingRelease, subjectOf } from './measure/subject.ts';
import { reportName } from './report-name.ts';

export interface CardView {
	/** Marlbeck District Council performance */
	readonly site: string;
	readonly title: string;
	readonly text: string;
	/** When it was published, and what must be said of the figures. */
	readonly foot: string;
	/** Colour of the stripe. */
	readonly brand: string;
}

/** A card with the address of its picture. */
export interface PictureCard {
	readonly path: string;
	readonly view: () => CardView;
}

/** @param order of the release that says it */
function framed(
	publication: Publication,
	isPreview: boolean,
	order?: number,
): Pick<CardView, 'site' | 'brand' | 'foot'> {
	const { council } = publication;
	const published = order === undefined ? [] : [CARD.published(reportName(publication, order).published)];
	return {
		site: siteName(council.name),
		brand: brandColours(council.brandColour).light,
		foot: [...notices(council, isPreview), ...published].join(' '),
	};
}

/** The card of the home page, which stands for every page without one of its own. */
export function homeCard(publication: Publication, isPreview: boolean): PictureCard {
	const newest = publication.releases.at(-1);
	return {
		path: address.card(address.home),
		view: () => ({
			...framed(publication, isPreview, newest?.order),
			title: CARD.home,
			text: newest === undefined ? CARD.nothing : CARD.newest(reportName(publication, newest.order).title),
		}),
	};
}

/** The cards of measures and reports, where a build makes them. */
export function* pageCards(publication: Publication, isPreview: boolean): Generator<PictureCard> {
	for (const measure of publication.indicators)
		yield { path: address.card(address.measure(measure.id)), view: () => measureCard(publication, measure, isPreview) };
	for (const release of publication.releases)
		yield { path: address.card(address.report(release.id)), view: () => reportCard(publication, release, isPreview) };
}

function measureCard(publication: Publication, measure: PublishedIndicator, isPreview: boolean): CardView {
	const subject = subjectOf(publication, measure, new Map());
	return {
		...framed(publication, isPreview, sayingRelease(subject)),
		title: measure.indicator.title,
		text: answerOf(subject),
	};
}

function reportCard(publication: Publication, { order, release }: PublishedRelease, isPreview: boolean): CardView {
	return {
		...framed(publication, isPreview, order),
		title: reportName(publication, order).title,
		text: release.summary,
	};
}
