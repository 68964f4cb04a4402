/**
 * Pictures of drawings as PNG, for what shows no SVG: slides, messages, shared links. They are drawn anew from the newest
 * figures, are no data, and so stand outside the list of data files and its checksums.
 */

import { Resvg } from '@resvg/resvg-js';
import { drawCard } from '../chart/card.ts';
import type { FileFacts } from '../domain/file-facts.ts';
import type { Publication } from '../publication/publication.ts';
import { address } from '../view/address.ts';
import { homeCard, pageCards } from '../view/card.ts';
import { drawChart, hasChart } from './charts.ts';
import type { MadeFile } from './files.ts';

export interface PictureOptions {
	readonly isPreview: boolean;
	/** Paths of our own font in files that the drawing library reads: regular and bold. No other font is used. */
	readonly fonts: readonly string[];
	/** Whether measures and reports get pictures of their own, too, and not only the home page. */
	readonly isForAll: boolean;
	readonly hash: (bytes: Uint8Array) => string;
}

const FAMILY = 'Source Sans 3';

/** The PNG of a drawing, in its own size. */
export function pngOf(svg: string, fonts: readonly string[]): Uint8Array {
	// One family and no other: the library would look for those of a list among the fonts of the machine.
	const own = svg.replace(/font-family="[^"]*"/, `font-family="${FAMILY}"`);
	const options = { font: { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: FAMILY } };
	return new Resvg(own, options).render().asPng();
}

/** Every picture, one after another; about 20 ms each. */
export function* makePictures(publication: Publication, options: PictureOptions): Generator<MadeFile> {
	const { isPreview, fonts, isForAll, hash } = options;
	const made = (path: string, svg: string): MadeFile => {
		const bytes = pngOf(svg, fonts);
		const facts: FileFacts = { path, bytes: bytes.length, sha256: hash(bytes) };
		return { facts, bytes };
	};
	const home = homeCard(publication, isPreview);
	yield made(home.path, drawCard(home.view()));
	if (!isForAll) return;
	for (const { path, view } of pageCards(publication, isPreview)) yield made(path, drawCard(view()));
	for (const measure of publication.indicators)
		if (hasChart(measure)) yield made(address.chartPicture(measure.id), drawChart(publication, measure, isPreview));
}
