/** Text in drawings: how wide it is, where it breaks, and the element that shows it. */

import type { SvgElement } from './svg.ts';
import { element, tenth } from './svg.ts';

/** Size of all text in both drawings, in their own units; wide ones show it at 14 to 16 px, narrow ones at 15 or more. */
export const TEXT_SIZE = 16;
export const LINE_HEIGHT = 19;
/** From the middle of a line of text down to its baseline. */
export const TO_BASELINE = 5.5;

/**
 * Advance widths in thousandths of the size, Helvetica's (Adobe font metrics): every fall-back font we name is as wide,
 * Source Sans 3 is a tenth narrower, so text measured here always fits.
 */
const WIDTHS: ReadonlyMap<string, number> = new Map(
	(
		[
			[191, "'"],
			[222, 'ijl'],
			[278, ' !,./:;I[\\]ft'],
			[333, '()-`r'],
			[355, '"*'],
			[500, 'Jckosvxyz'],
			[556, '#$?Labdeghnopqu_£0123456789–'],
			[584, '+<=>~−'],
			[611, 'FTZ'],
			[667, '&ABEKPSVXY'],
			[722, 'CDHNRUw'],
			[778, 'GOQ'],
			[833, 'Mm'],
			[889, '%'],
			[944, 'W'],
		] as const
	).flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);
const OTHER_LATIN = 611;
const WIDEST = 1015;
const BOLD = 1.07;

export type Weight = 'regular' | 'bold';

const FIRST_NOT_LATIN = 0x250;
const advance = (letter: string): number =>
	WIDTHS.get(letter) ?? (letter.charCodeAt(0) < FIRST_NOT_LATIN ? OTHER_LATIN : WIDEST);
/** The same by number, where most letters are. */
const LATIN = Array.from({ length: FIRST_NOT_LATIN }, (_, code) => advance(String.fromCharCode(code)));

function thousandths(text: string): number {
	let width = 0;
	for (const letter of text) width += LATIN[letter.charCodeAt(0)] ?? advance(letter);
	return width;
}

const SPACE = thousandths(' ');

const scaled = (width: number, weight: Weight, size: number): number =>
	((width * size) / 1000) * (weight === 'bold' ? BOLD : 1);

/** Width of a text, in the units of the drawing: an upper bound. */
export const widthOf = (text: string, weight: Weight = 'regular', size = TEXT_SIZE): number =>
	scaled(thousandths(text), weight, size);

/** Breaks a text into lines no wider than `most`; a word that is wider by itself is cut. */
export function wrap(text: string, most: number, weight: Weight = 'regular', size = TEXT_SIZE): string[] {
	const lines: string[] = [];
	let line = '';
	let width = 0; // of the line, in thousandths: whole numbers, which add up exactly
	for (const word of text.split(/\s+/).filter((part) => part !== '')) {
		const longer = line === '' ? thousandths(word) : width + SPACE + thousandths(word);
		if (scaled(longer, weight, size) <= most) {
			line = line === '' ? word : `${line} ${word}`;
			width = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		const parts = cut(word, most, weight, size);
		lines.push(...parts.slice(0, -1));
		line = parts.at(-1)!;
		width = thousandths(line);
	}
	return line === '' ? lines : [...lines, line];
}

function cut(word: string, most: number, weight: Weight, size: number): string[] {
	const parts = [''];
	for (const letter of word) {
		const longer = parts.at(-1)! + letter;
		if (parts.at(-1) === '' || widthOf(longer, weight, size) <= most) parts[parts.length - 1] = longer;
		else parts.push(letter);
	}
	return parts;
}

/** Widest of several lines. */
export const widest = (lines: readonly string[], weight: Weight = 'regular', size = TEXT_SIZE): number =>
	lines.reduce((most, line) => Math.max(most, widthOf(line, weight, size)), 0);

export type Anchor = 'start' | 'middle' | 'end';

/** Lines of text; `y` is the baseline of the first. */
export function textAt(
	x: number,
	y: number,
	lines: string | readonly string[],
	className: string,
	anchor: Anchor = 'start',
	lineHeight = LINE_HEIGHT,
): SvgElement {
	const all = typeof lines === 'string' ? [lines] : lines;
	const attributes = { class: className, x, y, 'text-anchor': anchor === 'start' ? undefined : anchor };
	if (all.length < 2) return element('text', attributes, all);
	const spans = all.map((line, index) =>
		element('tspan', index === 0 ? {} : { x, y: tenth(y + index * lineHeight) }, [line]),
	);
	return element('text', attributes, spans);
}
