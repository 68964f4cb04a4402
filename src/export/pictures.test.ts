import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CARD_SIZE } from '../chart/card.ts';
import { address } from '../view/address.ts';
import { hasChart } from './charts.ts';
import { publicationOf, sha256 } from './export.fixture.ts';
import { picturePaths } from './picture-paths.ts';
import { makePictures, pngOf } from './pictures.ts';

const fonts = [400, 700].map((weight) => join(import.meta.dirname, `../fonts/source-sans-3-latin-${weight}.ttf`));
const options = { isPreview: false, fonts, isForAll: true, hash: sha256 };

/** Width and height from the header of a PNG; undefined for any other file. */
function sizeOf(bytes: Uint8Array): [number, number] | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return view.getUint32(0) === 0x89504e47 ? [view.getUint32(16), view.getUint32(20)] : undefined;
}

describe('the pictures of a site', () => {
	const publication = publicationOf();
	const made = new Map(Array.from(makePictures(publication, options), ({ facts, bytes }) => [facts.path, bytes]));

	it('are a card for the home page, each measure and each report, and a chart for each measure that has one', () => {
		expect([...made.keys()].toSorted()).toEqual(
			[
				'/pictures/home.png',
				...publication.indicators.map(({ id }) => address.card(address.measure(id))),
				...publication.releases.map(({ id }) => address.card(address.report(id))),
				...publication.indicators.filter(hasChart).map(({ id }) => address.chartPicture(id)),
			].toSorted(),
		);
	});

	it('stand at the addresses that were told before', () => {
		expect(picturePaths(publication, false, true)).toEqual([...made.keys()]);
	});

	it('are of the size that networks show', () => {
		for (const [path, bytes] of made)
			if (!path.includes('/charts/')) expect(sizeOf(bytes), path).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
			else expect(sizeOf(bytes)![0], path).toBeGreaterThan(600);
	});

	it('are the same bytes every time, and different for different pages', () => {
		const again = Array.from(makePictures(publication, options), ({ facts }) => facts.sha256);
		expect(again).toEqual([...made.values()].map(sha256));
		expect(new Set(again).size).toBe(again.length);
	});

	it('are one, of the home page, unless more are asked for', () => {
		const few = [...makePictures(publication, { ...options, isForAll: false })];
		expect(few.map(({ facts }) => facts.path)).toEqual(['/pictures/home.png']);
	});

	it('say what a preview must say', () => {
		const preview = [...makePictures(publication, { ...options, isPreview: true })];
		for (const { facts } of preview) expect(facts.sha256, facts.path).not.toBe(sha256(made.get(facts.path)!));
	});
});

it('letters are drawn in our own font: without it there would be none', () => {
	const text = (word: string): Uint8Array =>
		pngOf(
			`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30" font-family="x"><text y="20">${word}</text></svg>`,
			fonts,
		);
	expect(sha256(text('waste'))).not.toBe(sha256(text('')));
	expect(sha256(text('waste'))).not.toBe(sha256(text('water')));
});
